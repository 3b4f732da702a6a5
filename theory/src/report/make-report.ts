/** From theories to a report of any kind. A new kind is a file, its words, and a line here. */

import { lastPart } from '../model/sentences.ts';
import { buildWorld } from '../rules/index.ts';
import { coverage } from './coverage.ts';
import { feedback } from './feedback.ts';
import { initiation } from './initiation.ts';
import { measures } from './measures.ts';
import { participation } from './participation.ts';
import { recommendations } from './recommendations.ts';
import type { Report, ReportFile, ReportInput, ReportKind, ReportMaker, Unread } from './report.ts';
import { systemDesign } from './system-design.ts';
import { tests } from './tests.ts';
import { KINDS, WORDS } from './words.ts';

const MAKERS: Readonly<Record<ReportKind, ReportMaker>> = {
  coverage,
  participation,
  measures,
  'system-design': systemDesign,
  feedback,
  recommendations,
  initiation,
  tests,
};

/** Makes a report. What could not be read is left out, and said. */
export function makeReport(
  kind: ReportKind,
  { files, others = [], unread = [], today, figuresOf = () => undefined, forPublic = false }: ReportInput,
): Report {
  const world = buildWorld([...files.map(({ theory }) => theory), ...others]);
  const { title, about } = KINDS[kind];
  return {
    kind,
    title,
    about,
    subject: subjectOf(files),
    today,
    files: files.map(({ name }) => name),
    unread: [...unread, ...files.flatMap(brokenPart)],
    sections: MAKERS[kind]({ files, names: shortNames(files), world, today, figuresOf, forPublic }),
  };
}

/** What files are called in a table: the last part of the name, where no two share it. */
function shortNames(files: readonly ReportFile[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of files) counts.set(lastPart(name), (counts.get(lastPart(name)) ?? 0) + 1);
  return new Map(
    files.map(({ name, theory }) => [theory.uri, counts.get(lastPart(name)) === 1 ? lastPart(name) : name]),
  );
}

/** The first part of a file that could not be read. What follows from it is no news. */
function brokenPart({ name, theory }: ReportFile): Unread[] {
  const broken = theory.problems.find(({ severity }) => severity === 'error');
  return broken ? [{ name, message: WORDS.brokenPart(broken.message) }] : [];
}

/** What the report is about: networks first, then the titles of the theories. */
function subjectOf(files: readonly ReportFile[]): string {
  const networks = files.flatMap(({ theory }) =>
    theory.elements.flatMap((element) => (element.kind === 'network' ? (element.title ?? element.name ?? []) : [])),
  );
  const titles = files.flatMap(({ theory }) => theory.header?.title ?? []);
  const names = [...new Set([...networks, ...titles])];
  if (names.length === 0) return files.length === 1 ? (files[0]?.name ?? '') : WORDS.files(files.length);
  return names.length > 3 ? WORDS.andMore(names.slice(0, 3), names.length - 3) : names.join(' · ');
}

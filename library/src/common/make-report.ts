/** Reports on files that were read, with what they import. */
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { makeReport, type Report, type ReportInput, type ReportKind } from '@driver-diagrams/theory/report/index';
import { withImports } from './with-imports.ts';

/**
 * Makes a report. What the files import only completes it.
 *
 * @param read the files that it tells of, by the names under which they are shown
 * @param unread files that could not be read at all
 * @param today ISO day
 * @param forPublic true for everybody: figures of small groups are left out
 */
export function reportOf(
  kind: ReportKind,
  read: readonly { name: string; file: ReadFile }[],
  {
    unread,
    today,
    forPublic = false,
  }: Required<Pick<ReportInput, 'unread' | 'today'>> & Pick<ReportInput, 'forPublic'>,
): Report {
  const given = new Set(read.map(({ file }) => file.uri));
  const all = withImports(read.map(({ file }) => file));
  const imported = [...all.values()].filter(({ uri }) => !given.has(uri));
  const byUri = new Map([...imported, ...read.map(({ file }) => file)].map((file) => [file.uri, file]));
  return makeReport(kind, {
    files: read.map(({ name, file }) => ({ name, theory: file.theory })),
    others: imported.map(({ theory }) => theory),
    unread,
    today,
    figuresOf: (measure) => byUri.get(measure.source.uri)?.data(measure),
    forPublic,
  });
}

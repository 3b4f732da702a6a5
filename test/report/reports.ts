/** Makes reports from texts, as the command line and the editor do. */
import { makeReport, type Report, type ReportKind } from '@driver-diagrams/theory/report/index';
import type { Section, Table } from '@driver-diagrams/theory/report/report';
import { readTexts } from '../helpers/read.ts';

export const TODAY = '2026-11-21';

/** A report of a kind from texts by file name. */
export async function reportOf(kind: ReportKind, texts: string | Record<string, string>): Promise<Report> {
  const given = typeof texts === 'string' ? { 'a.driver': texts } : texts;
  const files = await readTexts(given);
  const names = Object.keys(given);
  return makeReport(kind, {
    files: files.map(({ theory }, n) => ({ name: names[n] ?? '', theory })),
    today: TODAY,
    figuresOf: (measure) => files.find(({ uri }) => uri === measure.source.uri)?.data(measure),
  });
}

/** The section of a heading; fails where there is none. */
export function sectionOf({ sections }: Report, title: string): Section {
  const found = sections.find((section) => section.title === title);
  if (!found) throw new Error(`There is no section ${title}, only ${sections.map((each) => each.title).join(', ')}.`);
  return found;
}

/** A table as plain texts, row by row; the lines of a cell are parted by ` / `, and gaps begin with `!`. */
export function rowsOf(table: Table | undefined): string[][] {
  return (table?.rows ?? []).map(({ cells }) =>
    cells.map((cell) =>
      cell
        .map(({ text, tone, lead }) => `${tone === 'gap' ? '!' : ''}${lead === undefined ? '' : `${lead}: `}${text}`)
        .join(' / '),
    ),
  );
}

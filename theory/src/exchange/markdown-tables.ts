/** Tables of Markdown: rows of cells between bars, with a row of dashes below the headings. */
import { plainWords, withoutMarks } from './plain-words.ts';
import type { Row } from './rows.ts';
import { tableFor } from './tables.ts';

export interface MarkdownTable {
  cells: string[][];
  /** How many lines it takes. */
  lines: number;
  /** The line of each row, from 1. */
  places: number[];
}

const DASHES = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** The table whose headings stand at a line, from 0. */
export function tableAt(raws: readonly string[], at: number): MarkdownTable | undefined {
  const [head = '', dashes = ''] = raws.slice(at, at + 2);
  if (!head.includes('|') || !dashes.includes('-') || !dashes.includes('|') || !DASHES.test(dashes)) return undefined;
  let end = at + 2;
  while (raws[end]?.includes('|')) end++;
  const rows = [at, ...Array.from({ length: end - at - 2 }, (_, n) => at + 2 + n)];
  return { cells: rows.map((n) => cellsOf(raws[n] ?? '')), lines: end - at, places: rows.map((n) => n + 1) };
}

function cellsOf(raw: string): string[] {
  const inner = raw
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => withoutMarks(cell.replace(/<br\s*\/?>/gi, '\n').trim()));
}

/** A row of such a table with what it links to as its source. */
export function withSources(row: Row): Row {
  const cells: Record<string, string> = {};
  const sources: string[] = [];
  for (const [heading, cell] of Object.entries(row.cells)) {
    const { words, links } = plainWords(cell);
    cells[heading] = words;
    sources.push(...links);
  }
  const known = tableFor(row.kind)?.columns.some(({ heading }) => heading === 'Source') ? 'Source' : 'Notes';
  if (sources.length > 0) cells[known] = [cells[known], ...sources].filter(Boolean).join('\n');
  return { ...row, cells };
}

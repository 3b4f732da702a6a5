/** The lines of an outline: how far in each stands, what marks it, and its words without the marks of Markdown and word processors. */
import { type Labelled, labelled, labelMeant } from './labels.ts';
import { type MarkdownTable, tableAt } from './markdown-tables.ts';
import { plainWords } from './plain-words.ts';

/** What marks a line: nothing (prose or a plain outline), a heading, or the kind of its bullet or number. */
export type Marker = '' | 'heading' | string;

export interface Line extends Labelled {
  /** From 1. */
  number: number;
  /** How far in it stands: columns from the left, and below one column by its bullet or number. Headings stand left of all others. */
  indent: number;
  marker: Marker;
  /** The number before it, `1.2`, where that has parts or its label has one. */
  count?: string;
  /** All words, the label too. */
  text: string;
  /** True where it is nothing but a label: a heading of a section. */
  isSection: boolean;
  /** True where an empty line stands before it. */
  isApart: boolean;
  /** Addresses that its words led to. */
  links: readonly string[];
  /** True for a task that is ticked off. */
  isTicked: boolean;
  /** A table of Markdown stands here instead of words. */
  table?: MarkdownTable;
}

const TAB = 4;
/** Indentation of a heading of the first level; each further level stands one further in, and all left of the lines below. */
export const HEADINGS = -10;

/** Bullets that tell levels apart by their look, as word processors write and copy them; those of Markdown are one. */
const BULLET = /^([-*+•◦▪▫■□●○‣⁃∙·–—§»➢✓\uF000-\uF0FF]|[oØ](?=\s))[\s\u00A0]+(?=\S)/u;
/** `1.`, `1)`, `(a)`, `ii.`, and `1.1` without a point. */
const COUNT = /^\(?(\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{2,5})(?:[.):]+|(?<=\.\d{1,3}))[\s\u00A0]+(?=\S)/u;
/** The same, and a number alone. */
const BARE_COUNT = /^\(?(\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{2,5})(?:[.):]+|(?<=\d))[\s\u00A0]+(?=\S)/u;
/** Lines of a tree, as programs draw them. */
const TREE = /^(?:[\s\u00A0]*(?:[│├└┌╰╭┬┴┼─┃┣┗━╟╚║═]+|[|`+\\](?:-{1,3}|\s)))+[\s\u00A0]*/u;

/** Reads the lines that hold something. */
export function linesIn(text: string, tell: (message: string) => void): Line[] {
  const raws = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const lines: Line[] = [];
  const lettered = letteringOf(raws);
  let isApart = true;
  const start = frontMatterEnd(raws);
  const titled = raws.slice(0, start).findIndex((raw) => /^title:/.test(raw));
  const title = /^title:\s*["']?(.*?)["']?\s*$/.exec(raws[titled] ?? '')?.[1];
  if (title) lines.push(headingOf(title, titled + 1, 1, true));
  for (let n = start; n < raws.length; n++) {
    const raw = raws[n] ?? '';
    const table = tableAt(raws, n);
    if (table) {
      const indent = columnsOf(/^\s*/.exec(raw)?.[0] ?? '');
      lines.push({ ...bare(n + 1, indent, isApart), table });
      n += table.lines - 1;
      continue;
    }
    const underline = /^(=|-){3,}\s*$/.exec(raws[n + 1] ?? '')?.[1];
    const line: Line | undefined =
      underline && /^\p{L}/u.test(raw) && !raw.includes('|')
        ? headingOf(raw, n + 1, underline === '=' ? 1 : 2, isApart)
        : lineOf(raw, n + 1, { isApart, lettered });
    isApart = line === undefined;
    if (line) lines.push(line);
    if (underline) n++;
  }
  tellOfTabs(raws, tell);
  return ranked(joined(lines));
}

function frontMatterEnd(raws: readonly string[]): number {
  const end = raws[0] === '---' ? raws.indexOf('---', 1) : -1;
  return end === -1 ? 0 : end + 1;
}

function bare(number: number, indent: number, isApart: boolean): Line {
  return { number, indent, marker: '', text: '', words: '', isSection: false, isApart, links: [], isTicked: false };
}

function headingOf(text: string, number: number, level: number, isApart: boolean): Line {
  return said({ ...bare(number, HEADINGS - 1 + level, isApart), marker: 'heading' }, text.trim());
}

/** Which letters count lines here: a list begins with its first. `A. Smith` is a person. */
interface Lettering {
  lower: boolean;
  upper: boolean;
  roman: boolean;
  /** True where numbers have parts, `1.1`: then a number alone is one, too. */
  parts: boolean;
}

function letteringOf(raws: readonly string[]): Lettering {
  const has = (pattern: RegExp) => raws.some((raw) => pattern.test(raw));
  return {
    lower: has(/^\s*\(?a[.)]\s/u),
    upper: has(/^\s*\(?A[.)]\s/u),
    roman: has(/^\s*\(?ii[.)]\s/u),
    parts: has(/^\s*\d{1,3}\.\d{1,3}(?:\.\d{1,3})*[.)]?\s+\p{L}/u),
  };
}

interface Around {
  isApart: boolean;
  lettered: Lettering;
}

function lineOf(raw: string, number: number, { isApart, lettered }: Around): Line | undefined {
  const tree = TREE.exec(raw)?.[0];
  const [, space = '', rest = ''] =
    tree === undefined ? (/^([ \t\u00A0]*)(.*)$/u.exec(raw) ?? []) : ['', tree, raw.slice(tree.length)];
  const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(rest);
  if (heading?.[1] && heading[2]) return headingOf(heading[2], number, heading[1].length, isApart);
  const quoted = rest.replace(/^(?:>\s*)+(?=\S)/, '');
  const [bullet = '', sign] = BULLET.exec(quoted) ?? [];
  const [found = '', sequence = ''] = (lettered.parts ? BARE_COUNT : COUNT).exec(quoted.slice(bullet.length)) ?? [];
  const kind = sequenceOf(sequence, lettered);
  const [counted, count] = kind === '' ? ['', undefined] : [found, sequence];
  const words = quoted.slice(bullet.length + counted.length).trim();
  if (words === '' || /^[-=*_|+\s]{3,}$/.test(words) || /^```/.test(words)) return undefined;
  const marker = tree === undefined ? markerOf(sign, kind) : 'tree';
  const parts = count?.split('.') ?? [];
  return said(
    {
      ...bare(number, tree === undefined ? columnsOf(space) : tree.length, isApart),
      marker,
      ...((parts.length > 1 || lettered.parts) && /^\d/.test(count ?? '') && { count }),
    },
    words,
  );
}

/** A line with its words; what marks them is read off. */
function said(line: Line, written: string): Line {
  const { words, links, isTicked } = plainWords(written);
  const parted = labelled(words);
  const isSection =
    parted.label !== undefined && parted.words === ''
      ? true
      : parted.word === undefined && labelMeant(words, false) !== undefined;
  const label = isSection ? (parted.label ?? labelMeant(words, false)) : parted.label;
  const count = label?.number ?? line.count;
  return {
    ...line,
    ...parted,
    text: words,
    isSection,
    links,
    isTicked,
    ...(label && { label }),
    ...(count && { count }),
  };
}

function markerOf(bullet: string | undefined, sequence: Marker): Marker {
  if (bullet === undefined) return sequence;
  return '-*+'.includes(bullet) ? '-' : bullet;
}

/** What counts a line: a digit for each part of a number, or a letter of its kind; nothing where it is a word. */
function sequenceOf(count: string, { lower, upper, roman }: Lettering): Marker {
  if (/^\d/.test(count)) return '1'.repeat(count.split('.').length);
  if (roman && /^[ivx]+$/.test(count)) return 'i';
  if (/^[a-z]$/.test(count) && lower) return 'a';
  return /^[A-Z]$/.test(count) && upper ? 'A' : '';
}

function columnsOf(space: string): number {
  let columns = 0;
  for (const sign of space) columns = sign === '\t' ? (Math.floor(columns / TAB) + 1) * TAB : columns + 1;
  return columns;
}

/** Lines that go on with a bullet: without a mark, further in, right below it, and in the middle of a sentence. */
function joined(lines: readonly Line[]): Line[] {
  const all: Line[] = [];
  for (const [n, line] of lines.entries()) {
    const before = all.at(-1);
    const hasMark = before && !['', 'heading', 'tree'].includes(before.marker);
    const goesOn =
      hasMark && line.marker === '' && !line.isApart && line.indent > before.indent && /^\p{Ll}/u.test(line.text);
    const isPlain = line.word === undefined && !line.isSection && (lines[n + 1]?.indent ?? 0) <= line.indent;
    if (!before || !goesOn || !isPlain) all.push(line);
    else
      all[all.length - 1] = { ...before, text: `${before.text} ${line.text}`, words: `${before.words} ${line.text}` };
  }
  return all;
}

/** Less than a column, and more than any number of markers. */
const RANK = 0.01;

/**
 * Lines of one column, further in by their markers: `1.` before `a.`, `•` before `o`, a plain line before its bullets, in the order in
 * which the markers come. A plain line behind bullets is no further in: it is prose.
 */
function ranked(lines: readonly Line[]): Line[] {
  const orders = new Map<number, Marker[]>();
  return lines.map((line) => {
    if (line.marker === 'heading' || line.table) {
      orders.clear();
      return line;
    }
    for (const column of orders.keys()) if (column > line.indent) orders.delete(column);
    const order = orders.get(line.indent) ?? [];
    orders.set(line.indent, order);
    const { marker } = line;
    if (line.isSection && marker === '') order.length = 0;
    if (!order.includes(marker) && (marker !== '' || order.length === 0)) order.push(marker);
    return { ...line, indent: line.indent + RANK * Math.max(0, order.indexOf(marker)) };
  });
}

function tellOfTabs(raws: readonly string[], tell: (message: string) => void): void {
  const spaces = raws.map((raw) => /^\s*/.exec(raw)?.[0] ?? '');
  if (spaces.some((space) => space.includes('\t')) && spaces.some((space) => space.includes('  '))) {
    tell(
      `Tabs and spaces are mixed at the start of lines; a tab was taken for ${TAB} spaces. Check who belongs to whom.`,
    );
  }
}

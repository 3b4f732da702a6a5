/** An outline, as people write it in a plain text or in Markdown: what stands further in belongs to what stands above it. */
import { canonicalWord, FOREIGN_WORDS } from '@driver-diagrams/grammar/vocabulary';
import { nameFrom } from '../model/names.ts';
import { textLines } from './cells.ts';
import { ImportError, limitRows } from './import-error.ts';
import type { Row } from './rows.ts';
import { kindOf, LINK, SHARED, type Table, tableFor } from './tables.ts';

/** What a line is by how far in it stands, where it does not say so itself. */
const BY_DEPTH = ['aim', 'primary driver', 'secondary driver', 'change idea'];
const TAB = 4;

interface Line {
  number: number;
  /** Columns from the left; lines of a heading stand left of all others. */
  indent: number;
  text: string;
}

/** A statement of the outline, open for what stands further in. */
interface Open {
  indent: number;
  depth: number;
  kind: string;
  table: Table;
  name: string;
  cells: Record<string, string>;
}

/**
 * Reads an outline: aim, primary drivers, secondary drivers, change ideas. A line may say what it is, `measure: …`, or say
 * something of the line it stands in, `owner: …`.
 * @throws ImportError where there are no lines, or too many
 */
export function readOutline(text: string, tell: (message: string) => void): Row[] {
  const lines = linesIn(text, tell);
  limitRows(lines.length, 'lines');
  const title = titleOf(lines);
  const rest = title ? lines.slice(1) : lines;
  if (rest.length === 0) {
    throw new ImportError('This outline is empty. Write the aim on a line, and below it, further in, what moves it.');
  }
  const reader = new OutlineReader(tell);
  for (const line of rest) reader.take(line);
  const header: Row[] = title ? [{ kind: 'theory', cells: { [SHARED.title]: title.text } }] : [];
  return [...header, ...reader.rows];
}

/** A Markdown heading of the first level is the title of the whole, where it is the only one and the first line. */
function titleOf(lines: readonly Line[]): Line | undefined {
  const [first, ...more] = lines;
  const isTitle = first?.indent === HEADINGS && lines.length > 1 && more.every(({ indent }) => indent !== HEADINGS);
  return isTitle ? first : undefined;
}

/** Indentation of a heading of the first level; each further level stands one further in, and all left of the lines below. */
const HEADINGS = -10;

function linesIn(text: string, tell: (message: string) => void): Line[] {
  const lines = text.split(/\r\n|\n|\r/).flatMap((raw, n): Line[] => {
    const [, space = '', rest = ''] = /^([ \t\u00A0]*)(.*)$/u.exec(raw) ?? [];
    const heading = /^(#{1,6})\s+(.+?)\s*#*$/.exec(rest);
    if (heading?.[1] && heading[2])
      return [{ number: n + 1, indent: HEADINGS - 1 + heading[1].length, text: heading[2] }];
    const words = rest.replace(/^(?:[-*+•–▪◦‣]|\d{1,3}[.)])\s+/u, '').trim();
    if (words === '' || /^[-=*_]{3,}$/.test(words)) return [];
    return [{ number: n + 1, indent: columnsOf(space), text: plainWords(words) }];
  });
  const spaces = text.split('\n').map((line) => /^\s*/.exec(line)?.[0] ?? '');
  if (spaces.some((space) => space.includes('\t')) && spaces.some((space) => space.includes('  '))) {
    tell(
      `Tabs and spaces are mixed at the start of lines; a tab was taken for ${TAB} spaces. Check who belongs to whom.`,
    );
  }
  return lines;
}

function columnsOf(space: string): number {
  let columns = 0;
  for (const sign of space) columns = sign === '\t' ? (Math.floor(columns / TAB) + 1) * TAB : columns + 1;
  return columns;
}

/** Without the marks of Markdown for bold and italic words and for tasks. */
function plainWords(text: string): string {
  return text
    .replace(/^\[[ xX]\]\s+/, '')
    .replace(/(\*\*|__)(.+?)\1/g, '$2')
    .trim();
}

class OutlineReader {
  readonly rows: Row[] = [];
  private readonly open: Open[] = [];
  private readonly names = new Set<string>();
  private readonly tell: (message: string) => void;

  constructor(tell: (message: string) => void) {
    this.tell = tell;
  }

  take(line: Line): void {
    let last: Open | undefined;
    while ((this.open.at(-1)?.indent ?? Number.NEGATIVE_INFINITY) >= line.indent) last = this.open.pop();
    const parent = this.open.at(-1);
    if (
      last &&
      last.indent > line.indent &&
      parent &&
      parent.indent !== line.indent &&
      last.depth === parent.depth + 1
    ) {
      this.tell(`Line ${line.number} stands between two levels; it was read as belonging to “${titleIn(parent)}”.`);
    }
    const { word, words } = labelled(line.text);
    const kind = word === undefined ? undefined : kindMeant(word);
    if (kind !== undefined) this.statement(line, parent, kind, words);
    else if (word === undefined || !parent || !this.property(line, parent, word, words)) this.byDepth(line, parent);
  }

  private byDepth(line: Line, parent: Open | undefined): void {
    const depth = parent ? parent.depth + 1 : 0;
    const kind = BY_DEPTH[depth];
    if (kind !== undefined && (!parent || isUpward(parent.kind))) {
      this.statement(line, parent, kind, line.text);
      return;
    }
    if (!parent) return;
    this.add(parent, 'Notes', textLines([line.text]));
    this.tell(`Line ${line.number}: “${line.text}” stands further in than a change idea; it was kept as a note.`);
  }

  private statement({ number, indent }: Line, parent: Open | undefined, kind: string, title: string): void {
    const table = tableFor(kind);
    if (!table) return;
    const cells: Record<string, string> = title === '' ? {} : { [SHARED.title]: title };
    const name = nameFrom(title === '' ? kind : title, this.names, kind);
    this.names.add(name);
    if (isUpward(kind) || title === '') cells[SHARED.name] = name;
    if (parent && canLead(kind)) {
      cells[SHARED.leads] = parent.name;
      parent.cells[SHARED.name] ??= parent.name;
    }
    const row: Row = { kind, cells, where: `Line ${number}` };
    this.rows.push(row);
    this.open.push({ indent, depth: parent ? parent.depth + 1 : 0, kind, table, name, cells });
  }

  /** `owner: …` says something of the statement that it stands in. */
  private property(line: Line, parent: Open, word: string, words: string): boolean {
    const plain = canonicalWord(word);
    if (plain === 'because' && parent.cells[SHARED.leads] !== undefined && words !== '') {
      const cells = { [LINK.from]: parent.name, [LINK.to]: parent.cells[SHARED.leads] ?? '', [LINK.because]: words };
      parent.cells[SHARED.name] ??= parent.name;
      this.rows.push({ kind: 'link', cells, where: `Line ${line.number}` });
      return true;
    }
    const column = parent.table.columns.find(
      (each) => each.place !== 'line' && (each.word === plain || each.heading.toLowerCase() === plain),
    );
    if (!column || words === '') return false;
    this.add(parent, column.heading, words);
    return true;
  }

  private add({ cells }: Open, heading: string, words: string): void {
    cells[heading] = cells[heading] === undefined ? words : `${cells[heading]}\n${words}`;
  }
}

function isUpward(kind: string): boolean {
  const found = kindOf(kind);
  return found === 'aim' || found === 'driver';
}

function canLead(kind: string): boolean {
  return kind !== 'aim' && (tableFor(kind)?.shared.includes('leads') ?? false);
}

function titleIn({ cells, name }: Open): string {
  return cells[SHARED.title] ?? name;
}

/** `measure: …`: the word before a colon, where it is one. */
function labelled(text: string): { word?: string; words: string } {
  const [, word, words] = /^(\p{L}[\p{L} ]{0,30}):\s*(.*)$/u.exec(text) ?? [];
  return word === undefined || words === undefined ? { words: text } : { word, words };
}

function kindMeant(word: string): string | undefined {
  const plain = canonicalWord(word);
  const kind = canonicalWord(FOREIGN_WORDS[plain] ?? plain);
  return tableFor(kind) ? kind : undefined;
}

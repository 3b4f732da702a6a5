/** The cells of a row as lines of the language. What cannot be one stays as a note, and is told. */

import { OTHER_STATUSES } from '@driver-diagrams/grammar/other-words';
import { read } from '@driver-diagrams/grammar/reader';
import { canonicalChoice } from '@driver-diagrams/grammar/vocabulary';
import { quote } from '../rules/edits.ts';
import { readDate } from '../text/values.ts';
import { isReference, linesOf, textsOf, unquoted } from './cells.ts';
import type { Column } from './column.ts';
import { type Draft, type Pointers, pointsIn } from './drafts.ts';
import type { Row } from './rows.ts';
import { kindOf, type Table } from './tables.ts';

interface Lines {
  /** Between the title and the braces. */
  head: string[];
  /** In the braces. */
  inside: string[];
}

/** What a row's own columns say. */
export function linesOfRow(row: Row, table: Table, pointers: Pointers, tell: (message: string) => void): Lines {
  const lines: Lines = { head: [], inside: [] };
  let open = false;
  for (const column of table.columns) {
    const cell = row.cells[column.heading];
    if (column.place !== 'line') open = false;
    if (cell === undefined || cell.trim() === '') continue;
    if (column.form === 'order' && isOrder(cell, column)) {
      lines.inside = inOrder(lines.inside, cell);
      continue;
    }
    const written: string[] | undefined =
      column.place === 'line' && !open
        ? undefined
        : wordsFor(column, cell, { pointers, kind: kindOf(row.kind), words: row.kind });
    if (written === undefined) {
      lines.inside.push(`note ${quote(`${column.heading}: ${cell}`)}`);
      tell(`${row.where}: “${cell}” cannot stand below “${column.heading}”; it was kept as a note.`);
    } else if (column.place === 'line') {
      lines.inside.push(`${lines.inside.pop() ?? ''} ${written[0] ?? ''}`);
    } else {
      lines[column.place === 'head' ? 'head' : 'inside'].push(...written);
      open = written.length > 0;
      if (column.form === 'date' && inWords(cell))
        tell(`${row.where}: “${cell}” is no date that can be computed with.`);
    }
  }
  return lines;
}

function wordsOfOrder(cell: string): string[] {
  return cell
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean);
}

function isOrder(cell: string, { choices }: Column<never>): boolean {
  return wordsOfOrder(cell).every((word) => choices?.includes(word));
}

/** Lines of the words of an order in that order, in the place of the first; those that it leaves out stand behind them. */
function inOrder(lines: readonly string[], cell: string): string[] {
  const order = wordsOfOrder(cell);
  const wordOf = (line: string) => /^\w+/.exec(line)?.[0] ?? '';
  const isPlaced = (line: string) => order.includes(wordOf(line));
  const left = lines.filter(isPlaced).flatMap((line) => (isList(line) ? nameByName(line) : line));
  const placed: string[] = [];
  for (const word of order) {
    const at = left.findIndex((line) => wordOf(line) === word);
    if (at < 0) continue;
    const [line = ''] = left.splice(at, 1);
    const last = placed.at(-1) ?? '';
    // Names of one word that stand beside each other stay on one line.
    if (isList(line) && wordOf(last) === word) placed[placed.length - 1] = `${last}, ${line.slice(word.length + 1)}`;
    else placed.push(line);
  }
  const start = lines.findIndex(isPlaced);
  const others = lines.filter((line) => !isPlaced(line));
  const before = start < 0 ? others.length : lines.slice(0, start).filter((line) => !isPlaced(line)).length;
  return [...others.slice(0, before), ...placed, ...left, ...others.slice(before)];
}

function isList(line: string): boolean {
  return /^(?:chart|numbers) /.test(line);
}

function nameByName(line: string): string[] {
  const [, word = '', names = ''] = /^(\w+) (.*)$/s.exec(line) ?? [];
  return names.split(/\s*,\s*/).map((name) => `${word} ${name}`);
}

/** The lines that a cell stands for, with the property's word; undefined where the language has none. */
function wordsFor(
  column: Column<never>,
  cell: string,
  { pointers, kind, words }: { pointers: Pointers; kind: string | undefined; words: string },
): string[] | undefined {
  const { word, form, choices } = column;
  const lead = word === '' ? '' : `${word} `;
  switch (form) {
    case 'text':
      return [lead + quote(cell)];
    case 'texts':
      return [lead + textsOf(cell).map(quote).join(', ')];
    case 'each text':
      return textsOf(cell).map((text) => lead + quote(text));
    case 'notes':
      return linesOf(cell).map((line) => lead + (isLabelled(line) ? line : quote(unquoted(line))));
    case 'choice': {
      const own = canonicalChoice(word, cell);
      const chosen = choices?.includes(own) || word !== 'status' ? own : (OTHER_STATUSES[kind ?? '']?.[own] ?? own);
      return choices?.includes(chosen) ? [lead + chosen] : undefined;
    }
    case 'words':
      return standsAlone(`${words} { ${lead}${linesOf(cell).join(', ')} }`, 2)
        ? [lead + linesOf(cell).join(', ')]
        : undefined;
    case 'date':
      return [lead + dateIn(cell)];
    case 'names': {
      const names = pointsIn(cell, pointers).map((part) => pointers.nameOf(part));
      return names.includes(undefined) ? undefined : [lead + names.join(', ')];
    }
    case 'owner':
      return [lead + ownerIn(cell, pointers)];
    case 'flag':
      return /^(no|false|0|-)$/i.test(cell.trim()) ? [] : [word];
    case 'whole':
    case 'lines': {
      const lines = linesOf(cell).map((line) => lead + line);
      return lines.every((line) => standsAlone(line)) ? lines : undefined;
    }
    case 'order':
      return undefined;
    case 'block': {
      const lines = linesOf(cell);
      return lines.every((line) => standsAlone(`headings { ${line} }`, 2))
        ? [`${word} { ${lines.join(' ')} }`]
        : undefined;
    }
  }
}

/** `"Sample" "all candidates"`: a note with its label, as the language writes it. */
function isLabelled(line: string): boolean {
  return /^"(?:[^"\\]|\\.)*"\s+"(?:[^"\\]|\\.)*"$/.test(line);
}

const NOWHERE = { uri: '', start: 0, end: 0 };

/** A date in its canonical form; other words in quotation marks. */
function dateIn(cell: string): string {
  const text = numericDate(cell.trim());
  if (text.startsWith('"')) return quote(unquoted(text));
  const { start, everyYear, text: canonical } = readDate(text, NOWHERE);
  return start !== undefined || everyYear ? canonical : quote(text);
}

/** A date in numbers where only one order of day and month can be meant: `31.3.2027`, `31/03/2027`, `3/31/2027`. */
function numericDate(text: string): string {
  const [, first = '', mark, second = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (mark === undefined) return text;
  const isMonthFirst = mark !== '.' && Number(first) <= 12 && Number(second) > 12;
  const isDayFirst = mark === '.' || (Number(first) > 12 && Number(second) <= 12) || first === second;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return isMonthFirst || isDayFirst ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

function inWords(cell: string): boolean {
  return !cell.trim().startsWith('"') && dateIn(cell).startsWith('"');
}

/** A name where a statement here has it, or one of another file may have it; else a person's words. */
function ownerIn(cell: string, pointers: Pointers): string {
  if (cell.startsWith('"')) return quote(unquoted(cell));
  const found = pointers.find(cell);
  if (found && !found.byNumber) return pointers.named(found.draft);
  return pointers.hasImports && isReference(cell) ? cell : quote(cell);
}

/** True where a line can be read, and ends what it begins. */
function standsAlone(line: string, braces = 1): boolean {
  const { tokens, problems } = read(`aim X {\n${line}\n}`);
  const opened = tokens.filter(({ type }) => type === '{').length;
  return opened === braces && !problems.some(({ severity, breaks }) => breaks || severity === 'error');
}

/** What a statement begins with: its kind, its name and its title. */
export function wordsBefore(draft: Draft): string {
  return [draft.row.kind, draft.name, draft.title === undefined ? undefined : quote(draft.title)]
    .filter((part) => part !== undefined)
    .join(' ');
}

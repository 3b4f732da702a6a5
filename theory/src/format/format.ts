/**
 * The formatter: writes a text in the one canonical form, statement by statement. Nested or flat, the order of things,
 * comments, unknown words and single empty lines stay as the author chose them.
 *
 * What cannot be read is left as it stands (see `keep.ts`). As a last safety, the result is read again, and a statement that
 * would be read differently is left as it stood: formatting never changes a theory.
 */
import { read } from '@driver-diagrams/grammar/reader';
import type { Reading } from '@driver-diagrams/grammar/reading';
import { itemAt, joinKept, keepWhatIsBroken, type LaidItem, mustNotTouch } from '../text/keep.ts';
import { firstDifference } from '../text/same-reading.ts';
import { saysKeyDriver, withHeading } from './key-drivers.ts';
import { layOut } from './layout.ts';

/** A statement, with what stands before it, in its canonical form. The parts of a text lie side by side. */
interface Part {
  /** UTF-16 offsets of what it replaces, `end` excluded. */
  start: number;
  end: number;
  text: string;
  /** What is written in it only together with the parts that say so. */
  heading?: 'needed' | 'given';
}

/** When so many statements would be read differently, the text is beyond what the formatter understands. */
const MOST_TRIES = 5;

/**
 * The whole text in its canonical form; as it is, where nothing may be touched. Lines end as most of its lines do. Never
 * throws; formatting twice is formatting once.
 */
export function format(text: string): string {
  const parts = formatParts(text);
  return parts.length === 0 ? text : parts.map((part) => part.text).join('');
}

/** The text in its canonical form, statement by statement; empty where nothing may be touched. */
export function formatParts(text: string): Part[] {
  const reading = read(text);
  if (mustNotTouch(reading)) return [];
  let items = keepWhatIsBroken(reading, text);
  keepKeyDrivers(items, reading);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const parts = partsOf(items, text);
    const difference = firstDifference(reading, read(parts.map((part) => part.text).join('')));
    if (difference === undefined) return withKeyDrivers(parts, items, reading, text);
    const item = itemAt(items, difference);
    if (!item || item.kept) return [];
    item.kept = true;
    items = joinKept(items);
  }
  return [];
}

/** Where the header cannot be read, and so can take no heading, key drivers stay as they are written. */
function keepKeyDrivers(items: LaidItem[], { tokens }: Reading): void {
  if (!items.some(({ word, kept }) => word === 'theory' && kept)) return;
  for (const { start } of tokens.filter(saysKeyDriver)) {
    const item = itemAt(items, start);
    if (item) item.kept = true;
  }
}

/** The parts with the heading that key drivers stand under, where there are some. */
function withKeyDrivers(parts: Part[], items: LaidItem[], { tokens }: Reading, text: string): Part[] {
  const keys = tokens.filter(saysKeyDriver);
  const headed = keys.length === 0 ? undefined : withHeading(items);
  if (!headed) return parts;
  const says = ({ start, end }: Part) => keys.some((key) => start <= key.start && key.start < end);
  const needed = parts.map((part): Part => (says(part) ? { ...part, heading: 'needed' } : part));
  const at = items.findIndex(({ word }) => word === 'theory');
  const [header] = at < 0 ? headed : headed.slice(at);
  const lineEnd = lineEndOf(text);
  const lines = header ? layOut([header], text, '', at > 0) : [];
  const written = lines.map((line) => line + lineEnd).join('');
  const before = needed[Math.max(0, at)];
  if (!before) return parts;
  if (at >= 0) return needed.with(at, { ...before, text: written, heading: 'given' });
  return [{ start: 0, end: 0, text: written + lineEnd, heading: 'given' }, ...needed];
}

function partsOf(items: readonly LaidItem[], text: string): Part[] {
  const lineEnd = lineEndOf(text);
  if (items.length === 0) return text.trim() === '' ? [{ start: 0, end: text.length, text: '' }] : [];
  let start = 0;
  return items.map((item, n) => {
    const lines = layOut([item], text, '', n > 0);
    const next = items[n + 1];
    const newLine = text.indexOf('\n', item.end);
    const end = !next || newLine === -1 ? text.length : Math.min(newLine + 1, startOf(next));
    const part = { start, end: next ? end : text.length, text: lines.map((line) => line + lineEnd).join('') };
    start = part.end;
    return part;
  });
}

/** Where an item begins, comments before it included. */
function startOf({ comments, start }: LaidItem): number {
  return comments[0]?.start ?? start;
}

/** How most lines of a text end. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const windows = text.split('\r\n').length - 1;
  const all = text.split('\n').length - 1;
  return windows * 2 > all ? '\r\n' : '\n';
}

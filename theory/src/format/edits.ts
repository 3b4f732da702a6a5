/** The formatter's work as small changes, so that an editor keeps the cursor, the selection and the lines that stay. */
import { formatParts } from './format.ts';

/** A stretch of text and what takes its place. UTF-16 offsets, `end` excluded. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** In so many lines ahead, a line that stays is looked for. */
const AHEAD = 40;

/**
 * What changes when a text is formatted, by whole lines, from top to bottom.
 *
 * @param within only statements that touch these offsets are formatted
 */
export function edits(text: string, within: { start: number; end: number } = { start: 0, end: text.length }): Edit[] {
  const parts = formatParts(text);
  const lies = parts.map(({ start, end }) => start <= within.end && end > within.start);
  const isNeeded = parts.some(({ heading }, n) => heading === 'needed' && lies[n]);
  const touched = parts.map(({ heading }, n) => lies[n] === true || (isNeeded && heading === 'given'));
  // A part that begins in the middle of a line goes with the part before it.
  const goes = parts.map((_, n) => {
    const before = touched[n - 1] === true && sharesLine(text, parts[n]?.start ?? 0);
    const after = touched[n + 1] === true && sharesLine(text, parts[n + 1]?.start ?? 0);
    return touched[n] === true || before || after;
  });
  return parts.flatMap((part, n) => (goes[n] ? changes(part.start, text.slice(part.start, part.end), part.text) : []));
}

function sharesLine(text: string, offset: number): boolean {
  return offset > 0 && text.charAt(offset - 1) !== '\n';
}

/** What turns one text into another, line by line. */
function changes(offset: number, from: string, to: string): Edit[] {
  const [old, wanted] = [linesOf(from), linesOf(to)];
  const found: Edit[] = [];
  let [i, j, start] = [0, 0, offset];
  while (i < old.length || j < wanted.length) {
    const [less, more] = nextSame(old, i, wanted, j);
    if (less > 0 || more > 0) {
      const end = start + length(old.slice(i, i + less));
      found.push({ start, end, text: wanted.slice(j, j + more).join('') });
      start = end;
    }
    i += less;
    j += more;
    for (; i < old.length && old[i] === wanted[j]; i++, j++) start += old[i]?.length ?? 0;
  }
  return found;
}

/** How many lines lie before the next one that stands in both texts, as few as possible. */
function nextSame(old: readonly string[], i: number, wanted: readonly string[], j: number): [number, number] {
  for (let sum = 0; sum <= AHEAD; sum++) {
    for (let less = 0; less <= sum; less++) {
      const line = old[i + less];
      if (line !== undefined && line === wanted[j + sum - less]) return [less, sum - less];
    }
  }
  return [Math.min(AHEAD, old.length - i), Math.min(AHEAD, wanted.length - j)];
}

/** Lines with their ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function length(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}

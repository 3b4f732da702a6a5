/** How the reader tells something: the parts of a message and of its fixes that all of them share. */
import type { Range, ReadingFix, ReadingProblem } from './reading.ts';
import { KINDS } from './vocabulary.ts';

export const error = (at: Range, message: string): ReadingProblem => ({
  start: at.start,
  end: at.end,
  message,
  severity: 'error',
  breaks: false,
});

/** For mistakes that may change how all that follows is read. */
export const breaking = (at: Range, message: string): ReadingProblem => ({ ...error(at, message), breaks: true });

/** A problem with the one way to fix it. */
export const fixable = (problem: ReadingProblem, title: string, at: Range, text: string): ReadingProblem => ({
  ...problem,
  fixes: [fixAt(at, title, text)],
});
export const withFixes = (problem: ReadingProblem, fixes: readonly ReadingFix[]): ReadingProblem =>
  fixes.length === 0 ? problem : { ...problem, fixes };

export const endOf = ({ end }: Range): Range => ({ start: end, end });
/** What puts a text in the place of a range. */
export function fixAt({ start, end }: Range, title: string, text: string): ReadingFix {
  return { title, start, end, text };
}

/** Words as a text of the language. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The words of a text in other marks, as a text of the language: what is escaped in it stays so. */
export function requoted(inner: string): string {
  return `"${inner.replace(/\\["\\n]|["\\]/g, (each) => (each.length === 2 ? each : `\\${each}`))}"`;
}
export const QUOTE = 'Put it in quotation marks';

/** At most this much of the author's text is repeated in a message. */
export const LONGEST = 40;
export const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
export const firstMark = (at: Range, length = 1): Range => ({
  start: at.start,
  end: Math.min(at.start + length, at.end),
});

/** How a word of the language stands in a message. */
export function said(word: string): string {
  if (word in KINDS && word !== 'import') return `‘${word}’ and its name`;
  return word === '->' ? 'the arrow ->' : `‘${word}’`;
}

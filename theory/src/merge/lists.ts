/** Merges a property that lists several values, as `partners "A", "B"`, value by value. */
import type { Block } from './blocks.ts';

interface List {
  /** The property's word, with the space behind it. */
  word: string;
  values: string[];
  /** What follows the last value. */
  rest: string;
}

const VALUE = String.raw`(?:"(?:[^"\\\n]|\\.)*"|[_\p{L}][\p{L}\p{M}\p{N}_.-]*)`;
const LIST = new RegExp(String.raw`^([^",{}]*?[ \t])(${VALUE}(?:\s*,\s*${VALUE})*)(\s*)$`, 'u');

/** @returns ours with what theirs has put in and without what theirs has taken out; undefined for what is no plain list */
export function mergeList(base: Block, ours: Block, theirs: Block): string | undefined {
  const [was, mine, other] = [base, ours, theirs].map(listOf);
  if (!was || !mine || !other || was.word.trim() !== mine.word.trim() || was.word.trim() !== other.word.trim()) {
    return undefined;
  }
  // A single value on each side is a value that was changed, not a list.
  if ([was, mine, other].every(({ values }) => values.length === 1)) return undefined;
  const added = other.values.filter((value) => !was.values.includes(value) && !mine.values.includes(value));
  const bothReplace = was.values.some((value) => !mine.values.includes(value) && !other.values.includes(value));
  if (bothReplace && added.length > 0) return undefined;
  const isGone = (value: string) => was.values.includes(value) && !other.values.includes(value);
  const values = [...mine.values.filter((value) => !isGone(value)), ...added];
  return values.length === 0 ? undefined : `${mine.word}${values.join(', ')}${mine.rest}`;
}

function listOf({ text, comments }: Block): List | undefined {
  const [, word, values, rest] = (comments === '' && LIST.exec(text)) || [];
  if (word === undefined || values === undefined || rest === undefined) return undefined;
  return { word, values: values.match(new RegExp(VALUE, 'gu')) ?? [], rest };
}

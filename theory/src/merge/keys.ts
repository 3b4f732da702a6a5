/** Gives statements and properties their keys, so that what is the same on two sides has the same. */

import type { Item } from '@driver-diagrams/grammar/statement-tree';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { howOften } from '../model/properties.ts';
import { kindOf } from '../text/state.ts';
import { type Block, isWhole } from './blocks.ts';

/** The contents of a block's braces; a file has nothing else. */
export function contentsOf(block: Block): Block[] {
  const body = block.parts?.find(({ key }) => key === 'body');
  if (block.key === 'file') return block.parts ?? [];
  return body?.parts?.find(({ key }) => key === 'contents')?.parts ?? [];
}

/** The word of a property that is given twice among these, where it is to stand once; undefined for none. */
export function givenTwice(contents: readonly Block[]): string | undefined {
  const seen = new Set<string>();
  for (const { item, statement } of contents) {
    if (!item || statement !== undefined || howOften(kindOfItem(item), item.word) !== 'once') continue;
    if (seen.has(item.word)) return item.word;
    seen.add(item.word);
  }
  return undefined;
}

/** Gives the properties of one statement, or the links of a head, the same keys on all sides where they are the same. */
export function keyAlike(base: readonly Block[], ours: readonly Block[], theirs: readonly Block[]): void {
  const open = base.filter(isOpen);
  for (const [n, block] of open.entries()) block.key = `${wordOf(block)} #${n}`;
  for (const side of [ours, theirs]) {
    const fresh = side.filter(isOpen);
    const paired = new Set<Block>();
    for (const [word, its] of Map.groupBy(fresh, wordOf)) {
      const older = open.filter((block) => wordOf(block) === word);
      for (const block of pairUp(older, its)) paired.add(block);
    }
    const seen = new Map<string, number>();
    for (const block of fresh) {
      if (paired.has(block)) continue;
      const key = `${wordOf(block)} + ${markOf(block)}`;
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      block.key = count === 0 ? key : `${key} +${count}`;
    }
  }
}

/** True for what has no key of its own yet, or one of an earlier call. */
function isOpen({ item, statement, key }: Block): boolean {
  return (item !== undefined && statement === undefined) || key.startsWith('link');
}

/**
 * Pairs what says the same, then what has the same mark, then what is left alone on both sides.
 *
 * @returns the newer ones that have the key of an older one now
 */
function pairUp(older: readonly Block[], newer: readonly Block[]): Set<Block> {
  let [old, fresh] = [[...older], [...newer]];
  const paired = new Set<Block>();
  const by = (keyOf: (block: Block) => string) => {
    for (const block of fresh) {
      const same = old.find((each) => keyOf(each) === keyOf(block));
      if (!same) continue;
      block.key = same.key;
      paired.add(block);
      old = old.filter((each) => each !== same);
    }
    fresh = fresh.filter((block) => !paired.has(block));
  };
  by(({ words }) => words);
  by(markOf);
  if (old.length === 1 && fresh.length === 1) by(() => '');
  return paired;
}

function wordOf({ item }: Block): string {
  if (!item) return 'link';
  const { word } = item;
  if (word.endsWith('partner')) return 'partner';
  if (word.endsWith('is better')) return 'better';
  return word === 'UNKNOWN' ? `unknown ${item.head[0]?.image}` : word;
}

/** Which sort of token tells apart several properties of one word. */
const MARKS: Readonly<Record<string, readonly string[]>> = wordTable({
  target: ['DATE', 'every year'],
  result: ['DATE', 'ID', 'a site'],
  exclude: ['DATE', 'ID', 'a site'],
  phase: ['TEXT'],
  site: ['TEXT'],
  domain: ['ID'],
  section: ['TEXT'],
  photo: ['TEXT'],
  note: ['TEXT'],
  allow: ['ID'],
  intends: ['ID'],
  accountable: ['ID'],
  // A heading, by the column that it names.
  ID: ['ID'],
});
const NUMBERS_THAT_ARE_YEARS = /^\d{4}$/;

/** What tells a property apart from others of its word; for one that stands once, nothing does. */
function markOf(block: Block): string {
  const { item, words } = block;
  if (!item) return block.parts?.find(({ key }) => key === 'to')?.words ?? words;
  const often = howOften(kindOfItem(item), item.word);
  if (often === 'once') return '';
  if (isWhole(item) && item.open) return nameOfWhole(item);
  const types = MARKS[item.word];
  if (item.word.endsWith('partner')) return words.slice(words.indexOf('\n') + 1);
  if (!types) return words;
  const marks = item.head.filter(
    ({ type, image }, n) =>
      types.includes(type) ||
      // Whose a figure is, in words.
      (types.includes('a site') && (type === 'TEXT' || type === 'LOOSE') && item.head[n - 1]?.type === 'from') ||
      (types.includes('DATE') && type === 'NUMBER' && n > 1 && NUMBERS_THAT_ARE_YEARS.test(image)),
  );
  return (item.word === 'result' || types.includes('DATE') ? marks : marks.slice(0, 1))
    .map(({ image }) => image)
    .join(' ');
}

/** What tells apart a statement that is merged as a whole: the words before its title, else its title. */
function nameOfWhole({ head }: Item): string {
  return head.find(({ type }) => type === 'LOOSE' || type === 'TEXT' || type === 'ID')?.image ?? '';
}

function kindOfItem({ outer }: Item): NonNullable<ReturnType<typeof kindOf>> {
  return kindOf(outer?.word ?? '') ?? 'header';
}

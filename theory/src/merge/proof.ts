/**
 * What is asked of a merged text before it is handed out. It works from the texts alone, and knows nothing of which statements
 * were taken for the same.
 */
import { read } from '@driver-diagrams/grammar/reader';
import { type Item, isStatement, type Leaf } from '@driver-diagrams/grammar/statement-tree';
import { meaning } from '../text/same-reading.ts';
import { type Block, outlineOf } from './blocks.ts';
import { type Piece, type Segment, settled } from './conflicts.ts';
import type { Versions } from './versions.ts';

/**
 * True where the author's words, figures and comments are all there, and none more often than the sides together have put it in:
 *
 * - with all conflicts settled as one side has it, each word stands there that this side has, but for those that the other took out;
 * - outside of the conflicts, no word stands there that one side took out, unless the other put it in once more.
 */
export function keepsWords(texts: Versions, segments: readonly Segment[]): boolean {
  const [was, here, there] = [texts.base, texts.ours, texts.theirs].map(wordsOf) as [Words, Words, Words];
  const [asOurs, asTheirs] = [wordsOf(settled(segments, 'ours')), wordsOf(settled(segments, 'theirs'))];
  const merged = new Map(asOurs);
  for (const segment of segments) {
    if (typeof segment === 'string') continue;
    for (const [word, count] of wordsOf(segment.ours)) merged.set(word, (merged.get(word) ?? 0) - count);
  }
  const of = (words: Words, word: string) => words.get(word) ?? 0;
  return [...new Set([here, there, asOurs, asTheirs].flatMap((words) => [...words.keys()]))].every((word) => {
    const [before, mine, other] = [of(was, word), of(here, word), of(there, word)];
    const most = mine < before && other < before ? Math.min(mine, other) : mine + other - before;
    return (
      of(asOurs, word) >= mine - Math.max(0, before - other) &&
      of(asTheirs, word) >= other - Math.max(0, before - mine) &&
      of(merged, word) <= most
    );
  });
}

/** How often each text, figure and comment stands somewhere, however it is written. */
type Words = ReadonlyMap<string, number>;

const AUTHORS = new Set(['TEXT', 'LOOSE', 'NUMBER', 'DATE', 'comment']);

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const leaf of read(text).leaves) {
    if (!AUTHORS.has(leaf.type)) continue;
    const word = saidBy(leaf);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function saidBy(leaf: Leaf): string {
  return `${leaf.type === 'comment' ? '//' : ''}${meaning(leaf, undefined)}`;
}

/**
 * True where each property stands in a statement that has it on one side; or that a side words anew, so that it has this title
 * on the other side only.
 */
export function keepsPlaces({ ours, theirs }: Versions, segments: readonly Segment[]): boolean {
  const sides = [placesOf(ours), placesOf(theirs)];
  const isInPlace = (merged: Places) => {
    for (const [property, titles] of merged.titles) {
      const having = sides.filter((side) => side.titles.has(property));
      // A list that was merged value by value stands nowhere else.
      if (having.length === 0) continue;
      for (const title of titles) {
        const fits = having.some((side) => {
          const its = side.titles.get(property) as ReadonlySet<string>;
          return its.has(title) || (!side.all.has(title) && [...its].some((each) => !merged.all.has(each)));
        });
        if (!fits) return false;
      }
    }
    return true;
  };
  return (['ours', 'theirs'] as const).every((side) => isInPlace(placesOf(settled(segments, side))));
}

/** All titles of a text, and for each property those of the statements that have it. */
interface Places {
  all: ReadonlySet<string>;
  titles: ReadonlyMap<string, ReadonlySet<string>>;
}

function placesOf(text: string): Places {
  const all = new Set<string>();
  const titles = new Map<string, Set<string>>();
  const walk = (items: readonly Item[], title: string | undefined) => {
    for (const item of items) {
      if (isStatement(item)) {
        const own = item.head.find(({ type }) => type === 'TEXT' || type === 'LOOSE');
        const its = own && saidBy(own);
        if (its !== undefined) all.add(its);
        walk(item.body ?? [], its);
      } else if (title !== undefined) {
        const property = [item.word, ...item.head.filter(({ type }) => AUTHORS.has(type) && type !== 'comment').map(saidBy)];
        // Names may be called otherwise; what has nothing but names tells nothing.
        if (property.length < 2) continue;
        const key = property.join('\n');
        titles.set(key, (titles.get(key) ?? new Set()).add(title));
      }
    }
  };
  walk(read(text).items, undefined);
  return { all, titles };
}

/** True where a text is read as what was put together: nothing was read otherwise where pieces meet. */
export function isReadAs(file: Block | undefined, pieces: readonly Piece[]): boolean {
  const meant = pieces.flatMap((piece) => ('says' in piece ? piece.says : []));
  return file !== undefined && JSON.stringify(outlineOf(file)) === JSON.stringify(['(', ...meant, ')']);
}

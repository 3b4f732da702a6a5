/**
 * What is asked of a merged text before it is handed out. It works from the texts alone, and knows nothing of which statements
 * were taken for the same.
 */
import type { Reading } from '@driver-diagrams/grammar/reading';
import { type Item, isStatement, type Leaf } from '@driver-diagrams/grammar/statement-tree';
import { meaning } from '../text/same-reading.ts';
import { type Block, outlineOf } from './blocks.ts';
import type { Piece } from './conflicts.ts';
import type { Versions } from './versions.ts';

/** What a text says, by itself. */
export interface Said {
  /** How often each text, figure and comment stands in it, however it is written. */
  words: ReadonlyMap<string, number>;
  /** All titles. */
  titles: ReadonlySet<string>;
  /** By property the titles of the statements that have it. */
  places: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A merged text as it is with all conflicts settled as one side has it, and what of it stands outside of the conflicts. */
export interface Settled {
  ours: Said;
  theirs: Said;
  /** The words in conflicts, as ours has them. */
  disputed: ReadonlyMap<string, number>;
}

/**
 * True where the author's words, figures and comments are all there, and none more often than the sides together have put it in:
 *
 * - with all conflicts settled as one side has it, each word stands there that this side has, but for those that the other took out;
 * - outside of the conflicts, no word stands there that one side took out, unless the other put it in once more.
 */
export function keepsWords({ base, ours, theirs }: Versions<Said>, merged: Settled): boolean {
  const of = ({ words }: Said, word: string) => words.get(word) ?? 0;
  const all = [ours, theirs, merged.ours, merged.theirs].flatMap(({ words }) => [...words.keys()]);
  return [...new Set(all)].every((word) => {
    const [before, mine, other] = [of(base, word), of(ours, word), of(theirs, word)];
    const most = mine < before && other < before ? Math.min(mine, other) : mine + other - before;
    return (
      of(merged.ours, word) >= mine - Math.max(0, before - other) &&
      of(merged.theirs, word) >= other - Math.max(0, before - mine) &&
      of(merged.ours, word) - (merged.disputed.get(word) ?? 0) <= most
    );
  });
}

/**
 * True where each property stands in a statement that has it on one side; or that a side words anew, so that it has this title
 * on the other side only.
 */
export function keepsPlaces({ ours, theirs }: Versions<Said>, merged: Settled): boolean {
  const isInPlace = (result: Said) => {
    for (const [property, titles] of result.places) {
      const having = [ours, theirs].filter(({ places }) => places.has(property));
      // A list that was merged value by value stands nowhere else.
      if (having.length === 0) continue;
      for (const title of titles) {
        const fits = having.some((side) => {
          const its = side.places.get(property) as ReadonlySet<string>;
          return its.has(title) || (!side.titles.has(title) && [...its].some((each) => !result.titles.has(each)));
        });
        if (!fits) return false;
      }
    }
    return true;
  };
  return isInPlace(merged.ours) && (merged.theirs === merged.ours || isInPlace(merged.theirs));
}

const AUTHORS = new Set(['TEXT', 'LOOSE', 'NUMBER', 'DATE', 'comment']);

export function saidIn({ leaves, items }: Reading): Said {
  const titles = new Set<string>();
  const places = new Map<string, Set<string>>();
  const walk = (all: readonly Item[], title: string | undefined) => {
    for (const item of all) {
      if (isStatement(item)) {
        const own = item.head.find(({ type }) => type === 'TEXT' || type === 'LOOSE');
        const its = own && wordOf(own);
        if (its !== undefined) titles.add(its);
        walk(item.body ?? [], its);
      } else if (title !== undefined) {
        const values = item.head.filter(({ type }) => AUTHORS.has(type) && type !== 'comment').map(wordOf);
        // Names may be called otherwise; what has nothing but names tells nothing.
        if (values.length === 0) continue;
        const key = [item.word, ...values].join('\n');
        places.set(key, (places.get(key) ?? new Set()).add(title));
      }
    }
  };
  walk(items, undefined);
  return { words: wordsIn(leaves), titles, places };
}

export function wordsIn(leaves: readonly Leaf[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const leaf of leaves) {
    if (!AUTHORS.has(leaf.type)) continue;
    const word = wordOf(leaf);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function wordOf(leaf: Leaf): string {
  return `${leaf.type === 'comment' ? '//' : ''}${meaning(leaf, undefined)}`;
}

/** True where a text is read as what was put together: nothing was read otherwise where pieces meet. */
export function isReadAs(file: Block | undefined, pieces: readonly Piece[]): boolean {
  const meant = pieces.flatMap(({ says }) => says);
  return file !== undefined && JSON.stringify(outlineOf(file)) === JSON.stringify(['(', ...meant, ')']);
}

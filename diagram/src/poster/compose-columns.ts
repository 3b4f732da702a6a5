/** Parts of a page in columns: which stands in which, and how a column is filled. Lengths are points. */
import { type Part, placed } from '../shapes/part.ts';
import type { Letters } from './sheet.ts';
import type { SidePart } from './side-part.ts';

/** A column, or a piece of one. */
export interface Slot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Sets parts; the same part in the same room is set once. */
export interface Setter {
  set(part: SidePart, width: number, letters: Letters, rows: number, stretch: number): Part;
}

export function createPartSetter(): Setter {
  const known = new WeakMap<SidePart, Map<string, Part>>();
  return {
    set(part, width, letters, rows, stretch) {
      const of = known.get(part) ?? new Map<string, Part>();
      known.set(part, of);
      const key = [width, letters.body, rows, part.stretches ? stretch : 0].join(' ');
      const found = of.get(key) ?? part.make({ width, rows, letters, stretch });
      of.set(key, found);
      return found;
    },
  };
}

/**
 * Runs of things of these heights, one for each column, in order: each column as little full as can be.
 * @param room how high each column is
 * @returns how many things stand in each column; undefined where there is no room for all
 */
export function runsIn(heights: readonly number[], room: readonly number[], gap: number): number[] | undefined {
  let best = greedy(heights, room, gap);
  if (!best) return undefined;
  let [least, most] = [0, 1];
  for (let turn = 0; turn < 8; turn++) {
    const share = (least + most) / 2;
    const found = greedy(
      heights,
      room.map((height) => height * share),
      gap,
    );
    if (found) [best, most] = [found, share];
    else least = share;
  }
  return best;
}

/** As much as can be in each column before the next one is begun: where this does not fit, nothing does. */
function greedy(heights: readonly number[], room: readonly number[], gap: number): number[] | undefined {
  const counts = room.map(() => 0);
  let column = 0;
  let filled = 0;
  for (const height of heights) {
    while (column < room.length && filled + height > (room[column] ?? 0) + HAIR) {
      column++;
      filled = 0;
    }
    if (column >= room.length) return undefined;
    counts[column] = (counts[column] ?? 0) + 1;
    filled += height + gap;
  }
  return counts;
}

/** Less than this is rounding. */
const HAIR = 0.01;

export interface FilledSlot {
  part: Part;
  /** How far what can be made higher was; undefined where there is nothing of the kind. */
  stretch?: number;
  /** What is left of its height at the lower end. */
  left: number;
}

/** Between two parts of a column there is at most so much more than the usual gap, of that. */
const MOST_MORE = 3;

/** One below the other: what can be made higher takes the room that is left, then the gaps between them. */
export function fillSlot(
  parts: readonly { part: SidePart; rows: number }[],
  slot: Slot,
  gap: number,
  letters: Letters,
  setter: Setter,
  mostStretch = 1,
): FilledSlot {
  const setAt = (stretch: number) =>
    parts.map(({ part, rows }) => setter.set(part, slot.width, letters, rows, stretch));
  const heightOf = (set: readonly Part[]) => set.reduce((sum, { height }) => sum + height, 0) + gap * (set.length - 1);
  let set = setAt(0);
  let used: number | undefined;
  if (parts.some(({ part }) => part.stretches)) {
    let [least, most] = [0, mostStretch];
    for (let turn = 0; turn < 6; turn++) {
      const stretch = turn === 0 ? mostStretch : (least + most) / 2;
      const tried = setAt(stretch);
      if (heightOf(tried) > slot.height) most = stretch;
      else [set, least] = [tried, stretch];
      if (least === mostStretch) break;
    }
    used = least;
  }
  const over = Math.max(0, slot.height - heightOf(set));
  const more = set.length > 1 ? Math.min(gap * MOST_MORE, over / (set.length - 1)) : 0;
  const items: Part['items'] = [];
  let y = 0;
  for (const each of set) {
    items.push(...placed(each, slot.x, slot.y + y).items);
    y += each.height + gap + more;
  }
  const height = set.length > 0 ? y - gap - more : 0;
  return {
    part: { items, width: slot.width, height },
    left: slot.height - height,
    ...(used !== undefined && { stretch: used }),
  };
}

/** What is tried for a page: how many columns, where the diagram stands, and in which order the lists come. */
import type { SidePart } from './side-part.ts';

/** What stands before and behind the diagram, in the author's order. */
interface Around {
  before: readonly SidePart[];
  after: readonly SidePart[];
  diagram?: object;
}

/** How many columns there are, over how many of them the diagram stands, and which is the first of these. */
export interface Grid {
  columns: number;
  span: number;
  start: number;
}

/** All grids of one to four columns. */
export function gridsFor({ before, after, diagram }: Around): Grid[] {
  const grids: Grid[] = [];
  for (const columns of [1, 2, 3, 4]) {
    if (!diagram) {
      grids.push({ columns, span: 0, start: 0 });
      continue;
    }
    for (let span = 1; span <= columns; span++) {
      if (span === columns) grids.push({ columns, span, start: 0 });
      else if (before.length === 0) grids.push({ columns, span, start: 0 });
      else {
        const last = after.length === 0 ? columns - span : columns - span - 1;
        for (let start = 1; start <= Math.max(1, last); start++) {
          if (start + span <= columns) grids.push({ columns, span, start });
        }
      }
    }
  }
  return grids;
}

/** What authors wrote keeps its order; the lists behind it may stand the other way round, where this fills the columns better. */
export function ordersOf<Pieces extends Around>(pieces: Pieces): Pieces[] {
  const { after } = pieces;
  const from = after.findLastIndex(({ own }) => own) + 1;
  const lists = after.slice(from);
  if (lists.length < 2) return [pieces];
  return [pieces, { ...pieces, after: [...after.slice(0, from), ...lists.toReversed()] }];
}

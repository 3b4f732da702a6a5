/**
 * Where everything stands: one function. ELK places the boxes and bends the links; where it cannot, plain columns stand in
 * and say so. Never no picture.
 */

import { fill, type PictureWords } from '../words/words.ts';
import { elkGraphOf, placedByElk } from './elk-graph.ts';
import type { LayoutEngine, Placed, SizedGraph } from './graph.ts';
import { isNested, nestedElkGraph, placedNested, plainNested } from './nested.ts';
import { plainColumns } from './plain-columns.ts';
import { lookAgain } from './second-look.ts';
import { untangle } from './untangle.ts';

/** Why there is no picture: a newer one was asked for meanwhile. The caller drops this one and shows nothing. */
export class Outdated extends Error {
  constructor() {
    super('A newer picture is on its way.');
    this.name = 'Outdated';
  }
}

/** Beyond this many boxes ELK takes seconds and then overflows the stack, so it is not tried. */
export const MOST_BOXES_FOR_ELK = 2000;

/** Boxes and passed columns together; only a theory with very many levels comes near. ELK takes the stack's end here. */
const MOST_PLACES_FOR_ELK = 10_000;

/**
 * Places boxes and routes links. The origin is the upper left corner of the area in use.
 * @param engine ELK in this thread or in a worker; a test may put in its own
 * @param words why plain columns stand in, where they do
 * @throws `Outdated` when the engine was asked for a newer layout meanwhile; nothing else
 */
export async function layout(graph: SizedGraph, engine: LayoutEngine, words: PictureWords['standIn']): Promise<Placed> {
  const nested = isNested(graph);
  const plain = nested ? plainNested(graph) : plainColumns(graph);
  const count = graph.boxes.length;
  if (count === 0) return plain;
  if (count > MOST_BOXES_FOR_ELK) {
    return { ...plain, notice: fill(words.tooManyBoxes, { count, most: MOST_BOXES_FOR_ELK }) };
  }
  if (count + passings(graph) > MOST_PLACES_FOR_ELK) return { ...plain, notice: words.tooManyLinks };
  try {
    if (nested) return placedNested(graph, await engine(nestedElkGraph(graph)));
    // ELK writes its answer into the question, so that each needs one of its own.
    const question = () => elkGraphOf(graph, plain);
    const answer = await engine(question());
    const first = await untangle(question, answer, engine).catch((error) => {
      if (error instanceof Outdated) throw error;
      return answer;
    });
    const again = lookAgain(first);
    return again ? placedByElk(graph, await engine(again.graph), again.hops) : placedByElk(graph, first);
  } catch (error) {
    if (error instanceof Outdated) throw error;
    return { ...plain, notice: words.failed };
  }
}

/** How often a link passes a column that it neither leaves nor enters: each is a place that ELK must find. */
function passings(graph: SizedGraph): number {
  const column = new Map(graph.boxes.map((box) => [box.id, box.column]));
  return graph.links.reduce((sum, { from, to }) => {
    return sum + Math.max(0, Math.abs((column.get(from) ?? 0) - (column.get(to) ?? 0)) - 1);
  }, 0);
}

/** The same for two graphs exactly when the same layout serves both: what ELK would be given. */
export function layoutKey(graph: SizedGraph): string {
  return JSON.stringify([
    graph.boxes.map((box) => [box.id, box.column, box.row, box.width, box.height, box.within]),
    graph.links.map((link) => [link.id, link.look]),
  ]);
}

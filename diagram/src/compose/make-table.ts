/** The table of measures as a picture of its own, with what it says as words. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Graph } from '../graph/graph.ts';
import type { Scene } from '../scene.ts';
import { round } from '../shapes/shapes.ts';
import { BOX, MARGIN } from '../style.ts';
import type { PictureWords } from '../words/words.ts';
import { titleBlock, titleOf } from './header.ts';
import { tableBlock } from './table.ts';
import { tableWords } from './table-words.ts';

/** From margin to margin: as wide as a diagram of three columns and what lies between them. */
const WIDTH = 3.5 * BOX.width;

/** @param graph of the driver diagram, whose badges the measures wear */
export function makeTable(theory: MergedTheory, graph: Graph, words: PictureWords): Scene {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const title = titleBlock(theory, { ...graph, serves: [] }, WIDTH, words);
  const table = tableBlock(graph, elements, theory, WIDTH, title.bottom, words);
  return {
    width: round(WIDTH + 2 * MARGIN),
    height: round(table.bottom + MARGIN),
    title: titleOf(theory, words),
    description: table.items[0]?.label ?? '',
    items: [...title.items, ...table.items],
    tables: [tableWords(graph, elements, theory, words)],
  };
}

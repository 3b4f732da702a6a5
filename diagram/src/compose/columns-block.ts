/** The diagram itself, without what stands above and below it. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { BoxContent } from '../graph/boxes.ts';
import type { Graph } from '../graph/graph.ts';
import type { Frame, Placed } from '../layout/graph.ts';
import type { SceneItem } from '../scene.ts';
import { GAP, MARGIN } from '../style.ts';
import type { PictureWords } from '../words/words.ts';
import { boxItem } from './box-item.ts';
import { type Block, headingBlock } from './header.ts';
import { linkItem } from './link-item.ts';

/** Headings, links and boxes. The layout as a whole is set below the headings; nothing in it is moved. */
export function columnsBlock(
  theory: MergedTheory,
  graph: Graph,
  contents: ReadonlyMap<string, BoxContent>,
  placed: Placed,
  top: number,
  words: PictureWords,
): Block {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  const moved = (frame: Frame, y: number): Frame => ({ ...frame, x: frame.x + MARGIN, y: frame.y + y });
  const heads: (Frame | undefined)[] = [];
  for (const box of graph.boxes) {
    const frame = placed.boxes.get(box.id);
    if (frame) heads[box.column] ??= moved(frame, 0);
  }
  const headings = headingBlock(theory, graph, heads, top);
  const y = headings.bottom + GAP.row;

  const items: SceneItem[] = [...headings.items];
  // Pale lines lie under the others.
  for (const link of graph.links.toSorted((a, b) => Number(a.pale !== true) - Number(b.pale !== true))) {
    const points = placed.links.get(link.id)?.map((point) => ({ x: point.x + MARGIN, y: point.y + y }));
    if (points) items.push(linkItem(link, points, boxes, words));
  }
  for (const box of graph.boxes) {
    const frame = placed.boxes.get(box.id);
    const content = contents.get(box.id);
    if (frame && content) items.push(boxItem(box, content, moved(frame, y), boxes, words));
  }
  return { items, bottom: y + placed.height };
}

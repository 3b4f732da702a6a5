/** The diagram itself, without what stands above and below it. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { BoxContent } from '../graph/boxes.ts';
import type { DrawnLink, Graph } from '../graph/graph.ts';
import type { Frame, Placed } from '../layout/graph.ts';
import type { SceneItem } from '../scene.ts';
import { GAP, MARGIN, SMALL } from '../style.ts';
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
  const crowded = crowdedNotes(graph, placed);
  // Pale lines lie under the others.
  for (const link of graph.links.toSorted((a, b) => Number(a.pale !== true) - Number(b.pale !== true))) {
    const points = placed.links.get(link.id)?.map((point) => ({ x: point.x + MARGIN, y: point.y + y }));
    if (points) items.push(linkItem(link, points, boxes, words, crowded.has(link.id)));
  }
  for (const box of graph.boxes) {
    const frame = placed.boxes.get(box.id);
    const content = contents.get(box.id);
    if (frame && content) items.push(boxItem(box, content, moved(frame, y), boxes, words));
  }
  return { items, bottom: y + placed.height };
}

/** Of the lines that leave a box so near to one another that their numbers would touch, every second. */
function crowdedNotes(graph: Graph, placed: Placed): Set<string> {
  const crowded = new Set<string>();
  const noted = graph.links.filter(({ note }) => note !== undefined);
  const heightOf = ({ id }: DrawnLink) => placed.links.get(id)?.at(-1)?.y ?? 0;
  for (const links of Map.groupBy(noted, ({ from }) => from).values()) {
    const sorted = links.toSorted((a, b) => heightOf(a) - heightOf(b));
    sorted.forEach((link, index) => {
      const before = sorted[index - 1];
      if (before && !crowded.has(before.id) && heightOf(link) - heightOf(before) < SMALL + 1) crowded.add(link.id);
    });
  }
  return crowded;
}

/** Puts the finished picture together: everything that stands in it, in points, in the order it is painted. */
import type { MergedTheory } from '@driver-diagrams/language-server/theory/index';
import type { BoxContent } from '../boxes.ts';
import type { Graph } from '../graph.ts';
import type { Frame, Placed } from '../layout/layout.ts';
import type { Scene, SceneItem } from '../scene.ts';
import { BODY, BOX, GAP, LEADING, MARGIN } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import type { PictureWords } from '../words.ts';
import { boxItem } from './box-item.ts';
import { type Block, headingBlock, pictureTitle, titleBlock } from './header.ts';
import { legendBlock } from './legend.ts';
import { linkItem } from './link-item.ts';
import { othersBlock } from './others.ts';
import { remarksBlock } from './remarks.ts';
import { round, textLines } from './shapes.ts';
import { plain, spokenPicture } from './spoken.ts';
import { tableBlock } from './table.ts';

/** The least room from margin to margin: a table or a title needs it even over a single column. */
const LEAST_WIDTH = 3 * BOX.width;

/** @param contents the content of each box, by id */
export function makeScene(
  theory: MergedTheory,
  graph: Graph,
  contents: ReadonlyMap<string, BoxContent>,
  placed: Placed,
  words: PictureWords,
): Scene {
  const width = Math.max(LEAST_WIDTH, placed.width);
  const title = titleBlock(theory, graph, width, words);
  const items = [...title.items];
  let bottom = title.bottom;
  const add = (block: Block) => {
    items.push(...block.items);
    bottom = block.bottom;
  };
  if (placed.notice) add(noteBlock('#notice', placed.notice, width, bottom, 'warning'));
  graph.told.forEach(({ text, warns }, index) => {
    add(noteBlock(`#told ${index + 1}`, text, width, bottom, warns ? 'warning' : 'muted'));
  });
  if (graph.boxes.length === 0) add(noteBlock('#empty', graph.empty, width, bottom + 12, 'text'));
  else add(columnsBlock(theory, graph, contents, placed, bottom + 14, words));
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  add(tableBlock(graph, elements, theory.series ?? {}, width, bottom + (graph.boxes.length > 0 ? 22 : 0), words));
  add(remarksBlock(graph, width, bottom, words));
  add(othersBlock(graph, width, bottom, words));
  const hasRows = graph.measures.length + graph.remarks.length + (graph.comparison?.others.length ?? 0) > 0;
  add(legendBlock(graph, width, bottom + (hasRows ? 0 : 14), words));
  const thanks = plain(theory.header?.acknowledgement ?? '');
  if (thanks) add(noteBlock('#acknowledgement', thanks, width, bottom + 6, 'muted'));

  const scene: Scene = {
    width: round(width + 2 * MARGIN),
    height: round(bottom + MARGIN - 8),
    title: pictureTitle(theory, graph, words),
    description: spokenPicture(graph, words),
    items,
  };
  if (placed.notice) scene.notice = placed.notice;
  return scene;
}

/** Headings, links and boxes. The layout as a whole is set below the headings; nothing in it is moved. */
function columnsBlock(
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

function noteBlock(id: string, text: string, width: number, top: number, ink: 'text' | 'muted' | 'warning'): Block {
  const lines = wrap(text, width, BODY, 400);
  const shapes = textLines(
    lines,
    { x: MARGIN, y: top + LEADING, width, rightToLeft: isRightToLeft(text) },
    { size: BODY, weight: 400, ink },
  );
  return { items: [{ id, role: 'note', label: text, shapes }], bottom: top + lines.length * LEADING + 6 };
}

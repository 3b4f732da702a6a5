/** Puts the finished picture together: everything that stands in it, in points, in the order it is painted. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { BoxContent } from '../graph/boxes.ts';
import type { Graph } from '../graph/graph.ts';
import type { Placed } from '../layout/graph.ts';
import type { Scene } from '../scene.ts';
import { round, textLines } from '../shapes/shapes.ts';
import { BODY, BOX, LEADING, MARGIN, ONE_COLUMN, TITLE } from '../style.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { plain } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import type { PictureWords } from '../words/words.ts';
import { columnsBlock } from './columns-block.ts';
import { type Block, pictureTitle, titleBlock, titleOf } from './header.ts';
import { legendBlock } from './legend.ts';
import { notesBlock } from './notes.ts';
import { othersBlock } from './others.ts';
import { remarksBlock } from './remarks.ts';
import { spokenPicture } from './spoken.ts';
import { tableBlock } from './table.ts';

/** The room from margin to margin that a picture without boxes has, and that a title may ask for. */
const USUAL_WIDTH = 3 * BOX.width;

/** The least room from margin to margin: what stands below needs more of it than boxes alone, and a long title should not break often. */
function leastWidth(theory: MergedTheory, graph: Graph, words: PictureWords): number {
  if (graph.boxes.length === 0) return USUAL_WIDTH;
  const hasRows =
    graph.measures.length + graph.remarks.length + graph.notes.length > 0 || graph.comparison !== undefined;
  const title = widthOf(titleOf(theory, words), TITLE, 600) / 2;
  return Math.min(USUAL_WIDTH, Math.max(hasRows ? 2.25 * BOX.width : ONE_COLUMN, title));
}

/** @param contents the content of each box, by id */
export function makeScene(
  theory: MergedTheory,
  graph: Graph,
  contents: ReadonlyMap<string, BoxContent>,
  placed: Placed,
  words: PictureWords,
): Scene {
  const width = Math.max(leastWidth(theory, graph, words), placed.width);
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
  add(tableBlock(graph, elements, theory, width, bottom + (graph.boxes.length > 0 ? 22 : 0), words));
  add(remarksBlock(graph, width, bottom, words));
  add(notesBlock(graph, width, bottom, words));
  add(othersBlock(graph, width, bottom, words));
  const hasRows =
    graph.measures.length + graph.remarks.length + graph.notes.length + (graph.comparison?.others.length ?? 0) > 0;
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

function noteBlock(id: string, text: string, width: number, top: number, ink: 'text' | 'muted' | 'warning'): Block {
  const lines = wrap(text, width, BODY, 400);
  const shapes = textLines(
    lines,
    { x: MARGIN, y: top + LEADING, width, rightToLeft: isRightToLeft(text) },
    { size: BODY, weight: 400, ink },
  );
  return { items: [{ id, role: 'note', label: text, shapes }], bottom: top + lines.length * LEADING + 6 };
}

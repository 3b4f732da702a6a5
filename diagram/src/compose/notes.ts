/** Why links are believed, as lines of text under the picture; the number of each stands on its link. */
import type { Graph, Note } from '../graph/graph.ts';
import type { SceneItem } from '../scene.ts';
import { rule, textLines } from '../shapes/shapes.ts';
import { BODY, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { fill, type PictureWords } from '../words/words.ts';
import type { Block } from './header.ts';

const NUMBER_COLUMN = 22;
/** Wide enough for a sentence in two lines; a wide page has several columns of them. */
const LEAST_COLUMN = 300;
const APART = 28;
const PAD = 4;

/** @param width from margin to margin, points */
export function notesBlock(graph: Graph, width: number, top: number, words: PictureWords): Block {
  if (graph.notes.length === 0) return { items: [], bottom: top };
  const { title } = words.views.reasons;
  let y = top + 30;
  const heading = textLines(
    wrap(title, width, BODY, 600).slice(0, 1),
    { x: MARGIN, y: y - 6, width },
    { size: BODY, weight: 600, ink: 'text' },
  );
  y += 4;
  const items: SceneItem[] = [
    { id: '#notes', role: 'table', label: title, shapes: [...heading, rule(MARGIN, y, width)] },
  ];
  const columns = Math.max(1, Math.floor((width + APART) / (LEAST_COLUMN + APART)));
  const room = (width - (columns - 1) * APART) / columns;
  const rows = Math.ceil(graph.notes.length / columns);
  let bottom = y;
  for (let column = 0; column < columns; column++) {
    let at = y + PAD;
    for (const note of graph.notes.slice(column * rows, (column + 1) * rows)) {
      const { item, height } = noteItem(note, graph, MARGIN + column * (room + APART), at, room, words);
      items.push(item);
      at += height + PAD;
    }
    bottom = Math.max(bottom, at);
  }
  return { items, bottom };
}

/** What a link leads from and to, and why. */
export function noteSentence({ link }: Note, graph: Graph, words: PictureWords): string {
  const [from = '', to = ''] = [link.from, link.to].map((id) => graph.boxes.find((box) => box.id === id)?.text ?? '');
  return sentence(`${fill(words.views.reasons.about, { from: plain(from), to: plain(to) })}: ${noteText(link, words)}`);
}

function noteText({ because = '', confidence }: Note['link'], { views }: PictureWords): string {
  const sure = confidence ? fill(views.reasons.confidence, { level: views.reasons.levels[confidence] }) : '';
  return [plain(because), sure].filter((part) => part !== '').join(' · ');
}

function noteItem(note: Note, graph: Graph, x: number, y: number, width: number, words: PictureWords) {
  const { number, link } = note;
  const text = noteText(link, words);
  const left = x + NUMBER_COLUMN;
  const lines = wrap(text, width - NUMBER_COLUMN, SMALL, 400);
  const first = y + SMALL_LEADING / 2 + SMALL * 0.36;
  const item: SceneItem = {
    id: `#note ${number}`,
    role: 'note',
    label: `${number}. ${noteSentence(note, graph, words)}`,
    shapes: [
      ...textLines(
        wrap(String(number), NUMBER_COLUMN, SMALL, 600),
        { x, y: first, width: NUMBER_COLUMN },
        { size: SMALL, weight: 600, ink: 'text' },
      ),
      ...textLines(
        lines,
        { x: left, y: first, width: width - NUMBER_COLUMN, leading: SMALL_LEADING, rightToLeft: isRightToLeft(text) },
        { size: SMALL, weight: 400, ink: 'text' },
      ),
    ],
  };
  return { item, height: lines.length * SMALL_LEADING };
}

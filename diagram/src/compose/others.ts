/** In a picture of two versions: what differs and is no box, as lines of text under the picture. */

import { capital } from '@driver-diagrams/theory/model/sentences';
import type { DrawnOther, Graph } from '../graph/graph.ts';
import type { SceneItem, Shape } from '../scene.ts';
import { rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { labelIn, type PictureWords } from '../words/words.ts';
import type { Block } from './header.ts';
import { rowMark } from './marks.ts';
import { spokenMark } from './spoken.ts';

const PAD = 7;

/** @param width from margin to margin, points */
export function othersBlock({ comparison }: Graph, width: number, top: number, words: PictureWords): Block {
  if (!comparison || comparison.others.length === 0) return { items: [], bottom: top };
  const title = words.comparison.others;
  let y = top + 30;
  const heading = textLines(
    wrap(title, width, BODY, 600).slice(0, 1),
    { x: MARGIN, y: y - 6, width },
    { size: BODY, weight: 600, ink: 'text' },
  );
  y += 4;
  const items: SceneItem[] = [
    { id: '#others', role: 'table', label: title, shapes: [...heading, rule(MARGIN, y, width)] },
  ];
  for (const other of comparison.others) {
    const { item, bottom } = rowItem(other, { y, width }, words);
    items.push(item);
    y = bottom;
  }
  return { items, bottom: y };
}

function rowItem(
  other: DrawnOther,
  at: { y: number; width: number },
  words: PictureWords,
): { item: SceneItem; bottom: number } {
  const { element, mark, facts } = other;
  const kind = words.kinds[element.kind];
  const title = `${capital(kind)}: ${plain(labelIn(words, element))}`;
  const small = facts.join(' · ');
  const lines = wrap(title, at.width, BODY, 400);
  const below = small === '' ? [] : wrap(small, at.width, SMALL, 400);
  const first = at.y + PAD + LEADING / 2 + BODY * 0.36;
  const bottom = at.y + 2 * PAD + lines.length * LEADING + below.length * SMALL_LEADING;
  const shapes: Shape[] = [
    ...rowMark(mark, { x: MARGIN, top: at.y, bottom, width: at.width }, at.y + PAD + LEADING / 2),
    ...textLines(
      lines,
      { x: MARGIN, width: at.width, y: first, rightToLeft: isRightToLeft(title) },
      { size: BODY, weight: 400, ink: 'text', struck: mark === 'removed' },
    ),
    ...textLines(
      below,
      {
        x: MARGIN,
        width: at.width,
        y: first + lines.length * LEADING - 1,
        leading: SMALL_LEADING,
        rightToLeft: isRightToLeft(small),
      },
      { size: SMALL, weight: 400, ink: 'muted' },
    ),
    rule(MARGIN, bottom, at.width),
  ];
  const label = [...spokenMark(other, words), sentence(title), ...facts.map(sentence)].join(' ');
  return { item: { id: element.id, role: 'row', label, shapes, mark }, bottom };
}

/** Conjectures, findings and recommendations as lines of text under the picture, each with its badge. */

import type { Graph, Remark } from '../graph/graph.ts';
import type { SceneItem, Shape } from '../scene.ts';
import { round, rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { isRemarkable, REMARKED, type Remarkable, remarkText } from '../views/remarks.ts';
import { fill, labelIn, type PictureWords } from '../words/words.ts';
import { badgeShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { rowMark } from './marks.ts';
import { spokenMark } from './spoken.ts';

const BADGE_COLUMN = 48;
const PAD = 7;

/** @param width from margin to margin, points */
export function remarksBlock(graph: Graph, width: number, top: number, words: PictureWords): Block {
  const items: SceneItem[] = [];
  let y = top;
  for (const kind of REMARKED) {
    const rows = graph.remarks.filter(({ element }) => element.kind === kind);
    if (rows.length === 0) continue;
    const title = words.views.remarks.titles[kind];
    y += 30;
    const heading = textLines(
      wrap(title, width, BODY, 600).slice(0, 1),
      { x: MARGIN, y: y - 6, width },
      { size: BODY, weight: 600, ink: 'text' },
    );
    y += 4;
    items.push({ id: `#${kind}`, role: 'table', label: title, shapes: [...heading, rule(MARGIN, y, width)] });
    for (const row of rows) {
      const { item, bottom } = rowItem(row, graph, { y, width }, words);
      items.push(item);
      y = bottom;
    }
  }
  return { items, bottom: y };
}

function rowItem(
  remark: Remark,
  graph: Graph,
  at: { y: number; width: number },
  words: PictureWords,
): { item: SceneItem; bottom: number } {
  const { element, badge, about, mark, pale, facts = [] } = remark;
  const x = MARGIN + BADGE_COLUMN;
  const width = at.width - BADGE_COLUMN;
  const title = plain(labelIn(words, element));
  const own = isRemarkable(element) ? plain(remarkText(element, words)) : '';
  const text = [own, ...facts].filter((part) => part !== '').join(' · ');
  const faded = mark ? mark === 'removed' : isDropped(element as Remarkable);
  const first = at.y + PAD + LEADING / 2 + BODY * 0.36;
  const lines = wrap(title, width, BODY, 400);
  const small = text === '' ? [] : wrap(text, width, SMALL, 400);
  const shapes: Shape[] = [
    ...badgeShapes(badge, MARGIN, round(at.y + PAD + LEADING / 2), 'text'),
    ...textLines(
      lines,
      { x, width, y: first, rightToLeft: isRightToLeft(title) },
      { size: BODY, weight: 400, ink: faded || pale ? 'muted' : 'text', struck: pale ? false : faded },
    ),
    ...textLines(
      small,
      { x, width, y: first + lines.length * LEADING - 1, leading: SMALL_LEADING, rightToLeft: isRightToLeft(text) },
      { size: SMALL, weight: 400, ink: 'muted' },
    ),
  ];
  const bottom = at.y + 2 * PAD + lines.length * LEADING + small.length * SMALL_LEADING;
  shapes.push(rule(MARGIN, bottom, at.width));
  const titles = graph.boxes.filter(({ id }) => about.includes(id)).map((box) => `“${plain(box.text)}”`);
  if (mark)
    shapes.unshift(...rowMark(mark, { x: MARGIN, top: at.y, bottom, width: at.width }, at.y + PAD + LEADING / 2));
  const said = [
    ...spokenMark(remark, words),
    sentence(`${badge}. ${title}`),
    text === '' ? '' : sentence(text),
    titles.length === 0 ? '' : sentence(fill(words.views.remarks.about, { titles: titles.join(', ') })),
  ];
  const label = said.filter((part) => part !== '').join(' ');
  return {
    item: { id: element.id, role: 'row', label, shapes, ...(faded && !mark ? { faded } : {}), ...(mark && { mark }) },
    bottom,
  };
}

function isDropped(element: Remarkable): boolean {
  return element.kind === 'conjecture' && element.status?.value === 'dropped';
}

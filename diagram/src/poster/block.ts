/** Parts of a poster: each is set from the upper left corner, then moved to its place on the page. Lengths are points. */

import type { Ink, SceneItem, Weight } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { round, textLines } from '../shapes/shapes.ts';
import { isRightToLeft } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { fill } from '../words/words.ts';
import type { Letters } from './sheet.ts';
import type { PosterWords } from './words.ts';

/** A part that takes no room. */
export const NOTHING: Part = { items: [], width: 0, height: 0 };

export interface Setting {
  size: number;
  weight: Weight;
  ink: Ink;
  role?: SceneItem['role'];
}

/** From one baseline to the next, of the size of the letters. */
const LEADING = 1.32;
/** From the top of a line to its baseline, of the size of the letters. */
const ASCENT = 1;

/** A text in lines no wider than `width`. */
export function textPart(id: string, text: string, width: number, { size, weight, ink, role = 'note' }: Setting): Part {
  const lines = wrap(text, width, size, weight);
  const leading = size * LEADING;
  const shapes = textLines(
    lines,
    { x: 0, y: ASCENT * size, width, leading, rightToLeft: isRightToLeft(text) },
    { size, weight, ink },
  );
  return { items: [{ id, role, label: text, shapes }], width, height: lines.length * leading };
}

/** Parts below one another, `gap` apart; those without anything in them take no room. */
export function stack(parts: readonly Part[], gap: number): Part {
  const filled = parts.filter(({ items }) => items.length > 0);
  const items: SceneItem[] = [];
  let y = 0;
  for (const part of filled) {
    items.push(...placed(part, 0, y).items);
    y += part.height + gap;
  }
  return { items, width: Math.max(0, ...filled.map(({ width }) => width)), height: Math.max(0, y - gap) };
}

/** A part with a pale panel behind it, `pad` wider on each side. */
export function panel(id: string, part: Part, pad: number, fill: Ink): Part {
  const width = part.width + 2 * pad;
  const height = part.height + 2 * pad;
  const back: SceneItem = {
    id,
    role: 'note',
    label: '',
    shapes: [{ type: 'rect', x: 0, y: 0, width: round(width), height: round(height), radius: round(pad / 3), fill }],
  };
  return { items: [back, ...placed(part, pad, pad).items], width, height };
}

/** How much more of a list there is; nothing where all is shown. */
export function moreLine(id: string, count: number, words: PosterWords, letters: Letters, width: number): Part {
  if (count <= 0) return NOTHING;
  return textPart(id, fill(words.more, { count }), width, { size: letters.caption, weight: 400, ink: 'muted' });
}

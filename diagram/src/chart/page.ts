/** What stands below one another in the picture of a chart, from margin to margin. */
import type { Ink, SceneItem, Shape, Weight } from '../scene.ts';
import { rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';

export interface Style {
  size: number;
  leading: number;
  weight: Weight;
  ink: Ink;
  /** Lines beyond these are cut. */
  most?: number;
}

/** What stands below one another. */
export interface Page {
  /** From margin to margin. */
  readonly width: number;
  items: SceneItem[];
  /** Where what follows may begin. */
  readonly y: number;
  space(height: number): void;
  add(bottom: number, items: SceneItem[]): void;
  /** Writes a text from margin to margin; `indent` leaves room for a sign. */
  write(
    id: string,
    role: SceneItem['role'],
    text: string,
    style: Style,
    sign?: { indent: number; shapes: (y: number) => Shape[] },
  ): void;
}

export function createPage(width: number): Page {
  const items: SceneItem[] = [];
  let y = MARGIN;
  return {
    width,
    items,
    get y() {
      return y;
    },
    space(height) {
      y += height;
    },
    add(bottom, more) {
      items.push(...more);
      y = bottom;
    },
    write(id, role, text, { size, leading, weight, ink, most }, sign) {
      if (text === '') return;
      const indent = sign?.indent ?? 0;
      const lines = wrap(text, width - indent, size, weight).slice(0, most);
      const at = {
        x: MARGIN + indent,
        y: y + leading * 0.76,
        width: width - indent,
        leading,
        rightToLeft: isRightToLeft(text),
      };
      const shapes = [...(sign?.shapes(y + leading / 2) ?? []), ...textLines(lines, at, { size, weight, ink })];
      items.push({ id, role, label: sentence(text), shapes });
      y += lines.length * leading;
    },
  };
}

export function heading(page: Page, id: string, text: string) {
  page.space(10);
  const line = page.y + LEADING + 4;
  page.write(id, 'heading', text, { size: BODY, leading: LEADING, weight: 600, ink: 'muted' });
  page.items.at(-1)?.shapes.push(rule(MARGIN, line, page.width));
  page.space(10);
}

/** How sentences, and what is less than these, are written. */
export const SAID: Style = { size: BODY, leading: LEADING, weight: 400, ink: 'text' };
export const ASIDE: Style = { size: SMALL, leading: SMALL_LEADING, weight: 400, ink: 'muted' };

/** How large each box is: its text set into lines, its sign, its badges. */
import type { Box } from './graph.ts';
import { BADGE, BODY, BOX, GAP, LEADING, SMALL } from './style.ts';
import { isRightToLeft, type Weight, widthOf } from './text/measure.ts';
import { type Line, wrap } from './text/wrap.ts';

export interface BoxContent {
  lines: Line[];
  weight: Weight;
  /** From the box's left edge to the text, points. */
  textLeft: number;
  /** From the box's top edge to the first line, points. */
  top: number;
  rightToLeft: boolean;
  /** Rows of badges from top to bottom; the last one sits on the lower edge. */
  badges: { text: string; width: number }[][];
  height: number;
}

/** A box grows until so many links have a place of their own on its edge. */
const MOST_OWN_LANES = 6;

/** What a badge of this text is wide, points. */
export function badgeWidth(text: string): number {
  return Math.max(30, widthOf(text, SMALL, 600) + 2 * BADGE.padX);
}

/** Sets a box's text and finds its height; the width is the same for all. */
export function contentOf(box: Box): BoxContent {
  const weight: Weight =
    box.element.kind === 'idea' || (box.element.kind === 'driver' && box.element.level > 1) ? 400 : 600;
  const textLeft = BOX.padLeft + (box.sign ? BOX.sign : 0);
  const lines = wrap(box.text, BOX.width - textLeft - BOX.padRight, BODY, weight);
  const badges = badgeRows(box.measures.map((measure) => measure.badge));
  const text = lines.length * LEADING + 2 * BOX.padY;
  // The last row of badges hangs over the edge by half; the text keeps clear of what stands inside.
  const inside = badges.length === 0 ? 0 : (badges.length - 1) * (BADGE.height + 3) + BADGE.height / 2 - 4;
  const entering = Math.min(box.drivenBy.length, MOST_OWN_LANES);
  const height = Math.max(text + inside, edgeFor(box.drives.length), edgeFor(entering));
  const top = BOX.padY + Math.max(0, (height - inside - text) / 2);
  return { lines, weight, textLeft, top, rightToLeft: isRightToLeft(box.text), badges, height };
}

/** How long a box's edge must be for so many links to end at it side by side, points. */
export function edgeFor(links: number): number {
  return links > 1 ? (links - 1) * GAP.lane + 2 * GAP.laneEnd : 0;
}

function badgeRows(texts: readonly string[]): BoxContent['badges'] {
  const rows: BoxContent['badges'] = [];
  let room = 0;
  for (const text of texts) {
    const width = badgeWidth(text);
    if (width > room) {
      rows.push([]);
      room = BOX.width - 2 * BADGE.inset;
    }
    rows.at(-1)?.push({ text, width });
    room -= width + BADGE.gap;
  }
  return rows;
}

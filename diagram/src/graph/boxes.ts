/** How large each box is: its text set into lines, its sign, its badges. */
import type { Element, ElementKind, Mark } from '@driver-diagrams/theory/model/index';
import type { Weight } from '../scene.ts';
import { BADGE, BODY, BOX, GAP, LEADING, SMALL, SMALL_LEADING, USUAL_SPACING } from '../style.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { type Line, wrap } from '../text/wrap.ts';
import type { Box } from './graph.ts';

export interface Badge {
  text: string;
  width: number;
  mark?: Mark;
  /** The sign of a box of which one driver is enough: no row of a list explains it. */
  any?: true;
}

export interface BoxContent {
  lines: Line[];
  weight: Weight;
  /** From the box's left edge to the text, points. */
  textLeft: number;
  /** From the box's top edge to the first line, points. */
  top: number;
  rightToLeft: boolean;
  /** Small lines below the text. */
  details: { lines: Line[]; rightToLeft: boolean; alarm?: true }[];
  /** From the box's top edge to the first small line, points. */
  detailsTop: number;
  /** Points. */
  width: number;
  /** Rows of badges from top to bottom; the last one sits on the lower edge. */
  badges: Badge[][];
  height: number;
}

/** A box grows until so many links have a place of their own on its edge; at an aim, where branches meet, each has. */
const MOST_OWN_LANES = 6;
const MOST_OWN_LANES_OF_AIM = 40;

/** What a badge of this text is wide, points. */
export function badgeWidth(text: string): number {
  return Math.max(30, widthOf(text, SMALL, 600) + 2 * BADGE.padX);
}

/** Sets a box's text and finds its height. */
export function contentOf(box: Box, { padY } = USUAL_SPACING): BoxContent {
  const width = box.width ?? BOX.width;
  const weight = weightOf(box.element);
  const textLeft = BOX.padLeft + (box.sign ? BOX.sign : 0);
  const room = width - textLeft - BOX.padRight;
  const lines = wrap(box.text, room, BODY, weight);
  const details = detailsOf(box, width - BOX.padLeft - BOX.padRight);
  const badges = badgeRows([...signOfAny(box), ...box.measures, ...box.remarks], width);
  const small = details.reduce((sum, each) => sum + each.lines.length, 0) * SMALL_LEADING;
  const text = lines.length * LEADING + 2 * padY + (small > 0 ? small + DETAILS_GAP : 0);
  // The last row of badges hangs over the edge by half; the text keeps clear of what stands inside.
  const inside = badges.length === 0 ? 0 : (badges.length - 1) * (BADGE.height + 3) + BADGE.height / 2 - 4;
  const entering = Math.min(box.drivenBy.length, box.element.kind === 'aim' ? MOST_OWN_LANES_OF_AIM : MOST_OWN_LANES);
  const height = Math.max(text + inside, edgeFor(box.drives.length), edgeFor(entering));
  const top = padY + Math.max(0, (height - inside - text) / 2);
  const detailsTop = top + lines.length * LEADING + DETAILS_GAP;
  return {
    lines,
    weight,
    textLeft,
    top,
    rightToLeft: isRightToLeft(box.text),
    details,
    detailsTop,
    width,
    badges,
    height,
  };
}

/** Between a box's text and the small lines below it, points. */
const DETAILS_GAP = 3;

function weightOf(element: Element): Weight {
  if (element.kind === 'driver') return element.level > 1 ? 400 : 600;
  return STRONG.has(element.kind) ? 600 : 400;
}

const STRONG = new Set<ElementKind>(['aim', 'strategy', 'component', 'role']);

function detailsOf({ details, alarm }: Box, room: number): BoxContent['details'] {
  const set = details.map((text) => ({ lines: wrap(text, room, SMALL, 400), rightToLeft: isRightToLeft(text) }));
  if (alarm === undefined) return set;
  const lines = wrap(alarm, room - ALARM_SIGN, SMALL, 600);
  return [...set, { lines, rightToLeft: isRightToLeft(alarm), alarm: true }];
}

/** Room for the sign before the words that say why a box stands out, points. */
export const ALARM_SIGN = 14;

/** How long a box's edge must be for so many links to end at it side by side, points. */
export function edgeFor(links: number): number {
  return links > 1 ? (links - 1) * GAP.lane + 2 * GAP.laneEnd : 0;
}

function signOfAny({ needsAny }: Box): { badge: string; any: true }[] {
  return needsAny === undefined ? [] : [{ badge: needsAny, any: true }];
}

function badgeRows(all: readonly { badge: string; mark?: Mark; any?: true }[], boxWidth: number): BoxContent['badges'] {
  const rows: BoxContent['badges'] = [];
  let room = 0;
  for (const { badge: text, mark, any } of all) {
    const width = badgeWidth(text);
    if (width > room) {
      rows.push([]);
      room = boxWidth - 2 * BADGE.inset;
    }
    rows.at(-1)?.push({ text, width, ...(mark && { mark }), ...(any && { any }) });
    room -= width + BADGE.gap;
  }
  return rows;
}

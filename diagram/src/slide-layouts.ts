/**
 * The layouts of a deck: which places a slide has, and where. What makes slides puts its parts there, and a presentation shows
 * them as placeholders, so that the theme of a colleague moves and sets them. Lengths are points, of a slide of `SLIDE_SIDES`.
 */

/** A wide slide, 16 to 9. */
export const SLIDE_SIDES = { width: 960, height: 540 };

export type LayoutName = 'title' | 'text' | 'table' | 'diagram' | 'chart' | 'picture';

export type PlaceName =
  | 'title'
  | 'subtitle'
  | 'problem'
  | 'aim'
  | 'text'
  | 'table'
  | 'picture'
  | 'caption'
  | 'date'
  | 'footer'
  | 'number';

export interface LayoutPlace {
  name: PlaceName;
  /** What the format calls it; none for a place that takes anything. */
  type: 'title' | 'subTitle' | 'body' | 'tbl' | 'pic' | 'dt' | 'ftr' | 'sldNum' | undefined;
  /** Its number in the format, the same on layout and slide; titles have none. */
  index?: number;
  x: number;
  y: number;
  width: number;
  height: number;
  /** Of its letters. */
  size: number;
  anchor: 'top' | 'middle' | 'bottom';
  align?: 'right';
  /** Its paragraphs are a list. */
  bullets?: true;
  /** A panel: its colours, and from its edge to the letters. */
  panel?: { fill: 'aim-fill' | 'plain-fill'; inset: number };
}

/** Around a slide. */
export const EDGE = 36;
const WIDTH = SLIDE_SIDES.width - 2 * EDGE;
/** What stands below the title, and ends above the foot. */
export const CONTENT = { x: EDGE, y: 98, width: WIDTH, height: 386 };
/** Of a chart with what it shows, or a picture with its caption: the width of the picture, and between both. */
export const BESIDE = { picture: 550, gap: 24 };

const TITLE: LayoutPlace = {
  name: 'title',
  type: 'title',
  x: EDGE,
  y: 20,
  width: WIDTH,
  height: 66,
  size: 28,
  anchor: 'bottom',
};
const FOOT = { y: 500, height: 20, size: 12, anchor: 'middle' } as const;
const FEET: readonly LayoutPlace[] = [
  { name: 'footer', type: 'ftr', index: 20, x: EDGE, width: 620, ...FOOT },
  { name: 'date', type: 'dt', index: 21, x: 668, width: 176, align: 'right', ...FOOT },
  { name: 'number', type: 'sldNum', index: 22, x: 856, width: 68, align: 'right', ...FOOT },
];
const TEXT = { name: 'text', size: 20, anchor: 'top', bullets: true, index: 1 } as const;
const RIGHT = {
  x: EDGE + BESIDE.picture + BESIDE.gap,
  y: CONTENT.y,
  width: WIDTH - BESIDE.picture - BESIDE.gap,
  height: CONTENT.height,
};
const PANEL = { y: 226, height: 250, size: 24, anchor: 'top' } as const;
const HALF = (WIDTH - 18) / 2;

/** The places of each layout, in the order in which they are read. */
export const LAYOUTS: Readonly<Record<LayoutName, { title: string; type: string; places: readonly LayoutPlace[] }>> = {
  title: {
    title: 'Title, problem and aim',
    type: 'title',
    places: [
      { ...TITLE, y: 36, height: 88, size: 36 },
      {
        name: 'subtitle',
        type: 'subTitle',
        index: 1,
        x: EDGE,
        y: 130,
        width: WIDTH,
        height: 76,
        size: 18,
        anchor: 'top',
      },
      {
        ...{ name: 'problem', type: 'body', index: 2, x: EDGE, width: HALF, ...PANEL },
        panel: { fill: 'plain-fill', inset: 16 },
      },
      {
        ...{ name: 'aim', type: 'body', index: 3, x: EDGE + HALF + 18, width: HALF, ...PANEL },
        panel: { fill: 'aim-fill', inset: 16 },
      },
      ...FEET,
    ],
  },
  text: { title: 'Title and text', type: 'obj', places: [TITLE, { ...TEXT, type: undefined, ...CONTENT }, ...FEET] },
  table: {
    title: 'Title and table',
    type: 'tbl',
    places: [TITLE, { name: 'table', type: 'tbl', index: 1, ...CONTENT, size: 16, anchor: 'top' }, ...FEET],
  },
  diagram: { title: 'Title only', type: 'titleOnly', places: [TITLE, ...FEET] },
  chart: {
    title: 'Title, chart and text',
    type: 'cust',
    places: [TITLE, { ...TEXT, ...RIGHT, type: 'body', size: 18 }, ...FEET],
  },
  picture: {
    title: 'Title, picture and caption',
    type: 'picTx',
    places: [
      TITLE,
      {
        ...{ name: 'picture', type: 'pic', index: 1, size: 16, anchor: 'top' },
        ...{ ...CONTENT, width: BESIDE.picture },
      },
      { name: 'caption', type: 'body', index: 2, ...RIGHT, size: 18, anchor: 'top' },
      ...FEET,
    ],
  },
};

/** A place of a layout. @throws where the layout has none of that name */
export function placeOf(layout: LayoutName, name: PlaceName): LayoutPlace {
  const found = LAYOUTS[layout].places.find((place) => place.name === name);
  if (!found) throw new Error(`The layout ${layout} has no place ${name}.`);
  return found;
}

/** The measures of the look, in points: one typeface, three sizes, two weights. */

export const TITLE = 22;
export const BODY = 12;
export const SMALL = 10;

/** From one baseline to the next. */
export const TITLE_LEADING = 28;
export const LEADING = 16;
export const SMALL_LEADING = 13;

/** Around the whole picture. */
export const MARGIN = 36;

export const BOX = {
  width: 232,
  radius: 5,
  /** The bar at the left edge. */
  bar: 5,
  padLeft: 17,
  padRight: 13,
  padY: 11,
  /** Room that a status sign takes before the text. */
  sign: 19,
  signRadius: 5.5,
};

/** The width of boxes that stand in one column alone. */
export const ONE_COLUMN = 1.5 * BOX.width;

/** Boxes inside a box: around them, and between the outer one's text and the first. */
export const NEST = { side: 14, bottom: 16, top: 4, row: 16 };

/** Badges sit on the lower edge of a box and on the rows of the table. */
export const BADGE = { height: 18, padX: 8, gap: 5, inset: 12 };

/** Between boxes, and around links. */
export const GAP = {
  column: 60,
  row: 20,
  /** Between two links side by side, and between two arrowheads on one edge. */
  lane: 11,
  /** From the outermost link on an edge to the end of the edge. */
  laneEnd: 8,
  /** From a box to the first lane: an arrowhead and a round corner fit in. */
  edge: 20,
  /** From a link that passes a box above or below it. */
  pass: 14,
};

/** How much room is left around text and between boxes. */
export interface Spacing {
  /** Above and below the text of a box. */
  padY: number;
  /** Between boxes one below another, and between columns. */
  row: number;
  column: number;
}

export const USUAL_SPACING: Spacing = { padY: BOX.padY, row: GAP.row, column: GAP.column };
/** For sheets on which room is scarce: a badge on a lower edge still keeps off the next box. */
export const TIGHT_SPACING: Spacing = { padY: 6, row: 12, column: 42 };

export const LINK = {
  width: 1.4,
  thin: 0.9,
  heavy: 1.8,
  corner: 5,
  arrowLength: 8,
  arrowHalf: 3.6,
  arrowGap: 1.5,
  dash: [5, 3.5],
  dots: [2, 2.6],
};

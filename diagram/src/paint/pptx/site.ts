/** A place on the edge of a shape, as shares of its width and height. */
export interface Site {
  side: Side;
  across: number;
  down: number;
}

/** The order is that of the format's own connection points of a rectangle. */
export const SIDES = ['top', 'left', 'bottom', 'right'] as const;
export type Side = (typeof SIDES)[number];

/** What a part around the diagram is to those who compose the page. Lengths are points. */
import type { Part } from '../shapes/part.ts';
import type { Letters } from './sheet.ts';

/** How a part is to be set. */
export interface PartRoom {
  width: number;
  /** How many of its rows to show, from 1 up; of a part that is whole or not at all, 1. */
  rows: number;
  /** The letters of this page. No letter of the part may be smaller than the least of them. */
  letters: Letters;
  /** Of what can be made higher: 0 as low as it can be read, 1 as high as is of use. */
  stretch: number;
}

/** A part around the diagram. It is set many times, to see where and how large it fits; the same room gives the same part. */
export interface SidePart {
  id: string;
  /** What it is called in a message: `the run chart of “Falls with harm”`. */
  name: string;
  /** What it is called on the sheet; for lists. */
  title?: string;
  /** The author wrote it for the poster: it is never shortened. */
  own: boolean;
  /** How many rows it has; 1 for what is whole or not at all. */
  rows: number;
  /** True for what can be made higher, such as a chart or a photo. */
  stretches?: boolean;
  make(room: PartRoom): Part;
}

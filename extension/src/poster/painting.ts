/** What a painter is asked, and what it answers. Values go from one thread to the other. */
import type { MergedTheory } from '@driver-diagrams/language-server/theory/index';
import type { ExportOrder } from './messages.ts';

export interface PaintingOrder extends ExportOrder {
  /** For what a PDF says of itself. */
  theory: MergedTheory;
  /** Path of the program that turns shapes into pixels, `resvg.wasm`. */
  rasterizer: string;
}

export type Painted =
  /** One file for each page, but a PDF holds all of them. */
  | { files: Uint8Array[] }
  /** Characters that the shipped font does not have. */
  | { lacking: string[] }
  /** The most pixels to the inch that can be made, where more are asked for. */
  | { most: number }
  | { failed: string };

/** Painting in a thread of its own: what the painter is asked, what it answers, and how it is given up. */

import type { Logo, Scene } from '@driver-diagrams/diagram';
import type { PictureUse } from '@driver-diagrams/diagram/paint/logo';
import type { SceneFormat } from '@driver-diagrams/theory/model/export-formats';
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import * as vscode from 'vscode';
import { host } from '#host';
import type { ExportOrder } from './messages.ts';

/** The parts of the font that lie beside the painter, as `scripts/bundles.ts` makes them. */
const FACES = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** A logo or a photo to be made ready for a poster. */
export interface LogoOrder {
  logo: { file: string; bytes: Uint8Array; use?: PictureUse };
}

export interface PaintingOrder extends ExportOrder {
  /** For what a PDF says of itself. */
  theory: MergedTheory;
}

/** A diagram, a chart, or the table of measures, to be written as one file. */
export interface PictureOrder {
  picture: Picture & {
    theory: MergedTheory;
    /** Of the fixed words, as the editor calls it. */
    language: string;
  };
  format: SceneFormat;
  /** For PNG: pixels to the inch. */
  dpi: number;
}

type Picture = { kind: 'diagram'; scene: Scene } | { kind: 'chart'; chart: MeasureChart } | { kind: 'table' };

/** What the painter is given. */
export type GivenOrder = (PaintingOrder | LogoOrder | PictureOrder) & {
  /** The program that turns shapes into pixels, `resvg.wasm`, where it is needed. */
  rasterizer?: Uint8Array;
};

export type Painted =
  /** One file for each page, none where there is nothing to show, but a PDF and a presentation hold all of them; `scale` where slides are smaller than the sheet. */
  | { files: Uint8Array[]; scale?: number }
  /** Characters that the shipped font does not have. */
  | { lacking: string[] }
  /** The most pixels to the inch that can be made, where more are asked for. */
  | { most: number }
  | Failed;

/** Why something could not be painted, and all that is known of the error. */
interface Failed {
  failed: string;
  details: string;
}

/** The logo, or why it cannot be printed. */
export type ReadLogo = { logo: Logo | PictureTrouble } | Failed;

/**
 * Paints the pages of a poster or one picture, or makes a logo ready.
 * @param extension where the painter lies
 * @param signal ends the work at once
 * @returns nothing when it was given up
 * @throws NoWorker; what the thread could not tell any more, such as a lack of memory
 */
export function paintInThread(
  extension: vscode.Uri,
  order: PaintingOrder | PictureOrder,
  signal: AbortSignal,
): Promise<Painted | undefined>;
export function paintInThread(
  extension: vscode.Uri,
  order: LogoOrder,
  signal: AbortSignal,
): Promise<ReadLogo | undefined>;
export async function paintInThread(
  extension: vscode.Uri,
  order: PaintingOrder | LogoOrder | PictureOrder,
  signal: AbortSignal,
): Promise<Painted | ReadLogo | undefined> {
  const asset = (name: string) => vscode.Uri.joinPath(extension, 'dist', name);
  const needsPixels = 'logo' in order || order.format === 'png';
  const rasterizer = needsPixels ? await vscode.workspace.fs.readFile(asset('resvg.wasm')) : undefined;
  const given: GivenOrder = { ...order, ...(rasterizer && { rasterizer }) };
  const parts = Object.fromEntries(FACES.map((face) => [`./face-${face}.mjs`, asset(`face-${face}.mjs`)]));
  return (await host.paint(asset('painter.mjs'), given, signal, parts)) as Painted | ReadLogo | undefined;
}

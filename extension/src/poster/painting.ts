/** Painting in a thread of its own: what the painter is asked, what it answers, and how it is given up. */

import type { Logo } from '@driver-diagrams/diagram';
import type { PictureUse } from '@driver-diagrams/diagram/paint/logo';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import * as vscode from 'vscode';
import { host } from '#host';
import type { ExportOrder } from './messages.ts';

/** A logo or a photo to be made ready for a poster. */
export interface LogoOrder {
  logo: { file: string; bytes: Uint8Array; use?: PictureUse };
}

export interface PaintingOrder extends ExportOrder {
  /** For what a PDF says of itself. */
  theory: MergedTheory;
}

/** What the painter is given. */
export type GivenOrder = (PaintingOrder | LogoOrder) & {
  /** The program that turns shapes into pixels, `resvg.wasm`, where it is needed. */
  rasterizer?: Uint8Array;
};

export type Painted =
  /** One file for each page, but a PDF and a presentation hold all of them; `scale` where slides are smaller than the sheet. */
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
 * Paints the pages of a poster, or makes a logo ready.
 * @param extension where the painter lies
 * @param signal ends the work at once
 * @returns nothing when it was given up
 * @throws NoWorker; what the thread could not tell any more, such as a lack of memory
 */
export function paintInThread(
  extension: vscode.Uri,
  order: PaintingOrder,
  signal: AbortSignal,
): Promise<Painted | undefined>;
export function paintInThread(
  extension: vscode.Uri,
  order: LogoOrder,
  signal: AbortSignal,
): Promise<ReadLogo | undefined>;
export async function paintInThread(
  extension: vscode.Uri,
  order: PaintingOrder | LogoOrder,
  signal: AbortSignal,
): Promise<Painted | ReadLogo | undefined> {
  const asset = (name: string) => vscode.Uri.joinPath(extension, 'dist', name);
  const needsPixels = 'logo' in order || order.format === 'png';
  const rasterizer = needsPixels ? await vscode.workspace.fs.readFile(asset('resvg.wasm')) : undefined;
  const given: GivenOrder = { ...order, ...(rasterizer && { rasterizer }) };
  return (await host.paint(asset('painter.mjs'), given, signal)) as Painted | ReadLogo | undefined;
}

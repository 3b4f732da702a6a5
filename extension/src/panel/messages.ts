/**
 * Everything that the panel's two sides say to each other: the host (the extension) and the page (the webview).
 * Values are plain JSON.
 */
import type { Scene } from '@driver-diagrams/diagram';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PageFailure } from '../log/page-failure.ts';

/** Why the picture is behind the text, or leaves part of it out. */
export interface Trouble {
  /** Whole sentences. */
  message: string;
  /** Where to fix it, counted from 1, and in which file; missing where the text is not to blame. */
  line?: number;
  uri?: string;
}

/** What a toolbar button, a key or a command asks of the page. */
export type PageAction = 'zoom-in' | 'zoom-out' | 'fit' | 'actual-size' | 'copy' | 'focus' | 'filter';

/** What became of something sent to be drawn: painted, or given up because the page is gone or something newer came. */
export interface Drawn {
  painted: boolean;
  /** Why the page could not draw it. */
  problem?: string;
}

/** What every page says of its own work. */
export type PageReport =
  /** What was sent as the `turn` is painted, or was dropped because something newer had come. */
  ({ type: 'drawn'; turn: number } & Drawn) | PageFailure;

/** Themes of an exported picture; on the screen the editor's own colours are used. */
export type ExportTheme = 'light' | 'dark' | 'print';

/** What the page shows. */
export interface ShownPicture {
  scene: Scene;
  theory: MergedTheory;
}

export type HostMessage =
  /** Draw this theory; `turn` grows with each draw. */
  | { type: 'draw'; turn: number; uri: string; theory: MergedTheory }
  /** What stands in the line above the picture; nothing clears it. */
  | { type: 'trouble'; trouble?: Trouble }
  /** Whether all of the text could be read, so that the picture may be copied at once; nothing is known before the first. */
  | { type: 'whole'; whole: boolean }
  /** The statements the cursor stands in, innermost first: the first that has a box is marked. */
  | { type: 'mark'; ids: string[] }
  /** No diagram to draw yet. */
  | { type: 'empty' }
  | { type: 'do'; action: PageAction }
  /** Asks for the picture as SVG text. */
  | { type: 'export'; request: number; theme: ExportTheme }
  /** Asks for the picture as it is shown, to be painted elsewhere. */
  | { type: 'give-picture'; request: number };

/** What the page offers where there is nothing to draw yet. */
export type Beginning = 'new-theory' | 'open-sample';

export type PageMessage =
  /** The page stands and can draw. */
  | { type: 'ready' }
  /** Whether the view of this file shows a network, and so needs the files that import it. */
  | { type: 'network'; uri: string; wanted: boolean }
  /** Put the cursor on this statement's text. */
  | { type: 'show'; id: string }
  /** Put the cursor where the text could not be read. */
  | { type: 'show-trouble' }
  /** Give the keyboard back to the text. */
  | { type: 'back' }
  /** Run the export command. */
  | { type: 'save' }
  /** Run the command that copies the picture; it asks first where the picture may not be whole. */
  | { type: 'copy' }
  /** Run the command that begins a theory, or the one that shows a finished one. */
  | { type: 'begin'; with: Beginning }
  | { type: 'copied' }
  /** The picture as text; `problem` says why it could not be painted. */
  | { type: 'svg'; request: number; text?: string; problem?: string }
  | ({ type: 'picture'; request: number } & ShownPicture)
  /** Something went wrong in the page that the user has to know. */
  | { type: 'failed'; message: string };

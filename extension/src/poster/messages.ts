/** What the host and the page of a poster's preview say to each other. Values are plain JSON. */
import type { Logo, PaperTheme, Scene } from '@driver-diagrams/diagram';
import type { PosterChange } from '@driver-diagrams/language-server/protocol';
import type { MeasureChart, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Trouble } from '../panel/messages.ts';
import type { ExportFormat, PosterMemory, Wishes } from './wishes.ts';

/** Whether what is chosen can be written into the text. */
export interface Editing {
  /** Why it cannot, as a sentence. */
  off?: string;
  /** True where the user can be led to the place that the sentence speaks of. */
  leads?: boolean;
}

export type PosterHostMessage =
  /** Draw the poster of this theory; `turn` grows with each draw. */
  | {
      type: 'draw';
      turn: number;
      uri: string;
      theory: MergedTheory;
      charts: [id: string, chart: MeasureChart][];
      logos: Logo[];
      /** In the order in which they stand; nothing for one that cannot be used. */
      photos: (Logo | null)[];
      /** What a presenter should know, beside what the poster itself tells. */
      remarks: string[];
      wishes: Wishes;
      editing: Editing;
    }
  /** The choice that was told is written and drawn; `note` says why it is not. */
  | { type: 'chosen'; note?: string }
  /** Why the preview is behind the text, or leaves part of it out; nothing clears it. */
  | { type: 'trouble'; trouble?: Trouble };

/** A choice, to be written into the poster statement. */
export interface Choice {
  change: PosterChange;
  /** Id of the statement; missing where the file has none. */
  poster?: string;
  /** Ids of the measures whose charts are shown. */
  charts: string[];
}

/** A poster to be written: the pages as they are on show. */
export interface ExportOrder {
  format: ExportFormat;
  pages: Scene[];
  theme: PaperTheme;
  language: string;
  /** For a PDF: as they stand on the poster. */
  authors: string;
  /** For PNG: pixels to the inch. */
  dpi: number;
}

export type PosterPageMessage =
  /** The page stands; `memory` is what it kept. */
  | { type: 'ready'; memory: PosterMemory }
  | { type: 'wish'; wishes: Wishes }
  /** One at a time: the next comes when this one is answered by `chosen`. */
  | { type: 'choose'; choice: Choice }
  | { type: 'export'; order: ExportOrder }
  /** Put the cursor where it is said why nothing can be chosen. */
  | { type: 'show-why' }
  /** Put the cursor where the text could not be read. */
  | { type: 'show-trouble' }
  /** Give the keyboard back to the text. */
  | { type: 'back' };

/** What the host and the page of a chart say to each other. Values are plain JSON. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import type { Trouble } from '../panel/messages.ts';

export type ChartHostMessage =
  /** Draw this chart; `notes` are sentences to show below it. */
  | { type: 'chart'; uri: string; chart: MeasureChart; notes: string[] }
  /** The measure is not there any more; the last chart stays. */
  | { type: 'gone'; note: string }
  /** What of the text could not be read; nothing clears it. */
  | { type: 'trouble'; trouble?: Trouble };

export type ChartPageMessage =
  | { type: 'ready' }
  /** Put the cursor where the text could not be read. */
  | { type: 'show-trouble' }
  /** Run the export command for the chart on show. */
  | { type: 'export' };

/** What the page keeps, to come back with the same chart when the window is reloaded. */
export interface ChartMemory {
  uri: string;
  measure: string;
}

/** What the host and the page of a comparison say to each other. Values are plain JSON. */
import type { ToldComparison } from '@driver-diagrams/language-server/protocol';
import type { PageAction } from '../panel/messages.ts';
import type { Version } from './version.ts';

/** What the page keeps, to come back with the same comparison when the window is reloaded. */
export interface CompareMemory {
  before: Version;
  after: Version;
  /** The number of the chosen change; only the page's affair. */
  chosen?: number;
}

export type CompareHostMessage =
  /** Show these changes; `turn` grows with each. */
  | { type: 'comparison'; turn: number; memory: CompareMemory; told: ToldComparison }
  /** The comparison is not there yet, or no more: a sentence that says why. */
  | { type: 'waiting'; message: string; canRetry: boolean }
  /** What stands below the picture while it is behind the texts; nothing clears it. */
  | { type: 'trouble'; message?: string }
  /** Go to the next change, or to the one before. */
  | { type: 'step'; by: 1 | -1 }
  | { type: 'do'; action: PageAction };

/** Where a change is looked at: both texts side by side, or one of them. */
export type ShowIn = 'both' | 'before' | 'after';

export type ComparePageMessage =
  | { type: 'ready' }
  /** Go to the texts of a change, by its number in the comparison of that turn. */
  | { type: 'show'; turn: number; change: number; in: ShowIn }
  /** Read the versions again. */
  | { type: 'again' }
  /** Give the keyboard back to the text. */
  | { type: 'back' };

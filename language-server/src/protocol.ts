/**
 * The requests that are this project's own, in one place; everything else is the Language Server Protocol.
 * Values are plain JSON. `docs/protocol.md` describes them and a test holds the page to this file.
 */
import type { MergedTheory } from './theory/index.ts';

/** Client asks: the theory of one open file, merged with its direct imports. */
export const TheoryRequest = 'driver/theory';

export interface TheoryParams {
  uri: string;
}

export interface TheoryAnswer {
  uri: string;
  /** The version of the text document that this answer was made from. */
  version: number;
  /** Missing when the server does not know the file. */
  theory?: MergedTheory;
  /** Set when part of the text could not be read: one sentence for the panel, which keeps its last good picture. */
  broken?: { message: string; line: number };
}

/** Server tells: the theory of these files may have changed (their text, or that of a file they import). */
export const TheoryChanged = 'driver/theoryChanged';

export interface TheoryChangedParams {
  uris: string[];
}

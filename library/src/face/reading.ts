/** What goes in when theories are read, and what comes out. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { FileProblem } from '../common/problems.ts';

/**
 * Files by their paths in one folder, with slashes, such as `teams/riverside.driver`: theories as text, data files as text or
 * bytes. Nothing else is there for them, so what they import and which figures they name must be among them.
 */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What was read. All that it shows is plain JSON; the other functions take it as `readTheory` gave it, and no copy of it. */
export interface Reading {
  /** The path of the file that is drawn. */
  readonly main: string;
  /** The statements of that file and of what it imports. */
  readonly theory: MergedTheory;
  /** The paths of all theories that were read, in the order given. */
  readonly files: readonly string[];
  /** False where something could not be read. All that follows may then lack what stands there. */
  readonly isWhole: boolean;
  /** What could not be read, by file and place; empty where all could. */
  readonly problems: readonly FileProblem[];
  /** Theories of which nothing could be read, each with a sentence that says why. */
  readonly unreadable: readonly { file: string; message: string }[];
}

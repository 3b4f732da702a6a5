import type { Options } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** One command of the program. Each stands in a file of its own in `commands/`, as its exported `command`. */
export interface Command {
  name: string;
  /** How it is called, e.g. `driver check [options] <files and folders>`. */
  usage: string;
  /** What it does and for what, in a few sentences. */
  about: string;
  options: Options;
  /** Calls to copy, each with what it does. */
  examples: readonly [call: string, about: string][];
  /** What one must know beyond the options. */
  notes?: string;
  /**
   * Does the work.
   *
   * @param args what follows the command's name
   * @returns the exit code
   * @throws UsageError for wrong use and for what cannot be read or written
   */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}

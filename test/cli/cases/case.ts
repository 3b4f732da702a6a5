import type { Call } from '../run-driver.ts';

/** One call of the program and all that comes of it. */
export interface Case extends Call {
  name: string;
  code: number;
  /** Standard output: exactly, or a part of it. Missing: nothing. */
  out?: string | RegExp;
  /** Standard error: exactly, or a part of it. Missing: nothing. */
  err?: string | RegExp;
  /** The files that stand there afterwards, besides those given. Missing: none. */
  written?: Record<string, string | RegExp>;
}

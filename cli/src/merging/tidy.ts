/** What a merge that is stopped at the keyboard leaves behind. */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';

/** Files that git makes for its merge driver, and takes away once that has ended. */
const TEMPORARY = /^\.merge_file_\w+$/;

/**
 * Takes git's own files away when somebody at the keyboard stops a merge: git is stopped at once then, and leaves them. Nothing
 * else is touched.
 *
 * @param paths absolute ones, of what is merged
 * @returns what ends the watching
 */
export function tidyWhenInterrupted(paths: readonly string[]): () => void {
  const tidy = (signal: NodeJS.Signals) => {
    for (const path of paths) if (TEMPORARY.test(basename(path))) rmSync(path, { force: true });
    stop();
    process.kill(process.pid, signal);
  };
  const stop = () => {
    for (const signal of ['SIGINT', 'SIGHUP'] as const) process.off(signal, tidy);
  };
  for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, tidy);
  return stop;
}

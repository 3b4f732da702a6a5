/** `driver check --fix`: fixes in the files every problem that has one sure fix. */
import { fileURLToPath } from 'node:url';
import { type CheckOptions, sureEdits, withEdits } from '@driver-diagrams/theory/rules/index';
import { UsageError } from './exit-codes.ts';
import { type Found, STANDARD_INPUT } from './input/find-files.ts';
import { readFiles } from './input/read-files.ts';
import { rewrite } from './output/rewrite.ts';
import type { Terminal } from './terminal.ts';

/** One fix may bring the next to light; more rounds than this would be fixes that undo each other. */
const MOST_ROUNDS = 10;

/**
 * Fixes the files and says how much was fixed in each, and which could not be written.
 *
 * @returns true where all could be written
 * @throws UsageError for standard input, which cannot be written
 */
export async function fixFiles(found: Found, options: CheckOptions, terminal: Terminal): Promise<boolean> {
  if (found.files.some(({ path }) => path === STANDARD_INPUT)) {
    throw new UsageError('--fix writes into files. Name the files; standard input cannot be fixed.');
  }
  const fixed = new Map<string, number>();
  const unwritten = new Set<string>();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { read } = await readFiles(found, terminal);
    let changed = false;
    for (const { file, source } of read) {
      terminal.progress?.(`Fixing ${source.path}`);
      const edits = sureEdits(file.check(options), file.uri, file.text);
      if (edits.length === 0 || unwritten.has(source.path)) continue;
      changed = true;
      try {
        const after = withEdits(file.text, edits);
        // A file that somebody saved meanwhile is read again in the next round.
        if (!rewrite(fileURLToPath(file.uri), file.text, after, terminal, source.path)) continue;
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        terminal.tell(`driver: ${error.message}\n`);
        unwritten.add(source.path);
        continue;
      }
      fixed.set(source.path, (fixed.get(source.path) ?? 0) + edits.length);
    }
    if (!changed) break;
  }
  for (const [path, count] of fixed) {
    terminal.tell(`driver: fixed ${count === 1 ? '1 problem' : `${count} problems`} in ${path}\n`);
  }
  return unwritten.size === 0;
}

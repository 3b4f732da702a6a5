/** The lines of `.gitattributes` that say which files are theories. */
import { lstatSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../exit-codes.ts';
import { reasonOf } from '../input/reasons.ts';
import { writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';

export const ATTRIBUTES = '.gitattributes';
const LINES = [
  '# Theories: differences in sentences, merged by meaning (driver git-setup)',
  '*.driver diff=driver merge=driver',
];

/**
 * What is to be appended, exactly; undefined where the file says it already.
 *
 * @throws UsageError where the file cannot be read, or is a link, which git does not follow
 */
export function missingAttributes(root: string): string | undefined {
  const text = attributesIn(root);
  if (text.split(/\r?\n/).some(saysIt)) return undefined;
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
  return gap + LINES.map((line) => line + lineEnd).join('');
}

function saysIt(line: string): boolean {
  const [pattern, ...attributes] = line.trim().split(/\s+/);
  return pattern === '*.driver' && ['diff=driver', 'merge=driver'].every((each) => attributes.includes(each));
}

export function appendAttributes(root: string, appended: string, terminal: Terminal): void {
  write(root, attributesIn(root) + appended, terminal);
}

/** True while what was appended still stands there as it was written. */
export function hasAppended(root: string, appended: string): boolean {
  return attributesIn(root).includes(appended);
}

/**
 * Takes out what was appended; a file that then says nothing goes. The line end that was put behind a last line without one stays
 * where somebody has written more below.
 */
export function removeAttributes(root: string, appended: string, terminal: Terminal): void {
  const text = attributesIn(root);
  const lines = text.endsWith(appended) ? appended : appended.replace(/^\r?\n/, '');
  const left = text.replace(lines, () => '');
  if (left !== '') write(root, left, terminal);
  else {
    try {
      rmSync(join(root, ATTRIBUTES));
    } catch (error) {
      throw new UsageError(reasonOf(error, ATTRIBUTES));
    }
  }
}

/** In an encoding that gives back every byte, since paths are written as each system writes them. */
const BYTE_BY_BYTE = 'latin1';

function write(root: string, text: string, terminal: Terminal): void {
  writeOutput(Buffer.from(text, BYTE_BY_BYTE), join(root, ATTRIBUTES), terminal, ATTRIBUTES);
}

function attributesIn(root: string): string {
  const path = join(root, ATTRIBUTES);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return '';
  if (found.isSymbolicLink()) {
    throw new UsageError(`${ATTRIBUTES} is a link, and git does not follow it. Make it a file of its own first.`);
  }
  try {
    return readFileSync(path, BYTE_BY_BYTE);
  } catch (error) {
    throw new UsageError(reasonOf(error, ATTRIBUTES));
  }
}

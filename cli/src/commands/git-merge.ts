/** `driver git-merge`: merges two versions of a theory for git, as its merge driver. */
import { resolve } from 'node:path';
import type { Markers } from '@driver-diagrams/theory/merge/conflicts';
import type { Merged } from '@driver-diagrams/theory/merge/merge';
import type { Versions } from '@driver-diagrams/theory/merge/versions';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UNSETTLED, UsageError } from '../exit-codes.ts';
import { contentOf, decode, markOf } from '../input/content.ts';
import { git, mergeFile } from '../input/git.ts';
import { mergedInTime } from '../merging/in-time.ts';
import { tidyWhenInterrupted } from '../merging/tidy.ts';
import { writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';

export const command: Command = {
  name: 'git-merge',
  usage: 'driver git-merge BASE OURS THEIRS [SIZE] [PATH]',
  about: `Merges two versions of a theory that come from a common one, and writes the result into
the file OURS. What only one side changed is taken over, statement by statement and
property by property; conflict markers stand only where both changed the same fact.
git calls it once \`driver git-setup\` was run. SIZE is how long the markers are, PATH
what the file is called.`,
  options: {},
  examples: [['driver git-merge base.driver ours.driver theirs.driver', 'by hand: the result is in ours.driver']],
  notes: `It ends with 0 when all is merged, and with 4 when there is something for you to settle.
Where a version cannot be read for certain, or merging takes longer than 30 seconds, git's
own merge by lines takes its place.`,
  run,
};

/** So much work a merge may be, in seconds of processor time: git, and who waits for it, waits for us. */
const PATIENCE = 30;

/** As git has it, where it says nothing. */
const MARKER_SIZE = '7';

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { operands } = readArguments(args, {});
  const [base, ours, theirs, length = MARKER_SIZE, name, ...labels] = operands;
  if (base === undefined || ours === undefined || theirs === undefined) {
    throw new UsageError('Name three files: driver git-merge BASE OURS THEIRS');
  }
  const size = Number(length);
  if (!Number.isInteger(size) || size < 1)
    throw new UsageError(`SIZE is how long markers are, such as 7, not “${length}”.`);
  const paths: Versions = { base, ours, theirs };
  const markers: Markers = { size, labels: labelsOf(labels), showBase: showsBase(terminal.folder), asks: true };
  const stopWatching = tidyWhenInterrupted(Object.values(paths).map((path) => resolve(terminal.folder, path)));
  try {
    return await mergeFiles(paths, markers, name ?? ours, terminal);
  } finally {
    stopWatching();
  }
}

async function mergeFiles(paths: Versions, markers: Markers, name: string, terminal: Terminal): Promise<number> {
  const bytesOf = (path: string) => contentOf(resolve(terminal.folder, path), path);
  const bytes = { base: bytesOf(paths.base), ours: bytesOf(paths.ours), theirs: bytesOf(paths.theirs) };
  const merged = await mergeBytes(bytes, markers);
  if ('doubt' in merged) return byLines(paths, markers, `${name}: ${merged.doubt}`, merged.unread === true, terminal);
  writeOutput(merged.text, paths.ours, terminal);
  // What stands between markers at two places is asked once.
  for (const question of new Set(merged.questions)) terminal.tell(`driver: ${name}: ${question}\n`);
  return merged.conflicts === 0 ? FINE : UNSETTLED;
}

/** Git tells what the sides are called since version 2.44; an older one leaves the sign for it as it is. */
function labelsOf([ours, theirs]: readonly string[]): Markers['labels'] {
  const told = (label: string | undefined, otherwise: string) =>
    label === undefined || label === '' || label.startsWith('%') ? otherwise : label;
  return { base: 'base', ours: told(ours, 'ours'), theirs: told(theirs, 'theirs') };
}

/** Whether this user wants to see the older version in conflicts. */
function showsBase(folder: string): boolean {
  try {
    return /diff3/.test(git(folder, ['config', '--get', 'merge.conflictStyle']));
  } catch {
    return false;
  }
}

async function mergeBytes(bytes: Versions<Uint8Array>, markers: Markers): Promise<Merged> {
  const [base, ours, theirs] = [decode(bytes.base), decode(bytes.ours), decode(bytes.theirs)];
  if (base === undefined || ours === undefined || theirs === undefined) {
    return { doubt: 'One of the versions is not saved as UTF-8 text.', unread: true };
  }
  const merged = await mergedInTime({ versions: { base, ours, theirs }, markers }, PATIENCE);
  return 'doubt' in merged ? merged : { ...merged, text: markOf(bytes.ours) + merged.text };
}

/** Merges as git does without this program. What seems merged and may not be meant so is left for somebody to read. */
function byLines(
  { base, ours, theirs }: Versions,
  markers: Markers,
  why: string,
  trusted: boolean,
  terminal: Terminal,
): number {
  const { size, labels } = markers;
  const names = ['-L', labels.ours, '-L', labels.base, '-L', labels.theirs];
  const conflicts = mergeFile(terminal.folder, [`--marker-size=${size}`, ...names, '--', ours, base, theirs]);
  const then = conflicts || trusted ? '' : ' Read it through, then git add it.';
  terminal.tell(`driver: ${why} So it was merged line by line.${then}\n`);
  return conflicts || !trusted ? UNSETTLED : FINE;
}

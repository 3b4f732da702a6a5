/** `driver merge`: puts two versions of a theory together, for teams without git. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { linesOfBoth } from '@driver-diagrams/theory/sentences/in-conflict';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UNSETTLED, UsageError } from '../exit-codes.ts';
import { contentOf, decode, markOf } from '../input/content.ts';
import { copiesOf } from '../merging/copies.ts';
import { mergedInTime } from '../merging/in-time.ts';
import { writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';

const options = {
  output: { short: 'o', value: 'FILE', about: 'write the result into this file; it may be one of the versions' },
} as const;

export const command: Command = {
  name: 'merge',
  usage: 'driver merge [options] [BASE] MINE THEIRS\n       driver merge [options] FILE',
  about: `Puts two versions of a theory together, without git. With the version that both come from
(BASE), what only one side changed is taken over, statement by statement; what both
changed stands between markers, with a sentence that says what it is about. Without it
nobody knows who changed what: all that differs stands between markers.
With one FILE, its “conflicted copy” is looked for, as Dropbox, OneDrive, Google Drive,
Nextcloud and Syncthing leave one beside it.`,
  options,
  examples: [
    ['driver merge before.driver mine.driver theirs.driver', 'to standard output'],
    ['driver merge before.driver mine.driver theirs.driver -o mine.driver', 'into my version'],
    ['driver merge network.driver -o merged.driver', 'with the copy beside it'],
  ],
  notes: `No file is changed but the one behind -o. It ends with 0 when all is merged, and with 4
when there is something for you to settle: keep one of the two texts between <<<<<<< and
>>>>>>>, or write a third, and take the markers out.`,
  run,
};

/** So much work a merge may be, in seconds of processor time. */
const PATIENCE = 60;

/** A version as it was read. */
interface Version {
  name: string;
  text: string;
  mark: string;
}

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const [first, second, third, more] = operands.length === 1 ? withCopy(operands[0] ?? '', terminal) : operands;
  if (first === undefined || second === undefined || more !== undefined) {
    throw new UsageError(
      'Name two versions, and before them the one that both come from: driver merge BASE MINE THEIRS',
    );
  }
  const versionOf = (name: string) => versionIn(name, terminal);
  const [mine, theirs] =
    third === undefined ? [versionOf(first), versionOf(second)] : [versionOf(second), versionOf(third)];
  const merged = third === undefined ? bothOf(mine, theirs) : await mergedFrom(versionOf(first), mine, theirs);
  // What stands between markers at two places is asked once.
  for (const sentence of new Set(merged.told)) terminal.tell(`driver: ${sentence}\n`);
  writeOutput(mine.mark + merged.text, values.output, terminal);
  return merged.isClean ? FINE : UNSETTLED;
}

function versionIn(name: string, terminal: Terminal): Version {
  const bytes = contentOf(resolve(terminal.folder, name), name);
  const text = decode(bytes);
  if (text === undefined) {
    throw new UsageError(`${name} is not saved as UTF-8 text. Save it again with the encoding UTF-8.`);
  }
  return { name, text, mark: markOf(bytes) };
}

/** A file, and the one copy beside it. */
function withCopy(name: string, terminal: Terminal): [string, string] {
  const path = resolve(terminal.folder, name);
  // What is wrong with a file that cannot be read is told when it is read.
  const copies = existsSync(path) ? copiesOf(path) : [];
  const [copy, ...others] = copies;
  if (existsSync(path) && copy === undefined) {
    throw new UsageError(
      `There is no conflicted copy beside ${name}. Name the versions: driver merge BASE MINE THEIRS`,
    );
  }
  if (others.length > 0) {
    const names = copies.map((each) => `“${basename(each)}”`).join(', ');
    throw new UsageError(`There are several copies beside ${name}: ${names}. Name one: driver merge ${name} COPY`);
  }
  return [name, join(dirname(name), basename(copy ?? name))];
}

interface Result {
  text: string;
  isClean: boolean;
  told: string[];
}

async function mergedFrom(base: Version, mine: Version, theirs: Version): Promise<Result> {
  const labels = { base: base.name, ours: mine.name, theirs: theirs.name };
  const versions = { base: base.text, ours: mine.text, theirs: theirs.text };
  const merged = await mergedInTime({ versions, markers: { size: 7, labels, showBase: false, asks: true } }, PATIENCE);
  if (!('doubt' in merged)) return { text: merged.text, isClean: merged.conflicts === 0, told: merged.questions };
  const { text, isClean } = bothOf(mine, theirs);
  return { text, isClean, told: [`${merged.doubt} So all that differs stands between markers.`] };
}

/** Of two versions without the one before, all that differs is asked. */
function bothOf(mine: Version, theirs: Version): Result {
  const plain = (text: string) => text.replaceAll('\r\n', '\n');
  const [ours, other] = [plain(mine.text), plain(theirs.text)];
  if (ours === other) return { text: mine.text, isClean: true, told: [] };
  const text = linesOfBoth(ours, other, { ours: mine.name, theirs: theirs.name });
  return {
    text: mine.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text,
    isClean: false,
    told: [`${mine.name} and ${theirs.name} differ; each difference stands between markers.`],
  };
}

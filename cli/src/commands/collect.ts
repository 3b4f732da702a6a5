/** `driver collect`: writes a workbook for each member, to be filled in with the figures of a measure. */
import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LANGUAGES } from '@driver-diagrams/diagram';
import { measureCalled } from '@driver-diagrams/library/common/called';
import { askOf, fileNames, reportersOf, writeWorkbook } from '@driver-diagrams/theory/collect/index';
import { type Element, labelOf, type Measure } from '@driver-diagrams/theory/model/index';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UsageError } from '../exit-codes.ts';
import { contentOf } from '../input/content.ts';
import { findOneFile } from '../input/find-files.ts';
import { type ReadInput, readOneFile } from '../input/read-files.ts';
import { reasonOf } from '../input/reasons.ts';
import { writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const options = {
  output: { short: 'o', value: 'FOLDER', about: 'the folder for the workbooks; default: this one' },
  language: {
    value: 'LANGUAGE',
    choices: LANGUAGES,
    about: 'language of the fixed words: en or es; default: en',
  },
  to: { value: 'NAME', about: 'to whom it is sent; default: the owner of the measure' },
  by: { value: 'DATE', about: 'by when, in words or as a date' },
  today: TODAY,
} as const;

export const command: Command = {
  name: 'collect',
  usage: 'driver collect [options] <measure> <file>',
  about: `Asks the members of a network for the figures of a measure: writes a workbook for each
of them, to be filled in. It says in plain words what is asked, and holds a table with
the figures that are known and the dates that come next, as often as ‘collected’ says.
\`driver import --into\` takes the workbooks back.`,
  options,
  examples: [
    ['driver collect PassRate network.driver -o asked', 'a workbook for each member'],
    ['driver collect PassRate network.driver -o asked --by 2027-01-15', 'with the day until which'],
    ['driver collect PassRate red.driver -o asked --language es', 'in Spanish'],
    ['driver import asked --into network.driver', 'takes them back'],
  ],
  notes: `Asked are the members and teams behind ‘reported by’, else all members that have not
left. A workbook that is there already is never written over, since it may be filled in.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const [name, ...files] = operands;
  if (name === undefined || files.length === 0) {
    throw new UsageError('Name the measure and the file, for example: driver collect PassRate network.driver.');
  }
  const today = dayOf(values.today);
  const input = await readOneFile(findOneFile(files, terminal.folder), terminal);
  const measure = measureCalled(name, input.file);
  const elements = elementsOf(input);
  if (elements.get(measure.key)?.kind !== 'measure') {
    throw new UsageError(`“${labelOf(measure)}” is a test, whose figures nobody else reports. Name a measure.`);
  }
  const reporters = reportersOf(measure, elements, today);
  if (reporters.length === 0) {
    throw new UsageError(
      `Nobody reports “${labelOf(measure)}”: name those who do with ‘reported by’, or write the members of the network as ‘member’.`,
    );
  }
  const known = { elements, figures: input.file.data(measure) };
  for (const { message } of known.figures.problems) {
    terminal.tell(`driver: The data file “${measure.data?.file}” ${message}\n`);
  }
  const asks = reporters.map((reporter) => askOf(measure, reporter, known, today));
  const paths = fileNames(
    reporters.map((reporter) => [measure.name ?? labelOf(measure), labelOf(reporter)]),
    '.xlsx',
  ).map((file) => join(values.output ?? '.', file));
  const to = values.to ?? ownerOf(measure, elements);
  const look = {
    language: values.language ?? ('en' as const),
    ...(to !== undefined && { to }),
    ...(values.by !== undefined && { by: values.by }),
  };
  terminal.progress?.('Writing the workbooks');
  const books = await Promise.all(asks.map((ask) => writeWorkbook(ask, look)));
  const open = paths.filter((path, n) => !stands(path, books[n], terminal));
  makeFolder(values.output, terminal);
  for (const [n, path] of paths.entries()) {
    const [ask, bytes] = [asks[n], books[n]];
    if (!ask || !bytes) continue;
    if (open.includes(path)) writeOutput(bytes, path, terminal);
    const told = open.includes(path) ? '' : ' (there already, as it is)';
    terminal.say(`${path}: ${labelOf(ask.reporter)}, ${counted(ask)}${told}\n`);
    if (ask.leftOut > 0) terminal.tell(`driver: ${path}: ${ask.leftOut} older dates were left out.\n`);
  }
  return FINE;
}

/** Statements of the file and of those it imports, by key. */
function elementsOf({ file }: ReadInput): Map<string, Element> {
  const theories = [file.theory, ...file.imports.map(({ theory }) => theory)];
  return new Map(theories.flatMap(({ elements }) => elements.map((element) => [element.key, element] as const)));
}

function ownerOf({ owner }: Measure, elements: ReadonlyMap<string, Element>): string | undefined {
  if (typeof owner !== 'object') return owner;
  const element = elements.get(owner.to ?? '');
  return element ? labelOf(element) : owner.text;
}

function counted({ past, dates }: { past: readonly unknown[]; dates: readonly unknown[] }): string {
  const known = `${past.length} ${past.length === 1 ? 'figure' : 'figures'} known`;
  return dates.length === 0 ? known : `${known}, ${dates.length} asked`;
}

/**
 * True where this very workbook stands there already.
 * @throws UsageError where another file does: it may be filled in
 */
function stands(path: string, bytes: Uint8Array | undefined, terminal: Terminal): boolean {
  const full = resolve(terminal.folder, path);
  if (!statSync(full, { throwIfNoEntry: false })) return false;
  if (bytes && Buffer.from(contentOf(full, path)).equals(bytes)) return true;
  throw new UsageError(
    `${path} is there already and may be filled in, so nothing was written. Take it back first with \`driver import --into\`, or choose another folder: -o FOLDER.`,
  );
}

function makeFolder(folder: string | undefined, terminal: Terminal): void {
  if (folder === undefined) return;
  try {
    mkdirSync(resolve(terminal.folder, folder), { recursive: true });
  } catch (error) {
    throw new UsageError(reasonOf(error, folder));
  }
}

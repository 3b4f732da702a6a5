/** Takes back the workbooks that members filled in: tells what they say, and writes it where the figures of the measure stand. */
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import {
  type Compared,
  type Given,
  ImportError,
  isInFile,
  type Reporter,
  readWorkbook,
  resultEdits,
  rowsWritten,
  type Sent,
  type Taken,
  type TextEdit,
  takenFrom,
  type Writing,
  withResults,
} from '@driver-diagrams/theory/collect/index';
import { type Element, labelOf } from '@driver-diagrams/theory/model/index';
import { nameFrom } from '@driver-diagrams/theory/model/names';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { FINE, PROBLEMS, UsageError } from '../exit-codes.ts';
import { contentOf } from '../input/content.ts';
import { findOneFile } from '../input/find-files.ts';
import { namedFrom, type ReadInput, readOneFile } from '../input/read-files.ts';
import { reasonOf } from '../input/reasons.ts';
import type { Terminal } from '../terminal.ts';
import { rewrite } from './rewrite.ts';

interface Wishes {
  /** The theory that takes the figures. */
  into: string;
  /** Change figures of the past too. */
  replace: boolean;
  /** ISO day. */
  today: string;
}

/** A file to be written: where, what stood there, and what is to stand there. */
interface Written {
  path: string;
  shown: string;
  before: string;
  after: string;
  /** Of a theory: what is changed in the text as it was read. */
  edits?: TextEdit[];
}

/**
 * Takes workbooks back.
 *
 * @param operands workbooks, and folders of them
 * @returns the exit code: that of problems where something could not be taken
 * @throws UsageError where nothing can be read, or figures of the past would change and nobody said so
 */
export async function takeBack(operands: readonly string[], wishes: Wishes, terminal: Terminal): Promise<number> {
  const input = await readOneFile(findOneFile([wishes.into], terminal.folder), terminal);
  const files = [input.file, ...input.file.imports];
  const told: string[] = [];
  const sent = await readSent(operands, terminal, told);
  const elements = new Map(files.flatMap(({ theory }) => theory.elements.map((each) => [each.key, each] as const)));
  const figuresOf = input.file.data;
  const { taken, strange } = takenFrom(sent, { elements, figuresOf }, wishes.today);
  told.push(...strange);
  for (const each of taken) terminal.say(reportOf(each));
  told.push(...taken.flatMap(({ members }) => members.flatMap(({ compared }) => compared.troubles)));
  for (const message of told) terminal.tell(`driver: ${message}\n`);
  for (const { members } of taken) {
    for (const { compared } of members) for (const doubt of compared.doubts) terminal.tell(`driver: ${doubt}\n`);
  }

  const changes = sum(taken, ({ changed }) => changed.length);
  if (changes > 0 && !wishes.replace) {
    throw new UsageError(
      `${changes === 1 ? 'A figure of the past would change' : `${changes} figures of the past would change`}, as told above, so nothing was written. If that is right, add --replace.`,
    );
  }
  const isOpen = write(taken, files, input, terminal);
  return told.length > 0 || isOpen ? PROBLEMS : FINE;
}

/** The workbooks of the files and folders that are named. */
async function readSent(operands: readonly string[], terminal: Terminal, told: string[]): Promise<Sent[]> {
  const paths = [...new Set(operands.flatMap((operand) => workbooksIn(operand, terminal)))];
  if (paths.length === 0) throw new UsageError(`There is no workbook (.xlsx) in ${listed([...operands], 'or')}.`);
  terminal.progress?.(`Reading ${paths.length === 1 ? 'a workbook' : `${paths.length} workbooks`}`);
  const sent: Sent[] = [];
  for (const name of paths) {
    try {
      const answer = await readWorkbook(contentOf(resolve(terminal.folder, name), name));
      if (answer) sent.push({ name, answer });
      else
        told.push(
          `${name} is no workbook of \`driver collect\`, or lacks the line that says whose it is. It was left out.`,
        );
    } catch (error) {
      if (!(error instanceof ImportError) && !(error instanceof UsageError)) throw error;
      told.push(error instanceof UsageError ? error.message : `${name}: ${error.message}`);
    }
  }
  return sent;
}

/** A workbook itself; the workbooks in a folder by name, without the files that a spreadsheet puts beside one that is open. */
function workbooksIn(operand: string, { folder }: Terminal): string[] {
  const path = resolve(folder, operand);
  try {
    if (!statSync(path).isDirectory()) return [operand];
    const names = readdirSync(path).filter((name) => /\.xlsx$/i.test(name) && !/^[.~]/.test(name));
    return names.sort().map((name) => join(operand, name));
  } catch (error) {
    throw new UsageError(reasonOf(error, operand));
  }
}

/** What came back for a measure, member by member. */
function reportOf({ measure, members, missing, silent }: Taken): string {
  const lines = members
    .filter(({ reporter }) => !silent.includes(reporter))
    .flatMap(({ reporter, compared }) => [`  ${labelOf(reporter)}: ${countsOf(compared)}`, ...detailsOf(compared)]);
  const names = (some: readonly Reporter[]) => listed(some.map(labelOf), 'and');
  return `${[
    labelOf(measure),
    ...lines,
    ...(silent.length > 0 ? [`  Nothing new: ${names(silent)}`] : []),
    ...(missing.length > 0 ? [`  Missing: ${names(missing)}`] : []),
  ].join('\n')}\n`;
}

function countsOf({ fresh, changed, noted, same, troubles }: Compared): string {
  const parts = [
    `${fresh.length} new`,
    ...(changed.length > 0 ? [`${changed.length} changed`] : []),
    ...(noted.length > 0 ? [`${noted.length} with a new note`] : []),
    ...(same > 0 ? [`${same} as known`] : []),
    ...(troubles.length > 0 ? [`${troubles.length} not taken`] : []),
  ];
  return parts.join(', ');
}

function detailsOf({ fresh, changed }: Compared): string[] {
  return [
    ...fresh.map(({ date, figure }) => `    ${date.text}: ${figure}`),
    ...changed.map(({ past, given }) => {
      const note = given.note !== undefined && given.note !== past.note ? `, note: ${given.note}` : '';
      return `    ${given.date.text}: ${past.figure} → ${given.figure}${note}`;
    }),
  ];
}

function sum(taken: readonly Taken[], of: (compared: Compared) => number): number {
  return taken.reduce((all, { members }) => members.reduce((some, { compared }) => some + of(compared), all), 0);
}

/** Writes what is new. True where something has to be written by hand. */
function write(taken: readonly Taken[], files: readonly ReadFile[], input: ReadInput, terminal: Terminal): boolean {
  const texts = new Map<string, Written>();
  let isOpen = false;
  for (const each of taken) {
    if (sum([each], ({ fresh, changed, noted }) => fresh.length + changed.length + noted.length) === 0) continue;
    const why = isInFile(each.measure, each.figures)
      ? intoFile(each, texts)
      : intoText(each, files, input, texts, terminal);
    if (why === undefined) continue;
    isOpen = true;
    terminal.tell(`driver: ${why} Write these figures by hand:\n${byHand(each)}`);
  }
  const changed = [...texts.values()].filter(({ before, after }) => before !== after);
  for (const { path, shown, before, after } of changed) {
    if (!rewrite(path, before, after, terminal, shown)) {
      throw new UsageError(`${shown} changed while it was read, so nothing was written into it. Try again.`);
    }
    terminal.say(`Written into ${shown}.\n`);
  }
  if (changed.length === 0 && !isOpen) terminal.say('Nothing new, so nothing was written.\n');
  return isOpen;
}

/** Rows of the data file; or why they cannot be written. */
function intoFile({ measure, figures, members }: Taken, texts: Map<string, Written>): string | undefined {
  const { data } = measure;
  const { uri, text } = figures;
  if (!data?.file || uri === undefined) return `The data file of “${labelOf(measure)}” cannot be found.`;
  if (text === undefined) return `“${data.file}” is no text (CSV) that can be written into.`;
  if (data.each === undefined) return `“${data.file}” has a column for each member, which this program does not write.`;
  const path = fileURLToPath(uri);
  const known = texts.get(path);
  const written = rowsWritten(
    known?.after ?? text,
    data,
    members.map(({ reporter, compared }) => ({
      group: labelOf(reporter),
      also: [reporter.name, reporter.title].flatMap((each) => each ?? []),
      compared,
    })),
  );
  if ('why' in written) return `“${data.file}” ${written.why}`;
  texts.set(path, { path, shown: data.file, before: known?.before ?? text, after: written.text });
  return undefined;
}

/** Results of the measure in its own file; or why they cannot be written. */
function intoText(
  { measure, members }: Taken,
  files: readonly ReadFile[],
  input: ReadInput,
  texts: Map<string, Written>,
  terminal: Terminal,
): string | undefined {
  const file = files.find(({ uri }) => uri === measure.source.uri);
  if (!file) return `The file of “${labelOf(measure)}” cannot be found.`;
  const writings: Writing[] = [];
  const names = new Set(file.theory.elements.flatMap(({ name }) => name ?? []));
  const edits: TextEdit[] = [];
  for (const { reporter, compared } of members) {
    const known = nameIn(file, reporter);
    if (known === undefined && (reporter.name !== undefined || reporter.source.uri !== file.uri)) {
      return `${labelOf(reporter)} has no name in the file of “${labelOf(measure)}”: import its file there.`;
    }
    const name = known ?? nameFrom(labelOf(reporter), names, reporter.kind);
    if (known === undefined) {
      names.add(name);
      const at = reporter.source.kindWord.end;
      edits.push({ uri: file.uri, start: at, end: at, text: ` ${name}` });
    }
    writings.push({ reporter, name, compared });
  }
  const results = resultEdits(file.text, measure, writings);
  if (!results) return `The braces of “${labelOf(measure)}” are not closed.`;
  const shown = namedFrom(input, terminal)(file).path;
  const path = fileURLToPath(file.uri);
  const earlier = texts.get(path);
  const all = [...(earlier?.edits ?? []), ...edits, ...results];
  texts.set(path, { path, shown, before: file.text, after: withResults(file.text, all), edits: all });
  return undefined;
}

/** How a statement is called in a file: by its name, behind the short name of its import where it stands in another one. */
function nameIn({ uri, theory }: ReadFile, element: Element): string | undefined {
  if (element.name === undefined || element.source.uri === uri) return element.name;
  const found = theory.imports.find((each) => each.uri === element.source.uri);
  if (!found) return undefined;
  if (found.alias !== undefined) return `${found.alias}.${element.name}`;
  return theory.elements.some(({ name }) => name === element.name) ? undefined : element.name;
}

function byHand({ members }: Taken): string {
  const line = (reporter: Reporter, { date, figure, note }: Given) =>
    `  ${labelOf(reporter)}, ${date.text}: ${figure}${note === undefined ? '' : ` (${note})`}\n`;
  return members
    .flatMap(({ reporter, compared }) =>
      [...compared.fresh, ...compared.changed.map(({ given }) => given), ...compared.noted].map((given) =>
        line(reporter, given),
      ),
    )
    .join('');
}

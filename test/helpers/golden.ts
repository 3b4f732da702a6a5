/** What was looked at once and is kept as files. A failure says what differs, and puts the new file and its picture beside the kept one. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { paintSvg, type Scene } from '@driver-diagrams/diagram';
import { expect } from 'vitest';

/** How many differences are shown, and how much of each. */
const [SHOWN, WIDE] = [12, 240];

/** Compares a picture with the kept one: as JSON, one line an item, and as SVG. */
export function expectScene(folder: string, name: string, scene: Scene): void {
  expectGolden(folder, { [`${name}.json`]: linesOf(scene), [`${name}.svg`]: paintSvg(scene, 'light') });
}

/**
 * Compares texts with kept files; `BLESS=1` writes them anew, to be looked at before they are committed.
 *
 * @param texts by the file's name
 */
export function expectGolden(folder: string, texts: Readonly<Record<string, string>>): void {
  const files = Object.entries(texts).map(([file, text]) => ({ file, text, path: join(folder, file) }));
  for (const { path, text } of process.env.BLESS ? files : []) put(path, text);
  const kept = files.map(({ path }) => readIfThere(path));
  const differing = files.filter(({ text }, at) => text !== kept[at]);
  if (differing.length === 0) return;
  for (const { path, text } of files) put(actualOf(path), text);
  const [first] = differing;
  const told = first ? differences(readIfThere(first.path) ?? '', first.text) : [];
  expect.fail(
    [
      `${differing.map(({ file }) => file).join(', ')} differs from what was looked at:`,
      ...told,
      `Look at ${files.map(({ path }) => actualOf(path)).join(' and ')}, then bless it with BLESS=1.`,
    ].join('\n'),
  );
}

/** A value as JSON that changes by lines: one for each property, and for each item of a list of objects. */
export function linesOf(value: object): string {
  const properties = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .map(([key, each]) => `${JSON.stringify(key)}:${isList(each) ? listed(each) : JSON.stringify(each)}`);
  return `{\n${properties.join(',\n')}\n}\n`;
}

const isList = (value: unknown): value is object[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object');

const listed = (items: readonly object[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;

function actualOf(path: string): string {
  const ending = extname(path);
  return `${path.slice(0, -ending.length)}.actual${ending}`;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  rmSync(actualOf(path), { force: true });
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** The lines that are gone and those that are new; of an item with the same id, only what is different in it. */
function differences(kept: string, actual: string): string[] {
  const [gone, added] = [linesIn(kept, actual), linesIn(actual, kept)];
  const changed = gone.flatMap((line) => {
    const [before, other] = [itemOf(line), added.find((each) => idOf(each) !== undefined && idOf(each) === idOf(line))];
    const after = other === undefined ? undefined : itemOf(other);
    if (!before || !after || other === undefined) return [];
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const unlike = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
    const told = unlike.flatMap((key) => [
      `- ${idOf(line)} ${key}: ${JSON.stringify(before[key])}`,
      `+ ${idOf(line)} ${key}: ${JSON.stringify(after[key])}`,
    ]);
    return [{ line, other, told }];
  });
  const paired = new Set(changed.flatMap(({ line, other }) => [line, other]));
  const rest = (lines: string[], sign: string) => lines.filter((line) => !paired.has(line)).map((line) => sign + line);
  const told = [...changed.flatMap((each) => each.told), ...rest(gone, '- '), ...rest(added, '+ ')];
  const more = told.length > SHOWN ? [`and ${told.length - SHOWN} lines more`] : [];
  return [...told.slice(0, SHOWN).map((line) => line.slice(0, WIDE)), ...more];
}

/** The lines of one text that the other has not. */
function linesIn(text: string, other: string): string[] {
  const known = new Set(plainLines(other));
  return plainLines(text).filter((line) => !known.has(line));
}

const plainLines = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));

function itemOf(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function idOf(line: string): string | undefined {
  const { id } = itemOf(line) ?? {};
  return typeof id === 'string' ? id : undefined;
}

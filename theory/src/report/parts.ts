/** Small pieces that all kinds of reports are made from. */
import { type Element, type ElementKind, labelOf, type Reference } from '../model/index.ts';
import { isOver } from '../world/standing.ts';
import type { Cell, Line, ReportFile, Sources, Tone } from './report.ts';
import { WORDS } from './words.ts';

export type OfKind<Kind extends ElementKind> = Extract<Element, { kind: Kind }>;

/** A line; none for no text. */
export function line(text: string | undefined, tone?: Tone, lead?: string): Line[] {
  if (text === undefined || text.trim() === '') return [];
  return [{ text, ...(tone && { tone }), ...(lead !== undefined && lead !== '' && { lead }) }];
}

/** A cell of one line. */
export const cell = (text: string | undefined, tone?: Tone): Cell => line(text, tone);

/** A cell with what is there, else the words for what is missing, marked. */
export function orGap(lines: Cell, missing: string): Cell {
  return lines.length > 0 ? lines : line(missing, 'gap');
}

/** Statements of a kind, file by file. */
export function ofKind<Kind extends ElementKind>(files: readonly ReportFile[], kind: Kind): OfKind<Kind>[] {
  return files.flatMap(({ theory }) => inFile(theory.elements, kind));
}

/** Statements of a kind in one file. */
export function inFile<Kind extends ElementKind>(elements: readonly Element[], kind: Kind): OfKind<Kind>[] {
  return elements.filter((element): element is OfKind<Kind> => element.kind === kind);
}

/** How a file is headed: by the title of its theory, else by its name. */
function fileTitle({ name, theory }: ReportFile): string {
  return theory.header?.title ?? name;
}

/** Headings for files, each its own: files with one title get their names too. */
export function fileTitles(files: readonly ReportFile[]): Map<ReportFile, string> {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(fileTitle(file), (counts.get(fileTitle(file)) ?? 0) + 1);
  return new Map(
    files.map((file) => {
      const title = fileTitle(file);
      return [file, (counts.get(title) ?? 0) > 1 && title !== file.name ? `${title} (${file.name})` : title];
    }),
  );
}

/**
 * What each statement is called, so that no two are called the same: statements of one label get the name of their file,
 * and in one file a number.
 */
export function labels(elements: readonly Element[], { names }: Sources): Map<string, string> {
  const found = new Map<string, string>();
  for (const [label, same] of Map.groupBy(elements, labelOf)) {
    const byFile = Map.groupBy(same, ({ source }) => source.uri);
    for (const [uri, members] of byFile) {
      const place = byFile.size > 1 ? ` (${names.get(uri) ?? WORDS.otherFile})` : '';
      for (const [n, { key }] of members.entries()) {
        found.set(key, `${label}${place}${members.length > 1 ? ` [${n + 1}]` : ''}`);
      }
    }
  }
  return found;
}

/** The line for a statement; one that belongs to the past is marked. */
export function lineFor(element: Element, lead?: string): Line[] {
  return line(labelOf(element), isOver(element) ? 'over' : undefined, lead);
}

/** The notes of a statement that its author gave a label, each behind it. */
export function labelledNotes({ notes }: Element): Line[] {
  return notes.flatMap((note) => (typeof note === 'string' ? [] : line(note.text, 'quiet', note.label)));
}

/** What a reference means: the label of the statement, else the words of the author. */
export function meantBy(reference: Reference | string | undefined, { world }: Sources): string | undefined {
  if (typeof reference !== 'object') return reference;
  const element = world.elements.get(reference.to ?? '');
  return element ? labelOf(element) : reference.text;
}

/** `2 of 3`, and the whole percent behind it; without a whole only that there is none. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? WORDS.noneOf : `${part} ${WORDS.of} ${whole} (${percent(part, whole)})`;
}

/** A share in whole percent, halves up. */
function percent(part: number, whole: number): string {
  return `${Math.floor((100 * part) / whole + 0.5)}%`;
}

/** Everything that steps lead to from the given keys, themselves included. */
export function reach(starts: Iterable<string>, next: (key: string) => Iterable<string>): Set<string> {
  const reached = new Set(starts);
  // A set visits what is added to it while it is walked.
  for (const key of reached) for (const further of next(key)) reached.add(further);
  return reached;
}

/** Names that may stand behind a word: of the file, of its imports, of other files of the workspace. */
import { aboutElement } from '../hover/about-element.ts';
import { escaped } from '../hover/markdown.ts';
import type { Element } from '../model/model.ts';
import { kindWord } from '../model/words.ts';
import type { Statement } from '../text/state.ts';
import { type Entry, plain } from './entry.ts';
import { filesToImport, newImports } from './files.ts';
import type { OtherFile, Situation } from './situation.ts';
import { type Wanted, wantedBehind } from './wanted.ts';

/** A statement that may be named, and how it is written here. */
interface Candidate {
  written: string;
  element: Element;
  /** The file it stands in, where that is not imported yet. */
  file?: OtherFile;
}

/** More names than this are no help; typing brings up the others. */
export const MOST_NAMES = 100;

/** The names that may stand behind a word of a statement, best first; one more than are shown where there are more. */
export function nameEntries(word: string, statement: Statement, situation: Situation): Entry[] {
  const wanted = wantedBehind(word, statement, situation);
  if (!wanted) return [];
  const given = new Set(situation.spot.state.called?.names);
  const known = knownNames(wanted, situation).filter(({ written }) => !given.has(written));
  // Editors leave out themselves what the letters typed do not fit, but they cannot do so with what they are not sent.
  const fits = known.length > MOST_NAMES ? letterTest(situation.spot.partial) : () => true;
  const shown = known.filter(fits).slice(0, MOST_NAMES + 1);
  const own = shown.map((candidate) => nameEntry(candidate, situation));
  // A list that comes up by itself names what is at hand; the rest of the workspace waits for letters, or to be asked for.
  if (situation.question.trigger && own.length > 0) return own;
  return [...own, ...namesElsewhere(wanted, situation, MOST_NAMES + 1 - own.length)];
}

/** The names of the file and its imports that may stand behind a word of a statement, best first. */
export function namesFor(word: string, statement: Statement, situation: Situation): string[] {
  const wanted = wantedBehind(word, statement, situation);
  return wanted ? knownNames(wanted, situation).map(({ written }) => written) : [];
}

function knownNames(wanted: Wanted, { theory, world }: Situation): Candidate[] {
  const own = wanted.elsewhere ? [] : theory.elements.filter(({ key }) => !world.doubles.has(key));
  const written = (element: Element, alias?: string): Candidate[] =>
    element.name ? [{ written: alias ? `${alias}.${element.name}` : element.name, element }] : [];
  const ownNames = new Set(theory.elements.map(({ name }) => name));
  const imported = theory.imports.flatMap(({ uri, alias }) =>
    (world.theories.get(uri ?? '')?.elements ?? [])
      // A name of the file hides an imported one.
      .filter(({ key, name }) => !world.doubles.has(key) && (alias !== undefined || !ownNames.has(name)))
      .flatMap((element) => written(element, alias)),
  );
  const count = new Map<string, number>();
  for (const each of imported) count.set(each.written, (count.get(each.written) ?? 0) + 1);
  return [
    ...sorted(
      own.flatMap((element) => written(element)),
      wanted,
    ),
    ...sorted(
      imported.filter((each) => count.get(each.written) === 1),
      wanted,
    ),
  ];
}

function sorted(candidates: readonly Candidate[], { rank, never }: Wanted): Candidate[] {
  return candidates
    .flatMap((candidate) => {
      const at = never.has(candidate.element.key) ? undefined : rank(candidate.element);
      return at === undefined ? [] : [{ candidate, at: at + (isRetired(candidate.element) ? 1000 : 0) }];
    })
    .sort((one, two) => one.at - two.at)
    .map(({ candidate }) => candidate);
}

/** Names of files that are not imported yet, each with its import. */
function namesElsewhere(wanted: Wanted, situation: Situation, most: number): Entry[] {
  const fits = beginningTest(situation.spot.partial.split('.').at(-1) ?? '');
  const found: Candidate[] = [];
  for (const file of filesToImport(situation)) {
    if (found.length >= most) break;
    const named = file.theory.elements.flatMap((element) =>
      element.name ? [{ written: element.name, element, file }] : [],
    );
    found.push(...sorted(named, wanted).filter(fits));
  }
  if (found.length === 0) return [];
  const importOf = newImports(situation);
  return found.slice(0, most).map((candidate) => {
    const { file } = candidate;
    if (!file) return nameEntry(candidate, situation);
    const { write, edits } = importOf(file);
    const about = nameEntry({ ...candidate, written: write(candidate.written) }, situation);
    const documentation = `${about.documentation}\n\nStands in ${escaped(file.path)}; an import of that file is added.`;
    return { ...about, from: file.path, documentation, edits };
  });
}

/** Whether the letters typed occur in a name or its title, in their order. */
function letterTest(typed: string): (candidate: Candidate) => boolean {
  const letters = [...typed.toLowerCase()];
  return ({ written, element }) => {
    const words = `${written} ${element.title ?? ''}`.toLowerCase();
    let at = 0;
    return letters.every((letter) => {
      at = words.indexOf(letter, at) + 1;
      return at > 0;
    });
  };
}

/**
 * Whether the letters typed begin a name, a word within it, or a word of its title that has more letters. Letters that merely
 * occur somewhere in a long title would bring up, and Enter would write, another name than the author's.
 */
function beginningTest(typed: string): (candidate: Candidate) => boolean {
  const letters = typed.toLowerCase();
  return ({ written, element }) =>
    letters === '' || wordStarts(written).some((each) => each.startsWith(letters)) || isInTitle(typed, element);
}

function isInTitle(typed: string, { title = '' }: Element): boolean {
  const letters = typed.toLowerCase();
  const words = title.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.some((word) => word.startsWith(letters) && word !== letters);
}

/** What stands behind each beginning of a word in a name: `SeenWork` and `Work`, `low-cost` and `cost`. */
function wordStarts(name: string): string[] {
  return [...name.matchAll(/(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]|(?<!\p{Lu})\p{Lu}|(?<!\p{N})\p{N}/gu)].map(({ index }) =>
    name.slice(index).toLowerCase(),
  );
}

function nameEntry({ written, element }: Candidate, situation: Situation): Entry {
  const { spot, question } = situation;
  // Words of titles are no help while a name is typed into a list that came up by itself: they would fit by chance.
  const isByTitle = spot.partial === '' ? !question.trigger : isInTitle(spot.partial, element);
  return {
    label: written,
    icon: element.kind,
    detail: element.title ?? kindWord(element),
    documentation: aboutElement(element, situation.theory, situation.world),
    insert: plain(written),
    filter: isByTitle ? `${written} ${element.title ?? ''}`.trim() : written,
    ...(isRetired(element) && { retired: true }),
  };
}

function isRetired(element: Element): boolean {
  const status = 'status' in element ? element.status?.value : undefined;
  return status === 'retired' || status === 'abandoned' || status === 'sunset';
}

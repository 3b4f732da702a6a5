/** What is asked of a merged text before it counts as merged. */

import { read } from '@driver-diagrams/grammar/reader';
import { sameStatements } from '../compare/index.ts';
import type { Theory } from '../model/model.ts';
import { type CheckOptions, catalogue, type Problem } from '../rules/index.ts';
import { meaning } from '../text/same-reading.ts';
import { type Block, outlineOf } from './blocks.ts';
import type { Piece } from './conflicts.ts';
import { referencesIn } from './renames.ts';
import type { Versions } from './versions.ts';

/** A text that was read by itself. */
export interface TextRead {
  text: string;
  theory: Theory;
  /** Its problems, in the order of the text. */
  check(options: CheckOptions): Problem[];
}

/** Mistakes of a text that a merge could bring about. */
export interface Faults {
  /** Names that statements have, and how many of them. */
  names: Map<string, number>;
  /** Names that lead to a statement here, and those that lead nowhere. */
  known: Set<string>;
  unknown: Set<string>;
  /** What a machine cannot read or follow, by rule and place. */
  errors: Map<string, string>;
}

/** What only asks for a better theory is no mistake of a merge. */
const MILD_RULES_OFF = Object.fromEntries(
  catalogue.filter(({ severity }) => severity !== 'error').map(({ id }) => [id, 'off' as const]),
);

export function faultsOf(file: TextRead): Faults {
  const { theory, text } = file;
  const names = new Map<string, number>();
  for (const { name } of theory.elements) {
    if (name !== undefined) names.set(name, (names.get(name) ?? 0) + 1);
  }
  const references = referencesIn(theory);
  const called = (isKnown: boolean) =>
    new Set(references.filter(({ to }) => (to !== undefined) === isKnown).map((each) => each.text.normalize('NFC')));
  // The day makes no difference to what cannot be read.
  const problems = file
    .check({ today: '2000-01-01', rules: MILD_RULES_OFF })
    .filter(({ severity }) => severity === 'error');
  const errors = new Map(
    problems.map(({ rule, message, place }) => [`${rule} ${text.slice(place.start, place.end)}`, message]),
  );
  return { names, known: called(true), unknown: called(false), errors };
}

/** What a text has that neither side had: sentences, and the names among them that lead nowhere now. */
export function newFaults(
  merged: Faults,
  ours: Faults,
  theirs: Faults,
): { messages: string[]; dangling: ReadonlySet<string> } {
  const dangling = new Set([...merged.unknown].filter((name) => ours.known.has(name) || theirs.known.has(name)));
  const count = ({ names }: Faults, name: string) => names.get(name) ?? 0;
  const doubled = [...merged.names.keys()].filter(
    (name) => count(merged, name) > Math.max(1, count(ours, name), count(theirs, name)),
  );
  const errors = [...merged.errors].filter(([key]) => !ours.errors.has(key) && !theirs.errors.has(key));
  return {
    messages: [
      ...[...dangling].map((name) => `‘${name}’ names a statement that is gone.`),
      ...doubled.map((name) => `The name ‘${name}’ is used twice.`),
      ...errors.map(([, message]) => message),
    ],
    dangling,
  };
}

/** True where a link is there again that one side took away: the other has nested the one statement in the other. */
export function hasLinkAgain(base: Theory, ours: Theory, theirs: Theory, merged: Theory): boolean {
  const before = linksIn(base, new Map(base.elements.map(({ key }) => [key, key])));
  const after = linksIn(merged, sameIn(base, merged));
  return [ours, theirs].some((side) => {
    const same = sameIn(base, side);
    const left = linksIn(side, same);
    const stays = new Set(same.values());
    return [...before].some(
      ([link, ends]) => after.has(link) && !left.has(link) && ends.every((end) => stays.has(end)),
    );
  });
}

/** The statements of a theory, each with what it was before. */
function sameIn(base: Theory, theory: Theory): Map<string, string> {
  return new Map([...sameStatements(base, theory)].map(([before, after]) => [after, before]));
}

/** Links between statements that were there before, each with its two ends, as they were called then. */
function linksIn({ links }: Theory, same: ReadonlyMap<string, string>): Map<string, [string, string]> {
  return new Map(
    links.flatMap(({ kind, from, to }) => {
      const [one, two] = [same.get(from.to ?? ''), same.get(to.to ?? '')];
      return one === undefined || two === undefined ? [] : [[`${kind} ${one} ${two}`, [one, two]] as const];
    }),
  );
}

/**
 * True where the author's words and comments are all there, and none more often than both sides together have put it in. A
 * comment stands before what follows it: where both sides put something between the two, each has it.
 */
export function keepsWords({ base, ours, theirs }: Versions, merged: string): boolean {
  const [was, here, there, now] = [base, ours, theirs, merged].map(wordsOf) as [Words, Words, Words, Words];
  const of = (words: Words, word: string) => words.get(word) ?? 0;
  return [...new Set([...here.keys(), ...there.keys(), ...now.keys()])].every((word) => {
    const [before, mine, other, has] = [of(was, word), of(here, word), of(there, word), of(now, word)];
    const both = mine + other - before;
    const least = before === 0 ? 1 : Math.min(mine, other, both);
    return has >= least && has <= Math.max(mine, other, both);
  });
}

/** How often each text and comment stands somewhere, however it is written. */
type Words = ReadonlyMap<string, number>;

function wordsOf(text: string): Words {
  const counts = new Map<string, number>();
  for (const leaf of read(text).leaves) {
    if (leaf.type !== 'TEXT' && leaf.type !== 'LOOSE' && leaf.type !== 'comment') continue;
    const word = `${leaf.type === 'comment' ? '//' : ''}${meaning(leaf, undefined)}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** True where a text is read as what was put together: nothing was read otherwise where pieces meet. */
export function isReadAs(file: Block | undefined, pieces: readonly Piece[]): boolean {
  const meant = pieces.flatMap((piece) => ('says' in piece ? piece.says : []));
  return file !== undefined && JSON.stringify(outlineOf(file)) === JSON.stringify(['(', ...meant, ')']);
}

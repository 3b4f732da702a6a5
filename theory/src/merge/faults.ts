/** Mistakes that a text has, and a merge could bring about. */
import type { Theory } from '../model/model.ts';
import { type CheckOptions, catalogue, type Problem } from '../rules/index.ts';
import { referencesIn } from './names.ts';

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
  // What leads nowhere on a side already, or to another file, is not for a merge to mend.
  const isOld = (name: string) => ours.unknown.has(name) || theirs.unknown.has(name);
  const isKnown = (name: string) => ours.known.has(name) || theirs.known.has(name);
  const dangling = new Set([...merged.unknown].filter((name) => isKnown(name) && !isOld(name)));
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

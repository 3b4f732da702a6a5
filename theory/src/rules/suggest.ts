import { dotIn } from '@driver-diagrams/grammar/names';
import { bare, type Candidate, candidate, nearest } from '@driver-diagrams/grammar/nearest';
import type { ElementKind, Reference } from '../model/model.ts';
import { named } from '../words/phrases.ts';
import type { Context, Fix } from './rule.ts';

/** Looking for near names is the one dear step among the checks; past so many wrong names it helps nobody. */
const MOST_SEARCHES = 30;
const MOST_NAMES = 3;

/** Finds the names of a file and its imports that may have been meant, best first; of certain kinds only, where given. */
export type Finder = (written: string, kinds?: readonly ElementKind[]) => string[];

/** A finder for one file. It collects the names when first asked, and gives up after many questions. */
export function nameFinder(context: Context): Finder {
  let all: Candidate<ElementKind>[] | undefined;
  const answers = new Map<string, string[]>();
  return (written, kinds) => {
    const question = `${written} ${kinds ?? ''}`;
    const known = answers.get(question);
    if (known || answers.size >= MOST_SEARCHES) return known ?? [];
    all ??= namesIn(context);
    const right = kinds ? all.filter(({ value }) => kinds.includes(value)) : all;
    const near = nearest(written, right, MOST_NAMES);
    const found = near.length > 0 ? near : elsewhere(written, right);
    const answer = [...new Set(found.map(({ name }) => name))].filter((name) => name !== written);
    answers.set(question, answer);
    return answer;
  };
}

/** The edit that puts another name where one is written. */
export function writeInstead({ source }: Reference, name: string): Fix {
  const { uri, start, end } = source;
  return { title: `Write ${named(name)}`, edits: [{ uri, start, end, text: name }] };
}

/** The same name in another file: written without the short name of the import, or with one too many. */
function elsewhere(written: string, names: readonly Candidate<ElementKind>[]): Candidate<ElementKind>[] {
  const last = lastPart(written);
  return names.filter(({ plain }) => plain.endsWith(last) && lastPart(plain) === last).slice(0, MOST_NAMES);
}

function lastPart(name: string): string {
  return bare(name.slice(dotIn(name) + 1));
}

/** All names that can be written in a file: its own, and those of its imports. */
function namesIn({ theory, world }: Context): Candidate<ElementKind>[] {
  const own = theory.elements.flatMap(({ name, kind }) => (name ? [candidate(name, kind)] : []));
  const imported = theory.imports.flatMap(({ uri, alias }) =>
    (world.theories.get(uri ?? '')?.elements ?? []).flatMap(({ name, kind }) =>
      name ? [candidate(alias ? `${alias}.${name}` : name, kind)] : [],
    ),
  );
  return [...own, ...imported];
}

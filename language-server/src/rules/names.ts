/** Rules about names: 1, 6 and 73's unclear-name. */
import type { Element, Link, Reference, Theory } from '../theory/model.ts';
import { kindWord } from '../theory/words.ts';
import { linkMentions, mentions } from './kinds.ts';
import { bare, type Candidate, nearest } from './nearest.ts';
import { called, fileName, list, named, quoted } from './phrases.ts';
import type { Context, Fix, Remark, Rule } from './rule.ts';

/** Looking for near names is the one dear step here; past so many unknown names it helps nobody. */
const MOST_SUGGESTIONS = 30;

export const nameRules: Rule[] = [
  {
    id: 'unknown-name',
    number: 1,
    severity: 'error',
    onByDefault: true,
    silenceable: false,
    needsWhole: true,
    title: 'A name that nothing has',
    explanation:
      'A link holds two statements together by their names. Where nothing in this file or its imports has the name, the link leads nowhere, and the diagram cannot show it.',
    source: 'Carnegie, MTE-Partnership: each cluster is tied to a driver of the network',
    *check(context) {
      const suggest = suggester(context);
      for (const { reference, element } of allReferences(context.theory)) {
        if (reference.to !== undefined || reference.unclear?.length || !reference.text) continue;
        if (mayComeFromMissingFile(reference, context.theory)) continue;
        yield { place: reference.source, ...(element ? { element: element.key } : {}), ...suggest(reference) };
      }
    },
  },
  {
    id: 'unclear-name',
    number: 73,
    severity: 'error',
    onByDefault: true,
    title: 'A name that two imports have',
    explanation:
      'Where two imported files have a statement of the same name, the name alone does not say which of them is meant. With a short name for one of the files (`import "…" as network`) it does.',
    source: 'basic',
    *check({ theory, world }) {
      for (const { reference, element } of allReferences(theory)) {
        if (reference.to !== undefined || !reference.unclear?.length) continue;
        const meant = reference.unclear.flatMap((key) => world.elements.get(key) ?? []);
        const files = [...new Set(meant.map((each) => fileName(each.source.uri)))];
        yield {
          place: reference.source,
          message: `${named(reference.text)} could be from ${list(files, 'or')}. Give one of the imports a short name, as in ${importExample(files[0])}, and write ${'`network.'}${reference.text}${'`'}.`,
          ...(element ? { element: element.key } : {}),
          related: meant.map((each) => ({ place: each.source.at, message: `${called(each)} is here` })),
        };
      }
    },
  },
  {
    id: 'duplicate-name',
    number: 6,
    severity: 'error',
    onByDefault: true,
    silenceable: false,
    title: 'One name for two statements',
    explanation: 'A name stands for one statement. Where two have it, nobody can tell which one a link leads to.',
    source: 'basic',
    *check({ theory, world }) {
      for (const element of theory.elements) {
        const first = world.doubles.get(element.key);
        if (!first || element.name === undefined) continue;
        yield {
          place: element.source.name ?? element.source.at,
          element: element.key,
          message: `${named(element.name)} is used twice: ${first.title ? quoted(first.title) : 'another statement'} has this name already. Give one of them another name.`,
          related: [
            { place: first.source.name ?? first.source.at, message: `${named(element.name)} is first used here` },
          ],
        };
      }
    },
  },
];

/** Every name in a file that points at a statement, with the statement whose properties mention it. */
export function* allReferences(theory: Theory): Iterable<{ reference: Reference; element?: Element }> {
  for (const element of theory.elements) {
    for (const { reference } of mentions(element)) yield { reference, element };
  }
  for (const link of theory.links) {
    for (const reference of linkReferences(link)) yield { reference };
  }
}

function linkReferences(link: Link): Reference[] {
  return [link.from, link.to, ...linkMentions(link).map((mention) => mention.reference)];
}

/** True when a name would come from an import that is told to be missing already. */
function mayComeFromMissingFile(reference: Reference, theory: Theory): boolean {
  const dot = reference.text.indexOf('.');
  const alias = dot < 0 ? undefined : reference.text.slice(0, dot).normalize('NFC');
  return theory.imports.some((each) => each.uri === undefined && each.alias?.normalize('NFC') === alias);
}

function importExample(file = 'network.driver'): string {
  return `\`import "${file}" as network\``;
}

/** Makes the message and the fixes for an unknown name. */
function suggester(context: Context): (reference: Reference) => Pick<Remark, 'message' | 'fixes'> {
  let names: Candidate<Element>[] | undefined;
  const known = new Map<string, Pick<Remark, 'message'> & { instead?: string[]; untitled?: Element }>();
  return (reference) => {
    let answer = known.get(reference.text);
    if (!answer) {
      names ??= candidates(context);
      answer =
        known.size < MOST_SUGGESTIONS ? suggestion(reference.text, names, context.theory) : unknown(reference.text);
      known.set(reference.text, answer);
    }
    return { message: answer.message, fixes: fixesOf(reference, answer) };
  };
}

function unknown(text: string): { message: string } {
  return { message: `Nothing here is called ${named(text)}. Check the spelling, or write a statement with this name.` };
}

function suggestion(text: string, names: readonly Candidate<Element>[], theory: Theory) {
  const near = nearest(text, names);
  // The plain name of something that an import with a short name has, and the other way round.
  const last = bare(text.slice(text.indexOf('.') + 1));
  const best = near.length > 0 ? near : names.filter(({ name }) => bare(name.slice(name.indexOf('.') + 1)) === last);
  if (best[0]) {
    const instead = best.slice(0, 3).map((each) => each.name);
    return {
      message: `Nothing here is called ${named(text)}. Did you mean ${list(instead.slice(0, 2).map(named), 'or')}?`,
      instead,
    };
  }
  const titled = theory.elements.find((each) => each.title !== undefined && bare(each.title) === bare(text));
  if (titled?.name !== undefined) {
    return {
      message: `Nothing here is called ${named(text)}. Did you mean ${named(titled.name)}?`,
      instead: [titled.name],
    };
  }
  if (titled) {
    return {
      message: `Nothing here is called ${named(text)}. The ${kindWord(titled)} ${called(titled)} has no name yet: write ${named(text)} before its title.`,
      untitled: titled,
    };
  }
  return unknown(text);
}

function fixesOf(reference: Reference, answer: { instead?: string[]; untitled?: Element }): Fix[] {
  const { uri, start, end } = reference.source;
  const title = answer.untitled?.source.title;
  if (title) {
    const edit = { uri: title.uri, start: title.start, end: title.start, text: `${reference.text} ` };
    return [{ title: `Give ${quoted(answer.untitled?.title ?? '')} this name`, edits: [edit] }];
  }
  return (answer.instead ?? []).map((name) => ({
    title: `Write ${named(name)}`,
    edits: [{ uri, start, end, text: name }],
  }));
}

/** All names that can be written in a file: its own, and those of its imports. */
export function candidates({ theory, world }: Context): Candidate<Element>[] {
  const own = theory.elements.flatMap((element) => (element.name ? [{ name: element.name, value: element }] : []));
  const imported = theory.imports.flatMap(({ uri, alias }) =>
    (world.theories.get(uri ?? '')?.elements ?? []).flatMap((element) =>
      element.name ? [{ name: alias ? `${alias}.${element.name}` : element.name, value: element }] : [],
    ),
  );
  return [...own, ...imported];
}

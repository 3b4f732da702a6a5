/** Rules about names: 1, 6 and 73's unclear-name. */
import type { Element, Link, Reference, Theory } from '../theory/model.ts';
import { kindWord } from '../theory/words.ts';
import { linkMentions, mentions } from './kinds.ts';
import { bare } from './nearest.ts';
import { called, fileName, list, named, quoted } from './phrases.ts';
import type { Remark, Rule } from './rule.ts';
import { type Finder, nameFinder, writeInstead } from './suggest.ts';

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
      const find = nameFinder(context);
      const others = otherNames(context.theory);
      for (const { reference, element, word } of allReferences(context.theory)) {
        if (reference.to !== undefined || reference.unclear?.length || !reference.text) continue;
        if (mayComeFromMissingFile(reference, context.theory)) continue;
        yield {
          place: reference.source,
          ...(element ? { element: element.key } : {}),
          ...unknown(reference, word, find, others),
        };
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
      'Where two imported files have a statement of the same name, the name alone does not say which of them is meant. With a short name for one of the files (‘import "…" as network’) it does.',
    source: 'basic',
    *check({ theory, world }) {
      for (const { reference, element } of allReferences(theory)) {
        if (reference.to !== undefined || !reference.unclear?.length) continue;
        const meant = reference.unclear.flatMap((key) => world.elements.get(key) ?? []);
        const files = [...new Set(meant.map((each) => fileName(each.source.uri)))];
        yield {
          place: reference.source,
          message: `${named(reference.text)} could be from ${list(files, 'or')}. Give one of the imports a short name, as in ${importExample(files[0])}, and write ‘network.${reference.text}’.`,
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
export function* allReferences(theory: Theory): Iterable<{ reference: Reference; element?: Element; word?: string }> {
  for (const element of theory.elements) {
    for (const { reference, word } of mentions(element)) yield { reference, element, word };
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
  return `‘import "${file}" as network’`;
}

/** Statements by what else people call them: their title, and the names they had before. Made when first asked for. */
function otherNames(theory: Theory): (text: string) => Element | undefined {
  let known: Map<string, Element> | undefined;
  return (text) => {
    known ??= new Map(
      theory.elements.flatMap((element) =>
        [...element.was, ...(element.title ? [element.title] : [])].map((name) => [bare(name), element] as const),
      ),
    );
    return bare(text) === '' ? undefined : known.get(bare(text));
  };
}

/** Says that a name is unknown, with what may have been meant. */
function unknown(
  reference: Reference,
  word: string | undefined,
  find: Finder,
  others: (text: string) => Element | undefined,
): Pick<Remark, 'message' | 'fixes'> {
  const { text, source } = reference;
  const nobody = `Nothing here is called ${named(text)}.`;
  const other = others(text);
  const near = other?.name === undefined ? find(text) : [other.name];
  if (near.length > 0) {
    const fixes = near.map((name) => writeInstead(reference, name));
    return { message: `${nobody} Did you mean ${list(near.slice(0, 2).map(named), 'or')}?`, fixes };
  }
  const title = other?.source.title;
  if (other && title) {
    const edit = { uri: title.uri, start: title.start, end: title.start, text: `${text} ` };
    return {
      message: `${nobody} The ${kindWord(other)} ${called(other)} has no name yet: write ${named(text)} before its title.`,
      fixes: [{ title: `Give ${called(other)} this name`, edits: [edit] }],
    };
  }
  if (word === 'owner') {
    const edit = { uri: source.uri, start: source.start, end: source.end, text: `"${text}"` };
    return {
      message: `${nobody} If this is a person, put the name in quotation marks; if it is a team, write a statement with this name.`,
      fixes: [{ title: 'Put the name in quotation marks', edits: [edit] }],
    };
  }
  return { message: `${nobody} Check the spelling, or write a statement with this name.` };
}

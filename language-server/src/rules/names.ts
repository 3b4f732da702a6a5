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
      let byTitle: Map<string, Element> | undefined;
      const titles = () => {
        byTitle ??= new Map(context.theory.elements.map((each) => [bare(each.title ?? ''), each]));
        return byTitle;
      };
      for (const { reference, element } of allReferences(context.theory)) {
        if (reference.to !== undefined || reference.unclear?.length || !reference.text) continue;
        if (mayComeFromMissingFile(reference, context.theory)) continue;
        yield {
          place: reference.source,
          ...(element ? { element: element.key } : {}),
          ...unknown(reference, find, titles),
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
  return `‘import "${file}" as network’`;
}

/** Says that a name is unknown, with what may have been meant. */
function unknown(
  reference: Reference,
  find: Finder,
  titles: () => ReadonlyMap<string, Element>,
): Pick<Remark, 'message' | 'fixes'> {
  const { text } = reference;
  const nobody = `Nothing here is called ${named(text)}.`;
  const near = find(text);
  if (near.length > 0) {
    const fixes = near.map((name) => writeInstead(reference, name));
    return { message: `${nobody} Did you mean ${list(near.slice(0, 2).map(named), 'or')}?`, fixes };
  }
  const titled = titles().get(bare(text));
  if (titled?.name !== undefined) {
    return { message: `${nobody} Did you mean ${named(titled.name)}?`, fixes: [writeInstead(reference, titled.name)] };
  }
  const title = titled?.source.title;
  if (titled && title) {
    const edit = { uri: title.uri, start: title.start, end: title.start, text: `${text} ` };
    return {
      message: `${nobody} The ${kindWord(titled)} ${called(titled)} has no name yet: write ${named(text)} before its title.`,
      fixes: [{ title: `Give ${called(titled)} this name`, edits: [edit] }],
    };
  }
  return { message: `${nobody} Check the spelling, or write a statement with this name.` };
}

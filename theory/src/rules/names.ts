/** Rules about names: 1, 6 and 73's unclear-name. */
import { dotIn, joinsKind } from '@driver-diagrams/grammar/names';
import { bare } from '@driver-diagrams/grammar/nearest';
import type { Element, ElementKind, Link, Reference, Theory } from '../model/model.ts';
import { kindWord } from '../model/words.ts';
import { a, called, fileName, list, named, quoted } from '../words/phrases.ts';
import { linkMentions, mentions } from '../world/kinds.ts';
import type { World } from '../world/world.ts';
import { insertAt } from './edits.ts';
import { BLANK, fixBy, freshName, instead } from './fixes.ts';
import type { Context, Fix, RawProblem, Rule } from './rule.ts';
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
    howToFix: 'Correct the spelling, import the file that has the name, or write a statement with this name.',
    source: 'Carnegie, MTE-Partnership: each cluster is tied to a driver of the network',
    bad: 'primary driver Mentors "Enough mentors"\nchange idea Paired "Place interns in pairs" -> Mentosr\n',
    good: 'primary driver Mentors "Enough mentors"\nchange idea Paired "Place interns in pairs" -> Mentors\n',
    *check(context) {
      const find = nameFinder(context);
      const others = otherNames(context.theory);
      for (const { reference, element, word, link, kinds } of allReferences(context.theory)) {
        if (reference.to !== undefined || reference.unclear?.length || !reference.text) continue;
        if (mayComeFromMissingFile(reference, context.theory) || isOfUnknownKind(reference, context)) continue;
        const { message, fixes } = unknown(reference, word, find, others);
        const kind = link ? kindWanted(link, reference, context) : STATEMENTS[kinds?.[0] ?? 'revision'];
        yield {
          place: reference.source,
          ...(element ? { element: element.key } : {}),
          message,
          fixes: () => [...(fixes?.() ?? []), ...(kind ? withStatement(kind, reference, context) : [])],
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
    howToFix: 'Give one of the imports a short name, and write the name with it: ‘network.Mentors’.',
    source: 'basic',
    bad: {
      'main.driver': 'import "one.driver"\nimport "two.driver"\nchange idea Paired "Interns in pairs" -> Mentors\n',
      'one.driver': 'primary driver Mentors "Enough mentors"\n',
      'two.driver': 'primary driver Mentors "Better mentors"\n',
    },
    good: {
      'main.driver':
        'import "one.driver" as one\nimport "two.driver"\nchange idea Paired "Interns in pairs" -> one.Mentors\n',
      'one.driver': 'primary driver Mentors "Enough mentors"\n',
      'two.driver': 'primary driver Mentors "Better mentors"\n',
    },
    *check({ theory, world }) {
      for (const { reference, element } of allReferences(theory)) {
        if (reference.to !== undefined || !reference.unclear?.length) continue;
        const meant = reference.unclear.flatMap((key) => world.elements.get(key) ?? []);
        const files = [...new Set(meant.map((each) => fileName(each.source.uri)))];
        yield {
          place: reference.source,
          message: `${named(reference.text)} could be from ${list(files, 'or')}. Give one of the imports a short name, as in ${importExample(files[0])}, and write ‘network.${reference.text}’.`,
          ...(element ? { element: element.key } : {}),
          related: meant.map((each) => ({
            place: each.source.at,
            message: `${called(each)} is here`,
          })),
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
    howToFix: 'Give one of the two another name.',
    source: 'basic',
    bad: 'driver Mentors "Enough mentors"\ndriver Mentors "Better mentors"\n',
    good: 'driver Mentors "Enough mentors"\ndriver Better "Better mentors"\n',
    *check(context) {
      const { theory, world } = context;
      for (const element of theory.elements) {
        const first = world.doubles.get(element.key);
        if (!first || element.name === undefined) continue;
        yield {
          place: element.source.name ?? element.source.at,
          element: element.key,
          message: `${named(element.name)} is used twice: ${first.title ? quoted(first.title) : 'another statement'} has this name already. Give one of them another name.`,
          related: [
            {
              place: first.source.name ?? first.source.at,
              message: `${named(element.name)} is first used here`,
            },
          ],
          fixes: () => (element.source.name ? renamed(element, freshName(context, `${element.name}2`)) : []),
        };
      }
    },
  },
];

/** Every name in a file that points at a statement, with the statement whose properties mention it. */
function* allReferences(theory: Theory): Iterable<Used> {
  for (const element of theory.elements) {
    for (const { reference, word, kinds } of mentions(element)) yield { reference, element, word, kinds };
  }
  for (const link of theory.links) {
    yield { reference: link.from, link };
    yield { reference: link.to, link };
    for (const { reference, kinds } of linkMentions(link)) yield { reference, kinds };
  }
}

const uses = new WeakMap<World, Map<string, Used[]>>();

/** Every place in all files that names a statement, by its key. Collected when first asked for. */
export function usesOf(world: World, key: string): readonly Used[] {
  let found = uses.get(world);
  if (!found) {
    found = new Map();
    for (const theory of world.theories.values()) {
      for (const used of allReferences(theory)) {
        const { to, source } = used.reference;
        if (to === undefined || source.end <= source.start) continue;
        const known = found.get(to);
        if (known) known.push(used);
        else found.set(to, [used]);
      }
    }
    uses.set(world, found);
  }
  return found.get(key) ?? [];
}

/** A name that is used: in a statement's property, at an end of a link, or as what a link cites. */
interface Used {
  reference: Reference;
  element?: Element;
  word?: string;
  kinds?: readonly ElementKind[];
  link?: Link;
}

/** How a statement of each kind begins, where it may be written for a name that nothing has. */
const STATEMENTS: Partial<Record<ElementKind, string>> = {
  aim: 'aim',
  driver: 'driver',
  idea: 'change idea',
  measure: 'driver measure',
  pdsa: 'pdsa',
  member: 'member',
  team: 'team',
  evidence: 'evidence',
};
const ABOVE: Readonly<Record<number, string>> = { 1: 'aim', 2: 'primary driver', 3: 'secondary driver' };

/** Which statement a link calls for at an end that names nothing. */
function kindWanted(link: Link, reference: Reference, { world }: Context): string | undefined {
  const other = world.elements.get((reference === link.from ? link.to : link.from).to ?? '');
  if (link.kind === 'measures' && reference === link.from) {
    return other?.kind === 'aim' ? 'outcome measure' : STATEMENTS.measure;
  }
  if (link.kind === 'tests') return STATEMENTS.idea;
  if (link.kind === 'works on') return 'primary driver';
  // The driver that an aim serves stands in another file.
  if (other?.kind === 'aim') return undefined;
  return (other?.kind === 'driver' && ABOVE[other.writtenLevel ?? 0]) || STATEMENTS.driver;
}

/** Writes a statement with a name at the end of the file, for the author to go on with. */
function withStatement(kind: string, { text: name, source }: Reference, context: Context): Fix[] {
  if (name.includes('.') || joinsKind(kind, name)) return [];
  return fixBy(context, source, `Write ${a(kind)} of this name`, (text) =>
    insertAt(source.uri, text.length, `${text.endsWith('\n') ? '' : '\n'}\n${kind} ${name} ${BLANK}\n`),
  );
}

function renamed(element: Element, name: string): Fix[] {
  const { source } = element;
  // A code such as PD1 says the kind, too.
  const isCode = source.kindWord.start === source.kindWord.end;
  const text = isCode ? `${kindWord(element)} ${name}` : name;
  return instead(source.name ?? source.at, text, `Call this one ${named(name)}`);
}

/** True when a name would come from an import that is told to be missing already. */
function mayComeFromMissingFile(reference: Reference, theory: Theory): boolean {
  const dot = dotIn(reference.text);
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
): Pick<RawProblem, 'message' | 'fixes'> {
  const { text, source } = reference;
  const nobody = `Nothing here is called ${named(text)}.`;
  const other = others(text);
  const near = other?.name === undefined ? find(text) : [other.name];
  if (near.length > 0) {
    const fixes = () => near.map((name) => writeInstead(reference, name));
    return {
      message: `${nobody} Did you mean ${list(near.slice(0, 2).map(named), 'or')}?`,
      fixes,
    };
  }
  const title = other?.source.title;
  if (other && title) {
    const edit = {
      uri: title.uri,
      start: title.start,
      end: title.start,
      text: `${text} `,
    };
    return {
      message: `${nobody} The ${kindWord(other)} ${called(other)} has no name yet: write ${named(text)} before its title.`,
      fixes: () =>
        joinsKind(kindWord(other), text) ? [] : [{ title: `Give ${called(other)} this name`, edits: [edit] }],
    };
  }
  if (word === 'owner') {
    const edit = {
      uri: source.uri,
      start: source.start,
      end: source.end,
      text: `"${text}"`,
    };
    return {
      message: `${nobody} If this is a person, put the name in quotation marks; if it is a team, write a statement with this name.`,
      fixes: () => [{ title: 'Put the name in quotation marks', edits: [edit] }],
    };
  }
  return {
    message: `${nobody} Check the spelling, or write a statement with this name.`,
  };
}

/** True for the name of a statement whose kind this version does not know: that is told where it stands. */
function isOfUnknownKind({ text }: Reference, { theory, world }: Context): boolean {
  const has = (file: Theory | undefined, name: string) =>
    file?.unknown?.some((statement) => statement.name === name) ?? false;
  const [alias, name] = text.includes('.') ? text.split('.', 2) : [undefined, text];
  if (alias === undefined && has(theory, text)) return true;
  return theory.imports.some(
    (each) => each.alias === alias && has(world.theories.get(each.uri ?? ''), name?.normalize('NFC') ?? ''),
  );
}

/** Rules about the writing itself: 73's syntax and repeated-property, and words the language does not know. */

import { CHANGES, DECISIONS, RESPONSES } from '@driver-diagrams/grammar/language/choices';
import { propertyWritten } from '@driver-diagrams/grammar/language/index';
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { endsMeant, plainly } from '@driver-diagrams/grammar/other-words';
import { FOREIGN_WORDS, KINDS } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { Element, Place, Theory, WrittenProperty } from '../model/model.ts';
import { PROPERTIES } from '../model/properties.ts';
import { KIND_WORDS } from '../model/words.ts';
import { a, list, named } from '../words/phrases.ts';
import { fixBy, without } from './fixes.ts';
import { toldOfMisplaced } from './misplaced.ts';
import type { Context, Fix, RawProblem, Rule, TextEdit } from './rule.ts';

/** Two words that answer one question: a statement takes one of them, once. */
const SAME_QUESTION: Record<string, string> = wordTable({ 'lower is better': 'higher is better' });

export const writingRules: Rule[] = [
  {
    id: 'syntax',
    number: 73,
    severity: 'error',
    onByDefault: true,
    silenceable: false,
    title: 'A mistake in the writing',
    explanation:
      'A quotation mark that is never closed, a brace too many, a word in the wrong place: the rest of the file is still read, but what stands there may be missing from the diagram.',
    howToFix: 'Do what the message says; the place that it marks is where the reading went wrong.',
    source: 'basic',
    bad: 'aim Pass "85% of students pass by 2028\nprimary driver Help "Help in time" -> Pass\n',
    good: 'aim Pass "85% of students pass by 2028"\nprimary driver Help "Help in time" -> Pass\n',
    // The reader has told these while it read the text; `check` passes them on.
    check: () => [],
  },
  {
    id: 'repeated-property',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    title: 'A property that is given twice',
    explanation:
      'Where one thing is said twice, a reader cannot tell which of the two holds. Both are kept until one is removed.',
    howToFix: 'Remove one of the two.',
    source: 'basic',
    bad: 'change idea HelpHour "A help hour at lunch" {\n  status testing\n  status adopted\n}\n',
    good: 'change idea HelpHour "A help hour at lunch" {\n  status adopted\n}\n',
    *check(context) {
      const { theory, world } = context;
      for (const { source, element } of statements(theory)) {
        if (source.properties.length < 2) continue;
        const first = new Map<string, WrittenProperty>();
        for (const property of source.properties) {
          if (property.many || property.standing !== 'known') continue;
          const question = SAME_QUESTION[property.word] ?? property.word;
          const before = first.get(question);
          const { word, wordPlace } = property;
          if (!before) first.set(question, property);
          else {
            const said =
              before.word === word ? twice(word, wordPlace, before.wordPlace) : opposite(word, before, wordPlace);
            const fixes = () => [
              ...without(context, property.place, `Remove this ‘${word}’`),
              ...without(context, before.place, `Remove the first ‘${before.word}’`),
            ];
            yield { ...said, ...key(element), fixes };
          }
        }
      }
      for (const link of theory.links) {
        const writer = world.elements.get(link.from.to ?? '');
        for (const { word, place } of link.source.repeated) {
          yield { ...twice(word, place, link.source), ...key(writer) };
        }
      }
    },
  },
  {
    id: 'unknown-word',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    title: 'A word that is kept but not checked',
    explanation:
      'A word that the language does not know, or that has no meaning at this kind of statement, is kept as it stands; but no check looks at it, and a statement of an unknown kind is not drawn. A newer version may know it.',
    howToFix: 'Write the word that was meant, or ‘note’ and the words in quotation marks.',
    source: 'basic',
    bad: 'change idea HelpHour "A help hour at lunch" {\n  ownr "The mathematics team"\n}\n',
    good: 'change idea HelpHour "A help hour at lunch" {\n  owner "The mathematics team"\n}\n',
    *check(context) {
      const { theory } = context;
      yield* unknownKinds(theory);
      // A word of the author's own, or of a newer version, is told once, however often it stands in the file.
      const told = new Set<string>();
      for (const { source, element } of statements(theory)) {
        for (const property of source.properties) {
          if (property.standing === 'known') continue;
          const { fixes, ...said } =
            property.standing === 'misplaced'
              ? toldOfMisplaced(context, property, element)
              : notChecked(property, element);
          const isOwn = property.standing === 'unknown' && !fixes;
          if (isOwn && told.has(property.word)) continue;
          if (isOwn) told.add(property.word);
          yield { place: property.wordPlace, ...key(element), ...said, ...(fixes && { fixes }) };
        }
        if (element) yield* unknownValues(context, element);
      }
    },
  },
];

/** Each kind of statement that this version does not know, once, where it first stands. */
function* unknownKinds({ unknown = [] }: Theory): Iterable<RawProblem> {
  for (const [word, [first, ...more]] of Map.groupBy(unknown, (each) => each.word.toLowerCase())) {
    if (!first) continue;
    const often = more.length === 0 ? '' : ` It stands at ${more.length + 1} places in this file.`;
    yield {
      place: first.source.at,
      message: `${named(word)} is not a kind of statement that this version knows. It is kept, and left out of the diagram.${often} If the file needs a newer version of Driver Diagrams, install that; else write a word of the language, or ‘note’ inside the braces that it belongs to.`,
      related: more.map(({ source, word }) => ({ place: source.at, message: `${named(word)} stands here too` })),
    };
  }
}

function* statements(theory: Theory): Iterable<{ source: Element['source']; element?: Element }> {
  if (theory.header) yield { source: theory.header.source };
  for (const element of theory.elements) yield { source: element.source, element };
}

function key(element: Element | undefined): { element?: string } {
  return element ? { element: element.key } : {};
}

function twice(word: string, place: Place, before: Place): RawProblem {
  return {
    place,
    message: `‘${word}’ is given twice here. Both are kept: remove one of them.`,
    related: [{ place: before, message: `‘${word}’ is first given here` }],
  };
}

function opposite(word: string, before: WrittenProperty, place: Place): RawProblem {
  return {
    place,
    message: `‘${before.word}’ and ‘${word}’ cannot both be true. Remove one of them.`,
    related: [{ place: before.wordPlace, message: `‘${before.word}’ stands here` }],
  };
}

/** A near word makes a slip likely, so that it is a warning; a word of the author's own is only told. */
function notChecked({ word, wordPlace }: WrittenProperty, element: Element | undefined): Omit<RawProblem, 'place'> {
  const kind = element?.kind ?? 'header';
  const words = [...Object.keys(PROPERTIES[kind]), 'note', 'allow', ...Object.keys(KINDS)];
  const foreign = FOREIGN_WORDS[plainly(word)];
  const near = foreign && words.includes(foreign) ? foreign : nearestWord(word, words);
  if (near === undefined) {
    return {
      message: `Not checked: ‘${word}’ is not a word that this version knows. It is kept. Does the file need a newer version of Driver Diagrams?`,
      severity: 'information',
    };
  }
  const edit = { uri: wordPlace.uri, start: wordPlace.start, end: wordPlace.end, text: near };
  const fix: Fix = { title: `Write ‘${near}’`, edits: [edit] };
  return { message: `Not checked; did you mean ‘${near}’?`, fixes: () => [fix] };
}

function statusWords(kind: Element['kind']): string[] {
  return Object.keys(propertyWritten(kind, 'status')?.choices ?? {});
}

function* unknownValues(context: Context, element: Element): Iterable<RawProblem> {
  if ('status' in element && element.status?.unknown !== undefined) {
    yield noStatus(context, element, element.status.unknown, element.status.source);
  }
  if (element.kind === 'idea') {
    for (const { unknownStatus, source } of element.sites) {
      if (unknownStatus !== undefined) yield noStatus(context, element, unknownStatus, source);
    }
  }
  if (element.kind === 'strategy') {
    for (const { unknown, source } of element.intends) {
      if (unknown !== undefined) yield notOneOf(element, unknown, 'a change of practice', Object.keys(CHANGES), source);
    }
  }
  if (element.kind === 'recommendation' && element.response?.unknown !== undefined) {
    const { unknown, source } = element.response;
    yield notOneOf(element, unknown, 'a response', Object.keys(RESPONSES), source);
  }
  if (element.kind === 'pdsa' && element.act?.unknown !== undefined) {
    yield notOneOf(element, element.act.unknown, 'a decision', Object.keys(DECISIONS), element.act.source);
  }
}

/** A word that is no status of a statement. One that only says that something is over is asked back. */
function noStatus(context: Context, element: Element, word: string, place: Place): RawProblem {
  const ends = endsMeant(element.kind, word);
  if (ends.length === 0) return notOneOf(element, word, 'a status', statusWords(element.kind), place);
  const fixes = () =>
    ends.flatMap((end) =>
      fixBy(context, place, `Write ${named(end)}`, (text) => replaceStatus(text, place, word, end)),
    );
  const message = `${named(word)} says that this ${KIND_WORDS[element.kind]} is over, and not how it ended. Write ${list(ends.map(named), 'or')}.`;
  return { place, element: element.key, message, fixes };
}

function replaceStatus(text: string, { uri, start, end }: Place, word: string, by: string): TextEdit[] | undefined {
  const at = text.slice(start, end).lastIndexOf(word);
  return at < 0 ? undefined : [{ uri, start: start + at, end: start + at + word.length, text: by }];
}

function notOneOf(element: Element, word: string, what: string, words: readonly string[], place: Place): RawProblem {
  const meant = nearestWord(word, words);
  const choice = words.length > 1 ? `Choose ${list(words, 'or')}` : `It can only be ${words[0]}`;
  return {
    place,
    element: element.key,
    message: `${named(word)} is not ${what} of ${a(KIND_WORDS[element.kind])}. ${choice}${meant ? ` (did you mean ${named(meant)}?)` : ''}.`,
  };
}

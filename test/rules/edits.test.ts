import { createReader } from '@driver-diagrams/language-server/workspace/read';
import type { Element } from '@driver-diagrams/theory/model/index';
import type { TextEdit } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import {
  addBody,
  insertAfter,
  insertBefore,
  insertHead,
  insertProperty,
  insertStatement,
  quote,
  removeLine,
  removeLink,
  replaceWords,
} from '../../theory/src/rules/edits.ts';

const read = createReader({ root: 'file:///w' });

type Edit = (text: string, element: Element) => TextEdit[] | undefined;

const STUB = ['driver measure "M" {', '  definition "d"', '}'];
const property: Edit = (text, { source }) => insertProperty(text, source, 'by 2028');
const statement: Edit = (text, { source }) => insertStatement(text, source, ...STUB);
const idea: Edit = (text, { source }) => insertStatement(text, source, 'change idea "I"');
const arrow: Edit = (text, { source }) => insertHead(text, source, '-> New');
const after: Edit = (text, { source }) => insertAfter(text, source, 'driver N');
const before: Edit = (text, { source }) => insertBefore(text, source, 'driver N');
const without =
  (name: string): Edit =>
  (text, { source }) => {
    const start = text.indexOf(name, text.indexOf('->'));
    return removeLink(text, source, { uri: source.uri, start, end: start + name.length });
  };
const line =
  (words: string): Edit =>
  (text, { source }) =>
    removeLine(text, { uri: source.uri, start: text.indexOf(words), end: text.indexOf(words) + words.length });

/** A change to the statement named X, the text before, and the text after; `undefined` where the text does not allow it. */
const cases: [name: string, edit: Edit, text: string, after: string | undefined][] = [
  ['a property, no braces yet', property, 'aim X "T"', 'aim X "T" {\n  by 2028\n}'],
  [
    'a property, no braces and a comment',
    property,
    'aim X "T" # why\naim Y "U"\n',
    'aim X "T" {\n  by 2028\n} # why\naim Y "U"\n',
  ],
  [
    'a property, behind the last one',
    property,
    'aim X "T" {\n    for "us"\n}\n',
    'aim X "T" {\n    for "us"\n    by 2028\n}\n',
  ],
  [
    'a property, behind a comment',
    property,
    'aim X "T" {\n  for "us" // all\n}',
    'aim X "T" {\n  for "us" // all\n  by 2028\n}',
  ],
  [
    'a property, before what is nested',
    property,
    'aim X "T" {\n  driver Y "U"\n}',
    'aim X "T" {\n  by 2028\n  driver Y "U"\n}',
  ],
  [
    'a property, behind one that shares its line',
    property,
    'aim X "T" {\n  for "us" driver Y "U"\n}',
    'aim X "T" {\n  for "us" by 2028 driver Y "U"\n}',
  ],
  ['a property, into empty braces', property, 'aim X "T" {}', 'aim X "T" { by 2028 }'],
  ['a property, into empty braces on two lines', property, 'aim X "T" {\n}', 'aim X "T" {\n  by 2028\n}'],
  ['a property, on one line', property, 'aim X "T" { for "us" }', 'aim X "T" { for "us" by 2028 }'],
  ['a property, with tabs', property, 'aim Y "U" {\n\taim X "T"\n}', 'aim Y "U" {\n\taim X "T" {\n\t\tby 2028\n\t}\n}'],
  [
    'a property, with the line ends of the text',
    property,
    'aim X "T" {\r\n  for "us"\r\n}\r\n',
    'aim X "T" {\r\n  for "us"\r\n  by 2028\r\n}\r\n',
  ],
  [
    'a property, behind a text of several lines',
    property,
    'aim X "T" {\n  for """\n  us\n  """\n}',
    'aim X "T" {\n  for """\n  us\n  """\n  by 2028\n}',
  ],
  ['no property where the braces are never closed', property, 'aim X "T" {\n  for "us"\n', undefined],
  [
    'a statement, no braces yet',
    statement,
    'driver X "T" -> Y',
    'driver X "T" -> Y {\n  driver measure "M" {\n    definition "d"\n  }\n}',
  ],
  [
    'a statement, behind all that is there',
    statement,
    'driver X "T" {\n  note "n"\n}\n',
    'driver X "T" {\n  note "n"\n  driver measure "M" {\n    definition "d"\n  }\n}\n',
  ],
  [
    'a statement, deeper in',
    statement,
    'aim Y "U" {\n  driver X "T" {\n    note "n"\n  }\n}',
    'aim Y "U" {\n  driver X "T" {\n    note "n"\n    driver measure "M" {\n      definition "d"\n    }\n  }\n}',
  ],
  ['a statement, into one line', idea, 'driver X "T" { note "n" }', 'driver X "T" { note "n"\n  change idea "I"\n}'],
  [
    'a statement, where the brace shares a line',
    idea,
    'driver X "T" {\n  note "n" }',
    'driver X "T" {\n  note "n"\n  change idea "I"\n}',
  ],
  [
    'a statement, behind a comment',
    idea,
    'driver X "T" {\n  // nothing yet\n}',
    'driver X "T" {\n  // nothing yet\n  change idea "I"\n}',
  ],
  ['an arrow, behind the title', arrow, 'driver X "T"', 'driver X "T" -> New'],
  ['an arrow, before the braces', arrow, 'driver X "T" {\n}', 'driver X "T" -> New {\n}'],
  [
    'an arrow, behind the others',
    arrow,
    'driver X "T"\n  -> Y because "b" // why\n{\n}',
    'driver X "T"\n  -> Y because "b" -> New // why\n{\n}',
  ],
  ['an arrow, behind a bare name', arrow, 'driver X', 'driver X -> New'],
  [
    'a statement behind',
    after,
    'aim Y "U" {\n  driver X "T" # why\n}',
    'aim Y "U" {\n  driver X "T" # why\n  driver N\n}',
  ],
  ['a statement behind, on one line', after, 'aim Y "U" { driver X "T" }', 'aim Y "U" { driver X "T" driver N }'],
  ['a statement before', before, 'aim Y "U" {\n  driver X "T"\n}', 'aim Y "U" {\n  driver N\n  driver X "T"\n}'],
  ['the only arrow', without('A'), 'driver X "T" -> A because "b" weakly {\n}', 'driver X "T" {\n}'],
  ['the first arrow', without('A'), 'driver X "T"\n  -> A because "b"\n  -> B', 'driver X "T"\n  -> B'],
  ['the last arrow', without('B'), 'driver X "T" → A → B citing C, D', 'driver X "T" → A'],
  ['the first of a list', without('A'), 'driver X "T" -> A, B because "b"', 'driver X "T" -> B because "b"'],
  ['the last of a list', without('B'), 'driver X "T" -> A, B because "b"', 'driver X "T" -> A because "b"'],
  ['an arrow below a comment', without('A'), 'driver X "T" // first\n  -> A {\n}', 'driver X "T" // first\n   {\n}'],
  ['an arrow to another file', without('n.A'), 'driver X "T" -> n.A -> B', 'driver X "T" -> B'],
  ['no arrow where there is none', without('Z'), 'driver X "T" -> A', undefined],
  ['a line', line('by 2028'), 'aim X "T" {\n  by 2028\n  for "us"\n}', 'aim X "T" {\n  for "us"\n}'],
  ['the last line of a file', line('aim X "T"'), 'aim Y "U"\naim X "T"', 'aim Y "U"\n'],
  ['what shares its line', line('by 2028'), 'aim X "T" { by 2028 for "us" }', 'aim X "T" { for "us" }'],
  ['what has a comment', line('by 2028'), 'aim X "T" {\n  by 2028 // why\n}', 'aim X "T" {\n // why\n}'],
];

describe('a change to the text', () => {
  it.each(cases)('%s', async (_name, edit, text, expected) => {
    const [file] = await read(new Map([['file:///w/a.driver', text]]));
    const element = file?.theory.elements.find(({ name }) => name === 'X');
    if (!element) throw new Error('There is no X');
    const edits = edit(text, element);
    expect(edits && applied(text, edits)).toBe(expected);
  });

  it('has each name once', () => {
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });
});

describe('words', () => {
  const place = { uri: 'u', start: 4, end: 13 };

  it.each<[words: string, by: string, after: string | undefined]>([
    ['b', 'x', 'aim "a x a c"'],
    ['a', 'x', undefined],
    ['z', 'x', undefined],
    ['', 'x', undefined],
  ])('‘%s’ are replaced where they stand once', (words, by, expected) => {
    const text = 'aim "a b a c"';
    const edits = replaceWords(text, place, words, by);
    expect(edits && applied(text, edits)).toBe(expected);
  });

  it('are written as the language writes them', async () => {
    const words = 'He said "yes"\\no\nand left';
    const [file] = await read(new Map([['file:///w/a.driver', `aim X ${quote(words)}`]]));
    expect(file?.theory.elements[0]?.title).toBe(words);
  });
});

it('a statement without braces gets them at its own depth', async () => {
  const text = 'aim Y "U" {\n      driver X "T"\n}';
  const [file] = await read(new Map([['file:///w/a.driver', text]]));
  const element = file?.theory.elements[1];
  const edits = element ? (addBody(text, element.source, ['note "n"']) ?? []) : [];
  expect(applied(text, edits)).toBe('aim Y "U" {\n      driver X "T" {\n        note "n"\n      }\n}');
});

function applied(text: string, edits: readonly TextEdit[]): string {
  const last = edits.toSorted((one, two) => two.start - one.start);
  return last.reduce((each, edit) => each.slice(0, edit.start) + edit.text + each.slice(edit.end), text);
}

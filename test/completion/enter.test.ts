/** Enter makes a new line wherever the word before it is complete: nothing is offered that it could take. */
import { readFileSync } from 'node:fs';
import { read } from '@driver-diagrams/grammar/reader';
import { CALLS, KINDS } from '@driver-diagrams/grammar/vocabulary';
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { filledIn } from '@driver-diagrams/theory/completion/entry';
import type { ElementKind } from '@driver-diagrams/theory/model/model';
import { howOften, PROPERTIES } from '@driver-diagrams/theory/model/properties';
import { describe, expect, it, test } from 'vitest';
import { statementsOf } from '../../theory/src/text/state.ts';
import { choicesOf } from '../../theory/src/words/glossary.ts';
import { type Asked, ask, askAt, MARK, readFiles } from './at.ts';
import { EVERY_LINE } from './every-line.ts';

const NETWORK = 'aim Supply "More teachers"\nprimary driver Clinical "Clinical experiences" -> Supply\n';
const ALL = EVERY_LINE.map(({ text }) => text).join('\n\n');
const SAMPLES = [
  'first-steps',
  'exit-tasks/exit-tasks',
  'district-b/district-b',
  'instructional-improvement/theory-of-action',
  'instructional-improvement/school-leadership',
  'mte-partnership/clinical-experiences',
  'mte-partnership/mte-partnership',
].map((name): [string, string] => [name, readFileSync(`samples/${name}.driver`, 'utf8')]);

/** The characters that ask by themselves; of the others, editors ask behind those of words and numbers. */
const ASKING = /[ >"./]$/;
const OF_WORDS = /[\p{L}\p{N}_%]$/u;

/** Whether letters could be found in a filter: more generous than editors, which weigh where they stand. */
function fits(typed: string, filter: string): boolean {
  const words = filter.toLowerCase();
  const letters = [...typed.toLowerCase().replaceAll(' ', '')];
  return [...words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}"]|(?<!\p{N})\p{N}/gu), ...humps(filter)].some(({ index }) => {
    let at = index - 1;
    return letters.every((letter, n) => {
      at = words.indexOf(letter, at + 1);
      return at >= 0 && (n > 0 || at === index);
    });
  });
}

function humps(filter: string) {
  return filter.matchAll(/\p{Lu}/gu);
}

/** What Enter would change at the place that was asked; nothing where it makes a new line. */
function taken({ offer, text }: Asked): string[] {
  const typed = text.slice(offer.start, offer.end);
  const [first] = offer.entries;
  // The first one is taken; an editor makes a new line where that would change nothing (`acceptSuggestionOnEnter: smart`).
  if (first && filledIn(first.insert) === typed && first.insert === filledIn(first.insert) && !first.edits) return [];
  return offer.entries.filter(({ label, filter = label }) => fits(typed, filter)).map(({ label }) => label);
}

/** What is offered that stands there already, without anything that goes on with it. */
function echoes({ offer, text }: Asked): string[] {
  const typed = text.slice(offer.start, offer.end).toLowerCase();
  const put = offer.entries.map(({ insert }) => filledIn(insert).toLowerCase());
  if (typed === '' || put.some((each) => each !== typed && each.startsWith(typed))) return [];
  return put.filter((each) => each === typed);
}

/** Asks at a place as editors do while somebody types: behind letters and figures, and at characters that ask. */
function askAsTyped([main, ...others]: readonly ReadFile[], offset: number): Asked | undefined {
  if (!main) throw new Error('nothing read');
  const before = main.text.slice(0, offset);
  const trigger = ASKING.exec(before)?.[0];
  return trigger || OF_WORDS.test(before) ? ask(main, others, offset, trigger) : undefined;
}

/** Asks at the end of each line, and of each word of a step, and tells where something is wrong. */
function faultsIn(files: readonly ReadFile[], { from = 0, step = 1 } = {}): string[] {
  const text = files[0]?.text ?? '';
  const faults: string[] = [];
  for (const [n, { index }] of [...text.matchAll(/(?<=\S)(?=[ \r\n{}]|$)/g)].entries()) {
    const isLineEnd = /^[ \t}]*(?:\r?\n|$)/.test(text.slice(index, index + 100));
    const asked = index >= from && (isLineEnd || n % step === 0) ? askAsTyped(files, index) : undefined;
    if (!asked) continue;
    const line = text.slice(text.lastIndexOf('\n', index - 1) + 1, index).trim();
    const wrong = [...echoes(asked), ...(isLineEnd ? taken(asked) : [])];
    if (wrong.length > 0) faults.push(`${line} | ${wrong.join(', ')}`);
  }
  return faults;
}

describe('after a complete line nothing is offered that Enter could take', () => {
  it.each(SAMPLES)('%s', { timeout: 60_000 }, async (_, text) => {
    const files = await readFiles({ 'main.driver': text, 'mte-partnership.driver': SAMPLES.at(-1)?.[1] ?? '' });
    expect(faultsIn(files, { step: 7 })).toEqual([]);
  });

  it('every kind of statement and property, in a whole file', { timeout: 60_000 }, async () => {
    expect(faultsIn(await readFiles({ 'main.driver': ALL, 'network.driver': NETWORK }), { step: 3 })).toEqual([]);
  });

  it('every kind of statement and property, as the last line of its file', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const [at, { text }] of EVERY_LINE.entries()) {
      const before = EVERY_LINE.slice(Math.max(0, at - 2), at).map((each) => `${each.text}\n\n`);
      const lines = text.split('\n');
      for (const n of lines.keys()) {
        const typed = before.join('') + lines.slice(0, n + 1).join('\n');
        const files = await readFiles({ 'main.driver': typed, 'network.driver': NETWORK });
        faults.push(...faultsIn(files, { from: typed.length }));
      }
    }
    expect(faults).toEqual([]);
  });

  const choices = Object.entries(PROPERTIES).flatMap(([kind, properties]) =>
    Object.keys(properties).flatMap((word) =>
      choicesOf(word, kind as ElementKind | 'header').map((choice) => [kind, word, choice.word] as const),
    ),
  );

  it('every word to choose from, in small and in large letters', { timeout: 60_000 }, async () => {
    const faults: string[] = [];
    for (const [kind, word, choice] of choices) {
      for (const written of [choice, choice.toUpperCase(), choice.charAt(0).toUpperCase() + choice.slice(1)]) {
        const head =
          kind === 'support' ? `support "x" ${word} ${written}` : `${HEADS[kind] ?? kind} {\n  ${word} ${written}`;
        const files = await readFiles({ 'main.driver': head });
        faults.push(...faultsIn(files, { from: head.length }));
      }
    }
    expect(choices.length).toBeGreaterThan(60);
    expect(faults).toEqual([]);
  });
});

const HEADS: Readonly<Record<string, string>> = {
  header: 'theory "x"',
  idea: 'change idea X "x"',
  measure: 'measure X "x"',
};

describe('what is typed in full', () => {
  const DRIVERS =
    'aim A "a"\naim A2 "b"\nprimary driver Mentors "m" -> A\nprimary driver MentorsTwo "Mentoring" -> A\n';
  it.each([
    ['a name', `${DRIVERS}change idea I "i" -> MentorsTwo<|>`, []],
    [
      'a name that another begins with, where somebody asks',
      `${DRIVERS}change idea I "i" -> Mentors<|>`,
      ['Mentors', 'MentorsTwo'],
    ],
    ['a name of one letter that another begins with', `${DRIVERS}change idea I "i" -> A<|>`, ['A', 'A2']],
    [
      'a name that is linked already, and another begins with',
      'aim A "a"\naim AA "b"\nprimary driver D "d" -> A -> A<|>',
      [],
    ],
    ['a name in small letters', `${DRIVERS}change idea I "i" -> mentors<|>`, []],
    ['a name of one letter, small', `${DRIVERS}change idea I "i" -> a<|>`, []],
    ['a keyword that may be all', 'component C "c" {\n  centre<|>', []],
    ['a keyword of several words', 'measure M "m" {\n  higher is better<|>', []],
    ['one with two spaces', 'measure M "m" {\n  higher  is better<|>', []],
    ['a repetition', 'aim A "a" {\n  by every year<|>', []],
    ['a repetition behind another word', 'pdsa A "a" {\n  plan "x" on every year<|>', []],
    ['a choice of two words', 'support "x" for T as ongoing event<|>', []],
    ['its short form', 'support "x" for T as ongoing<|>', []],
    ['a response in part', 'recommendation "x" {\n  response partly<|>', []],
    ['how strongly', 'aim A "a"\nprimary driver P "p" -> A strongly<|>', []],
    ['a foreign form', 'poster {\n  theme gray<|>', []],
    ['a short name of the author’s own', 'import "network.driver" as ne<|>', []],
    ['a share', 'measure M "m" {\n  target 85%<|>', []],
    ['a share with a space', 'measure M "m" {\n  target 85 %<|>', []],
    ['a number', 'measure M "m" {\n  target 1,000<|>', []],
    ['a change in points', 'measure M "m" {\n  target +5 points<|>', []],
    ['a rule', 'aim A "a" {\n  allow aim-unmeasured<|>', []],
    ['a unit between quotation marks', 'measure M "m" {\n  unit "students<|>"', []],
    ['a unit that another begins with', 'measure M "m" {\n  unit "percent<|>"', ['percent', 'percent change']],
    ['a sheet', 'poster {\n  size "A0 landscape<|>"', []],
    ['a path', 'import "network.driver<|>"', []],
    ['a name of another file only', 'aim Own "x" -> Clinical<|>', []],
    ['a name with its file', 'import "network.driver" as net\naim Own "x" -> net.Clinical<|>', []],
  ] as const)('%s', async (_, text, offers) => {
    const { labels } = await askAt(text, { 'network.driver': NETWORK });
    expect(labels).toEqual(offers);
  });

  it('is not offered while somebody types on, whatever begins with it', async () => {
    const [main, ...others] = await readFiles({ 'main.driver': `${DRIVERS}change idea I "i" -> Mentors` });
    if (!main) throw new Error('nothing read');
    expect(ask(main, others, main.text.length, undefined, true).labels).toEqual([]);
  });
});

describe('dates', () => {
  const AIM = 'aim A "By 2015, 15% fewer" {\n  by ';
  it.each([
    ['a day', '2030-11-30'],
    ['half a day', '2030-11-3'],
    ['half a month', '2030-1'],
    ['a month', '2030-12'],
    ['a year', '2030'],
    ['a school year', '2030/31'],
    ['in words', '30 June 2030'],
    ['a month in words', 'June 2030'],
    ['the other way round', '30.6.2030'],
  ])('%s is the author’s own', async (_, written) => {
    const files = await readFiles({ 'main.driver': AIM + written });
    const [main] = files;
    if (!main) throw new Error('nothing read');
    const asked = [false, true].map((again) => ask(main, [], main.text.length, undefined, again));
    expect(asked.map(({ labels }) => labels)).toEqual([[], []]);
  });

  it.each([
    ['none that is being typed', 'aim A "a" {\n  by 203<|>', []],
    ['those that go on', 'aim A "a" {\n  by 2030-06\n}\naim B "b" {\n  by 20<|>', ['2030-06', '2027-06', '2028-06']],
    ['never the aim’s own, further on', 'aim A "a" {\n  by <|>2030-06\n}', ['2027-06', '2028-06', 'every year']],
    [
      'never a date that is no date',
      'aim A "a" {\n  by "soon"\n}\naim B "b" {\n  by <|>',
      ['2027-06', '2028-06', 'every year'],
    ],
  ] as const)('%s', async (_, text, labels) => {
    const asked = await askAt(text);
    expect(asked.labels).toEqual(labels);
    expect(asked.offer.incomplete).toBe(labels.length > 0);
  });
});

describe('what is being typed tells nothing', () => {
  it.each([
    ['a unit', 'measure M "m" {\n  unit "lit<|>ers"\n}', 'liters'],
    ['an owner', 'driver D "d" {\n  owner <|>"The head"\n}', '"The head"'],
  ])('%s', async (_, text, label) => {
    expect((await askAt(text)).labels).not.toContain(label);
  });
});

describe('names are found by the words of a title, but not by letters that occur in it', () => {
  const TEXT = 'aim A "a"\nprimary driver D17 "Teachers see what their students write" -> A\nchange idea I "i" -> ';
  it.each([
    ['stu', true],
    ['teach', true],
    ['', true],
    ['tests', false],
    ['students', false],
  ])('%s', async (typed, isFound) => {
    const asked = await askAt(`${TEXT}${typed}${MARK}`);
    expect(taken(asked).includes('D17')).toBe(isFound);
  });
});

describe('an editor asks again at each letter only where the letters decide', () => {
  const IDEA = 'aim A "a"\nprimary driver D "d" -> A\nchange idea I "i" -> ';
  it.each([
    ['words', 'theory "T" {\n  stage <|>', ' ', ['draft', 'testing', 'spreading'], false],
    ['half a word', 'theory "T" {\n  stage test<|>', undefined, ['draft', 'testing', 'spreading'], false],
    ['names of the file, without those of others', `${IDEA}<|>`, ' ', ['D', 'A'], false],
    ['a list that was asked for', `${IDEA}<|>`, undefined, ['D', 'A', 'Clinical', 'Supply'], true],
    ['names of other files, where there are no others', 'aim Own "x" -> <|>', ' ', ['Clinical'], true],
    ['a name that is found by a word of its title', `${IDEA}exp<|>`, undefined, ['D', 'A', 'Clinical'], true],
    ['dates', 'aim A "a" {\n  by 20<|>', undefined, ['2027-06', '2028-06'], true],
  ] as const)('%s', async (_, text, trigger, labels, incomplete) => {
    const asked = await askAt(text, { 'network.driver': NETWORK }, trigger);
    expect([asked.labels, asked.offer.incomplete]).toEqual([labels, incomplete]);
  });
});

test('behind a text, what is put in stands one space apart', async () => {
  const { accept } = await askAt('aim A "a"\nprimary driver P "p"<|>');
  expect(accept('->')).toBe('aim A "a"\nprimary driver P "p" -> A<|>');
});

describe('the lines that are typed', () => {
  const { tokens } = read(ALL);
  const statements = statementsOf(tokens);

  it('have every kind of statement', () => {
    expect(Object.keys(KINDS).filter((kind) => !statements.some(({ word }) => word === kind))).toEqual([]);
  });

  it('have every property of every kind', () => {
    const used = (kind: string) =>
      statements.filter((each) => each.kind === kind).flatMap(({ properties }) => properties);
    const missing = Object.entries(PROPERTIES).flatMap(([kind, properties]) =>
      Object.keys(properties)
        .filter((word) => howOften(kind as ElementKind, word) && !used(kind).includes(word))
        .map((word) => `${word} in ${kind}`),
    );
    expect(missing).toEqual([]);
  });

  it('have every keyword', () => {
    const types = new Set<string>(tokens.map(({ type }) => type));
    expect([...CALLS.keys()].filter((word) => !types.has(word))).toEqual([]);
  });
});

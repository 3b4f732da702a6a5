/** What holds of every fix, alone or with all that are made unasked: it changes what is wrong, and nothing else. */

import type { Theory } from '@driver-diagrams/theory/model/model';
import { catalogue, type Fix, type Problem, sureEdits, withEdits } from '@driver-diagrams/theory/rules/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf, countStatements, lostWords } from '../../theory/src/rules/keep-words.ts';
import { MISTAKES } from '../grammar/mistakes.ts';
import { TODAY } from '../helpers/read.ts';
import { anyText } from './any-text.ts';
import { newcomerText } from './newcomers.ts';
import { read } from './read.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';

const options = { timeout: LAW_TIMEOUT };
/** Every check, those too that are off by default. */
const rules = Object.fromEntries(catalogue.map(({ id, severity }) => [id, severity]));

/** Checks whose fixes put a word in the place of another, or remove what their title names; no comment and no statement. */
const REPLACES = new Set([
  'aim-contains-solution', // “by using”, between an aim and the idea that it becomes
  'aim-number-disagrees',
  'allow-unknown-rule',
  'allow-unused',
  'circular-theory',
  'claim-without-signal',
  'date-in-future',
  'combined-without-groups',
  'compound-driver', // the “and” between the two
  'duplicate-name',
  'gap-without-figures',
  'hidden-signs', // a sign in a word parted it in two, for a program
  'link-not-upward',
  'mean-of-counted-groups',
  'poster-hidden', // the form that hides what is written
  'poster-without', // what is left out and named all the same
  'negative-driver',
  'one-group-without-counts',
  'participation-invalid',
  'percent-change-arithmetic',
  'repeated-link',
  'repeated-property',
  'site-like-member',
  'percent-out-of-range',
  'serves-retired-driver',
  'stale-data',
  'support-type-invalid',
  'target-wrong-direction',
  'test-dates-out-of-order',
  'test-too-big',
  'unknown-name',
  'unknown-word',
  'wrong-kind',
]);
/** Checks whose fix makes one statement of two, as its title says. */
const JOINS = new Set(['duplicate-driver', 'common-measure-redefined']);

function saidBy(theory: Theory): string {
  const all = [theory.header?.title, ...theory.elements.flatMap(({ name, title }) => [name, title])];
  return all.filter((each) => each !== undefined).join(' ');
}

async function checked(text: string): Promise<{ theory: Theory; problems: Problem[] }> {
  const [file] = await read({ 'a.driver': text });
  return { theory: structuredClone(file.theory), problems: file.check({ today: TODAY, rules }) };
}

/** Signs that cannot be seen, of which comments may lose some. */
const HIDDEN = /(?![\n\r\t])[\p{Cc}\p{Cf}]/gu;

function expectKept(before: string, after: string, about: string, written = before) {
  expect(commentsOf(after).toSorted(), about).toEqual(commentsOf(before).toSorted());
  expect(countStatements(after), about).toBeGreaterThanOrEqual(
    Math.min(countStatements(written), countStatements(before)),
  );
}

function expectFixKeeps(text: string, rule: string, fix: Fix) {
  const edits = fix.edits.toSorted((one, two) => one.start - two.start || one.end - two.end);
  const after = withEdits(text, edits);
  const about = `${rule}: ${fix.title}\n${text}\n--- becomes ---\n${after}`;
  const seen = (of: string) => (rule === 'hidden-signs' ? of.replace(HIDDEN, '') : of);
  if (!JOINS.has(rule)) expectKept(seen(text), seen(after), about, text);
  // A kind word that is misspelt is written as it should be.
  const replaces = REPLACES.has(rule) || (rule === 'syntax' && fix.title.startsWith('Write ‘'));
  if (!JOINS.has(rule) && !replaces) expect(lostWords(text, after), about).toEqual([]);
}

/** All that is fixed unasked, again and again until nothing is left to fix. */
async function expectAllKeeps(text: string) {
  let now = text;
  let { theory, problems } = await checked(now);
  const said = saidBy(theory);
  for (let round = 0; ; round++) {
    const edits = sureEdits(problems, theory.uri, now);
    if (edits.length === 0) break;
    expect(round, text).toBeLessThan(20);
    now = withEdits(now, edits);
    ({ theory, problems } = await checked(now));
  }
  const about = `${text}\n--- becomes ---\n${now}`;
  expectKept(text, now, about);
  expect(lostWords(text, now), about).toEqual([]);
  expect(lostWords(said, saidBy(theory)), about).toEqual([]);
}

async function expectKeeps(text: string) {
  const { problems } = await checked(text);
  for (const { rule, fixes = [] } of problems) for (const fix of fixes) expectFixKeeps(text, rule, fix);
  await expectAllKeeps(text);
}

it('checks that replace words are checks', () => {
  const known = new Set(catalogue.map(({ id }) => id));
  expect([...REPLACES, ...JOINS].filter((id) => !known.has(id))).toEqual([]);
});

describe('a fix changes only what is wrong', () => {
  it('in each mistake that beginners make', options, async () => {
    for (const [text] of MISTAKES) await expectKeeps(text.replace(/[«»]/g, ''));
  });

  it('in each example of a check, with comments between all words', options, async () => {
    for (const { bad } of catalogue) {
      const [text = ''] = typeof bad === 'string' ? [bad] : Object.values(bad);
      let count = 0;
      const comment = (whole: string, before: string | undefined) => (before ? `${before} /* c${count++} */ ` : whole);
      await expectKeeps(text);
      await expectKeeps(text.replace(/"[^"\n]*"|(\S) (?=\S)/g, comment));
    }
  });

  it('in lines as newcomers write them', options, async () => {
    await fc.assert(fc.asyncProperty(newcomerText, expectKeeps), runs(300));
  });

  it('in any text at all', options, async () => {
    await fc.assert(fc.asyncProperty(anyText, expectKeeps), runs(150));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { problemsOf } from './check.ts';

const folder = new URL('../../samples/', import.meta.url);
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
const read = (ending: string) =>
  Object.fromEntries(
    all
      .filter((path) => path.endsWith(ending))
      .sort()
      .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')]),
  );
const samples = read('.driver');
const data = read('.csv');
const beside = { ...data, ...read('.svg') };
const paths = Object.keys(samples);

/** Problems that a sample is meant to show, each as `path:line rule: message`. */
const MEANT: string[] = [];

test('the samples are the ones that the documentation names', () => {
  expect(paths).toEqual([
    'district-b/district-b.driver',
    'exit-tasks/exit-tasks.driver',
    'first-steps.driver',
    'instructional-improvement/school-leadership.driver',
    'instructional-improvement/theory-of-action.driver',
    'mte-partnership/clinical-experiences.driver',
    'mte-partnership/mte-partnership.driver',
  ]);
});

test('the checks find nothing in the samples but what they are meant to show', async () => {
  expect(await problemsOf(samples, beside)).toEqual(MEANT);
});

test('a sample with data says plainly where its figures come from, and the checks do look at them', async () => {
  expect(Object.keys(data).length).toBeGreaterThan(0);
  for (const [path, text] of Object.entries(data))
    expect(text, path).toMatch(/^# These figures (?:are made up|are those of)/);
  const rules = (await problemsOf(samples)).map((problem) => problem.replace(/^.*?:\d+ ([^:]*):.*$/, '$1'));
  expect(new Set(rules)).toEqual(new Set(['data-file-missing', 'poster-chart', 'poster-logo']));
});

test('the checks do look: without its reasons for silence, a sample has problems', async () => {
  const path = 'mte-partnership/clinical-experiences.driver';
  const loud = { ...samples, [path]: (samples[path] ?? '').replaceAll(/^ *allow .*$/gm, '') };
  const rules = (await problemsOf(loud, beside)).map((problem) => problem.replace(/^.*?:\d+ ([^:]*):.*$/, '$1'));
  expect(rules.sort()).toEqual([
    'aim-no-target',
    'drivers-unmeasured',
    'primary-driver-unmeasured',
    'primary-driver-unmeasured',
    'secondary-driver-unmeasured',
    'stalled-idea',
  ]);
});

/** Every number that the sources state and the samples use: shares and counts, years, parts of a reference. */
const STATED = new Set(
  `40 13 38 30 39 31 1 7 32 68 20
  2008 2012 2012-11 2013 2014 2015 2015-06 2020
  66 5 482-493`.split(/\s+/),
);

test('the files of the partnership hold no number that the sources do not state', () => {
  for (const [path, text] of Object.entries(samples).filter(([path]) => path.startsWith('mte-partnership/'))) {
    const statements = text.replaceAll(/^\s*\/\/.*$/gm, '');
    const numbers = statements.match(/\d+(?:[-.,]\d+)*/g) ?? [];
    expect(numbers.length, path).toBeGreaterThan(0);
    expect(
      numbers.filter((number) => !STATED.has(number)),
      path,
    ).toEqual([]);
  }
});

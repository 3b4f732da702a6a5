import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemsOf } from './check.ts';

/**
 * What an example may leave open, since it shows one statement and not a whole theory: names that stand elsewhere, files
 * that are not there, and measures, numbers and dates that do not belong to the matter.
 */
const LEFT_OPEN = new Set([
  'unknown-name',
  'import-missing',
  'aim-no-target',
  'aim-no-deadline',
  'aim-unmeasured',
  'primary-driver-unmeasured',
  'secondary-driver-unmeasured',
  'orphan-driver',
  'theory-no-aim',
  'theory-no-arrows',
  'drivers-unmeasured',
  'measure-unlinked',
  'allow-unused',
  'aim-no-population',
  'dead-end-driver',
  'measure-no-definition',
  'no-outcome-or-process-mix',
  'primary-driver-count',
  'stalled-idea',
]);

const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
/** The files that the examples name. */
const DATA = {
  'pass-rate.csv': 'week,rate\n2026-01-05,61%\n',
  'riverside.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'university.png': '',
};

const examples = [...page.matchAll(/^```driver\r?\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? '');

describe('docs/language.md', () => {
  test('has examples', () => {
    expect(examples.length).toBeGreaterThan(20);
  });

  test.each(examples.map((example) => [example.trim().split('\n')[0], example]))('%s', async (_, example) => {
    const problems = await problemsOf({ 'example.driver': example }, DATA);
    expect(problems.filter((problem) => !LEFT_OPEN.has(ruleOf(problem)))).toEqual([]);
  });

  test('a mistake in an example would be found', async () => {
    const problems = await problemsOf({ 'example.driver': 'aim Goal "Never closed\n' });
    expect(problems.map(ruleOf)).toContain('syntax');
  });

  test('every link within the page leads to a heading', () => {
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map((match) => anchor(match[1] ?? ''));
    const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !headings.includes(link))).toEqual([]);
  });
});

function ruleOf(problem: string): string {
  return /^.*?:\d+ ([^:]*):/.exec(problem)?.[1] ?? problem;
}

/** The address that a heading gets on a page of Markdown. */
function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\d -]/gu, '')
    .replaceAll(' ', '-');
}

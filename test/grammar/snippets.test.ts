import { readFileSync } from 'node:fs';
import { KINDS } from '@driver-diagrams/grammar';
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../samples/check.ts';

interface Snippet {
  prefix: string | string[];
  body: string[];
  description: string;
}

const snippets: Record<string, Snippet> = JSON.parse(
  readFileSync(new URL('../../grammar/snippets.json', import.meta.url), 'utf8'),
);

/** Snippets that stand inside a statement, and the statement to try them in. */
const INSIDE: Record<string, [before: string, after: string]> = {
  'What a test showed': ['pdsa Pilot "x" of Idea {\n', '\n}'],
  'Arrow with a reason': ['primary driver Helping "x"\n', ''],
  Allow: ['primary driver Helping "x" {\n', '\n}'],
  Note: ['primary driver Helping "x" {\n', '\n}'],
};

describe('each snippet, taken as it comes, is written as the language wants it', () => {
  test.each(Object.entries(snippets))('%s', async (name, snippet) => {
    const [before, after] = INSIDE[name] ?? ['', ''];
    const text = `${before}${taken(snippet)}${after}`;
    const problems = await problemsOf({ 'new.driver': text });
    expect(
      problems.filter((problem) => /\d (?:syntax|repeated-\S+|wrong-kind|allow-no-reason):/.test(problem)),
      text,
    ).toEqual([]);
  });
});

test('a whole first theory has no problem but what is still to be said', async () => {
  const snippet = snippets['A whole first theory'];
  if (!snippet) throw new Error('The snippet is gone');
  const problems = await problemsOf({ 'new.driver': taken(snippet) });
  const left = Array.from({ length: 3 }, () => 'placeholder-left');
  expect(problems.map((problem) => problem.replace(/^\S+ (\S+):.*$/, '$1'))).toEqual([
    'aim-no-target',
    'primary-driver-count',
    ...left,
  ]);
});

test.each(Object.entries(snippets))('%s holds no figure that nobody has measured', (_, snippet) => {
  expect(taken(snippet)).not.toMatch(/%|\b(?:baseline|target|result) \d/);
});

test('every kind of statement has a snippet', () => {
  const bodies = Object.values(snippets).map(({ body }) =>
    body.join('\n').replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1'),
  );
  const missing = Object.keys(KINDS).filter(
    (kind) => kind !== 'measure' && !bodies.some((body) => body.includes(`${kind} `)),
  );
  expect(missing).toEqual([]);
});

test('each description is a sentence', () => {
  for (const { description } of Object.values(snippets)) expect(description).toMatch(/^[A-Z].*\.$/);
});

/** The text of a snippet when nothing is typed over: each blank with its first choice, dates as of one day. */
function taken({ body }: Snippet): string {
  return body
    .join('\n')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$CURRENT_MONTH', '11')
    .replaceAll('$CURRENT_DATE', '21')
    .replaceAll(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll(/\$\d+/g, '');
}

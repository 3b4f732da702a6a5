import { findAgain, type Problem } from '@driver-diagrams/theory/rules/index';
import { expect, test } from 'vitest';

/** Findings as `rule at start: message`; all are ten characters long. */
const NOW = [
  'twice at 40: same words',
  'twice at 60: same words',
  'twice at 80: other words',
  'once at 100: same words',
];

const parsed = (written: string) => {
  const [, rule = '', start = '', message = ''] = /^(\S+) at (\d+): (.*)$/.exec(written) ?? [];
  return { rule, message, start: Number(start), end: Number(start) + 10 };
};
const problems: Problem[] = NOW.map((written) => {
  const { rule, message, start, end } = parsed(written);
  return { rule, message, severity: 'warning', place: { uri: 'file:///a.driver', start, end } };
});

test.each([
  ['what has not moved', 'twice at 60: same words', 60],
  ['what has moved, and is the only one that says so', 'twice at 5: other words', 80],
  ['the only one of its rule with these words', 'once at 5: same words', 100],
  ['one of two that say the same, moved', 'twice at 5: same words', undefined],
  ['what is fixed', 'once at 100: words that are gone', undefined],
  ['another rule at the same place', 'never at 40: same words', undefined],
])('%s', (_, told, start) => {
  expect(findAgain(problems)(parsed(told))?.place.start).toBe(start);
});

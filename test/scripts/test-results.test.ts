import { describe, expect, test } from 'vitest';
import { type Count, countOf, readMochaResults, readVitestResults } from '../../scripts/test-results.ts';

const vitest = (...states: string[]) =>
  JSON.stringify({
    testResults: [{ assertionResults: states.map((status, i) => ({ fullName: `test ${i}`, status })) }],
  });

const mocha = (...states: string[]) => JSON.stringify(states.map((state, i) => ({ name: `test ${i}`, state })));

interface Case {
  title: string;
  code: number;
  /** The report; missing for a part that writes none. */
  report?: { json: string | undefined; read: typeof readVitestResults };
  allowed?: Record<string, string>;
  count: Omit<Count, 'remarks' | 'retried'> & Partial<Pick<Count, 'retried'>>;
}

const cases: Case[] = [
  { title: 'a part without a report passes', code: 0, count: { passed: 1, failed: 0, skipped: 0 } },
  { title: 'a part without a report fails', code: 1, count: { passed: 0, failed: 1, skipped: 0 } },
  {
    title: 'vitest: all pass',
    code: 0,
    report: { json: vitest('passed', 'passed'), read: readVitestResults },
    count: { passed: 2, failed: 0, skipped: 0 },
  },
  {
    title: 'vitest: one fails',
    code: 1,
    report: { json: vitest('passed', 'failed'), read: readVitestResults },
    count: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    title: 'vitest: all pass, yet it ended with an error, as when a file cannot be loaded',
    code: 1,
    report: { json: vitest('passed'), read: readVitestResults },
    count: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    title: 'a skipped test that nobody allowed fails',
    code: 0,
    report: { json: vitest('passed', 'pending', 'todo'), read: readVitestResults },
    count: { passed: 1, failed: 2, skipped: 0 },
  },
  {
    title: 'a skipped test that is allowed with a reason is counted',
    code: 0,
    report: { json: vitest('passed', 'skipped'), read: readVitestResults },
    allowed: { 'test 1': 'needs a printer' },
    count: { passed: 1, failed: 0, skipped: 1 },
  },
  {
    title: 'a skipped test that is allowed without a reason fails',
    code: 0,
    report: { json: vitest('passed', 'skipped'), read: readVitestResults },
    allowed: { 'test 1': '' },
    count: { passed: 1, failed: 1, skipped: 0 },
  },
  {
    title: 'a report without tests fails',
    code: 0,
    report: { json: vitest(), read: readVitestResults },
    count: { passed: 0, failed: 1, skipped: 0 },
  },
  {
    title: 'a missing report fails',
    code: 0,
    report: { json: undefined, read: readVitestResults },
    count: { passed: 0, failed: 1, skipped: 0 },
  },
  {
    title: 'vitest: one passes at its second try, which is told',
    code: 0,
    report: {
      json: JSON.stringify({
        testResults: [
          {
            assertionResults: [
              { fullName: 'quick', status: 'passed', meta: { tries: 1 } },
              { fullName: 'slow', status: 'passed', meta: { tries: 2 } },
            ],
          },
        ],
      }),
      read: readVitestResults,
    },
    count: { passed: 2, failed: 0, skipped: 0, retried: ['slow'] },
  },
  {
    title: 'the suite in VS Code',
    code: 1,
    report: { json: mocha('passed', 'failed', 'skipped'), read: readMochaResults },
    count: { passed: 1, failed: 2, skipped: 0 },
  },
];

describe('what a part of the tests counts as', () => {
  test.each(cases)('$title', ({ code, report, allowed, count }) => {
    expect(countOf(code, report, allowed ?? {})).toMatchObject(count);
  });
});

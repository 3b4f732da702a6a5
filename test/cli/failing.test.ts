/** `driver` when a part of it fails: the result of the rest, one sentence on what is missing in it, and exit code 3. */
import { expect, test } from 'vitest';
import { type Break, brokenProcess } from '../helpers/breaks.ts';
import { DRIVER_SOURCE } from '../helpers/programs.ts';
import { driver } from './run-driver.ts';

const TEXT = 'aim Pass "80% pass by 2030"\nprimary driver Help "Help in the week it is needed" -> Pass, Nothing\n';

const RULE: Break = {
  file: 'rules/drivers.ts',
  after: "if (driver.level === 1) yield* unmeasured(driver, context, 'warning');",
};
const READING: Break = {
  file: 'reading/build-theory.ts',
  after: 'export function buildTheory(document: LangiumDocument, files: Files): Theory {',
  put: "if (document.uri.path.endsWith('b.driver')) throw new Error('boom');",
};

interface Case {
  broken: Break;
  args: string[];
  out: RegExp;
  err: RegExp;
}

const CASES: Record<string, Case> = {
  'a check': {
    broken: RULE,
    args: ['check', '.'],
    out: /unknown-name[\s\S]*b\.driver[\s\S]*unknown-name/,
    err: /^driver: The check ‘primary-driver-unmeasured’ failed; the others ran\. Please report it: Error: boom \(at .*\)\n$/,
  },
  'a check, for another program': {
    broken: RULE,
    args: ['check', '.', '--format', 'json'],
    out: /^\{[\s\S]*unknown-name[\s\S]*\}\n$/,
    err: /^driver: The check ‘primary-driver-unmeasured’ failed; the others ran\. [^\n]*\n$/,
  },
  'the reading of a file': {
    broken: READING,
    args: ['check', '.'],
    out: /a\.driver[\s\S]*unknown-name[\s\S]*b\.driver[\s\S]*The program itself made a mistake/,
    err: /^driver: The reading of “b\.driver” failed; the other files were read\. [^\n]*\n$/,
  },
};

test.each(Object.entries(CASES))('%s fails', async (_, { broken, args, out, err }) => {
  const { execArgv, env } = brokenProcess([broken]);
  const files = { 'a.driver': TEXT, 'b.driver': TEXT };
  const outcome = await driver({ args, files, env: { ...env, NODE_OPTIONS: execArgv.join(' ') } }, DRIVER_SOURCE);
  expect(outcome.err).toMatch(err);
  expect(outcome.out).toMatch(out);
  expect(outcome.code).toBe(3);
});

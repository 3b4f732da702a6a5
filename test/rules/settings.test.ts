import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import type { CheckOptions } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import { ASKS_FOR_MORE } from './cases/case.ts';

const TEXT = `aim Better "Schools get better"
primary driver P "Shared vision" -> Better
secondary driver S "Shared plans" -> Nobody
`;

async function told(set: CheckOptions['rules'], header = '') {
  const rules = { ...Object.fromEntries(ASKS_FOR_MORE.map((id) => [id, 'off' as const])), ...set };
  const [file] = await readTexts(new Map([['file:///w/main.driver', header + TEXT]]), { root: 'file:///w' });
  const problems = file?.check({ today: '2026-11-21', rules }) ?? [];
  return problems.map(({ rule, severity }) => `${severity} ${rule}`);
}

const ALL = [
  'warning aim-no-target',
  'warning primary-driver-unmeasured',
  'information secondary-driver-unmeasured',
  'error unknown-name',
];

const cases: [name: string, rules: CheckOptions['rules'], header: string, expected: string[]][] = [
  ['no header counts as testing', undefined, '', ALL],
  ['a header without a stage counts as testing', undefined, 'theory "T"\n', ALL],
  ['spreading is as strict', undefined, 'theory "T" { stage spreading }\n', ALL],
  [
    'a rule can be off, or have another severity',
    { 'aim-no-deadline': 'off', 'aim-unmeasured': 'error', 'aim-no-target': 'hint' },
    '',
    ['error aim-unmeasured', ...ALL.slice(1)],
  ],
  [
    'a setting wins over the stage',
    { 'aim-unmeasured': 'error' },
    'theory "T" { stage draft }\n',
    [
      'error aim-unmeasured',
      'information primary-driver-unmeasured',
      'information secondary-driver-unmeasured',
      'error unknown-name',
    ],
  ],
  [
    'what makes a theory unreadable stays an error, and a driver without a measure stays in sight',
    { 'unknown-name': 'off', 'primary-driver-unmeasured': 'off', 'secondary-driver-unmeasured': 'hint' },
    '',
    ALL,
  ],
  ['nor can it be made milder', { 'unknown-name': 'hint' }, '', ALL],
  ['a rule that is not there changes nothing', { nonsense: 'off' }, '', ALL],
];

describe('the settings of the checks', () => {
  it.each(cases)('%s', async (_name, rules, header, expected) => {
    expect(await told(rules, header)).toEqual(expected);
  });
});

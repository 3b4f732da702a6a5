/** `strategy` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const strategy = {
  rule: 'Strategy',
  called: 'strategy',
  calledIn: { es: 'estrategia' },
  group: 'strategies',
  sheet: { name: 'Strategies', about: 'What is to be done, and why it should work.' },
  leadsTo: { drives: ['aim', 'driver', 'component'] },
  within: ['aim', 'driver', 'component'],
  attributes: true,
  words: {
    strategy: {
      means:
        'What is to be done so that people work differently: which practice it wants of whom, why it should work, what helps them, and what they answer for.',
      example: 'strategy Coaching "A coach in each school"',
      detail: 'what is to be done, and why it should work',
      name: 'Strategy',
      body: 'strategy {name} "«What is to be done»"{to} {\n  because "«why it should work»"\n  intends {role} to "«what they will do»" {words of intends}\n  $0\n}',
    },
  },
  properties: {
    because: {
      word: 'because',
      form: 'reason',
      means: 'Why it should work: a reason that others can doubt, and that findings can speak for or against.',
      example: 'because "teachers need somebody beside them when they try something new"',
      body: 'because "«why»"',
      label: 'reason',
      column: { heading: 'Why it should work', about: 'The reason.' },
    },
    intends: {
      seen: 'the box',
      word: 'intends',
      form: 'intentions',
      often: 'many',
      choices: choices.CHANGES,
      to: ['role'],
      means:
        'The practice that the strategy wants of a role group, and whether they reorganise what they do now or extend it. One line for each role.',
      example: 'intends Teachers to "lead whole-class discussions" reorganise',
      body: 'intends {role} to "«what they will do»" {words}',
      label: 'intended practice',
      column: { heading: 'Intended practices', about: 'One a line: Teachers to "plan together" reorganise.' },
    },
    accountable: {
      seen: 'a dotted line between role groups',
      word: 'accountable',
      form: 'accountabilities',
      often: 'many',
      to: ['role'],
      means: 'Who answers to whom, and for what. Pressing people without helping them changes little.',
      example: 'accountable Teachers to Principals for "joining the weekly meeting"',
      body: 'accountable {role} to {role} for "«what»"',
      label: 'accountability',
      column: { heading: 'Who answers to whom', about: 'One a line: Teachers to Principals for "…".' },
    },
    enacted: { ...shared.enacted, seen: 'the box' },
    status: {
      seen: 'a sign on the box; its day and reason with `show dates`',
      word: 'status',
      form: 'status',
      choices: choices.STRATEGY_STATUS,
      means: 'How far the strategy is, or that it is no longer pursued, with the day and the reason.',
      example: 'status started on 2026-09',
      column: { heading: 'Status', about: 'How far it is.' },
      first: true,
    },
    owner: {
      ...shared.owner,
      seen: 'the box, with `show owners`',
      column: { heading: 'Owner', about: 'Who looks after it.' },
    },
    measuredBy: { ...shared.measuredBy },
  },
} as const satisfies Kind;

/** `support` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const support = {
  rule: 'Support',
  called: 'support',
  calledIn: { es: 'apoyo' },
  sign: 'of',
  group: 'strategies',
  sheet: { name: 'Supports', about: 'What helps a role group.' },
  leadsTo: { supports: ['strategy'] },
  within: ['strategy'],
  words: {
    support: {
      means:
        'What helps a role group to do what a strategy asks of it: a new position, an event to learn from, a routine or a tool.',
      example: 'support "Weekly planning" for Teachers as routine',
      detail: 'what helps a role group',
      body: 'support "«What helps»"{of} for {role} as {words of as: ongoing event|routine} {\n  led by "«who leads it»"\n  every "«week»"\n  $0\n}',
    },
  },
  properties: {
    for: {
      word: 'for',
      form: 'names',
      often: 'many',
      head: 'written',
      to: ['role'],
      means: 'Which role groups it helps, by their names.',
      example: 'for Teachers',
      body: 'for {role}',
      label: 'role group it helps',
      column: { heading: 'For whom', about: 'Role groups.' },
    },
    as: {
      word: 'as',
      form: 'support type',
      head: 'written',
      choices: choices.SUPPORT_TYPES,
      means: 'What kind of support it is. One-off events alone rarely help people to change what they do.',
      example: 'as routine',
      body: 'as {words}',
      label: 'kind of support',
      column: { heading: 'Sort of support', about: 'What it is.' },
      hover: 'kind',
      first: true,
    },
    ledBy: {
      word: 'led by',
      form: 'text',
      means: 'Who leads the support.',
      example: 'led by "A mathematics specialist of the district"',
      body: 'led by "«who leads it»"',
      label: 'leader',
      column: { heading: 'Led by', about: 'Who leads it.' },
    },
    every: {
      word: 'every',
      form: 'text',
      means: 'How often it takes place.',
      example: 'every "week"',
      body: 'every "«week»"',
      label: 'rhythm',
      column: { heading: 'Every', about: 'How often it takes place.' },
    },
    expertise: {
      word: 'expertise',
      form: 'text',
      means: 'What those who lead it, or hold the position, know and can do, and how they came to it.',
      example: 'expertise "Two years of coaching, with a mentor"',
      body: 'expertise "«what they know and can do»"',
      column: { heading: 'Expertise', about: 'What those who lead it know and can do.' },
    },
    buildsOn: {
      word: 'builds on',
      form: 'names',
      often: 'many',
      to: ['support'],
      means: 'The supports that it goes on from, by their names: what people learned there is used here.',
      example: 'builds on SummerCourse',
      label: 'support it builds on',
      column: { heading: 'Builds on', about: 'Names of supports.' },
    },
    enacted: { ...shared.enacted, example: 'enacted "Half of the meetings were cancelled"' },
  },
} as const satisfies Kind;

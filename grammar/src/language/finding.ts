/** `finding` */
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const finding = {
  rule: 'Finding',
  called: 'finding',
  calledIn: { es: 'hallazgo' },
  sign: 'about',
  group: 'learning',
  sheet: { name: 'Findings', about: 'What was learned.' },
  leadsTo: { about: [...shared.THEORY_PARTS, ...shared.PEOPLE, 'conjecture', 'recommendation'] },
  within: [...shared.THEORY_PARTS, ...shared.PEOPLE, 'conjecture', 'recommendation'],
  words: {
    finding: {
      means: 'What was learned about a part of the theory, with its source, so that others can go back to it.',
      example: 'finding LittleTime "Coaches spend little time in classrooms"',
      detail: 'what was learned',
      name: 'Finding',
      body: 'finding {name} "«What was found»"{about} {\n  source "«where it comes from»"\n  on {month}\n  $0\n}',
    },
  },
  properties: {
    origin: {
      seen: 'the list below the picture',
      word: 'source',
      form: 'text',
      means: 'Where it comes from, so that others can go back to it: interviews, a report, figures.',
      example: 'source "Interviews with 30 teachers, January 2008"',
      body: 'source "«where it comes from»"',
      column: { heading: 'Source', about: 'Where it comes from.' },
    },
    on: { ...shared.on, seen: 'the list below the picture', column: { heading: 'Date', about: 'When it was found.' } },
    explanation: {
      seen: 'the list below the picture',
      word: 'explanation',
      form: 'text',
      means: 'Why it is so, as far as you know.',
      example: 'explanation "Principals gave the coaches other duties"',
      body: 'explanation "«why it is so»"',
      column: { heading: 'Explanation', about: 'Why it is so.' },
    },
    citing: {
      ...shared.citing,
      means: 'The evidence, and earlier findings, that it rests on, by name.',
      example: 'citing Interviews2008',
    },
    supports: {
      word: 'supports',
      form: 'names',
      often: 'many',
      to: ['conjecture'],
      means: 'The conjectures that it speaks for.',
      example: 'supports Press',
      label: 'supported conjecture',
      column: { heading: 'Speaks for', about: 'Names of conjectures.' },
    },
    challenges: {
      word: 'challenges',
      form: 'names',
      often: 'many',
      to: ['conjecture'],
      means: 'The conjectures that it speaks against.',
      example: 'challenges Press',
      label: 'challenged conjecture',
      column: { heading: 'Speaks against', about: 'Names of conjectures.' },
    },
  },
} as const satisfies Kind;

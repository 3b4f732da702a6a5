/** `recommendation` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const recommendation = {
  rule: 'Recommendation',
  called: 'recommendation',
  calledIn: { es: 'recomendación' },
  sign: 'about',
  group: 'learning',
  sheet: { name: 'Recommendations', about: 'What somebody advised.' },
  leadsTo: { about: [...shared.THEORY_PARTS, ...shared.PEOPLE] },
  within: [...shared.THEORY_PARTS, ...shared.PEOPLE],
  words: {
    recommendation: {
      means:
        'What somebody advised, and what became of it. The share that was acted on says whether the advice was of use.',
      example: 'recommendation FreeCoaches "Free the coaches from other duties"',
      detail: 'what was advised, and what became of it',
      body: 'recommendation "«What should be done»"{about} {\n  made {month}\n  response {words of response: open}\n  $0\n}',
    },
  },
  properties: {
    from: {
      word: 'from',
      form: 'names',
      often: 'many',
      head: 'written',
      to: ['finding'],
      means: 'The findings that it follows from, by name.',
      example: 'from LittleTime',
      label: 'finding it follows from',
      column: { heading: 'Follows from', about: 'Names of findings.' },
    },
    made: {
      seen: 'the list below the picture',
      word: 'made',
      form: 'date',
      means: 'When it was given.',
      example: 'made 2008-05',
      body: 'made {month}',
      label: 'date',
      column: { heading: 'Made', about: 'When it was given.' },
    },
    response: {
      seen: 'the list below the picture',
      word: 'response',
      form: 'response',
      choices: choices.RESPONSES,
      means: 'What became of it: acted on, partly, declined, or still open; with the day and a few words.',
      example: 'response acted on 2008-09 "Coaches have no other duties now"',
      body: 'response {words}',
      column: { heading: 'Response', about: 'What became of it.' },
    },
  },
} as const satisfies Kind;

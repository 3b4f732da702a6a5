/** `cycle` */
import type { Kind } from './kind.ts';

export const cycle = {
  rule: 'Cycle',
  called: 'cycle',
  calledIn: { es: 'ciclo' },
  group: 'learning',
  sheet: { name: 'Cycles', about: 'Years of work.' },
  words: {
    cycle: {
      means: 'A year of work, or another span, that groups findings and recommendations.',
      example: 'cycle "2007/08" from 2007-10 to 2008-05',
      detail: 'a year of work',
      body: 'cycle "{schoolYear}" from {month} to {end}$0',
    },
  },
  properties: {
    from: {
      word: 'from',
      form: 'date',
      head: 'written',
      means: 'Since when.',
      example: 'from 2007-10',
      body: 'from {month}',
      label: 'beginning',
      column: { heading: 'Begins', about: 'A day, month or year.' },
    },
    to: {
      word: 'to',
      form: 'date',
      head: 'written',
      means: 'Until when.',
      example: 'to 2008-05',
      body: 'to {end}',
      label: 'end',
      column: { heading: 'Ends', about: 'A day, month or year.' },
    },
  },
} as const satisfies Kind;

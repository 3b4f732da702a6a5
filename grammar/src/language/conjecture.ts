/** `conjecture` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const conjecture = {
  rule: 'Conjecture',
  called: 'conjecture',
  calledIn: { es: 'conjetura' },
  sign: 'about',
  group: 'learning',
  sheet: { name: 'Conjectures', about: 'Claims that can turn out wrong.' },
  leadsTo: { about: [...shared.THEORY_PARTS, 'conjecture'] },
  within: [...shared.THEORY_PARTS, 'conjecture'],
  nameless: true,
  words: {
    conjecture: {
      means:
        'A claim that can turn out wrong: if this is done, then that follows, because …. Keep it, and say what became of it.',
      example: 'conjecture Press "Pressing without helping changes little"',
      detail: 'a claim that can turn out wrong',
      name: 'Conjecture',
      body: 'conjecture {name} "«The claim in short»"{about} {\n  if "«what is done»"\n  then "«what follows from it»"\n  because "«why»"\n  status {words of status}\n  $0\n}',
    },
  },
  properties: {
    if: {
      seen: 'the list below the picture',
      word: 'if',
      form: 'text',
      means: 'What is done, or what holds.',
      example: 'if "principals observe lessons together with a coach"',
      body: 'if "«what is done»"',
      label: 'condition',
      column: { heading: 'If', about: 'What is done.' },
    },
    then: {
      seen: 'the list below the picture',
      word: 'then',
      form: 'text',
      means: 'What follows from it.',
      example: 'then "their feedback helps teachers to change"',
      body: 'then "«what follows from it»"',
      label: 'expected result',
      column: { heading: 'Then', about: 'What follows.' },
    },
    because: {
      seen: 'the list below the picture',
      word: 'because',
      form: 'reason',
      head: 'read',
      means: 'Why that should follow: the reason that findings speak for or against.',
      example: 'because "nobody can do what nobody has helped them learn"',
      body: 'because "«why»"',
      label: 'reason',
      column: { heading: 'Because', about: 'Why.' },
    },
    status: {
      seen: 'the list below the picture',
      word: 'status',
      form: 'status',
      choices: choices.CONJECTURE_STATUS,
      means: 'What became of the claim: whether it was tested, revised or dropped, with the day and the reason.',
      example: 'status revised on 2009-06 because "helping and pressing only work together"',
      column: { heading: 'Status', about: 'How it stands.' },
      first: true,
    },
    revises: {
      word: 'revises',
      form: 'name',
      to: ['conjecture'],
      means: 'The earlier conjecture that this one takes the place of. Keep the earlier one, to see what you learned.',
      example: 'revises Press',
      label: 'conjecture it revises',
      column: { heading: 'Revises', about: 'The conjecture whose place it takes.' },
    },
    citing: { ...shared.citing },
  },
} as const satisfies Kind;

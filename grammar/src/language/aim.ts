/** `aim` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const aim = {
  rule: 'Aim',
  called: 'aim',
  calledIn: { es: 'objetivo' },
  group: 'aims',
  sheet: { name: 'Aims', about: 'What will be better, for whom, by how much and by when.', always: true },
  leadsTo: { drives: ['driver'] },
  words: {
    aim: {
      means:
        'What will be better, for whom, by how much and by when. Everything else in the theory is there because it is believed to lead to an aim.',
      example: 'aim Pass "85% of our ninth graders pass algebra by June 2028" { by 2028-06 }',
      detail: 'what will be better, for whom, by when',
      name: 'Goal',
      body: 'aim {name} "«What will be better, for whom, by how much and by when»" {\n  for "«whom»"\n  by {deadline}\n  $0\n}',
    },
  },
  properties: {
    for: {
      seen: 'the box, where the title does not say it',
      word: 'for',
      form: 'text',
      means: 'For whom: the people whose results will be better.',
      example: 'for "all students in grade 9"',
      body: 'for "«whom»"',
      label: 'population',
      column: { heading: 'For whom', about: 'Who is to be better off.' },
    },
    by: {
      ...shared.by,
      seen: 'the box, where the title does not say it',
      column: { heading: 'By when', about: 'A day, month or year, such as 2030-06.' },
    },
    vision: {
      seen: 'the box',
      word: 'vision',
      form: 'text',
      means: 'The image that guides the work, beyond what can be counted.',
      example: 'vision "Every student can say why it works"',
      body: 'vision "«the image that guides the work»"',
      column: { heading: 'Vision', about: 'The image that guides it.' },
      hover: false,
    },
    problem: {
      seen: 'the poster',
      word: 'problem',
      form: 'text',
      means: 'What the aim answers: how things are today, and for whom.',
      example: 'problem "One student in three fails algebra"',
      body: 'problem "«how things are today»"',
      column: { heading: 'Problem', about: 'What it answers.' },
      hover: false,
    },
    definition: {
      ...shared.definition,
      seen: 'the box',
      example: 'definition "grade C or better, at the end of grade 9"',
    },
    from: {
      seen: 'the box, with `show dates`',
      word: 'from',
      form: 'date',
      means: 'From when on the work towards it counts.',
      example: 'from 2026-09',
      body: 'from {today}',
      label: 'start',
      column: { heading: 'From when', about: 'A day, month or year, such as 2026-09.' },
      hover: 'from',
    },
    owner: {
      ...shared.owner,
      seen: 'the box, with `show owners`',
      column: { heading: 'Owner', about: 'Who looks after it.' },
    },
    needs: {
      seen: 'a sign on the box for `any`',
      ...shared.needs,
      column: { heading: 'Needs', about: 'Are all its drivers needed together, or any of them?' },
    },
    measuredBy: { ...shared.measuredBy, seen: 'a badge on the box, its row in the table' },
    status: {
      seen: 'a sign on the box; its day and reason with `show dates`',
      word: 'status',
      form: 'status',
      choices: choices.AIM_STATUS,
      means: 'Whether the aim is still open, and how it ended.',
      example: 'status achieved on 2028-06',
      column: { heading: 'Status', about: 'How far it is.' },
      first: true,
    },
    next: {
      word: 'next',
      form: 'name',
      to: ['aim'],
      means: 'The aim that follows this one.',
      example: 'next PassBoth',
      label: 'next aim',
      column: { heading: 'Next aim', about: 'The aim that follows this one.' },
      hover: 'followed by',
    },
  },
} as const satisfies Kind;

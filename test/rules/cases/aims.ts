import type { Case } from './case.ts';

const measured = '{ outcome measure M "Passing" }';

export const aims: Case[] = [
  { name: 'an aim with how much, by when and an outcome measure', text: '', told: [] },
  {
    name: 'an aim that says nothing of the three',
    alone: true,
    text: 'aim Better "Schools get better"',
    told: [
      [
        'aim-no-target',
        'warning',
        'Better',
        'This aim does not say how much or by when, and nothing measures it. Add inside its braces, for example, ‘by 2028-06’ and ‘outcome measure "What you will count" { target 80% by 2028-06 }’.',
      ],
    ],
    fixed:
      'aim Better "Schools get better" {\n  by "???"\n  outcome measure "???" {\n    target "???" by "???"\n    definition "???"\n  }\n}',
  },
  {
    name: 'number and date in the words only',
    alone: true,
    text: `aim Better "80% pass by December 2016" ${measured}`,
    told: [
      [
        'aim-no-target',
        'information',
        'Better',
        'Its words say 80% and “December 2016”. Add inside its braces ‘by 2016-12’ and in its outcome measure ‘target 80% by 2016-12’.',
      ],
    ],
  },
  {
    name: 'a year and a grade are no amount',
    alone: true,
    text: `aim Better "Students pass grade 9 in 2016" { by 2016 outcome measure M "Passing" }`,
    told: [['aim-no-target', 'warning', 'Better']],
  },
  {
    name: 'a target on a linked outcome measure gives number and date',
    alone: true,
    text: 'aim Better "Schools get better" { outcome measure M "Passing" { target 80 by 2020 } }',
    told: [],
  },
  {
    name: 'a target on a measure of another family gives the date, not the amount',
    alone: true,
    text: 'aim Better "Schools get better" { outcome measure M "Passing" process measure N "Visits" { target 80 by 2020 } }',
    told: [['aim-no-target', 'warning', 'Better']],
  },
  {
    name: 'every year and a date in quotation marks are by when',
    alone: true,
    text: `aim A "80% pass" { by every year outcome measure M "Passing" { target 80% by 2020 } }
aim B "80% pass" { by "a date the board sets" measured by M }`,
    told: [],
  },
  {
    name: 'only a measure of another family',
    alone: true,
    text: 'aim Better "80% pass" { by 2020 process measure M "Visits" { target 8 by 2020 } }',
    told: [['aim-unmeasured', 'warning', 'Better', 'Nothing measures this aim. Its words say 80%.']],
  },
  {
    name: 'a measure that nobody gave a family may be an outcome measure',
    alone: true,
    text: 'aim Better "80% pass" { by 2020 measure M "Passing" { target 80 by 2020 } }',
    told: [],
  },
  {
    name: 'a draft is told softly',
    alone: true,
    text: 'theory "T" { stage draft }\naim Better "Schools get better"',
    told: [['aim-no-target', 'information', 'Better']],
  },
  {
    name: 'a retired aim asks for nothing',
    alone: true,
    text: 'aim Better "Schools get better" { status retired because "done" }',
    told: [],
  },
  {
    name: 'an aim whose measure is misspelled is told of the spelling alone',
    text: 'aim Second "90% pass" { by 2020 measured by Pasing }',
    told: [['unknown-name', 'error', 'Pasing', 'Did you mean ‘Passing’?']],
  },
];

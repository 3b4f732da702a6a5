import type { Case } from './case.ts';

const LACKS = ['aim-no-target', 'aim-no-deadline', 'aim-unmeasured'];
const NUMBERS = ['aim-number-disagrees', 'percent-change-arithmetic'];
const measured = (title: string, lines: string) => `aim A "${title}" {\n  outcome measure M "Days" {\n${lines}\n  }\n}`;

/** What an aim's words and figures say together, for whom it is, and what came of it: 18, 19, 25 and 31. */
export const aimsAndFigures: Case[] = [
  {
    name: 'the words and the target differ',
    asks: NUMBERS,
    alone: true,
    text: measured('40% of students pass by 2028', 'unit "percent"\ntarget 35% by 2028'),
    told: [
      ['aim-number-disagrees', 'warning', '"40% of students pass by 2028"', 'The words say 40%, the target says 35%.'],
    ],
    fixed: measured('35% of students pass by 2028', 'unit "percent"\ntarget 35% by 2028'),
  },
  ...(
    [
      ['the same number in another form', '40 percent of students pass by 2028', 'target 40% by 2028'],
      ['a percentage without its sign, in percent', '40% of students pass', 'unit "percent"\ntarget 40 by 2028'],
      ['a number within one of the target', '40% of students pass', 'target 39.5% by 2028'],
      ['one of several targets', '40% of students pass', 'target 30% by 2027\ntarget 40% by 2028'],
      ['the baseline and the target', 'From 20% to 40% of students', 'baseline 20% in 2026\ntarget 40% by 2028'],
      ['the step in points', 'Raise the share of students by 20 points', 'baseline 20% in 2026\ntarget 40% by 2028'],
      ['the step in percent', 'Produce 40% more teachers', 'baseline 250 in 2026\ntarget 350 by 2028'],
      ['a relative target', 'Produce 40% more teachers', 'target +40% by 2028'],
      ['a share and a count, which cannot be compared', '40% of students pass', 'unit "students"\ntarget 350 by 2028'],
      ['a grade and a date', 'Grade 9 students pass by 2028', 'target 80% by 2028'],
      ['one number of several that fits', '80% of 350 students pass', 'target 80% by 2028'],
      ['a number in words', 'Half of our students pass', 'target 80% by 2028'],
      ['no target at all', '40% of students pass', 'baseline 20% in 2026'],
    ] as const
  ).map(([name, title, lines]): Case => ({ name, asks: NUMBERS, alone: true, text: measured(title, lines), told: [] })),
  {
    name: 'a change in percent that the figures do not give is information, and told once',
    asks: NUMBERS,
    alone: true,
    text: measured('Reduce absence by 15% by 2028', 'unit "days"\nbaseline 4.9 in 2026\ntarget 4.3 by 2028'),
    told: [
      [
        'percent-change-arithmetic',
        'information',
        '"Reduce absence by 15% by 2028"',
        'From 4.9 to 4.3 is 12%, not 15%.',
      ],
    ],
    fixed: measured('Reduce absence by 12% by 2028', 'unit "days"\nbaseline 4.9 in 2026\ntarget 4.3 by 2028'),
  },
  {
    name: 'a change that the figures give within two points',
    asks: NUMBERS,
    alone: true,
    text: measured('Reduce absence by 14% by 2028', 'unit "days"\nbaseline 4.9 in 2026\ntarget 4.3 by 2028'),
    told: [],
  },
  {
    name: 'one target written as a change and as a figure',
    asks: NUMBERS,
    text: 'process measure V "Visits" of Mentors { baseline 200 in 2026\ntarget 250 by 2028\ntarget +40% by 2028 }',
    told: [['percent-change-arithmetic', 'information', 'target +40% by 2028', 'From 200 to 250 is +25%, not +40%.']],
    fixed: 'process measure V "Visits" of Mentors { baseline 200 in 2026\ntarget 250 by 2028\ntarget +25% by 2028 }',
  },
  {
    name: 'a change and a figure of different years',
    asks: NUMBERS,
    text: 'process measure V "Visits" of Mentors { baseline 200 in 2026\ntarget 250 by 2028\ntarget +40% by 2030 }',
    told: [],
  },
  {
    name: 'the number of the words becomes a target',
    asks: LACKS,
    alone: true,
    text: 'aim A "Raise the number of teachers by 40% by 2028"',
    told: [
      [
        'aim-unmeasured',
        'warning',
        'A',
        'Nothing measures this aim. Its words say 40% and “2028”. Add inside its braces ‘by 2028’ and ‘outcome measure "What you will count" { target +40% by 2028 }’.',
      ],
    ],
    fixed:
      'aim A "Raise the number of teachers by 40% by 2028" {\n  by 2028\n  outcome measure "???" {\n    target +40% by 2028\n    definition "???"\n  }\n}',
  },
  ...(
    [
      ['15% fewer stillbirths in Scotland by 2030', 'target -15% by 2030'],
      ['Twelve schools go from 40% to 60% by 2030', 'target 60% by 2030'],
      ['Increase attendance by 5 points by 2030', 'target +5 points by 2030'],
      ['20% more teachers from 2014 to 2030', 'target +20% by 2030'],
    ] as const
  ).map(
    ([words, target]): Case => ({
      name: `what was meant becomes a target: ${words}`,
      asks: LACKS,
      alone: true,
      text: `aim A "${words}"`,
      told: [['aim-unmeasured', 'warning', 'A']],
      fixed: `aim A "${words}" {\n  by 2030\n  outcome measure "???" {\n    ${target}\n    definition "???"\n  }\n}`,
    }),
  ),
  ...['Reduce falls by 20', '80% pass and 90% attend', 'Below 4 stillbirths per 1000 births'].map(
    (words): Case => ({
      name: `words that leave doubt are left to the author: ${words}`,
      asks: LACKS,
      alone: true,
      text: `aim A "${words} by 2030"`,
      told: [['aim-unmeasured', 'warning', 'A']],
      fixed: `aim A "${words} by 2030" {\n  by 2030\n  outcome measure "???" {\n    target "???" by 2030\n    definition "???"\n  }\n}`,
    }),
  ),
  {
    name: 'a measure that is there gets the target, and the aim the date',
    asks: LACKS,
    alone: true,
    text: 'aim A "80% of students pass by June 2028" {\n  outcome measure M "Passing"\n}',
    told: [
      [
        'aim-no-target',
        'information',
        'A',
        'Its words say 80% and “June 2028”. Add inside its braces ‘by 2028-06’ and in its outcome measure ‘target 80% by 2028-06’.',
      ],
    ],
    fixed:
      'aim A "80% of students pass by June 2028" {\n  by 2028-06\n  outcome measure M "Passing" {\n    target 80% by 2028-06\n  }\n}',
  },
  ...['aim-no-target', 'aim-no-deadline', 'aim-unmeasured'].map(
    (allowed): Case => ({
      name: `an aim that lacks all, and one is allowed: ${allowed}`,
      asks: LACKS,
      alone: true,
      text: `aim A "Schools are calm" { allow ${allowed} because "it is a vision" }`,
      told: [
        [
          LACKS.filter((each) => each !== allowed)[0] ?? '',
          'warning',
          'A',
          {
            'aim-no-target': 'This aim does not say by when, and nothing measures it.',
            'aim-no-deadline': 'This aim does not say how much, and nothing measures it.',
            'aim-unmeasured': 'This aim does not say how much or by when. Add',
          }[allowed] ?? '',
        ],
      ],
    }),
  ),
  {
    name: 'a share is no target of a measure per thousand',
    asks: ['aim-no-target'],
    alone: true,
    text: 'aim A "85% of wards report" {\n  by 2028\n  outcome measure M "Falls" {\n    unit "per 1000 bed days"\n  }\n}',
    told: [['aim-no-target', 'information', 'A']],
    fixed: null,
  },
  {
    name: 'the number of the words becomes the target of the measure that is there',
    asks: ['aim-no-target'],
    alone: true,
    text: 'aim A "80% of students pass" {\n  by 2028-06\n  outcome measure M "Passing"\n}',
    told: [['aim-no-target', 'information', 'A']],
    fixed:
      'aim A "80% of students pass" {\n  by 2028-06\n  outcome measure M "Passing" {\n    target 80% by 2028-06\n  }\n}',
  },
  ...(
    [
      ['every date is past', 'by 2020', '', true],
      ['a date of today', 'by 2026-11-21', '', false],
      ['a later target', 'by 2020', 'target 80% by 2030', false],
      ['every year', 'by every year', '', false],
      ['a date that nobody knows yet', 'by "a date agreed in May"', '', false],
      ['no date at all', '', '', false],
      ['a result', 'by 2020', 'result 70% in 2020', false],
      ['a file with the figures', 'by 2020', 'data "pass.csv"', false],
      ['a status', 'by 2020 status missed', '', false],
      ['open, and past', 'by 2020 status open', '', true],
      ['the next aim', 'by 2020 next A', '', false],
      ['a misspelled status', 'by 2020 statsu missed', '', false],
    ] as const
  ).map(
    ([name, aim, measure, told]): Case => ({
      name: `an aim and its end: ${name}`,
      asks: ['aim-deadline-passed'],
      alone: true,
      text: `aim A "80% pass" { ${aim} outcome measure M "Passing" { ${measure} } }`,
      told: told ? [['aim-deadline-passed', 'warning', '2020', 'This aim ended in 2020. What happened?']] : [],
    }),
  ),
  ...(
    [
      ['Reading improves by 20%', true],
      ['Reading improves by the end of June 2028', true],
      ['80% of candidates pass', false],
      ['Better reading for boys', false],
      ['Less absence among our teachers', false],
      ['Every child reads', false],
      ['All ninth graders pass', false],
      ['Fewer days of absence, 80% of the time', false],
    ] as const
  ).map(
    ([title, told]): Case => ({
      name: `for whom: ${title}`,
      asks: ['aim-no-population'],
      alone: true,
      text: `aim A "${title}"`,
      told: told ? [['aim-no-population', 'information', 'A', 'For whom?']] : [],
    }),
  ),
];

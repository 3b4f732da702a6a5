import type { Case } from './case.ts';

const drivers = (count: number) =>
  Array.from({ length: count }, (_, n) => `primary driver P${n} "Driver ${'abcdefgh'[n]}" -> A`).join('\n');

/** The shape of the theory: 28, 29, 30, 50, 65 and 66. */
export const shape: Case[] = [
  ...(
    [
      ['none', 0, undefined],
      ['one', 1, 'Only one primary driver leads to this aim.'],
      ['two', 2, undefined],
      ['six', 6, undefined],
      ['seven', 7, '7 primary drivers lead to this aim.'],
    ] as const
  ).map(
    ([name, count, told]): Case => ({
      name: `primary drivers: ${name}`,
      asks: ['primary-driver-count'],
      alone: true,
      text: `aim A "80% pass"\n${drivers(count)}`,
      told: told ? [['primary-driver-count', 'information', 'A', told]] : [],
    }),
  ),
  {
    name: 'primary drivers of another file count, retired ones do not',
    asks: ['primary-driver-count'],
    alone: true,
    text: 'aim A "80% pass"\nprimary driver P "One" -> A\nprimary driver Q "Two" -> A { status retired because "x" }',
    files: { 'b.driver': 'import "main.driver"\nprimary driver R "Three" -> A' },
    told: [],
  },
  {
    name: 'an arrow to a name that nothing has may be the missing one',
    asks: ['primary-driver-count', 'dead-end-driver'],
    alone: true,
    text: 'aim A "80% pass"\nprimary driver P "One" -> A\nprimary driver Q "Two" -> B\nchange idea I "x" -> Pp',
    told: [],
  },
  {
    name: 'a driver that nothing moves',
    asks: ['dead-end-driver'],
    text: 'primary driver P "Shared vision" -> Goal\nprimary driver Q "Help" -> Goal { change idea I "A help hour" }',
    told: [
      ['dead-end-driver', 'information', 'Mentors'],
      ['dead-end-driver', 'information', 'P', 'Nothing yet says how you would move “Shared vision”.'],
    ],
  },
  {
    name: 'a draft, and a retired driver, are not asked how',
    asks: ['dead-end-driver'],
    alone: true,
    text: 'theory "T" { stage draft }\nprimary driver P "Shared vision"',
    told: [],
  },
  {
    name: 'what another file does for a driver counts',
    asks: ['dead-end-driver'],
    alone: true,
    text: 'primary driver P "Shared vision"',
    files: { 'b.driver': 'import "main.driver"\naim B "80% pass" -> P' },
    told: [],
  },
  ...(
    [
      ['Teachers plan together', 'teachers plan together.', true],
      ['Teachers see student work', 'Teachers see students work', true],
      ['Grade 6 teams meet', 'Grade 7 teams meet', false],
      ['Time for teachers', 'Time for students', false],
      ['Trust', 'Trusts', false],
    ] as const
  ).map(
    ([one, two, told]): Case => ({
      name: `one driver twice: ${one}, ${two}`,
      asks: ['duplicate-driver'],
      alone: true,
      text: `primary driver P "${one}"\nprimary driver Q "${two}" { note "x" }`,
      told: told ? [['duplicate-driver', 'information', 'Q', 'One driver can feed several']] : [],
    }),
  ),
  {
    name: 'one driver in two places becomes one, with what leads to it',
    asks: ['duplicate-driver'],
    text: `primary driver Help "Help in time" -> Goal
secondary driver One "Time for teams" -> Mentors
secondary driver Two "Time for teams" -> Help because "x"
change idea I "Meet" -> Two`,
    told: [['duplicate-driver', 'information', 'Two']],
    fixed: `primary driver Help "Help in time" -> Goal
secondary driver One "Time for teams" -> Mentors -> Help because "x"
change idea I "Meet" -> One`,
  },
  {
    name: 'an idea straight at the aim, by arrow',
    asks: ['level-skip'],
    text: 'change idea I "A help hour" -> Goal',
    told: [['level-skip', 'information', 'Goal', 'What does this change in the system?']],
    fixed: 'primary driver WhatItChanges "???" -> Goal\nchange idea I "A help hour" -> WhatItChanges',
  },
  {
    name: 'an idea straight at the aim, nested',
    asks: ['level-skip'],
    alone: true,
    text: 'aim A "80% pass" {\n  change idea I "A help hour" {\n    status untested\n  }\n}',
    told: [['level-skip', 'information', 'I']],
    fixed:
      'aim A "80% pass" {\n  primary driver WhatItChanges "???" { change idea I "A help hour" {\n    status untested\n  } }\n}',
  },
  {
    name: 'an idea at a primary driver is fine, and so is one that was given up',
    asks: ['level-skip'],
    text: 'change idea I "A help hour" -> Mentors\nchange idea J "A leaflet" -> Goal { status abandoned because "x" }',
    told: [],
  },
  {
    name: 'one driver below another',
    asks: ['single-child'],
    text: 'secondary driver S "Trained mentors" -> Mentors\nchange idea I "A course" -> Mentors',
    told: [['single-child', 'hint', 'Mentors', 'Only “Trained mentors” stands below “Enough mentors”.']],
  },
  {
    name: 'a reason, where the arrow has company',
    asks: ['link-without-because'],
    alone: true,
    text: 'aim A "80% pass"\naim B "90% pass"\nprimary driver P "Help" -> A weakly -> B because "x"',
    told: [['link-without-because', 'hint', 'A', 'Why does “Help” move “80% pass”?']],
    fixed: 'aim A "80% pass"\naim B "90% pass"\nprimary driver P "Help" -> A because "???" weakly -> B because "x"',
  },
  {
    name: 'a reason for a list is for the author to write',
    asks: ['link-without-because'],
    alone: true,
    text: 'aim A "80% pass"\naim B "90% pass"\nprimary driver P "Help" -> A, B',
    told: [
      ['link-without-because', 'hint', 'A'],
      ['link-without-because', 'hint', 'B'],
    ],
  },
  {
    name: 'a reason where only nesting says it',
    asks: ['link-without-because'],
    alone: true,
    text: 'aim A "80% pass" {\n  primary driver P "Help"\n}',
    told: [['link-without-because', 'hint', 'P']],
    fixed: 'aim A "80% pass" {\n  primary driver P "Help" because "???"\n}',
  },
  {
    name: 'an arrow that leads downward is made one level lower, or turned round',
    asks: ['link-not-upward'],
    text: 'secondary driver S "Trained mentors" -> Mentors -> T\ntertiary driver T "Courses"',
    told: [['link-not-upward', 'warning', 'T', '“Trained mentors” is a secondary driver']],
  },
];

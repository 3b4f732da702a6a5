import type { Case } from './case.ts';

const drivers = (count: number, more = '') =>
  Array.from({ length: count }, (_, n) => `primary driver D${n} "Driver ${n}" -> Goal${more}\n`).join('');

/** What has one cause is told once. */
export const together: Case[] = [
  {
    name: 'two drivers without a measure are told each for itself',
    text: drivers(2),
    told: [
      ['primary-driver-unmeasured', 'warning', 'D0'],
      ['primary-driver-unmeasured', 'warning', 'D1'],
    ],
  },
  {
    name: 'three are told once, at the aim where there is no header, and each keeps a hint with its fix',
    text: `${drivers(2)}secondary driver S "Later" -> D0\n`,
    told: [
      ['drivers-unmeasured', 'warning', 'Goal', '3 drivers have no measure yet: “Driver 0”, “Driver 1” and “Later”.'],
      ['primary-driver-unmeasured', 'hint', 'D0', 'No measure tells you whether “Driver 0” is moving.'],
      ['primary-driver-unmeasured', 'hint', 'D1'],
      ['secondary-driver-unmeasured', 'hint', 'S'],
    ],
    fixed: `primary driver D0 "Driver 0" -> Goal {\n  driver measure "???" {\n    definition "???"\n  }\n}\nprimary driver D1 "Driver 1" -> Goal\nsecondary driver S "Later" -> D0\n`,
  },
  {
    name: 'a long list of names is cut, and its links are not',
    asks: ['drivers-unmeasured'],
    text: drivers(12),
    told: [['drivers-unmeasured', 'warning', 'Goal', '12 drivers have no measure yet: “Driver 0”']],
  },
  {
    name: 'a driver that is allowed to have none is not counted',
    text: `${drivers(2)}primary driver X "Allowed" -> Goal { allow primary-driver-unmeasured because "begun in May" }\n`,
    told: [
      ['primary-driver-unmeasured', 'warning', 'D0'],
      ['primary-driver-unmeasured', 'warning', 'D1'],
    ],
  },
  {
    name: 'the one for all can be allowed, and the hints stay',
    alone: true,
    text: `theory "T" { allow drivers-unmeasured because "begun in May" }
aim Goal "80% of students pass by 2030" { by 2030 outcome measure M "Passing" { target 80% by 2030 } }
${drivers(3)}`,
    told: [
      ['primary-driver-unmeasured', 'hint', 'D0'],
      ['primary-driver-unmeasured', 'hint', 'D1'],
      ['primary-driver-unmeasured', 'hint', 'D2'],
    ],
  },
  {
    name: 'drivers that are measured below only are counted, and it is said so',
    asks: ['drivers-unmeasured'],
    text: `${drivers(3)}change idea I "Plan" -> D0 { process measure N "Plans" }\n`,
    told: [['drivers-unmeasured', 'warning', 'Goal', '3 drivers have no measure of their own yet']],
  },
  {
    name: 'drivers without ideas are told once',
    asks: ['dead-end-driver', 'drivers-without-ideas'],
    text: `${drivers(3, ' { driver measure "x" }')}change idea I "Plan" -> Mentors\n`,
    told: [
      ['drivers-without-ideas', 'information', 'Goal', 'Nothing yet says how you would move 3 drivers: “Driver 0”'],
      ['dead-end-driver', 'hint', 'D0'],
      ['dead-end-driver', 'hint', 'D1'],
      ['dead-end-driver', 'hint', 'D2'],
    ],
  },
  {
    name: 'while nobody has an idea, no driver lacks one',
    asks: ['dead-end-driver', 'drivers-without-ideas'],
    text: drivers(3),
    told: [],
  },
  {
    name: 'no aim is told once, at the header',
    asks: ['orphan-driver', 'theory-no-aim', 'theory-no-arrows'],
    alone: true,
    text: 'theory "T"\nprimary driver A "Lessons"\nprimary driver B "Help"\nsecondary driver C "Rooms" -> B',
    told: [
      ['theory-no-aim', 'warning', '"T"', 'This theory has no aim, so its drivers lead nowhere: “Lessons” and “Help”.'],
    ],
  },
  {
    name: 'drivers that wait for an aim with a reason are not told of it',
    asks: ['orphan-driver', 'theory-no-aim'],
    alone: true,
    text: 'primary driver A "Lessons" { allow orphan-driver because "the aim is agreed in May" }',
    told: [],
  },
  {
    name: 'no arrows is told once, with one fix that writes all of them',
    asks: ['orphan-driver', 'theory-no-aim', 'theory-no-arrows'],
    alone: true,
    text: 'aim G "80% pass"\nprimary driver A "Lessons"\nprimary driver B "Help"',
    told: [['theory-no-arrows', 'warning', 'G', 'No driver leads to an aim yet: “Lessons” and “Help”.']],
    fixed: 'aim G "80% pass"\nprimary driver A "Lessons" -> G\nprimary driver B "Help" -> G',
  },
  {
    name: 'one of several drivers without an arrow is told for itself',
    asks: ['orphan-driver', 'theory-no-aim', 'theory-no-arrows'],
    alone: true,
    text: 'aim G "80% pass"\nprimary driver A "Lessons" -> G\nprimary driver B "Help"\nprimary driver C "Homes"',
    told: [
      ['orphan-driver', 'warning', 'B'],
      ['orphan-driver', 'warning', 'C'],
    ],
  },
  {
    name: 'a secondary driver that leads straight to an aim',
    asks: ['level-skip'],
    text: 'secondary driver S "Rooms" -> Goal',
    told: [['level-skip', 'information', 'Goal', '“Rooms” is a secondary driver and leads straight to the aim']],
    fixed: 'primary driver WhatItMoves "???" -> Goal\nsecondary driver S "Rooms" -> WhatItMoves',
  },
  {
    name: 'a secondary driver inside the braces of an aim',
    asks: ['level-skip'],
    alone: true,
    text: 'aim G "80% pass" {\n  secondary driver S "Rooms"\n}',
    told: [['level-skip', 'information', 'S']],
    fixed: 'aim G "80% pass" {\n  primary driver WhatItMoves "???" { secondary driver S "Rooms" }\n}',
  },
  {
    name: 'a plain driver that leads to an aim is a primary one, and skips nothing',
    asks: ['level-skip'],
    text: 'driver S "Rooms" -> Goal',
    told: [],
  },
  {
    name: 'many measures without a definition are told once',
    asks: ['measure-no-definition'],
    text: 'process measure A "Visits" of Mentors { definition "x" }\nprocess measure B "Mean GPA" of Mentors\nprocess measure C "Talks" of Mentors\nprocess measure D "Plans" of Mentors',
    told: [
      ['measure-no-definition', 'warning', 'Goal', 'Two people could count 3 measures differently'],
      ['measure-no-definition', 'hint', 'Count'],
      ['measure-no-definition', 'hint', 'C'],
      ['measure-no-definition', 'hint', 'D'],
    ],
  },
];

import type { Case } from './case.ts';

export const drivers: Case[] = [
  {
    name: 'a primary driver without a measure',
    text: 'primary driver P "Shared vision" -> Goal',
    told: [['primary-driver-unmeasured', 'warning', 'P', 'No measure tells you whether “Shared vision” is moving.']],
  },
  {
    name: 'a primary driver with a measure below it only',
    text: `primary driver P "Shared vision" -> Goal
secondary driver S "Shared plans" -> P
change idea I "Plan together" -> S { process measure M "Plans" }`,
    told: [
      ['primary-driver-unmeasured', 'information', 'P', '“Shared vision” has no measure of its own'],
      ['secondary-driver-unmeasured', 'information', 'S', '“Shared plans” has no measure of its own'],
    ],
  },
  {
    name: 'a plain driver under an aim is a primary driver; one under it is not',
    text: 'driver P "Shared vision" -> Goal\ndriver Q "Shared plans" -> P',
    told: [
      ['primary-driver-unmeasured', 'warning', 'P'],
      ['secondary-driver-unmeasured', 'information', 'Q', 'No measure tells you whether “Shared plans” is moving.'],
    ],
  },
  {
    name: 'a measure of, measured by and nested are all the same',
    text: `primary driver P "Shared vision" -> Goal
driver measure M "Visions" of P
primary driver Q "Shared plans" -> Goal { measured by M }
secondary driver R "Shared rooms" -> Q { driver measure N "Rooms" }`,
    told: [],
  },
  {
    name: 'a draft still shows every driver without a measure',
    alone: true,
    text: `theory "T" { stage draft }
aim Goal "80% pass" { by 2020 outcome measure M "Passing" { target 80 by 2020 } }
primary driver P "Shared vision" -> Goal
secondary driver S "Shared plans" -> P
driver Q "Alone"`,
    told: [
      [
        'drivers-unmeasured',
        'information',
        '"T"',
        '3 drivers have no measure yet: “Shared vision”, “Shared plans” and “Alone”.',
      ],
      ['primary-driver-unmeasured', 'hint', 'P'],
      ['secondary-driver-unmeasured', 'hint', 'S'],
      ['orphan-driver', 'information', 'Q'],
      ['primary-driver-unmeasured', 'hint', 'Q'],
    ],
  },
  {
    name: 'a retired driver is not flagged',
    text: 'primary driver P "Shared vision" { status retired on 2016 because "it did not move anything" }',
    told: [],
  },
  {
    name: 'a driver that leads nowhere',
    text: 'primary driver P "Shared vision" { driver measure M "Visions" }',
    told: [['orphan-driver', 'warning', 'P', '“Shared vision” does not lead to any aim.']],
  },
  {
    name: 'of several drivers that hang together, the one that lacks the arrow is told',
    text: `primary driver P "Shared vision" { driver measure M "Visions" }
secondary driver S "Shared plans" -> P { driver measure N "Plans" }
change idea I "Plan together" -> S`,
    told: [['orphan-driver', 'warning', 'P']],
  },
  {
    name: 'a driver that reaches its aim by a detour',
    text: `secondary driver S "Shared plans" -> Mentors { driver measure N "Plans" }
tertiary driver T "A room to plan" -> S { driver measure R "Rooms" }`,
    told: [],
  },
  {
    name: 'a driver that leads to a retired one only',
    text: `primary driver P "Shared vision" { status retired because "no" }
secondary driver S "Shared plans" -> P { driver measure N "Plans" }`,
    told: [['orphan-driver', 'warning', 'S']],
  },
  {
    name: 'drivers of a file with no aim',
    alone: true,
    text: 'primary driver P "Shared vision" { driver measure M "Visions" }',
    told: [['theory-no-aim', 'warning', 'P', 'This theory has no aim']],
  },
  {
    name: 'a driver that reaches the aim of an imported file, and measures in the importing file',
    alone: true,
    text: 'import "network.driver"\nsecondary driver S "Shared plans" -> Vision { driver measure N "Plans" }',
    files: {
      'network.driver':
        'aim Top "80% pass" { by 2020 outcome measure M "Passing" { target 80 by 2020 } }\nprimary driver Vision "Shared vision" -> Top',
    },
    told: [],
  },
  {
    name: 'descendants count in every file checked',
    alone: true,
    text: 'aim Top "80% pass" { by 2020 outcome measure M "Passing" { target 80 by 2020 } }\nprimary driver Vision "Shared vision" -> Top',
    files: {
      'cluster.driver':
        'import "main.driver"\nsecondary driver S "Shared plans" -> Vision { driver measure N "Plans" }',
    },
    told: [['primary-driver-unmeasured', 'information', 'Vision', 'has no measure of its own']],
  },
  {
    name: 'a change idea without a driver',
    text: 'change idea I "Plan together"',
    told: [
      [
        'orphan-change-idea',
        'warning',
        'I',
        '“Plan together” is not tied to a driver, so it is not part of the theory.',
      ],
    ],
  },
  {
    name: 'change ideas by arrow, by nesting, at a primary driver and at an aim',
    text: `change idea I "Plan together" -> Mentors
secondary driver S "Shared plans" -> Mentors {
  driver measure N "Plans"
  change idea J "Plan in summer"
}
change idea K "Plan in spring" -> Goal`,
    told: [],
  },
];

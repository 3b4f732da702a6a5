import type { Case } from './case.ts';

const P = 'primary driver P "Shared vision" -> Goal { driver measure MP "Visions" }';
const S = 'secondary driver S "Shared plans" -> Mentors { driver measure MS "Plans" }';

export const links: Case[] = [
  {
    name: 'a ring of three is told once, at its last arrow',
    text: `secondary driver A "First" -> Mentors -> C { driver measure MA "Firsts" }
secondary driver B "Second" -> A { driver measure MB "Seconds" }
secondary driver C "Third" -> B { driver measure MC "Thirds" }`,
    told: [
      [
        'circular-theory',
        'error',
        'B',
        'These items lead back to themselves: “Second”, “First”, “Third”, “Second”. A driver diagram reads one way',
      ],
    ],
  },
  {
    name: 'a driver that leads to itself',
    text: 'secondary driver A "First" -> Mentors -> A { driver measure MA "Firsts" }',
    told: [['circular-theory', 'error', 'A', '“First” leads to itself.']],
  },
  {
    name: 'two rings are told twice',
    text: `driver A "First" -> B -> C { driver measure MA "Firsts" }
driver B "Second" -> A { driver measure MB "Seconds" }
driver C "Third" -> A { driver measure MC "Thirds" }`,
    told: [
      ['circular-theory', 'error', 'A'],
      ['circular-theory', 'error', 'A'],
    ],
  },
  {
    name: 'a ring over two files is told at its last arrow',
    alone: true,
    text: `import "a.driver"
aim Goal "80% pass" -> Theirs { by 2020 outcome measure M "Passing" { target 80 by 2020 } }`,
    files: {
      'a.driver': 'import "main.driver"\nprimary driver Theirs "Their driver" -> Goal { driver measure N "Theirs" }',
    },
    told: [
      [
        'circular-theory',
        'error',
        'Theirs',
        'These items lead back to themselves: “Their driver”, “80% pass”, “Their driver”.',
      ],
    ],
  },
  {
    name: 'arrows that meet again are no ring',
    text: `${P}\nsecondary driver A "First" -> P -> Mentors { driver measure MA "Firsts" }`,
    told: [],
  },
  {
    name: 'an idea whose arrow leads to a measure',
    text: 'change idea I "Plan together" -> Count',
    told: [
      [
        'wrong-kind',
        'error',
        'Count',
        '“Mentors at work” is a driver measure. The arrow of a change idea leads to a driver or an aim.',
      ],
    ],
  },
  {
    name: 'a driver whose arrow leads to a near name of a wrong kind',
    text: 'change idea Mentor "Pay mentors" -> Mentors\nsecondary driver D "Paid mentors" -> Mentor { driver measure MD "Paid" }',
    told: [['wrong-kind', 'error', 'Mentor', 'Did you mean ‘Mentors’?']],
    fixed:
      'change idea Mentor "Pay mentors" -> Mentors\nsecondary driver D "Paid mentors" -> Mentors { driver measure MD "Paid" }',
  },
  {
    name: 'an aim whose arrow leads down to its driver',
    alone: true,
    text: `aim A "80% pass" -> D { by 2020 outcome measure M "Passing" { target 80 by 2020 } }
primary driver D "Shared vision" { driver measure N "Visions" }`,
    told: [['wrong-kind', 'error', 'D', 'write the arrow there: ‘-> A’']],
  },
  {
    name: 'an aim that serves a driver of another file',
    alone: true,
    text: `import "network.driver" as network
aim A "80% pass" -> network.Vision { by 2020 outcome measure M "Passing" { target 80 by 2020 } }`,
    files: { 'network.driver': 'aim Top "All pass"\nprimary driver Vision "Shared vision" -> Top' },
    told: [],
  },
  {
    name: 'measured by something that is no measure',
    text: 'primary driver Q "Shared rooms" -> Goal { measured by Mentors }',
    told: [
      [
        'wrong-kind',
        'error',
        'Mentors',
        '“Enough mentors” is a primary driver. What stands behind ‘measured by’ is a measure',
      ],
    ],
  },
  {
    name: 'a measure of a role, and a PDSA cycle of a driver',
    text: 'role T "Teachers"\nprocess measure M "Visits" of T\npdsa One "One school" of Mentors',
    told: [
      [
        'wrong-kind',
        'error',
        'T',
        '“Teachers” is a role group. A measure measures an aim, a driver, a change idea, a strategy, a network or a team.',
      ],
      ['wrong-kind', 'error', 'Mentors', '“Enough mentors” is a primary driver. A PDSA cycle tests a change idea.'],
    ],
  },
  {
    name: 'a measure with an arrow, and a member with one',
    text: 'process measure M "Visits" -> Mentors\nmember School "A school" -> Goal',
    told: [
      ['wrong-kind', 'error', 'Mentors', 'A process measure takes no arrow. Write ‘of Mentors’ instead.'],
      ['wrong-kind', 'error', 'Goal', 'The arrow of a member leads to a member.'],
    ],
  },
  {
    name: 'a team that works on an aim',
    text: 'team T "Cluster" -> Goal',
    told: [['wrong-kind', 'error', 'Goal', 'The arrow of a team leads to a driver.']],
  },
  {
    name: 'owner, reported by, partner, citing, next and adapted from take their own kinds',
    text: `change idea I "Plan together" -> Mentors citing Goal { owner Count adapted from Mentors }
process measure M "Visits" of I { reported by Goal target 3 by 2020 result 2 in 2015 from Mentors }
team T "Cluster" -> Mentors { full partner Goal }
pdsa One "One school" of I { next Goal }`,
    told: [
      ['wrong-kind', 'error', 'Goal', 'What stands behind ‘citing’ is a piece of evidence.'],
      ['wrong-kind', 'error', 'Count', 'What stands behind ‘owner’ is a team, a network or a member.'],
      ['wrong-kind', 'error', 'Mentors', 'What stands behind ‘adapted from’ is a change idea.'],
      ['wrong-kind', 'error', 'Goal', 'What stands behind ‘reported by’ is a member or a team.'],
      ['wrong-kind', 'error', 'Mentors', 'What stands behind ‘from’ is a member or a team.'],
      ['wrong-kind', 'error', 'Goal', 'What stands behind ‘full partner’ is a member.'],
      ['wrong-kind', 'error', 'Goal', 'What stands behind ‘next’ is a PDSA cycle.'],
    ],
  },
  {
    name: 'all of these with their right kinds',
    text: `member School "A school"
team T "Cluster" -> Mentors { full partner School participating partner School exploratory partner School }
evidence Paper "A paper"
change idea I "Plan together" -> Mentors citing Paper { owner T }
change idea J "Plan apart" -> Mentors { owner "A person" adapted from I }
process measure M "Visits" of I { reported by School, T target 3 by 2020 result 2 in 2015 from School }
pdsa One "One school" of I { next Two }
pdsa Two "Two schools" of I`,
    told: [],
  },
  {
    name: 'a team inside a measure, a driver inside an idea',
    text: `process measure M "Visits" of Mentors { team T "Cluster" }
change idea I "Plan together" -> Mentors { secondary driver D "Paid mentors" { driver measure N "Paid" } }`,
    told: [
      [
        'wrong-kind',
        'error',
        'T',
        'A team cannot stand inside a process measure. It stands inside a driver, or by itself',
      ],
      ['wrong-kind', 'error', 'D', 'A secondary driver cannot stand inside a change idea.'],
    ],
  },
  {
    name: 'what may stand inside what',
    text: `aim B "90% pass" {
  by 2020
  outcome measure MB "Passing" { target 90 by 2020 }
  primary driver D "Shared vision" {
    driver measure MD "Visions"
    team T "Cluster"
    secondary driver E "Shared plans" {
      driver measure ME "Plans"
      change idea I "Plan together" {
        process measure MI "Meetings"
        pdsa One "One school"
      }
    }
  }
}`,
    told: [],
  },
  {
    name: 'an arrow between two secondary drivers',
    text: `${S}\nsecondary driver A "First" -> S { driver measure MA "Firsts" }`,
    told: [
      [
        'link-not-upward',
        'warning',
        'S',
        '“First” and “Shared plans” are both secondary drivers. An arrow leads from lower to higher: make “First” a tertiary driver',
      ],
    ],
    fixed: `${S}\ntertiary driver A "First" -> S { driver measure MA "Firsts" }`,
  },
  {
    name: 'an arrow that leads down',
    text: `${S}\nprimary driver Q "Shared rooms" -> Goal -> S { driver measure MQ "Rooms" }`,
    told: [['link-not-upward', 'warning', 'S', 'is a primary driver, and “Shared plans” is a secondary driver.']],
  },
  {
    name: 'plain drivers chain as long as they like',
    text: `driver A "First" -> Mentors { driver measure MA "Firsts" }
driver B "Second" -> A { driver measure MB "Seconds" }
driver C "Third" -> B { driver measure MC "Thirds" }
driver D "Fourth" -> C { driver measure MD "Fourths" }`,
    told: [],
  },
  {
    name: 'a link written twice',
    text: 'change idea I "Plan together" -> Mentors weakly -> Mentors',
    told: [
      ['repeated-link', 'warning', 'Mentors', 'This link from “Plan together” to “Enough mentors” is written already.'],
    ],
  },
  {
    name: 'an arrow to the encloser is the link that nesting says',
    text: 'secondary driver D "Paid mentors" -> Mentors {\n  driver measure MD "Paid"\n  change idea I "Pay mentors" -> D because "it helps"\n}',
    told: [],
  },
];

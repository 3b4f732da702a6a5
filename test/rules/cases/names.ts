import type { Case } from './case.ts';

export const names: Case[] = [
  {
    name: 'a name with a slip',
    text: 'change idea I "Plan together" -> Mentosr',
    told: [['unknown-name', 'error', 'Mentosr', 'Nothing here is called ‘Mentosr’. Did you mean ‘Mentors’?']],
    fixed: 'change idea I "Plan together" -> Mentors',
  },
  {
    name: 'a name in another case, or with a hyphen',
    text: 'change idea I "Plan together" -> men-tors',
    told: [['unknown-name', 'error', 'men-tors', 'Did you mean ‘Mentors’?']],
    fixed: 'change idea I "Plan together" -> Mentors',
  },
  {
    name: 'a name that is nowhere near any',
    text: 'change idea I "Plan together" -> Weather',
    told: [['unknown-name', 'error', 'Weather', 'Check the spelling, or write a statement with this name.']],
  },
  {
    name: 'the title for the name',
    text: 'change idea I "Plan together" -> enough-mentors',
    told: [['unknown-name', 'error', 'enough-mentors', 'Did you mean ‘Mentors’?']],
  },
  {
    name: 'the title of something that has no name',
    text: 'secondary driver "Paid mentors" -> Mentors { driver measure MD "Paid" }\nchange idea I "Pay" -> PaidMentors',
    told: [['unknown-name', 'error', 'PaidMentors', 'has no name yet: write ‘PaidMentors’ before its title.']],
    fixed:
      'secondary driver PaidMentors "Paid mentors" -> Mentors { driver measure MD "Paid" }\nchange idea I "Pay" -> PaidMentors',
  },
  {
    name: 'a name that a statement had before',
    text: 'change idea Paired "Pairs" -> Mentors { was TwoInterns }\npdsa One "One school" of TwoInterns',
    told: [['unknown-name', 'error', 'TwoInterns', 'Did you mean ‘Paired’?']],
  },
  {
    name: 'a person without quotation marks',
    text: 'change idea I "Plan together" -> Mentors { owner Jane }',
    told: [['unknown-name', 'error', 'Jane', 'If this is a person, put the name in quotation marks']],
    fixed: 'change idea I "Plan together" -> Mentors { owner "Jane" }',
  },
  {
    name: 'names that a line nobody can read may have given are not told',
    text: 'aimm Better "90% pass" { by 2020 }\nprimary driver Q "Shared" -> Better { driver measure M "Rooms" }',
    told: [['syntax', 'error', 'aimm', 'Did you mean ‘aim’?']],
  },
  {
    name: 'an unknown driver is one message: the driver is not told to lead nowhere as well',
    text: `secondary driver D "Paid mentors" -> Weather { driver measure MD "Paid" }
tertiary driver E "Money" -> D { driver measure ME "Money" }
change idea I "Pay" -> Weather2`,
    told: [
      ['unknown-name', 'error', 'Weather'],
      ['unknown-name', 'error', 'Weather2'],
    ],
  },
  {
    name: 'unknown names behind every word',
    text: `change idea I "Plan together" -> Mentors citing Sky { owner Rain adapted from Hail }
team T "Cluster" -> Mentors { full partner Snow }`,
    told: [
      ['unknown-name', 'error', 'Sky'],
      ['unknown-name', 'error', 'Rain'],
      ['unknown-name', 'error', 'Hail'],
      ['unknown-name', 'error', 'Snow'],
    ],
  },
  {
    name: 'a name of an imported file, written without its short name',
    alone: true,
    text: 'import "network.driver" as network\nchange idea I "Plan together" -> Vision',
    files: { 'network.driver': 'aim Top "All pass"\nprimary driver Vision "Shared vision" -> Top' },
    told: [['unknown-name', 'error', 'Vision', 'Did you mean ‘network.Vision’?']],
    fixed: 'import "network.driver" as network\nchange idea I "Plan together" -> network.Vision',
  },
  {
    name: 'names of an import that is missing are not told again',
    alone: true,
    text: 'import "networks.driver" as network\nchange idea I "Plan together" -> network.Vision',
    told: [['import-missing', 'error', '"networks.driver"', 'There is no file “networks.driver”.']],
  },
  {
    name: 'plain names may come from an import that is missing',
    alone: true,
    text: 'import "networks.driver"\nchange idea I "Plan together" -> Vision',
    told: [['import-missing', 'error', '"networks.driver"']],
  },
  {
    name: 'an import of the file itself, and one outside the folder',
    alone: true,
    text: 'import "main.driver"\nimport "../other.driver" as other',
    told: [
      ['import-outside', 'error', '"main.driver"', 'is this very file'],
      ['import-outside', 'error', '"../other.driver"', 'lies outside the folder you work in'],
    ],
  },
  {
    name: 'one name from two imports',
    alone: true,
    text: 'import "one.driver"\nimport "two.driver"\nchange idea I "Plan together" -> Vision',
    files: {
      'one.driver': 'aim Top "All pass"\nprimary driver Vision "Shared vision" -> Top',
      'two.driver': 'aim Top "All pass"\nprimary driver Vision "Their vision" -> Top',
    },
    told: [['unclear-name', 'error', 'Vision', '‘Vision’ could be from one.driver or two.driver.']],
  },
  {
    name: 'a name of its own hides that of an import',
    alone: true,
    text: `import "one.driver"
aim Goal "80% pass" { by 2020 outcome measure M "Passing" { target 80 by 2020 } }
primary driver Vision "Our vision" -> Goal { driver measure N "Visions" }
change idea I "Plan together" -> Vision`,
    files: { 'one.driver': 'aim Top "All pass"\nprimary driver Vision "Shared vision" -> Top' },
    told: [],
  },
  {
    name: 'a name used twice is told at the second, which asks for nothing else',
    text: 'primary driver Mentors "Mentors again"',
    told: [['duplicate-name', 'error', 'Mentors', '‘Mentors’ is used twice: “Enough mentors” has this name already.']],
  },
  {
    name: 'the same name in two files',
    alone: true,
    text: 'import "one.driver" as one\naim Top "80% pass" { by 2020 outcome measure M "Passing" { target 80 by 2020 } }',
    files: { 'one.driver': 'aim Top "All pass"' },
    told: [],
  },
];

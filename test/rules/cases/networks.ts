import type { Case } from './case.ts';

const NETWORK = `network N "A network"
aim Supply "More teachers"
primary driver Clinical "Clinical experiences" -> Supply
primary driver Gone "Content" -> Supply { status retired on 2015 because "all have it" }
team T "Cluster" -> Clinical
`;

/** Networks, teams and what has ended: 10, 11, 45, 47, 48 and 68. */
export const networks: Case[] = [
  {
    name: 'a team without a driver',
    asks: ['team-not-tied'],
    text: 'team T "A cluster"\nteam U "Another" -> Mentors\nteam V "Over" { status sunset because "x" }',
    told: [['team-not-tied', 'warning', 'T', '“A cluster” is not tied to a driver of the network.']],
    fixed: 'team T "A cluster" -> Mentors\nteam U "Another" -> Mentors\nteam V "Over" { status sunset because "x" }',
  },
  {
    name: 'the driver that a team owns is offered first',
    asks: ['team-not-tied'],
    text: 'primary driver P "Help" -> Goal { owner T }\nteam T "A cluster"',
    told: [['team-not-tied', 'warning', 'T']],
    fixed: 'primary driver P "Help" -> Goal { owner T }\nteam T "A cluster" -> P',
  },
  {
    name: 'a team whose arrow is misspelled, one inside a driver, and one where there are no drivers',
    asks: ['team-not-tied'],
    text: 'team T "A cluster" -> Mentros\nprimary driver P "Help" -> Goal {\n  team U "Another"\n}',
    told: [],
  },
  { name: 'a team alone', asks: ['team-not-tied'], alone: true, text: 'team T "A cluster"', told: [] },
  {
    name: 'a cluster whose file serves no driver of the network',
    asks: ['team-not-tied'],
    alone: true,
    text: 'import "network.driver" as network\naim A "80% pass"',
    files: { 'network.driver': NETWORK },
    told: [['team-not-tied', 'warning', '"network.driver"', 'not tied to a driver of the network in network.driver']],
    fixed: 'import "network.driver" as network\naim A "80% pass" -> network.Clinical',
  },
  {
    name: 'a cluster whose aim serves a driver: its team is tied as well',
    asks: ['team-not-tied'],
    alone: true,
    text: 'import "network.driver" as network\naim A "80% pass" -> network.Clinical\nteam U "We"',
    files: { 'network.driver': NETWORK },
    told: [],
  },
  {
    name: 'a file that holds only names of the network, and an import that is no network',
    asks: ['team-not-tied'],
    alone: true,
    text: 'import "network.driver" as network\nimport "other.driver" as other\nevidence E "x"',
    files: { 'network.driver': NETWORK, 'other.driver': 'primary driver P "Help"' },
    told: [],
  },
  {
    name: 'an aim that serves a driver that the network retired',
    asks: ['serves-retired-driver'],
    alone: true,
    text: 'import "network.driver" as network\naim A "80% pass" -> network.Gone',
    files: { 'network.driver': NETWORK },
    told: [
      [
        'serves-retired-driver',
        'warning',
        'network.Gone',
        'The network retired this driver on 2015, because all have it.',
      ],
    ],
    fixed: 'import "network.driver" as network\naim A "80% pass" -> network.Clinical',
  },
  {
    name: 'an aim that was reached, and a cluster that ended, are history',
    asks: ['serves-retired-driver'],
    alone: true,
    text: 'import "network.driver" as network\naim A "80% pass" -> network.Gone { status achieved }\nteam U "We" -> network.Gone { status sunset because "x" }',
    files: { 'network.driver': NETWORK },
    told: [],
  },
  {
    name: 'what ended without a reason',
    asks: ['retired-without-reason'],
    text: `primary driver P "Help" -> Goal { status retired on 2020 }
change idea I "Leaflets" -> Mentors { status abandoned because "nobody read them" }
team T "A cluster" -> Mentors { status sunset }
change idea J "Tasks" -> Mentors { status testing }`,
    told: [
      ['retired-without-reason', 'information', 'status retired on 2020', 'What did you learn that ended this?'],
      ['retired-without-reason', 'information', 'status sunset'],
    ],
  },
  {
    name: 'a driver of the network that nobody works on',
    asks: ['driver-unowned'],
    alone: true,
    text: `${NETWORK}primary driver Free "Retention" -> Supply
primary driver Owned "Marketing" -> Supply { owner T }
primary driver Ended "Content" -> Supply
team U "Over" -> Ended { status sunset because "x" }
team V "Starting" -> Started { status forming }
primary driver Started "Assessment" -> Supply
primary driver Served "Support" -> Supply`,
    files: { 'b.driver': 'import "main.driver"\naim B "80% pass" -> Served' },
    told: [
      ['driver-unowned', 'information', 'Free', 'No team is working on “Retention”.'],
      ['driver-unowned', 'information', 'Ended'],
    ],
  },
  {
    name: 'drivers without a network, and a network without clusters',
    asks: ['driver-unowned'],
    alone: true,
    text: 'network N "A network"\nprimary driver P "Help"',
    told: [],
  },
  {
    name: 'a cluster at work without a chair',
    asks: ['rac-no-lead'],
    text: `team T "A cluster" -> Mentors { status active }
team U "Another" -> Mentors { status active chair "Jo" }
team V "A third" -> Mentors { status forming }
team W "A fourth" -> Mentors`,
    told: [['rac-no-lead', 'information', 'T', 'Who leads “A cluster”?']],
  },
  {
    name: 'one person who leads three things in two files',
    asks: ['leader-overload'],
    alone: true,
    text: 'import "b.driver" as b\nteam T "One" { chair "A. Jo" }\nteam U "Two" { chair "a. jo", "B. Bo" }',
    files: { 'b.driver': 'member M "Riverside" { lead "A. Jo" }' },
    told: [['leader-overload', 'hint', 'U', '“A. Jo” leads 3 things']],
  },
];

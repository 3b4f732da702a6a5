/** `team` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const team = {
  rule: 'Team',
  called: 'team',
  calledIn: { es: 'equipo' },
  group: 'people',
  sheet: { name: 'Teams', about: 'Who works on a driver.' },
  leadsTo: { 'works on': ['driver'] },
  within: ['driver'],
  words: {
    team: {
      means:
        'A group that works on one driver of the network, such as a research action cluster. Its arrow names the driver.',
      example: 'team ClinicalRAC "Clinical Experiences cluster" -> Clinical',
      detail: 'a group that works on a driver',
      name: 'Team',
      body: 'team {name} "«What the team is called»"{to} {\n  status {words of status}\n  chair "«Who leads it»"\n  $0\n}',
    },
  },
  properties: {
    status: {
      seen: 'a sign on the box',
      word: 'status',
      form: 'status',
      choices: choices.TEAM_STATUS,
      means: 'Where the team stands.',
      example: 'status sunset on 2015 because "no aim could be found"',
      column: { heading: 'Status', about: 'How far it is.' },
      first: true,
    },
    chairs: {
      word: 'chair',
      form: 'texts',
      often: 'many',
      means: 'Who leads the team. Two share the load better than one.',
      example: 'chair "A professor of education", "A principal"',
      body: 'chair "«who leads it»"',
      column: { heading: 'Chairs', about: 'Who leads it, one a line.' },
    },
    participation: {
      word: 'full partner',
      also: {
        'participating partner': {
          means: 'A member that takes part in single tasks, such as testing an idea.',
          example: 'participating partner Lakeside',
        },
        'exploratory partner': {
          means: 'A member that looks on and learns, and may take part later.',
          example: 'exploratory partner Bayview',
        },
        partner: {
          means: 'A member that takes part. Say how: full, participating or exploratory.',
          example: 'full partner Riverside',
        },
      },
      form: 'participation',
      often: 'many',
      to: ['member'],
      means: 'A member that takes part with its whole team, from planning to testing.',
      example: 'full partner Riverside',
      fact: 'partner',
      label: 'participation',
      column: { heading: 'Members taking part', about: 'One a line: full partner Riverside.' },
    },
    measuredBy: { ...shared.measuredBy },
  },
} as const satisfies Kind;

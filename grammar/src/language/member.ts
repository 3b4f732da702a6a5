/** `member` */
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const member = {
  rule: 'Member',
  called: 'member',
  calledIn: { es: 'miembro' },
  group: 'people',
  sheet: { name: 'Members', about: 'Who belongs to the network.' },
  leadsTo: { 'part of': ['member'] },
  within: ['member'],
  words: {
    member: {
      means: 'A partnership that belongs to the network, such as a university with the schools around it.',
      example: 'member Riverside "Riverside University and its schools" { joined 2024 }',
      detail: 'a partnership in the network',
      name: 'Member',
      body: 'member {name} "«What the partnership is called»" {\n  lead "«Who leads it»"\n  partners "«A school»"\n  joined {year}\n  $0\n}',
    },
  },
  properties: {
    lead: {
      word: 'lead',
      form: 'text',
      means: 'Who leads the partnership.',
      example: 'lead "Riverside University"',
      body: 'lead "«who leads it»"',
      label: 'leader',
      column: { heading: 'Lead', about: 'Who leads it.' },
    },
    partners: {
      word: 'partners',
      form: 'texts',
      often: 'many',
      means: 'Who else belongs to it.',
      example: 'partners "Riverside High School", "Lakeside Middle School"',
      body: 'partners "«a school»"',
      label: 'partner',
      column: { heading: 'Partners', about: 'One a line.' },
    },
    place: {
      word: 'place',
      form: 'text',
      means: 'Where it is.',
      example: 'place "Riverside"',
      body: 'place "«where it is»"',
      column: { heading: 'Place', about: 'Where it is.' },
    },
    joined: {
      word: 'joined',
      form: 'date',
      means: 'When it joined the network.',
      example: 'joined 2024',
      body: 'joined {year}',
      label: 'date of joining',
      column: { heading: 'Joined', about: 'When it joined the network.' },
    },
    left: { ...shared.left, means: 'When it left the network. What it did until then stays on record.' },
  },
} as const satisfies Kind;

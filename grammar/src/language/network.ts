/** `network` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const network = {
  rule: 'Network',
  called: 'network',
  calledIn: { es: 'red' },
  group: 'people',
  sheet: { name: 'Network', about: 'Who works together.', first: ['form', 'since'] },
  words: {
    network: {
      means: 'The network itself: who called it together, who coordinates it, and which problem it exists to mend.',
      example: 'network MTEP "Mathematics Teacher Education Partnership" { kind execution }',
      detail: 'who called it together, and why',
      name: 'Network',
      body: 'network {name} "«What the network is called»" {\n  kind {words of kind}\n  since {year}\n  convener "«Who called it together»"\n  problem "«What it exists to mend»"\n  $0\n}',
    },
  },
  properties: {
    convener: {
      word: 'convener',
      form: 'text',
      means: 'Who called the network together.',
      example: 'convener "Association of Public and Land-Grant Universities"',
      body: 'convener "«who called it together»"',
      column: { heading: 'Convener', about: 'Who called it together.' },
    },
    hub: {
      word: 'hub',
      form: 'texts',
      often: 'many',
      means: 'Who coordinates the network from day to day.',
      example: 'hub "The association"',
      body: 'hub "«who coordinates it»"',
      label: 'member of the hub',
      column: { heading: 'Hub', about: 'Who coordinates it, one a line.' },
      hover: false,
    },
    since: {
      word: 'since',
      form: 'date',
      means: 'Since when the network exists.',
      example: 'since 2012',
      body: 'since {year}',
      label: 'beginning',
      column: { heading: 'Since', about: 'A day, month or year.' },
    },
    form: {
      word: 'kind',
      form: 'choice',
      choices: choices.NETWORK_FORMS,
      means: 'Whether the members pursue one aim together, or learn from one another.',
      example: 'kind execution',
      label: 'kind of network',
      column: { heading: 'Form', about: 'Do members pursue one aim together, or share?' },
      first: true,
    },
    problem: {
      seen: 'the poster',
      word: 'problem',
      form: 'text',
      means: 'The problem that the network exists to mend.',
      example: 'problem "Too few new teachers are well prepared"',
      body: 'problem "«how things are today»"',
      column: { heading: 'Problem', about: 'What it exists to mend.' },
    },
    domains: {
      word: 'domain',
      form: 'domains',
      often: 'many',
      choices: choices.DOMAINS,
      means: 'One of the five things that a new network sets up: what stands there, and how far it is.',
      example: 'domain measurement "Four common measures" status started',
      body: 'domain {words} "«what stands there»" status {words of its status}',
      column: { heading: 'What it sets up', about: 'One a line: theory "A driver diagram" status working.' },
      hover: false,
    },
    measuredBy: { ...shared.measuredBy },
  },
} as const satisfies Kind;

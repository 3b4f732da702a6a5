import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from './model.ts';

/** How often a statement takes a property. */
export type Often = 'once' | 'many';

const READINGS = { baseline: 'once', target: 'many', result: 'many' } as const;

/**
 * Which properties each kind of statement takes, and how often: the one place that says so. `header` is the `theory`
 * statement. `note`, `was` and `allow` go with every statement (see `howOften`).
 */
export const PROPERTIES: Record<ElementKind | 'header', Readonly<Record<string, Often>>> = {
  header: {
    stage: 'once',
    version: 'once',
    organisation: 'once',
    authors: 'once',
    contact: 'once',
    acknowledgement: 'once',
    logo: 'many',
    headings: 'once',
  },
  aim: {
    for: 'once',
    by: 'once',
    vision: 'once',
    problem: 'once',
    needs: 'once',
    'measured by': 'many',
    status: 'once',
    next: 'once',
  },
  driver: { definition: 'once', owner: 'once', 'measured by': 'many', needs: 'once', status: 'once' },
  idea: {
    status: 'once',
    owner: 'once',
    by: 'once',
    concept: 'once',
    scale: 'once',
    confidence: 'once',
    impact: 'once',
    effort: 'once',
    'measured by': 'many',
    'adapted from': 'once',
    site: 'many',
  },
  measure: {
    definition: 'once',
    numerator: 'once',
    denominator: 'once',
    unit: 'once',
    'higher is better': 'once',
    'lower is better': 'once',
    ...READINGS,
    collected: 'once',
    source: 'once',
    owner: 'once',
    'reported by': 'many',
    data: 'once',
  },
  pdsa: {
    plan: 'once',
    predict: 'once',
    do: 'once',
    study: 'once',
    act: 'once',
    site: 'once',
    scale: 'once',
    'cost of failure': 'once',
    next: 'once',
  },
  network: { convener: 'once', hub: 'many', since: 'once', kind: 'once', problem: 'once', domain: 'many' },
  member: { lead: 'once', partners: 'many', place: 'once', joined: 'once' },
  team: {
    status: 'once',
    chair: 'many',
    'full partner': 'many',
    'participating partner': 'many',
    'exploratory partner': 'many',
    partner: 'many',
  },
  role: {},
  component: { centre: 'once' },
  strategy: { because: 'once', intends: 'many', accountable: 'many', enacted: 'once' },
  support: { for: 'many', as: 'once', 'led by': 'once', every: 'once', expertise: 'once' },
  conjecture: { if: 'once', then: 'once', because: 'once', status: 'once', revises: 'once', citing: 'many' },
  evidence: { kind: 'once', source: 'once', on: 'once' },
  finding: { source: 'once', on: 'once', explanation: 'once', supports: 'many', challenges: 'many' },
  recommendation: { from: 'many', made: 'once', response: 'once' },
  cycle: { from: 'once', to: 'once' },
  revision: { on: 'once', because: 'once', citing: 'many' },
  poster: {
    subtitle: 'once',
    authors: 'once',
    affiliations: 'once',
    logo: 'many',
    section: 'many',
    view: 'once',
    chart: 'many',
    acknowledgement: 'once',
    contact: 'once',
    link: 'once',
    size: 'once',
    theme: 'once',
    language: 'once',
  },
};

const EVERYWHERE: Readonly<Record<string, Often>> = wordTable({
  note: 'many',
  was: 'many',
  allow: 'many',
  source: 'many',
});

/** How often this kind of statement takes the property; undefined when it does not take it at all. */
export function howOften(kind: ElementKind | 'header', word: string): Often | undefined {
  const own = PROPERTIES[kind];
  return Object.hasOwn(own, word) ? own[word] : EVERYWHERE[word];
}

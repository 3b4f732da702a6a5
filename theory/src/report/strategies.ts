/** What belongs to each strategy: its supports, and the findings and recommendations about it. */

import { type Element, labelOf } from '../model/index.ts';
import { capital } from '../model/sentences.ts';
import { line, meantBy, type OfKind } from './parts.ts';
import type { Cell, Line, Sources } from './report.ts';
import { STRATEGIES } from './words.ts';

type Strategy = OfKind<'strategy'>;
type Support = OfKind<'support'>;
type Finding = OfKind<'finding'>;
type Recommendation = OfKind<'recommendation'>;

/** What links say, in all files, by the key of the statement that they lead to. */
export interface Belongings {
  supports: ReadonlyMap<string, readonly Support[]>;
  findings: ReadonlyMap<string, readonly Finding[]>;
  recommendations: ReadonlyMap<string, readonly Recommendation[]>;
}

export function belongingsOf({ world }: Sources): Belongings {
  const supports = new Map<string, Support[]>();
  const findings = new Map<string, Finding[]>();
  const recommendations = new Map<string, Recommendation[]>();
  for (const theory of world.theories.values()) {
    for (const { from, to } of theory.links) {
      const element = world.elements.get(from.to ?? '');
      if (to.to === undefined) continue;
      if (element?.kind === 'support') add(supports, to.to, element);
      if (element?.kind === 'finding') add(findings, to.to, element);
      if (element?.kind === 'recommendation') add(recommendations, to.to, element);
    }
    for (const element of theory.elements) {
      if (element.kind !== 'recommendation') continue;
      for (const { to } of element.from) if (to !== undefined) add(recommendations, to, element);
    }
  }
  return { supports, findings, recommendations };
}

/** The findings about a strategy or one of its supports. */
export function findingsOn({ key }: Strategy, { supports, findings }: Belongings): Finding[] {
  const keys = [key, ...(supports.get(key) ?? []).map((support) => support.key)];
  return [...new Set(keys.flatMap((each) => findings.get(each) ?? []))];
}

/** The recommendations about a strategy, one of its supports or its findings. */
export function recommendationsOn(strategy: Strategy, belongings: Belongings): Recommendation[] {
  const { supports, recommendations } = belongings;
  const keys = [strategy.key, ...(supports.get(strategy.key) ?? []).map(({ key }) => key)];
  const findings = findingsOn(strategy, belongings).map(({ key }) => key);
  return [...new Set([...keys, ...findings].flatMap((each) => recommendations.get(each) ?? []))];
}

/** The practice that a strategy wants of each role group. */
export function intentions({ intends }: Strategy, sources: Sources): Cell {
  return intends.flatMap(({ role, practice, change }) => [
    ...line(practice ?? STRATEGIES.unsaid, practice === undefined ? 'gap' : undefined, meantBy(role, sources)),
    ...line(change && STRATEGIES.change[change], 'quiet'),
  ]);
}

/** The supports of a strategy: each with its role groups, its kind and who leads it. */
export function supportLines({ key }: Strategy, { supports }: Belongings, sources: Sources): Cell {
  return (supports.get(key) ?? []).flatMap((support) => [
    ...line(labelOf(support), undefined, support.for.map((role) => meantBy(role, sources)).join(', ')),
    ...detailsOf(support),
  ]);
}

function detailsOf({ as, unknownType, ledBy, every, expertise }: Support): Line[] {
  const parts = [
    as ? capital(as) : unknownType,
    every && STRATEGIES.every(every),
    ledBy && STRATEGIES.ledBy(ledBy),
    expertise && STRATEGIES.expertise(expertise),
  ];
  return line(parts.filter((part) => part).join(' · '), 'quiet');
}

/** Who answers to whom, and for what. */
export function accountabilities({ accountable }: Strategy, sources: Sources): Cell {
  return accountable.flatMap(({ who, to, for: what }) => {
    const lead = [meantBy(who, sources) ?? STRATEGIES.somebody, meantBy(to, sources)].filter((part) => part);
    return line(what ?? STRATEGIES.unsaid, what === undefined ? 'gap' : undefined, lead.join(' → '));
  });
}

/** What a strategy is to bring about: the statements that its arrows lead to. */
export function targetsOf({ key }: Strategy, { world }: Sources): Element[] {
  const links = [...world.theories.values()].flatMap((theory) => theory.links);
  const keys = links.filter(({ kind, from }) => kind === 'drives' && from.to === key).map(({ to }) => to.to ?? '');
  return [...new Set(keys)].flatMap((target) => world.elements.get(target) ?? []);
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (!known) map.set(key, [value]);
  else if (!known.includes(value)) known.push(value);
}

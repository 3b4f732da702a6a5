/** What a measure and its theory say about how its data file is read. */
import type { Hints } from '@driver-diagrams/theory/data/hints';
import { isPercentMeasure, levelOf } from '@driver-diagrams/theory/model/figures';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Measure, Pdsa } from '@driver-diagrams/theory/model/model';

/** @param groups names and titles of members and teams */
export function hintsFor(owner: Measure | Pdsa, groups: readonly string[]): Hints {
  if (owner.kind === 'pdsa') return { percent: false, groups, levels: [] };
  const amounts = [owner.baseline, ...owner.targets].flatMap((figure) => figure?.amount ?? []);
  return {
    percent: isPercentMeasure(owner),
    ...(owner.collected !== undefined && { collected: owner.collected }),
    groups,
    levels: amounts.flatMap((amount) => levelOf(amount, owner.baseline?.amount) ?? []),
  };
}

/** Names and titles of the members and teams of a theory: groups of a data file may be called so. */
export function namesOfGroups({ elements }: MergedTheory): string[] {
  const groups = elements.filter(({ kind }) => kind === 'member' || kind === 'team');
  return [...new Set(groups.flatMap(({ name, title }) => [name ?? [], title ?? []].flat()))];
}

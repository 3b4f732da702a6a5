/** The ramp of an idea: its PDSA cycles in the order in which they were run. */
import type { Pdsa } from '../model/model.ts';

/**
 * Orders cycles: by their dates, and a cycle that another names as its `next` right behind that one. Cycles without a date
 * stay where the author wrote them. A ring of `next` is cut where it would lead back.
 */
export function rampOf(cycles: readonly Pdsa[]): Pdsa[] {
  const byKey = new Map(cycles.map((cycle) => [cycle.key, cycle]));
  const followers = new Set(
    cycles.flatMap(({ next }) => (next?.to !== undefined && byKey.has(next.to) ? next.to : [])),
  );
  const dated = inOrderOfDates(cycles);
  const ramp = new Set<Pdsa>();
  // First what follows nothing, then what only a ring leads to.
  for (const start of [...dated.filter(({ key }) => !followers.has(key)), ...dated]) {
    for (let at: Pdsa | undefined = start; at && !ramp.has(at); at = byKey.get(at.next?.to ?? '')) ramp.add(at);
  }
  return [...ramp];
}

/** By the first known day; a cycle without one stays behind the one that it was written behind. */
function inOrderOfDates(cycles: readonly Pdsa[]): Pdsa[] {
  let last = '';
  return cycles
    .map((cycle) => {
      last = firstDay(cycle) ?? last;
      return { cycle, day: last };
    })
    .toSorted((one, two) => (one.day < two.day ? -1 : one.day > two.day ? 1 : 0))
    .map(({ cycle }) => cycle);
}

/** The day on which work on a cycle began, as far as it is known. */
function firstDay({ plan, predict, do: done, study }: Pdsa): string | undefined {
  const days = [plan, done, predict, study].flatMap((step) => step?.on?.start ?? []);
  return days.toSorted()[0];
}

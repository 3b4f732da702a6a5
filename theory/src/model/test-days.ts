/** The days of a PDSA cycle: which of its steps are dated in an order in which nobody can have done them. */
import { endsBefore } from './figures.ts';
import type { DateSpan, Pdsa } from './model.ts';

/** The steps of a test that can have a day. */
export type DatedStep = 'plan' | 'predict' | 'do' | 'study';

/** Two steps of a test whose days lie the wrong way round: the one that comes first is dated after the other. */
export interface Disorder {
  first: DatedStep;
  then: DatedStep;
}

/**
 * What must have come before what. Whether plan or prediction was written first is all the same; both belong before the test.
 * Source: Langley et al., The Improvement Guide (predictions are part of the plan).
 */
const ORDER: readonly (readonly [first: DatedStep, then: DatedStep])[] = [
  ['plan', 'do'],
  ['predict', 'do'],
  ['do', 'study'],
  ['plan', 'study'],
  ['predict', 'study'],
];

/**
 * The steps of a test that are surely dated in the wrong order: a month and a day in it are not, since nobody knows. Where a step
 * lies on the wrong side of `do`, its place beside `study` is not told too, nor what only follows from a `study` before `do`.
 */
export function disordersOf(test: Pdsa): Disorder[] {
  const wrong = ORDER.filter(([first, then]) => endsBefore(test[then]?.on, test[first]?.on));
  const isTold = ([first, then]: readonly [DatedStep, DatedStep]) =>
    then === 'study' && first !== 'do' && wrong.some(([one, two]) => (one === first && two === 'do') || one === 'do');
  return wrong.filter((pair) => !isTold(pair)).map(([first, then]) => ({ first, then }));
}

/** True for a test whose prediction is surely dated after what came out of it: it was no prediction any more. */
export function isPredictedLate(test: Pdsa): boolean {
  return disordersOf(test).some(({ first }) => first === 'predict');
}

/** True for a span of days of which surely none has come yet. */
export function isToCome(date: DateSpan | undefined, today: string): boolean {
  return date?.start !== undefined && date.start > today;
}

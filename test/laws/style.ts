/** Styles of writing for fast-check. */
import fc from 'fast-check';
import type { Style } from './print.ts';

/** Takes options as the given numbers say, over and over; without numbers always the first. */
function chooser(numbers: readonly number[]): NonNullable<Style['choose']> {
  let at = 0;
  return <Option>(from: readonly Option[]) =>
    from[(numbers[at++ % Math.max(1, numbers.length)] ?? 0) % from.length] as Option;
}

const numbers = fc.array(fc.nat(99), { maxLength: 150 });
const shape = { nested: fc.boolean(), measuredBy: fc.boolean(), explicit: fc.boolean() };

/** Canonical forms, in any arrangement. */
export const canonical: fc.Arbitrary<Style> = fc.record({ ...shape, split: fc.boolean() });

/** Any form that is read as meant, in any arrangement. Its choices begin anew with each `Style` made of it. */
export const tolerant: fc.Arbitrary<() => Style> = fc
  .record({ ...shape, split: fc.boolean(), numbers })
  .map(({ numbers: its, ...style }) => Object.assign(() => ({ ...style, choose: chooser(its) }), { style, its }));

import { describe, expect, it } from 'vitest';
import { rampOf } from '../../theory/src/report/ramp.ts';
import { readText } from '../helpers/read.ts';

/** The cycles of one idea as they are written, and their order. */
const cases: [name: string, cycles: string, ramp: string][] = [
  ['as written, where nothing else is known', 'pdsa A "A" pdsa B "B" pdsa C "C"', 'A B C'],
  ['by date', 'pdsa A "A" { do "" on 2026-03 } pdsa B "B" { predict "" on 2026-01 }', 'B A'],
  ['what follows stands behind, whatever its date', 'pdsa A "A" { next C } pdsa B "B" pdsa C "C"', 'A C B'],
  ['a chain written backwards', 'pdsa C "C" pdsa B "B" { next C } pdsa A "A" { next B }', 'A B C'],
  [
    'without a date behind the one before it',
    'pdsa A "A" { do "" on 2026-03 } pdsa B "B" pdsa C "C" { do "" on 2026-01 }',
    'C A B',
  ],
  ['a ring is cut where it begins', 'pdsa A "A" { next B } pdsa B "B" { next A }', 'A B'],
  ['one that follows itself', 'pdsa A "A" { next A }', 'A'],
  ['one that two lead to stands once', 'pdsa A "A" { next C } pdsa B "B" { next C } pdsa C "C"', 'A C B'],
  ['a next that is unknown', 'pdsa A "A" { next Z } pdsa B "B"', 'A B'],
];

describe('the ramp of an idea', () => {
  it.each(cases)('%s', async (_name, cycles, ramp) => {
    const { theory } = await readText(`change idea I "I" {\n${cycles.replaceAll(' pdsa', '\npdsa')}\n}`);
    const tests = theory.elements.filter((element) => element.kind === 'pdsa');
    expect(
      rampOf(tests)
        .map(({ name }) => name)
        .join(' '),
    ).toBe(ramp);
  });
});

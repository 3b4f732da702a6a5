/** The level of each driver: what its kind word says; for a plain `driver` one more than the highest number above it. */
import { describe, expect, it } from 'vitest';
import { read, readOne } from '../laws/read.ts';

const cases: [name: string, text: string, levels: string][] = [
  ['kind words', 'primary driver A\nsecondary driver B\ntertiary driver C', 'A1 B2 C3'],
  ['a plain driver alone', 'driver A', 'A1'],
  ['a plain driver under an aim', 'aim Z\ndriver A -> Z', 'A1'],
  ['a plain driver under a primary driver', 'primary driver A\ndriver B -> A', 'A1 B2'],
  ['a plain driver under a tertiary driver', 'tertiary driver A\ndriver B -> A', 'A3 B4'],
  ['the lowest of several parents counts', 'aim Z\ntertiary driver A\ndriver B -> Z -> A', 'A3 B4'],
  ['a chain, written from its end', 'driver D -> C\ndriver C -> B\ndriver B -> A\ndriver A', 'D4 C3 B2 A1'],
  ['by nesting', 'aim Z { driver A { driver B { driver C } } }', 'A1 B2 C3'],
  ['by nesting and by arrow', 'driver A\ndriver B { driver C -> D }\ndriver D -> B', 'A1 B1 C3 D2'],
  ['a written level is not changed by what is above', 'tertiary driver A\nprimary driver B -> A', 'A3 B1'],
  ['a ring ends', 'driver A -> B\ndriver B -> C\ndriver C -> A', 'A3 B2 C1'],
  ['itself', 'driver A -> A', 'A1'],
  ['a name that is not there', 'driver A -> Nowhere', 'A1'],
  ['an idea or a measure above counts for nothing', 'change idea I\ndriver A -> I', 'A1'],
  ['a driver of another file', 'import "b.driver" as b\ndriver A -> b.Deep', 'A3'],
];

describe('levels', () => {
  it.each(cases)('%s', async (_name, text, levels) => {
    const [file] = await read({
      'a.driver': text,
      'b.driver': 'import "a.driver"\naim Top\ndriver High -> Top\ndriver Deep -> High',
    });
    const drivers = file.theory.elements.filter((each) => each.kind === 'driver');
    expect(drivers.map(({ id, level }) => id + level).join(' ')).toBe(levels);
  });

  it('are found for a chain of thousands', async () => {
    const text = Array.from({ length: 3000 }, (_, n) => `driver N${n} -> N${n + 1}`).join('\n');
    const first = (await readOne(text)).theory.elements[0];
    expect(first?.kind === 'driver' && first.level).toBe(3000);
  });
});

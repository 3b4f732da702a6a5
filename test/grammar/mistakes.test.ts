import { describe, expect, test } from 'vitest';
import { readText } from '../helpers/read.ts';
import { MISTAKES } from './mistakes.ts';

describe('each beginner’s mistake gives one message, at its place', () => {
  test('the table holds at least 120 mistakes', () => expect(MISTAKES.length).toBeGreaterThanOrEqual(120));

  test.each(MISTAKES)('%s', async (marked, message) => {
    const start = marked.indexOf('«');
    const end = marked.indexOf('»') - 1;
    const text = marked.replace('«', '').replace('»', '');
    const { theory } = await readText(text);
    const told = theory.problems.map(({ place, message }) => ({ at: text.slice(place.start, place.end), message }));
    expect(told).toEqual([{ at: text.slice(start, end), message }]);
    expect(theory.problems[0]?.place).toMatchObject({ start, end });
    expect(message).not.toMatch(/expecting|token|EOF/i);
  });
});

/**
 * Files as people have them, one pair a kind: what comes in, the theory that it gives (`.driver`), and what is told of the rest
 * (`.told.txt`, a line each). `sources.json` says after what kind of source each is written; the words are our own.
 */
import { importSource } from '@driver-diagrams/theory/exchange/read-theory';
import { describe, expect, it } from 'vitest';
import { readText } from '../helpers/read.ts';
import { bytesOf, cases, sources } from './import-case.ts';

describe('what people have comes in', () => {
  it.each(cases.map((each) => [`${each.file}: ${sources[each.name]}`, each] as const))('%s', async (_, each) => {
    const { text, untold } = await importSource({ bytes: await bytesOf(each), name: each.file });
    expect(text).toBe(each.theory);
    expect(untold).toEqual(each.told);
    const { theory } = await readText(text);
    expect(theory.problems).toEqual([]);
  });

  it('each after a kind of source that is named', () => {
    expect(Object.keys(sources).sort()).toEqual(cases.map(({ name }) => name).sort());
    expect(cases.length).toBeGreaterThanOrEqual(80);
  });
});

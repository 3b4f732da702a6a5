/** docs/library.md says what happens: its examples run. In a browser and from the npm package they run in `test/package`. */
import { describe, expect, test } from 'vitest';
import * as library from '../../library/src/index.ts';
import { EXAMPLES, RUN } from './examples.ts';

describe('docs/library.md', () => {
  test('has an example of each function, and each prints something', () => {
    const functions = Object.keys(library).filter((name) => name !== 'InputError');
    const all = EXAMPLES.map(({ code }) => code).join();
    expect(functions.filter((name) => !new RegExp(`\\b${name}\\(`).test(all))).toEqual([]);
    expect(EXAMPLES.filter(({ printed }) => printed.length === 0)).toEqual([]);
  });

  const run = new Function(`return ${RUN}`)() as (code: string, its: typeof library) => Promise<string[]>;

  test.each(EXAMPLES.map((example) => [example.title, example] as const))('%s', async (_, { code, printed }) => {
    expect(await run(code, library)).toEqual(printed);
  });
});

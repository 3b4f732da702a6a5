/** What holds for every text, however wrong: it is read in time, nothing is lost, and what is said of it can be understood. */
import { createElkEngine, drawTheory } from '@driver-diagrams/diagram';
import { read as readPieces } from '@driver-diagrams/grammar/reader';
import type { Problem } from '@driver-diagrams/theory/rules/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../helpers/processor-time.ts';
import { TODAY } from '../helpers/read.ts';
import { anyText } from './any-text.ts';
import { placesIn } from './places.ts';
import { read } from './read.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';

const options = { timeout: LAW_TIMEOUT };

/** Milliseconds of processor time that a text of some hundred characters may take. */
const IN_TIME = 5000;

/** What counts as space between pieces of text. */
const SPACE = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/;

/** Words of programs, which no author should have to read. */
const PROGRAM_WORDS = /expecting|\btokens?\b|\bEOF\b|undefined|\bnull\b|\bNaN\b|\[object|\bfunction\b/i;

describe('any text', () => {
  it('is read and checked in time, and told of in plain words', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        let problems: Problem[] = [];
        const took = await processorTime(async () => {
          const [file] = await read({ 'a.driver': text });
          problems = file.check({ today: TODAY });
        });
        expect(took).toBeLessThan(IN_TIME);
        const messages = problems.flatMap(({ message, related = [], fixes = [] }) => [
          message,
          ...related.map((each) => each.message),
          ...fixes.map(({ title }) => title),
        ]);
        const withoutQuotes = messages.map((message) => message.replaceAll(/“[^”]*”|‘[^’]*’|"[^"]*"/g, ''));
        expect(withoutQuotes.filter((message) => PROGRAM_WORDS.test(message))).toEqual([]);
      }),
      runs(300),
    );
  });

  it('has no place that lies outside of it', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [file] = await read({ 'a.driver': text });
        const places = [...placesIn(file.theory), ...placesIn(file.check({ today: TODAY }))];
        const outside = places.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
        expect(outside).toEqual([]);
      }),
      runs(300),
    );
  });

  it('is kept whole: each sign stands in one piece that is read, or in one that is passed over', options, () => {
    fc.assert(
      fc.property(anyText, (text) => {
        // A file that is no text at all is told as such, and not read.
        if (text.includes('\0')) return;
        const { tokens, hidden } = readPieces(text);
        const pieces = [...tokens, ...hidden].sort((a, b) => a.start - b.start || a.end - b.end);
        const lost: string[] = [];
        let end = 0;
        for (const piece of [...pieces, { start: text.length, end: text.length }]) {
          for (let at = end; at < piece.start; at++) if (!SPACE.test(text.charAt(at))) lost.push(text.charAt(at));
          end = Math.max(end, piece.end);
        }
        expect(lost).toEqual([]);
      }),
      runs(500),
    );
  });

  it('gives the same bytes each time: theory, problems and picture', options, async () => {
    const engine = createElkEngine();
    const all = async (text: string) => {
      const [file] = await read({ 'a.driver': text });
      const scene = await drawTheory(file.merged, { engine });
      return JSON.stringify([file.theory, file.check({ today: TODAY }), scene]);
    };
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await all(text)).toBe(await all(text));
      }),
      runs(60),
    );
  });
});

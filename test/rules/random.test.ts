import { readFileSync } from 'node:fs';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { buildWorld, catalogue, check, type Problem } from '@driver-diagrams/theory/rules/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runs } from '../laws/runs.ts';
import { worlds } from './random-theories.ts';

const TODAY = '2026-11-21';
/** A text that the places of a random theory may lie in, or beyond; and every rule. */
const textOf = () => 'aim X "T" -> A, B { by 2028 // c\n  driver Y "U" -> X because "b" {\n\tnote "n"\r\n}\n';
const rules = Object.fromEntries(catalogue.map(({ id, severity }) => [id, severity]));
/** What no message says: words of parsers and programs, and values that slipped through. */
const FOREIGN = /\b(?:expecting|token|EOF|node|undefined|null|NaN|\[object)\b/i;

/** A message without what it quotes: an author may write any word. */
function withoutQuotations(message: string): string {
  return message.replace(/“.*”|‘.*’/gsu, '“…”');
}

function expectPlainWords(problems: readonly Problem[]) {
  for (const { message, related = [], fixes = [], place } of problems) {
    expect(place.uri).toMatch(/^file:/);
    const words = [message, ...related.map((each) => each.message), ...fixes.map((fix) => fix.title)];
    for (const each of words) expect(withoutQuotations(each)).not.toMatch(FOREIGN);
  }
}

describe('any theory at all', () => {
  it('is checked, and told of in plain words', () => {
    fc.assert(
      fc.property(worlds, (theories) => {
        const world = buildWorld(theories);
        for (const theory of theories) {
          expectPlainWords(check(theory, world, { today: TODAY, textOf, rules }));
        }
      }),
      runs(200),
    );
  }, 60_000);

  it('is told of in the same way each time, and does not change by being checked', () => {
    fc.assert(
      fc.property(worlds, (theories) => {
        const before = JSON.stringify(theories);
        const told = () =>
          theories.map((theory) => check(theory, buildWorld(theories), { today: TODAY, textOf, rules }));
        expect(told()).toEqual(told());
        expect(JSON.stringify(theories)).toBe(before);
      }),
      runs(100),
    );
  }, 60_000);

  it('loses no error by an allow, and no driver without a measure by a setting', () => {
    fc.assert(
      fc.property(worlds, (theories) => {
        const world = buildWorld(theories);
        const off = { 'unknown-name': 'off', 'circular-theory': 'off', 'primary-driver-unmeasured': 'hint' } as const;
        for (const theory of theories) {
          const told = check(theory, world, { today: TODAY });
          const quiet = check(theory, world, { today: TODAY, rules: off });
          expect(quiet.filter(({ severity }) => severity === 'error')).toEqual(
            told.filter(({ severity }) => severity === 'error'),
          );
          for (const { rule, severity } of quiet)
            if (rule === 'primary-driver-unmeasured') expect(severity).toBe('information');
        }
      }),
      runs(100),
    );
  }, 60_000);
});

describe('a sample', () => {
  const SAMPLE = readFileSync(new URL('../../samples/first-steps.driver', import.meta.url), 'utf8');

  it.each([0.03, 0.21, 0.4, 0.57, 0.66, 0.83, 0.98])(
    'cut off at %d of its length is told of in plain words',
    async (part) => {
      // Some offsets in a row, so that the cut falls into words, texts, braces and the space between them.
      const start = Math.floor(SAMPLE.length * part);
      const cuts = Array.from(
        { length: 12 },
        (_, n) => [`file:///w/${n}.driver`, SAMPLE.slice(0, start + 7 * n)] as const,
      );
      const files = await readTexts(new Map(cuts), { root: 'file:///w' });
      for (const file of files) {
        const problems = file.check({ today: TODAY });
        expectPlainWords(problems);
        for (const { place } of problems) expect(place.end).toBeLessThanOrEqual(file.text.length);
      }
    },
  );
});

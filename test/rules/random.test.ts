import { buildWorld, check } from '@driver-diagrams/language-server/rules/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { worlds } from './random-theories.ts';

const TODAY = '2026-11-21';
/** What no message says: words of parsers and programs, and values that slipped through. */
const FOREIGN = /\b(?:expecting|token|EOF|node|undefined|null|NaN|\[object)\b/i;

describe('any theory at all', () => {
  it('is checked, and told of in plain words', () => {
    fc.assert(
      fc.property(worlds, (theories) => {
        const world = buildWorld(theories);
        for (const theory of theories) {
          for (const { message, severity, place } of check(theory, world, { today: TODAY })) {
            expect(['error', 'warning', 'information', 'hint']).toContain(severity);
            expect(place).toBeDefined();
            expect(message).not.toMatch(FOREIGN);
          }
        }
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('is told of in the same way each time, and does not change by being checked', () => {
    fc.assert(
      fc.property(worlds, (theories) => {
        const before = JSON.stringify(theories);
        const told = () => theories.map((theory) => check(theory, buildWorld(theories), { today: TODAY }));
        expect(told()).toEqual(told());
        expect(JSON.stringify(theories)).toBe(before);
      }),
      { numRuns: 100 },
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
      { numRuns: 100 },
    );
  }, 60_000);
});

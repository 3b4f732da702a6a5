import { readFileSync } from 'node:fs';
import { catalogue } from '@driver-diagrams/language-server/rules/index';
import { describe, expect, it } from 'vitest';

/** The checks that are due so far: number, id, severity and severity in a draft, as the catalogue of checks has them. */
const due: [number: number, id: string, severity: string, drafts?: string][] = [
  [1, 'unknown-name', 'error'],
  [2, 'primary-driver-unmeasured', 'warning', 'information'],
  [3, 'aim-no-target', 'warning', 'information'],
  [4, 'aim-no-deadline', 'warning', 'information'],
  [5, 'aim-unmeasured', 'warning', 'information'],
  [6, 'duplicate-name', 'error'],
  [7, 'circular-theory', 'error'],
  [8, 'orphan-driver', 'warning', 'information'],
  [9, 'orphan-change-idea', 'warning', 'information'],
  [14, 'target-without-date', 'warning', 'information'],
  [15, 'target-wrong-direction', 'warning'],
  [16, 'target-dates-out-of-order', 'warning'],
  [17, 'percent-out-of-range', 'error'],
  [20, 'measure-unlinked', 'warning', 'information'],
  [46, 'participation-invalid', 'error'],
  [57, 'placeholder-left', 'hint'],
  [63, 'secondary-driver-unmeasured', 'information'],
  [71, 'wrong-kind', 'error'],
  [72, 'link-not-upward', 'warning'],
  [73, 'syntax', 'error'],
  [73, 'repeated-property', 'warning'],
  [73, 'repeated-link', 'warning'],
  [73, 'import-missing', 'error'],
  [73, 'import-outside', 'error'],
  [73, 'unclear-name', 'error'],
];

describe('the catalogue', () => {
  it.each(due)('has %i %s', (number, id, severity, drafts) => {
    expect(catalogue.find((rule) => rule.id === id)).toMatchObject({ number, severity, ...(drafts ? { drafts } : {}) });
  });

  it('has each id once, and says of each rule what it is for and where it comes from', () => {
    expect(new Set(catalogue.map((rule) => rule.id)).size).toBe(catalogue.length);
    for (const rule of catalogue) {
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.title.length).toBeGreaterThan(10);
      expect(rule.explanation).toMatch(/\.$/);
      expect(rule.source).not.toBe('');
    }
  });

  it('lets everything be silenced but what makes a theory unreadable', () => {
    const never = catalogue.filter((rule) => rule.silenceable === false && !rule.id.startsWith('allow-'));
    expect(never.map((rule) => rule.id).toSorted()).toEqual([
      'circular-theory',
      'duplicate-name',
      'syntax',
      'unknown-name',
    ]);
  });

  it('has each rule that the reference of the language names', () => {
    const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8');
    const ids = new Set(catalogue.map((rule) => rule.id));
    for (const [, id] of page.matchAll(/\ballow ([a-z]+(?:-[a-z]+)+)/g)) expect([...ids, 'rule-id']).toContain(id);
  });
});

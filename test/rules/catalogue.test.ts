import { readFileSync } from 'node:fs';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';

/** The checks that are due so far: number, id, severity and severity in a draft, as the catalogue of checks has them. */
const due: [number: number, id: string, severity: string, drafts?: string][] = [
  [1, 'unknown-name', 'error'],
  [2, 'primary-driver-unmeasured', 'warning', 'information'],
  [2, 'drivers-unmeasured', 'warning', 'information'],
  [3, 'aim-no-target', 'warning', 'information'],
  [4, 'aim-no-deadline', 'warning', 'information'],
  [5, 'aim-unmeasured', 'warning', 'information'],
  [6, 'duplicate-name', 'error'],
  [7, 'circular-theory', 'error'],
  [8, 'orphan-driver', 'warning', 'information'],
  [8, 'theory-no-aim', 'warning', 'information'],
  [8, 'theory-no-arrows', 'warning', 'information'],
  [9, 'orphan-change-idea', 'warning', 'information'],
  [10, 'team-not-tied', 'warning'],
  [11, 'serves-retired-driver', 'warning'],
  [12, 'pdsa-no-prediction', 'warning'],
  [13, 'prediction-after-do', 'warning'],
  [13, 'test-dates-out-of-order', 'warning'],
  [14, 'target-without-date', 'warning', 'information'],
  [15, 'target-wrong-direction', 'warning'],
  [16, 'target-dates-out-of-order', 'warning'],
  [16, 'date-in-future', 'warning'],
  [17, 'percent-out-of-range', 'error'],
  [17, 'figure-in-words', 'warning'],
  [18, 'aim-number-disagrees', 'warning'],
  [19, 'percent-change-arithmetic', 'information'],
  [20, 'measure-unlinked', 'warning', 'information'],
  [21, 'measure-no-definition', 'warning', 'information'],
  [22, 'rate-without-denominator', 'warning', 'information'],
  [23, 'common-measure-redefined', 'warning'],
  [24, 'measure-meaning-changed', 'warning'],
  [24, 'definition-changed-without-phase', 'warning'],
  [25, 'aim-deadline-passed', 'warning'],
  [26, 'baseline-missing', 'information'],
  [27, 'adopted-without-test', 'warning'],
  [28, 'dead-end-driver', 'information'],
  [28, 'drivers-without-ideas', 'information'],
  [29, 'duplicate-driver', 'information'],
  [30, 'primary-driver-count', 'information'],
  [31, 'aim-no-population', 'information'],
  [32, 'no-outcome-or-process-mix', 'information'],
  [33, 'no-balancing-measure', 'information'],
  [34, 'strategy-no-rationale', 'warning', 'information'],
  [35, 'strategy-no-support', 'warning', 'information'],
  [36, 'support-type-invalid', 'error'],
  [37, 'reorganise-on-discrete-only', 'information'],
  [38, 'tool-without-scaffold', 'information'],
  [39, 'position-without-development', 'information'],
  [40, 'press-without-support', 'information'],
  [40, 'support-without-press', 'information'],
  [41, 'finding-no-source', 'information'],
  [42, 'recommendation-unanswered', 'information'],
  [43, 'conjecture-changed-without-evidence', 'information'],
  [44, 'theory-changed-no-revision', 'warning'],
  [45, 'retired-without-reason', 'information'],
  [46, 'participation-invalid', 'error'],
  [47, 'driver-unowned', 'information'],
  [48, 'rac-no-lead', 'information'],
  [49, 'common-measure-unreported', 'information'],
  [50, 'level-skip', 'information'],
  [51, 'pdsa-unfinished', 'hint'],
  [52, 'stalled-idea', 'hint'],
  [53, 'stale-data', 'hint'],
  [54, 'claim-without-signal', 'hint'],
  [54, 'phase-incomplete', 'warning'],
  [54, 'phase-short', 'information'],
  [54, 'exclusion-incomplete', 'warning'],
  [54, 'exclusion-unmatched', 'warning'],
  [55, 'test-too-big', 'hint'],
  [56, 'negative-driver', 'hint'],
  [57, 'placeholder-left', 'hint'],
  [57, 'empty-title', 'warning'],
  [58, 'measures-too-many', 'hint'],
  [59, 'driver-phrased-as-task', 'hint'],
  [60, 'aim-contains-solution', 'hint'],
  [61, 'idea-only-training', 'hint'],
  [62, 'compound-driver', 'hint'],
  [63, 'secondary-driver-unmeasured', 'information'],
  [64, 'link-without-because', 'hint'],
  [65, 'driver-without-definition', 'hint'],
  [66, 'single-child', 'hint'],
  [67, 'idea-feeds-many', 'hint'],
  [68, 'leader-overload', 'hint'],
  [69, 'long-label', 'hint'],
  [70, 'poster-incomplete', 'information'],
  [70, 'poster-logo', 'warning'],
  [70, 'poster-photo', 'warning'],
  [70, 'poster-link', 'warning'],
  [70, 'poster-chart', 'information'],
  [70, 'poster-unnamed', 'information'],
  [70, 'poster-font', 'warning'],
  [70, 'poster-accent', 'warning'],
  [70, 'poster-bleed', 'warning'],
  [70, 'poster-headline', 'information'],
  [70, 'poster-like', 'warning'],
  [70, 'poster-without', 'warning'],
  [70, 'poster-hidden', 'information'],
  [70, 'poster-twice', 'information'],
  [71, 'wrong-kind', 'error'],
  [72, 'link-not-upward', 'warning'],
  [73, 'syntax', 'error'],
  [73, 'hidden-signs', 'warning'],
  [73, 'indented-without-braces', 'warning'],
  [73, 'repeated-property', 'warning'],
  [73, 'repeated-link', 'warning'],
  [73, 'import-missing', 'error'],
  [73, 'import-outside', 'error'],
  [73, 'unclear-name', 'error'],
  [74, 'data-file-missing', 'warning'],
  [74, 'data-column-missing', 'warning'],
  [74, 'data-question', 'warning'],
  [74, 'data-row-unreadable', 'warning'],
  [75, 'mean-of-counted-groups', 'information'],
  [75, 'one-group-without-counts', 'warning'],
  [75, 'combined-without-groups', 'information'],
  [75, 'gap-without-figures', 'warning'],
  [75, 'hide-below-without-counts', 'warning'],
  [75, 'members-named-alike', 'warning'],
  [75, 'site-like-member', 'warning'],
];

describe('the catalogue', () => {
  it.each(due)('has %i %s', (number, id, severity, drafts) => {
    expect(catalogue.find((rule) => rule.id === id)).toMatchObject({ number, severity, ...(drafts ? { drafts } : {}) });
  });

  it('leaves off what would annoy, and what only a poster or the history needs', () => {
    const off = catalogue.filter((rule) => !rule.onByDefault).map((rule) => rule.number);
    expect(off).toEqual([13, 24, 24, 43, 44, 59, 60, 61, 62, 64, 65, 66, 67, 68, 69, 70]);
    expect(catalogue.filter((rule) => rule.occasion === 'poster').map((rule) => rule.number)).toEqual([69, 70]);
    expect(catalogue.filter((rule) => rule.occasion === 'git').map((rule) => rule.number)).toEqual([13]);
    expect(catalogue.filter((rule) => rule.occasion === 'since').map((rule) => rule.number)).toEqual([24, 24, 43, 44]);
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

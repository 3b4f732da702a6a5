/** Whole theories for fast-check: several aims, ragged depth, many parents, rings, links that lead nowhere, odd words. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { aim, driver, idea, measure, theory, type Written } from './build-theory.ts';

const title = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc.constantFrom('mentors', 'plan', 'co-teaching', 'a', 'responsibility', 'of', '質の高い', 'חינוך', '<&>'),
        { maxLength: 14 },
      )
      .map((words) => words.join(' ')),
  },
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);

const statement = fc.record({
  kind: fc.constantFrom('aim', 'driver', 'driver', 'driver', 'idea', 'idea', 'idea', 'measure'),
  level: fc.integer({ min: 1, max: 4 }),
  title: fc.option(title, { nil: undefined }),
  /** Where its links lead, as a share of the statements; mostly upwards. */
  targets: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('', '', '~', '!', '?')), {
    maxLength: 4,
  }),
  family: fc.constantFrom('outcome', 'driver', 'process', 'balancing', undefined),
  status: fc.constantFrom('untested', 'testing', 'adapted', 'adopted', 'abandoned', undefined),
});

/** @param most statements */
export function arbitraryTheory(most = 40): fc.Arbitrary<MergedTheory> {
  return fc.array(statement, { maxLength: most, size: 'max' }).map((drafts) =>
    theory(
      drafts.map((draft, index): Written => {
        const id = `S${index}`;
        const to = draft.targets.map(([share, mark]) => `${mark}S${Math.floor(share * drafts.length)}`);
        if (draft.kind === 'aim') return aim(id, draft.title);
        if (draft.kind === 'driver') return driver(draft.level, id, draft.title, to);
        if (draft.kind === 'idea') return idea(id, draft.title, to, draft.status ? { status: draft.status } : {});
        return measure(draft.family, id, draft.title, to);
      }),
      { title: 'Any theory' },
    ),
  );
}

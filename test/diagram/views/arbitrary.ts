/** Whole theories of every kind that a view draws, for fast-check: links of all sorts, also into rings and to nothing. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { aim, driver, idea, measure, theory, type Written } from '../build-theory.ts';
import {
  accountable,
  component,
  conjecture,
  finding,
  recommendation,
  role,
  strategy,
  support,
  team,
  withLinkKinds,
} from '../build-views.ts';

const KINDS = [
  'aim',
  'driver',
  'idea',
  'measure',
  'role',
  'component',
  'strategy',
  'support',
  'team',
  'conjecture',
  'finding',
  'recommendation',
] as const;

const draft = fc.record({
  kind: fc.constantFrom(...KINDS),
  level: fc.integer({ min: 1, max: 3 }),
  title: fc.option(fc.constantFrom('Coaching', 'Meetings of teachers that take place each week', 'A', ''), {
    nil: undefined,
  }),
  /** Where it leads, as a share of the statements. */
  targets: fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { maxLength: 3 }),
  flag: fc.boolean(),
});

/** @param most statements */
export function arbitraryWhole(most = 24): fc.Arbitrary<MergedTheory> {
  return fc.array(draft, { maxLength: most, size: 'max' }).map((drafts) => {
    const name = (share: number) => `S${Math.floor(share * drafts.length)}`;
    const isKind = (id: string, ...kinds: string[]) => kinds.includes(drafts[Number(id.slice(1))]?.kind ?? '');
    const made = drafts.map(({ kind, level, title, targets, flag }, index): Written => {
      const id = `S${index}`;
      const to = targets.map(name);
      const only = (...kinds: string[]) => to.filter((each) => isKind(each, ...kinds));
      switch (kind) {
        case 'aim':
          return aim(id, title, only('driver'));
        case 'driver':
          return driver(level, id, title, only('aim', 'driver'));
        case 'idea':
          return idea(id, title, only('driver', 'idea'), { status: flag ? 'testing' : 'abandoned' });
        case 'measure':
          return measure(flag ? 'outcome' : undefined, id, title, only('aim', 'driver', 'idea'));
        case 'role':
          return role(id, title);
        case 'component':
          return component(id, title, only('component', 'aim', 'driver'), flag);
        case 'strategy': {
          const [who, whom] = only('role');
          const parts = who && whom ? { accountable: [accountable(who, whom)] } : {};
          return strategy(id, title, only('aim', 'driver', 'component'), parts);
        }
        case 'support':
          return support(id, title, only('strategy'), only('role'));
        case 'team':
          return team(id, title, only('driver'), flag ? 'active' : 'sunset');
        case 'conjecture':
          return conjecture(id, title, only('aim', 'driver', 'strategy'));
        case 'finding':
          return finding(id, title, only('strategy', 'driver'));
        default:
          return recommendation(id, title, only('strategy'));
      }
    });
    return withLinkKinds(theory(made, { title: 'Any theory' }));
  });
}

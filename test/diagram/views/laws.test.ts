import type { ElementKind, MergedTheory } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createElkEngine, drawTheory, type ViewName, type ViewState } from '../../../diagram/src/index.ts';
import { runs } from '../../laws/runs.ts';
import { arbitraryTheory } from '../arbitrary-theory.ts';
import { theory } from '../build-theory.ts';
import { component, withLinkKinds } from '../build-views.ts';
import { brokenLaws } from '../scene-laws.ts';
import { partnership } from '../view-theories.ts';
import { arbitraryWhole } from './arbitrary.ts';

const engine = createElkEngine();
const timeout = 120_000;
const law = runs(40);
const draw = (theory: MergedTheory, state: ViewState) => drawTheory(theory, { engine, state });

/** The kinds of which a view shows every statement of the file; others stand there only where something leads to them. */
const CLAIMED: Record<Exclude<ViewName, 'focus'>, ElementKind[]> = {
  driver: ['aim', 'driver', 'idea', 'measure'],
  action: ['strategy', 'support', 'role', 'conjecture', 'finding', 'recommendation'],
  system: ['component'],
  network: ['aim', 'team'],
};

describe.each(Object.entries(CLAIMED))('the view %s of any theory', (name, kinds) => {
  const view = name as ViewName;

  it('shows each statement of its kinds once, and nothing that is no statement', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWhole(), async (theory) => {
        const { items, notice } = await draw(theory, { view });
        expect(notice).toBeUndefined();
        const shown = items.filter(({ role }) => role === 'box' || role === 'row').map(({ id }) => id);
        const ids = theory.elements.map(({ id }) => id);
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.filter((id) => !ids.includes(id))).toEqual([]);
        const claimed = theory.elements.filter((element) => {
          return (
            kinds.includes(element.kind) || (view === 'network' && element.kind === 'driver' && element.level === 1)
          );
        });
        expect(claimed.map(({ id }) => id).filter((id) => !shown.includes(id))).toEqual([]);
      }),
      law,
    );
  });

  it('keeps the scene laws, whatever is collapsed', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWhole(16), fc.array(fc.nat({ max: 15 })), async (theory, folded) => {
        expect(brokenLaws(await draw(theory, { view, collapsed: folded.map((n) => `S${n}`) }))).toEqual([]);
      }),
      law,
    );
  });
});

describe('the focus on any statement', () => {
  it('shows it, and all that steps lead to or from it, and nothing else', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(20), fc.nat(), async (theory, at) => {
        const centre = theory.elements[at % Math.max(1, theory.elements.length)];
        fc.pre(centre !== undefined && centre.kind !== 'measure');
        const on = centre?.id ?? '';
        const scene = await draw(theory, { view: 'focus', on });
        const boxes = scene.items.filter(({ role }) => role === 'box').map(({ id }) => id);
        const steps = theory.links.flatMap(({ kind, from, to }) =>
          kind === 'drives' && from.to !== undefined && to.to !== undefined ? [[from.to, to.to] as const] : [],
        );
        const expected = new Set([...walk(on, steps), ...walk(on, steps.map(turn))]);
        // A link may name what is not there.
        const there = theory.elements.map(({ id }) => id).filter((id) => expected.has(id));
        expect([...boxes].sort()).toEqual(there.sort());
        expect(brokenLaws(scene)).toEqual([]);
      }),
      law,
    );
  });
});

const turn = ([from, to]: readonly [string, string]) => [to, from] as const;

function walk(start: string, steps: readonly (readonly [string, string])[], seen: string[] = []): string[] {
  if (seen.includes(start)) return seen;
  return steps.reduce((found, [from, to]) => (from === start ? walk(to, steps, found) : found), [...seen, start]);
}

it('a chain of parts far deeper than boxes can nest is drawn, each once', { timeout }, async () => {
  const depth = 300;
  const parts = Array.from({ length: depth }, (_, n) => component(`C${n}`, `Part ${n}`, n > 0 ? [`C${n - 1}`] : []));
  const scene = await draw(withLinkKinds(theory(parts)), { view: 'system' });
  expect(
    scene.items
      .filter(({ box }) => box)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(parts.map(({ element }) => element.id).sort());
  expect(scene.items.find(({ id }) => id === 'C20')?.label).toContain('Part of “Part 19”.');
  expect(brokenLaws(scene)).toEqual([]);
  const many = Array.from({ length: 3000 }, (_, n) => component(`C${n}`, 'Part', n > 0 ? [`C${n - 1}`] : []));
  expect((await draw(withLinkKinds(theory(many)), { view: 'system' })).notice).toMatch(/3000 boxes/);
});

describe('what is hidden', () => {
  it('is counted, and comes back when its box expands', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(20), fc.nat(), async (theory, at) => {
        const whole = (await draw(theory, { view: 'driver' })).items.filter(({ box }) => box);
        const folded = whole[at % Math.max(1, whole.length)]?.id;
        fc.pre(folded !== undefined);
        const part = (await draw(theory, { view: 'driver', collapsed: [folded ?? ''] })).items.filter(({ box }) => box);
        const hidden = part.find(({ id }) => id === folded)?.box?.hidden ?? 0;
        expect(part.length + hidden).toBe(whole.length);
        const ids = new Set(whole.map(({ id }) => id));
        expect(part.every(({ id }) => ids.has(id))).toBe(true);
      }),
      law,
    );
  });

  it('by a filter leaves what fits and what it leads to', async () => {
    const boxes = async (filter: ViewState['filter']) => {
      const { items } = await draw(partnership(), { view: 'network', ...(filter ? { filter } : {}) });
      return items.filter(({ box }) => box).map(({ id }) => id);
    };
    expect(await boxes({ status: 'sunset' })).toEqual(['Supply', 'Track', 'TrackTeam']);
    expect(await boxes({ team: 'ClinicalTeam' })).toEqual(['Supply', 'Clinical', 'ClinicalTeam']);
    expect(await boxes({ text: 'CAREÉR' })).toEqual(['Supply', 'Recruit']);
    expect(await boxes({ family: 'outcome' })).toEqual(['Supply']);
    expect(await boxes({ status: 'active', text: 'retention' })).toEqual([
      'Supply',
      'Recruit',
      'Retain',
      'RetainTeam@retention',
    ]);
  });
});

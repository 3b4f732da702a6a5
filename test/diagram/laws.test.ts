import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDrawer, createElkEngine, drawTheory, paintSvg, type Scene } from '../../diagram/src/index.ts';
import { runs } from '../laws/runs.ts';
import { arbitraryTheory } from './arbitrary-theory.ts';
import { idea } from './build-theory.ts';
import { brokenLaws } from './scene-laws.ts';

const engine = createElkEngine();
const draw = (theory: MergedTheory): Promise<Scene> => drawTheory(theory, { engine });
const timeout = 120_000;

describe('any theory', () => {
  it('keeps the scene laws', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(), async (theory) => {
        const scene = await draw(theory);
        expect(scene.notice).toBeUndefined();
        expect(brokenLaws(scene)).toEqual([]);
      }),
      runs(150),
    );
  });

  it('draws each own aim, driver and idea once', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(), async (theory) => {
        const drawn = theory.elements.filter(({ kind }) => kind === 'aim' || kind === 'driver' || kind === 'idea');
        const { items } = await draw(theory);
        expect(items.filter(({ role }) => role === 'box').map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
      }),
      runs(40),
    );
  });

  it('gives the same bytes for the same input, also from a drawer that drew something else before', {
    timeout,
  }, async () => {
    const drawer = createDrawer({ engine });
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(25), async (theory) => {
        const svg = paintSvg(await draw(structuredClone(theory)), 'light');
        expect(paintSvg(await drawer.draw(theory), 'light')).toBe(svg);
        expect(paintSvg(await drawer.draw(theory), 'light')).toBe(svg);
      }),
      runs(40),
    );
  });

  it('keeps the order of all other boxes when a leaf is added', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryTheory(25), fc.nat(), fc.nat(), async (theory, where, parent) => {
        const drivers = theory.elements.filter(({ kind }) => kind === 'driver');
        const target = drivers[parent % Math.max(1, drivers.length)]?.id;
        const leaf = idea('Leaf', 'A new idea', target ? [target] : []);
        const at = where % (theory.elements.length + 1);
        const links = target
          ? [{ ...linkTo(target), from: { text: 'Leaf', to: 'Leaf', source: leaf.element.source } }]
          : [];
        const grown: MergedTheory = {
          ...theory,
          elements: theory.elements.toSpliced(at, 0, leaf.element),
          links: [...theory.links, ...links],
        };
        expect(orderOf(await draw(grown)).filter((id) => id !== 'Leaf')).toEqual(orderOf(await draw(theory)));
      }),
      runs(40),
    );
  });
});

function linkTo(target: string): MergedTheory['links'][number] {
  const source = { uri: '', start: 0, end: 0 };
  return {
    kind: 'drives',
    from: { text: '', source },
    to: { text: target, to: target, source },
    citing: [],
    source: { ...source, implied: false, again: [], repeated: [] },
  };
}

/** Ids column by column, from top to bottom as they stand in the picture. */
function orderOf(scene: Scene): string[] {
  return scene.items
    .flatMap(({ id, box }) => (box ? [{ id, box }] : []))
    .sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y)
    .map(({ id }) => id);
}

/** Pictures of theories that were read from text: the scene laws hold, and what is added below leaves the rest in its order. */
import { createElkEngine, drawTheory, type Scene, type ViewState } from '@driver-diagrams/diagram';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenLaws } from '../diagram/scene-laws.ts';
import { anyText } from './any-text.ts';
import { familyOf } from './description.ts';
import { print } from './print.ts';
import { read } from './read.ts';
import { LAW_TIMEOUT, runs } from './runs.ts';
import { canonical } from './style.ts';
import { describedTheory } from './theories.ts';

const options = { timeout: LAW_TIMEOUT };
const engine = createElkEngine();

async function draw(texts: Record<string, string>, state?: ViewState): Promise<Scene> {
  const [{ merged }] = await read(texts);
  return drawTheory(merged, { engine, ...(state && { state }) });
}

describe('a picture', () => {
  it('of a sound theory keeps the scene laws', options, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(24), canonical, async (described, style) => {
        expect(brokenLaws(await draw(print(described, style)))).toEqual([]);
      }),
      runs(60),
    );
  });

  it('of any text keeps the scene laws', options, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(brokenLaws(await draw({ 'main.driver': text }))).toEqual([]);
      }),
      runs(60),
    );
  });

  it('keeps the order of its boxes when a statement is added at the end', options, async () => {
    const leaf = fc.record({
      kind: fc.constantFrom('driver', 'change idea', 'tertiary driver', 'aim'),
      to: fc.nat(99),
    });
    await fc.assert(
      fc.asyncProperty(describedTheory(24), leaf, async (described, { kind, to }) => {
        const [text = ''] = Object.values(print(described));
        const parents = described.statements.filter((each) => each.name && familyOf(each.kind) === 'driver');
        const parent = kind === 'aim' ? undefined : parents[to % Math.max(1, parents.length)]?.name;
        const added = `${text}\n${kind} AddedAtTheEnd "One more"${parent ? ` -> ${parent}` : ''}\n`;
        // Without a driver, another view would be taken.
        const before = boxes(await draw({ 'main.driver': text }, { view: 'driver' }));
        const after = boxes(await draw({ 'main.driver': added }, { view: 'driver' }));
        expect(after).toContain('AddedAtTheEnd');
        expect(after.filter((id) => id !== 'AddedAtTheEnd')).toEqual(before);
      }),
      runs(60),
    );
  });
});

/** Ids of the boxes, column by column, from top to bottom as they stand in the picture. */
function boxes(scene: Scene): string[] {
  return scene.items
    .flatMap(({ id, box }) => (box ? [{ id, box }] : []))
    .sort((a, b) => a.box.column - b.box.column || a.box.y - b.box.y)
    .map(({ id }) => id);
}

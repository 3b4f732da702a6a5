import { expect, it } from 'vitest';
import { createDrawer, createElkEngine, drawTheory, type LayoutEngine, Outdated } from '../../diagram/src/index.ts';
import { aim, driver, idea, measure, theory } from './build-theory.ts';

const elk = createElkEngine();

function counting(): { engine: LayoutEngine; asked: () => number } {
  let asked = 0;
  return {
    engine: (graph) => {
      asked++;
      return elk(graph);
    },
    asked: () => asked,
  };
}

const written = (words: string, extra: string[] = []) =>
  theory([
    aim('A', 'An aim'),
    driver(1, 'B', words, ['A']),
    driver(1, 'C', 'Other', ['A']),
    idea('D', 'Idea', ['B', ...extra]),
  ]);

it('keeps the layout while no size and no link changed', async () => {
  const { engine, asked } = counting();
  const drawer = createDrawer({ engine });
  await drawer.draw(written('Mentors'));
  const before = asked();
  const scene = await drawer.draw(written('Teachers'));
  expect(asked()).toBe(before);
  expect(scene).toEqual(await drawTheory(written('Teachers'), { engine: elk }));
});

it.each([
  ['a box grew', written('Mentors are matched with care and stay for a whole year in one school')],
  ['a link came', written('Mentors', ['C'])],
  ['a link became weak', written('Mentors', ['~C'])],
  [
    'a measure came',
    theory([
      ...written('Mentors').elements.map((element) => ({ element, to: [] })),
      measure('outcome', 'M', 'M', ['A']),
    ]),
  ],
])('lays out again when %s', async (_, next) => {
  const { engine, asked } = counting();
  const drawer = createDrawer({ engine });
  await drawer.draw(written('Mentors'));
  const before = asked();
  expect(await drawer.draw(next)).toEqual(await drawTheory(next, { engine: elk }));
  expect(asked()).toBeGreaterThan(before);
});

it('tries again after a layout that failed', async () => {
  let broken = true;
  const drawer = createDrawer({ engine: (graph) => (broken ? Promise.reject(new Error('hung')) : elk(graph)) });
  expect((await drawer.draw(written('Mentors'))).notice).toBeDefined();
  broken = false;
  expect((await drawer.draw(written('Mentors'))).notice).toBeUndefined();
});

it('never lets an older picture come after a newer one', async () => {
  const drawer = createDrawer({ engine: elk });
  const older = drawer.draw(written('Mentors'));
  const newer = drawer.draw(written('Teachers'));
  await expect(older).rejects.toBeInstanceOf(Outdated);
  expect((await newer).items.some(({ label }) => label.includes('Teachers'))).toBe(true);
});

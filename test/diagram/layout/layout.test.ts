import { describe, expect, it } from 'vitest';
import {
  createElkEngine,
  drawTheory,
  type LayoutEngine,
  type Scene,
  type SceneItem,
} from '../../../diagram/src/index.ts';
import type { ElkGraph } from '../../../diagram/src/layout/graph.ts';
import { Outdated } from '../../../diagram/src/layout/layout.ts';
import { readText } from '../../helpers/read.ts';
import { driver, idea, theory } from '../build-theory.ts';
import { brokenLaws, segmentsOf } from '../scene-laws.ts';
import { sized, THEORIES } from '../theories.ts';

const elk = createElkEngine();
const theoryOf = (name: string) => THEORIES[name]?.() ?? expect.fail();

/** ELK, with everything 7 points further right and down. */
const shifting: LayoutEngine = async (graph) => {
  const placed = await elk(graph);
  const moved = (point: { x: number; y: number }) => ({ x: point.x + 7, y: point.y + 7 });
  return {
    ...placed,
    children: placed.children.map((child) => ({ ...child, ...moved(child) })),
    edges: placed.edges.map((edge) => ({
      ...edge,
      sections: edge.sections?.map((section) => ({
        startPoint: moved(section.startPoint),
        endPoint: moved(section.endPoint),
        bendPoints: section.bendPoints?.map(moved),
      })),
    })),
  };
};

/** All coordinates of boxes and links, one after another. */
function coordinates(scene: Scene): number[] {
  const numbers = (item: SceneItem) =>
    item.shapes.flatMap((shape) => {
      if (shape.type !== 'path') return [shape.x, shape.y];
      return shape.steps.flatMap((step) => {
        if (step.to === 'close') return [];
        return step.to === 'curve' ? [step.cx, step.cy, step.x, step.y] : [step.x, step.y];
      });
    });
  return scene.items.filter(({ role }) => role === 'box' || role === 'link').flatMap(numbers);
}

/** Of a picture that ELK lays out in one go, so that no second look evens the shift out. */
const inOneGo = ['several-aims', 'own-level', 'long-words'];

describe('the layout', () => {
  it.each(inOneGo)('takes every coordinate and bend from the engine: %s', async (name) => {
    const usual = coordinates(await drawTheory(theoryOf(name), { engine: elk }));
    const shifted = coordinates(await drawTheory(theoryOf(name), { engine: shifting }));
    expect(shifted.length).toBeGreaterThan(40);
    expect(shifted.map((value, index) => Math.round((value - (usual[index] ?? 0)) * 50) / 50)).toEqual(
      usual.map(() => 7),
    );
  });

  it('takes them from the engine up to 2000 boxes', async () => {
    const placed: ElkGraph[] = [];
    const scene = await drawTheory(sized(2000), {
      engine: async (graph) => placed[placed.push(await shifting(graph)) - 1] as ElkGraph,
    });
    expect(placed).toHaveLength(1);
    expect(scene.notice).toBeUndefined();
    const top = placed[0]?.children.find(({ id }) => id === 'I0');
    const box = scene.items.find(({ id }) => id === 'I0')?.box;
    const aim = scene.items.find(({ id }) => id === 'A')?.box;
    const placedAim = placed[0]?.children.find(({ id }) => id === 'A');
    expect((box?.x ?? 0) - (aim?.x ?? 0)).toBeCloseTo((top?.x ?? 0) - (placedAim?.x ?? 0), 1);
    expect((box?.y ?? 0) - (aim?.y ?? 0)).toBeCloseTo((top?.y ?? 0) - (placedAim?.y ?? 0), 1);
  });

  it('asks for no layout above 2000 boxes, and says so in the picture', async () => {
    const scene = await drawTheory(sized(2001), { engine: () => Promise.reject(new Error('asked')) });
    expect(scene.notice).toContain('2001 boxes');
    expect(scene.items.find(({ id }) => id === '#notice')?.label).toBe(scene.notice);
    expect(scene.items.filter(({ role }) => role === 'box')).toHaveLength(2001);
  });

  it('asks for no layout where links pass too many columns', async () => {
    const chain = Array.from({ length: 400 }, (_, n) => driver(n + 1, `D${n}`, 'D', n ? [`D${n - 1}`] : []));
    const ideas = Array.from({ length: 40 }, (_, n) => idea(`I${n}`, 'I', ['D0']));
    const scene = await drawTheory(theory([...chain, ...ideas]), { engine: () => Promise.reject(new Error('asked')) });
    expect(scene.notice).toContain('pass so many columns');
  });

  it.each([
    ['throws', () => Promise.reject(new Error('stack overflow'))],
    ['answers with nothing', (graph: ElkGraph) => Promise.resolve({ ...graph, children: [], edges: [] })],
    ['lays out no link', async (graph: ElkGraph) => ({ ...(await elk(graph)), edges: [] })],
  ] satisfies [string, LayoutEngine][])('draws plain columns when the engine %s', async (_, engine) => {
    const scene = await drawTheory(theoryOf('small-page'), { engine });
    expect(scene.notice).toContain('plain columns');
    expect(scene.items.filter(({ role }) => role === 'box')).toHaveLength(12);
    expect(scene.items.filter(({ role }) => role === 'link')).toHaveLength(12);
    expect(brokenLaws(scene)).toEqual([]);
  });

  it('draws nothing when a newer layout was asked for', async () => {
    const engine = () => Promise.reject(new Outdated());
    await expect(drawTheory(theoryOf('small-page'), { engine })).rejects.toBeInstanceOf(Outdated);
  });

  it.each(['small-page', 'ragged-depth', 'many-to-many', 'hundred-boxes'])(
    'leaves almost no small jogs: %s',
    async (name) => {
      const scene = await drawTheory(theoryOf(name), { engine: elk });
      const links = scene.items.filter(({ role }) => role === 'link');
      expect(links.flatMap(jogs).length).toBeLessThanOrEqual(links.length * 0.1);
    },
  );
});

/** Heights of steps that are too small to be meant. */
function jogs(link: SceneItem): number[] {
  const [line] = link.shapes;
  if (line?.type !== 'path') return [];
  const bends = line.steps.flatMap((step) => (step.to === 'curve' ? [step.cy] : []));
  const steps = bends.slice(1).map((y, index) => Math.abs(y - (bends[index] ?? y)));
  return steps.filter((step) => step > 0 && step < 12);
}

const draw = async (text: string) => drawTheory((await readText(text)).merged, { engine: elk });
const frame = (scene: Scene, id: string) => scene.items.find((item) => item.id === id)?.box ?? expect.fail(id);
const middle = (scene: Scene, id: string) => frame(scene, id).y + frame(scene, id).height / 2;

describe('an aim stands in the middle of its drivers', () => {
  const ideas = (driver: string, count: number) =>
    Array.from({ length: count }, (_, n) => `change idea ${driver}${n} -> ${driver}`).join('\n');

  it.each<[what: string, text: string, first: string, last: string]>([
    [
      'that have unevenly many ideas',
      [
        'aim A',
        'primary driver L -> A',
        'primary driver P -> A',
        'primary driver Q -> A',
        ideas('L', 1),
        ideas('P', 1),
        ideas('Q', 9),
      ].join('\n'),
      'L',
      'Q',
    ],
    [
      'though an idea leads to it too',
      [
        'aim A',
        'primary driver L -> A',
        'primary driver P -> A',
        ideas('L', 2),
        ideas('P', 6),
        'change idea I -> A',
      ].join('\n'),
      'L',
      'P',
    ],
  ])('%s', async (_what, text, first, last) => {
    const scene = await draw(text);
    expect(brokenLaws(scene)).toEqual([]);
    const wanted = (middle(scene, first) + middle(scene, last)) / 2;
    expect(Math.abs(middle(scene, 'A') - wanted)).toBeLessThan(12);
  });

  it('and several aims keep their order, each near its own', async () => {
    const scene = await draw(
      `aim A\naim B\nprimary driver P -> A\nprimary driver Q -> A\n${ideas('P', 5)}\nprimary driver R -> B\nprimary driver S -> B`,
    );
    expect(brokenLaws(scene)).toEqual([]);
    expect(middle(scene, 'A')).toBeLessThan(middle(scene, 'B'));
  });
});

describe('a line that passes a column', () => {
  const TANGLED = `aim A
primary driver P0 -> A
primary driver P1 -> A
primary driver P2 -> A
primary driver P3 -> A
secondary driver S0 -> P1
secondary driver S1 -> P2
change idea I0 -> S0
change idea I1 -> A
change idea I2 -> P2
`;

  it('runs where it crosses none, if there is such a place next to it', async () => {
    expect(crossings(await draw(TANGLED))).toBe(0);
  });

  it('is left where it is when the layout fails while other places are tried', async () => {
    let asked = 0;
    const tired: LayoutEngine = async (graph) => {
      asked++;
      if (asked === 2) throw new Error('enough');
      return elk(graph);
    };
    const scene = await drawTheory((await readText(TANGLED)).merged, { engine: tired });
    expect(scene.notice).toBeUndefined();
    expect(crossings(scene)).toBe(1);
  });
});

/** How often the lines of a picture cross. */
function crossings(scene: Scene): number {
  const links = scene.items.filter(({ role }) => role === 'link').map((item) => segmentsOf(item));
  const cross = ([a, b]: ReturnType<typeof segmentsOf>[number], [c, d]: ReturnType<typeof segmentsOf>[number]) => {
    const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
    const [top, bottom] = [Math.min(c.y, d.y), Math.max(c.y, d.y)];
    return a.y === b.y && c.x === d.x && c.x > left && c.x < right && a.y > top && a.y < bottom;
  };
  return links.reduce((sum, one, index) => {
    const others = links.filter((_, other) => other !== index).flat();
    return sum + one.reduce((count, line) => count + others.filter((other) => cross(line, other)).length, 0);
  }, 0);
}

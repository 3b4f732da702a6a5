import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import {
  createElkEngine,
  drawTheory,
  filterChoices,
  findStatement,
  type Scene,
  usualView,
  type ViewState,
  viewsWithContent,
  WORDS,
} from '../../../diagram/src/index.ts';
import { readText, readTexts } from '../../helpers/read.ts';

const engine = createElkEngine();
const merged = async (text: string): Promise<MergedTheory> => (await readText(text)).merged;
const draw = (theory: MergedTheory, state: ViewState): Promise<Scene> => drawTheory(theory, { engine, state });
/** Ids of boxes and rows, from left to right and top to bottom as they are painted. */
const ids = ({ items }: Scene) => items.filter(({ role }) => role === 'box' || role === 'row').map(({ id }) => id);
const label = (scene: Scene, id: string) => scene.items.find((item) => item.id === id)?.label;

const ACTION = `aim A "Every lesson builds on student thinking"
role Teachers
role Leaders
strategy Coaching "Coaches work in classrooms" -> A {
  because "teachers learn where they teach"
  intends Teachers to "plan around student thinking" reorganise
  accountable Teachers to Leaders for "using the materials"
  support Coach "A coach in each school" for Teachers as position { every "week" }
  conjecture C "Coaches help" { if "coaches know more." then "teachers change" }
}
finding F "Little time" about Coaching { source "interviews" }
`;
const SYSTEM = `component Whole {
  component Vision { centre }
  component Learning "Teacher learning" { strategy Pullout "Pull-out sessions" }
}
`;

describe('which view is shown', () => {
  it.each([
    ['nothing', '', 'driver', []],
    ['an aim alone', 'aim A', 'driver', ['driver', 'focus']],
    ['drivers and a system', `primary driver D\n${SYSTEM}`, 'driver', ['driver', 'action', 'system', 'focus']],
    ['an aim and strategies', ACTION, 'action', ['driver', 'action', 'focus']],
    ['components alone', 'component C', 'system', ['system', 'focus']],
    ['teams alone', 'team T', 'network', ['network', 'focus']],
    ['a network and its aim', 'network N\naim A', 'driver', ['driver', 'network', 'focus']],
  ])('of %s', async (_what, text, usual, views) => {
    const theory = await merged(text);
    expect(usualView(theory)).toBe(usual);
    expect(viewsWithContent(theory)).toEqual(views);
    const told = label(await draw(theory, {}), '#told 1');
    expect(told === undefined).toBe(usual === 'driver');
  });
});

describe('the theory of action of a text', () => {
  it('has aims, strategies, supports and role groups, and what is written below them', async () => {
    const scene = await draw(await merged(ACTION), { view: 'action' });
    expect(ids(scene)).toEqual(['A', 'Coaching', 'Coach', 'Teachers', 'Leaders', 'C', 'F']);
    expect(label(scene, 'Coaching')).toBe(
      'Strategy: Coaches work in classrooms. Teachers: plan around student thinking (to be reorganised). Because teachers learn where they teach. Drives “Every lesson builds on student thinking”. Driven by 1 item.',
    );
    expect(label(scene, 'Leaders->Teachers')).toBe(
      '“Teachers” is accountable to “Leaders” because using the materials.',
    );
    expect(label(scene, 'Teachers->Coach')).toBe('“A coach in each school” is for “Teachers”.');
    expect(label(scene, 'Coach')).toContain('Position, every week.');
    expect(label(scene, 'C')).toBe(
      'C1. Coaches help. If coaches know more, then teachers change. About “Coaches work in classrooms”.',
    );
  });
});

describe('the system of a text', () => {
  it('has each component in the one it is part of, the centre first', async () => {
    const scene = await draw(await merged(SYSTEM), { view: 'system' });
    const boxes = scene.items.flatMap(({ id, box }) => (box ? [[id, box.within, box.row]] : []));
    expect(boxes).toEqual([
      ['Whole', undefined, 0],
      ['Vision', 'Whole', 0],
      ['Learning', 'Whole', 1],
      ['Pullout', 'Learning', 0],
    ]);
  });
});

describe('the network of texts', () => {
  const NETWORK = 'aim A "Better"\nprimary driver D "Time" -> A\nteam T "Evening group" -> D\n';
  const CLUSTER = 'import "net.driver" as net\naim B "More time" -> net.D\nteam T "Evening group" -> net.D\n';

  it('tells two teams with one name apart by their files', async () => {
    const [file] = await readTexts({ 'net.driver': NETWORK, 'c.driver': CLUSTER });
    const scene = await draw(file?.network() ?? expect.fail(), { view: 'network' });
    const teams = scene.items.filter((item) => item.label.startsWith('Team: Evening group')).map((item) => item.label);
    expect(teams).toEqual([
      'Team: Evening group. Drives “Time”.',
      'Team: Evening group. Team in c.driver. Drives “Time”.',
    ]);
  });

  it('says which file is broken, and draws the rest of it', async () => {
    const broken = `${CLUSTER}driver "never closed\n`;
    const [file] = await readTexts({ 'net.driver': NETWORK, 'c.driver': broken });
    const scene = await draw(file?.network() ?? expect.fail(), { view: 'network' });
    expect(label(scene, '#told 1')).toMatch(/^Part of c\.driver cannot be read/);
    expect(ids(scene)).toEqual(['A', 'D', 'T', 'T@c', 'B']);
  });
});

describe('a filter', () => {
  it('offers only what occurs', async () => {
    const theory = await merged(`aim A { outcome measure M }
primary driver D -> A { owner "Ana" }
change idea I -> D { status testing }
team T -> D`);
    expect(filterChoices(theory, {}, WORDS.en)).toEqual({
      teams: [
        { value: 'Ana', label: 'Ana' },
        { value: 'T', label: 'T' },
      ],
      statuses: ['testing'],
      families: ['outcome'],
    });
  });
});

it.each([
  ['a name', 'coach', 'Coach'],
  ['a title', 'Little time', 'F'],
  ['how a title begins', 'coaches work', 'Coaching'],
  ['nothing', '', undefined],
  ['what is not there', 'zebra', undefined],
])('a statement is found by %s', async (_what, name, id) => {
  expect(findStatement(await merged(ACTION), name)?.id).toBe(id);
});

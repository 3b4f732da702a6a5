/** The picture of two versions: what was looked at, and what holds for all of them. */
import { join } from 'node:path';
import type { BothVersions } from '@driver-diagrams/theory/model/index';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createElkEngine,
  drawComparison,
  drawTheory,
  LANGUAGES,
  type Scene,
  VIEWS,
  WORDS,
} from '../../diagram/src/index.ts';
import { bothOf } from '../compare/versions.ts';
import { expectScene } from '../helpers/golden.ts';
import { print } from '../laws/print.ts';
import { LAW_TIMEOUT, runs } from '../laws/runs.ts';
import { describedTheory } from '../laws/theories.ts';
import { ACTION, COMPARISONS, edited, READING, without } from './comparison-cases.ts';
import { brokenLaws, expectSceneLaws } from './scene-laws.ts';

const folder = join(import.meta.dirname, 'golden', 'comparisons');
const engine = createElkEngine();
const noEngine = () => Promise.reject(new Error('no engine'));

/** Ids of what the picture marks, by mark; links and the title apart. */
function marksIn({ items }: Scene): Record<string, string> {
  const marked = items.filter(({ role, mark }) => mark && (role === 'box' || role === 'row'));
  return Object.fromEntries(marked.map(({ id, mark }) => [id, mark as string]));
}

/** The marks of the file's own statements. */
function ownMarks({ marks, theory }: BothVersions): Record<string, string> {
  return Object.fromEntries(Object.entries(marks).filter(([id]) => !theory.imported.includes(id)));
}

describe.each(Object.entries(COMPARISONS))('the comparison %s', (name, { before, after, folded }) => {
  const state = folded === undefined ? {} : { folded };

  it('is the one that was looked at, and keeps the laws', async () => {
    const both = await bothOf(before, after);
    const scene = await drawComparison(both, { engine, ...state });
    expect(scene.notice).toBeUndefined();
    expectSceneLaws(scene);
    expect(marksIn(scene)).toEqual(ownMarks(both));
    expect(await drawComparison(await bothOf(before, after), { engine, ...state })).toEqual(scene);
    expectScene(folder, name, scene);
  });

  it.each(LANGUAGES)('keeps the laws folded, in plain columns and in the language %s', async (language) => {
    const both = await bothOf(before, after);
    const scene = await drawComparison(both, { engine: noEngine, folded: true, words: WORDS[language] });
    expect(brokenLaws(scene)).toEqual([]);
    expect(marksIn(scene)).toEqual(ownMarks(both));
  });
});

describe('a picture of two versions', () => {
  it('says both versions in its title and in words that are seen', async () => {
    const scene = await drawComparison(await bothOf(READING, without(READING, 'Lent')), { engine });
    expect(scene.title).toBe('Reading in year six: main → now');
    expect(scene.items.find(({ id }) => id === '#versions')?.label).toBe('From main to now: 1 gone.');
    expect(scene.description).toContain('From main to now: 1 gone.');
    const weaker = await drawComparison(await bothOf(READING, edited(READING, ['strongly', 'weakly'])), { engine });
    expect(weaker.items.find(({ id }) => id === '#versions')?.label).toBe('From main to now: 1 link differs.');
  });

  it.each([
    ['new', READING, `${READING}change idea New "New thing" -> Home\n`, 'New', 'New. Change idea: New thing.'],
    ['gone', READING, without(READING, 'Visits'), 'Visits', 'Gone. Change idea: Weekly visits by the coach.'],
    [
      'changed',
      READING,
      edited(READING, ['testing', 'adopted']),
      'NoBells',
      'Changed. Change idea: No bells in the hour. Status: adopted. Status: adopted, was testing.',
    ],
    [
      'a link that moved away',
      READING,
      edited(READING, ['Texts "Good texts" -> Teach', 'Texts "Good texts" -> Time']),
      'Texts->Teach',
      'Gone. “Good texts” contributes to “Teaching of reading”.',
    ],
    [
      'a link that came',
      READING,
      edited(READING, ['Texts "Good texts" -> Teach', 'Texts "Good texts" -> Time']),
      'Texts->Time',
      'New. “Good texts” contributes to “Daily time for reading”.',
    ],
    [
      'a weaker link',
      READING,
      edited(READING, ['strongly', 'weakly']),
      'Coach->Teach',
      'Changed. “Coaching in class” weakly contributes to “Teaching of reading”.',
    ],
    [
      'a measure',
      READING,
      edited(READING, ['target 90%', 'target 95%']),
      'Hours',
      'Changed. P1. Measure: Hours kept free. Of: A protected hour. Targets: 95%. Target: 95%, was 90%.',
    ],
    [
      'what is no box',
      READING,
      edited(READING, ['"quieter"', '"louder"']),
      'Bells',
      'Changed. PDSA cycle: Try a day without bells. Predict: “louder”, was “quieter”.',
    ],
  ])('says %s aloud', async (_what, before, after, id, said) => {
    const scene = await drawComparison(await bothOf(before, after), { engine });
    expect(scene.items.find((item) => item.id === id)?.label).toContain(said);
  });

  it('tells every mark by its sign and its line, not by colour alone', async () => {
    const { before, after } = COMPARISONS['every-mark'] ?? expect.fail();
    const scene = await drawComparison(await bothOf(before, after), { engine });
    const looks = (['added', 'removed', 'changed'] as const).map((mark) => {
      const box = scene.items.find((item) => item.role === 'box' && item.mark === mark);
      // Without colours: what is left of how the box looks, but for its words and its place.
      return box?.shapes.flatMap((shape) => {
        if (shape.type === 'rect') return [`frame ${shape.lineWidth} ${shape.dash ?? ''}`];
        return shape.type === 'path' ? [`path ${shape.steps.length}`] : [];
      });
    });
    expect(new Set(looks.map((look) => JSON.stringify(look))).size).toBe(3);
  });

  it('folds what did not change, and shows all of it where it is asked to', async () => {
    const { before, after } = COMPARISONS['large-folded'] ?? expect.fail();
    const both = await bothOf(before, after);
    const boxes = ({ items }: Scene) => items.filter(({ role }) => role === 'box');
    const folded = boxes(await drawComparison(both, { engine }));
    const whole = boxes(await drawComparison(both, { engine, folded: false }));
    const hidden = folded.reduce((sum, { box }) => sum + (box?.hidden ?? 0), 0);
    const folds = folded.filter(({ box }) => box?.hidden !== undefined);
    expect(folds.length).toBeGreaterThan(3);
    expect(folded.length - folds.length + hidden).toBe(whole.length);
    expect(folds.every(({ mark }) => mark === undefined)).toBe(true);
  });

  it('knows a statement called as what every object has', async () => {
    const before = 'aim constructor "Better"\nprimary driver __proto__ "More" -> constructor';
    const both = await bothOf(before, `${before}\nprimary driver toString "Most" -> constructor`);
    const scene = await drawComparison(both, { engine });
    expect(marksIn(scene)).toEqual({ toString: 'added' });
  });

  it('leaves out what changed in an imported file and is not drawn here', async () => {
    const own = 'import "net.driver" as net\naim A "Better" -> net.D\n';
    const net = 'aim N "All better"\nprimary driver D "Time" -> N\nteam T "Some" -> D\n';
    const both = await bothOf(
      { 'a.driver': own, 'net.driver': net },
      { 'a.driver': own, 'net.driver': without(net, 'team') },
    );
    expect(both.marks).toEqual({ T: 'removed' });
    expect(marksIn(await drawComparison(both, { engine }))).toEqual({});
  });
});

describe.each(VIEWS.filter((view) => view !== 'focus'))('two versions in the view %s', (view) => {
  it.each([true, false])('show all that differs, as box or as line: folded %s', async (folded) => {
    const after = edited(
      without(ACTION, 'Materials'),
      ['for Teachers as', 'for Leaders as'],
      ['then "teachers change"', 'then "teachers stay"'],
      ['team T "Evening group"', 'component New "Mentors" -> Learning'],
    );
    const both = await bothOf(ACTION, after);
    const scene = await drawComparison(both, { engine, folded, state: { view } });
    expectSceneLaws(scene);
    expect(both.marks).toEqual({ Materials: 'removed', T: 'removed', New: 'added', Coach: 'changed', C: 'changed' });
    expect(marksIn(scene)).toEqual(both.marks);
  });
});

describe('any picture of two versions', () => {
  it('has no mark where the versions say the same, and is the picture of one but for colours', {
    timeout: LAW_TIMEOUT,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), async (described) => {
        const texts = print(described);
        const both = await bothOf(texts, print(described, { nested: true, explicit: true }));
        expect([both.marks, both.links, both.touches]).toEqual([{}, {}, []]);
        const scene = await drawComparison(both, { engine: noEngine, folded: false });
        expect(scene.items.filter(({ mark }) => mark)).toEqual([]);
        const plain = await drawTheory(both.theory, { engine: noEngine });
        const ids = ({ items }: Scene) => items.filter(({ role }) => role === 'box').map(({ id }) => id);
        expect(ids(scene)).toEqual(ids(plain));
      }),
      runs(40),
    );
  });

  it('shows all that is new, gone or changed, whatever became of the theory', { timeout: LAW_TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(describedTheory(), describedTheory(), fc.boolean(), async (one, two, folded) => {
        const both = await bothOf(print(one), print(two));
        const scene = await drawComparison(both, { engine: noEngine, folded });
        expect(marksIn(scene)).toEqual(expect.objectContaining(ownMarks(both)));
        const ids = new Set(both.theory.elements.map(({ id }) => id));
        const links = both.touches.flat().filter((id) => !ids.has(id) && id !== '#title');
        expect(links.filter((id) => !id.includes('->'))).toEqual([]);
        expect(brokenLaws(scene)).toEqual([]);
      }),
      runs(40),
    );
  });
});

/** Decks: every statement stands on a slide, in letters that can be read, inside the slide. */
import { describe, expect, it } from 'vitest';
import { createElkEngine, makeSlides, type Scene } from '../../../diagram/src/index.ts';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { printable } from '../../../diagram/src/text/wrap.ts';
import { viewOf } from '../../../diagram/src/views/views.ts';
import { aim, driver, idea, theory, type Written } from '../build-theory.ts';
import { readPptx } from '../paint/read-pptx.ts';
import { THEORIES } from '../theories.ts';

/** Those with something to show. */
const names = Object.keys(THEORIES).filter((name) => !/^(empty|measures-only)$/.test(name));
const theoryOf = (name: string) => THEORIES[name]?.() ?? expect.fail();
const deckOf = (name: string) => makeSlides(theoryOf(name), { engine: createElkEngine(), charts: new Map() });
const deck = (statements: Written[], title: string) =>
  makeSlides(theory(statements, { title }), { engine: createElkEngine(), charts: new Map() });

function linesOf(pages: readonly Scene[]) {
  return pages.flatMap(({ items }) =>
    items.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : []))),
  );
}

function wordsOf(pages: readonly Scene[]): string {
  return linesOf(pages)
    .map(({ text }) => text)
    .join('')
    .replace(/\s/g, '');
}

const LONG = 'word '.repeat(900).trim();

describe('a deck', () => {
  it.each(names)('holds every statement, in letters of 12 points or more: %s', async (name) => {
    const { pages, problems, content } = await deckOf(name);
    expect(problems).toEqual([]);
    const words = wordsOf(pages);
    const { boxes } = viewOf(theoryOf(name), { view: content.view }, content.picture);
    for (const { text } of boxes) expect(words).toContain(printable(text).replace(/\s/g, ''));
    for (const { text, size, x, y, width, anchor } of linesOf(pages)) {
      expect(size, text).toBeGreaterThanOrEqual(11.9);
      const left = { start: x, middle: x - width / 2, end: x - width }[anchor];
      expect(left, text).toBeGreaterThanOrEqual(0);
      expect(left + width, text).toBeLessThanOrEqual(960);
      expect(y, text).toBeLessThanOrEqual(540);
    }
    const { slides, width, height } = readPptx(paintPptx(pages, 'print', { title: 'A deck', language: 'en' }));
    expect({ count: slides.length, width, height }).toEqual({ count: pages.length, width: 960, height: 540 });
    for (const shapes of slides) expect(shapes.filter(({ isTitle }) => isTitle)).toHaveLength(1);
  });

  it('gives each primary driver a slide with its branch, in the colour it has in the whole', async () => {
    const { pages } = await deck(
      [aim('A', 'Aim'), driver(1, 'P', 'First', ['A']), driver(1, 'Q', 'Second', ['A']), idea('C', 'Idea', ['Q'])],
      'Theory',
    );
    expect(pages.map(({ title }) => title)).toEqual([
      'Theory',
      'Theory: Driver diagram',
      'Theory: First',
      'Theory: Second',
    ]);
    const inks = pages.slice(1).map(({ items }) => items.find(({ id }) => id === 'Q')?.shapes[0]);
    expect(inks[2]).toMatchObject({ fill: 'branch2-fill' });
    expect(pages[3]?.items.flatMap(({ role, id }) => (role === 'box' ? [id] : []))).toEqual(['Q', 'C']);
  });

  it.each([
    ['a title', [aim('A', 'Aim')], LONG],
    ['an aim', [aim('A', LONG)], 'Theory'],
    ['an idea on no primary driver', [aim('A', 'Aim'), idea('C', LONG, ['A'])], 'Theory'],
    ['an idea', [aim('A', 'Aim'), driver(1, 'P', 'First', ['A']), idea('C', LONG, ['P'])], 'Theory'],
  ])('takes %s that is too long for a slide to the next', async (_name, statements, title) => {
    const { pages, problems } = await deck(statements, title);
    expect(problems).toEqual([]);
    expect(wordsOf(pages).match(/word/g)?.length).toBeGreaterThanOrEqual(900);
    for (const { text, y } of linesOf(pages)) expect(y, text).toBeLessThanOrEqual(540);
  });

  it('says what to write where there is nothing to show', async () => {
    expect(await deck([], 'Theory')).toMatchObject({ pages: [], problems: [/^There is nothing to show yet\. ./] });
  });
});

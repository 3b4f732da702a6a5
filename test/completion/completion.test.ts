/** Completion at marked places. */
import { describe, expect, it } from 'vitest';
import { action } from './action-cases.ts';
import { askAt } from './at.ts';
import { asked, beginnings, type Case, names, silence, words } from './cases.ts';
import { poster } from './poster-cases.ts';

const families = { beginnings, names, words, silence, asked, action, poster };

describe.each(Object.entries(families))('completion: %s', (_, cases: readonly Case[]) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { labels, offer, accept, text } = await askAt(each.text, each.files, each.trigger);
    expect(each.exactly ? labels : labels.slice(0, each.offers.length)).toEqual(each.offers);
    expect(labels.filter((label) => each.never?.includes(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
    if (each.accepted) expect(accept(each.accepted[0])).toBe(each.accepted[1]);
    expect(offer.start).toBeLessThanOrEqual(offer.end);
    expect(offer.end).toBeLessThanOrEqual(offer.wordEnd);
    expect(text.slice(offer.start, offer.wordEnd)).not.toMatch(/[\r\n{}]/);
    for (const entry of offer.entries) expect(entry.documentation, entry.label).toMatch(/\S{2}/);
  });
});

describe('an entry', () => {
  it('explains itself, and is found by the words of a title', async () => {
    const { entry } = await askAt(
      'aim Goal "x"\nprimary driver D17 "Enough mentor teachers" -> Goal\nchange idea I "i" -> <|>',
    );
    expect(entry('D17')).toMatchObject({
      detail: 'Enough mentor teachers',
      filter: 'D17 Enough mentor teachers',
      icon: 'driver',
    });
    expect(entry('D17').documentation).toContain('Primary driver `D17`');
    expect(entry('D17').documentation).toContain('Feeds 1 aim');
  });

  it('keeps texts of the author within its explanation', async () => {
    const { entry } = await askAt('aim Goal "<img src=x> [a](http://b.c) **d**"\nprimary driver D "d" -> <|>');
    expect(entry('Goal').documentation).toContain(String.raw`\<img src=x\> \[a\](http\://b.c) \*\*d\*\*`);
  });

  it('says what a word means, with an example', async () => {
    const { entry } = await askAt('team T "t" {\n  status <|>\n}');
    expect(entry('sunset').documentation).toBe(
      'It has ended; say why, so that others learn from it.\n\n```driver\nstatus sunset because "what you learned"\n```',
    );
  });

  it('replaces the whole word where the editor is set to', async () => {
    const { offer, text } = await askAt('aim Goal "x"\nprimary driver D "d" -> G<|>oal weakly');
    expect([text.slice(offer.start, offer.end), text.slice(offer.start, offer.wordEnd)]).toEqual(['G', 'Goal']);
  });

  it('names no more than help, and asks for letters', async () => {
    const drivers = Array.from({ length: 300 }, (_, n) => `primary driver D${n} "d" -> Goal\n`).join('');
    const { offer } = await askAt(`aim Goal "x"\n${drivers}change idea I "i" -> <|>`);
    expect(offer.entries).toHaveLength(100);
    expect(offer.incomplete).toBe(true);
  });
});

describe('a word from elsewhere brings up the language’s own', () => {
  const found = async (typed: string) =>
    (await askAt(`aim Goal "85% pass"\n${typed}<|>`)).offer.entries
      .filter(({ filter }) => filter?.toLowerCase().startsWith(typed.toLowerCase()))
      .map(({ label }) => label);

  it.each([
    ['key d', 'primary driver'],
    ['SMART a', 'aim'],
    ['goal', 'aim'],
    ['metric', 'outcome measure'],
    ['interven', 'change idea'],
    ['obj', 'aim'],
    ['PD', 'primary driver'],
  ])('%s', async (typed, label) => {
    expect(await found(typed)).toContain(label);
    const { accept } = await askAt(`aim Goal "85% pass"\n${typed}<|>`);
    expect(accept(label)).toContain(`\n${label} `);
  });

  it.each(['', 'g', 'k', 'primary'])('not after “%s”', async (typed) => {
    expect((await askAt(`aim Goal "85% pass"\n${typed}<|>`)).offer.entries.filter(({ filter }) => filter)).toEqual([]);
  });
});

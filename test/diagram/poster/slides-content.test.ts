/** What a deck shows, and in which order; short sections share slides; nothing lies over anything else. */
import { describe, expect, it } from 'vitest';
import { createElkEngine, makeSlides, type Scene } from '../../../diagram/src/index.ts';
import { WIDER } from '../../../diagram/src/text/wider.ts';
import { THEORIES } from '../theories.ts';
import { deckFrom, FULL, headingsOf, overlaps, textsOn } from './decks.ts';

const poster = (inside: string) => `${FULL}\nposter "Safer wards" {\n${inside}\n}`;
const section = (heading: string, words = 6) => `section "${heading}" "${'some words '.repeat(words).trim()}"`;

const MANY = Array.from({ length: 40 }, (_, n) => `M${n + 1}`);

describe('the slides of a deck', () => {
  it.each<[name: string, text: string, headings: string[]]>([
    [
      'all that the theory says',
      FULL,
      [
        'Falls on four wards',
        'Driver diagram',
        "Every patient's risk is known",
        'Patients at risk are seen',
        'Falls with harm',
        'Measures',
        'Tests of change',
        'What comes next',
      ],
    ],
    [
      'sections behind the charts, which were named last',
      poster(`${section('Background', 40)}\n${section('Lessons', 60)}\nchart Assessed, Harm`),
      [
        'Safer wards',
        'Driver diagram',
        "Every patient's risk is known",
        'Patients at risk are seen',
        'Patients assessed within six hours',
        'Falls with harm',
        'Measures',
        'Tests of change',
        'What comes next',
        'Lessons',
      ],
    ],
    [
      'sections before and behind charts that stand between them',
      poster(
        `${section('Background', 20)}\n${section('Methods', 20)}\nchart Harm\n${section('Conclusion', 80)}\nwithout reasons`,
      ),
      [
        'Safer wards',
        'Driver diagram',
        "Every patient's risk is known",
        'Patients at risk are seen',
        'Background',
        'Falls with harm',
        'Measures',
        'Tests of change',
        'What comes next',
        'Conclusion',
      ],
    ],
    [
      'a section before the diagram where its author put it there',
      poster(
        `${section('Background', 60)}\ndiagram\n${section('Conclusion', 60)}\nwithout tests, findings, measures, reasons, charts`,
      ),
      [
        'Safer wards',
        'Background',
        'Driver diagram',
        "Every patient's risk is known",
        'Patients at risk are seen',
        'Conclusion',
      ],
    ],
    [
      'the one finding over the chart that shows it, and where to read more',
      poster(
        'headline "Falls fell by a third"\nchart Harm\nlink "https://example.org/falls"\nwithout tests, findings, reasons',
      ),
      [
        'Safer wards',
        'Driver diagram',
        "Every patient's risk is known",
        'Patients at risk are seen',
        'Falls fell by a third',
        'Measures',
        'Read more',
      ],
    ],
  ])('%s', async (_name, text, headings) => {
    const { pages, problems } = await deckFrom(text);
    expect(problems).toEqual([]);
    expect(headingsOf(pages)).toEqual(headings);
    for (const page of pages) expect(overlaps(page), page.title).toEqual([]);
  });

  it('says problem and aim in letters that can be read from the last row', async () => {
    const [first] = (await deckFrom(FULL)).pages;
    const sizes = (place: string) =>
      first?.items.find((item) => item.place === place)?.writing?.paragraphs.map(({ size }) => size);
    for (const place of ['problem', 'aim']) expect(sizes(place)?.at(-1), place).toBeGreaterThanOrEqual(24);
  });

  it.each([
    ['two short ones share a slide', 2, 6, 1],
    ['four short ones share a slide', 4, 4, 1],
    ['two long ones do not', 2, 90, 2],
    ['one of 2000 words goes on', 1, 1000, undefined],
  ])('%s', async (_name, count, words, slides) => {
    const sections = Array.from({ length: count }, (_, n) => section(`Part ${n + 1}`, words)).join('\n');
    const { pages } = await deckFrom(poster(`${sections}\nwithout tests, findings, reasons, charts, measures`));
    const own = pages.slice(4);
    if (slides === undefined) expect(own.length).toBeGreaterThan(3);
    else expect(own).toHaveLength(slides);
    const said = own
      .flatMap(textsOn)
      .map(({ text }) => text)
      .join(' ');
    expect(said.match(/some/g)).toHaveLength(count * words);
    // None is left with a line or two while another is full.
    for (const page of own) expect(textsOn(page).length, page.title).toBeGreaterThan(3);
  });

  it('leaves room for the widest of the usual fonts in each text that goes on', async () => {
    const { pages } = await deckFrom(poster(`${section('Background', 60)}\n${section('Lessons', 12)}`));
    let seen = 0;
    for (const { items } of pages) {
      for (const { id, writing, partOf = id } of items) {
        const frame = writing ?? items.find((item) => item.id === partOf)?.writing;
        if (!frame) continue;
        const lines = textsOn({ ...pages[0], items: items.filter((item) => item.id === id) } as Scene);
        for (const { text, width, weight, left } of lines) {
          const room = frame.x + frame.width - frame.inset - left;
          expect(width * WIDER[weight], text).toBeLessThanOrEqual(Math.max(room, frame.width - 2 * frame.inset) + 0.1);
          seen++;
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
  });

  it('gives the speaker the statements of each slide', async () => {
    const { pages } = await deckFrom(FULL);
    const notes = pages.map(({ slide }) => slide?.notes.join('\n') ?? '');
    expect(notes[0]).toContain('One in three leads to harm.');
    expect(notes[1]).toContain('Three questions at admission');
    expect(notes[4]).toContain('Falls with harm');
    expect(notes[5]).toContain('Latest: 5.9');
    expect(notes.every((each) => each !== '')).toBe(true);
  });

  it.each([
    ['a photo', 'photo "ward.jpg" "A ward"', /photo “ward\.jpg”/],
    [
      'numbers without a figure',
      'numbers Bare\n}\nprocess measure Bare "Nothing yet" of Falls {\n  target 5 by 2027',
      /“Nothing yet” has no figure yet/,
    ],
    [
      'numbers that no slide has room for',
      `numbers ${MANY.join(', ')}\n}\n${MANY.map((id) => `process measure ${id} "Measure ${id}" of Falls { result 5 in 2026-01 }`).join('\n')}\nprocess measure Last "Last" of Falls {`,
      /^The deck is without the numbers of “Measure M1”.*no slide has room/,
    ],
    ['nothing', '', undefined],
  ])('tells truly what it leaves out: %s', async (_name, inside, told) => {
    const { remarks } = await deckFrom(poster(inside));
    if (told) expect(remarks).toEqual([expect.stringMatching(told)]);
    else expect(remarks).toEqual([]);
  });

  it.each([
    ['a theory of an aim alone', 'theory "T"\naim A "Only an aim"', ['T', 'Driver diagram']],
    ['no primary driver', 'theory "T"\naim A "An aim"\nchange idea I "An idea" -> A', ['T', 'Driver diagram']],
    [
      'from right to left',
      'theory "תאוריה"\naim A "מטרה אחת"\nprimary driver P "גורם ראשי" -> A\nchange idea I "רעיון" -> P',
      ['תאוריה', 'Driver diagram', 'גורם ראשי'],
    ],
  ])('makes a deck of %s', async (_name, text, headings) => {
    const { pages, problems } = await deckFrom(text);
    expect(problems).toEqual([]);
    expect(headingsOf(pages)).toEqual(headings);
    for (const page of pages) expect(overlaps(page), page.title).toEqual([]);
  });

  it.each(Object.keys(THEORIES).filter((name) => !/^(empty|measures-only)$/.test(name)))(
    'sets no line over another: %s',
    async (name) => {
      const theory = THEORIES[name]?.() ?? expect.fail();
      const { pages } = await makeSlides(theory, { engine: createElkEngine(), charts: new Map() });
      for (const page of pages) expect(overlaps(page), page.title).toEqual([]);
    },
  );
});

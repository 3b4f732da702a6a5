/** What posters say together: the look that one takes from another, the order of their parts, and their sheets. */
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import type { Poster } from '@driver-diagrams/theory/model/model';
import { posterItems } from '@driver-diagrams/theory/model/poster-items';
import { fontOf, logosOf, posterAs } from '@driver-diagrams/theory/model/poster-like';
import { readPosterSize, sheetMeasures, sizeText, sizeTrouble } from '@driver-diagrams/theory/model/poster-size';
import { describe, expect, it } from 'vitest';
import { contentOfPoster, posterOf } from '../../diagram/src/poster/content.ts';
import { pageOf } from '../../diagram/src/poster/sheet.ts';

const ROOT = 'file:///theories/';

async function read(files: Readonly<Record<string, string>>) {
  const texts = Object.entries(files).map(([name, text]) => [ROOT + name, text] as const);
  const [file] = await createReader({ root: ROOT })(new Map(texts));
  if (!file) throw new Error('Nothing was read.');
  return file;
}

const HOUSE = `poster House {
  form billboard
  accent "#7a1f3d"
  font "letters.ttf"
  logo "uni.svg"
  affiliations "The university"
  theme warm
  size "90 x 120 cm"
  bleed "3 mm"
  crop marks
  language es
  without legend
  headline "Never taken over"
  section "Nor this" "words"
}
`;

describe('a poster like another', () => {
  const say = async (talk: string, more: Record<string, string> = { 'uni/a.driver': HOUSE }) => {
    const { merged } = await read({ 'talk.driver': `import "uni/a.driver" as uni\n${talk}`, ...more });
    const poster = posterOf(merged) as Poster;
    return { merged, poster };
  };

  it('takes its look, and nothing that it says', async () => {
    const { merged, poster } = await say('poster Talk "T" like uni.House { section "Own" "words" }');
    expect(poster).toMatchObject({
      ...{ title: 'T', form: 'billboard', accent: '#7a1f3d', font: 'letters.ttf', logos: ['uni.svg'], theme: 'warm' },
      ...{ affiliations: ['The university'], size: '90 x 120 cm', bleed: '3 mm', cropMarks: true, language: 'es' },
      ...{ without: ['legend'], sections: [{ heading: 'Own' }] },
    });
    expect(poster.headline).toBeUndefined();
    expect(logosOf(merged, poster)).toEqual({ paths: ['uni.svg'], from: `${ROOT}uni/a.driver` });
    expect(fontOf(merged, poster)).toEqual({ path: 'letters.ttf', from: `${ROOT}uni/a.driver` });
    expect(contentOfPoster(merged).size).toEqual({ sheet: '90 x 120 cm', orientation: 'portrait' });
  });

  it('keeps what it says itself', async () => {
    const { merged, poster } = await say('poster Talk like uni.House { logo "own.svg" accent "#000" without tests }');
    expect(poster).toMatchObject({ logos: ['own.svg'], accent: '#000', without: ['tests'], theme: 'warm' });
    expect(logosOf(merged, poster).from).toBe(`${ROOT}talk.driver`);
  });

  it('goes through several files', async () => {
    const faculty = 'import "../base.driver" as base\nposter House like base.All { theme grey }\n';
    const base = 'poster All { accent "#123456" logo "all.svg" theme warm }\n';
    const { merged, poster } = await say('poster Talk like uni.House', {
      'uni/a.driver': faculty,
      'base.driver': base,
    });
    expect(poster).toMatchObject({ theme: 'grey', accent: '#123456', logos: ['all.svg'] });
    expect(logosOf(merged, poster).from).toBe(`${ROOT}base.driver`);
  });

  it.each([
    ['itself', 'poster A like A { theme warm }'],
    ['a circle', 'poster A like B { theme warm }\nposter B like C\nposter C like B'],
    ['nothing', 'poster A like Nobody { theme warm }'],
  ])('ends at %s', async (_, text) => {
    const { merged } = await read({ 'a.driver': text });
    expect(posterOf(merged)).toMatchObject({ name: 'A', theme: 'warm' });
  });

  it('is unchanged where it is like no other', async () => {
    const { merged } = await read({ 'a.driver': HOUSE });
    const [poster] = merged.elements.filter((element) => element.kind === 'poster');
    expect(poster && posterAs(merged, poster)).toBe(poster);
  });
});

const PARTS = `aim G "Goal"
outcome measure M "One" of G
outcome measure N "Two" of G
poster P {
  section "A" "a"
  numbers M
  numbers N
  photo "x.jpg" "X"
  chart N
  diagram
  chart M, N
  section "B" "b"
}
`;

describe('the order of the parts', () => {
  it('is that of the text; what is named twice stands where it is first', async () => {
    const { merged } = await read({ 'a.driver': PARTS });
    const poster = posterOf(merged);
    expect(
      poster &&
        posterItems(poster)
          .map(({ word }) => word)
          .join(' '),
    ).toBe('section numbers numbers photo chart diagram chart chart section');
    expect(contentOfPoster(merged).order).toMatchObject([
      { kind: 'section', section: { heading: 'A' } },
      { kind: 'numbers', measures: ['M', 'N'] },
      { kind: 'photo', photo: { file: 'x.jpg', caption: 'X' } },
      { kind: 'chart', measure: 'N' },
      { kind: 'diagram' },
      { kind: 'chart', measure: 'M' },
      { kind: 'section', section: { heading: 'B' } },
    ]);
  });

  it('has the diagram first where its place is not said', async () => {
    const { merged } = await read({ 'a.driver': 'poster P { section "A" "a" photo "b.jpg" }' });
    expect(contentOfPoster(merged).order.map(({ kind }) => kind)).toEqual(['diagram', 'section', 'photo']);
  });
});

describe('sheets', () => {
  it.each([
    ['90 x 120 cm', '90 x 120 cm', '90 x 120 cm'],
    ['120x90cm', '120 x 90 cm', '120 x 90 cm'],
    ['120 cm × 90 cm', '120 x 90 cm', '120 x 90 cm'],
    ['900x1200 mm', '900 x 1200 mm', '900 x 1200 mm'],
    ['40 x 30 in', '40 x 30 in', '40 x 30 in'],
    ['8,5 x 11 inches', '8.5 x 11 in', '8.5 x 11 in'],
    ['90 x 120 cm landscape', '120 x 90 cm', '120 x 90 cm'],
    ['120 x 90 cm, Portrait', '90 x 120 cm', '90 x 120 cm'],
    ['100 x 100 cm', '100 x 100 cm', '100 x 100 cm'],
    ['24x36 in', '36x24 portrait', '24 x 36 in'],
    ['16:9', '16:9', '13.33 x 7.5 in'],
    ['9 : 16', '16:9 portrait', '7.5 x 13.33 in'],
    ['4:3 portrait', '4:3 portrait', '7.5 x 10 in'],
    ['a1 Portrait', 'A1 portrait', '594 x 841 mm'],
  ])('%s', (text, canonical, measures) => {
    const size = readPosterSize(text);
    expect(size && [sizeText(size), sheetMeasures(size)]).toEqual([canonical, measures]);
    expect(sizeTrouble(text)).toBeUndefined();
    expect(readPosterSize(canonical)).toEqual(size);
  });

  it.each([
    ['1 x 1 cm', 'from 5 cm to 5 m'],
    ['9 x 12 m', 'in which unit'],
    ['90 x 120', 'in which unit'],
    ['90 cm x 120 in', 'two units'],
    ['6 x 6000 mm', 'from 5 cm to 5 m'],
    ['0 x 0 cm', 'from 5 cm to 5 m'],
    ['-90 x 120 cm', 'is no size'],
    ['3:2', 'is no size'],
    ['A9', 'is no size'],
    ['', 'is no size'],
    ['99999999999999999999999 x 1 cm', 'cm'],
    ['constructor', 'is no size'],
  ])('no sheet: %s', (text, why) => {
    expect(readPosterSize(text)).toBeUndefined();
    expect(sizeTrouble(text)).toContain(why);
  });

  it.each([
    ['90 x 120 cm', 18],
    ['21 x 29.7 cm', 7],
    ['30 x 40 cm', 9],
    ['50 x 70 cm', 15],
    ['5 x 7 cm', 7],
    ['500 x 500 cm', 18],
    ['16:9', 12],
    ['4:3', 9],
  ])('the least letters of %s', (text, least) => {
    const size = readPosterSize(text);
    expect(size && pageOf(size).letters.least).toBeCloseTo(least, 5);
  });
});

describe('whatever is written of a poster', () => {
  const WORDS = [
    'like',
    'headline',
    'form',
    'photo',
    'numbers',
    'without',
    'accent',
    'font',
    'bleed',
    'crop marks',
    'size',
  ];
  const VALUES = [
    '',
    '""',
    '"',
    '{',
    '->',
    '12%',
    'X, , Y',
    '"a" "b" "c"',
    'A.B.C',
    '"1e9 x 1e9 mm"',
    '__proto__',
    '"constructor"',
  ];

  it.each(WORDS)('%s is read, checked and laid on a sheet', async (word) => {
    for (const value of VALUES) {
      const line = `${word} ${value}`;
      const { merged, check } = await read({
        'a.driver': `poster P "T" {\n  ${line}\n}\nposter Q like P { ${line} }\n`,
      });
      const { width, letters } = pageOf(contentOfPoster(merged).size);
      expect(width > 0 && letters.least > 0, line).toBe(true);
      const told = check({ today: '2026-11-30' }).map(({ message, fixes = [] }) => [message, fixes].join(' '));
      expect(
        told.filter((each) => /undefined|NaN/.test(each)),
        line,
      ).toEqual([]);
    }
  });
});

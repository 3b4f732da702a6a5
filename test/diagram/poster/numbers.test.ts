import { describe, expect, it } from 'vitest';
import { contentOfPoster } from '../../../diagram/src/index.ts';
import { withoutNumbers } from '../../../diagram/src/poster/numbers.ts';
import { numbersPart } from '../../../diagram/src/poster/numbers-part.ts';
import { type Letters, pageOf } from '../../../diagram/src/poster/sheet.ts';
import { LANGUAGES } from '../../../diagram/src/words/words.ts';
import { createTextReader } from '../../../language-server/src/workspace/read.ts';
import { brokenPosterLaws } from './poster-laws.ts';

const read = createTextReader();

const TEXT = `aim A "Fewer falls by 2027" {
  outcome measure Falls "Falls with harm" {
    unit "per 1000 bed days"
    lower is better
    baseline 12.1 in 2026-01
    target 6 by 2027-03
    result 9 in 2026-05
    result 7.2 in 2026-09
  }
  process measure Share "Patients assessed" {
    higher is better
    baseline 41% in 2026-01
    target 60% by 2026-12
    target 95% by 2027-06
    result 38% in 2026-09
  }
  balancing measure Open "Cost" { baseline 4 in 2026-01
    result 5 in 2026-02 }
  balancing measure Same "Nights" { lower is better
    baseline 4 in 2026-01
    result 4 in 2026-02 }
  measure Change "Candidates" { unit "candidates"
    baseline 250 in 2026-01
    target +40% by 2027-06 }
  measure Limit "Small" { lower is better
    baseline 9 in 2026-01
    result "<5" in 2026-09 }
  measure Only "Lives saved" { result 84000 in 2026-06 }
  measure None "Nothing yet" { target 5 by 2027 }
}
`;
const IDS = ['Falls', 'Share', 'Open', 'Same', 'Change', 'Limit', 'Only'];

async function stripOf(ids: readonly string[], language: (typeof LANGUAGES)[number] = 'en') {
  const { merged } = await read(TEXT);
  const content = contentOfPoster(merged, { language });
  return { part: numbersPart(merged, ids, content), left: withoutNumbers(merged, ids, content) };
}

function lettersOf(factor = 1): Letters {
  const { letters } = pageOf({ sheet: 'A1', orientation: 'landscape' });
  const sized = Object.entries(letters).map(([name, size]) => [name, name === 'least' ? size : size * factor]);
  return Object.fromEntries(sized);
}
const room = (width: number, factor = 1) => ({ width, rows: 1, letters: lettersOf(factor), stretch: 0 });

describe('the numbers of measures', () => {
  it.each([
    [
      'Falls',
      'Falls with harm: from 12.1 in January 2026, to 7.2 in September 2026, target 6 by March 2027, per 1000 bed days, lower is better.',
    ],
    [
      'Share',
      'Patients assessed: from 41% in January 2026, to 38% in September 2026, target 95% by June 2027, higher is better.',
    ],
    ['Open', 'Cost: from 4 in January 2026, to 5 in February 2026.'],
    ['Change', 'Candidates: from 250 in January 2026, target +40%: 350 candidates by June 2027, candidates.'],
    ['Limit', 'Small: from 9 in January 2026, to <5 in September 2026, lower is better.'],
    ['Only', 'Lives saved: latest 84,000 in June 2026.'],
  ])('are spoken: %s', async (id, spoken) => {
    const { part } = await stripOf([id]);
    expect(part?.make(room(900)).items.map(({ label }) => label)).toEqual([spoken]);
  });

  it.each<[string, string | undefined, string[]]>([
    ['Falls', 'branch2-line', ['branch2-line']],
    ['Share', 'text', ['paper']],
    ['Open', 'text', ['text']],
    ['Same', undefined, []],
    ['Limit', undefined, []],
    ['Only', undefined, []],
  ])(
    'show which way they went by an arrow, its head filled unless it is the worse way: %s',
    async (id, line, fills) => {
      const { part } = await stripOf([id]);
      const shapes = part?.make(room(900)).items.flatMap((item) => item.shapes) ?? [];
      const heads = shapes.flatMap((shape) => (shape.type === 'path' && shape.fill !== undefined ? [shape] : []));
      expect(heads.map(({ fill }) => fill)).toEqual(fills);
      expect(heads[0]?.line).toBe(line);
    },
  );

  it('leave out a measure without figures, and tell it', async () => {
    const { part, left } = await stripOf(['None', 'Falls', 'Nobody']);
    expect(part?.name).toBe('the numbers of “Falls with harm”');
    expect(left).toEqual([
      '“Nothing yet” has no figure yet, so the numbers of the poster are without it. Give it a baseline or a result.',
    ]);
    expect((await stripOf(['None'])).part).toBeUndefined();
  });

  it.each(LANGUAGES)('keep the laws in every width, and break no word, in %s', async (language) => {
    const { part } = await stripOf(IDS, language);
    for (const width of [240, 320, 500, 900, 1600, 2300]) {
      const made = part?.make(room(width)) ?? expect.fail();
      const scene = { ...made, title: '', description: '' };
      expect(brokenPosterLaws(scene, lettersOf().least)).toEqual([]);
      const texts = made.items.flatMap(({ shapes }) =>
        shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : [])),
      );
      const said = new Set(made.items.flatMap(({ label }) => label.replace(/[:.,](?= |$)/gu, '').split(' ')));
      const words = texts.flatMap((text) => text.split(' ')).filter((word) => /^\p{L}{4,}$/u.test(word));
      const own = ['Baseline', 'Latest', 'Target', 'Línea', 'base', 'Último', 'dato', 'Meta'];
      expect(words.filter((word) => !said.has(word) && !own.includes(word))).toEqual([]);
    }
  });

  it('never become lower with larger letters', async () => {
    const { part } = await stripOf(IDS);
    for (const width of [240, 500, 900, 1600, 2300]) {
      const heights = [0.8, 0.9, 1, 1.05, 1.1, 1.2, 1.4, 1.6].map(
        (factor) => part?.make(room(width, factor)).height ?? 0,
      );
      expect(heights).toEqual(heights.toSorted((one, two) => one - two));
    }
  });
});

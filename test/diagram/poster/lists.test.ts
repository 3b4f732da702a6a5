import { describe, expect, it } from 'vitest';
import { contentOfPoster } from '../../../diagram/src/index.ts';
import { notesPart, remarkParts, tablePart } from '../../../diagram/src/poster/list-parts.ts';
import { type Letters, pageOf } from '../../../diagram/src/poster/sheet.ts';
import type { SidePart } from '../../../diagram/src/poster/side-part.ts';
import { viewOf } from '../../../diagram/src/views/views.ts';
import { LANGUAGES, type Language } from '../../../diagram/src/words/words.ts';
import { createTextReader } from '../../../language-server/src/workspace/read.ts';
import type { SheetName } from '../../../theory/src/model/poster-size.ts';
import { brokenPosterLaws } from './poster-laws.ts';

const unreported = (count: number) =>
  Array.from({ length: count }, (_, n) => `  measure N${n} "Not there ${n}" { baseline ${n} in 2026-09 }`).join('\n');
const textOf = (missing: number) => `aim A "Fewer falls by 2027" {
  outcome measure M "Falls that somebody saw" {
    unit "falls on one of our wards"
    baseline 12 in 2026-09
    target 6 by 2027-12
    result 9 in 2026-10
    result 8 in 2026-11
  }
${unreported(missing)}
}
primary driver B "Know the risk" -> A because "everybody said so" { conjecture "They ask more" }
primary driver D "Help at once" -> A because "it takes a minute to come"
finding "They asked" about B
finding "They came sooner than we thought" about B
`;
const read = createTextReader();

async function listsOf(text: string, language: Language = 'en'): Promise<SidePart[]> {
  const { merged } = await read(text);
  const content = contentOfPoster(merged, { language });
  const graph = viewOf(merged, { view: 'driver', onPaper: true }, content.picture);
  return [
    tablePart(merged, graph, content),
    ...remarkParts(graph, content, (_, make) => [make()]),
    ...(graph.notes.length > 0 ? [notesPart(graph, content)] : []),
  ];
}

function lettersOf(sheet: SheetName, factor = 1): Letters {
  const { letters } = pageOf({ sheet, orientation: 'landscape' });
  const sized = Object.entries(letters).map(([name, size]) => [name, name === 'least' ? size : size * factor]);
  return Object.fromEntries(sized);
}
const textsIn = (part: SidePart, width: number, letters: Letters, rows = part.rows) =>
  part
    .make({ width, rows, letters, stretch: 0 })
    .items.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.type === 'text' ? [shape] : [])));

/** Words of the program's own that stand in tables. */
const OWN: Record<Language, readonly string[]> = {
  en: [
    'Measure',
    'Baseline',
    'Targets',
    'Latest',
    'Over',
    'time',
    'yet',
    'reported',
    'September',
    'December',
    'October',
    'November',
  ],
  es: [
    'Medida',
    'Línea',
    'base',
    'Metas',
    'Último',
    'dato',
    'Evolución',
    'aún',
    'datos',
    'septiembre',
    'diciembre',
    'octubre',
    'noviembre',
  ],
};

describe('lists on a poster', () => {
  it.each(LANGUAGES)('break no word of their own, however narrow they are, in %s', async (language) => {
    const [table] = await listsOf(textOf(2), language);
    for (let width = 120; width < 620; width += 10) {
      const words = textsIn(table ?? expect.fail(), width, lettersOf('A4')).flatMap(({ text }) =>
        text.split(/[\s·;:,]+/u),
      );
      const broken = words.filter((word, n) => {
        const whole = OWN[language].find((each) => each !== word && each.startsWith(word) && word.length > 1);
        const next = words[n + 1] ?? '';
        return next !== '' && whole?.startsWith(`${word}${next}`) === true;
      });
      expect([width, ...broken]).toEqual([width]);
    }
  });

  it('have the small words of the page, and keep the laws', async () => {
    for (const sheet of ['A0', 'A1', 'A4'] as const) {
      const letters = lettersOf(sheet);
      for (const part of await listsOf(textOf(6))) {
        const made = part.make({ width: 30 * letters.body, rows: part.rows, letters, stretch: 0 });
        expect(brokenPosterLaws({ ...made, title: '', description: '' }, letters.least)).toEqual([]);
        const least = Math.min(...textsIn(part, 30 * letters.body, letters).map(({ size }) => size));
        expect(least).toBeCloseTo(letters.caption, 1);
      }
    }
  });

  it('become higher with larger letters, but for what a narrow table says in other places', async () => {
    for (const part of [...(await listsOf(textOf(2))), ...(await listsOf(textOf(8)))]) {
      for (const width of [200, 330, 480, 700]) {
        const heights = [1, 1.1, 1.2, 1.35, 1.5, 1.7].map(
          (factor) => part.make({ width, rows: part.rows, letters: lettersOf('A4', factor), stretch: 0 }).height,
        );
        const least = part.id === '#measures' ? 0.75 : 1;
        const lower = heights.filter((height, n) => height < least * (heights[n - 1] ?? 0));
        expect([part.id, width, ...lower]).toEqual([part.id, width]);
      }
    }
  });

  it('say how much more there is, also where no row is left', async () => {
    const letters = lettersOf('A3');
    for (const part of await listsOf(textOf(3))) {
      const none = textsIn(part, 300, letters, 0).map(({ text }) => text);
      expect(none).toHaveLength(2);
      expect(none[1]).toBe(`and ${part.rows} more in the theory`);
      const all = textsIn(part, 300, letters).map(({ text }) => text);
      expect(all).toContain(none[0]);
      expect(all.some((text) => text.includes('more in the theory'))).toBe(false);
      const heights = [0, part.rows].map((rows) => part.make({ width: 300, rows, letters, stretch: 0 }).height);
      expect(heights[0]).toBeLessThan(heights[1] ?? 0);
    }
  });

  it('say once what has not been reported, where it is much', async () => {
    const said = async (missing: number) => {
      const [table] = await listsOf(textOf(missing));
      return textsIn(table ?? expect.fail(), 600, lettersOf('A4')).map(({ text }) => text);
    };
    expect((await said(3)).filter((text) => text.includes('not yet reported'))).toHaveLength(3);
    const much = await said(8);
    expect(much.filter((text) => text.includes('not yet reported'))).toEqual(['– not yet reported']);
    expect(much.filter((text) => text === '–')).toHaveLength(8);
  });

  it('are called what a leader knows', async () => {
    expect((await listsOf(textOf(1))).map(({ name }) => name)).toEqual([
      'the table of measures',
      'the list of conjectures',
      'the list of findings',
      'the reasons for links',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { contentOfPoster, drawChart } from '../../../diagram/src/index.ts';
import { chartPart } from '../../../diagram/src/poster/chart-part.ts';
import { type Letters, pageOf } from '../../../diagram/src/poster/sheet.ts';
import { LANGUAGES } from '../../../diagram/src/words/words.ts';
import type { SHEET_NAMES } from '../../../theory/src/model/poster-size.ts';
import { theory } from '../build-theory.ts';
import { brokenChartLaws } from '../chart/chart-laws.ts';
import { CHARTS } from '../chart/charts.ts';

/** All letters of a sheet, larger by a factor. */
function lettersOf(sheet: (typeof SHEET_NAMES)[number], factor = 1): Letters {
  const { letters } = pageOf({ sheet, orientation: 'landscape' });
  const sized = Object.entries(letters).map(([name, size]) => [name, name === 'least' ? size : size * factor]);
  return Object.fromEntries(sized);
}

const content = (language: (typeof LANGUAGES)[number] = 'en') => contentOfPoster(theory([]), { language });
const WIDTHS = [220, 300, 480, 900, 1600];
const STEPS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1];

describe.each(Object.keys(CHARTS))('on a poster, the chart of %s', (name) => {
  const chart = CHARTS[name]?.() ?? expect.fail();
  const part = chartPart(chart, content(), true);
  const heightsAt = (rooms: { width: number; letters: Letters; stretch: number }[]) =>
    rooms.map((room) => part.make({ ...room, rows: part.rows }).height);

  it('never becomes lower with more stretch or larger letters, and grows evenly', () => {
    for (const width of WIDTHS) {
      const letters = lettersOf('A3');
      const stretched = heightsAt(STEPS.map((stretch) => ({ width, letters, stretch })));
      expect(stretched).toEqual(stretched.toSorted((one, two) => one - two));
      const [least = 0, most = 0] = [stretched[0], stretched.at(-1)];
      stretched.forEach((height, n) => {
        expect(height).toBeCloseTo(least + (STEPS[n] ?? 0) * (most - least), 1);
      });
      for (const stretch of [0, 0.4, 1]) {
        const sizes = [1, 1.05, 1.1, 1.3, 1.6, 2];
        const grown = heightsAt(sizes.map((factor) => ({ width, letters: lettersOf('A3', factor), stretch })));
        expect(grown).toEqual(grown.toSorted((one, two) => one - two));
      }
    }
  });

  it.each(LANGUAGES)('is as high as it says, keeps the laws of charts, and cuts no mark, in %s', (language) => {
    const here = chartPart(chart, content(language), true);
    const marks = (items: readonly { id: string; label: string }[], prefix = '') =>
      items
        .filter(({ id }) => /#(?:point|event|target|baseline|phase|result|note)/.test(id))
        // In small charts points run together, and the line stands for them.
        .filter(({ id }) => chart.charts.length === 1 || !id.includes('#point'))
        .map(({ id, label }) => `${id.replace(prefix, '')} ${label}`);
    for (const width of WIDTHS) {
      for (const stretch of STEPS) {
        const letters = lettersOf('A3');
        const made = here.make({ width, letters, stretch, rows: here.rows });
        const scene = { ...made, title: '', description: '' };
        expect(brokenChartLaws(scene).filter((each) => !each.includes('leaves the page'))).toEqual([]);
        const lowest = Math.max(
          0,
          ...made.items.flatMap(({ shapes }) => shapes.map((each) => ('y' in each ? each.y : 0))),
        );
        expect(lowest).toBeLessThanOrEqual(made.height + 1);
        const scale = letters.caption / 10;
        const alone = drawChart(chart, language, { width: width / scale });
        expect(marks(made.items, `#chart ${chart.id} `)).toEqual(marks(alone.items));
      }
    }
  });
});

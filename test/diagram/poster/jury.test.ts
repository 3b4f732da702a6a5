/** The figures of `jury.md` over the 24 posters by seed and the cases; the pictures, for those who look, in `test-results/posters.html`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isLong } from '../../helpers/long-run.ts';
import { contactSheet, judgedPosters } from './contact-sheet.ts';

/** What holds for every page; the other figures of the list are scored page by page. */
const LEAST = { heading: 1.15, filled: 0.5 };
const MOST = { blank: 0.08, side: 0.65, colours: 6, edges: 4 };

describe.runIf(isLong)('pages as a juror measures them', () => {
  it('have what every page has, and are written side by side', async () => {
    const posters = await judgedPosters();
    const folder = new URL('../../../test-results/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('posters.html', folder), contactSheet(posters));
    const broken = posters.flatMap(({ name, figures }) => {
      const { heading = LEAST.heading, filled, blank, side, colours, edges } = figures;
      const isGood =
        heading >= LEAST.heading &&
        filled >= LEAST.filled &&
        blank <= MOST.blank &&
        side <= MOST.side &&
        colours <= MOST.colours &&
        edges <= MOST.edges;
      return isGood ? [] : [{ name, ...figures }];
    });
    expect(broken).toEqual([]);
  }, 300_000);
});

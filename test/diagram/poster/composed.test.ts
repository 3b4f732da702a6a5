/** Pages as they are composed: measured laws over many posters, on every sheet. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentOfPoster, createElkEngine, type MadePoster, makePoster } from '../../../diagram/src/index.ts';
import { readTexts } from '../../../language-server/src/workspace/read.ts';
import { type PosterSize, SHEET_NAMES, type SheetName } from '../../../theory/src/model/poster-size.ts';
import { asDriverText, makeTheory } from '../../bench/theories.ts';
import { isLong } from '../../helpers/long-run.ts';
import { madePoster } from './made-posters.ts';
import { brokenPosterLaws, largestBlank, outOfOrder, uncounted } from './poster-laws.ts';

const engine = createElkEngine();

async function posterOf(text: string, size?: PosterSize): Promise<MadePoster> {
  const [file] = await readTexts(new Map([['file:///poster.driver', text]]), { root: 'file:///' });
  if (!file) throw new Error('It cannot be read.');
  const choices = size ? { size } : {};
  const wanted = contentOfPoster(file.merged, choices).charts;
  const measures = file.merged.elements.filter((each) => each.kind === 'measure');
  const charts = new Map(measures.filter(({ id }) => wanted.includes(id)).map((each) => [each.id, file.chart(each)]));
  return makePoster(file.merged, { ...choices, engine, charts });
}

/** Of the height, what may be blank at most across the whole page; a theory of few boxes may leave more. */
const MOST_BLANK = 0.08;
const MOST_OF_FEW = 0.12;
const FEW_BOXES = 8;

function lawsOf({ pages, page, content }: MadePoster): string[] {
  const [scene] = pages;
  if (!scene) return [];
  const boxes = scene.items.filter(({ role }) => role === 'box').length;
  const blank = largestBlank(scene);
  const own = content.order.flatMap((item, n) =>
    item.kind === 'section' ? [`#section ${n + 1}`] : item.kind === 'chart' ? [`#chart ${item.measure}`] : [],
  );
  return [
    ...brokenPosterLaws(scene, page.letters.least),
    ...(blank > (boxes < FEW_BOXES ? MOST_OF_FEW : MOST_BLANK) ? [`${Math.round(blank * 100)}% is blank`] : []),
    ...outOfOrder(scene, own),
    ...uncounted(scene, '#measures', content.without.has('measures') ? 0 : measured(scene)),
  ];
}

/** How many measures the boxes of a page name. */
function measured({ items }: MadePoster['pages'][number]): number {
  const badges = items.filter(({ role }) => role === 'box').flatMap(({ shapes }) => shapes.flatMap(badgeOf));
  return new Set(badges).size;
}

function badgeOf(shape: MadePoster['pages'][number]['items'][number]['shapes'][number]): string[] {
  return shape.type === 'text' && /^[OPBDM]\d+$/.test(shape.text) ? [shape.text] : [];
}

const SIZES = SHEET_NAMES.flatMap((sheet) =>
  (['landscape', 'portrait'] as const).map((orientation): PosterSize => ({ sheet, orientation })),
);
const MADE = Array.from({ length: 24 }, (_, seed) => seed);

describe('a page of a poster that was made by seed', () => {
  // Each poster on two sheets, over all posters each sheet; in the long run each on each.
  const all = MADE.flatMap((seed) => SIZES.map((size, n) => ({ seed, n, ...size })));
  it.each(all.filter(({ seed, n }) => isLong || (seed + n) % 10 === 0))(
    'keeps the laws: $seed on $sheet $orientation',
    async ({ seed, ...size }) => {
      const made = await posterOf(madePoster(seed).text, size);
      expect(lawsOf(made)).toEqual([]);
      expect(made.pages.length).toBe(made.problems.length === 0 ? 1 : 0);
    },
  );
});

describe('a theory without a poster statement', () => {
  const all = [3, 5, 8, 13, 21, 34].flatMap((boxes) => SIZES.map((size, n) => ({ boxes, n, ...size })));
  it.each(all.filter(({ boxes, n }) => isLong || (boxes + n) % 5 === 0))(
    'keeps the laws: $boxes boxes on $sheet $orientation',
    async ({ boxes, ...size }) => {
      expect(lawsOf(await posterOf(asDriverText(makeTheory(boxes)), size))).toEqual([]);
    },
  );
});

describe('what one sheet holds', () => {
  /** From one of these sheets to the next, a sheet grows in both ways by more than its least letters do. */
  const LARGER: SheetName[] = ['A4', 'A3', 'A2', 'A1', '36x24'];
  it.each(MADE.filter((seed) => isLong || seed % 6 === 2))('a larger one holds too: %s', async (seed) => {
    for (const orientation of ['landscape', 'portrait'] as const) {
      let held: string | undefined;
      for (const sheet of LARGER) {
        const { pages } = await posterOf(madePoster(seed).text, { sheet, orientation });
        if (held !== undefined) expect([held, sheet, orientation, pages.length]).toEqual([held, sheet, orientation, 1]);
        if (pages.length > 0) held ??= sheet;
      }
    }
  });
});

/** The smallest sheet that a case must be made on, where that is not A4: three charts and four sections need more. */
const FROM: Readonly<Record<string, SheetName>> = { 'poster-falls-full.driver': 'A1' };
/** From the largest to the smallest. */
const BY_AREA: SheetName[] = ['60x42', '48x36', 'A0', '36x24', 'A1', 'A2', 'Tabloid', 'A3', 'Letter', 'A4'];

describe('a case', () => {
  const folder = new URL('./cases/', import.meta.url);
  const files = readdirSync(fileURLToPath(folder));
  it.each(files)('%s: made on every sheet, and keeps the laws', async (file) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const most = BY_AREA.indexOf(FROM[file] ?? 'A4');
    const sizes = SIZES.filter(
      ({ sheet }) => BY_AREA.includes(sheet as SheetName) && BY_AREA.indexOf(sheet as SheetName) <= most,
    );
    for (const size of sizes.filter((_, n) => isLong || n % 3 === 0)) {
      const made = await posterOf(text, size);
      expect([size, made.problems]).toEqual([size, []]);
      expect(lawsOf(made)).toEqual([]);
    }
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  contentOfPoster,
  createElkEngine,
  type MadePoster,
  makePages,
  makePoster,
  type PosterChoices,
} from '../../../diagram/src/index.ts';
import { pageOf } from '../../../diagram/src/poster/sheet.ts';
import { containedFiles } from '../../../language-server/src/workspace/contained-files.ts';
import { type ReadFile, readTexts } from '../../../language-server/src/workspace/read.ts';
import { SHEET_NAMES, type SheetName } from '../../../theory/src/model/poster-size.ts';
import { asDriverText, makeTheory } from '../../bench/theories.ts';
import { brokenPosterLaws } from './poster-laws.ts';

const engine = createElkEngine();
const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
const MILLIMETRE = 72 / 25.4;

async function readFile(path: string): Promise<ReadFile> {
  const root = pathToFileURL(SAMPLES).toString();
  const texts = new Map([[pathToFileURL(path).toString(), readFileSync(path, 'utf8')]]);
  const [file] = await readTexts(texts, { root, fileSystem: () => containedFiles(root) });
  if (!file) throw new Error(`${path} cannot be read`);
  return file;
}

async function readText(text: string): Promise<ReadFile> {
  const [file] = await readTexts(new Map([['file:///poster.driver', text]]), { root: 'file:///' });
  if (!file) throw new Error('It cannot be read');
  return file;
}

async function posterOf(file: ReadFile, choices: PosterChoices, make = makePoster): Promise<MadePoster> {
  const wanted = contentOfPoster(file.merged, choices).charts;
  const measures = file.merged.elements.filter((each) => each.kind === 'measure');
  const charts = new Map(measures.filter(({ id }) => wanted.includes(id)).map((each) => [each.id, file.chart(each)]));
  return make(file.merged, { ...choices, engine, charts });
}

function lawsOf({ pages, page }: MadePoster): string[] {
  return pages.flatMap((each) => brokenPosterLaws(each, page.letters.least));
}

/** The size of a page in millimetres, to a tenth. */
function millimetres({ width, height }: { width: number; height: number }): string {
  return [width, height].map((side) => Math.round((side / MILLIMETRE) * 10) / 10).join(' x ');
}

describe('a sheet', () => {
  it.each<[SheetName, string, string]>([
    ['A0', '1189 x 841', '841 x 1189'],
    ['A1', '841 x 594', '594 x 841'],
    ['A2', '594 x 420', '420 x 594'],
    ['A3', '420 x 297', '297 x 420'],
    ['A4', '297 x 210', '210 x 297'],
    ['Letter', '279.4 x 215.9', '215.9 x 279.4'],
    ['Tabloid', '431.8 x 279.4', '279.4 x 431.8'],
    ['36x24', '914.4 x 609.6', '609.6 x 914.4'],
    ['48x36', '1219.2 x 914.4', '914.4 x 1219.2'],
    ['60x42', '1524 x 1066.8', '1066.8 x 1524'],
  ])('%s has its exact size', (sheet, lying, standing) => {
    expect(millimetres(pageOf({ sheet, orientation: 'landscape' }))).toBe(lying);
    expect(millimetres(pageOf({ sheet, orientation: 'portrait' }))).toBe(standing);
  });

  it('hangs on a wall only with letters of 18 points or more', () => {
    const hanging: SheetName[] = ['A0', 'A1', '36x24', '48x36', '60x42'];
    const least = hanging.map((sheet) => pageOf({ sheet, orientation: 'landscape' }).letters.least);
    expect(least).toEqual(hanging.map(() => 18));
  });
});

const samples = readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.driver'));

describe.each(samples)('the poster of %s', (sample) => {
  it.each(['A0', '36x24', 'A4'] as const)('keeps the laws on %s, lying and standing', async (sheet) => {
    const file = await readFile(join(SAMPLES, sample));
    for (const orientation of ['landscape', 'portrait'] as const) {
      const made = await posterOf(file, { size: { sheet, orientation } });
      expect(lawsOf(made)).toEqual([]);
      expect(made.pages.length + made.problems.length).toBe(1);
    }
  });
});

it('has every box of the diagram, once', async () => {
  const file = await readFile(join(SAMPLES, 'mte-partnership', 'mte-partnership.driver'));
  const [page] = (await posterOf(file, { size: { sheet: 'A0', orientation: 'landscape' } })).pages;
  const boxes = page?.items.filter(({ role }) => role === 'box').map(({ id }) => id) ?? [];
  const drawn = file.merged.elements.filter(({ kind }) => kind === 'aim' || kind === 'driver' || kind === 'idea');
  expect(boxes.toSorted()).toEqual(drawn.map(({ id }) => id).toSorted());
});

it('is the same, byte for byte, each time', async () => {
  const file = await readText(asDriverText(makeTheory(30)));
  const choices: PosterChoices = { size: { sheet: 'A1', orientation: 'landscape' } };
  const [one, two] = [await posterOf(file, choices), await posterOf(file, choices)];
  expect(JSON.stringify(one.pages)).toBe(JSON.stringify(two.pages));
  expect(one.pages).toHaveLength(1);
});

it('shows sixty boxes on A0 with letters of 18 points or more', async () => {
  const made = await posterOf(await readText(asDriverText(makeTheory(60))), {
    size: { sheet: 'A0', orientation: 'landscape' },
  });
  expect(made.problems).toEqual([]);
  expect(lawsOf(made)).toEqual([]);
  expect(made.pages[0]?.items.filter(({ role }) => role === 'box')).toHaveLength(60);
});

describe('what does not fit', () => {
  it('is told, with what to do, and nothing is made smaller silently', async () => {
    const made = await posterOf(await readText(asDriverText(makeTheory(200))), {
      size: { sheet: 'A1', orientation: 'landscape' },
    });
    expect(made.pages).toEqual([]);
    expect(made.problems).toEqual([expect.stringMatching(/points high, and none may be under 18.*--pages/s)]);
  });

  it('goes on several pages that show every box, each readable', async () => {
    const file = await readText(asDriverText(makeTheory(200)));
    const made = await posterOf(file, { size: { sheet: 'A3', orientation: 'landscape' } }, makePages);
    expect(made.problems).toEqual([]);
    expect(lawsOf(made)).toEqual([]);
    const shown = new Set(
      made.pages.flatMap(({ items }) => items.filter(({ role }) => role === 'box').map(({ id }) => id)),
    );
    expect(shown.size).toBe(200);
  });

  it.each([
    ['a title of 400 letters', `theory "${'Better teaching for all '.repeat(17)}"\naim A "Goal by 2030"\n`],
    ['nothing in it', ''],
    ['an aim alone', 'aim A "Goal by 2030"\n'],
    ['many aims', Array.from({ length: 12 }, (_, n) => `aim A${n} "Reach goal number ${n} by 2030"\n`).join('')],
    [
      'sections without end',
      `aim A "Goal by 2030"\nposter "P" {\n  section "Learned" "${'We learned a lot. '.repeat(900)}"\n}\n`,
    ],
    ['letters from right to left', 'aim A "לומדים יותר עד 2030"\nprimary driver D "מורים לומדים יחד" -> A\n'],
    ['a word without end', `aim A "${'x'.repeat(300)}"\nprimary driver D "${'y'.repeat(300)}" -> A\n`],
  ])('%s: a poster that keeps the laws, or a sentence', async (_, text) => {
    const file = await readText(text);
    for (const sheet of SHEET_NAMES) {
      const made = await posterOf(file, { size: { sheet, orientation: 'portrait' } });
      expect(lawsOf(made)).toEqual([]);
      expect(made.pages.length > 0).toBe(made.problems.length === 0);
      for (const problem of made.problems) expect(problem).toMatch(/[.…]$/);
    }
  });
});

describe('what the poster statement says', () => {
  const TEXT = `theory "Theory" { authors "Someone" }
aim Goal "Goal by 2030" { problem "A problem" }
primary driver D "Driver" -> Goal
poster "Title" {
  subtitle "Subtitle"
  authors "Ana", "Ben"
  affiliations "School"
  section "What we learned" "That it works."
  link "https://example.org/theory"
  acknowledgement "Thanks"
  contact "team@example.org"
  language es
  size "A2 portrait"
}
`;
  const said = async () => {
    const made = await posterOf(await readText(TEXT), {});
    return { made, labels: made.pages.flatMap(({ items }) => items.map(({ label }) => label)) };
  };

  it.each(['Title', 'Subtitle', 'Ana, Ben', 'School', 'What we learned', 'That it works.', 'Thanks', 'A problem'])(
    'is shown: %s',
    async (text) => expect((await said()).labels).toContain(text),
  );

  it('decides the sheet and the language, unless it is asked for otherwise', async () => {
    const { made, labels } = await said();
    expect([made.page.sheet, made.page.orientation]).toEqual(['A2', 'portrait']);
    expect(labels).toContain('El problema');
    const asked = await posterOf(await readText(TEXT), {
      size: { sheet: 'A3', orientation: 'landscape' },
      language: 'en',
    });
    expect(asked.page.sheet).toBe('A3');
    expect(asked.pages[0]?.items.map(({ label }) => label)).toContain('The problem');
  });

  it('has a QR code of the link, which says where it leads', async () => {
    expect((await said()).labels).toContain('Código QR de https://example.org/theory');
  });
});

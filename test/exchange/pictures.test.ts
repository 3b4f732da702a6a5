/** A chart and the table of measures in the formats that hold words: a page for readers, a drawing for who goes on drawing. */
import { drawChart, drawTable, fontFaces, type Scene, WORDS, withFigures } from '@driver-diagrams/diagram';
import { paintDrawio } from '@driver-diagrams/diagram/paint/drawio';
import { paintPicturePage } from '@driver-diagrams/diagram/paint/page/picture-page';
import type { Measure, MergedTheory } from '@driver-diagrams/theory/model/index';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { afterAll, describe, expect, it } from 'vitest';
import { type Look, pagesOf, troublesOf } from '../helpers/pages.ts';
import { HOSTILE, readFirst, theories } from './theories.ts';

const pages = pagesOf({ width: 1100, height: 800 });
afterAll(() => pages.close());

const THEORY = `aim Pass "Students pass algebra" {
  outcome measure Rate "Students who pass" {
    definition "of all who sat the test"
    unit "percent"
    target 80% by 2027
    ${['61', '64', '60', '72'].map((value, n) => `result ${value}% in 2026-0${n + 1}`).join('\n    ')}
  }
}
`;

interface Drawn {
  name: string;
  scene: Scene;
  theory: MergedTheory;
}

/** The table of each theory, and the charts of its measures. */
async function pictures(name: string, texts: Record<string, string>): Promise<Drawn[]> {
  const file = await readFirst(texts);
  const theory = file.merged;
  const table = drawTable(theory, WORDS.en);
  const measures = theory.elements.filter((element): element is Measure => element.kind === 'measure');
  const charts = measures.map((measure) => {
    const chart = file.chart(measure, {});
    return { name: `${name}, chart of ${measure.id}`, scene: withFigures(drawChart(chart), chart), theory };
  });
  return [...(table ? [{ name: `${name}, table`, scene: table, theory }] : []), ...charts];
}

const ALL = (await Promise.all(theories.map(([name, texts]) => pictures(name, texts)))).flat();

interface Cell {
  id: string;
  parent?: string;
  value?: string;
}

const reader = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', processEntities: true });
const cellsOf = (xml: string): Cell[] => reader.parse(xml).mxfile.diagram.mxGraphModel.root.mxCell;

describe('for draw.io', () => {
  it.each(ALL)('each part once, and all of its words: $name', ({ scene, theory }) => {
    const xml = paintDrawio(scene, theory);
    expect(XMLValidator.validate(xml)).toBe(true);
    const cells = cellsOf(xml);
    const ids = cells.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { parent } of cells.slice(1)) expect(ids).toContain(parent);
    expect(cells.length).toBeGreaterThan(3);
    expect(xml).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('a table is a table, with a row for each measure and a cell for each column', async () => {
    const [table] = await pictures('own', { 'a.driver': THEORY });
    const cells = cellsOf(paintDrawio(table?.scene as Scene, table?.theory as MergedTheory));
    const rows = cells.filter(({ parent }) => parent === 'table').map(({ id }) => id);
    const words = rows.map((row) =>
      cells.filter(({ parent }) => parent === row).map(({ value = '' }) => value.replaceAll('&#10;', '\n')),
    );
    expect(words).toEqual([
      ['Measure', 'Targets', 'Over time', 'Latest'],
      [
        'O1 Students who pass\nof all who sat the test',
        '80% by 2027',
        '4 figures, from 61% to 72%',
        '72% in April 2026',
      ],
    ]);
  });
});

describe('the page', () => {
  const looks: [string, Look][] = [
    ['light', {}],
    ['dark', { colorScheme: 'dark' }],
    ['narrow', { viewport: { width: 400, height: 800 } }],
  ];

  it.each(looks)('gives axe nothing to find, asks nobody for anything: %s', async (_, look) => {
    for (const { scene } of await pictures('own', { 'a.driver': THEORY })) {
      const html = await paintPicturePage(scene, { fontCss: await fontFaces(scene) });
      const { page, told } = await pages.show(html, { bypassCSP: true }, look);
      expect(await troublesOf(page)).toEqual([]);
      expect(told).toEqual([]);
    }
  });

  it('says the figures in words that can be selected', async () => {
    const [table, chart] = await pictures('own', { 'a.driver': THEORY });
    const show = async (scene: Scene) =>
      (await pages.show(await paintPicturePage(scene, { fontCss: '', language: 'es' }))).page;
    const first = await show(table?.scene as Scene);
    expect(await first.getByRole('row', { name: /Students who pass/ }).textContent()).toContain('4 figures');
    const second = await show(chart?.scene as Scene);
    expect(await second.getByRole('row', { name: /March 2026/ }).textContent()).toBe('March 202660%');
    await second.keyboard.press('Control+A');
    expect(await second.evaluate<string>('String(getSelection())')).toContain('What the chart shows');
  });

  it('takes no word of a theory for markup', async () => {
    for (const { scene } of await pictures('hostile', { 'a.driver': HOSTILE })) {
      const { page, told } = await pages.show(await paintPicturePage(scene, { fontCss: '' }));
      expect(await page.title()).not.toBe('taken');
      expect(await page.locator('script, b, img').count()).toBe(0);
      expect(told).toEqual([]);
    }
  });
});

/** Each format is what its own programs read: read again here by those programs, or by readers of others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElkEngine, drawTheory } from '@driver-diagrams/diagram';
import { paintDrawio } from '@driver-diagrams/diagram/paint/drawio';
import { writeTheory } from '@driver-diagrams/theory/exchange/write-theory';
import { type EXPORT_FORMATS, FORMAT_NAMES, isTheoryFormat } from '@driver-diagrams/theory/model/export-formats';
import { labelOf } from '@driver-diagrams/theory/model/index';
import { instance } from '@viz-js/viz';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { read } from '../laws/read.ts';
import { samples } from './round-trip.ts';
import { HOSTILE, readFirst, theories } from './theories.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The theory of some texts in a format that holds what it says. */
async function written(format: keyof typeof EXPORT_FORMATS, texts: Record<string, string>): Promise<string> {
  if (!isTheoryFormat(format)) throw new Error(`${format} is a picture.`);
  const { theory, merged } = await readFirst(texts);
  const content = await writeTheory(format, { own: theory, merged });
  return typeof content === 'string' ? content : Buffer.from(content).toString('base64');
}

const theoryFormats = FORMAT_NAMES.filter(isTheoryFormat);

describe.each(theoryFormats)('%s', (format) => {
  it.each(theories)('gives the same bytes for the same theory: %s', async (_, texts) => {
    const first = await written(format, texts);
    expect(first.length).toBeGreaterThan(0);
    expect(await written(format, texts)).toBe(first);
  });
});

describe('json', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'docs/theory.schema.json'), 'utf8'));
  const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

  it.each(theories)('is as docs/theory.schema.json describes it: %s', async (_, texts) => {
    const value = JSON.parse(await written('json', texts));
    validate(value);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('holds every statement, and no keys or places of this project', async () => {
    for (const [, texts] of samples) {
      const { merged } = await readFirst(texts);
      const text = await written('json', texts);
      expect(JSON.parse(text).statements.map(({ id }: { id: string }) => id)).toEqual(
        merged.elements.map(({ id }) => id),
      );
      expect(text).not.toContain('file://');
    }
  });

  it.each([
    ['a statement of no kind', { kind: 'wish' }],
    ['a property that its kind does not have', { kind: 'role', unit: 'percent' }],
  ])('the schema refuses %s', (_, change) => {
    const statement = { id: 'A', notes: [], was: [], allow: [], ...change };
    expect(validate({ form: 1, imports: [], statements: [statement], links: [] })).toBe(false);
  });
});

describe('dot', async () => {
  const viz = await instance();

  it.each(theories)('is read by Graphviz, each box with its words: %s', async (_, texts) => {
    const drawn = viz.render(await written('dot', texts), { format: 'svg' });
    expect(drawn.errors).toEqual([]);
    const { merged } = await readFirst(texts);
    const boxes = [...(drawn.output ?? '').matchAll(/class="node">([\s\S]*?)<\/g>\n/g)].map(([, box = '']) =>
      wordsIn(box),
    );
    for (const element of merged.elements.filter(({ kind }) => kind === 'driver' || kind === 'aim')) {
      expect(boxes.some((words) => words.startsWith(plain(labelOf(element))))).toBe(true);
    }
  });
});

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a reader of the picture sees in a box, without spaces. */
function wordsIn(box: string): string {
  const lines = [...box.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line = '']) => line);
  const decoded = lines
    .join('')
    .replace(/&(?:#(\d+)|(\w+));/g, (_, code, name) =>
      code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? ''),
    );
  return plain(decoded);
}

/** Words that differ in line breaks only are the same words. */
function plain(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replace(/\\n|\s+/gu, '')
    .trim();
}

describe('drawio', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => name === 'mxCell',
  });

  it.each(theories)('is well formed, and every cell has a parent and ends that are there: %s', async (_, texts) => {
    const { merged } = await readFirst(texts);
    const scene = await drawTheory(merged, { engine: createElkEngine() });
    const xml = paintDrawio(scene, merged);
    expect(XMLValidator.validate(xml)).toBe(true);
    const cells: Record<string, string>[] = parser.parse(xml).mxfile.diagram.mxGraphModel.root.mxCell;
    const ids = new Set(cells.map(({ id }) => id));
    expect(ids.size).toBe(cells.length);
    for (const { id, parent, source, target, edge } of cells) {
      if (id !== '0') expect(ids).toContain(parent);
      if (edge) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    }
    // A picture without boxes is its words.
    const boxes = scene.items.filter(({ box }) => box).length;
    if (boxes > 0) expect(cells.filter(({ vertex }) => vertex)).toHaveLength(boxes);
    expect(xml).not.toContain('html=1');
  });
});

describe('csv', () => {
  it.each(theories)('is read by csv-parse, a row for each statement: %s', async (_, texts) => {
    const { theory } = await readFirst(texts);
    const rows = parseCsv(await written('csv', texts), { bom: true, columns: true }) as Record<string, string>[];
    const titles = rows.filter(({ Kind }) => !['theory', 'import', 'link'].includes(Kind ?? ''));
    // What a spreadsheet would compute with has an apostrophe before it.
    expect(titles.map(({ Name, Title }) => [Name, Title?.replace(/^'(?=[=+\-@'])/, '')])).toEqual(
      theory.elements.map(({ name = '', title = '' }) => [name, title]),
    );
  });

  it('no cell begins as a formula does', async () => {
    const rows = parseCsv(await written('csv', { 'a.driver': HOSTILE }), { bom: true }) as string[][];
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('xlsx', () => {
  it('holds texts, never formulas, and lists to choose from', async () => {
    const { theory, merged } = await readFirst({ 'a.driver': HOSTILE });
    const bytes = (await writeTheory('xlsx', { own: theory, merged })) as Uint8Array;
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    expect(sheets.map(({ name }) => name)).toEqual([
      'How to fill this in',
      'Theory',
      'Aims',
      'Drivers',
      'Change ideas',
      'Measures',
      'Tests',
      'Links',
    ]);
    const formulas = sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])].filter(({ formula }) => formula));
    expect(formulas).toEqual([]);
    const drivers = sheets.find(({ name }) => name === 'Drivers');
    expect(drivers?.dataValidations?.map(({ values }) => values)).toContainEqual([
      'driver',
      'primary driver',
      'secondary driver',
      'tertiary driver',
    ]);
    expect(drivers?.rows[1]?.some((cell) => typeof cell === 'string' && cell.startsWith('=HYPERLINK'))).toBe(true);
  });

  it('bears the date of the theory’s version, else the first that an archive can have', async () => {
    const dated = async (text: string) => {
      const [{ theory, merged }] = await read({ 'a.driver': text });
      const bytes = (await writeTheory('xlsx', { own: theory, merged })) as Uint8Array;
      return (await readXlsx(bytes)).properties?.modified?.toISOString().slice(0, 10);
    };
    expect(await dated('theory "T" { version "2" on 2026-09-14 }')).toBe('2026-09-14');
    expect(await dated('aim A "One"')).toBe('1980-01-01');
  });
});

describe('titles that look like marks of a format', () => {
  it.each([
    ['1. Safe ward', '1#46; Safe ward'],
    ['12. Safe ward', '12#46; Safe ward'],
    ['- Walk round with *yellow* tape', '#45; Walk round with #42;yellow#42; tape'],
    ['+ more', '#43; more'],
    ['# one', '#35; one'],
    ['_all_ ~~of~~ it', '#95;all#95; #126;#126;of#126;#126; it'],
    ['1.5 days', '1#46;5 days'],
    ['A well-kept ward. 1 of 2', 'A well-kept ward. 1 of 2'],
  ])('stand letter by letter in every Mermaid: %s', async (title, label) => {
    const text = await written('mermaid', { 'a.driver': `aim A ${JSON.stringify(title)}\n` });
    expect(text).toContain(`n1["${label}"]:::aim`);
  });

  it('noncharacters are no part of a workbook', async () => {
    const [{ theory, merged }] = await read({ 'a.driver': 'aim A "Cut\uFFFE falls\uFFFF\u{1FFFE}"\n' });
    const bytes = (await writeTheory('xlsx', { own: theory, merged })) as Uint8Array;
    const { sheets } = await readXlsx(bytes);
    expect(sheets.flatMap(({ rows }) => rows.flat())).toContain('Cut falls');
  });
});

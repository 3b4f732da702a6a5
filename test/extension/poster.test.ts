/** The preview of posters: what is decided over what the file says, its page, and the names and reasons of its files. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createElkEngine, makePoster } from '@driver-diagrams/diagram';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import spanish from '../../extension/l10n/bundle.l10n.es.json' with { type: 'json' };
import { host } from '../../extension/src/host/node.ts';
import { pageHtml } from '../../extension/src/panel/html.ts';
import { posterPage } from '../../extension/src/poster/html.ts';
import type { GivenOrder, Painted, ReadLogo } from '../../extension/src/poster/painting.ts';
import { pageNames, withEnding } from '../../extension/src/poster/saving.ts';
import { decide, type ExportFormat, readMemory, type Wishes } from '../../extension/src/poster/wishes.ts';
import { posterWords } from '../../extension/src/poster/words.ts';
import { whyNotSaved } from '../../extension/src/saving/why-not-saved.ts';
import { optionsOf } from '../../scripts/build.ts';
import { bundles } from '../../scripts/bundles.ts';
import { type Break, buildBroken, inForce } from '../helpers/breaks.ts';
import { root } from '../helpers/programs.ts';

const plain = { t: (message: string) => message };

async function theoryOf(text: string) {
  const [file] = await readTexts(new Map([['file:///w/a.driver', text]]), { root: 'file:///w' });
  if (!file) throw new Error('The text was not read.');
  return file.merged;
}

const aim = 'aim "Every student passes"\n';
const hall = 'poster Hall "In the hall" { size "A1 portrait" theme warm language es }\n';
const slide = 'poster Talk "For the talk" { size "A3" view action }\n';

/** Sheet, orientation, colours, language, view. */
const decisions: [what: string, text: string, wishes: Wishes, decided: string][] = [
  ['nothing said', aim, {}, 'A0 landscape light en driver'],
  ['what the file says', aim + hall, {}, 'A1 portrait warm es driver'],
  ['the first of two statements', aim + hall + slide, {}, 'A1 portrait warm es driver'],
  ['another statement, by its name', aim + hall + slide, { poster: 'Talk' }, 'A3 landscape light en action'],
  ['another statement, by its title', aim + hall + slide, { poster: 'For the talk' }, 'A3 landscape light en action'],
  ['a statement that is gone', aim + hall, { poster: 'Talk' }, 'A1 portrait warm es driver'],
  ['a sheet of its own', `${aim}poster { size "90 x 120 cm" }\n`, {}, '90 x 120 cm portrait light en driver'],
];

describe('what a poster is made from', () => {
  test.each(decisions)('%s', async (_, text, wishes, expected) => {
    const { choices, theme } = decide(await theoryOf(text), wishes);
    const { size, language, view } = choices;
    expect(`${size.sheet} ${size.orientation} ${theme} ${language} ${view}`).toBe(expected);
  });

  test('a statement that is gone is not asked for', async () => {
    expect(decide(await theoryOf(aim), { poster: 'Talk' }).choices).not.toHaveProperty('poster');
  });
});

describe('what the page keeps', () => {
  const usual = { uri: '', wishes: {}, page: 0, format: 'pdf', dpi: 150 };
  const whole = {
    uri: 'file:///a',
    wishes: { pages: true, poster: 'P' },
    page: 2,
    format: 'png',
    dpi: 300,
  };

  test.each<[string, unknown, object]>([
    ['all of it', whole, whole],
    ['nothing', undefined, usual],
    ['what is no memory', 7, usual],
    [
      'what is written into the text now, and what no version knows',
      { wishes: { sheet: 'A2', theme: 'warm', on: 1 }, page: -1, format: 'doc', dpi: 5 },
      usual,
    ],
  ])('%s', (_, kept, read) => expect(readMemory(kept)).toEqual(read));
});

describe('the page', () => {
  const assets = { nonce: 'NONCE', source: 'https://assets.example', script: 'S.js', style: 'S.css', worker: 'W.js' };
  const page = pageHtml({ ...assets, language: 'en' }, posterPage(posterWords(plain), 'en'));

  test('runs nothing but its script', () => {
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).toContain('<script type="module" nonce="NONCE" src="S.js">');
    expect(page).not.toMatch(/\sstyle=|\son\w+=|<style|javascript:/);
  });

  test('names every control', () => {
    for (const [button] of page.matchAll(/<button[^>]*>[^<]*/g))
      expect(button).toMatch(/aria-label="[^"]{3,}"|>\w[\w ]{2,}/);
    for (const [, name] of page.matchAll(/<select[^>]*name="(\w+)"/g)) {
      expect(page).toMatch(new RegExp(`<label[^>]*>[^<]{3,}<select[^>]*name="${name}"`));
    }
  });

  test('speaks Spanish', () => {
    const words = posterWords({ t: (message) => (spanish as Record<string, string>)[message] ?? message });
    const page = pageHtml({ ...assets, language: 'es' }, posterPage(words, 'es'));
    for (const text of ['Hoja', 'Horizontal', 'Exportar…', 'Diagrama de impulsores']) expect(page).toContain(text);
  });
});

describe('the files', () => {
  test.each<[string, number, string[]]>([
    ['a.pdf', 1, ['a.pdf']],
    ['a.svg', 2, ['a-1.svg', 'a-2.svg']],
    ['v1.2', 2, ['v1-1.2', 'v1-2.2']],
    ['a', 2, ['a-1', 'a-2']],
  ])('%s with %i pages', (name, pages, names) => expect(pageNames(name, pages)).toEqual(names));

  test.each([
    ['poster', 'poster.pdf'],
    ['poster.PDF', 'poster.PDF'],
    ['poster.svg', 'poster.svg.pdf'],
  ])('%s written as PDF', (name, file) => expect(withEnding(name, 'pdf')).toBe(file));

  const failure = (message: string, code?: string) =>
    Object.assign(new Error(message), code === undefined ? {} : { code });
  test.each<[Error | string, RegExp]>([
    [failure('EBUSY: resource busy or locked'), /^Another program has the file open/],
    [failure('Unable to write file (Error: ENOSPC: no space left on device, write)', 'Unknown'), /no room left/],
    [failure('File is read only', 'NoPermissions'), /^You may not write there/],
    [failure('EROFS: read-only file system', 'EROFS'), /^You may not write there/],
    [failure('The server went away'), /^The server went away$/],
    ['odd', /^odd$/],
  ])('why not: %s', (error, told) => expect(whyNotSaved(error, plain)).toMatch(told));
});

describe('painting in a thread', () => {
  const painter = fileURLToPath(import.meta.resolve('../../extension/src/poster/painter.ts'));
  const rasterizer = readFileSync(fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const inThread = async (program: string, order: GivenOrder, signal: AbortSignal) =>
    (await host.paint({ fsPath: program } as vscode.Uri, order, signal)) as Painted | ReadLogo | undefined;
  const paint = async (
    format: ExportFormat,
    text: string,
    dpi = 72,
    signal = new AbortController().signal,
    program = painter,
  ) => {
    const theory = await theoryOf(`aim "${text}"\n`);
    const made = await makePoster(theory, {
      ...decide(theory, {}).choices,
      engine: createElkEngine(),
      charts: new Map(),
    });
    const order = {
      format,
      dpi,
      pages: made.pages,
      theme: 'print',
      language: 'en',
      authors: 'Ana',
      theory,
      rasterizer,
    } as const;
    return inThread(program, order, signal);
  };

  test.each<[ExportFormat, string]>([
    ['pdf', '%PDF-1.7'],
    ['svg', '<svg '],
    ['pptx', 'PK'],
    ['png', '\x89PNG'],
  ])('gives a file: %s', async (format, begins) => {
    const painted = await paint(format, 'Every student passes');
    const [file] = painted && 'files' in painted ? painted.files : [];
    expect(Buffer.from(file ?? []).toString('latin1', 0, begins.length)).toBe(begins);
  });

  test('names the characters that the font lacks', async () => {
    expect(await paint('pdf', 'すべて')).toEqual({ lacking: ['す', 'べ', 'て'] });
  });

  test('says how many pixels to the inch can be made', async () => {
    expect(await paint('png', 'Every student passes', 2000)).toEqual({ most: expect.any(Number) });
  });

  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>';
  test.each([
    ['riverside.svg', svg, expect.objectContaining({ name: 'riverside', media: 'image/png', width: 1890 })],
    ['letter.txt', 'Dear leaders', 'kind'],
  ])('makes a logo ready, or says why it cannot: %s', async (file, text, made) => {
    const order = { logo: { file, bytes: new TextEncoder().encode(text) }, rasterizer };
    expect(await inThread(painter, order, new AbortController().signal)).toEqual({ logo: made });
  });

  test('puts a logo into a PDF, as the program is shipped for Node and for browsers alike', async () => {
    const bundle = bundles.find(({ out }) => out === 'extension/dist/painter.mjs') ?? expect.fail();
    const outfile = join(mkdtempSync(join(tmpdir(), 'driver-painter-')), 'painter.mjs');
    await build({ ...optionsOf(bundle), sourcemap: false, outfile });
    const signal = new AbortController().signal;
    const order = { logo: { file: 'a.svg', bytes: new TextEncoder().encode(svg) }, rasterizer };
    const read = await inThread(outfile, order, signal);
    const logo = read && 'logo' in read && typeof read.logo === 'object' ? read.logo : expect.fail();
    const theory = await theoryOf('aim "Every student passes"\nposter { logo "a.svg" }\n');
    const engine = createElkEngine();
    const { pages } = await makePoster(theory, {
      ...decide(theory, {}).choices,
      engine,
      charts: new Map(),
      logos: [logo],
    });
    const facts = { format: 'pdf', dpi: 72, pages, theme: 'print', language: 'en', authors: 'Ana', theory } as const;
    const painted = await inThread(outfile, facts, signal);
    const [file = new Uint8Array()] =
      painted && 'files' in painted ? painted.files : expect.fail(JSON.stringify(painted));
    expect(Buffer.from(file).toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/Subtype \/Image/);
  });

  const failing: [ExportFormat, Break][] = [
    ['pdf', { file: 'paint/pdf.ts', after: 'const doc = open(pages, options);' }],
    ['png', { file: 'paint/png.ts', after: 'const pixels = pixelsOf(scene, dpi);' }],
    ['pptx', { file: 'paint/pptx.ts', after: 'const scale = pptxScale(pages);' }],
  ];
  let brokenPainter: string;
  beforeAll(async () => {
    brokenPainter = await buildBroken(
      join(root, 'extension/dist/painter.mjs'),
      failing.map(([, broken]) => broken),
    );
  });
  afterEach(() => vi.unstubAllEnvs());
  test.each(failing)('says so when the painter itself fails: %s', async (format, broken) => {
    for (const [name, value] of Object.entries(inForce([broken]))) vi.stubEnv(name, value);
    expect(await paint(format, 'Every student passes', 72, undefined, brokenPainter)).toEqual({
      failed: 'boom',
      details: expect.stringMatching(/^Error: boom\n +at /),
    });
  });

  test('ends when it is given up', async () => {
    const cancelling = new AbortController();
    const painting = paint('png', 'Every student passes', 300, cancelling.signal);
    cancelling.abort();
    expect(await painting).toBeUndefined();
  });
});

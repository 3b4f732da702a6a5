/** Slides of PowerPoint: boxes and the connectors that are glued to them, and tables; ours whole. */
import { type Unzipped, unzipSync } from 'fflate';
import { type Arrow, boxWords, type Chart } from './chart.ts';
import { joinedCharts } from './chart-join.ts';
import { rowsOfChart } from './chart-rows.ts';
import { chartOf, type Shape } from './drawn-chart.ts';
import { rowsOfGrid } from './grid.ts';
import { ImportError, MOST_UNPACKED } from './import-error.ts';
import { labelled } from './labels.ts';
import type { Row } from './rows.ts';
import { SHARED } from './tables.ts';
import { unpackedSize } from './unpacked.ts';
import { elementIn, elementsIn, readXml, type XmlElement } from './xml.ts';

type Tell = (message: string) => void;

/**
 * Reads every slide.
 * @throws ImportError where they cannot be read, or hold no boxes and no table
 */
export async function readPptx(bytes: Uint8Array, tell: Tell): Promise<Row[]> {
  const slides = await slidesOf(bytes);
  const charts: Chart[] = [];
  const tables: Row[] = [];
  for (const [n, slide] of slides.entries()) {
    const name = slides.length === 1 ? 'The slide' : `Slide ${n + 1}`;
    tables.push(...tablesOn(slide, name, tell));
    const chart = chartOn(slide, name, tell);
    if (chart.boxes.size > 0) charts.push(chart);
  }
  if (charts.length === 0 && tables.length === 0) {
    throw new ImportError(
      'There are no boxes joined by connectors on these slides, and no table with known headings. Fix the ends of each connector to its boxes, or save the words as an outline (.txt).',
    );
  }
  return [...(charts.length === 0 ? [] : rowsOfChart(joinedCharts(charts, 'slides', tell), tell)), ...tables];
}

async function slidesOf(bytes: Uint8Array): Promise<XmlElement[]> {
  const broken = 'This is no presentation that can be read. Open it in PowerPoint, and save it again as .pptx.';
  const size = await unpackedSize(bytes, MOST_UNPACKED);
  if (!size) throw new ImportError(broken);
  if (size.bytes > MOST_UNPACKED)
    throw new ImportError(
      'This presentation unpacks to more than 200 MB, more than any theory. Save the slide with the diagram by itself.',
    );
  let parts: Unzipped;
  try {
    parts = unzipSync(bytes, { filter: ({ name }) => /^ppt\/slides\/slide\d+\.xml$/.test(name) });
  } catch {
    throw new ImportError(broken);
  }
  const numberOf = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return Object.entries(parts)
    .toSorted(([a], [b]) => numberOf(a) - numberOf(b))
    .map(([, part]) => readXml(new TextDecoder().decode(part)));
}

/** A shape’s words: those of each paragraph. */
function wordsOf(shape: XmlElement): string {
  const paragraphs = elementsIn(shape, 'p').map((paragraph) =>
    paragraph.children
      .map((child) =>
        child.name === 'br'
          ? ' '
          : elementsIn(child, 't')
              .map(({ text }) => text)
              .join(''),
      )
      .join(''),
  );
  return boxWords(paragraphs);
}

interface Frame {
  shapes: Shape[];
  arrows: Arrow[];
  title?: string;
}

function chartOn(slide: XmlElement, name: string, tell: Tell): Chart {
  const tree = elementIn(slide, 'spTree');
  const found: Frame = { shapes: [], arrows: [] };
  if (tree) collect(tree, { name, found, tell });
  const ids = new Map(found.shapes.map((shape) => [shape.id, shape.words]));
  const arrows = found.arrows.filter(({ from, to }) => {
    const isGlued = ids.has(from) && ids.has(to);
    if (!isGlued) {
      const end = ids.get(from) ?? ids.get(to);
      tell(
        `${name}: a connector${end === undefined ? '' : ` of “${end}”`} is not fixed to a box at both ends, so it was left out.`,
      );
    }
    return isGlued;
  });
  return chartOf(found.title, found.shapes, arrows, tell);
}

interface Around {
  name: string;
  found: Frame;
  tell: Tell;
  /** What a group of ours says of the shape that it holds. */
  said?: { kind: string; words: string } | undefined;
}

function collect(tree: XmlElement, around: Around): void {
  for (const element of tree.children) {
    if (element.name === 'grpSp') collect(element, { ...around, said: saidOf(element) ?? around.said });
    else if (element.name === 'sp') addShape(element, around);
    else if (element.name === 'cxnSp') addArrow(element, around);
    else if (element.name === 'graphicFrame' && !elementIn(element, 'tbl'))
      around.tell(`${around.name}: a chart or a graphic that is no drawing of boxes was left out.`);
  }
}

/** Ours says in the alternative text of a group what its box is: `Primary driver: Safe ward. Drives …`. */
function saidOf(group: XmlElement): { kind: string; words: string } | undefined {
  const { descr = '', name = '' } = elementIn(group, 'cNvPr')?.attributes ?? {};
  const { label, words } = labelled(descr);
  return label && name !== '' && words.startsWith(name) ? { kind: label.kind, words: name } : undefined;
}

function addShape(shape: XmlElement, { name, found, said }: Around): void {
  const { id = '' } = elementIn(shape, 'cNvPr')?.attributes ?? {};
  const own = wordsOf(shape);
  if (/title/i.test(elementIn(shape, 'ph')?.attributes.type ?? '')) {
    if (own !== '') found.title = own;
    return;
  }
  const isSaid = said !== undefined && said.words.replace(/\s+/gu, '') === own.replace(/\s+/gu, '');
  const off = elementIn(shape, 'off')?.attributes ?? {};
  const ext = elementIn(shape, 'ext')?.attributes ?? {};
  const [left, width] = [Number(off.x ?? 0), Number(ext.cx ?? 0)];
  found.shapes.push({
    id,
    words: isSaid ? said.words : own,
    left,
    width,
    where: `${name}`,
    ...(isSaid && { kind: said.kind }),
  });
}

function addArrow(connector: XmlElement, { name, found }: Around): void {
  const start = elementIn(connector, 'stCxn')?.attributes.id ?? '';
  const end = elementIn(connector, 'endCxn')?.attributes.id ?? '';
  const has = (tip: string) => (elementIn(connector, tip)?.attributes.type ?? 'none') !== 'none';
  const dash = elementIn(connector, 'prstDash')?.attributes.val ?? 'solid';
  const ends = has('headEnd') && !has('tailEnd') ? { from: end, to: start } : { from: start, to: end };
  const descr = elementIn(connector, 'cNvPr')?.attributes.descr ?? '';
  const style = dash !== 'solid' ? 'dotted' : STRONG.test(descr) ? 'thick' : 'plain';
  found.arrows.push({ ...ends, style, where: name });
}

/** How the alternative text of our own connectors says that a link is strong. */
const STRONG = /” (?:strongly|contribuye mucho) /u;

function tablesOn(slide: XmlElement, name: string, tell: Tell): Row[] {
  return elementsIn(slide, 'tbl').flatMap((table) => {
    const cells = elementsIn(table, 'tr').map((row) =>
      elementsIn(row, 'tc').map((cell) =>
        elementsIn(cell, 'p')
          .map((p) =>
            elementsIn(p, 't')
              .map(({ text }) => text)
              .join(''),
          )
          .filter((line) => line.trim() !== '')
          .join('\n'),
      ),
    );
    const rows = rowsOfGrid({ name: `the table of ${name.toLowerCase()}`, cells }, tell);
    if (!rows)
      tell(
        `${name}: the table with “${cells[0]?.find((cell) => cell !== '') ?? ''}” has no headings that are known, so it was left out.`,
      );
    return (rows ?? []).filter(
      ({ kind, cells: given }) =>
        kind !== 'theory' || given[SHARED.title] !== undefined || Object.keys(given).length > 0,
    );
  });
}

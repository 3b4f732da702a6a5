/** Drawings of draw.io: boxes and the arrows that join them, ours whole. */
import { type Arrow, type Chart, htmlWords } from './chart.ts';
import { joinedCharts } from './chart-join.ts';
import { rowsOfChart } from './chart-rows.ts';
import { chartOf, type Shape } from './drawn-chart.ts';
import { ImportError, MOST_UNPACKED } from './import-error.ts';
import type { Row } from './rows.ts';
import { inflated } from './unpacked.ts';
import { elementIn, elementsIn, readXml, type XmlElement } from './xml.ts';

type Tell = (message: string) => void;

/**
 * Reads every page of a drawing.
 * @throws ImportError where it cannot be read, or has no boxes
 */
export async function readDrawio(text: string, tell: Tell): Promise<Row[]> {
  const root = readXml(text);
  const pages = root.name === 'mxfile' ? elementsIn(root, 'diagram') : [root];
  const charts: Chart[] = [];
  for (const page of pages) {
    const title = page.attributes.name;
    const chart = chartOn(
      await modelOf(page),
      title && !/^(?:page|página|seite)[- ]?\d+$/iu.test(title) && title !== 'diagram' ? title : undefined,
      tell,
    );
    if (chart.boxes.size > 0) charts.push(chart);
  }
  if (charts.length === 0) throw new ImportError('There are no boxes joined by arrows in this drawing.');
  return rowsOfChart(joinedCharts(charts, 'pages', tell), tell);
}

/** A page, unpacked where it is packed. */
async function modelOf(page: XmlElement): Promise<XmlElement> {
  const model = page.name === 'mxGraphModel' ? page : elementIn(page, 'mxGraphModel');
  if (model || page.text.trim() === '') return model ?? page;
  const unpacked = await inflated(page.text.trim(), MOST_UNPACKED / 10);
  if (unpacked === undefined)
    throw new ImportError('This drawing cannot be unpacked. Save it again in draw.io, as an uncompressed file.');
  try {
    return readXml(decodeURIComponent(unpacked));
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('This drawing cannot be unpacked. Save it again in draw.io, as an uncompressed file.');
  }
}

interface Cell {
  id: string;
  attributes: Readonly<Record<string, string>>;
  style: ReadonlyMap<string, string>;
  words: string;
  left: number;
  width: number;
}

function chartOn(model: XmlElement, title: string | undefined, tell: Tell): Chart {
  const cells = cellsIn(model);
  const edges = cells.filter(({ attributes }) => attributes.edge === '1');
  const edgeIds = new Set(edges.map(({ id }) => id));
  const labels = new Map(
    cells.flatMap(({ attributes, words }) =>
      edgeIds.has(attributes.parent ?? '') ? [[attributes.parent ?? '', words] as const] : [],
    ),
  );
  const lefts = new Map(cells.map(({ id, left, attributes }) => [id, { left, parent: attributes.parent }] as const));
  const shapes = cells.flatMap(({ id, attributes, style, words, width }): Shape[] => {
    if (attributes.vertex !== '1' || edgeIds.has(attributes.parent ?? '')) return [];
    const kind = style.get('driverKind');
    return [{ id, words, left: leftOf(id, lefts), width, where: 'The drawing', ...(kind !== undefined && { kind }) }];
  });
  const words = new Map(shapes.map((shape) => [shape.id, shape.words]));
  const arrows = edges.flatMap(({ id, attributes, style, words: own }): Arrow[] => {
    const { source: from, target: to } = attributes;
    const label = own || labels.get(id);
    if (from === undefined || to === undefined || !words.has(from) || !words.has(to)) {
      const end = words.get(from ?? '') ?? words.get(to ?? '');
      tell(
        `An arrow${end === undefined ? '' : ` of “${end}”`} is not fixed to a box at both ends, so it was left out.`,
      );
      return [];
    }
    const has = (end: string, otherwise: string) => (style.get(end) ?? otherwise) !== 'none';
    const isBackwards = has('startArrow', 'none') && !has('endArrow', 'classic');
    const arrow = isBackwards ? { from: to, to: from } : { from, to };
    const look =
      style.get('dashed') === '1' ? 'dotted' : Number(style.get('strokeWidth') ?? 1) >= 2 ? 'thick' : 'plain';
    return [{ ...arrow, style: look, where: `The arrow from “${words.get(arrow.from)}”`, ...(label && { label }) }];
  });
  return chartOf(title, shapes, arrows, tell);
}

/** Cells, with the words of objects around them. */
function cellsIn(model: XmlElement): Cell[] {
  const root = elementIn(model, 'root') ?? model;
  return root.children.flatMap((child): Cell[] => {
    const cell = child.name === 'mxCell' ? child : elementIn(child, 'mxCell');
    if (!cell) return [];
    const attributes: Record<string, string> = {
      ...cell.attributes,
      id: child.attributes.id ?? cell.attributes.id ?? '',
    };
    const style = new Map(
      (attributes.style ?? '')
        .split(';')
        .map((part) => [part.split('=')[0] ?? '', part.split('=').slice(1).join('=')] as const),
    );
    const written = child.attributes.label ?? cell.attributes.value ?? '';
    const geometry = elementIn(cell, 'mxGeometry')?.attributes ?? {};
    const words = style.get('html') === '0' ? written.replace(/\s+/gu, ' ').trim() : htmlWords(written);
    return [
      {
        id: attributes.id ?? '',
        attributes,
        style,
        words,
        left: Number(geometry.x ?? 0),
        width: Number(geometry.width ?? 0),
      },
    ];
  });
}

/** Shapes in a group are measured from its corner. */
function leftOf(id: string, lefts: ReadonlyMap<string, { left: number; parent: string | undefined }>): number {
  let sum = 0;
  const seen = new Set<string>();
  for (
    let at: string | undefined = id;
    at !== undefined && lefts.has(at) && !seen.has(at);
    at = lefts.get(at)?.parent
  ) {
    seen.add(at);
    sum += lefts.get(at)?.left ?? 0;
  }
  return sum;
}

/** The table of measures under the boxes. */
import type { Element, Figure, Measure, Point, Series } from '@driver-diagrams/theory/model/index';
import { figureText, latestResult, statedResults } from '@driver-diagrams/theory/model/measures';
import { amountText } from '@driver-diagrams/theory/model/signals';
import { sparkShapes } from '../chart/spark.ts';
import type { Graph } from '../graph/graph.ts';
import type { DrawnMeasure } from '../graph/measures.ts';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { round, rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { counted, fill, labelIn, type PictureWords } from '../words/words.ts';
import { badgeShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { rowMark } from './marks.ts';
import { spokenMark } from './spoken.ts';

interface Column {
  heading: string;
  /** Of the room beside the badges. */
  share: number;
  /** Left out where nothing would stand in it. */
  optional?: boolean;
  /** In a narrow table: what it says stands in small letters below the measure's name, or nowhere. */
  narrow?: 'below' | 'gone';
  cell: (row: Row) => string;
  /** Draws in the place of the words, which are then only spoken. */
  draw?: (row: Row, at: { x: number; y: number; width: number; height: number }) => Shape[];
}

/** @param hasOneAim the aim's long sentence, which stands in the picture above, is then called by its column's heading */
function columnsIn(words: PictureWords, hasOneAim: boolean, isNarrow: boolean): Column[] {
  const { table } = words;
  const name = (element: Element) => plain(labelIn(words, element));
  const shortName = (element: Element) => (element.kind === 'aim' && hasOneAim ? words.headings.aim[0] : name(element));
  return [
    { heading: table.measure, share: 0.36, cell: ({ measure }) => name(measure.element) + unitOf(measure.element) },
    {
      heading: table.of,
      share: 0.21,
      optional: true,
      narrow: 'gone',
      cell: ({ measured }) => measured.map(shortName).join('; '),
    },
    {
      heading: table.baseline,
      share: 0.11,
      optional: true,
      narrow: 'below',
      cell: ({ measure }) => textOf(measure.element.baseline),
    },
    {
      heading: table.targets,
      share: 0.18,
      optional: true,
      narrow: 'below',
      cell: ({ measure }) => measure.element.targets.map(textOf).join('; '),
    },
    {
      heading: table.course.heading,
      share: 0.13,
      optional: true,
      narrow: 'gone',
      cell: ({ series }) => courseText(series, words),
      draw: ({ series }, at) => sparkShapes(series.points, at),
    },
    {
      heading: table.latest,
      share: isNarrow ? 0.19 : 0.14,
      cell: ({ measure, series }) => latestText(measure.element, series) || table.notYet,
    },
  ];
}

interface Row {
  measure: DrawnMeasure;
  measured: Element[];
  /** Its figures: those of its data file, else the results in the text. */
  series: Series;
}

/** Percent need no mention: the figures carry their sign. */
function unitOf({ unit }: Measure): string {
  return unit && !/^(%|per ?cent|percentage|por ?ciento|porcentaje)$/i.test(unit) ? ` (${plain(unit)})` : '';
}

function textOf(figure: Figure | undefined): string {
  return figure ? plain(figureText(figure)) : '';
}

/** The last figure of the data file, or a result that is newer. */
function latestText(measure: Measure, { points, percent }: Series): string {
  const last = points.at(-1);
  const result = latestResult(measure);
  if (!last || (result && (result.date?.end ?? '') >= last.date.end)) return textOf(result);
  return `${amountText(last.value, percent)}, ${last.date.text}`;
}

/** What a line of figures shows; one figure is no line. */
function courseText({ points, percent }: Series, { table }: PictureWords): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const say = ({ value }: Point) => amountText(value, percent);
  return fill(table.course.spoken, { count: points.length, first: say(first), last: say(last) });
}

const BADGE_COLUMN = 48;
/** The least width at which every column has room for its words, points. */
const NARROW = 600;
const CELL_GAP = 18;
const PAD = 7;

/** @param elements every statement of the theory, for the names of what is measured */
export function tableBlock(
  graph: Graph,
  elements: ReadonlyMap<string, Element>,
  series: Readonly<Record<string, Series>>,
  width: number,
  top: number,
  words: PictureWords,
): Block {
  if (graph.measures.length === 0) return { items: [], bottom: top };
  const rows = graph.measures.map((measure): Row => {
    const { element } = measure;
    const found = Object.hasOwn(series, element.id) ? series[element.id] : undefined;
    const measured = measure.of.flatMap((id) => elements.get(id) ?? []);
    return { measure, measured, series: found ?? statedResults(element) };
  });
  const hasOneAim = graph.boxes.filter(({ element, quiet }) => element.kind === 'aim' && !quiet).length === 1;
  // The badges sit on the boxes too, so that a narrow table need not name what is measured.
  const isNarrow = width < NARROW;
  const all = columnsIn(words, hasOneAim, isNarrow);
  const columns = placeColumns(isNarrow ? all.filter(({ narrow }) => !narrow) : all, rows, width);
  const below = isNarrow ? all.filter(({ narrow }) => narrow === 'below') : [];
  let y = top + 30;
  const shapes: Shape[] = line(words.table.title, MARGIN, width, y - 6, 'text');
  y += 20;
  for (const { heading, x, width: room } of columns) shapes.push(...line(heading, x, room, y - 4, 'muted'));
  y += 5;
  shapes.push(rule(MARGIN, y, width));
  const label = fill(words.table.spoken, { measures: counted(words.spoken.counts.measure, rows.length) });
  const items: SceneItem[] = [{ id: '#table', role: 'table', label, shapes }];
  const inkOf = badgeInks(graph);
  for (const row of rows) {
    const { item, bottom } = rowItem(row, { columns, below }, inkOf(row.measure), { y, width }, words);
    items.push(item);
    y = bottom;
  }
  return { items, bottom: y };
}

interface PlacedColumn extends Column {
  x: number;
  width: number;
}

function placeColumns(columns: readonly Column[], rows: readonly Row[], width: number): PlacedColumn[] {
  const used = columns.filter(({ optional, cell }) => !optional || rows.some((row) => cell(row) !== ''));
  const room = (width - BADGE_COLUMN) / used.reduce((sum, { share }) => sum + share, 0);
  let x = MARGIN + BADGE_COLUMN;
  return used.map((column) => {
    const placed = { ...column, x, width: room * column.share - CELL_GAP };
    x += room * column.share;
    return placed;
  });
}

/** One semibold line. */
function line(text: string, x: number, width: number, y: number, ink: Ink): Shape[] {
  return textLines(wrap(text, width, BODY, 600).slice(0, 1), { x, y, width }, { size: BODY, weight: 600, ink });
}

function rowItem(
  row: Row,
  { columns, below }: { columns: readonly PlacedColumn[]; below: readonly Column[] },
  ink: Ink,
  at: { y: number; width: number },
  words: PictureWords,
): { item: SceneItem; bottom: number } {
  const { element, badge, mark, pale, facts = [] } = row.measure;
  const shapes: Shape[] = badgeShapes(badge, MARGIN, round(at.y + PAD + LEADING / 2), ink);
  const said: string[] = [];
  const first = at.y + PAD + LEADING / 2 + BODY * 0.36;
  let bottom = at.y + LEADING + 2 * PAD;
  const figures = below.flatMap(({ heading, cell }) => (cell(row) ? [`${heading}: ${cell(row)}`] : []));
  columns.forEach(({ heading, x, width, cell, draw }, index) => {
    const text = cell(row);
    if (text) said.push(sentence(`${heading}: ${text}`));
    if (draw) {
      if (text) shapes.push(...draw(row, { x, y: at.y + PAD, width, height: LEADING }));
      return;
    }
    const lines = wrap(text, width, BODY, 400);
    shapes.push(
      ...textLines(
        lines,
        { x, width, y: first, rightToLeft: isRightToLeft(text) },
        {
          size: BODY,
          weight: 400,
          ink: pale || text === words.table.notYet ? 'muted' : 'text',
          struck: index === 0 && mark === 'removed',
        },
      ),
    );
    let low = at.y + 2 * PAD + lines.length * LEADING;
    const definition = index === 0 ? plain(element.definition ?? '') : '';
    if (definition) said.push(sentence(`${words.table.definition}: ${definition}`));
    for (const small of index === 0 ? [definition, figures.join(' · '), ...facts] : []) {
      if (small === '') continue;
      const set = wrap(small, width, SMALL, 400);
      shapes.push(
        ...textLines(
          set,
          { x, width, y: low - 2 * PAD - at.y + first - 1, leading: SMALL_LEADING, rightToLeft: isRightToLeft(small) },
          { size: SMALL, weight: 400, ink: 'muted' },
        ),
      );
      low += set.length * SMALL_LEADING;
    }
    bottom = Math.max(bottom, low);
  });
  shapes.push(rule(MARGIN, bottom, at.width));
  if (mark)
    shapes.unshift(...rowMark(mark, { x: MARGIN, top: at.y, bottom, width: at.width }, at.y + PAD + LEADING / 2));
  const label = [...spokenMark(row.measure, words), `${badge}.`, ...said, ...[...figures, ...facts].map(sentence)].join(
    ' ',
  );
  return { item: { id: element.id, role: 'row', label, shapes, ...(mark && { mark }) }, bottom };
}

/** A measure's badge has the colour of the first branch it measures, in the table as on the box. */
function badgeInks(graph: Graph): (measure: DrawnMeasure) => Ink {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  return ({ of }) => {
    const box = of.map((id) => boxes.get(id)).find((found) => found !== undefined);
    if (!box || box.element.kind === 'aim') return 'text';
    return box.branch ? `branch${box.branch}-line` : 'plain-line';
  };
}

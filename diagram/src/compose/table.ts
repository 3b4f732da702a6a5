/** The table of measures under the boxes. */
import { linesOf, wholeLine } from '@driver-diagrams/theory/lines/lines';
import type { Element, Line, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Graph } from '../graph/graph.ts';
import type { DrawnMeasure } from '../graph/measures.ts';
import type { Ink, SceneItem, Shape, Weight } from '../scene.ts';
import { round, rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { hiddenText } from '../words/figures.ts';
import { counted, fill, labelIn, type PictureWords } from '../words/words.ts';
import { badgeShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { rowMark } from './marks.ts';
import { spokenMark } from './spoken.ts';
import { type Column, columnsIn, groupRows, type Row } from './table-columns.ts';

const BADGE_COLUMN = 48;
/** The least width at which every column has room for its words, points. */
const NARROW = 600;
const CELL_GAP = 18;
/** Where more measures than these have no figure yet, a dash stands for the words, which stand once below the table. */
const MOST_UNREPORTED = 3;
const DASH = '–';
const PAD = 7;

/** @param elements every statement of the theory, for the names of what is measured */
export function tableBlock(
  graph: Graph,
  elements: ReadonlyMap<string, Element>,
  { figures = {}, hidden = {}, unread = [] }: Pick<MergedTheory, 'figures' | 'hidden' | 'unread'>,
  width: number,
  top: number,
  words: PictureWords,
): Block {
  if (graph.measures.length === 0) return { items: [], bottom: top };
  const rows = rowsOf(graph, elements, { figures, hidden, unread }, words);
  const isQuiet = rows.filter(({ lines, isUnread }) => lines.length === 0 && !isUnread).length > MOST_UNREPORTED;
  // The badges sit on the boxes too, so that a narrow table need not say all.
  const { isEasy, isTight } = placesFor(usedOf(columnsIn(words, rows, false), rows), rows, width);
  const isNarrow = isTight || (width < NARROW && !isEasy);
  const all = columnsIn(words, rows, isNarrow);
  const beside = all.filter(({ narrow }) => !narrow);
  // Where not even two columns have room, everything stands below the name.
  const isSingle = isNarrow && placesFor(usedOf(beside, rows), rows, width).isTight;
  const columns = placeColumns(isSingle ? beside.slice(0, 1) : isNarrow ? beside : all, rows, width);
  const below = isNarrow ? all.filter(({ narrow }, n) => narrow === 'below' || (isSingle && n > 0 && !narrow)) : [];
  let y = top + 30;
  const shapes: Shape[] = heading([words.table.title], MARGIN, width, y - 6, 'text');
  // A single column is what the title says.
  if (columns.length > 1) {
    y += 20;
    const set = columns.map((column) => headingLines(column.heading, column.width));
    columns.forEach(({ x, width: room }, n) => {
      shapes.push(...heading(set[n] ?? [], x, room, y - 4, 'muted'));
    });
    y += (Math.max(...set.map(({ length }) => length)) - 1) * LEADING;
  }
  y += 5;
  shapes.push(rule(MARGIN, y, width));
  const label = fill(words.table.spoken, { measures: counted(words.spoken.counts.measure, rows.length) });
  const items: SceneItem[] = [{ id: '#table', role: 'table', label, shapes }];
  const inkOf = badgeInks(graph);
  for (const row of rows) {
    const { item, bottom } = rowItem(row, { columns, below, isQuiet }, inkOf(row.measure), { y, width }, words);
    items.push(item);
    y = bottom;
  }
  if (isQuiet && items.some(({ shapes: its }) => its.some((shape) => shape.type === 'text' && shape.text === DASH))) {
    const note = `${DASH} ${words.table.notYet}`;
    const lines = wrap(note, width, SMALL, 400);
    const at = { x: MARGIN, width, y: y + SMALL_LEADING, leading: SMALL_LEADING };
    const style = { size: SMALL, weight: 400, ink: 'muted' } as const;
    items.push({ id: '#not yet', role: 'note', label: sentence(note), shapes: textLines(lines, at, style) });
    y += lines.length * SMALL_LEADING + 4;
  }
  return { items, bottom: y };
}

/** The measures by what they measure, in the order of the first of each; a table of one aim's measures need not say so. */
export function rowsOf(
  graph: Graph,
  elements: ReadonlyMap<string, Element>,
  { figures, hidden, unread }: Required<Pick<MergedTheory, 'figures' | 'hidden' | 'unread'>>,
  words: PictureWords,
): Row[] {
  const aims = graph.boxes.filter(({ element, quiet }) => element.kind === 'aim' && !quiet);
  // The aim's long sentence, which stands in the picture above, is called by its column's heading.
  const shortName = (element: Element) =>
    aims.length === 1 && aims[0]?.id === element.id ? words.headings.aim[0] : plain(labelIn(words, element));
  const groups = Map.groupBy(graph.measures, ({ of }) =>
    of
      .flatMap((id) => elements.get(id) ?? [])
      .map(shortName)
      .join('; '),
  );
  return [...groups].flatMap(([group, measures]) =>
    measures.map((measure, index): Row => {
      const { element } = measure;
      const found = Object.hasOwn(figures, element.id) ? figures[element.id] : undefined;
      const isFirst = index === 0 && group !== '' && !(groups.size === 1 && group === words.headings.aim[0]);
      return {
        measure,
        of: group,
        ...(isFirst && { group }),
        lines: found ?? linesOf(element, undefined, { elements }).lines,
        hidden: hiddenText(Object.hasOwn(hidden, element.id) ? hidden[element.id] : undefined, words),
        isUnread: unread.includes(element.id),
      };
    }),
  );
}

interface PlacedColumn extends Column {
  x: number;
  width: number;
}

export function usedOf(columns: readonly Column[], rows: readonly Row[]): Column[] {
  const says =
    ({ cell, ofGroup }: Column) =>
    (row: Row) =>
      cell(row) !== '' || groupRows(row).some((line) => (ofGroup?.(line) ?? '') !== '');
  return columns.filter((column) => !column.optional || rows.some(says(column)));
}

/**
 * Columns of figures as wide as their figures, within bounds, and the rest for names. Where that is too narrow, by fixed shares,
 * but never narrower than a heading; `isTight` where not even the headings have room.
 */
function placesFor(
  used: readonly Column[],
  rows: readonly Row[],
  width: number,
): { isEasy: boolean; isTight: boolean; widths: number[] } {
  const room = width - BADGE_COLUMN;
  // Below a name stands what has no column of its own.
  const least = used.map((column, index) =>
    index === 0 ? Math.max(LONG_WORD + CELL_GAP, leastWidth(column, [], room)) : leastWidth(column, rows, room),
  );
  const [name = 0, ...others] = used.map((column, index) => {
    const wanted = Math.min(naturalWidth(column, rows), MOST_OF_TABLE * room);
    const natural = (least[index] ?? 0) > wanted + SLACK ? (least[index] ?? 0) : wanted;
    return index === 0 ? Math.max(natural, NAMES_OF_TABLE * room) : natural;
  });
  const spare = (room - name - others.reduce((all, each) => all + each, 0)) / used.length;
  if (spare >= 0) return { isEasy: true, isTight: false, widths: [name, ...others].map((each) => each + spare) };
  const rest = room - least.reduce((all, each) => all + each, 0);
  // What is over goes where the shares want more than the least.
  const sum = used.reduce((all, { share }) => all + share, 0);
  const wanted = used.map(({ share }, n) => Math.max(0, (room * share) / sum - (least[n] ?? 0)));
  const all = wanted.reduce((total, each) => total + each, 0) || 1;
  const widths = least.map((each, n) => each + (Math.max(0, rest) * (wanted[n] ?? 0)) / all);
  return { isEasy: false, isTight: rest < 0, widths };
}

/** So much that no word of the heading is cut, nor a word of a figure such as a month; a longer one of an author's may be. */
function leastWidth({ heading: text, cell, draw }: Column, rows: readonly Row[], room: number): number {
  const widest = (words: string, weight: Weight) =>
    words.split(/\s+/u).reduce((most, word) => Math.max(most, widthOf(word, BODY, weight)), 0);
  const figures = draw
    ? []
    : rows.map((row) => Math.min(widest(cell(row), 400), Math.max(LONG_WORD, MOST_OF_WORD * room)));
  const longest = Math.max(widest(text, 600), ...figures);
  return CELL_GAP + Math.ceil(Math.max(draw ? SPARK : 0, longest)) + 1;
}

function placeColumns(columns: readonly Column[], rows: readonly Row[], width: number): PlacedColumn[] {
  const used = usedOf(columns, rows);
  let x = MARGIN + BADGE_COLUMN;
  return placesFor(used, rows, width).widths.map((wide, index) => {
    const placed = { ...(used[index] as Column), x, width: wide - CELL_GAP };
    x += wide;
    return placed;
  });
}

/** Of the room beside the badges: the most that a column takes for its words, and the least that names keep. */
const MOST_OF_TABLE = 0.36;
const NAMES_OF_TABLE = 0.3;
/** The most that a single word asks for, and what the longest of our own words, such as “septiembre”, always gets; points. */
const MOST_OF_WORD = 0.25;
const LONG_WORD = 72;
/** What the least width has over that of its words, points. */
const SLACK = 2;

function naturalWidth({ heading, cell, ofGroup, draw }: Column, rows: readonly Row[]): number {
  const texts = draw ? [] : rows.flatMap((row) => cell(row).split('\n')).map((text) => widthOf(text, BODY, 400));
  const small = draw
    ? []
    : rows.flatMap((row) => groupRows(row).map((line) => widthOf(ofGroup?.(line) ?? '', SMALL, 400)));
  return CELL_GAP + Math.max(draw ? SPARK : 0, widthOf(heading, BODY, 600), ...texts, ...small);
}

/** What a line of figures takes at least, points. */
const SPARK = 96;

function headingLines(text: string, width: number): string[] {
  return wrap(text, width, BODY, 600).map((line) => line.text);
}

/** Semibold lines, one below the other. */
function heading(lines: readonly string[], x: number, width: number, y: number, ink: Ink): Shape[] {
  return lines.flatMap((text, n) =>
    textLines(wrap(text, width, BODY, 600), { x, width, y: y + n * LEADING }, { size: BODY, weight: 600, ink }),
  );
}

/** A small line over the first of several rows that measure the same. */
function groupHeading(group: string, { y, width }: { y: number; width: number }) {
  const x = MARGIN + BADGE_COLUMN;
  const room = width - BADGE_COLUMN;
  const lines = wrap(group, room, SMALL, 600);
  const shapes = textLines(
    lines,
    { x, width: room, y: y + GROUP_TOP + SMALL * 0.86, leading: SMALL_LEADING, rightToLeft: isRightToLeft(group) },
    { size: SMALL, weight: 600, ink: 'muted' },
  );
  return { shapes, height: GROUP_TOP + lines.length * SMALL_LEADING - GROUP_BELOW };
}

/** From the rule above to a group's heading, and how much nearer its first row then is. */
const GROUP_TOP = 8;
const GROUP_BELOW = 5;

function rowItem(
  row: Row,
  { columns, below, isQuiet }: { columns: readonly PlacedColumn[]; below: readonly Column[]; isQuiet: boolean },
  ink: Ink,
  from: { y: number; width: number },
  words: PictureWords,
): { item: SceneItem; bottom: number } {
  const { element, badge, mark, pale, facts = [] } = row.measure;
  const group = row.group === undefined ? { shapes: [], height: 0 } : groupHeading(row.group, from);
  const at = { ...from, y: from.y + group.height };
  const shapes: Shape[] = [...group.shapes, ...badgeShapes(badge, MARGIN, round(at.y + PAD + LEADING / 2), ink)];
  const said: string[] = [];
  const first = at.y + PAD + LEADING / 2 + BODY * 0.36;
  let bottom = at.y + LEADING + 2 * PAD;
  const figures = below.flatMap(({ heading, cell }) => (cell(row) ? [`${heading}: ${cell(row)}`] : []));
  columns.forEach(({ heading, x, width, cell, draw }, index) => {
    const text = cell(row);
    if (text) said.push(sentence(`${heading}: ${text}`));
    if (index === 0 && row.of !== '') said.push(sentence(`${words.table.of}: ${row.of}`));
    if (draw) {
      const whole = wholeLine(row.lines);
      if (text && whole) shapes.push(...draw(whole, { x, y: at.y + PAD, width, height: LEADING }));
      return;
    }
    const lines = wrap(isQuiet && text === words.table.notYet ? DASH : text, width, BODY, 400);
    shapes.push(
      ...textLines(
        lines,
        { x, width, y: first, rightToLeft: isRightToLeft(text) },
        {
          size: BODY,
          weight: 400,
          ink: pale || [words.table.notYet, words.table.unread].includes(text) ? 'muted' : 'text',
          struck: index === 0 && mark === 'removed',
        },
      ),
    );
    let low = at.y + 2 * PAD + lines.length * LEADING;
    const definition = index === 0 ? plain(element.definition ?? '') : '';
    if (definition) said.push(sentence(`${words.table.definition}: ${definition}`));
    for (const small of index === 0 ? [definition, figures.join(' · '), row.hidden, ...facts] : []) {
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
  const groups = groupRows(row);
  if (groups.length > 0) bottom -= PAD - GROUP_GAP;
  for (const line of groups) {
    const small = groupRow(line, columns, bottom, pale === true);
    shapes.push(...small.shapes);
    said.push(sentence(small.said));
    bottom = small.bottom;
  }
  if (groups.length > 0) bottom += PAD;
  shapes.push(rule(MARGIN, bottom, at.width));
  if (mark)
    shapes.unshift(...rowMark(mark, { x: MARGIN, top: from.y, bottom, width: at.width }, at.y + PAD + LEADING / 2));
  const small = [...figures, ...(row.hidden === '' ? [] : [row.hidden]), ...facts];
  const label = [...spokenMark(row.measure, words), `${badge}.`, ...said, ...small.map(sentence)].join(' ');
  return { item: { id: element.id, role: 'row', label, shapes, ...(mark && { mark }) }, bottom };
}

/** The small row of one group: its name under that of the measure, its line, its newest figure. */
function groupRow(
  line: Line,
  columns: readonly PlacedColumn[],
  top: number,
  isPale: boolean,
): { shapes: Shape[]; said: string; bottom: number } {
  const shapes: Shape[] = [];
  const said: string[] = [];
  let bottom = top + SMALL_LEADING;
  columns.forEach(({ heading: title, x, width, ofGroup, draw }, index) => {
    const text = index === 0 ? plain(line.group ?? '') : (ofGroup?.(line) ?? '');
    if (text === '') return;
    said.push(index === 0 ? text : `${title}: ${text}`);
    if (draw) {
      shapes.push(...draw(line, { x, y: top, width, height: SMALL_LEADING }));
      return;
    }
    const room = index === 0 ? width - GROUP_INDENT : width;
    const lines = wrap(text, room, SMALL, 400);
    shapes.push(
      ...textLines(
        lines,
        {
          ...{ x: index === 0 ? x + GROUP_INDENT : x, width: room, y: top + SMALL_LEADING * 0.5 + SMALL * 0.36 },
          ...{ leading: SMALL_LEADING, rightToLeft: isRightToLeft(text) },
        },
        { size: SMALL, weight: 400, ink: isPale ? 'muted' : 'text' },
      ),
    );
    bottom = Math.max(bottom, top + lines.length * SMALL_LEADING);
  });
  return { shapes, said: said.join(', '), bottom };
}

const GROUP_INDENT = 12;
/** From what is said of a measure to the rows of its groups. */
const GROUP_GAP = 2;

/** A measure's badge has the colour of the first branch it measures, in the table as on the box. */
export function badgeInks(graph: Graph): (measure: DrawnMeasure) => Ink {
  const boxes = new Map(graph.boxes.map((box) => [box.id, box]));
  return ({ of }) => {
    const box = of.map((id) => boxes.get(id)).find((found) => found !== undefined);
    if (!box || box.element.kind === 'aim') return 'text';
    return box.branch ? `branch${box.branch}-line` : 'plain-line';
  };
}

/** The table of measures under the boxes. */
import type { Element, Measure, Reading } from '@driver-diagrams/language-server/theory/index';
import { latestResult, readingText } from '@driver-diagrams/language-server/theory/measures';
import { labelOf } from '@driver-diagrams/language-server/theory/words';
import type { Graph } from '../graph.ts';
import type { DrawnMeasure } from '../measures.ts';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { badgeShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { round, rule, textLines } from './shapes.ts';
import { plain, sentence } from './spoken.ts';

/** The columns, with their share of the room beside the badges. One in which nothing would stand is left out. */
const COLUMNS: { heading: string; share: number; optional?: boolean; cell: (row: Row) => string }[] = [
  { heading: 'Measure', share: 0.36, cell: ({ measure }) => measureText(measure.element) },
  { heading: 'Of', share: 0.21, optional: true, cell: ({ measured }) => measured.map(nameOf).join('; ') },
  { heading: 'Baseline', share: 0.11, optional: true, cell: ({ measure }) => textOf(measure.element.baseline) },
  {
    heading: 'Targets',
    share: 0.18,
    optional: true,
    cell: ({ measure }) => measure.element.targets.map(textOf).join('; '),
  },
  { heading: 'Latest', share: 0.14, cell: ({ measure }) => textOf(latestResult(measure.element)) || NOT_YET },
];
const NOT_YET = 'not yet reported';

interface Row {
  measure: DrawnMeasure;
  measured: Element[];
}

function measureText(measure: Measure): string {
  const { unit } = measure;
  const said = unit && !/^(%|per ?cent|percentage)$/i.test(unit) ? ` (${plain(unit)})` : '';
  return plain(labelOf(measure)) + said;
}

function nameOf(element: Element): string {
  return plain(labelOf(element));
}

function textOf(reading: Reading | undefined): string {
  return reading ? plain(readingText(reading)) : '';
}

const BADGE_COLUMN = 48;
const CELL_GAP = 18;
const PAD = 7;

/** @param elements every statement of the theory, for the names of what is measured */
export function tableBlock(graph: Graph, elements: ReadonlyMap<string, Element>, width: number, top: number): Block {
  if (graph.measures.length === 0) return { items: [], bottom: top };
  const rows = graph.measures.map((measure): Row => {
    return { measure, measured: measure.of.flatMap((id) => elements.get(id) ?? []) };
  });
  const columns = placeColumns(rows, width);
  let y = top + 30;
  const shapes: Shape[] = line('Measures', MARGIN, width, y - 6, 'text');
  y += 20;
  for (const { heading, x, width: room } of columns) shapes.push(...line(heading, x, room, y - 4, 'muted'));
  y += 5;
  shapes.push(rule(MARGIN, y, width));
  const count = rows.length === 1 ? '1 measure' : `${rows.length} measures`;
  const items: SceneItem[] = [{ id: '#table', role: 'table', label: `Table of ${count}.`, shapes }];
  const inkOf = badgeInks(graph);
  for (const row of rows) {
    const { item, bottom } = rowItem(row, columns, inkOf(row.measure), { y, width });
    items.push(item);
    y = bottom;
  }
  return { items, bottom: y };
}

interface Column {
  heading: string;
  x: number;
  width: number;
  cell: (row: Row) => string;
}

function placeColumns(rows: readonly Row[], width: number): Column[] {
  const used = COLUMNS.filter(({ optional, cell }) => !optional || rows.some((row) => cell(row) !== ''));
  const room = (width - BADGE_COLUMN) / used.reduce((sum, { share }) => sum + share, 0);
  let x = MARGIN + BADGE_COLUMN;
  return used.map(({ heading, share, cell }) => {
    const column = { heading, cell, x, width: room * share - CELL_GAP };
    x += room * share;
    return column;
  });
}

/** One semibold line. */
function line(text: string, x: number, width: number, y: number, ink: Ink): Shape[] {
  return textLines(wrap(text, width, BODY, 600).slice(0, 1), { x, y, width }, { size: BODY, weight: 600, ink });
}

function rowItem(
  row: Row,
  columns: readonly Column[],
  ink: Ink,
  at: { y: number; width: number },
): { item: SceneItem; bottom: number } {
  const { element, badge } = row.measure;
  const shapes: Shape[] = badgeShapes(badge, MARGIN, round(at.y + PAD + LEADING / 2), ink);
  const said: string[] = [];
  const first = at.y + PAD + LEADING / 2 + BODY * 0.36;
  let bottom = at.y + LEADING + 2 * PAD;
  columns.forEach(({ heading, x, width, cell }, index) => {
    const text = cell(row);
    if (text) said.push(sentence(`${heading}: ${text}`));
    const lines = wrap(text, width, BODY, 400);
    shapes.push(
      ...textLines(
        lines,
        { x, width, y: first, rightToLeft: isRightToLeft(text) },
        { size: BODY, weight: 400, ink: text === NOT_YET ? 'muted' : 'text' },
      ),
    );
    let low = at.y + 2 * PAD + lines.length * LEADING;
    const definition = index === 0 ? plain(element.definition ?? '') : '';
    if (definition) {
      const small = wrap(definition, width, SMALL, 400);
      const y = first + lines.length * LEADING - 1;
      shapes.push(
        ...textLines(
          small,
          { x, width, y, leading: SMALL_LEADING, rightToLeft: isRightToLeft(definition) },
          { size: SMALL, weight: 400, ink: 'muted' },
        ),
      );
      said.push(sentence(`Definition: ${definition}`));
      low += small.length * SMALL_LEADING;
    }
    bottom = Math.max(bottom, low);
  });
  shapes.push(rule(MARGIN, bottom, at.width));
  return { item: { id: element.id, role: 'row', label: `${badge}. ${said.join(' ')}`, shapes }, bottom };
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

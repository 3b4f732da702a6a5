/** The table of measures under the boxes. */
import type { Element } from '@driver-diagrams/language-server/theory/index';
import { labelOf } from '@driver-diagrams/language-server/theory/words';
import type { Graph } from '../graph.ts';
import { type DrawnMeasure, latestResult, readingText } from '../measures.ts';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { isRightToLeft } from '../text/measure.ts';
import { type Line, wrap } from '../text/wrap.ts';
import { badgeShapes } from './box-item.ts';
import type { Block } from './header.ts';
import { round, rule, textLines } from './shapes.ts';
import { plain, sentence } from './spoken.ts';

/** Shares of the room beside the badges. */
const COLUMNS = [
  { heading: 'Measure', share: 0.36 },
  { heading: 'Of', share: 0.21 },
  { heading: 'Baseline', share: 0.11 },
  { heading: 'Targets', share: 0.18 },
  { heading: 'Latest', share: 0.14 },
];
const BADGE_COLUMN = 48;
const CELL_GAP = 18;
const PAD = 7;

/** @param elements every statement of the theory, for the names of what is measured */
export function tableBlock(graph: Graph, elements: ReadonlyMap<string, Element>, width: number, top: number): Block {
  if (graph.measures.length === 0) return { items: [], bottom: top };
  const cells = columnPlaces(width);
  const inkOf = badgeInks(graph);
  let y = top + 30;
  const shapes: Shape[] = textLines(
    [{ text: 'Measures', width: 0 }].map(({ text }) => wrap(text, width, BODY, 600)[0] as Line),
    { x: MARGIN, y: y - 6, width },
    { size: BODY, weight: 600, ink: 'text' },
  );
  y += 20;
  COLUMNS.forEach(({ heading }, index) => {
    const cell = cells[index];
    if (!cell) return;
    shapes.push(
      ...textLines(
        wrap(heading, cell.width, BODY, 600),
        { ...cell, y: y - 4 },
        { size: BODY, weight: 600, ink: 'muted' },
      ),
    );
  });
  y += 5;
  shapes.push(rule(MARGIN, y, width));
  const items: SceneItem[] = [
    {
      id: '#table',
      role: 'table',
      label: `Table of ${graph.measures.length} ${graph.measures.length === 1 ? 'measure' : 'measures'}.`,
      shapes,
    },
  ];
  for (const measure of graph.measures) {
    const row = rowItem(measure, elements, cells, inkOf(measure), { y, width });
    items.push(row.item);
    y = row.bottom;
  }
  return { items, bottom: y };
}

interface Cell {
  x: number;
  width: number;
}

function columnPlaces(width: number): Cell[] {
  const room = width - BADGE_COLUMN;
  let x = MARGIN + BADGE_COLUMN;
  return COLUMNS.map(({ share }) => {
    const cell = { x, width: room * share - CELL_GAP };
    x += room * share;
    return cell;
  });
}

function rowItem(
  measure: DrawnMeasure,
  elements: ReadonlyMap<string, Element>,
  cells: readonly Cell[],
  ink: Ink,
  at: { y: number; width: number },
): { item: SceneItem; bottom: number } {
  const texts = cellTexts(measure, elements);
  const shapes: Shape[] = badgeShapes(measure.badge, MARGIN, round(at.y + PAD + LEADING / 2), ink);
  let bottom = at.y + LEADING + 2 * PAD;
  cells.forEach((cell, index) => {
    const { text, muted } = texts[index] ?? { text: '', muted: false };
    const rightToLeft = isRightToLeft(text);
    const lines = wrap(text, cell.width, BODY, 400);
    let y = at.y + PAD + LEADING / 2 + BODY * 0.36;
    shapes.push(
      ...textLines(lines, { ...cell, y, rightToLeft }, { size: BODY, weight: 400, ink: muted ? 'muted' : 'text' }),
    );
    let low = at.y + 2 * PAD + lines.length * LEADING;
    const definition = index === 0 ? plain(measure.element.definition ?? '') : '';
    if (definition) {
      y += lines.length * LEADING - 1;
      const small = wrap(definition, cell.width, SMALL, 400);
      shapes.push(
        ...textLines(
          small,
          { ...cell, y, leading: SMALL_LEADING, rightToLeft: isRightToLeft(definition) },
          { size: SMALL, weight: 400, ink: 'muted' },
        ),
      );
      low += small.length * SMALL_LEADING;
    }
    bottom = Math.max(bottom, low);
  });
  shapes.push(rule(MARGIN, bottom, at.width));
  const said = COLUMNS.map(({ heading }, index) => [heading, texts[index]?.text] as const)
    .filter(([, text]) => text)
    .map(([heading, text]) => sentence(`${heading}: ${text}`));
  return {
    item: { id: measure.element.id, role: 'row', label: `${measure.badge}. ${said.join(' ')}`, shapes },
    bottom,
  };
}

function cellTexts({ element, of }: DrawnMeasure, elements: ReadonlyMap<string, Element>) {
  const unit = element.unit && !/^(%|per ?cent|percentage)$/i.test(element.unit) ? ` (${plain(element.unit)})` : '';
  const latest = latestResult(element);
  const latestText = latest ? plain(readingText(latest)) : '';
  return [
    { text: plain(labelOf(element)) + unit },
    { text: of.flatMap((id) => nameOf(elements.get(id))).join('; ') },
    { text: element.baseline ? plain(readingText(element.baseline)) : '' },
    { text: element.targets.map((target) => plain(readingText(target))).join('; ') },
    latestText ? { text: latestText } : { text: 'not yet reported', muted: true },
  ].map(({ text, muted = false }: { text: string; muted?: boolean }) => ({ text, muted }));
}

function nameOf(element: Element | undefined): string[] {
  return element ? [plain(labelOf(element))] : [];
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

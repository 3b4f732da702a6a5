/** What the table of measures says, cell by cell, for formats that hold tables and for readers who listen. */
import type { Element, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Graph } from '../graph/graph.ts';
import type { SceneCell, SceneTable } from '../scene.ts';
import { BODY, LEADING } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { plain } from '../text/sentences.ts';
import type { PictureWords } from '../words/words.ts';
import { rowsOf } from './table.ts';
import { type Column, columnsIn, groupRows, type Row } from './table-columns.ts';

/** The room of a small line of figures, points. */
const SPARK = { x: 0, y: 0, width: 80, height: LEADING };
/** Of a column: so much that short words stand on one line, and no more than this for long ones. */
const LEAST = 70;
const MOST = 300;

/** The table of all measures of a graph in words; columns without a word are left out. */
export function tableWords(
  graph: Graph,
  elements: ReadonlyMap<string, Element>,
  { figures = {}, hidden = {}, unread = [] }: Pick<MergedTheory, 'figures' | 'hidden' | 'unread'>,
  words: PictureWords,
): SceneTable {
  const rows = rowsOf(graph, elements, { figures, hidden, unread }, words);
  const all = columnsIn(words, rows, false).map((column) => ({
    column,
    cells: rows.map((row) => cellsOf(column, row)),
  }));
  const used = all.filter(
    ({ column, cells }) => !column.optional || cells.some((each) => each.some(({ text }) => text !== '')),
  );
  return {
    title: words.table.title,
    headings: used.map(({ column }) => column.heading),
    widths: used.map(({ column, cells }) => widthFor(column, cells.flat())),
    rows: rows.flatMap((row, n) => [
      ...(row.group === undefined ? [] : [[{ text: row.group }]]),
      ...[...Array(1 + groupRows(row).length).keys()].map((line) =>
        used.map(({ cells }) => cells[n]?.[line] ?? { text: '' }),
      ),
    ]),
  };
}

/** What a column says of a measure, then of each of its groups. */
function cellsOf({ cell, ofGroup, draw, optional }: Column, row: Row): SceneCell[] {
  const { element, badge, facts = [] } = row.measure;
  const said = cell(row);
  const isName = !optional;
  const small = isName ? [plain(element.definition ?? ''), row.hidden, ...facts].filter((text) => text !== '') : [];
  const line = row.lines.find(({ group }) => group === undefined) ?? row.lines[0];
  const shapes = said !== '' && line ? draw?.(line, SPARK) : undefined;
  return [
    {
      text: isName ? `${badge} ${said}` : said,
      ...(small.length > 0 && { small }),
      ...(shapes?.length && { shapes }),
    },
    ...groupRows(row).map((group) => ({ text: isName ? plain(group.group ?? '') : (ofGroup?.(group) ?? '') })),
  ];
}

function widthFor({ heading }: Column, cells: readonly SceneCell[]): number {
  const widest = Math.max(widthOf(heading, BODY, 600), ...cells.map(({ text }) => widthOf(text, BODY, 400)));
  return Math.ceil(Math.min(MOST, Math.max(LEAST, widest + 20)));
}

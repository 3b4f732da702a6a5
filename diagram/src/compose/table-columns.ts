/** What stands in the table of measures: its columns, and the words for the figures of a measure and of its groups. */
import { wholeLine } from '@driver-diagrams/theory/lines/lines';
import { isPercentUnit, latestSaid } from '@driver-diagrams/theory/model/figure-words';
import type { Line, Measure, Point } from '@driver-diagrams/theory/model/index';
import { amountText } from '@driver-diagrams/theory/model/signals';
import { sparkShapes } from '../chart/spark.ts';
import type { DrawnMeasure } from '../graph/measures.ts';
import type { Shape } from '../scene.ts';
import { plain } from '../text/sentences.ts';
import { datedAmount, measureFigure, withMinus } from '../words/figures.ts';
import { fill, labelIn, type PictureWords } from '../words/words.ts';

export interface Column {
  heading: string;
  /** Of the room beside the badges. */
  share: number;
  /** Left out where nothing would stand in it. */
  optional?: boolean;
  /** In a narrow table: what it says stands in small letters below the measure's name, or nowhere. */
  narrow?: 'below' | 'gone';
  cell: (row: Row) => string;
  /** What stands in the small row of one group; nothing where it is not given. */
  ofGroup?: (line: Line) => string;
  /** Draws a line of figures in the place of the words, which are then only spoken. */
  draw?: (line: Line, at: { x: number; y: number; width: number; height: number }) => Shape[];
}

/** The columns that there may be, in their order. */
export function columnsIn(words: PictureWords, rows: readonly Row[], isNarrow: boolean): Column[] {
  const { table } = words;
  const latest = ({ lines }: Row) => latestText(lines, words);
  // Where nobody has reported anything yet, that need not be said in each row.
  const isReported = rows.some(({ lines }) => lines.length > 0);
  return [
    { heading: table.measure, share: 0.4, cell: ({ measure }) => nameOf(measure.element, words) },
    {
      heading: table.baseline,
      share: 0.16,
      optional: true,
      narrow: 'below',
      cell: ({ measure: { element } }) =>
        element.baseline ? plain(measureFigure(element.baseline, element, 'in', words)) : '',
    },
    {
      heading: table.targets,
      share: 0.24,
      optional: true,
      narrow: 'below',
      cell: ({ measure: { element } }) =>
        element.targets.map((target) => plain(measureFigure(target, element, 'by', words))).join('; '),
    },
    {
      heading: table.course.heading,
      share: 0.14,
      optional: true,
      narrow: 'gone',
      cell: ({ lines }) => courseText(wholeLine(lines), words),
      ofGroup: (line) => courseText(line, words),
      draw: (line, at) => sparkShapes(line.points, at),
    },
    {
      heading: table.latest,
      share: isNarrow ? 0.24 : 0.17,
      optional: true,
      cell: (row) =>
        latest(row) || (row.lines.length > 0 ? '' : row.isUnread ? table.unread : isReported ? table.notYet : ''),
      ofGroup: (line) => lineText(line, words),
    },
  ];
}

export interface Row {
  measure: DrawnMeasure;
  /** What it measures, in words. */
  of: string;
  /** What it measures, where that is not the same as in the row above. */
  group?: string;
  /** Its figures: those of its data file, else the results in the text. */
  lines: readonly Line[];
  /** Said below its name: which figures are left out. */
  hidden: string;
  /** True where its data file could not be read, or leaves open what is meant. */
  isUnread: boolean;
}

/** The measure's name and what it counts, once: percents carry their sign, and a name may say its unit. */
function nameOf(measure: Measure, words: PictureWords): string {
  const name = plain(labelIn(words, measure));
  const unit = plain(measure.unit ?? '');
  const plainWords = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const isSaid = unit === '' || isPercentUnit(unit) || plainWords(name).includes(plainWords(unit));
  return isSaid ? name : `${name} (${unit})`;
}

/** Groups of one measure that have small rows of their own; of more than these the table says how many, and how far apart. */
const MOST_GROUPS = 6;

/** The groups that have rows of their own: those of a measure that has no line as a whole. */
export function groupRows({ lines }: Row): readonly Line[] {
  return wholeLine(lines) || lines.length > MOST_GROUPS ? [] : lines;
}

/** The newest figure of the measure as a whole. Of many groups how far they lie apart; never that of one as that of all. */
function latestText(lines: readonly Line[], words: PictureWords): string {
  const whole = wholeLine(lines);
  if (!whole) return lines.length > MOST_GROUPS ? spreadText(lines, words) : '';
  const said = lineText(whole, words);
  if (whole.group !== undefined) return fill(words.table.ofOne, { group: plain(whole.group), amount: said });
  const reported = whole.combined === 'gap' ? undefined : whole.points.at(-1)?.reported;
  return reported ? `${said}; ${fill(words.table.reported, reported)}` : said;
}

/** `12 groups, 47% to 81%`. */
function spreadText(lines: readonly Line[], { table }: PictureWords): string {
  const latest = lines.flatMap((line) => (line.latest?.value === undefined ? [] : [line.latest]));
  const sorted = latest.toSorted((one, two) => (one.value ?? 0) - (two.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (!least || !most) return fill(table.groups, { count: lines.length });
  return fill(table.spread, { count: lines.length, least: latestSaid(least), most: latestSaid(most) });
}

function lineText({ latest, ofShares }: Line, words: PictureWords): string {
  if (!latest) return '';
  const said = latestSaid(latest);
  const amount = ofShares ? fill(words.table.points, { amount: said }) : said;
  const on = latest.date ?? (latest.when === undefined ? undefined : { text: latest.when });
  return plain(on ? datedAmount(amount, on, 'in', words) : amount);
}

/** What a line of figures shows; one figure is no line. */
function courseText(line: Line | undefined, { table }: PictureWords): string {
  const { points, percent } = line ?? { points: [], percent: false };
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  const say = ({ value }: Point) => withMinus(amountText(value, percent));
  return fill(table.course.spoken, { count: points.length, first: say(first), last: say(last) });
}

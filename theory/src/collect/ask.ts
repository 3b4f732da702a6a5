/** What is asked of each member for a measure: pure values, of which workbooks are made and with which answers are compared. */
import { groupOf, linesOf, memberLabel, plainGroup } from '../lines/lines.ts';
import { isPercentMeasure } from '../model/figures.ts';
import type { Element, Figure, Measure, Member, Note, Place, Team } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import { labelOf } from '../model/words.ts';
import { datesToFill } from './dates.ts';

/** Who may be asked for figures. */
export type Reporter = Member | Team;

/** A figure that is known already. */
export interface Past {
  /** As the language writes it, with its days where they are known. */
  date: { text: string; start?: string; end?: string };
  /** What stands for the figure: `71%`; for counts the two numbers. */
  figure: string;
  counts?: { counted: string; of: string };
  note?: string;
  /** Where it is written, for a result of the text: the whole, and the figure alone. */
  source?: { whole: Place; figure?: Place };
}

/** What a workbook asks of one member. */
export interface Ask {
  measure: Measure;
  reporter: Reporter;
  /** True where counted and of how many are asked. */
  asksCounts: boolean;
  past: Past[];
  /** Dates that have no figure yet. */
  dates: string[];
  /** How many older dates were left out, since there would be too many. */
  leftOut: number;
}

/** What is read around a measure. */
export interface Known {
  elements: ReadonlyMap<string, Element>;
  /** What its data file holds. */
  figures: MeasureFigures;
}

/** Those who report a measure: whom it names, else all members that have not left by a day. */
export function reportersOf(
  { reportedBy }: Measure,
  elements: ReadonlyMap<string, Element>,
  today: string,
): Reporter[] {
  const isReporter = (element: Element | undefined): element is Reporter =>
    element?.kind === 'member' || element?.kind === 'team';
  const named = reportedBy.flatMap(({ to }) => elements.get(to ?? '') ?? []).filter(isReporter);
  if (named.length > 0) return [...new Set(named)];
  return [...elements.values()].filter(
    (element): element is Member =>
      element.kind === 'member' && !(element.left?.end !== undefined && element.left.end < today),
  );
}

/** What is asked of one member, with what is known from it. */
export function askOf(measure: Measure, reporter: Reporter, known: Known, today: string): Ask {
  const past = pastOf(measure, reporter, known);
  const from = past.findLast(({ date }) => date.end !== undefined)?.date ?? measure.baseline?.date;
  const { dates, leftOut } = measure.collected
    ? datesToFill(from, measure.collected, today)
    : { dates: [], leftOut: 0 };
  return { measure, reporter, asksCounts: asksCounts(measure), past, dates, leftOut };
}

/** True where a measure is a share whose two numbers can be told. */
function asksCounts(measure: Measure): boolean {
  if (measure.data?.of !== undefined) return true;
  const isShare = isPercentMeasure(measure) || measure.unit === undefined;
  return isShare && measure.numerator !== undefined && measure.denominator !== undefined;
}

/** The label of the note that keeps what a member wrote beside a figure. */
export function noteLabel(reporter: Reporter, date: string): string {
  return `${labelOf(reporter)}, ${date}`;
}

/** True where the figures of groups stand in the data file: by a column that names them, or one column for each. */
export function isInFile({ data }: Measure, { lines = [] }: MeasureFigures): boolean {
  return data?.each !== undefined || lines.some(({ group }) => group !== undefined);
}

/** The figures of a member, earliest first: of the data file where the measure has one, else of the text. */
function pastOf(measure: Measure, reporter: Reporter, { elements, figures }: Known): Past[] {
  const plain = plainGroup(memberLabel(reporter, { elements }));
  if (isInFile(measure, figures)) {
    // What is hidden from others is shown to those whose figures they are, and asked of them.
    const { gap: _gap, combined: _combined, hideBelow: _hideBelow, ...plainMeasure } = measure;
    const { lines } = linesOf({ ...plainMeasure, results: [] }, figures, { elements });
    const line = lines.find(({ group }) => group !== undefined && plainGroup(group) === plain);
    return (line?.points ?? []).map(
      ({ date, value, counts, note }): Past => ({
        date,
        figure: `${value}${line?.percent ? '%' : ''}`,
        ...(counts && { counts: { counted: String(counts.counted), of: String(counts.of) } }),
        ...(note !== undefined && { note }),
      }),
    );
  }
  const own = measure.results.filter((result) => plainGroup(groupOf(result, { elements }) ?? '') === plain);
  return own.map((result) => pastResult(result, measure.notes, reporter)).sort(inTime);
}

function pastResult({ amount, words, date, source }: Figure, notes: readonly Note[], reporter: Reporter): Past {
  const label = noteLabel(reporter, date?.text ?? '');
  const note = notes.find((each) => typeof each !== 'string' && each.label === label);
  const { share } = amount ?? {};
  return {
    date: { text: date?.text ?? '', ...(date?.start && { start: date.start }), ...(date?.end && { end: date.end }) },
    figure: amount?.text ?? words ?? '',
    ...(share && !amount?.bound && { counts: { counted: String(share.count), of: String(share.of) } }),
    ...(typeof note === 'object' && { note: note.text }),
    source: { whole: source, ...(amount && { figure: amount.source }) },
  };
}

function inTime({ date: one }: Past, { date: two }: Past): number {
  const [first, second] = [one.start ?? '', two.start ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

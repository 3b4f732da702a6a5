/** The figures that a member sent back, read and held against those that are known. */
import { isPercentMeasure, isShare } from '../model/figures.ts';
import type { DateSpan, Measure } from '../model/model.ts';
import { isToCome } from '../model/test-days.ts';
import { readAmount, readDate } from '../text/values.ts';
import type { Past } from './ask.ts';
import type { Column } from './form.ts';
import type { Answer, AnswerRow } from './read-workbook.ts';

/** A workbook that came back, with what it is called to the user. */
export interface Sent {
  name: string;
  answer: Answer;
}

/** A figure that a member sent. */
export interface Given {
  date: DateSpan;
  /** As the language writes it: `71%`, `12 of 15`. */
  figure: string;
  counts?: { counted: string; of: string };
  note?: string;
}

/** What the workbooks of one member say beside what is known. */
export interface Compared {
  fresh: Given[];
  changed: { past: Past; given: Given }[];
  /** Known figures beside which there is a note now, and was none. */
  noted: Given[];
  /** How many figures of the workbooks are known as they are. */
  same: number;
  /** What could not be taken, and what is doubtful; sentences that name the file and the cell. */
  troubles: string[];
  doubts: string[];
}

const NOWHERE = { uri: '', start: 0, end: 0 };

/**
 * Holds what a member sent against what is known.
 *
 * @param past the figures that are known from this member
 * @param asked dates that were asked for
 * @param today an ISO day
 */
export function compared(
  measure: Measure,
  past: readonly Past[],
  asked: readonly string[],
  sent: readonly Sent[],
  today: string,
): Compared {
  const found: Compared = { fresh: [], changed: [], noted: [], same: 0, troubles: [], doubts: [] };
  const seen = new Map<string, { given: Given; at: string }>();
  const forms = new Set([...asked, ...past.map(({ date }) => date.text)]);
  for (const { name, answer } of sent) {
    if (answer.lacksTable) found.troubles.push(`${name}: The table with dates and figures is not there any more.`);
    for (const row of answer.rows) {
      const at = (column: Column) => `${name}: ${row.sheet} ${row.letters[column] ?? ''}${row.row}`;
      const known = knownAt(row, past, forms);
      const read = readRow(row, measure, known, forms, at);
      if (typeof read === 'string') {
        found.troubles.push(read);
        continue;
      }
      const key = `${read.date.start ?? read.date.text} ${read.date.end ?? ''}`;
      const earlier = seen.get(key);
      if (earlier) {
        if (!isSame(earlier.given, read, measure)) {
          found.troubles.push(
            `${at('date')}: ${read.date.text} stands here with ${read.figure}, and with ${earlier.given.figure} in ${earlier.at}. The first one was taken.`,
          );
        }
        continue;
      }
      seen.set(key, { given: read, at: at('date') });
      if (isToCome(read.date, today)) {
        found.doubts.push(`${at('date')}: ${read.date.text} is still to come (today is ${today}).`);
      }
      if (!known) found.fresh.push(read);
      else if (!isSame(known, read, measure)) found.changed.push({ past: known, given: read });
      else if (read.note === undefined || read.note === known.note) found.same++;
      else if (known.note === undefined) found.noted.push(read);
      else found.changed.push({ past: known, given: read });
    }
    for (const { date, figure } of emptied(answer, past)) {
      found.doubts.push(`${name}: ${date.text} has no figure any more. It was ${figure}, and stays so.`);
    }
  }
  return found;
}

/** The figure that is known of the date of a row. */
function knownAt({ cells }: AnswerRow, past: readonly Past[], forms: ReadonlySet<string>): Past | undefined {
  const date = dateOf(cells.date ?? '', forms);
  return past.find((each) =>
    date.start === undefined
      ? each.date.text === date.text
      : each.date.start === date.start && each.date.end === date.end,
  );
}

/** A cell with a date; the first day of a month that was asked for is that month, which spreadsheets make a day of. */
function dateOf(cell: string, forms: ReadonlySet<string>): DateSpan {
  const month = cell.slice(0, 7);
  const isMonth = /^\d{4}-\d\d-01$/.test(cell) && forms.has(month) && !forms.has(cell);
  return readDate(isMonth ? month : cell, NOWHERE);
}

type At = (column: Column) => string;

/** The figure of a row, or a sentence that says why there is none. */
function readRow(
  { cells }: AnswerRow,
  measure: Measure,
  known: Past | undefined,
  forms: ReadonlySet<string>,
  at: At,
): Given | string {
  const { date: dateCell = '', counted, of, figure, note } = cells;
  if (counted === undefined && of === undefined && figure === undefined) {
    return `${at('note')}: “${note}” stands beside no figure and was left out.`;
  }
  if (dateCell === '') return `${at('date')}: The date is missing.`;
  const date = dateOf(dateCell, forms);
  if (date.start === undefined && known === undefined) {
    return `${at('date')}: “${dateCell}” is no date. Write dates such as 2026-09 or 2026-09-14.`;
  }
  const rest = { date: { ...date, text: known?.date.text ?? date.text }, ...(note !== undefined && { note }) };
  if (counted !== undefined || of !== undefined) {
    const counts = countsOf(counted, of, at);
    if (typeof counts === 'string') return counts;
    const text = `${counts.counted} of ${counts.of}`;
    if (figure !== undefined && !agrees(figure, text)) {
      return `${at('figure')}: ${figure} and ${text} are not the same. Leave the figure empty, or correct it.`;
    }
    return { ...rest, figure: text, counts };
  }
  const read = figureOf(figure ?? '', measure, known, at);
  return read.text === undefined ? read.trouble : { ...rest, figure: read.text };
}

/** Two numbers of which the first is a part of the second. */
function countsOf(counted: string | undefined, of: string | undefined, at: At): NonNullable<Given['counts']> | string {
  if (counted === undefined) return `${at('counted')}: It says of how many (${of}), but not how many were counted.`;
  if (of === undefined) return `${at('of')}: It says how many were counted (${counted}), but not of how many.`;
  for (const [column, cell] of [
    ['counted', counted],
    ['of', of],
  ] as const) {
    if (!/^\d{1,12}$/.test(cell)) return `${at(column)}: “${cell}” is no whole number.`;
  }
  if (Number(of) === 0) return `${at('of')}: Of 0 there is no share. Leave the row empty.`;
  if (Number(counted) > Number(of)) return `${at('counted')}: ${counted} is more than ${of}. Correct one of the two.`;
  return { counted, of };
}

/** True where a figure is the share of two numbers, rounded as anybody may round it. */
function agrees(figure: string, counts: string): boolean {
  const [one, two] = [readAmount(figure, NOWHERE, 'baseline'), readAmount(counts, NOWHERE, 'baseline')];
  return one !== undefined && two !== undefined && Math.abs(one.value - two.value) < 1;
}

type FigureRead = { text: string } | { text?: undefined; trouble: string };

/** A figure as the language writes it. What could mean two things is asked about, and not taken. */
function figureOf(cell: string, measure: Measure, known: Past | undefined, at: At): FigureRead {
  if (cell === known?.figure) return { text: cell };
  const trouble = (words: string) => ({ trouble: `${at('figure')}: ${words}` });
  const amount = readAmount(cell, NOWHERE, 'baseline');
  if (!amount) return trouble(`“${cell}” is no figure.`);
  const isPercent = isPercentMeasure(measure);
  if (isPercent && !amount.percent && amount.value > 0 && amount.value <= 1) {
    const asShare = Number((amount.value * 100).toPrecision(12));
    return trouble(`${cell} may be ${asShare}% or ${cell}%. Write it with its sign.`);
  }
  if (amount.percent && isShare(measure.unit) && (amount.value < 0 || amount.value > 100)) {
    return trouble(`${cell} cannot be right for a share.`);
  }
  if (isPercent && amount.value < 0) return trouble(`${cell} would be read as a change. Write the figure itself.`);
  if (amount.change !== undefined || (amount.percent && /^[+-]/.test(amount.text))) {
    return trouble(`${cell} would be read as a change. Write the figure itself.`);
  }
  const text = isPercent && !amount.percent && amount.bound === undefined ? `${amount.text}%` : amount.text;
  return { text };
}

/** True for the same figure, whether or not each of a measure of percentages carries its sign. */
function isSame(
  one: Pick<Given, 'figure' | 'counts'>,
  two: Pick<Given, 'figure' | 'counts'>,
  measure: Measure,
): boolean {
  if (one.counts || two.counts) {
    const [first, second] = [one.counts, two.counts];
    return Number(first?.counted) === Number(second?.counted) && Number(first?.of) === Number(second?.of);
  }
  if (one.figure === two.figure) return true;
  const [first, second] = [readAmount(one.figure, NOWHERE, 'result'), readAmount(two.figure, NOWHERE, 'result')];
  if (!first || !second) return false;
  const isPercent = isPercentMeasure(measure);
  return (
    first.value === second.value &&
    first.bound === second.bound &&
    first.change === second.change &&
    (isPercent || first.percent === second.percent)
  );
}

/** Figures that are known, of dates that stand in the workbook without one. */
function emptied({ empty }: Answer, past: readonly Past[]): Past[] {
  return past.filter(({ date }) => empty.includes(date.text));
}

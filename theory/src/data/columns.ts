/** Which columns of a table hold the dates, the figures, the groups and the notes; where the table leaves it open, the author is asked. */
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import { listed } from '../model/sentences.ts';
import type { DataFix, DataProblem, Days } from '../model/series.ts';
import { dateForm } from './date-forms.ts';
import { mayBeDate, mayBeDateInDigits, shown } from './dates.ts';
import { type FoundTable, sampleOf } from './find-table.ts';
import { headingAt, partOfYear, plainHeading, saysDate, saysNote, saysTarget, saysTotal } from './headings.ts';
import type { Clauses, Hints } from './hints.ts';
import { monthOf } from './months.ts';
import { isGap, readNumber, styleOf } from './numbers.ts';
import type { Row } from './table.ts';

/** A column of figures, and what they are counted of. */
export interface FigureColumn {
  at: number;
  of?: number;
  /** Where each column is a group. */
  group?: string;
}

export interface Columns {
  /** The cell that says when. */
  date(row: Row): string;
  dateAt: number;
  /** Whether the heading, or the author, says that it holds dates. */
  isDateNamed: boolean;
  figures: readonly FigureColumn[];
  /** The column whose cells say the group. */
  each?: number;
  note?: number;
  /** Columns of words that may tell groups apart. */
  words: readonly number[];
  doubts: DataProblem[];
}

interface Column {
  at: number;
  heading: string;
  /** Of the cells that are no gaps: how many are dates, and figures; `digits`: dates in digits alone. */
  dates: number;
  digits: number;
  figures: number;
  filled: number;
}

/** Chooses the columns; or says which is missing, or asks which is meant. */
export function chooseColumns(table: FoundTable, data: Clauses, { groups, percent }: Hints): Columns | DataProblem {
  const { headings, body, width } = table;
  const sample = sampleOf(body);
  const columns = Array.from({ length: width }, (_, at) => columnOf(at, headings?.[at] ?? '', sample));
  const dates = dateColumn(columns, headings, data, sample);
  if ('kind' in dates) return dates;
  const rest = columns.filter(({ at }) => at !== dates.at && at !== dates.also);
  const note = rest.find(({ heading }) => saysNote(heading) && !isWanted(heading, data));
  const named = namedColumns(headings, data, dates, rest);
  if ('kind' in named) return named;
  const doubts: DataProblem[] = [];
  const open = rest.filter(
    ({ at }) => at !== note?.at && at !== named.each && at !== named.of && !isDateLike(columns[at]),
  );
  const words = open.filter((each) => each.filled > 0 && each.figures * 2 < each.filled && each.at !== named.column);
  const base = {
    date: dateCell(dates),
    dateAt: dates.at,
    isDateNamed: data.dates !== undefined || saysDate(columns[dates.at]?.heading ?? ''),
    ...(named.each !== undefined && { each: named.each }),
    ...(note && { note: note.at }),
    words: words.map(({ at }) => at),
    doubts,
  };
  if (named.column !== undefined)
    return { ...base, figures: [{ at: named.column, ...(named.of !== undefined && { of: named.of }) }] };
  const figures = figureColumns(open, words);
  const wide = wideColumns(figures, named, data, groups, doubts);
  if (wide) return { ...base, figures: wide };
  if (named.missing) return named.missing;
  const [only] = figures;
  if (!only) return { kind: 'column', message: `has no column beside the dates. ${FORM}` };
  if (figures.length === 1)
    return { ...base, figures: [{ at: only.at, ...(named.of !== undefined && { of: named.of }) }] };
  return askColumn(figures, headings, sample, data, percent);
}

export const FORM =
  'Its first line names the columns, such as ‘date,value’; each line below holds a date and a figure.';

function columnOf(at: number, heading: string, sample: readonly Row[]): Column {
  const column: Column = { at, heading, dates: 0, digits: 0, figures: 0, filled: 0 };
  for (const { cells } of sample) {
    const cell = cells[at] ?? '';
    if (isGap(cell)) continue;
    column.filled++;
    if (mayBeDate(cell)) column.dates++;
    else if (mayBeDateInDigits(cell)) column.digits++;
    if (readNumber(cell, styleOf([cell])) !== undefined) column.figures++;
  }
  return column;
}

function isDateLike(column: Column | undefined): boolean {
  return column !== undefined && column.dates * 2 > column.filled && column.figures * 2 <= column.filled;
}

function isWanted(heading: string, { column, of, each, dates }: Clauses): boolean {
  return [column, of, each, dates].some(
    (wanted) => wanted !== undefined && plainHeading(wanted) === plainHeading(heading),
  );
}

interface DateColumn {
  at: number;
  /** The column that says which part of the year, beside that of the years. */
  also?: number;
  part?: 'month' | 'quarter' | 'week';
}

function dateColumn(
  columns: readonly Column[],
  headings: readonly string[] | undefined,
  data: Clauses,
  sample: readonly Row[],
): DateColumn | DataProblem {
  if (data.dates !== undefined) {
    const at = headings && headingAt(headings, data.dates);
    return at === undefined ? missing(data.dates, headings ?? [], 'dates') : { at };
  }
  const isMostly = ({ dates, digits, filled }: Column) => filled > 0 && (dates + digits) * 2 >= filled;
  // Years and the like may well be what the author asks for; dates are not.
  const open = columns.filter((column) => !isWanted(column.heading, data) || isDateLike(column));
  const named = open.filter((column) => saysDate(column.heading) && isMostly(column));
  const found = named.length > 0 ? named : open.filter(isDateLike);
  const [first] = found;
  if (!first) {
    const byHeading = open.find(({ heading }) => saysDate(heading));
    return { at: (byHeading ?? open.find(({ filled, heading }) => filled > 0 || heading !== ''))?.at ?? 0 };
  }
  if (found.every(({ digits, filled }) => digits === filled)) {
    const also = columns.find((column) => column !== first && partOfYear(column.heading) && isPart(column, sample));
    const part = also && partOfYear(also.heading);
    if (also && part && sample.every(({ cells }) => isYear(cells[first.at] ?? '')))
      return { at: first.at, also: also.at, part };
  }
  const finest = found.length === 1 ? first : finestOf(found, sample);
  if (finest) return { at: finest.at };
  return {
    kind: 'question',
    message: `has more than one column of dates: ${shownNames(found.map(({ heading }) => heading))}. Nothing is drawn until you say which one counts: write ‘dates’ and its heading behind the file.`,
    fixes: found
      .filter(({ heading }) => heading !== '')
      .map(({ heading }) => ({ title: `Take the dates from “${heading}”`, clauses: { dates: heading } })),
  };
}

function isYear(cell: string): boolean {
  return cell === '' || /^(?:19|20|21)\d\d$/.test(cell);
}

function isPart({ at, heading }: Column, sample: readonly Row[]): boolean {
  const most = { month: 12, quarter: 4, week: 53 }[partOfYear(heading) ?? 'month'];
  return sample.every(({ cells }) => {
    const cell = cells[at] ?? '';
    return cell === '' || partNumber(cell) <= most;
  });
}

/** The number of a part of the year: `3`, `Q3`, `März`; infinite for what is none. */
function partNumber(cell: string): number {
  const digits = /^(?:[qtw]|kw)?\s?(\d{1,2})\.?$/i.exec(cell)?.[1];
  const number = digits === undefined ? monthOf(cell) : Number(digits);
  return number === undefined || number < 1 ? Number.POSITIVE_INFINITY : number;
}

function dateCell({ at, also, part }: DateColumn): (row: Row) => string {
  if (also === undefined) return ({ cells }) => cells[at] ?? '';
  return ({ cells }) => {
    const [year = '', cell = ''] = [cells[at], cells[also]];
    const number = partNumber(cell);
    if (year === '' || !Number.isFinite(number)) return `${cell} ${year}`.trim();
    const two = String(number).padStart(2, '0');
    return part === 'quarter' ? `Q${number} ${year}` : part === 'week' ? `${year}-W${two}` : `${year}-${two}`;
  };
}

/** The column that says the same as all others, only finer: a day beside its month. */
function finestOf(found: readonly Column[], sample: readonly Row[]): Column | undefined {
  const daysOf = (cell: string): Days | undefined => {
    const form = dateForm(cell);
    if (form?.kind === 'digits')
      return isYear(cell) ? { text: cell, start: `${cell}-01-01`, end: `${cell}-12-31` } : undefined;
    return form?.kind === 'days' ? form.days : undefined;
  };
  return found.find((fine) =>
    found.every((other) =>
      sample.every(({ cells }) => {
        const [one, two] = [daysOf(cells[fine.at] ?? ''), daysOf(cells[other.at] ?? '')];
        return one && two && one.start >= two.start && one.end <= two.end;
      }),
    ),
  );
}

interface Named {
  column?: number;
  of?: number;
  each?: number;
  /** `for each` names no column: what is told unless each column is a group. */
  missing?: DataProblem;
}

/** The columns that the author names. */
function namedColumns(
  headings: readonly string[] | undefined,
  data: Clauses,
  dates: DateColumn,
  rest: readonly Column[],
): Named | DataProblem {
  const known = rest.map(({ heading }) => heading).filter((each) => each !== '' && !saysNote(each));
  const found: Named = {};
  for (const clause of ['column', 'of', 'each'] as const) {
    const wanted = data[clause];
    if (wanted === undefined) continue;
    const at = headings && headingAt(headings, wanted);
    if (at === dates.at && at !== undefined)
      return {
        kind: 'column',
        message: `holds the dates in “${wanted}”. Name the column that holds the ${clause === 'each' ? 'groups' : 'figures'}.`,
      };
    if (at !== undefined) {
      if (headings && headings.filter((each) => plainHeading(each) === plainHeading(wanted)).length > 1)
        return { kind: 'column', message: `has more than one column “${wanted}”. Give each a heading of its own.` };
      found[clause] = at;
      continue;
    }
    const problem: DataProblem = headings
      ? missing(wanted, known, clause)
      : {
          kind: 'column',
          message: `has no line with the names of its columns, so there is no “${wanted}”. Write the names into its first line.`,
        };
    if (clause !== 'each' || data.column !== undefined || !headings) return problem;
    found.missing = problem;
  }
  return found;
}

/** A heading that is not there, with those that are, and the one that may be meant. */
function missing(wanted: string, known: readonly string[], clause: keyof DataFix['clauses']): DataProblem {
  const named = known.filter((each) => each !== '');
  const near = nearestWord(wanted, named);
  const title = {
    column: 'Take the column',
    of: 'Take the column',
    each: 'Take the column',
    dates: 'Take the column',
    sheet: 'Take the sheet',
    order: '',
  }[clause];
  const fixes = (near === undefined ? named.slice(0, MOST_FIXES) : [near]).map(
    (name): DataFix => ({ title: `${title} “${name}”`, clauses: { [clause]: name } }),
  );
  const message =
    named.length === 0
      ? `has no column “${wanted}”, and none other beside the dates. ${FORM}`
      : `has no column “${wanted}”. It has ${shownNames(named)}.`;
  return { kind: 'column', message, ...(fixes.length > 0 && { fixes }) };
}

const MOST_FIXES = 8;

/** The columns in which figures stand; where there are none, the first that might be meant for them. */
function figureColumns(open: readonly Column[], words: readonly Column[]): Column[] {
  const figures = open.filter(({ filled, figures }) => filled > 0 && figures * 2 >= filled);
  // What stands behind the last heading is a slip.
  const named = figures.filter(({ heading }) => heading !== '');
  if (figures.length > 0) return named.length > 0 ? named : figures;
  const empty = open.filter(({ filled, heading }) => filled === 0 && heading !== '');
  const [first] = empty.length > 0 ? empty : words.length > 0 ? words : open;
  return first ? [first] : [];
}

/** Where two headings or more are members or teams, or ‘for each’ names no column, each column of figures is a group. */
function wideColumns(
  figures: readonly Column[],
  { missing: told, each, of }: Named,
  data: Clauses,
  groups: readonly string[],
  doubts: DataProblem[],
): FigureColumn[] | undefined {
  if (each !== undefined || of !== undefined || data.of !== undefined) return undefined;
  const known = new Set(groups.map(plainHeading));
  const members = figures.filter(({ heading }) => known.has(plainHeading(heading)));
  const sites = figures.filter(({ heading }) => heading !== '' && !saysTotal(heading) && !saysTarget(heading));
  const isAsked = told !== undefined && sites.length > 1 && told.fixes?.length !== 1;
  if (members.length < 2 && !isAsked) return undefined;
  if (isAsked && members.length < 2)
    doubts.push({
      kind: 'doubt',
      message: `has no column “${data.each}”, so each of its columns is read as one: ${shownNames(sites.map(({ heading }) => heading))}.`,
    });
  const left = figures.filter((column) => !sites.includes(column) && column.heading !== '');
  if (left.length > 0)
    doubts.push({
      kind: 'doubt',
      message: `has ${left.length === 1 ? 'a column' : 'columns'} ${shownNames(left.map(({ heading }) => heading))} beside those of the groups, which ${left.length === 1 ? 'is' : 'are'} passed over.`,
    });
  return sites.map(({ at, heading }) => ({ at, group: heading }));
}

/** Several columns hold figures, and nobody says which is meant. */
function askColumn(
  figures: readonly Column[],
  headings: readonly string[] | undefined,
  sample: readonly Row[],
  { of }: Clauses,
  percent: boolean,
): DataProblem {
  if (!headings)
    return {
      kind: 'question',
      message:
        'has several columns of figures, and no line with their names. Write the names into its first line, and ‘column’ with the one that counts behind the file.',
    };
  const named = figures.filter(({ heading }) => heading !== '');
  const pairs = of === undefined ? pairsOf(named, sample) : [];
  const shares = pairs.map(
    ([part, whole]): DataFix => ({
      title: `Divide “${part}” by “${whole}”`,
      clauses: { column: part, of: whole },
    }),
  );
  const single = named
    .slice(0, MOST_FIXES)
    .map(({ heading }): DataFix => ({ title: `Take the column “${heading}”`, clauses: { column: heading } }));
  // A measure of percent hardly means one of two counts.
  const fixes = percent ? [...shares, ...single] : [...single, ...shares];
  const [pair] = percent ? pairs : [];
  const hint = pair ? `, or ‘column "${pair[0]}" of "${pair[1]}"’ for a share` : '';
  return {
    kind: 'question',
    message: `has several columns of figures: ${shownNames(named.map(({ heading }) => heading))}. Nothing is drawn until you say which one counts: write ‘column’ and its heading behind the file${hint}.`,
    fixes,
  };
}

/** Two columns of whole numbers, of which the one is never larger than the other: what was counted, and of how many. */
function pairsOf(figures: readonly Column[], sample: readonly Row[]): [string, string][] {
  const [one, two] = figures;
  if (!one || !two || figures.length !== 2) return [];
  const counts = sample.flatMap(({ cells }) => {
    const [first = '', second = ''] = [cells[one.at], cells[two.at]];
    return /^\d+$/.test(first) && /^\d+$/.test(second) ? [[Number(first), Number(second)] as const] : [];
  });
  if (counts.length === 0 || counts.length * 2 < sample.length) return [];
  if (counts.every(([first, second]) => first <= second)) return [[one.heading, two.heading]];
  return counts.every(([first, second]) => second <= first) ? [[two.heading, one.heading]] : [];
}

/** Names in a list that is not too long. */
export function shownNames(names: readonly string[]): string {
  const most = names.slice(0, 8).map((name) => shown(name));
  if (names.length > most.length) most.push(`${names.length - most.length} more`);
  return listed(most);
}

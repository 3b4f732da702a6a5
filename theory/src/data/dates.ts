/** The dates of a column: what its cells leave open, they settle together, or the author is asked. */
import type { DataFix, DataProblem, DateOrder, Days } from '../model/series.ts';
import { compactDay, type DateForm, dateForm, dayIn, fullYear, ofReader, schoolYear, serialDay } from './date-forms.ts';
import { inWords, quarter, wholeMonth } from './days.ts';
import { fits, middleStep, roughlyFits } from './rhythm.ts';

export interface DateCell {
  text: string;
  /** Where it stands: `line 3`, `cell A3`. */
  at: string;
}

export interface DateWish {
  /** As the author says. */
  order?: DateOrder | undefined;
  collected?: string | undefined;
  /** Whether the heading or the author says that the column holds dates. */
  isNamed: boolean;
}

export interface Dates {
  /** The days of a cell; undefined where they are not known. */
  of(cell: string): Days | undefined;
  /** Why they are not known: `“soon” is no date`. */
  whyNot(cell: string): string;
  /** With a `question` among them nothing may be drawn. */
  problems: DataProblem[];
}

type Numbers = Extract<DateForm, { kind: 'numbers' }>;
type Of<Kind extends DateForm['kind']> = Extract<DateForm, { kind: Kind }>;

interface Cell<Form = DateForm> {
  text: string;
  at: string;
  form: Form;
}

export function readDates(column: readonly DateCell[], wish: DateWish): Dates {
  const forms = new Map<string, Cell<DateForm | undefined>>();
  for (const { text, at } of column) {
    if (!forms.has(text)) forms.set(text, { text, at, form: dateForm(text) });
  }
  const cells = [...forms.values()].filter((cell): cell is Cell => cell.form !== undefined);
  const found = new Map<string, Days>();
  const reasons = new Map<string, string>();
  const state: State = { cells, found, reasons, problems: [], wish };
  for (const { text, form } of cells) if (form.kind === 'days') found.set(text, form.days);
  readDigits(state);
  readTurns(state);
  readPairs(state);
  readShort(state);
  readNumbers(state);
  for (const { text } of only(cells, 'yearless')) reasons.set(text, `${shown(text)} has no year`);
  return {
    of: (cell) => found.get(cell),
    whyNot: (cell) => reasons.get(cell) ?? `${shown(cell)} is no date`,
    problems: state.problems,
  };
}

/** True for a cell that may be a date by itself; digits alone may be a figure as well. */
export function mayBeDate(cell: string): boolean {
  const form = dateForm(cell);
  return form !== undefined && form.kind !== 'digits' && form.kind !== 'yearless';
}

/** True for digits alone that may be a year, or a day of a spreadsheet. */
export function mayBeDateInDigits(cell: string): boolean {
  const form = dateForm(cell);
  return (
    form?.kind === 'digits' &&
    (isYear(form.digits) || (serialDay(form.digits) ?? compactDay(form.digits)) !== undefined)
  );
}

interface State {
  cells: readonly Cell[];
  found: Map<string, Days>;
  reasons: Map<string, string>;
  problems: DataProblem[];
  wish: DateWish;
}

function only<Kind extends DateForm['kind']>(cells: readonly Cell[], kind: Kind): Cell<Of<Kind>>[] {
  return cells.filter((cell): cell is Cell<Of<Kind>> => cell.form.kind === kind);
}

function isYear(digits: string): boolean {
  return /^(?:19|20|21)\d\d$/.test(digits);
}

/** Days of a spreadsheet are only believed where the column is one of dates, and holds nothing else. */
function readDigits({ cells, found, wish }: State): void {
  const digits = only(cells, 'digits');
  const areSerials =
    wish.isNamed && digits.length === cells.length && digits.every(({ form }) => serialDay(form.digits) !== undefined);
  for (const { text, form } of digits) {
    const days = areSerials
      ? serialDay(form.digits)
      : isYear(form.digits)
        ? ofReader(form.digits)
        : compactDay(form.digits);
    if (days) found.set(text, days);
  }
}

function readTurns({ cells, found, reasons, wish }: State): void {
  const turns = only(cells, 'turn');
  const areQuarters = wish.collected === 'quarterly' || turns.some(({ form }) => form.number === 4);
  for (const { text, form } of turns) {
    const days = quarter(form.year, form.number);
    if (areQuarters && days) found.set(text, days);
    else
      reasons.set(
        text,
        `${shown(text)} may be a quarter or a term (write “Q${form.number} ${form.year}” for the quarter)`,
      );
  }
}

/** `2011-12` is a school year among school years, and a month among months. */
function readPairs({ cells, found, problems, wish }: State): void {
  const pairs = only(cells, 'pair');
  const [first] = pairs;
  if (!first) return;
  const others = only(cells, 'days').map(({ form }) => form.days.text);
  const isSchool = others.some((text) => /^\d{4}\/\d\d$/.test(text));
  const isMonth = others.some((text) => /^\d{4}-\d\d$/.test(text));
  const asMonths = pairs.flatMap(({ form }) => wholeMonth(form.year, form.next) ?? []);
  const asSchoolYears = pairs.flatMap(({ form }) => schoolYear(form.year) ?? []);
  const rhythm =
    fits(asMonths, wish.collected) === true
      ? 'month'
      : fits(asSchoolYears, wish.collected) && pairs.length > 1
        ? 'school'
        : undefined;
  const settled = isSchool !== isMonth ? (isSchool ? 'school' : 'month') : isSchool ? undefined : rhythm;
  if (settled === undefined) {
    const { year, next } = first.form;
    const [month, school] = [wholeMonth(year, next), `${year}/${year + 1}`];
    problems.push({
      kind: 'question',
      message: `writes dates such as ${shown(first.text)} (${first.at}): is that ${month && inWords(month)}, or the school year ${school}? Nothing is drawn until the file says so: write ${shown(month ? inWords(month) : '')} or ${shown(school)} there.`,
    });
  }
  for (const [n, { text }] of pairs.entries()) {
    const days = settled === 'month' ? asMonths[n] : asSchoolYears[n];
    if (days && settled) found.set(text, days);
  }
}

/** `Jan 26` is January 2026, unless the column shows that it may be a day. */
function readShort({ cells, found, reasons, problems, wish }: State): void {
  const short = only(cells, 'short');
  const [first] = short;
  if (!first) return;
  if (only(cells, 'yearless').length > 0) {
    for (const { text } of short) reasons.set(text, `${shown(text)} has no year`);
    return;
  }
  const months = short.flatMap(({ form }) => wholeMonth(fullYear(form.number), form.month) ?? []);
  const isYear = short.some(({ form }) => Number(form.number) > 31 || form.number === '00');
  const step = middleStep(months);
  const isLikely = fits(months, wish.collected) ?? (step === undefined || step < 360);
  if (!isYear && !isLikely) {
    const [month] = months;
    problems.push({
      kind: 'question',
      message: `writes dates such as ${shown(first.text)} (${first.at}): is that ${month && inWords(month)}, or a day of a year that is not named? Nothing is drawn until the file says so: write the whole year there.`,
    });
    return;
  }
  for (const [n, { text }] of short.entries()) {
    const days = months[n];
    if (days) found.set(text, days);
  }
}

const READ_SO: Readonly<Record<DateOrder, string>> = {
  'day first': 'Read the day first',
  'month first': 'Read the month first',
  'year first': 'Read the year first',
};

function readNumbers(state: State): void {
  const { cells, wish, found } = state;
  const numbers = only(cells, 'numbers');
  if (numbers.length === 0) return;
  if (wish.order) {
    readIn(numbers, wish.order, found);
    return;
  }
  for (const group of Map.groupBy(numbers, ({ form }) => form.sign).values()) settle(group, state);
  tellTwoWays(state);
}

function readIn(numbers: readonly Cell<Numbers>[], order: DateOrder, found: Map<string, Days>): void {
  for (const { text, form } of numbers) {
    const days = dayIn(form.parts, order);
    if (days) found.set(text, days);
  }
}

const ORDERS: readonly DateOrder[] = ['day first', 'month first', 'year first'];

/** Which orders stand against each other: what only a slip of the finger would write is left out. */
function ordersOf({ form: { parts, sign } }: Cell<Numbers>): readonly DateOrder[] {
  const isShort = parts[2].length < 3;
  if (sign === '/' || sign === ' ') return ['day first', 'month first'];
  // Dots, and hyphens behind one or two digits, stand behind the day wherever they are the habit (Unicode CLDR).
  return sign === '-' && isShort && parts[0].length === 2 ? ['day first', 'year first'] : ['day first'];
}

function settle(group: readonly Cell<Numbers>[], state: State): void {
  const { found, problems, wish } = state;
  // A day that is in no order, such as 31/02/2026, says nothing of the others.
  const sound = group.filter(({ form }) => ORDERS.some((order) => dayIn(form.parts, order)));
  const [first] = sound;
  if (!first) return;
  const usual = new Set(sound.flatMap(ordersOf));
  const isValid = (order: DateOrder) => sound.every(({ form }) => dayIn(form.parts, order) !== undefined);
  const valid = ORDERS.filter((order) => usual.has(order) && isValid(order));
  const rivals = valid.length > 0 ? withYearFirst(valid, sound) : ORDERS.filter(isValid);
  if (rivals.length === 0) {
    tellTwoOrders(sound, state);
    return;
  }
  const daysIn = (order: DateOrder) => sound.flatMap(({ form }) => dayIn(form.parts, order) ?? []);
  const others = only(state.cells, 'days').map(({ form }) => form.days);
  const fitsIn = (order: DateOrder) => fits([...others, ...daysIn(order)], wish.collected) === true;
  const [usualOne = 'day first'] = rivals;
  // By habit hyphens stand behind the day; where only the month in front comes as often as ‘collected’ says, it may be meant.
  const isDoubtful = first.form.sign === '-' && !fitsIn(usualOne) && isValid('month first') && fitsIn('month first');
  const possible: readonly DateOrder[] = isDoubtful ? [...new Set<DateOrder>([...rivals, 'month first'])] : rivals;
  if (sound.every(({ form }) => possible.every((order) => sameDay(form, order, usualOne)))) {
    if (roughlyFits([...others, ...daysIn(usualOne)], wish.collected)) readIn(sound, usualOne, found);
    else problems.push(question(sound, possible, wish.collected));
    return;
  }
  const fitting = isDoubtful ? [] : possible.filter(fitsIn);
  if (fitting.length === 1 && fitting[0]) readIn(sound, fitting[0], found);
  else problems.push(question(sound, possible, wish.collected));
}

function sameDay({ parts }: Numbers, one: DateOrder, two: DateOrder): boolean {
  return dayIn(parts, one)?.start === dayIn(parts, two)?.start;
}

/** `26/01/31` is rarely meant with the year in front; but where only so the lines are in the order of time, it may be. */
function withYearFirst(valid: readonly DateOrder[], sound: readonly Cell<Numbers>[]): readonly DateOrder[] {
  if (valid.includes('year first') || sound.length < 2) return valid;
  const isRising = (order: DateOrder) => {
    const starts = sound.map(({ form }) => dayIn(form.parts, order)?.start ?? '');
    return starts.every((start, n) => start !== '' && (n === 0 || start >= (starts[n - 1] ?? '')));
  };
  return isRising('year first') && !valid.some(isRising) ? [...valid, 'year first'] : valid;
}

/** Asks how the dates are meant, with a sample in which the orders differ. */
function question(sound: readonly Cell<Numbers>[], orders: readonly DateOrder[], collected?: string): DataProblem {
  const [one = 'day first', ...rest] = orders;
  const sample = sound.find(({ form }) => rest.some((order) => !sameDay(form, one, order))) ?? sound[0];
  const readings = orders.flatMap((order) => {
    const days = sample && dayIn(sample.form.parts, order);
    return days ? [{ order, text: inWords(days) }] : [];
  });
  const fixes = readings.map(
    ({ order, text }): DataFix => ({ title: `${READ_SO[order]}: ${text}`, clauses: { order } }),
  );
  const words = readings.map(({ order }) => `‘dates ${order}’`).join(' or ');
  const asked =
    readings.length === 1
      ? `: is ${shown(sample?.text ?? '')} (${sample?.at}) read as ${readings[0]?.text}? Then the figures do not come ${collected}, as ‘collected’ says.`
      : `: is ${shown(sample?.text ?? '')} (${sample?.at}) read as ${readings.map(({ text }) => text).join(', or as ')}?`;
  return {
    kind: 'question',
    message: `does not say in which order its dates are written${asked} Nothing is drawn until you say so: write ${words} behind the file.`,
    fixes,
  };
}

/** Some dates can only have the day first, others only the month: those that are certain are read, and the others are left out. */
function tellTwoOrders(sound: readonly Cell<Numbers>[], { found, reasons, problems }: State): void {
  const certain = new Map<DateOrder, Cell<Numbers>>();
  for (const cell of sound) {
    const possible = ORDERS.filter((order) => order !== 'year first' && dayIn(cell.form.parts, order));
    const [order] = possible;
    const days = order && dayIn(cell.form.parts, order);
    const isCertain = days && possible.every((other) => sameDay(cell.form, order, other));
    if (isCertain) found.set(cell.text, days);
    else reasons.set(cell.text, `${shown(cell.text)} can be read in two ways`);
    if (order && possible.length === 1 && !certain.has(order)) certain.set(order, cell);
  }
  const said = [...certain].map(([order, { text, at }]) => `${shown(text)} (${at}) has the ${order}`);
  problems.push({
    kind: 'row',
    message: `holds two kinds of dates in one column: ${said.join(', ')}. Only dates that can be read in one way are drawn. Write them all in one order.`,
  });
}

/** Dates of a spreadsheet beside dates in words of numbers: perhaps it has turned some of them round. */
function tellTwoWays({ cells, found, problems }: State): void {
  if (problems.some(({ kind }) => kind === 'question')) return;
  const numeric = only(cells, 'days').filter(({ form }) => form.isNumeric);
  const numbers = only(cells, 'numbers').filter(({ text }) => found.has(text));
  const signs = new Set(numbers.map(({ form }) => form.sign));
  const one = numeric[0] ?? numbers[0];
  const two = numeric[0] ? numbers[0] : numbers.find(({ form }) => form.sign !== numbers[0]?.form.sign);
  if (!one || !two || (numeric.length === 0 && signs.size < 2)) return;
  const dayOf = (days: Days | undefined) => Number(days?.start.slice(8));
  const isTurned =
    numeric.length > 0 &&
    numeric.every(({ form }) => dayOf(form.days) <= 12) &&
    numbers.every(({ text }) => dayOf(found.get(text)) > 12);
  const told = `holds two kinds of dates in one column: ${shown(one.text)} (${one.at}) and ${shown(two.text)} (${two.at}).`;
  problems.push(
    isTurned
      ? {
          kind: 'question',
          message: `${told} Where a spreadsheet reads dates in another order than they were typed, it turns round those with a day up to 12, and leaves the others as they are: that seems to have happened here. Nothing is drawn: write all dates in one way.`,
        }
      : { kind: 'doubt', message: `${told} Look whether all are read as they are meant, and write them in one way.` },
  );
}

/** A cell in a message, and not more of it than a line can hold. */
export function shown(cell: string): string {
  return `“${cell.length > 30 ? `${cell.slice(0, 30)}…` : cell}”`;
}

/** What a chart shows, in words for a school leader. The sentences can be given in other languages. */
import { fill } from './sentences.ts';
import type { Chart, ChartPart, Days, Point, Signal } from './series.ts';
import { targetDue, targetNext } from './target-due.ts';

/** `{…}` is filled in; `{centre}` is the median or the mean. */
export const SIGNAL_WORDS = {
  centre: { median: 'median', mean: 'mean' },
  shift: {
    up: 'Shift: {count} points in a row, from {from} to {to}, lie above the {centre} of {amount}, and chance leaves room for {limit}. Most likely something has changed{judged}. It first showed with the figure of {stood}. {chance}',
    down: 'Shift: {count} points in a row, from {from} to {to}, lie below the {centre} of {amount}, and chance leaves room for {limit}. Most likely something has changed{judged}. It first showed with the figure of {stood}. {chance}',
  },
  trend: {
    up: 'Trend: {count} points in a row rise, from {from} to {to}{judged}. Take it as a hint only, since chance makes such rows often; a shift tells more.',
    down: 'Trend: {count} points in a row fall, from {from} to {to}{judged}. Take it as a hint only, since chance makes such rows often; a shift tells more.',
  },
  fewCrossings:
    'Few crossings: the line crosses the {centre} of {amount} too rarely (times: {found}, and chance makes {limit} or more). The figures keep to one side for long: they drift, or something has changed. It first showed with the figure of {stood}. {chance}',
  /** Put behind what has changed; `open` where nobody said which way is good, `begin` for the first points of all. */
  judged: { better: ', for the better', worse: ', for the worse', open: '', begin: ' since' },
  /** How often figures without any change give such a chart a signal. */
  chance: {
    some: 'Chance alone would mark about {count} in 100 charts like this one.',
    few: 'Chance alone would mark fewer than 1 in 100 charts like this one.',
  },
  /** Where nothing stands out, and where the chart cannot tell. */
  none: 'No signal: chance alone could have made this line. A change that is small or new may not show yet; that a figure is higher or lower than the last one tells nothing.',
  /** Where single points stand out, and no run does. */
  noRun:
    'No signal of a lasting change: the line keeps to one side no longer than chance alone could make it. A change that is small or new may not show yet.',
  tooFew: 'Points so far: {count}. From {least} points on, the chart can tell a change from chance.',
  /** Of the newest part of a chart of several. */
  tooFewSince: 'Points since {from}: {count}. From {least} points on, the chart can tell a change from chance.',
  tooFewOff:
    'Points that do not lie on the {centre}: {count}. From {least} of them on, the chart can tell a change from chance.',
  onCentre:
    'This chart cannot tell a change from chance: half of the points or more lie on the {centre} of {amount}. A finer figure could, or the time or the number of cases between events.',
  atEnd:
    'This chart cannot tell a change from chance: half of the points or more lie at {amount}, the end of the scale. The time or the number of cases between events could: give each event its day.',
  noPoints: 'No figures yet.',
  /** Where there is a file, and nothing is drawn of it. */
  unread: 'No figures are drawn: their file cannot be read, or leaves open what is meant.',
  /** Where there are more signals than are told. */
  earlier: 'Signals before these: {count}.',
  /** Of few points: where the latest figure is on the straight way to the target. */
  path: {
    on: 'On the straight way from the baseline of {baseline} ({since}) to the target of {target} ({by}), {due} would be due with the latest figure. It is {latest} ({date}): on the path.',
    behind:
      'On the straight way from the baseline of {baseline} ({since}) to the target of {target} ({by}), {due} would be due with the latest figure. It is {latest} ({date}): behind.',
  },
  phase: {
    first: '“{name}”, from {from} on: the {centre} is {amount}.',
    higher: '“{name}”, from {from} on: the {centre} is {amount}, {difference} higher than before.',
    lower: '“{name}”, from {from} on: the {centre} is {amount}, {difference} lower than before.',
    same: '“{name}”, from {from} on: the {centre} is {amount}, as before.',
  },
  /** A difference between percentages. */
  points: { one: '1 point', many: '{count} points' },
  regrouped: 'Other groups report than before from: {dates}. Nothing is told across.',
  far: 'Far from the others: {points}. Look what happened there; a single point shows no lasting change.',
  outside: 'Outside the limits: {points}. Look what happened there.',
  pointed: '{date} ({amount})',
  dependence: {
    neighbours:
      'Neighbouring figures are alike here. A lasting change does that, and so do figures that hang together, such as the same people counted again. The rules assume independent figures; where they hang together, chance makes signals more often than said here.',
    schoolYear:
      'The same months are alike from year to year. The rules assume independent figures; where the school year repeats, compare a month with the same month of the year before.',
  },
  limits: {
    shares: 'Limits by p′: from what was counted, of how many, and how much the shares vary anyway.',
    rates: 'Limits by u′: from what was counted, over how many, and how much the rates vary anyway.',
    single: 'Limits by xmr: from the steps between neighbouring figures.',
    daysBetween: 'Limits for the days between events (t chart).',
  },
  daysBetween: 'Shown are the days between events, since most figures are 0.',
  variation: {
    better: 'The latest figure lies outside the limits, on the better side.',
    worse: 'The latest figure lies outside the limits, on the worse side.',
    high: 'The latest figure lies above the limits.',
    low: 'The latest figure lies below the limits.',
    common: 'The latest figure lies within the limits.',
    look: 'Worth a look: the latest figures lie within the limits, but near them, on one side.',
  },
  assurance: {
    always: 'Figures within the limits always meet the target of {target}.',
    never: 'Figures within the limits never meet the target of {target}: for that something has to change.',
    either: 'Figures within the limits meet the target of {target} by hit or miss.',
  },
  excluded: 'Not computed with: {points}.',
  excludedFor: '{date} ({reason})',
  /** Of several charts together: how many chance would mark, and how many are. */
  together: {
    some: 'Of {count} charts that can tell a change from chance, chance alone would mark about {expected}. With a signal: {found}.',
    few: 'Of {count} charts that can tell a change from chance, chance alone would mark fewer than 1. With a signal: {found}.',
  },
};

export type SignalWords = typeof SIGNAL_WORDS;

/** How many points it takes to look for signals. */
const LEAST = 10;

/** How dates and amounts are said. */
export interface Saying {
  date(days: Days): string;
  amount(value: number): string;
}

/** With fewer points the median of a piece says little. */
const LEAST_OF_PIECE = 8;
/** The newest signals, phases and points matter most. */
const MOST_TOLD = 4;

/** Whole sentences: what is told of the line, or why nothing is; then its phases, what its limits say and what is left out. */
export function signalTexts(chart: Chart, saying: Saying, words: SignalWords = SIGNAL_WORDS): string[] {
  if (chart.series.points.length === 0) return [chart.isUnread ? words.unread : words.noPoints];
  const say = { chart, saying, words };
  return [...shownTexts(chart, saying, words), ...phaseTexts(say), ...standingTexts(say), ...excludedTexts(say)];
}

/** Those of the sentences that a picture needs which draws phases, signs and hollow points with words of its own. */
export function shownTexts(chart: Chart, saying: Saying, words: SignalWords = SIGNAL_WORDS): string[] {
  if (chart.series.points.length === 0) return [chart.isUnread ? words.unread : words.noPoints];
  const say = { chart, saying, words };
  return [
    ...(chart.isDaysBetween ? [words.daysBetween] : []),
    ...verdictTexts(say),
    ...pathTexts(say),
    ...outlyingTexts(say),
    ...dependenceTexts(say),
    ...limitTexts(say),
  ];
}

interface Say {
  chart: Chart;
  saying: Saying;
  words: SignalWords;
}

/** One sentence for each signal; else, and where the newest part cannot tell, why there is none. */
function verdictTexts(say: Say): string[] {
  const { chart, words } = say;
  const signals = chart.parts.flatMap((part) => part.signals.map((signal) => ({ signal, part })));
  const told = signals.slice(-MOST_TOLD).map(({ signal, part }) => textOf(signal, part, say));
  const earlier = signals.length - told.length;
  const last = chart.parts.at(-1);
  // Of a line with a point far off nobody says that chance could have made it.
  const isQuiet = chart.parts.every(({ outlying }) => outlying.length === 0);
  return [
    ...told,
    ...(earlier > 0 ? [fill(words.earlier, { count: earlier })] : []),
    ...(last?.untested ? [untestedText(last, say)] : signals.length > 0 ? [] : [isQuiet ? words.none : words.noRun]),
  ];
}

function untestedText({ from, to, untested, centre }: ChartPart, { chart, saying, words }: Say): string {
  const points = chart.series.points.slice(from, to + 1).filter(({ excluded }) => excluded === undefined);
  const values = points.map(({ value }) => value);
  const named = { centre: words.centre[centre?.of ?? 'median'], least: LEAST };
  if (untested === 'on-centre') return fill(words.onCentre, { ...named, amount: saying.amount(centre?.value ?? 0) });
  if (untested === 'at-end') return fill(words.atEnd, { amount: saying.amount(commonest(values)) });
  const [first] = points;
  if (values.length < LEAST) {
    const said = { ...named, count: values.length };
    if (chart.parts.length < 2 || !first) return fill(words.tooFew, said);
    return fill(words.tooFewSince, { ...said, from: saying.date(first.date) });
  }
  return fill(words.tooFewOff, { ...named, count: values.filter((value) => value !== centre?.value).length });
}

/** The value that occurs most often. */
function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0])[0];
}

function textOf(signal: Signal, part: ChartPart, { chart, saying, words }: Say): string {
  const { centre, chance = 0 } = part;
  const { points } = chart.series;
  const said = {
    centre: words.centre[centre?.of ?? 'median'],
    amount: saying.amount(centre?.value ?? Number.NaN),
    limit: signal.limit,
    stood: saying.date(signal.stoodOn),
    chance: chanceText(chance, words),
  };
  if (signal.kind === 'few-crossings') return fill(words.fewCrossings, { ...said, found: signal.found });
  const first = points[signal.from];
  const last = points[signal.to];
  const { judged } = words;
  return fill(words[signal.kind === 'trend' ? 'trend' : 'shift'][signal.direction ?? 'up'], {
    ...said,
    count: signal.found,
    from: first ? saying.date(first.date) : '',
    to: last ? saying.date(last.date) : '',
    judged:
      signal.from === part.from && signal.to < part.to
        ? judged.begin
        : signal.better === undefined
          ? judged.open
          : signal.better
            ? judged.better
            : judged.worse,
  });
}

function chanceText(chance: number, { chance: words }: SignalWords): string {
  const count = Math.round(100 * chance);
  return count < 1 ? words.few : fill(words.some, { count });
}

function pathTexts({ chart, saying, words }: Say): string[] {
  const { path, baseline, targets, series } = chart;
  const latest = series.points.findLast(({ excluded }) => excluded === undefined);
  const target = latest && targetNext(targets, latest.date.end);
  if (!path || !baseline?.date || !target?.date || !latest) return [];
  return [
    fill(path.on ? words.path.on : words.path.behind, {
      baseline: baseline.text,
      since: saying.date(baseline.date),
      target: saying.amount(target.value),
      by: saying.date(target.date),
      due: saying.amount(path.due),
      latest: saying.amount(latest.value),
      date: saying.date(latest.date),
    }),
  ];
}

/** How each phase differs from the part before it. It is a difference, and no signal. */
function phaseTexts({ chart, saying, words }: Say): string[] {
  const { parts, series } = chart;
  const begun = parts.flatMap((part, n): string[] => {
    const before = parts[n - 1];
    const from = series.points[part.from];
    if (!from || !part.centre) return [];
    // A few points before a break do not stand for the phase that goes on behind it.
    const goesOn = parts[n + 1]?.name === part.name && part.name !== undefined;
    if (goesOn && part.to - part.from + 1 < LEAST_OF_PIECE) return [];
    if (part.name === undefined || (part.name === before?.name && part.because === before.because)) return [];
    const said = {
      name: part.name,
      from: saying.date(from.date),
      centre: words.centre[part.centre.of],
      amount: saying.amount(part.centre.value),
    };
    // Where other groups report from this point on, the two cannot be compared.
    if (!before?.centre || before.centre.of !== part.centre.of || part.isRegrouped)
      return [fill(words.phase.first, said)];
    const step = Number((part.centre.value - before.centre.value).toPrecision(12));
    if (step === 0) return [fill(words.phase.same, said)];
    const difference = differenceText(Math.abs(step), series.percent, words);
    return [fill(step > 0 ? words.phase.higher : words.phase.lower, { ...said, difference })];
  });
  const regrouped = parts.flatMap(({ from, isRegrouped }) => {
    const point = isRegrouped && series.points[from];
    return point ? [saying.date(point.date)] : [];
  });
  return [
    ...begun.slice(-MOST_TOLD),
    ...(regrouped.length > 0 ? [fill(words.regrouped, { dates: newest(regrouped) })] : []),
  ];
}

function differenceText(size: number, percent: boolean, { points }: SignalWords): string {
  const count = amountText(size, false);
  if (!percent) return count;
  return count === '1' ? points.one : fill(points.many, { count });
}

function outlyingTexts({ chart, saying, words }: Say): string[] {
  const say = (part: ChartPart) =>
    part.outlying.flatMap((n) => {
      const point = chart.series.points[n];
      return point ? [fill(words.pointed, { date: saying.date(point.date), amount: saying.amount(point.value) })] : [];
    });
  const far = chart.parts.filter(({ limits }) => !limits).flatMap(say);
  const outside = chart.parts.filter(({ limits }) => limits).flatMap(say);
  return [
    ...(far.length > 0 ? [fill(words.far, { points: newest(far) })] : []),
    ...(outside.length > 0 ? [fill(words.outside, { points: newest(outside) })] : []),
  ];
}

function newest(texts: readonly string[]): string {
  return `${texts.length > MOST_TOLD ? '…, ' : ''}${texts.slice(-MOST_TOLD).join(', ')}`;
}

function dependenceTexts({ chart, words }: Say): string[] {
  const found = new Set(chart.parts.map(({ dependence }) => dependence));
  return [
    ...(found.has('neighbours') ? [words.dependence.neighbours] : []),
    ...(found.has('school-year') ? [words.dependence.schoolYear] : []),
  ];
}

/** By which way the limits were worked out. */
function limitTexts({ chart, words }: Say): string[] {
  const by = chart.parts.findLast(({ limits }) => limits)?.limits?.by;
  const how = { 'p′': 'shares', 'u′': 'rates', xmr: 'single', 'days between': 'daysBetween' } as const;
  return by ? [words.limits[how[by]]] : [];
}

/** What the limits say of the latest figure, and of the target. */
function standingTexts({ chart, saying, words }: Say): string[] {
  const { variation, assurance, targets, series } = chart;
  const latest = series.points.findLast(({ excluded }) => excluded === undefined);
  const target = latest && targetDue(targets, latest.date.end);
  const meets = { always: 'always', never: 'never', 'hit or miss': 'either' } as const;
  return [
    ...(variation ? [words.variation[variation]] : []),
    ...(assurance && target ? [fill(words.assurance[meets[assurance]], { target: saying.amount(target.value) })] : []),
  ];
}

function excludedTexts({ chart, saying, words }: Say): string[] {
  const left = chart.series.points.filter(
    (point): point is Point & { excluded: string } => point.excluded !== undefined,
  );
  if (left.length === 0) return [];
  const texts = left.map(({ date, excluded }) =>
    excluded === '' ? saying.date(date) : fill(words.excludedFor, { date: saying.date(date), reason: excluded }),
  );
  return [fill(words.excluded, { points: newest(texts) })];
}

/** Several charts together, such as those of a measure by school. */
export interface Together {
  /** How many of them can tell a change from chance. */
  charts: number;
  /** How many of these figures without any change would mark, on average. */
  expected: number;
  /** How many of them have a signal. */
  found: number;
}

/** How many of several charts chance alone would mark: the more one looks at, the more signals without a change. */
export function expectedByChance(charts: readonly Chart[]): Together {
  const tested = charts.filter(({ parts }) => parts.some(({ chance }) => chance !== undefined));
  const isQuiet = ({ parts }: Chart) => parts.reduce((quiet, { chance = 0 }) => quiet * (1 - chance), 1);
  const isMarked = ({ parts }: Chart) => parts.some(({ signals }) => signals.some(({ kind }) => kind !== 'trend'));
  return {
    charts: tested.length,
    expected: tested.reduce((sum, chart) => sum + 1 - isQuiet(chart), 0),
    found: tested.filter(isMarked).length,
  };
}

/** The sentence to `expectedByChance`; undefined where there are not two charts that can tell anything. */
export function togetherText(charts: readonly Chart[], { together }: SignalWords = SIGNAL_WORDS): string | undefined {
  const { charts: count, expected, found } = expectedByChance(charts);
  if (count < 2) return undefined;
  const rounded = Math.round(expected);
  return fill(rounded < 1 ? together.few : together.some, { count, expected: rounded, found });
}

/** A figure as people write it: two decimals at most, thousands parted, percent with their sign. */
export function amountText(value: number, percent: boolean): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return value.toExponential(2);
  const { small, usual, large } = FORMATS;
  const format = size < 1 ? small : size >= 100 ? large : usual;
  return `${format.format(value)}${percent ? '%' : ''}`;
}

/** Made once: to make one costs more than all else that a figure takes. */
const FORMATS = {
  small: new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }),
  usual: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
  large: new Intl.NumberFormat('en', { maximumFractionDigits: 1 }),
};

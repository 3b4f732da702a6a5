/** What a run chart shows, in words for a school leader. The sentences can be given in other languages. */
import { fill } from './sentences.ts';
import type { Chart, Days, Signal } from './series.ts';

/** `{…}` is filled in. */
export const SIGNAL_WORDS = {
  shift: {
    up: 'Shift: {count} points in a row, from {from} to {to}, lie above the median of {median}. Chance alone rarely does that: something has changed{judged}.',
    down: 'Shift: {count} points in a row, from {from} to {to}, lie below the median of {median}. Chance alone rarely does that: something has changed{judged}.',
  },
  trend: {
    up: 'Trend: {count} points in a row rise, from {from} to {to}{judged}. Take it as a hint only; a shift tells more.',
    down: 'Trend: {count} points in a row fall, from {from} to {to}{judged}. Take it as a hint only; a shift tells more.',
  },
  fewRuns:
    'Few runs: the line stays on one side of the median {found} times, where chance would make it {least} to {most}. The figures keep to one side too long: something holds them there.',
  manyRuns:
    'Many runs: the line stays on one side of the median {found} times, where chance would make it {least} to {most}. The figures swing too regularly: two things may be mixed, such as two classes.',
  /** Put behind what has changed; `open` where nobody said which way is good, `begin` for the first points of all. */
  judged: { better: ', for the better', worse: ', for the worse', open: '', begin: ' since' },
  /** Where nothing stands out, and where there are too few points to tell. */
  none: 'No signal: the points lie as chance alone would put them. That a figure is higher or lower than the last one tells nothing yet.',
  tooFew: 'Points so far: {count}. From {least} points on, the chart can tell a change from chance.',
  noPoints: 'No figures yet.',
  /** Where there are more signals than are told. */
  earlier: 'Signals before these: {count}.',
};

export type SignalWords = typeof SIGNAL_WORDS;

/** How many points it takes to look for signals. */
const LEAST = 10;

/** How dates and amounts are said. */
export interface Saying {
  date(days: Days): string;
  amount(value: number): string;
}

/** The newest signals matter most. */
const MOST_TOLD = 4;

/** Whole sentences: one for each signal, or the one that says why there is none. */
export function signalTexts(chart: Chart, saying: Saying, words: SignalWords = SIGNAL_WORDS): string[] {
  const { points } = chart.series;
  if (points.length === 0) return [words.noPoints];
  if (!chart.tested) return [fill(words.tooFew, { count: points.length, least: LEAST })];
  if (chart.signals.length === 0) return [words.none];
  const told = chart.signals.slice(-MOST_TOLD).map((signal) => textOf(signal, chart, saying, words));
  const earlier = chart.signals.length - told.length;
  return earlier > 0 ? [...told, fill(words.earlier, { count: earlier })] : told;
}

function textOf(signal: Signal, chart: Chart, saying: Saying, words: SignalWords): string {
  if (signal.runs) return fill(signal.kind === 'few-runs' ? words.fewRuns : words.manyRuns, signal.runs);
  const { points } = chart.series;
  const first = points[signal.from];
  const last = points[signal.to];
  const median = chart.median?.value ?? Number.NaN;
  const among = points.slice(signal.from, signal.to + 1);
  // Points on the median do not count to a shift, nor equal neighbours to a trend.
  const counts =
    signal.kind === 'shift'
      ? among.filter(({ value }) => value !== median)
      : among.filter(({ value }, n) => n === 0 || value !== among[n - 1]?.value);
  const { judged } = words;
  return fill(words[signal.kind === 'trend' ? 'trend' : 'shift'][signal.direction ?? 'up'], {
    count: counts.length,
    from: first ? saying.date(first.date) : '',
    to: last ? saying.date(last.date) : '',
    median: saying.amount(median),
    judged:
      signal.from === 0 && signal.to < points.length - 1
        ? judged.begin
        : signal.better === undefined
          ? judged.open
          : signal.better
            ? judged.better
            : judged.worse,
  });
}

/** A figure as people write it: two decimals at most, thousands parted, percent with their sign. */
export function amountText(value: number, percent: boolean): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-6 || size >= 1e15)) return value.toExponential(2);
  const digits = size < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: size >= 100 ? 1 : 2 };
  return `${value.toLocaleString('en', digits)}${percent ? '%' : ''}`;
}

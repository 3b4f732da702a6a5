/** What a run chart shows, in words for a school leader. The sentences can be given in other languages. */
import { fill } from './sentences.ts';
import type { Chart, ChartPart, Days, Signal } from './series.ts';

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
  fewCrossings:
    'The line crosses the median {found} times, and by chance alone it would rarely be fewer than {limit}: the figures keep to one side for long.',
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
  if (chart.parts.every(({ untested }) => untested))
    return [fill(words.tooFew, { count: points.length, least: LEAST })];
  const signals = chart.parts.flatMap((part) => part.signals.map((signal) => ({ signal, part })));
  if (signals.length === 0) return [words.none];
  const told = signals.slice(-MOST_TOLD).map(({ signal, part }) => textOf(signal, part, chart, saying, words));
  const earlier = signals.length - told.length;
  return earlier > 0 ? [...told, fill(words.earlier, { count: earlier })] : told;
}

function textOf(signal: Signal, { centre }: ChartPart, chart: Chart, saying: Saying, words: SignalWords): string {
  if (signal.kind === 'few-crossings') return fill(words.fewCrossings, { found: signal.found, limit: signal.limit });
  const { points } = chart.series;
  const first = points[signal.from];
  const last = points[signal.to];
  const { judged } = words;
  return fill(words[signal.kind === 'trend' ? 'trend' : 'shift'][signal.direction ?? 'up'], {
    count: signal.found,
    from: first ? saying.date(first.date) : '',
    to: last ? saying.date(last.date) : '',
    median: saying.amount(centre?.value ?? Number.NaN),
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

/** What a chart stands on: the room for its points, and its two scales with their lines and figures. */
import type { Chart, ChartEvent, Days } from '@driver-diagrams/theory/model/index';
import type { SceneItem, Shape } from '../scene.ts';
import { at, round, rule, textLines } from '../shapes/shapes.ts';
import { SMALL, SMALL_LEADING } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf } from './amounts.ts';
import { monthOf, type Rhythm, rhythmOf, startOfMonth } from './rhythm.ts';
import { dayOf, middleOf, type Scale, scale, type ValueTicks, valueTicks } from './scales.ts';
import { timeTicks } from './time-ticks.ts';
import type { ChartWords } from './words.ts';

/** Room from margin to margin, points; the same as that of the narrowest diagram. */
export const WIDTH = 696;
/** From the figures of a scale to its lines. */
export const FIGURES_GAP = 8;
/** Below the lines: ticks, months and years. */
export const TIMES = 42;

/** What all charts of a measure share, so that one can be held against another. */
export interface Scales {
  figures: ValueTicks;
  percent: boolean;
  /** The first day and the one after the last, in days since 1970. */
  days: readonly [number, number];
  rhythm: Rhythm;
  /** How wide the figures of the scale are at least, points. */
  width?: number;
}

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  y: Scale;
  x: Scale;
  /** Where a figure of these days stands. */
  at(date: Days): number;
  items: SceneItem[];
}

/** Where the lines of a scale begin and end, points, and whether its figures are written at their left and its times below. */
export interface Room {
  left: number;
  right: number;
  top: number;
  bottom: number;
  hasFigures: boolean;
  hasTimes: boolean;
}

/** What charts of several measures beside one another share. */
export interface Axes {
  /** The first day and the one after the last, in days since 1970. */
  days?: readonly [number, number];
  /** The least and the greatest figure; `areCounts` where all of them are whole. */
  values?: { least: number; most: number; areCounts: boolean };
  /** How wide the figures at the left are at least, so that all scales of time begin at one place; points. */
  figures?: number;
  /** True where charts beside it have another scale of figures for the same unit. */
  isApart?: true;
}

/** One scale of figures and one of time for these charts; undefined where there is neither a figure nor a day to show. */
export function scalesOf(charts: readonly Chart[], events: readonly ChartEvent[], axes: Axes = {}): Scales | undefined {
  const own = charts.flatMap((chart) => valuesOf(chart));
  const values = axes.values && own.length > 0 ? [...own, axes.values.least, axes.values.most] : own;
  const percent = charts.some(({ series }) => series.percent);
  const found = daysShown(charts, events);
  if (values.length === 0 || !found) return undefined;
  const dates = charts
    .flatMap(({ series, results }) => (series.points.length > 0 ? series.points : results))
    .map(({ date }) => date);
  const rhythm = rhythmOf(dates.length > 0 ? dates : [dateFrom(found[0])]);
  // Figures of months take whole months, also where their dates are single days.
  const months = rhythm?.unit === 'months' || rhythm?.isSparse === true;
  const days = axes.days ?? (months ? dates.reduce(withMonths, found) : found);
  const areCounts = axes.values?.areCounts ?? haveCounts(charts);
  const figures = valueTicks(values, percent, areCounts);
  return rhythm && { figures, percent, days, rhythm, ...(axes.figures !== undefined && { width: axes.figures }) };
}

/** True where every figure is a whole number of something. */
export function haveCounts(charts: readonly Chart[]): boolean {
  return charts.every(
    ({ series, results }) =>
      !series.percent && [...series.points, ...results].every(({ value }) => Number.isSafeInteger(value)),
  );
}

function withMonths([first, last]: [number, number], { start, end }: Days): [number, number] {
  return [Math.min(first, startOfMonth(monthOf(start))), Math.max(last, startOfMonth(monthOf(end) + 1))];
}

function dateFrom(day: number): Days {
  const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
  return { text, start: text, end: text };
}

/** All that must have its place on the scale of figures. */
export function valuesOf({ series, results, targets, baseline, parts, combined }: Chart): number[] {
  const values = [...series.points, ...results, ...targets, ...(baseline ? [baseline] : [])].map(({ value }) => value);
  for (const { centre, limits } of parts) {
    if (centre) values.push(centre.value);
    if (limits) values.push(...[...limits.lower, ...limits.upper].filter(Number.isFinite));
  }
  // A gap is read from where there is none.
  if (combined === 'gap' && values.length > 0) values.push(0);
  return values;
}

/** How wide the figures of the scale are, points. */
export function widthOfFigures({ figures, percent, width = 0 }: Scales): number {
  return figures.values.reduce((most, value) => Math.max(most, widthOf(amountOf(value, percent), SMALL, 400)), width);
}

export function frameOf(scales: Scales, room: Room, words: ChartWords, picture: PictureWords): Frame {
  const { left, right, top, bottom } = room;
  const { figures, percent, days, rhythm } = scales;
  const inset = right - left > 300 ? 12 : 6;
  const x = scale(days[0], days[1], left + inset, right - inset);
  const y = scale(figures.least, figures.most, bottom, top);
  const texts = figures.values.map((value) => amountOf(value, percent));
  // In a low chart every line has no figure of its own.
  const each = Math.ceil(14 / ((bottom - top) / Math.max(1, texts.length - 1)));
  const shapes: Shape[] = figures.values.flatMap((value, n) => [
    rule(left, y.at(value), right - left, n === 0 || value === 0 ? 'plain-line' : 'rule'),
    ...(room.hasFigures && n % each === 0 ? [text(texts[n] ?? '', left - 6, y.at(value) + SMALL * 0.36, 'end')] : []),
  ]);
  const label = fill(words.spoken.values, { least: texts[0] ?? '', most: texts.at(-1) ?? '' });
  const items: SceneItem[] = [{ id: '#values', role: 'chart', label, shapes }];
  const times = room.hasTimes ? timeItem(x, rhythm, { left, right, bottom }, words, picture) : undefined;
  if (times) items.push(times);
  return { left, right, top, bottom, x, y, at: (date) => x.at(rhythm.at(date)), items };
}

/** So few points keep their room beside a baseline of long before. */
const FEW = 12;

/**
 * From the first day to the last one that is shown: all points, a baseline of before, and the targets that are not too far away.
 */
function daysShown(charts: readonly Chart[], events: readonly ChartEvent[]): [number, number] | undefined {
  const points = charts.flatMap(({ series, results }) => [...series.points, ...results].map(({ date }) => date));
  const levels = charts.flatMap(({ targets, baseline }) => [...targets, ...(baseline ? [baseline] : [])]);
  const dated = [...levels, ...events].flatMap(({ date }) => date ?? []);
  const sure = points.length > 0 ? points : dated;
  if (sure.length === 0) return undefined;
  let first = sure.reduce((least, { start }) => Math.min(least, dayOf(start)), Number.POSITIVE_INFINITY);
  let last = sure.reduce((most, { end }) => Math.max(most, dayOf(end) + 1), Number.NEGATIVE_INFINITY);
  const span = Math.max(last - first, 7);
  if (points.length > 0) {
    const [earliest, latest] = [first - 0.6 * span, last + 1.2 * span];
    const most = charts.reduce((count, { series }) => Math.max(count, series.points.length), 0);
    for (const { baseline } of charts) {
      const before = baseline?.date && dayOf(baseline.date.start);
      if (before !== undefined && (most <= FEW || before >= last - 4 * span)) first = Math.min(first, before);
    }
    for (const date of dated) {
      if (middleOf(date) >= earliest) first = Math.min(first, Math.max(earliest, dayOf(date.start)));
      if (dayOf(date.end) + 1 <= latest) last = Math.max(last, dayOf(date.end) + 1);
    }
  }
  return [first, last];
}

function timeItem(
  x: Scale,
  rhythm: Rhythm,
  { left, right, bottom }: { left: number; right: number; bottom: number },
  words: ChartWords,
  picture: PictureWords,
): SceneItem | undefined {
  const half = (each: string) => widthOf(each, SMALL, 400) / 2;
  const ticks = timeTicks(x, rhythm, { months: picture.months, quarter: words.quarter }, (each) =>
    each.every(({ day, text: label, year = '' }, n) => {
      const next = each[n + 1];
      if (!next) return true;
      const room = x.at(next.day) - x.at(day) - 8;
      return room >= half(label) + half(next.text) && room >= half(year) + half(next.year ?? '');
    }),
  ).filter(({ day, text: label, year = '' }) => {
    const wide = Math.max(half(label), half(year));
    return x.at(day) - wide >= left - 20 && x.at(day) + wide <= right + 20;
  });
  const first = ticks[0];
  const last = ticks.at(-1);
  if (!first || !last) return undefined;
  const y = bottom + 4 + SMALL_LEADING;
  const shapes = ticks.flatMap(({ day, text: label, year }): Shape[] => [
    {
      type: 'path',
      steps: [at('move', x.at(day), bottom), at('line', x.at(day), bottom + 4)],
      line: 'plain-line',
      lineWidth: 1,
    },
    text(label, x.at(day), y, 'middle'),
    ...(year === undefined ? [] : [text(year, x.at(day), y + SMALL_LEADING, 'middle')]),
  ]);
  const told = ({ text: label, year = '' }: typeof first) => `${label} ${year}`.trim();
  const label = fill(words.spoken.times, { first: told(first), last: told(last) });
  return { id: '#times', role: 'chart', label, shapes };
}

/** One small line of text around, before or behind a place. */
export function text(
  words: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  ink: 'text' | 'muted' = 'muted',
): Shape {
  const width = widthOf(words, SMALL, 400);
  const [shape] = textLines([{ text: words, width }], { x, y, width }, { size: SMALL, weight: 400, ink });
  if (!shape) return { type: 'path', steps: [] };
  return { ...shape, anchor, x: round(x) };
}

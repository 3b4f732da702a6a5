/** What a chart stands on: the room for its points, and its two scales with their lines and figures. */
import type { Chart, ChartEvent } from '@driver-diagrams/theory/model/index';
import { amountText } from '@driver-diagrams/theory/model/signals';
import type { SceneItem, Shape } from '../scene.ts';
import { at, round, rule, textLines } from '../shapes/shapes.ts';
import { MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { widthOf } from '../text/measure.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { dayOf, middleOf, type Scale, scale, timeTicks, valueTicks } from './scales.ts';
import type { ChartWords } from './words.ts';

/** Room from margin to margin, points; the same as that of the narrowest diagram. */
export const WIDTH = 696;
/** The lines of the scales. */
const HEIGHT = 250;
/** For what is written at the right ends of the lines. */
export const LABELS = 132;

export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: Scale;
  y: Scale;
  items: SceneItem[];
}

/**
 * @param room where the room for the points begins, and how wide the whole chart is between its margins; points
 * @returns undefined where there is neither a figure nor a day to show
 */
export function frameOf(
  chart: Chart,
  events: readonly ChartEvent[],
  room: { top: number; width: number },
  words: ChartWords,
  picture: PictureWords,
): Frame | undefined {
  const { top } = room;
  const { series, results, targets, baseline, parts } = chart;
  const levels = [...targets, ...(baseline ? [baseline] : [])];
  const values = [...series.points, ...results, ...levels].map(({ value }) => value);
  for (const { centre } of parts) if (centre) values.push(centre.value);
  const days = daysShown(chart, events);
  if (values.length === 0 || !days) return undefined;
  const ticks = valueTicks(values, series.percent);
  const texts = ticks.values.map((value) => amountText(value, series.percent));
  const left = MARGIN + Math.max(...texts.map((text) => widthOf(text, SMALL, 400))) + 8;
  const right = MARGIN + room.width - LABELS;
  const bottom = top + HEIGHT;
  const x = scale(days[0], days[1], left + 12, right - 12);
  const y = scale(ticks.least, ticks.most, bottom, top);

  const shapes: Shape[] = ticks.values.flatMap((value, n) => [
    rule(left, y.at(value), right - left, n === 0 ? 'plain-line' : 'rule'),
    text(texts[n] ?? '', left - 6, y.at(value) + SMALL * 0.36, 'end'),
  ]);
  const items: SceneItem[] = [
    {
      id: '#values',
      role: 'chart',
      label: fill(words.spoken.values, { least: texts[0] ?? '', most: texts.at(-1) ?? '' }),
      shapes,
    },
  ];
  const first = chart.series.points[0]?.date.start;
  const times = timeItem(x, first === undefined ? x.least : dayOf(first), { left, right, bottom }, words, picture);
  if (times) items.push(times);
  return { left, right, top, bottom, x, y, items };
}

/** So few points keep their room beside a baseline of long before. */
const FEW = 12;

/**
 * From the first day to the last one that is shown: all points, a baseline of before, and the targets that are not too far away.
 */
function daysShown(
  { series, results, targets, baseline }: Chart,
  events: readonly ChartEvent[],
): [number, number] | undefined {
  const points = [...series.points, ...results].map(({ date }) => date);
  const dated = [...targets, ...(baseline ? [baseline] : []), ...events].flatMap(({ date }) => date ?? []);
  const sure = points.length > 0 ? points : dated;
  if (sure.length === 0) return undefined;
  let first = Math.min(...sure.map(({ start }) => dayOf(start)));
  let last = Math.max(...sure.map(({ end }) => dayOf(end) + 1));
  const span = Math.max(last - first, 7);
  if (points.length > 0) {
    const [earliest, latest] = [first - 0.6 * span, last + 1.2 * span];
    const before = baseline?.date && dayOf(baseline.date.start);
    if (before !== undefined && (points.length <= FEW || before >= last - 4 * span)) first = Math.min(first, before);
    for (const date of dated) {
      if (middleOf(date) >= earliest) first = Math.min(first, Math.max(earliest, dayOf(date.start)));
      if (dayOf(date.end) + 1 <= latest) last = Math.max(last, dayOf(date.end) + 1);
    }
  }
  return [first, last];
}

function timeItem(
  x: Scale,
  monday: number,
  { left, right, bottom }: { left: number; right: number; bottom: number },
  words: ChartWords,
  picture: PictureWords,
): SceneItem | undefined {
  const half = (each: string) => widthOf(each, SMALL, 400) / 2;
  const ticks = timeTicks(x, monday, picture.months, (each) =>
    each.every(({ day, text: label, year = '' }, n) => {
      const next = each[n + 1];
      if (!next) return true;
      const room = x.at(next.day) - x.at(day) - 8;
      return room >= half(label) + half(next.text) && room >= half(year) + half(next.year ?? '');
    }),
  ).filter(({ day, text: label }) => x.at(day) - half(label) >= left - 20 && x.at(day) + half(label) <= right + 20);
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

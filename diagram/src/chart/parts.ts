/** What is worked out for each part of a line: its centre, its control limits, and where a phase begins. */
import type { Chart, ChartPart } from '@driver-diagrams/theory/model/index';
import type { Ink, PathStep, SceneItem, Shape } from '../scene.ts';
import { at } from '../shapes/shapes.ts';
import { SMALL, SMALL_LEADING } from '../style.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { fill } from '../words/words.ts';
import { amountOf } from './amounts.ts';
import { type Frame, text } from './frame.ts';
import type { ChartWords } from './words.ts';

/** The centre line of each part: a step where a phase begins. */
export function centreItems(chart: Chart, frame: Frame, words: ChartWords): SceneItem[] {
  return chart.parts.flatMap((part, n): SceneItem[] => {
    if (!part.centre) return [];
    const [from, to] = reach(chart, part, frame);
    const y = frame.y.at(part.centre.value);
    const shapes: Shape[] = [dashed([at('move', from, y), at('line', to, y)], 'text', 1.2, [7, 4])];
    return [{ id: numbered('#centre', n), role: 'chart', label: sentence(centreText(chart, part, words)), shapes }];
  });
}

/** `Median 61%`, or of the baseline, or the mean where there are limits. */
export function centreText(chart: Chart, { centre }: ChartPart, words: ChartWords): string {
  if (!centre) return '';
  const say =
    centre.of === 'mean'
      ? centre.ofBaseline
        ? words.meanOfBaseline
        : words.mean
      : centre.ofBaseline
        ? words.medianOfBaseline
        : words.median;
  return fill(say, { amount: amountOf(centre.value, chart.series.percent) });
}

/** Control limits, as steps from point to point. */
export function limitItems(chart: Chart, frame: Frame, words: ChartWords): SceneItem[] {
  return chart.parts.flatMap((part, n): SceneItem[] => {
    const { limits } = part;
    if (!limits) return [];
    const [from, to] = reach(chart, part, frame);
    const xs = chart.series.points.slice(part.from, part.to + 1).map(({ date }) => frame.at(date));
    const steps = [limits.lower, limits.upper].flatMap((values) => {
      const line: PathStep[] = [];
      values.forEach((value, k) => {
        const here = xs[k];
        if (here === undefined || !Number.isFinite(value)) return;
        const start = k === 0 ? from : ((xs[k - 1] ?? here) + here) / 2;
        const end = k === xs.length - 1 ? to : (here + (xs[k + 1] ?? here)) / 2;
        line.push(
          at(line.length === 0 ? 'move' : 'line', start, frame.y.at(value)),
          at('line', end, frame.y.at(value)),
        );
      });
      return line;
    });
    const label = fill(words.spoken.limits, {
      by: words.limitsBy[limits.by],
      lower: amountOf(limits.lower.at(-1) ?? 0, chart.series.percent),
      upper: amountOf(limits.upper.at(-1) ?? 0, chart.series.percent),
    });
    return [
      {
        id: numbered('#limits', n),
        role: 'chart',
        label: sentence(label),
        shapes: [dashed(steps, 'muted', 1, [2, 2])],
      },
    ];
  });
}

/** Parts that are phases of their own, by the place of their first point. */
export function phasesOf({ parts }: Chart): { part: ChartPart; name: string }[] {
  return parts.flatMap((part, n) => {
    const before = parts[n - 1];
    const isNew = part.name !== undefined && (part.name !== before?.name || part.because !== before?.because);
    return isNew ? [{ part, name: plain(part.name ?? '') }] : [];
  });
}

/** Where a phase begins: a line from top to bottom, and its name in rows above the scales. */
export function placePhases(chart: Chart, frame: Frame): { place: PlacedPhase[]; height: number } {
  const ends: number[] = [];
  const wide = frame.right - frame.left;
  let most = 0;
  const found = phasesOf(chart).map(({ part, name }) => {
    const lines = wrap(name, wide, SMALL, 400);
    const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
    const [start] = reach(chart, part, frame);
    const x = Math.max(frame.left, Math.min(start + 3, frame.right - width));
    const free = ends.findIndex((end) => end + 10 <= x);
    const row = lines.length > 1 || free < 0 ? ends.length : free;
    for (let n = row; n < row + lines.length; n++) ends[n] = x + width;
    most = Math.max(most, row + lines.length);
    return { lines: lines.map((line) => line.text), x, start, row, name };
  });
  return { place: found, height: most * SMALL_LEADING };
}

interface PlacedPhase {
  lines: string[];
  x: number;
  /** Where the phase begins. */
  start: number;
  row: number;
  name: string;
}

/** @param top where the first row of names begins, points */
export function phaseItems(place: readonly PlacedPhase[], top: number, frame: Frame, words: ChartWords): SceneItem[] {
  return place.map(({ lines, x, start, row, name }, n) => ({
    id: `#phase ${n + 1}`,
    role: 'chart',
    label: sentence(fill(words.spoken.phase, { name })),
    shapes: [
      {
        type: 'path',
        steps: [at('move', start, top + row * SMALL_LEADING), at('line', start, frame.bottom)],
        line: 'muted',
        lineWidth: 1,
      },
      ...lines.map((line, k) => text(line, x, top + (row + k + 0.75) * SMALL_LEADING, 'start', 'text')),
    ],
  }));
}

/** From half-way to the part before to half-way to the one behind; the last part goes on to the right end. */
function reach(chart: Chart, part: ChartPart, frame: Frame): [number, number] {
  const { points } = chart.series;
  const place = (n: number) => {
    const point = points[n];
    return point && frame.at(point.date);
  };
  const [first = frame.left, last = frame.right] = [place(part.from), place(part.to)];
  const [before, after] = [place(part.from - 1), place(part.to + 1)];
  return [before === undefined ? first : (before + first) / 2, after === undefined ? frame.right : (last + after) / 2];
}

/** A line with only one of its kind needs no number. */
function numbered(id: string, n: number): string {
  return n === 0 ? id : `${id} ${n + 1}`;
}

function dashed(steps: PathStep[], line: Ink, lineWidth: number, dash: number[]): Shape {
  return { type: 'path', steps, line, lineWidth, dash };
}

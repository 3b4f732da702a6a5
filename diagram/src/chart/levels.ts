/** Median, baseline and targets: their lines, and what is written at the right ends of these. */
import type { Chart, Days, Level } from '@driver-diagrams/theory/model/index';
import { amountText } from '@driver-diagrams/theory/model/signals';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { SMALL, SMALL_LEADING } from '../style.ts';
import { plain } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { dateText } from '../words/dates.ts';
import { withMinus } from '../words/figures.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { type Frame, LABELS, text } from './frame.ts';
import { dayOf, middleOf } from './scales.ts';
import type { ChartWords } from './words.ts';

interface Labelled {
  id: string;
  value: number;
  lines: string[];
  shapes: Shape[];
  /** From here a thin line leads to the right end, points. */
  from: number;
  ink: Ink;
}

const GAP = 5;

/** Items for all levels; labels that find no room at the right are left out, the first and the last target last of all. */
export function levelItems(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords): SceneItem[] {
  const room = LABELS - 16;
  const set = (parts: string[]) =>
    parts.flatMap((part) => wrap(plain(part), room, SMALL, 400).map((line) => line.text));
  const all: Labelled[] = [];
  const { baseline } = chart;
  const median = chart.parts[0]?.centre;
  if (median) {
    const say = median.ofBaseline ? words.medianOfBaseline : words.median;
    const first = chart.series.points[median.from];
    const from = first ? frame.x.at(middleOf(first.date)) : frame.left;
    all.push({
      id: '#median',
      value: median.value,
      lines: set([fill(say, { amount: amountText(median.value, chart.series.percent) })]),
      shapes: [across(from, frame.right, frame.y.at(median.value), 'text', 1.2, [7, 4])],
      from: frame.right,
      ink: 'text',
    });
  }
  if (baseline) {
    // A sign on another day than its own would say what is not so.
    const inside = showsBaseline(chart, frame);
    const x = inside && baseline.date ? Math.min(frame.x.at(middleOf(baseline.date)), frame.right) : frame.left;
    all.push({
      id: '#baseline',
      value: baseline.value,
      lines: set([fill(words.baseline, { amount: withMinus(baseline.text) }), ...when(baseline, '{date}', picture)]),
      shapes: inside ? [square(x, frame.y.at(baseline.value))] : [],
      from: x + (inside ? 5 : 0),
      ink: 'plain-line',
    });
  }
  chart.targets.forEach((target, n) => {
    const inside = target.date !== undefined && isInside(target.date, frame);
    const x = inside && target.date ? frame.x.at(dueDay(target.date)) : frame.right - 24;
    all.push({
      id: `#target ${n + 1}`,
      value: target.value,
      lines: set([fill(words.target, { amount: withMinus(target.text) }), ...when(target, words.by, picture)]),
      shapes: inside ? [diamond(x, frame.y.at(target.value))] : [],
      from: x + (inside ? 6 : 0),
      ink: 'branch2-line',
    });
  });
  const labels = placeLabels(all, frame);
  return all.map(({ id, value, lines, shapes, from, ink }): SceneItem => {
    const y = frame.y.at(value);
    const label = labels.get(id);
    const leader: Shape[] = from < frame.right ? [across(from, frame.right, y, ink, 0.9, [2, 3])] : [];
    const written: Shape[] =
      label === undefined
        ? []
        : [
            slope(frame.right, y, label, lines.length, ink),
            ...lines.map((line, n) =>
              text(line, frame.right + 14, label + (n + 0.75) * SMALL_LEADING, 'start', n === 0 ? 'text' : 'muted'),
            ),
          ];
    return { id, role: 'chart', label: `${lines.join(' ')}.`, shapes: [...leader, ...shapes, ...written] };
  });
}

/** A target stands at the end of its day, month or year. */
function dueDay({ end }: Days): number {
  return dayOf(end) + 1;
}

/** True when the baseline has a day, and it is not too long ago to be shown. */
export function showsBaseline({ baseline }: Chart, { x }: Frame): boolean {
  return baseline?.date !== undefined && middleOf(baseline.date) >= x.least;
}

/** True when a target's date is not too far away to be shown. */
export function isInside(date: Days, { x }: Frame): boolean {
  return dueDay(date) >= x.least && dueDay(date) <= x.most;
}

function when({ date, when: written }: Level, form: string, picture: PictureWords): string[] {
  if (date) return [fill(form, { date: dateText(date, picture) })];
  return written === undefined ? [] : [fill(form, { date: written })];
}

/** The top of each label: as near to its line as the others let it, none over another. */
function placeLabels(all: readonly Labelled[], frame: Frame): Map<string, number> {
  const height = ({ lines }: Labelled) => lines.length * SMALL_LEADING + GAP;
  const bottom = frame.bottom + 26;
  const shown = [...all];
  while (shown.length > 1 && shown.reduce((sum, each) => sum + height(each), 0) > bottom - frame.top) {
    // Targets in the middle of their way go first.
    const targets = shown.filter(({ id }) => id.startsWith('#target'));
    const least = targets[1] && targets.length > 2 ? targets[1] : shown.at(-1);
    shown.splice(shown.indexOf(least ?? (shown[0] as Labelled)), 1);
  }
  shown.sort((one, two) => two.value - one.value);
  const tops = shown.map((each) => frame.y.at(each.value) - height(each) / 2 + GAP / 2);
  const heights = shown.map(height);
  for (let n = 0; n < tops.length; n++) {
    const above = n === 0 ? frame.top - 6 : (tops[n - 1] ?? 0) + (heights[n - 1] ?? 0);
    tops[n] = Math.max(tops[n] ?? 0, above);
  }
  for (let n = tops.length - 1; n >= 0; n--) {
    const below = n === tops.length - 1 ? bottom : (tops[n + 1] ?? 0);
    tops[n] = Math.min(tops[n] ?? 0, below - (heights[n] ?? 0));
  }
  return new Map(shown.map(({ id }, n) => [id, tops[n] ?? 0]));
}

function across(from: number, to: number, y: number, ink: Ink, lineWidth: number, dash: number[]): Shape {
  return { type: 'path', steps: [at('move', from, y), at('line', to, y)], line: ink, lineWidth, dash };
}

/** From the end of a line to its label. */
function slope(x: number, y: number, label: number, lines: number, ink: Ink): Shape {
  const middle = label + (lines * SMALL_LEADING) / 2;
  return {
    type: 'path',
    steps: [at('move', x, y), at('line', x + 3, y), at('line', x + 9, middle), at('line', x + 11, middle)],
    line: ink,
    lineWidth: 0.9,
  };
}

export function diamond(x: number, y: number): Shape {
  return {
    type: 'path',
    steps: [
      at('move', x, y - 5.5),
      at('line', x + 5.5, y),
      at('line', x, y + 5.5),
      at('line', x - 5.5, y),
      { to: 'close' },
    ],
    fill: 'paper',
    line: 'branch2-line',
    lineWidth: 1.6,
  };
}

export function square(x: number, y: number): Shape {
  return {
    type: 'rect',
    x: round(x - 4),
    y: round(y - 4),
    width: 8,
    height: 8,
    radius: 0,
    fill: 'paper',
    line: 'text',
    lineWidth: 1.3,
  };
}

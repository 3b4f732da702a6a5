/** Baseline and targets: their lines, and what is written at the right ends of these and of centre and limits. */
import type { Chart, Days, Level } from '@driver-diagrams/theory/model/index';
import type { Ink, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { SMALL, SMALL_LEADING } from '../style.ts';
import { plain } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { dateText } from '../words/dates.ts';
import { withMinus } from '../words/figures.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf } from './amounts.ts';
import { type Frame, text, WIDTH } from './frame.ts';
import { centreText } from './parts.ts';
import { dayOf, middleOf, scale } from './scales.ts';
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
/** Labels may stand so far below the lines, points. */
export const LABELS_BELOW = 26;
const NO_SCALE = scale(0, 1, 0, 1);

/** Room for what is written at the right ends of the lines of a chart that stands alone: less beside a narrow one. Points. */
export function labelsIn(width: number): number {
  return Math.min(132, Math.max(84, width * 0.36));
}

/**
 * The baseline, the targets and the newest figure.
 * @param labelled room for labels of these and of centre and limits, points; without it there are none
 */
export function levelItems(
  chart: Chart,
  frame: Frame,
  words: ChartWords,
  picture: PictureWords,
  labelled?: number,
): SceneItem[] {
  const written = labelled !== undefined;
  const set = setIn(labelled ?? labelsIn(WIDTH));
  const all = [
    ...(written ? centreLabels(chart, frame, words, set) : []),
    ...levels(chart, frame, words, picture, set),
  ];
  const labels = written ? placeLabels(all, frame) : new Map<string, number>();
  return all.map(({ id, value, lines, shapes, from, ink }): SceneItem => {
    const y = frame.y.at(value);
    const label = labels.get(id);
    const leader: Shape[] = from < frame.right ? [across(from, frame.right, y, ink, 0.9, [2, 3])] : [];
    const said: Shape[] =
      label === undefined
        ? []
        : [
            slope(frame.right, y, label, lines.length, ink),
            ...lines.map((line, n) =>
              text(line, frame.right + 14, label + (n + 0.75) * SMALL_LEADING, 'start', n === 0 ? 'text' : 'muted'),
            ),
          ];
    return { id, role: 'chart', label: `${lines.join(' ')}.`, shapes: [...leader, ...shapes, ...said] };
  });
}

/** A place where no scale is needed: what labels say is the same anywhere. */
const ANYWHERE: Frame = { left: 0, right: 0, top: 0, bottom: 0, x: NO_SCALE, y: NO_SCALE, at: () => 0, items: [] };

/** How high the labels are that a full chart must have, points: what its targets, its baseline, its centre and its newest figure are. */
export function heightOfLabels(chart: Chart, room: number, words: ChartWords, picture: PictureWords): number {
  const set = setIn(room);
  const named = [
    ...centreLabels(chart, ANYWHERE, words, set).filter(({ id }) => !isLimit(id)),
    ...levels(chart, ANYWHERE, words, picture, set).filter(({ id }) => !MIDDLE_TARGET.test(id)),
  ];
  return named.reduce((sum, { lines }) => sum + lines.length * SMALL_LEADING + GAP, 0);
}

const MIDDLE_TARGET = /^#target (?:[3-9]|\d\d)/;

function isLimit(id: string): boolean {
  return id.endsWith('limit');
}

type Set = (parts: readonly string[]) => string[];

function setIn(room: number): Set {
  return (parts) => parts.flatMap((part) => wrap(plain(part), room - 16, SMALL, 400).map((line) => line.text));
}

/** What the lines of the last part are. */
function centreLabels(chart: Chart, frame: Frame, words: ChartWords, set: Set): Labelled[] {
  const part = chart.parts.at(-1);
  if (!part) return [];
  const { percent } = chart.series;
  const found: Labelled[] = [];
  const add = (id: string, value: number, said: string, ink: Ink) =>
    found.push({ id, value, lines: set([said]), shapes: [], from: frame.right, ink });
  const last = chart.series.points.at(-1);
  if (last)
    found.push({
      ...{ id: '#latest', value: last.value, shapes: [], ink: 'branch1-line' },
      lines: set([fill(words.latest, { amount: amountOf(last.value, percent) })]),
      from: frame.at(last.date) + 5,
    });
  if (part.centre) add('#median', part.centre.value, centreText(chart, part, words), 'text');
  const [upper, lower] = [part.limits?.upper.at(-1), part.limits?.lower.at(-1)];
  if (upper !== undefined && Number.isFinite(upper))
    add('#upper limit', upper, fill(words.upper, { amount: amountOf(upper, percent) }), 'muted');
  if (lower !== undefined && Number.isFinite(lower))
    add('#lower limit', lower, fill(words.lower, { amount: amountOf(lower, percent) }), 'muted');
  return found;
}

function levels(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords, set: Set): Labelled[] {
  const { baseline } = chart;
  const all: Labelled[] = [];
  if (baseline) {
    // A sign on another day than its own would say what is not so.
    const inside = showsBaseline(chart, frame);
    const x = inside && baseline.date ? Math.min(frame.x.at(middleOf(baseline.date)), frame.right) : frame.left;
    const amount = withMinus(baseline.text);
    all.push({
      id: '#baseline',
      value: baseline.value,
      lines: set([fill(words.baseline, { amount }), ...when(baseline, '{date}', picture)]),
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
      lines: set(targetTexts(target, words, picture)),
      shapes: inside ? [diamond(x, frame.y.at(target.value))] : [],
      from: x + (inside ? 6 : 0),
      ink: 'branch2-line',
    });
  });
  return all;
}

/** How much, and by when. */
export function targetTexts(target: Level, words: ChartWords, picture: PictureWords): string[] {
  return [fill(words.target, { amount: withMinus(target.text) }), ...when(target, words.by, picture)];
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
  const bottom = frame.bottom + LABELS_BELOW;
  const shown = [...all];
  while (shown.length > 1 && shown.reduce((sum, each) => sum + height(each), 0) > bottom - frame.top) {
    // Targets in the middle of their way go first.
    const targets = shown.filter(({ id }) => id.startsWith('#target'));
    const least = targets[1] && targets.length > 2 ? targets[1] : (shown.find(({ id }) => isLimit(id)) ?? shown.at(-1));
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

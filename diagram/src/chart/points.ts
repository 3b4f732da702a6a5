/** The figures themselves: the line, its points, and results of the text. */
import type { Chart, Point } from '@driver-diagrams/theory/model/index';
import type { Ink, PathStep, SceneItem, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { plain, sentence } from '../text/sentences.ts';
import type { PictureWords } from '../words/words.ts';
import { fill } from '../words/words.ts';
import { pointText } from './amounts.ts';
import type { Frame } from './frame.ts';
import type { ChartWords } from './words.ts';

const LINE: Ink = 'branch1-line';
/** Points nearer to each other than this run together: the line alone is drawn, with what stands out; points. */
const LEAST_APART = 4.5;

/** How a point looks: solid in a signal, small where not all reported, crossed out where it is left out. */
interface Look {
  signal: boolean;
  partly: boolean;
  excluded: boolean;
  outlying: boolean;
}

/** The line, then each point. */
export function pointItems(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords): SceneItem[] {
  const { points, percent } = chart.series;
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const say = (point: Point) => pointText(point, percent, words, picture);
  const place = ({ date, value }: Point) => [frame.at(date), frame.y.at(value)] as const;
  const apart = (place(last)[0] - place(first)[0]) / Math.max(1, points.length - 1);
  const runTogether = points.length > 1 && apart < LEAST_APART;
  const radius = runTogether ? 1.4 : apart < 9 && points.length > 1 ? 2.2 : 3.2;
  const looks = looksOf(chart);
  const { steps, alone } = lineSteps(chart, place);
  const line: SceneItem = {
    id: '#line',
    role: 'chart',
    label: sentence(fill(words.spoken.line, { count: points.length, first: say(first), last: say(last) })),
    shapes: [
      { type: 'path', steps, line: LINE, lineWidth: 1.4 },
      // A point between two gaps is no line.
      ...(runTogether ? alone.map((point) => dot(...place(point), radius, false)) : []),
    ],
  };
  const items = points.flatMap((point, n): SceneItem[] => {
    const look = looks[n] as Look;
    if (runTogether && !look.signal && !look.excluded && !look.outlying) return [];
    const [x, y] = place(point);
    const said = [
      say(point),
      ...(look.signal ? [words.signalPoint] : []),
      ...(look.outlying ? [words.outlyingPoint] : []),
      ...(look.excluded ? [`${words.excludedPoint}${point.excluded ? `: ${plain(point.excluded)}` : ''}`] : []),
    ];
    const size = look.partly ? radius * 0.65 : radius;
    const shapes = look.excluded ? excludedDot(x, y, Math.max(radius, 2.6)) : [dot(x, y, size, look.signal)];
    if (look.outlying) shapes.push(pointer(x, y, radius, y - frame.top > 16));
    return [{ id: `#point ${n + 1}`, role: 'chart', label: sentence(said.join(', ')), shapes }];
  });
  return [line, ...items];
}

/** The line is interrupted where figures are missing or others reported; what is left out is passed by. */
function lineSteps(chart: Chart, place: (point: Point) => readonly [number, number]) {
  const stops = new Set([...chart.breaks, ...chart.gaps]);
  const steps: PathStep[] = [];
  const alone: Point[] = [];
  let stretch: Point[] = [];
  const close = () => {
    const [one] = stretch;
    if (stretch.length === 1 && one) alone.push(one);
    steps.push(...stretch.map((point, n) => at(n === 0 ? 'move' : 'line', ...place(point))));
    stretch = [];
  };
  chart.series.points.forEach((point, n) => {
    if (stops.has(n)) close();
    if (point.excluded === undefined) stretch.push(point);
  });
  close();
  return { steps, alone };
}

function looksOf(chart: Chart): Look[] {
  const signal = inSignals(chart);
  const outlying = new Set(chart.parts.flatMap((part) => part.outlying));
  return chart.series.points.map(({ reported, excluded }, n) => ({
    signal: signal.has(n),
    outlying: outlying.has(n),
    excluded: excluded !== undefined,
    partly: reported !== undefined && reported.count < reported.of,
  }));
}

/** Solid in a signal, else hollow. */
export function dot(x: number, y: number, radius: number, marked: boolean): Shape {
  return {
    type: 'circle',
    x: round(x),
    y: round(y),
    radius: round(marked ? radius + 0.8 : radius),
    fill: marked ? LINE : 'paper',
    line: LINE,
    lineWidth: 1.4,
  };
}

/** A figure that is not computed with: hollow, with a stroke through it. */
export function excludedDot(x: number, y: number, radius: number): Shape[] {
  const reach = radius + 2;
  const steps = [at('move', x - reach, y + reach), at('line', x + reach, y - reach)];
  return [
    { type: 'circle', x: round(x), y: round(y), radius, fill: 'paper', line: 'muted', lineWidth: 1.2 },
    { type: 'path', steps, line: 'muted', lineWidth: 1.2 },
  ];
}

/** A small arrowhead that points at a figure, from above where there is room. */
export function pointer(x: number, y: number, radius: number, above = true): Shape {
  const way = above ? -1 : 1;
  const tip = y + way * (radius + 3);
  const steps: PathStep[] = [
    at('move', x, tip),
    at('line', x - 3.5, tip + way * 6),
    at('line', x + 3.5, tip + way * 6),
    { to: 'close' },
  ];
  return { type: 'path', steps, fill: 'text' };
}

/** Points of runs and trends; what concerns the line as a whole marks none of them, nor do points on the centre line. */
export function inSignals({ parts, series }: Chart): Set<number> {
  const marked = new Set<number>();
  for (const { signals, centre } of parts) {
    for (const { kind, from, to } of signals) {
      if (kind === 'few-crossings') continue;
      for (let n = from; n <= to; n++) {
        const point = series.points[n];
        const isOn = kind === 'long-run' && point?.value === centre?.value;
        if (point?.excluded === undefined && !isOn) marked.add(n);
      }
    }
  }
  return marked;
}

/** Results that stand in the text beside a data file. */
export function resultItems(chart: Chart, frame: Frame, words: ChartWords, picture: PictureWords): SceneItem[] {
  return chart.results.map((result, n) => {
    const from = result.note === undefined ? '' : ` (${plain(result.note)})`;
    return {
      id: `#result ${n + 1}`,
      role: 'chart',
      label: sentence(`${pointText(result, chart.series.percent, words, picture)}, ${words.result}${from}`),
      shapes: [cross(frame.at(result.date), frame.y.at(result.value))],
    };
  });
}

export function cross(x: number, y: number): Shape {
  const steps = [
    at('move', x - 4, y - 4),
    at('line', x + 4, y + 4),
    at('move', x + 4, y - 4),
    at('line', x - 4, y + 4),
  ];
  return { type: 'path', steps, line: 'text', lineWidth: 1.8 };
}

/** What the signs of charts mean: only what occurs in them is explained. */
import type { Chart } from '@driver-diagrams/theory/model/index';
import type { Ink, Shape } from '../scene.ts';
import { textLines } from '../shapes/shapes.ts';
import { LEADING, MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { type NumberedEvent, numberSign } from './events.ts';
import { diamond, square, targetTexts } from './levels.ts';
import type { Page } from './page.ts';
import { cross, dot, excludedDot, inSignals, pointer } from './points.ts';
import type { ChartWords } from './words.ts';

interface Shown {
  charts: readonly Chart[];
  events: readonly NumberedEvent[];
  hasDots: boolean;
  hasBaseline: boolean;
  hasTarget: boolean;
  /** True where no chart says what its targets are. */
  namesTargets: boolean;
}

type Entry = [text: string, shapes: (x: number, y: number) => Shape[]];

export function legend(page: Page, shown: Shown, words: ChartWords, picture: PictureWords) {
  const entries = entriesOf(shown, words, picture);
  if (entries.length === 0) return;
  let x = MARGIN;
  let y = page.y + LEADING / 2;
  const shapes: Shape[] = [];
  for (const [text, draw] of entries) {
    const lines = wrap(text, page.width - 20, SMALL, 400);
    const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
    if (x > MARGIN && x + 20 + width > MARGIN + page.width) {
      x = MARGIN;
      y += 20;
    }
    shapes.push(...draw(x + 8, y));
    const at = { x: x + 20, y: y + SMALL * 0.36, width, leading: SMALL_LEADING };
    shapes.push(...textLines(lines, at, { size: SMALL, weight: 400, ink: 'muted' }));
    x += 20 + width + 20;
    y += (lines.length - 1) * SMALL_LEADING;
  }
  const label = sentence(entries.map(([text]) => text).join(', '));
  page.add(y + LEADING / 2 + 2, [{ id: '#legend', role: 'legend', label, shapes }]);
}

function entriesOf(shown: Shown, words: ChartWords, picture: PictureWords): Entry[] {
  const { charts, events, hasDots, hasBaseline, hasTarget, namesTargets } = shown;
  const points = charts.flatMap(({ series }) => series.points);
  const parts = charts.flatMap((chart) => chart.parts);
  const entries: Entry[] = [];
  if (hasDots) entries.push([words.point, (x, y) => [dot(x, y, 3.2, false)]]);
  if (charts.some((chart) => inSignals(chart).size > 0))
    entries.push([words.signalPoint, (x, y) => [dot(x, y, 3.2, true)]]);
  if (parts.some(({ outlying }) => outlying.length > 0))
    entries.push([words.outlyingPoint, (x, y) => [dot(x, y + 3, 2.4, false), pointer(x, y + 3, 2.4)]]);
  if (points.some(({ excluded }) => excluded !== undefined))
    entries.push([words.excludedPoint, (x, y) => excludedDot(x, y, 3.2)]);
  if (points.some(({ reported }) => reported && reported.count < reported.of))
    entries.push([words.partlyPoint, (x, y) => [dot(x, y, 2, false)]]);
  if (charts.some(({ results }) => results.length > 0)) entries.push([words.result, (x, y) => [cross(x, y)]]);
  for (const part of parts.slice(0, 1)) {
    const { centre } = part;
    const name = centre?.of === 'mean' ? words.mean : words.median;
    // A full chart says it at its lines.
    if (centre && namesTargets) entries.push([plainWord(name), (x, y) => [stroke(x, y, 'text', [5, 3])]]);
  }
  const by = parts.find(({ limits }) => limits)?.limits?.by;
  if (by) entries.push([fill(words.limits, { by: words.limitsBy[by] }), (x, y) => [stroke(x, y, 'muted', [2, 2])]]);
  if (hasBaseline) entries.push([plainWord(words.baseline), (x, y) => [square(x, y)]]);
  const shared = namesTargets ? sharedTargets(charts) : undefined;
  if (shared && shared.length > 0) {
    for (const target of shared)
      entries.push([
        targetTexts(target, words, picture).join(' '),
        (x, y) => [hasTarget ? diamond(x, y) : stroke(x, y, 'branch2-line', [2, 3])],
      ]);
  } else if (hasTarget) entries.push([plainWord(words.target), (x, y) => [diamond(x, y)]]);
  const kinds = new Set(events.map(({ event }) => event.kind));
  for (const kind of ['test', 'change', 'note'] as const) {
    if (kinds.has(kind)) entries.push([words.event[kind], (x, y) => numberSign(1, x, y, kind)]);
  }
  return entries;
}

/** More targets than these are said by each chart. */
const MOST_TARGETS = 4;

/** The targets of all charts, where they are the same. */
export function sharedTargets(charts: readonly Chart[]): Chart['targets'] | undefined {
  const [first] = charts;
  const same = first && charts.every(({ targets }) => JSON.stringify(targets) === JSON.stringify(first.targets));
  return same && first.targets.length <= MOST_TARGETS ? first.targets : undefined;
}

function plainWord(form: string): string {
  return fill(form, { amount: '' }).trim().toLowerCase();
}

function stroke(x: number, y: number, line: Ink, dash: number[]): Shape {
  return {
    type: 'path',
    steps: [
      { to: 'move', x: x - 8, y },
      { to: 'line', x: x + 8, y },
    ],
    line,
    lineWidth: 1.2,
    dash,
  };
}

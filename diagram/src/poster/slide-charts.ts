/** Run charts on slides, each with what it shows beside it as a list. Lengths are points. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import { drawChart } from '../chart/draw-chart.ts';
import { between, rangeOfHeights } from '../chart/heights.ts';
import { ofGroup } from '../chart/one-group.ts';
import type { Scene, SceneItem } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { BESIDE, CONTENT, placeOf } from '../slide-layouts.ts';
import { SMALL } from '../style.ts';
import { plain } from '../text/sentences.ts';
import type { PosterContent } from './content.ts';
import { type Draft, SLIDE } from './slide.ts';
import { blockSlides } from './slide-blocks.ts';
import { type Entry, textHeight, writingPart } from './slide-text.ts';

/** What a chart says in words below its lines, by the ids of its items; all else is drawn. */
const SAID = /^#(?:together|of|sign|signal|note|phase text|event text)\b/;
const HEADINGS = /^#(?:shows|phases|happened)\b/;
/** What the slide says itself. */
const TITLES = /^#(?:title|definition|from)\b/;

/**
 * @param title instead of the measure's, which then stands beside the chart
 * @param tell called with the name of a measure of whose many charts one slide holds only the first
 */
export function chartSlides(
  chart: MeasureChart,
  content: PosterContent,
  tell: (name: string) => void,
  title?: string,
): Draft[] {
  const own = plain(chart.title);
  const heading = title || own;
  const [first] = chart.charts;
  const place = placeOf('chart', 'text');
  const said = (words: readonly Entry[]): Entry[] => [
    ...(title ? [{ text: own, weight: 600 } as const] : []),
    ...words,
  ];
  const sizeOf = (words: readonly Entry[]) =>
    [20, 18, 16, 14].find((each) => textHeight(said(words), place.width, each) <= place.height);
  const tries = [
    { shown: chart, width: BESIDE.picture },
    { shown: chart, width: CONTENT.width },
    ...(chart.charts.length > 1 ? [{ shown: ofGroup(chart, first?.group), width: BESIDE.picture }] : []),
  ];
  const made = tries.map(({ shown, width }) => ({ width, isWhole: shown === chart, ...split(shown, content, width) }));
  // What it shows stands beside it where that has room, else on the next slide; of many groups, the whole alone is shown.
  const best =
    made.find(({ picture, words, width }) => {
      const isBeside = width < CONTENT.width;
      return picture.height <= CONTENT.height && (!isBeside || sizeOf(words) !== undefined);
    }) ?? made.at(-1);
  if (!best) return [];
  const { picture, words, description, width } = best;
  if (!best.isWhole) tell(own);
  const entries = said(words);
  const drawn = placed(picture, 0, 0, Math.min(1, CONTENT.height / picture.height));
  const notes = [own, ...words.map(({ text }) => text)];
  const size = width < CONTENT.width ? sizeOf(words) : undefined;
  if (size === undefined || entries.length === 0) {
    const slide: Draft = { layout: 'diagram', heading, part: drawn, description, notes };
    return [slide, ...blockSlides([{ heading, entries }])];
  }
  const text = writingPart('#text', entries, size, { width: place.width, height: place.height, place: 'text' });
  const items = [...drawn.items, ...placed(text, place.x - CONTENT.x, 0).items];
  const part = { items, width: CONTENT.width, height: CONTENT.height };
  return [{ layout: 'chart', heading, part, description, notes }];
}

/** Of the growth of a chart, from as high as is of use to as low as can be read. */
const GROWTHS = [1, 0.8, 0.6, 0.45, 0.3, 0.15, 0];

/** The lines of a chart, as wide as this and no higher than a slide where that can be, and what is said of them. */
function split(chart: MeasureChart, content: PosterContent, width: number) {
  const scale = SLIDE.letters.least / SMALL;
  const range = rangeOfHeights(chart, width / scale, content.language);
  const drawn = (growth: number) => {
    const heights = between(range, growth);
    return parted(chart, drawChart(chart, content.language, { width: width / scale, heights }), width, scale);
  };
  let made = drawn(GROWTHS[0] ?? 1);
  for (const growth of GROWTHS.slice(1)) if (made.picture.height > CONTENT.height) made = drawn(growth);
  return made;
}

function parted(chart: MeasureChart, scene: Scene, width: number, scale: number) {
  const said = scene.items.filter(({ id }) => SAID.test(id));
  const rest = scene.items.filter(({ id }) => !SAID.test(id) && !HEADINGS.test(id) && !TITLES.test(id));
  const bounds = boundsOf(rest);
  const all = placed({ items: rest, width: 0, height: 0 }, -bounds.x * scale, -bounds.y * scale, scale);
  const items = all.items.map((item) => ({ ...item, id: `#chart ${chart.id} ${item.id}` }));
  const picture: Part = { items, width, height: bounds.height * scale };
  const words = said.map(({ id, label }): Entry => {
    if (/^#(?:of|sign)\b/.test(id)) return { text: label, weight: 600 };
    const aside = { scale: 0.85, ink: 'muted' } as const;
    // The numbers stand in the chart.
    const [, number] = /^#event text (\d+)/.exec(id) ?? [];
    if (number !== undefined) return { text: `${number}. ${label}`, ...aside };
    return { text: label, bullet: true, ...(/^#(?:note|phase)/.test(id) && aside) };
  });
  return { picture, words, description: scene.description };
}

/** The least area that holds what is drawn. */
function boundsOf(items: readonly SceneItem[]): { x: number; y: number; height: number } {
  const tops: number[] = [];
  const bottoms: number[] = [];
  const lefts: number[] = [];
  const add = (x: number, top: number, bottom = top) => {
    lefts.push(x);
    tops.push(top);
    bottoms.push(bottom);
  };
  for (const shape of items.flatMap(({ shapes }) => shapes)) {
    if (shape.type === 'text') {
      const left = { start: 0, middle: shape.width / 2, end: shape.width }[shape.anchor];
      add(shape.x - left, shape.y - shape.size, shape.y + shape.size * 0.3);
    } else if (shape.type === 'rect') add(shape.x, shape.y, shape.y + shape.height);
    else if (shape.type === 'circle') add(shape.x - shape.radius, shape.y - shape.radius, shape.y + shape.radius);
    else for (const step of shape.steps) if (step.to !== 'close') add(step.x, step.y);
  }
  if (tops.length === 0) return { x: 0, y: 0, height: 0 };
  const least = (list: readonly number[]) => list.reduce((one, two) => Math.min(one, two));
  const y = least(tops);
  return { x: least(lefts), y, height: bottoms.reduce((one, two) => Math.max(one, two)) - y };
}

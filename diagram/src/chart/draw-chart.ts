/** From the charts of a measure, worked out, to their picture: the same scene as that of a diagram, for the same painters. */
import type { Chart, MeasureChart } from '@driver-diagrams/theory/model/index';
import type { Scene } from '../scene.ts';
import { round } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, TITLE, TITLE_LEADING } from '../style.ts';
import { plain } from '../text/sentences.ts';
import { fill, type Language, type PictureWords, WORDS } from '../words/words.ts';
import { nameOf } from './amounts.ts';
import { type Axes, scalesOf, WIDTH } from './frame.ts';
import { type Drawn, smallCharts, wideChart } from './grid.ts';
import { type Heights, usualHeights } from './heights.ts';
import { legend, sharedTargets } from './legend.ts';
import { ASIDE, createPage, heading, type Page, SAID } from './page.ts';
import { tersely } from './terse.ts';
import { notesOn, toldOf, writeHappened, writePhases, writeShown } from './told.ts';
import { CHART_WORDS, type ChartWords } from './words.ts';

/** How a chart is drawn beside other things. Lengths are points. */
export interface ChartLook {
  /** From margin to margin. */
  width?: number;
  /** Without what a table of measures beside it says, and without the name of the data file; small charts stand close together. */
  brief?: boolean;
  /** Of what the chart shows, what comes first: not when it first showed, nor how often chance does the same. */
  terse?: boolean;
  /** How high the lines of its charts are. */
  heights?: Heights;
  /** The size of the title's letters. */
  title?: number;
  /** What it shares with charts beside it. */
  axes?: Axes;
}

/**
 * Draws the charts of a measure: one alone, or small multiples on one scale, that of the whole first. The same charts give the
 * same bytes.
 */
export function drawChart(measure: MeasureChart, language: Language = 'en', look: ChartLook = {}): Scene {
  const { width = WIDTH, brief = false, terse = false, title: size = TITLE } = look;
  const { heights = usualHeights(measure.charts.length === 1) } = look;
  const { charts } = measure;
  const words = terse ? tersely(CHART_WORDS[language], charts) : CHART_WORDS[language];
  const picture = WORDS[language];
  const page = createPage(width);
  const title = plain(measure.title) || words.families.other;
  const leading = (size * TITLE_LEADING) / TITLE;
  page.write('#title', 'title', title, { size, leading, weight: 600, ink: 'text' });
  const small = { size: BODY, leading: LEADING, weight: 400, ink: 'muted' } as const;
  page.write('#subtitle', 'subtitle', subtitle(measure, words), small);
  if (measure.definition && !brief)
    page.write('#definition', 'subtitle', plain(measure.definition), { ...ASIDE, most: 4 });
  page.space(16);

  const told = toldOf(charts, words, picture);
  const drawn = drawPlots(page, measure, { heights, isDense: brief, axes: look.axes ?? {} }, words, picture);
  if (drawn && terse) page.space(6);
  else if (drawn) heading(page, '#shows', charts.length > 1 ? words.showAll : words.shows);
  // Beside a table there is no room for what each of many charts shows.
  writeShown(page, brief && charts.length > 1 ? [] : told, charts, words, terse ? { ...ASIDE, ink: 'text' } : SAID);
  const notes = [...notesOn(measure, words, picture), ...(drawn && look.axes?.isApart ? [words.apart] : [])];
  notes.forEach((note, n) => {
    page.write(`#note ${n + 1}`, 'note', note, ASIDE);
    page.space(2);
  });
  if (drawn) {
    writePhases(page, charts, words, picture);
    writeHappened(page, numbered(measure), words, picture, terse);
  }
  const file = charts.find((chart) => chart.file !== undefined)?.file;
  if (file !== undefined && !brief) {
    page.space(6);
    page.write('#from', 'note', fill(words.from, { file: plain(file) }), ASIDE);
  }
  return {
    width: round(width + 2 * MARGIN),
    height: round(page.y + MARGIN - 8),
    title,
    description: describe(title, charts, told, words),
    items: page.items,
  };
}

function numbered({ events }: MeasureChart) {
  return events.map((event, n) => ({ event, number: n + 1 }));
}

/** The charts and their legend; undefined where there is neither a figure nor a day to show. */
function drawPlots(
  page: Page,
  measure: MeasureChart,
  { axes, ...look }: { heights: Heights; isDense: boolean; axes: Axes },
  words: ChartWords,
  picture: PictureWords,
): Drawn | undefined {
  const { charts } = measure;
  const shared = scalesOf(charts, measure.events, axes);
  if (!shared) return undefined;
  const events = numbered(measure);
  const isOnly = charts.length === 1;
  const panels = charts.map((chart, n) => ({ chart, number: n + 1 }));
  const [first] = panels;
  const whole = first && (isOnly || first.chart.group === undefined) ? first : undefined;
  const groups = whole ? panels.slice(1) : panels;
  const namesTargets = sharedTargets(groups.map(({ chart }) => chart)) === undefined;
  const grid = { width: page.width, ...look, events, namesTargets, words, picture };
  const drawn: Drawn = { items: [], bottom: page.y, hasBaseline: false, hasTarget: false };
  const take = (part: Drawn) => {
    page.add(part.bottom, part.items);
    drawn.hasBaseline ||= part.hasBaseline;
    drawn.hasTarget ||= part.hasTarget;
  };
  // One scale for all that can be held against one another, and one scale of time for all.
  const alike = [...Map.groupBy(panels, ({ chart }) => quantityOf(chart, charts))];
  for (const [n, [quantity, its]] of alike.entries()) {
    const { values, ...axesOfTime } = axes;
    const own = scalesOf(
      its.map(({ chart }) => chart),
      measure.events,
      quantity === FIGURES ? axes : axesOfTime,
    );
    const scales = { ...(own ?? shared), days: shared.days, rhythm: shared.rhythm };
    if (n > 0) {
      page.space(10);
      page.write(`#scale ${n}`, 'note', words.scale, ASIDE);
      page.space(8);
    }
    const isWhole = whole !== undefined && its.includes(whole);
    if (isWhole) take(wideChart(whole, scales, { ...grid, top: page.y }, isOnly));
    const small = its.filter((panel) => panel !== whole);
    if (small.length === 0) continue;
    if (isWhole) page.space(10);
    take(smallCharts(small, scales, { ...grid, top: page.y }));
    page.space(4);
  }
  const hasDots = page.items.some(({ id }) => id.includes('#point'));
  const hasGroups = groups.length > 0;
  // On a sheet with little room, what a full chart says at its lines is not said again.
  const isSaid = look.isDense && !hasGroups;
  const shown = isSaid
    ? { hasDots: false, hasBaseline: false, hasTarget: false }
    : { hasDots, hasBaseline: drawn.hasBaseline, hasTarget: drawn.hasTarget };
  legend(page, { charts, events, ...shown, namesTargets: hasGroups }, words, picture);
  return drawn;
}

/** Quantity of the figures themselves. */
export const FIGURES = 'figure';

/** What a chart's figures are: a sum beside what it is the sum of would make flat lines of these, and days are no counts. */
export function quantityOf({ combined, isDaysBetween }: Chart, charts: readonly Chart[]): string {
  return isDaysBetween ? 'days' : combined === 'sum' && charts.length > 1 ? 'sum' : FIGURES;
}

function subtitle({ family, unit, better, gap, charts }: MeasureChart, words: ChartWords): string {
  const [chart] = charts;
  const isOf = charts.length === 1 && chart && (chart.group ?? chart.combined) !== undefined;
  const areDays = charts.every(({ isDaysBetween }) => isDaysBetween);
  // The rarer events are, the more days lie between them.
  const way = areDays && better ? (better === 'higher' ? 'lower' : 'higher') : better;
  const parts = [
    ...(gap
      ? [fill(words.gap, { of: plain(gap.of), and: plain(gap.and) })]
      : isOf
        ? [plain(nameOf(chart, words))]
        : []),
    words.families[family ?? 'other'],
    areDays ? words.days : plain(unit ?? ''),
    way ? words.better[way] : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** One sentence, and what the charts show. */
function describe(title: string, charts: readonly Chart[], told: ReturnType<typeof toldOf>, words: ChartWords): string {
  const [only] = charts;
  const said = `“${title}”`;
  if (only && charts.length === 1) {
    const signals = told.flatMap(({ texts }) => texts).join(' ');
    return fill(words.spoken.picture, { title: said, count: only.series.points.length, signals });
  }
  const names = charts.map((chart) => plain(nameOf(chart, words))).join(', ');
  const signals = told.map((each) => `${each.names.join(', ')}: ${each.texts.join(' ')}`).join(' ');
  return fill(words.spoken.pictures, { title: said, count: charts.length, names, signals });
}

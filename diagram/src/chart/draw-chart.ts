/** From a run chart that is worked out to its picture: the same scene as that of a diagram, for the same painters. */
import type { Chart, MeasureChart } from '@driver-diagrams/theory/model/index';
import { amountText, signalTexts } from '@driver-diagrams/theory/model/signals';
import type { Ink, Scene, SceneItem, Shape, Weight } from '../scene.ts';
import { round, rule, textLines } from '../shapes/shapes.ts';
import { BODY, LEADING, MARGIN, SMALL, SMALL_LEADING, TITLE, TITLE_LEADING } from '../style.ts';
import { isRightToLeft, widthOf } from '../text/measure.ts';
import { plain, sentence } from '../text/sentences.ts';
import { wrap } from '../text/wrap.ts';
import { dateText } from '../words/dates.ts';
import { fill, type Language, type PictureWords, WORDS } from '../words/words.ts';
import { frameOf, WIDTH } from './frame.ts';
import { diamond, isInside, levelItems, showsBaseline, square } from './levels.ts';
import {
  cross,
  dot,
  eventItems,
  inSignals,
  numberSign,
  type PlacedEvent,
  placeEvents,
  pointItems,
  resultItems,
} from './points.ts';
import { CHART_WORDS, type ChartWords } from './words.ts';

/**
 * Draws a run chart. The same chart gives the same bytes.
 * @param width from margin to margin, points
 * @param brief without what a table of measures beside it says, and without the name of the data file
 */
export function drawChart(
  measure: MeasureChart,
  language: Language = 'en',
  { width = WIDTH, brief = false } = {},
): Scene {
  const chart = measure.charts[0] as Chart;
  const words = CHART_WORDS[language];
  const picture = WORDS[language];
  const said = signalTexts(
    chart,
    { date: (days) => dateText(days, picture), amount: (value) => amountText(value, chart.series.percent) },
    words.signals,
  );
  const page = createPage(width);
  const title = plain(measure.title) || words.families.other;
  page.write('#title', 'title', title, { size: TITLE, leading: TITLE_LEADING, weight: 600, ink: 'text' });
  page.write('#subtitle', 'subtitle', subtitle(measure, words), {
    size: BODY,
    leading: LEADING,
    weight: 400,
    ink: 'muted',
  });
  if (measure.definition && !brief)
    page.write('#definition', 'subtitle', plain(measure.definition), {
      size: SMALL,
      leading: SMALL_LEADING,
      weight: 400,
      ink: 'muted',
      most: 4,
    });
  page.space(16);

  // Where the numbers of the events stand is known only once there is a scale; their rows then need room above it.
  const { events } = measure;
  const draft = frameOf(chart, events, { top: page.y, width }, words, picture);
  if (draft) {
    const { placed, rows } = placeEvents(events, draft);
    const frame =
      frameOf(chart, events, { top: page.y + rows * 18 + (rows > 0 ? 8 : 0), width }, words, picture) ?? draft;
    page.add(frame.bottom + 42, [
      ...frame.items,
      ...eventItems(placed, frame, words, picture),
      ...levelItems(chart, frame, words, picture),
      ...pointItems(chart, frame, words, picture),
      ...resultItems(chart, frame, words, picture),
    ]);
    const hasDots = page.items.some(({ id }) => id.startsWith('#point'));
    const isReached = chart.targets.some(({ date }) => date && isInside(date, frame));
    legend(page, chart, placed, { hasDots, hasBaseline: showsBaseline(chart, frame), hasTarget: isReached }, words);
    heading(page, '#shows', words.shows);
    said.forEach((text, n) => {
      page.write(`#signal ${n + 1}`, 'note', text, { size: BODY, leading: LEADING, weight: 400, ink: 'text' });
      page.space(3);
    });
    happened(page, placed, words, picture);
  } else
    said.forEach((text) => {
      page.write('#signal 1', 'note', text, { size: BODY, leading: LEADING, weight: 400, ink: 'text' });
    });
  if (chart.file !== undefined && !brief) {
    page.space(6);
    page.write('#from', 'note', fill(words.from, { file: plain(chart.file) }), {
      size: SMALL,
      leading: SMALL_LEADING,
      weight: 400,
      ink: 'muted',
    });
  }
  const description = fill(words.spoken.picture, {
    title: `“${title}”`,
    count: chart.series.points.length,
    signals: said.join(' '),
  });
  return {
    width: round(width + 2 * MARGIN),
    height: round(page.y + MARGIN - 8),
    title,
    description,
    items: page.items,
  };
}

function subtitle({ family, unit, better }: MeasureChart, words: ChartWords): string {
  const parts = [words.families[family ?? 'other'], plain(unit ?? ''), better ? words.better[better] : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

interface Style {
  size: number;
  leading: number;
  weight: Weight;
  ink: Ink;
  /** Lines beyond these are cut. */
  most?: number;
}

/** What stands below one another. */
interface Page {
  /** From margin to margin. */
  readonly width: number;
  items: SceneItem[];
  /** Where what follows may begin. */
  readonly y: number;
  space(height: number): void;
  add(bottom: number, items: SceneItem[]): void;
  /** Writes a text from margin to margin; `indent` leaves room for a sign. */
  write(
    id: string,
    role: SceneItem['role'],
    text: string,
    style: Style,
    sign?: { indent: number; shapes: (y: number) => Shape[] },
  ): void;
}

function createPage(width: number): Page {
  const items: SceneItem[] = [];
  let y = MARGIN;
  return {
    width,
    items,
    get y() {
      return y;
    },
    space(height) {
      y += height;
    },
    add(bottom, more) {
      items.push(...more);
      y = bottom;
    },
    write(id, role, text, { size, leading, weight, ink, most }, sign) {
      if (text === '') return;
      const indent = sign?.indent ?? 0;
      const lines = wrap(text, width - indent, size, weight).slice(0, most);
      const at = {
        x: MARGIN + indent,
        y: y + leading * 0.76,
        width: width - indent,
        leading,
        rightToLeft: isRightToLeft(text),
      };
      const shapes = [...(sign?.shapes(y + leading / 2) ?? []), ...textLines(lines, at, { size, weight, ink })];
      items.push({ id, role, label: sentence(text), shapes });
      y += lines.length * leading;
    },
  };
}

function heading(page: Page, id: string, text: string) {
  page.space(10);
  const line = page.y + LEADING + 4;
  page.write(id, 'heading', text, { size: BODY, leading: LEADING, weight: 600, ink: 'muted' });
  page.items.at(-1)?.shapes.push(rule(MARGIN, line, page.width));
  page.space(10);
}

/** Only what occurs in the chart is explained. */
function legend(
  page: Page,
  chart: Chart,
  events: readonly PlacedEvent[],
  { hasDots, hasBaseline, hasTarget }: { hasDots: boolean; hasBaseline: boolean; hasTarget: boolean },
  words: ChartWords,
) {
  const kinds = new Set(events.map(({ event }) => event.kind));
  const entries: [text: string, shapes: (x: number, y: number) => Shape[]][] = [];
  const signals = inSignals(chart).size > 0;
  if (hasDots) entries.push([words.point, (x, y) => [dot(x, y, 3.2, false)]]);
  if (hasDots && signals) entries.push([words.signalPoint, (x, y) => [dot(x, y, 3.2, true)]]);
  if (chart.results.length > 0) entries.push([words.result, (x, y) => [cross(x, y)]]);
  if (hasBaseline) entries.push([fill(words.baseline, { amount: '' }).trim().toLowerCase(), (x, y) => [square(x, y)]]);
  if (hasTarget) entries.push([fill(words.target, { amount: '' }).trim().toLowerCase(), (x, y) => [diamond(x, y)]]);
  for (const kind of ['test', 'change', 'note'] as const) {
    if (kinds.has(kind)) entries.push([words.event[kind], (x, y) => numberSign(1, x, y, kind)]);
  }
  if (entries.length === 0) return;
  let x = MARGIN;
  let y = page.y + LEADING / 2;
  const shapes: Shape[] = [];
  for (const [text, draw] of entries) {
    const width = widthOf(text, SMALL, 400);
    if (x > MARGIN && x + 18 + width > MARGIN + page.width) {
      x = MARGIN;
      y += 20;
    }
    shapes.push(...draw(x + 8, y));
    shapes.push(
      ...textLines(
        [{ text, width }],
        { x: x + 20, y: y + SMALL * 0.36, width },
        { size: SMALL, weight: 400, ink: 'muted' },
      ),
    );
    x += 20 + width + 20;
  }
  const label = sentence(entries.map(([text]) => text).join(', '));
  page.add(y + LEADING / 2 + 2, [{ id: '#legend', role: 'legend', label, shapes }]);
}

/** The events by their numbers. */
function happened(page: Page, placed: readonly PlacedEvent[], words: ChartWords, picture: PictureWords) {
  if (placed.length === 0) return;
  heading(page, '#happened', words.happened);
  for (const { event, number } of placed) {
    const text = `${dateText(event.date, picture)}: ${plain(event.text)}`;
    page.write(
      `#event text ${number}`,
      'note',
      text,
      { size: SMALL, leading: SMALL_LEADING, weight: 400, ink: 'text' },
      {
        indent: 24,
        shapes: (y) => numberSign(number, MARGIN + 8, y, event.kind),
      },
    );
    page.space(6);
  }
}

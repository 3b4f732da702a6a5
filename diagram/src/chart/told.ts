/** What stands below the charts in words: what they show, their phases, what is left out, and what happened. */
import type { Chart, Days, MeasureChart, Point } from '@driver-diagrams/theory/model/index';
import { shownTexts, togetherText } from '@driver-diagrams/theory/model/signals';
import { MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { plain, sentence } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf, nameOf } from './amounts.ts';
import { type NumberedEvent, numberSign } from './events.ts';
import { ASIDE, heading, type Page, SAID } from './page.ts';
import { centreText, phasesOf } from './parts.ts';
import { signShapes } from './signs.ts';
import type { ChartWords } from './words.ts';

/** What a chart shows, in sentences. */
function saidOf(chart: Chart, words: ChartWords, picture: PictureWords): string[] {
  const { percent } = chart.series;
  const date = (days: Days) => dateText(days, picture);
  return shownTexts(chart, { date, amount: (value) => amountOf(value, percent) }, words.signals);
}

/** Charts that show the same, with what they show; in the order of the charts. */
export interface Told {
  names: string[];
  texts: string[];
}

export function toldOf(charts: readonly Chart[], words: ChartWords, picture: PictureWords): Told[] {
  const found = new Map<string, Told>();
  for (const chart of charts) {
    const texts = saidOf(chart, words, picture);
    const key = texts.join('\n');
    const known = found.get(key) ?? { names: [], texts };
    known.names.push(plain(nameOf(chart, words)));
    found.set(key, known);
  }
  return [...found.values()];
}

/** What the charts show; of several, under their names. */
export function writeShown(page: Page, told: readonly Told[], charts: readonly Chart[], words: ChartWords) {
  let n = 0;
  told.forEach(({ names, texts }, group) => {
    if (charts.length > 1) {
      if (group > 0) page.space(4);
      page.write(`#of ${group + 1}`, 'note', names.join(', '), { ...SAID, weight: 600 });
    }
    for (const text of texts) {
      n++;
      page.write(`#signal ${n}`, 'note', text, SAID);
      page.space(3);
    }
  });
  const together = togetherText(charts, words.signals);
  if (together !== undefined) page.write('#together', 'note', together, SAID);
  const [only] = charts;
  if (charts.length !== 1 || !only) return;
  for (const [sign, text] of [
    [only.variation, only.variation && words.variation[only.variation]],
    [only.assurance, only.assurance && words.assurance[only.assurance]],
  ] as const) {
    if (sign === undefined || text === undefined) continue;
    page.write(`#sign ${sign}`, 'note', text, SAID, { indent: 24, shapes: (y) => signShapes(sign, MARGIN + 8, y) });
    page.space(3);
  }
}

/** What else a reader must know of the lines. */
export function notesOn({ charts, hidden }: MeasureChart, words: ChartWords): string[] {
  const reported = charts.flatMap(({ series }) => series.points.flatMap((point) => point.reported ?? []));
  const counts = reported.map(({ count }) => count);
  const of = Math.max(0, ...reported.map((each) => each.of));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return [
    ...(counts.length > 0 && least < of ? [fill(words.reported, { least, most, of })] : []),
    ...(charts.some(({ breaks }) => breaks.length > 0) ? [words.broken] : []),
    ...(charts.some(({ gaps }) => gaps.length > 0) ? [words.missing] : []),
    ...(hidden ? [fill(words.hidden, { ...hidden })] : []),
  ];
}

/** The phases with their reasons, and what their centres are. */
export function writePhases(page: Page, charts: readonly Chart[], words: ChartWords, picture: PictureWords) {
  const found = new Map<string, { text: string; centres: string[]; because?: string }>();
  for (const chart of charts) {
    for (const { part, name } of phasesOf(chart)) {
      const date = chart.series.points[part.from]?.date;
      if (!date) continue;
      const key = `${name}\n${part.because ?? ''}`;
      const text = fill(words.phase, { name, date: dateText(date, picture) });
      const centres = charts.length > 1 ? [] : stepText(chart, chart.parts.indexOf(part), words);
      if (!found.has(key)) found.set(key, { text, centres, ...(part.because && { because: part.because }) });
    }
  }
  if (found.size === 0) return;
  heading(page, '#phases', words.phases);
  [...found.values()].forEach(({ text, centres, because }, n) => {
    const said = because ? sentence(`${text}: ${plain(because)}`) : text;
    page.write(`#phase text ${n + 1}`, 'note', [said, ...centres].join(' '), { ...ASIDE, ink: 'text' });
    page.space(4);
  });
}

/** `Median 61%, then 72%`: a difference and no more. */
function stepText(chart: Chart, n: number, words: ChartWords): string[] {
  const [before, part] = [chart.parts[n - 1], chart.parts[n]];
  if (!before?.centre || !part?.centre) return [];
  return [
    fill(words.step, {
      before: centreText(chart, before, words),
      after: amountOf(part.centre.value, chart.series.percent),
    }),
  ];
}

/** The figures that are drawn hollow, with their reasons. */
export function writeExcluded(page: Page, charts: readonly Chart[], words: ChartWords, picture: PictureWords) {
  const found = charts.flatMap((chart) =>
    chart.series.points.flatMap((point) => (point.excluded === undefined ? [] : [{ chart, point }])),
  );
  if (found.length === 0) return;
  heading(page, '#excluded', words.excluded);
  found.forEach(({ chart, point }, n) => {
    const whose = charts.length > 1 ? `${plain(nameOf(chart, words))}, ` : '';
    page.write(`#excluded text ${n + 1}`, 'note', whose + excludedText(point, chart, picture), {
      ...ASIDE,
      ink: 'text',
    });
    page.space(4);
  });
}

function excludedText({ date, value, excluded }: Point, { series }: Chart, picture: PictureWords): string {
  const said = `${dateText(date, picture)}, ${amountOf(value, series.percent)}`;
  return excluded ? `${said}: ${plain(excluded)}` : said;
}

/** The events by their numbers. */
export function writeHappened(page: Page, events: readonly NumberedEvent[], words: ChartWords, picture: PictureWords) {
  if (events.length === 0) return;
  heading(page, '#happened', words.happened);
  for (const { event, number } of events) {
    const whose = event.group === undefined ? '' : `, ${plain(event.group)}`;
    const text = `${dateText(event.date, picture)}${whose}: ${plain(event.text)}`;
    const style = { size: SMALL, leading: SMALL_LEADING, weight: 400, ink: 'text' } as const;
    const shapes = (y: number) => numberSign(number, MARGIN + 8, y, event.kind);
    page.write(`#event text ${number}`, 'note', text, style, { indent: 24, shapes });
    page.space(6);
  }
}

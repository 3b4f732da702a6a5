/** What stands below the charts in words: what they show, their phases, what is left out, and what happened. */
import type { Chart, Days, MeasureChart } from '@driver-diagrams/theory/model/index';
import { signalTexts, togetherText } from '@driver-diagrams/theory/model/signals';
import { MARGIN, SMALL, SMALL_LEADING } from '../style.ts';
import { plain, sentence } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { hiddenText } from '../words/figures.ts';
import { fill, type PictureWords } from '../words/words.ts';
import { amountOf, nameOf } from './amounts.ts';
import { type NumberedEvent, numberSign } from './events.ts';
import { ASIDE, heading, type Page, SAID, type Style } from './page.ts';
import { phasesOf } from './parts.ts';
import { signShapes } from './signs.ts';
import type { ChartWords } from './words.ts';

/** Charts that show the same, with what they show. */
export interface Told {
  names: string[];
  texts: string[];
}

/** What the charts show, in the order of the charts; what several show alike stands once, behind what single ones show. */
export function toldOf(charts: readonly Chart[], words: ChartWords, picture: PictureWords): Told[] {
  const said = charts.map((chart) => ({
    name: plain(nameOf(chart, words)),
    texts: charts.length === 1 ? textsOf(chart, words, picture) : shortTexts(chart, words, picture),
  }));
  const namesOf = new Map<string, string[]>();
  for (const { name, texts } of said)
    for (const text of new Set(texts)) namesOf.set(text, [...(namesOf.get(text) ?? []), name]);
  const found = new Map<string, Told>();
  for (const [text, names] of namesOf) {
    const key = names.join('\n');
    const told = found.get(key) ?? { names, texts: [] };
    told.texts.push(text);
    found.set(key, told);
  }
  return [...found.values()].toSorted((one, other) => Number(one.names.length > 1) - Number(other.names.length > 1));
}

function textsOf(chart: Chart, words: ChartWords, picture: PictureWords, signals = words.signals): string[] {
  const { percent } = chart.series;
  const date = (days: Days) => dateText(days, picture);
  const texts = signalTexts(chart, { date, amount: (value) => amountOf(value, percent) }, signals);
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** Of one among several: how often chance marks such charts is said of all together, and the signs say what the limits do. */
function shortTexts({ variation, assurance, ...chart }: Chart, words: ChartWords, picture: PictureWords): string[] {
  return textsOf(chart, words, picture, { ...words.signals, chance: { some: '', few: '' } });
}

/** What the charts show; of several, under their names. */
export function writeShown(
  page: Page,
  told: readonly Told[],
  charts: readonly Chart[],
  words: ChartWords,
  said: Style = SAID,
) {
  let n = 0;
  const [only] = charts;
  if (only && charts.length === 1) writeSigns(page, only, words);
  const together = charts.length > 1 ? togetherText(charts, words.signals) : undefined;
  if (together !== undefined) {
    page.write('#together', 'note', together, said);
    page.space(6);
  }
  told.forEach(({ names, texts }, group) => {
    if (charts.length > 1) {
      if (group > 0) page.space(4);
      page.write(`#of ${group + 1}`, 'note', names.join(', '), { ...said, weight: 600 });
    }
    for (const text of texts) {
      n++;
      page.write(`#signal ${n}`, 'note', text, said);
      page.space(3);
    }
  });
}

/** What the limits say, as signs: the sentences below say it in full. */
function writeSigns(page: Page, { variation, assurance }: Chart, words: ChartWords) {
  for (const sign of [variation, assurance]) {
    if (sign === undefined) continue;
    const shapes = (y: number) => signShapes(sign, MARGIN + 8, y);
    page.write(`#sign ${sign}`, 'note', words.sign[sign], { ...SAID, weight: 600 }, { indent: 24, shapes });
    page.space(3);
  }
}

/** What else a reader must know of the lines. */
export function notesOn({ charts, hidden }: MeasureChart, words: ChartWords, picture: PictureWords): string[] {
  const reported = charts.flatMap(({ series }) => series.points.flatMap((point) => point.reported ?? []));
  const counts = reported.map(({ count }) => count);
  const of = Math.max(0, ...reported.map((each) => each.of));
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return [
    ...(counts.length > 0 && least < of
      ? [fill(least < most ? words.reported : words.reportedAlike, { least, most, of })]
      : []),
    ...(charts.some(({ gaps }) => gaps.length > 0) ? [words.missing] : []),
    ...(hidden ? [sentence(hiddenText(hidden, picture))] : []),
  ];
}

/** Why the phases began; the sentences on each chart say how they differ. */
export function writePhases(page: Page, charts: readonly Chart[], words: ChartWords, picture: PictureWords) {
  const found = new Map<string, string>();
  for (const chart of charts) {
    for (const { part, name } of phasesOf(chart)) {
      const date = chart.series.points[part.from]?.date;
      const key = `${name}\n${part.because ?? ''}`;
      if (!date || part.because === undefined || found.has(key)) continue;
      const phase = fill(words.phase, { name, date: dateText(date, picture) });
      found.set(key, `${phase}: ${plain(part.because)}`);
    }
  }
  if (found.size === 0) return;
  heading(page, '#phases', words.phases);
  [...found.values()].forEach((text, n) => {
    page.write(`#phase text ${n + 1}`, 'note', text, { ...ASIDE, ink: 'text' });
    page.space(4);
  });
}

/** The events by their numbers. */
export function writeHappened(
  page: Page,
  events: readonly NumberedEvent[],
  words: ChartWords,
  picture: PictureWords,
  terse = false,
) {
  if (events.length === 0) return;
  if (terse) page.space(4);
  else heading(page, '#happened', words.happened);
  for (const { event, number } of events) {
    const whose = event.group === undefined ? '' : `, ${plain(event.group)}`;
    const text = `${dateText(event.date, picture)}${whose}: ${plain(event.text)}`;
    const style = { size: SMALL, leading: SMALL_LEADING, weight: 400, ink: 'text' } as const;
    const shapes = (y: number) => numberSign(number, MARGIN + 8, y, event.kind);
    page.write(`#event text ${number}`, 'note', text, style, { indent: 24, shapes });
    page.space(6);
  }
}

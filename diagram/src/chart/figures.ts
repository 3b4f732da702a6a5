/** The figures of a chart as tables: for a page that can be read as well as seen. */
import type { Chart, MeasureChart, Point } from '@driver-diagrams/theory/model/index';
import type { Scene, SceneTable } from '../scene.ts';
import { plain } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { fill, type Language, type PictureWords, WORDS } from '../words/words.ts';
import { amountOf, nameOf } from './amounts.ts';
import { CHART_WORDS, type ChartWords } from './words.ts';

/** A chart with its figures as words, one table for each line. */
export function withFigures(scene: Scene, { charts, unit }: MeasureChart, language: Language = 'en'): Scene {
  const words = CHART_WORDS[language];
  const picture = WORDS[language];
  const tables = charts.flatMap((chart) => {
    const isOnly = charts.length === 1 && chart.group === undefined && chart.combined === undefined;
    const title = isOnly ? scene.title : plain(nameOf(chart, words));
    const said = chart.isDaysBetween ? words.days : chart.series.percent ? '' : plain(unit ?? '');
    return tableOf(chart, { title, amount: said || words.figures.figure }, words, picture);
  });
  return tables.length === 0 ? scene : { ...scene, tables };
}

function tableOf(
  { series: { points, percent } }: Chart,
  { title, amount }: { title: string; amount: string },
  words: ChartWords,
  picture: PictureWords,
): SceneTable[] {
  if (points.length === 0) return [];
  const { figures } = words;
  const notes = points.map((point) => notesOf(point, words));
  const counts = points.map(({ counts: of }) => (of ? fill(figures.counted, { counted: of.counted, of: of.of }) : ''));
  const columns = [
    { heading: figures.date, cells: points.map(({ date }) => dateText(date, picture)) },
    { heading: amount, cells: points.map(({ value }) => amountOf(value, percent)) },
    { heading: figures.counts, cells: counts },
    { heading: figures.note, cells: notes },
  ].filter(({ cells }) => cells.some((text) => text !== ''));
  return [
    {
      title,
      headings: columns.map(({ heading }) => heading),
      rows: points.map((_, n) => columns.map(({ cells }) => ({ text: cells[n] ?? '' }))),
    },
  ];
}

/** What must be known of a figure beside its worth. */
function notesOf({ note, excluded, reported }: Point, words: ChartWords): string {
  return [
    plain(note ?? ''),
    excluded === undefined ? '' : `${words.excludedPoint}: ${plain(excluded)}`,
    reported && reported.count < reported.of ? fill(words.spoken.reported, reported) : '',
  ]
    .filter((text) => text !== '')
    .join('; ');
}

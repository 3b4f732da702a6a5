/** What a hover says of a measure's figures: the latest ones, and what the chart shows. */
import type { Chart, Days, MeasureChart } from '../model/series.ts';
import { amountText, signalTexts } from '../model/signals.ts';
import { escaped } from './markdown.ts';

const LATEST = 3;

/**
 * Markdown.
 * @param least of fewer figures nothing is said: those of a measure are told by the rest of its hover
 */
export function aboutChart({ charts }: MeasureChart, least = 2): string {
  return charts
    .map((chart) => aboutLine(chart, least))
    .filter((text) => text !== '')
    .join('\n\n');
}

function aboutLine(chart: Chart, least: number): string {
  const { points, percent } = chart.series;
  if (points.length < least) return '';
  const amount = (value: number) => amountText(value, percent);
  const date = (days: Days) => days.text;
  const latest = points.slice(-LATEST).map((point) => `${amount(point.value)} (${date(point.date)})`);
  const median = chart.parts.at(-1)?.centre;
  const facts = [
    points.length === 1 ? '1 figure' : `${points.length} figures`,
    ...(median && points.length > 1 ? [`median ${amount(median.value)}`] : []),
    `latest ${latest.join(', ')}`,
  ];
  return `**Run chart${chart.group === undefined ? '' : `, ${escaped(chart.group)}`}:** ${escaped(facts.join('; '))}\n\n${signalTexts(chart, { amount, date }).map(escaped).join('\n\n')}`;
}

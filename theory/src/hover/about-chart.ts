/** What a hover says of a measure's figures: the latest ones, and what the chart shows. */
import type { Chart, Days, MeasureChart } from '../model/series.ts';
import { amountText, signalTexts } from '../model/signals.ts';
import { escaped } from './markdown.ts';

const LATEST = 3;

/** Markdown; empty for fewer than two figures, which the rest of the hover tells. */
export function aboutChart({ charts }: MeasureChart): string {
  return charts
    .map(aboutLine)
    .filter((text) => text !== '')
    .join('\n\n');
}

function aboutLine(chart: Chart): string {
  const { points, percent } = chart.series;
  if (points.length < 2) return '';
  const amount = (value: number) => amountText(value, percent);
  const date = (days: Days) => days.text;
  const latest = points.slice(-LATEST).map((point) => `${amount(point.value)} (${date(point.date)})`);
  const median = chart.parts.at(-1)?.centre;
  const facts = [
    `${points.length} figures`,
    ...(median ? [`median ${amount(median.value)}`] : []),
    `latest ${latest.join(', ')}`,
  ];
  return `**Run chart${chart.group === undefined ? '' : `, ${escaped(chart.group)}`}:** ${escaped(facts.join('; '))}\n\n${signalTexts(chart, { amount, date }).map(escaped).join('\n\n')}`;
}

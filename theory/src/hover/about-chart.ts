/** What a hover says of a measure's figures: the latest ones, and what the chart shows. */
import { daysSaid, pointSaid, withMinus } from '../model/figure-words.ts';
import type { Chart, MeasureChart } from '../model/series.ts';
import { amountText, signalTexts, togetherText } from '../model/signals.ts';
import { escaped } from './markdown.ts';

const LATEST = 3;
/** Groups that are told one by one. */
const MOST_GROUPS = 6;

/**
 * Markdown.
 *
 * @param least of fewer figures nothing is said: those of a measure are told by the rest of its hover
 */
export function aboutChart({ charts, hidden }: MeasureChart, least = 2): string {
  const told = charts.filter(({ series }) => series.points.length >= least);
  const [first] = told;
  if (!first) return '';
  const left = hidden
    ? [
        `Left out: figures of ${hidden.groups} ${hidden.groups === 1 ? 'group' : 'groups'} of fewer than ${hidden.below}.`,
      ]
    : [];
  const said = told.length === 1 ? aboutOne(first) : aboutMany(told);
  return [said, ...left].join('\n\n');
}

function aboutOne(chart: Chart): string {
  const { points, percent } = chart.series;
  const amount = (value: number) => withMinus(amountText(value, percent));
  const latest = points.slice(-LATEST).map((point) => `${amount(point.value)} (${daysSaid(point.date)})`);
  const centre = chart.parts.at(-1)?.centre;
  const facts = [
    points.length === 1 ? '1 figure' : `${points.length} figures`,
    ...(centre && points.length > 1 ? [`${centre.of} ${amount(centre.value)}`] : []),
    `latest ${latest.join(', ')}`,
  ];
  const title = `**Run chart${chart.group === undefined ? '' : `, ${escaped(chart.group)}`}:**`;
  const signals = signalTexts(chart, { amount, date: daysSaid }).map(escaped);
  return `${title} ${escaped(facts.join('; '))}\n\n${signals.join('\n\n')}`;
}

/** A line each, and of many how many chance alone would mark. */
function aboutMany(charts: readonly Chart[]): string {
  const left = charts.length - MOST_GROUPS;
  const lines = charts.slice(0, MOST_GROUPS).map((chart) => `- ${escaped(lineOf(chart))}`);
  const together = togetherText(charts);
  return [
    `**${charts.length} run charts:**`,
    [...lines, ...(left > 0 ? [`- … and ${left} more`] : [])].join('\n'),
    ...(together === undefined ? [] : [escaped(together)]),
  ].join('\n\n');
}

function lineOf({ group, combined, series: { points, percent }, parts }: Chart): string {
  const last = points.at(-1);
  const whose = group ?? (combined ? 'all together' : 'as a whole');
  const isMarked = parts.some(({ signals }) => signals.some(({ kind }) => kind !== 'trend'));
  return [
    `${whose}: ${points.length} figures`,
    ...(last ? [`latest ${pointSaid(last, percent)}`] : []),
    ...(isMarked ? ['with a signal'] : []),
  ].join('; ');
}

/** Mermaid flowcharts as rows: one alone, or all that stand in fenced blocks of Markdown. */
import { joinedCharts } from './chart-join.ts';
import { rowsOfChart } from './chart-rows.ts';
import { readFlowcharts } from './flowchart.ts';
import { ImportError } from './import-error.ts';
import { atLine } from './places.ts';
import type { Row } from './rows.ts';

type Tell = (message: string) => void;

/**
 * Reads a flowchart, or those in fenced blocks of Markdown.
 * @throws ImportError where there is none, or it is too large
 */
export function readMermaid(text: string, tell: Tell): Row[] {
  const charts = readFlowcharts(text).filter(({ boxes }) => boxes.size > 0);
  if (charts.length === 0) {
    throw new ImportError('There is no Mermaid flowchart here. It begins with a line such as “flowchart RL”.');
  }
  for (const { line, text: words } of charts.flatMap(({ unread }) => unread)) {
    tell(`${atLine(line)}: “${words}” cannot be read and was left out.`);
  }
  tellAround(text, tell);
  return rowsOfChart(joinedCharts(charts, 'charts', tell), tell);
}

/** Lists, tables and labelled lines around charts in a page of Markdown, and charts of other kinds; prose is not asked about. */
function tellAround(text: string, tell: Tell): void {
  const lines = text.split(/\r\n|\n|\r/);
  if (!lines.some((line) => FENCE.test(line))) return;
  const outside: { line: number; words: string }[] = [];
  let fence: { line: number; isMermaid: boolean; isFlowchart: boolean } | undefined;
  for (const [n, line] of lines.entries()) {
    if (FENCE.test(line)) {
      if (fence?.isMermaid && !fence.isFlowchart)
        tell(`${atLine(fence.line)}: this chart is no flowchart and was left out.`);
      fence = fence ? undefined : { line: n + 1, isMermaid: /mermaid/.test(line), isFlowchart: false };
    } else if (fence) fence.isFlowchart ||= /^\s*(?:flowchart|graph)\b/.test(line);
    else if (STATED.test(line)) outside.push({ line: n + 1, words: line.trim() });
  }
  const [first, ...more] = outside;
  if (!first) return;
  const others = more.length === 0 ? '' : `, and what is on ${more.length} more line${more.length === 1 ? '' : 's'},`;
  tell(`${atLine(first.line)}: “${first.words}”${others} stands outside of the chart and was left out.`);
}

/** What could be statements: a bullet, a number, a row of a table, a label. */
const STATED = /^\s*(?:[-*+•]|\d+[.)])\s+\S|\|.*\||^\s*(?:\*\*)?\p{L}[\p{L}\d ]{0,30}:(?:\*\*)?\s*\S/u;
const FENCE = /^\s*(?:```|~~~)/;

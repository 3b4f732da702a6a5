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

/** Words around charts in a page of Markdown, and charts of other kinds. */
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
    else if (line.trim() !== '') outside.push({ line: n + 1, words: line.trim() });
  }
  const [first, ...more] = outside;
  if (!first) return;
  const others = more.length === 0 ? '' : `, and what is on ${more.length} more line${more.length === 1 ? '' : 's'},`;
  tell(`${atLine(first.line)}: “${first.words}”${others} stands outside of the chart and was left out.`);
}

const FENCE = /^\s*(?:```|~~~)/;

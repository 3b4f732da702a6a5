/** Mermaid flowcharts as rows: one alone, or all that stand in fenced blocks of Markdown. */
import { type Chart, emptyChart } from './chart.ts';
import { rowsOfChart } from './chart-rows.ts';
import { type Flowchart, readFlowcharts } from './flowchart.ts';
import { ImportError } from './import-error.ts';
import { plainly } from './labels.ts';
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
  if (charts.length > 1) {
    tell(
      `${charts.length} charts came in as one theory; boxes that say the same are one statement. Import each by itself if they are not one.`,
    );
  }
  return rowsOfChart(charts.length === 1 ? (charts[0] ?? emptyChart()) : joined(charts), tell);
}

/** Several charts as one: boxes with the same words are one box. */
function joined(charts: readonly Flowchart[]): Chart {
  const all = emptyChart();
  const byWords = new Map<string, string>();
  for (const [n, { title, boxes, frames, arrows }] of charts.entries()) {
    const own = (id: string) => `${n} ${id}`;
    const ids = new Map<string, string>();
    if (title !== undefined) all.title ??= title;
    for (const frame of frames.values()) all.frames.set(own(frame.id), { ...frame, id: own(frame.id) });
    for (const box of boxes.values()) {
      const id = byWords.get(plainly(box.label)) ?? own(box.id);
      byWords.set(plainly(box.label), id);
      ids.set(box.id, id);
      const known = all.boxes.get(id);
      if (known) known.look ??= box.look ?? known.look;
      else all.boxes.set(id, { ...box, id, ...(box.frames && { frames: box.frames.map(own) }) });
    }
    all.arrows.push(
      ...arrows.map((arrow) => ({
        ...arrow,
        from: ids.get(arrow.from) ?? own(arrow.from),
        to: ids.get(arrow.to) ?? own(arrow.to),
      })),
    );
  }
  return all;
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

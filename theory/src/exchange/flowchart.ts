/** What a Mermaid flowchart says: its boxes, arrows and frames. Looks, other than classes, and links to pages are left aside. */
import { type Chart, emptyChart } from './chart.ts';
import { LineReader, plainLabel, type Statement } from './flowchart-line.ts';
import { atLine } from './places.ts';

export interface Flowchart extends Chart {
  /** Statements that could not be read. */
  unread: Statement[];
}

const START = /^\s*(?:flowchart|graph)(?:-elk)?(?:\s+(?:TB|TD|BT|RL|LR)\b|\s*;|\s*$)/;
const ASIDE = /^(?:%%|classDef\b|style\b|linkStyle\b|click\b|direction\b|accTitle|accDescr|---$)/;

/** Every flowchart of a text: of the whole, or of fenced blocks of Markdown. Never throws. */
export function readFlowcharts(text: string): Flowchart[] {
  const lines = text.split(/\r\n|\n|\r/);
  const charts: Flowchart[] = [];
  let from = 0;
  for (let at = lines.findIndex((line) => START.test(line)); at !== -1; ) {
    const fence = lines.findIndex((line, n) => n > at && /^\s*(?:```|~~~)/.test(line));
    const next = lines.findIndex((line, n) => n > at && START.test(line));
    const ends = [fence, next].filter((end) => end !== -1);
    const end = ends.length === 0 ? lines.length : Math.min(...ends);
    charts.push(readChart(lines, from, at, end));
    from = end;
    at = next;
  }
  return charts;
}

function readChart(lines: readonly string[], from: number, start: number, end: number): Flowchart {
  const chart: Flowchart = { ...emptyChart(), unread: [] };
  const title = lines.slice(from, start).findLast((line) => /^\s*title\s*:/.test(line));
  if (title) chart.title = titleText(title.replace(/^\s*title\s*:\s*/, ''));
  const first = lines[start]?.replace(/^\s*(?:flowchart|graph)(?:-elk)?\s*(?:TB|TD|BT|RL|LR)?\s*;?/, '') ?? '';
  const frames: string[] = [];
  const statements = statementsIn([first, ...lines.slice(start + 1, end)], start + 1);
  // Frames first: an arrow may lead to one before it is drawn.
  for (const { text, line } of statements) {
    const frame = frameIn(text);
    if (frame) chart.frames.set(frame.id, { ...frame, where: atLine(line) });
  }
  for (const statement of statements) {
    const { text } = statement;
    const frame = frameIn(text);
    if (frame) frames.push(frame.id);
    else if (/^end\b\s*$/.test(text)) frames.pop();
    else if (/^class\s/.test(text)) setLooks(text, chart);
    else if (ASIDE.test(text) || isAboutEdge(text, chart)) continue;
    else if (!new LineReader(statement, chart, [...frames]).read()) chart.unread.push(statement);
  }
  return chart;
}

function titleText(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.replace(/^['"]|['"]$/g, '').trim();
  }
}

/** Statements with their lines; words in quotation marks and in `@{ … }` may go over several. */
function statementsIn(lines: readonly string[], start: number): Statement[] {
  const statements: Statement[] = [];
  for (let n = 0; n < lines.length; n++) {
    const line = start + n;
    let whole = lines[n] ?? '';
    const at = n;
    while (isOpen(whole) && n + 1 < lines.length && n - at < LONGEST) whole += `\n${lines[++n] ?? ''}`;
    if (isOpen(whole) && n > at) {
      // Nothing closes it: each line stands for itself.
      n = at;
      whole = lines[at] ?? '';
    }
    if (/^\s*%%/.test(whole)) continue;
    // Semicolons end statements, but not in the words of a box.
    const parts = whole.match(/(?:"[^"]*"|\[[^\]]*\]|\([^)]*\)|#\w+;|[^;"])+/g) ?? [];
    statements.push(...parts.map((text) => ({ text: text.trim(), line })).filter(({ text }) => text !== ''));
  }
  return statements;
}

/** In lines: no label is longer. */
const LONGEST = 40;

function isOpen(text: string): boolean {
  if (/^\s*%%/.test(text)) return false;
  const isQuoted = (text.match(/"/g)?.length ?? 0) % 2 === 1;
  return isQuoted || /@\{(?:"[^"]*"|[^"}])*$/u.test(text);
}

/** `subgraph id["title"]`, `subgraph title`. */
function frameIn(text: string): { id: string; title: string } | undefined {
  const words = /^subgraph\b\s*(.*)$/su.exec(text)?.[1];
  if (words === undefined) return undefined;
  const [, id, title] = /^([^\s[("]+)\s*[[(]+([\s\S]+?)[\])]+\s*$/u.exec(words) ?? [];
  const label = plainLabel(title ?? words);
  return { id: id ?? label, title: label };
}

/** `class A,B look`. */
function setLooks(text: string, { boxes }: Chart): void {
  const [, ids = '', look] = /^class\s+(.+?)\s+([\w-]+);?$/u.exec(text) ?? [];
  for (const id of ids.split(',')) {
    const box = boxes.get(id.trim());
    if (box && look !== undefined) box.look = look;
  }
}

/** `e1@{ animate: true }` speaks of an arrow. */
function isAboutEdge(text: string, { boxes }: Chart): boolean {
  const id = /^([\w-]+)@\{[^}]*\b(?:animate|animation|curve)\s*:/u.exec(text)?.[1];
  return id !== undefined && !boxes.has(id);
}

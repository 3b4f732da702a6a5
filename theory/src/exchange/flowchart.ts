/** What a Mermaid flowchart says: its nodes and arrows. Looks, links to pages and the frames of subgraphs are left aside. */

export interface FlowNode {
  id: string;
  label: string;
  /** The class after `:::`. */
  look?: string;
  line: number;
}

export interface FlowArrow {
  from: string;
  to: string;
  label?: string;
  line: number;
  style: 'plain' | 'thick' | 'dotted';
}

export interface Flowchart {
  title?: string;
  nodes: Map<string, FlowNode>;
  arrows: FlowArrow[];
  /** Lines that could not be read. */
  unread: { line: number; text: string }[];
}

const ID = /[\p{L}\p{N}_][\p{L}\p{N}_]*(?:[-.][\p{L}\p{N}_]+)*/uy;
/** A whole arrow, else the first half of one that has words on it: `-- words -->`. */
const ARROW = /<?(?:--+[>xo]|---+|==+[>xo]|===+|-\.+-[>xo]?)|--|==|-\./y;
const FIRST_HALF = /^(?:--|==|-\.)$/;
const ASIDE =
  /^(?:%%|classDef\b|class\b|style\b|linkStyle\b|click\b|direction\b|subgraph\b|end$|accTitle|accDescr|---$)/;

/** Reads a flowchart; undefined where the text is none. Never throws. */
export function readFlowchart(text: string): Flowchart | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const start = lines.findIndex((line) => /^\s*(?:flowchart|graph)\b/.test(line));
  if (start === -1) return undefined;
  const fence = lines.findIndex((line, n) => n > start && /^\s*```/.test(line));
  const title = lines.slice(0, start).find((line) => /^title\s*:/.test(line));
  const chart: Flowchart = { nodes: new Map(), arrows: [], unread: [] };
  if (title) chart.title = titleText(title.replace(/^title\s*:\s*/, ''));
  const first = lines[start]?.replace(/^\s*(?:flowchart|graph)\s*(?:TB|TD|BT|RL|LR)?\s*;?/, '') ?? '';
  for (const [n, line] of [first, ...lines.slice(start + 1, fence === -1 ? undefined : fence)].entries()) {
    for (const statement of statementsIn(line)) {
      if (statement !== '' && !ASIDE.test(statement)) new LineReader(statement, start + n + 1, chart).read();
    }
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

/** Semicolons end statements, but not in the words of a box. */
function statementsIn(line: string): string[] {
  return (line.match(/(?:"[^"]*"|\[[^\]]*\]|\([^)]*\)|#\w+;|[^;"])+/g) ?? []).map((part) => part.trim());
}

/** Shapes of boxes, the longer signs first. */
const SHAPES: readonly [open: string, close: string][] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[\\', '\\]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];

class LineReader {
  private readonly text: string;
  private readonly line: number;
  private readonly chart: Flowchart;
  private at = 0;

  constructor(text: string, line: number, chart: Flowchart) {
    this.text = text;
    this.line = line;
    this.chart = chart;
  }

  /** `A & B -->|words| C --> D`. */
  read(): void {
    let from = this.group();
    while (from && this.rest() !== '') {
      const arrow = this.arrow();
      const to = arrow && this.group();
      if (!arrow || !to) break;
      for (const start of from) {
        for (const end of to) {
          const ends = arrow.backwards ? { from: end, to: start } : { from: start, to: end };
          this.chart.arrows.push({
            ...ends,
            style: arrow.style,
            line: this.line,
            ...(arrow.label && { label: arrow.label }),
          });
        }
      }
      from = to;
    }
    if (!from || this.rest() !== '') this.chart.unread.push({ line: this.line, text: this.text });
  }

  private group(): string[] | undefined {
    const ids: string[] = [];
    do {
      const id = this.node();
      if (id === undefined) return undefined;
      ids.push(id);
    } while (this.take('&'));
    return ids;
  }

  private node(): string | undefined {
    const id = this.match(ID);
    if (id === undefined) return undefined;
    const node = this.chart.nodes.get(id) ?? { id, label: id, line: this.line };
    this.chart.nodes.set(id, node);
    const shape = SHAPES.find(([open]) => this.take(open));
    if (shape) {
      const end = this.endOf(shape[1]);
      if (end === -1) return undefined;
      node.label = plainLabel(this.text.slice(this.at, end));
      this.at = end + shape[1].length;
    }
    if (this.take(':::')) {
      const look = this.match(ID);
      if (look !== undefined) node.look = look;
    }
    return id;
  }

  /** Where the box ends: not within quotation marks. */
  private endOf(close: string): number {
    return this.text.indexOf(close, this.afterQuoted());
  }

  /** Behind the quotation marks that stand here, if any do. */
  private afterQuoted(): number {
    this.rest();
    const quoted = /"[^"]*"\s*/y;
    quoted.lastIndex = this.at;
    return quoted.test(this.text) ? quoted.lastIndex : this.at;
  }

  private arrow(): { style: FlowArrow['style']; label?: string; backwards: boolean } | undefined {
    const start = this.match(ARROW);
    if (start === undefined) return undefined;
    const style = start.includes('=') ? 'thick' : start.includes('.') ? 'dotted' : 'plain';
    const backwards = start.startsWith('<') && !start.endsWith('>');
    if (FIRST_HALF.test(start)) {
      const end = /\s*(?:--+[>xo]?|==+[>xo]?|\.+-+[>xo]?)/g;
      end.lastIndex = this.afterQuoted();
      const found = end.exec(this.text);
      if (!found) return undefined;
      const label = plainLabel(this.text.slice(this.at, found.index));
      this.at = end.lastIndex;
      return { style, label, backwards };
    }
    if (!this.take('|')) return { style, backwards };
    const end = this.text.indexOf('|', this.at);
    if (end === -1) return undefined;
    const label = plainLabel(this.text.slice(this.at, end));
    this.at = end + 1;
    return { style, label, backwards };
  }

  private rest(): string {
    while (/\s/.test(this.text.charAt(this.at))) this.at++;
    return this.text.slice(this.at);
  }

  private take(sign: string): boolean {
    if (!this.rest().startsWith(sign)) return false;
    this.at += sign.length;
    return true;
  }

  private match(pattern: RegExp): string | undefined {
    this.rest();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }
}

/** The words of a box: without quotation marks, entities read, on one line. */
function plainLabel(text: string): string {
  return text
    .trim()
    .replace(/^"`?([\s\S]*?)`?"$/, '$1')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/#(?:(\d{1,7})|(quot|amp|lt|gt|apos));/g, (_, code?: string, name?: string) => entity(code, name))
    .replace(/\s+/gu, ' ')
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'" };

function entity(code: string | undefined, name: string | undefined): string {
  if (code === undefined) return NAMED[name ?? ''] ?? '';
  return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)).toWellFormed() : '';
}

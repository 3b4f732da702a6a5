/** Graphs of Graphviz: nodes, arrows and clusters; the program’s own come back with what each node is. */
import { type Arrow, type Box, type Chart, emptyChart, htmlWords } from './chart.ts';
import { rowsOfChart } from './chart-rows.ts';
import { ImportError } from './import-error.ts';
import { labelMeant } from './labels.ts';
import { atLine } from './places.ts';
import type { Row } from './rows.ts';

interface Token {
  text: string;
  isQuoted: boolean;
  line: number;
}

const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|^#[^\n]*|"(?:[^"\\]|\\[\s\S])*"|<(?=[^<>]*(?:<[^<>]*>[^<>]*)*>)|->|--|[{}[\];,=:]|[^\s{}[\];,=:"<>-]+|[\s\S]/gmu;

/**
 * Reads a graph.
 * @throws ImportError where there is none, or it is too large
 */
export function readDot(text: string, tell: (message: string) => void): Row[] {
  const reader = new DotReader(tokensIn(text));
  const chart = reader.read();
  if (chart.boxes.size === 0)
    throw new ImportError('There is no graph of Graphviz here. It begins with a line such as “digraph {”.');
  return rowsOfChart(chart, tell);
}

function tokensIn(text: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[0] ?? text.charAt(at);
    const html = found === '<' ? htmlFrom(text, at) : undefined;
    const whole = html ?? found;
    if (html !== undefined) tokens.push({ text: htmlWords(html.slice(1, -1)), isQuoted: true, line });
    else if (whole.startsWith('"') && whole.length > 1) tokens.push({ text: unquoted(whole), isQuoted: true, line });
    else if (!/^(?:\s|\/\/|\/\*|#)/u.test(whole)) tokens.push({ text: whole, isQuoted: false, line });
    line += whole.split('\n').length - 1;
    at += whole.length;
  }
  return tokens;
}

/** A label of HTML, with the angles that it holds. */
function htmlFrom(text: string, at: number): string | undefined {
  let depth = 0;
  for (let end = at; end < text.length; end++) {
    if (text[end] === '<') depth++;
    else if (text[end] === '>' && --depth === 0) return text.slice(at, end + 1);
  }
  return undefined;
}

function unquoted(text: string): string {
  return text
    .slice(1, -1)
    .replace(/\\\n/g, '')
    .replace(/\\([nlr])/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

type Attributes = Readonly<Record<string, string>>;

class DotReader {
  private readonly tokens: readonly Token[];
  private readonly chart: Chart = emptyChart();
  private readonly frames: string[] = [];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  read(): Chart {
    while (this.peek() !== undefined && this.peek()?.text !== '{') {
      const token = this.next();
      // A name that is no text is a sign for programs.
      if (token?.isQuoted) this.chart.title = token.text;
    }
    this.next();
    this.statements();
    return this.chart;
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(): Token | undefined {
    return this.tokens[this.at++];
  }

  private take(text: string): boolean {
    const token = this.peek();
    if (token?.text !== text || token.isQuoted) return false;
    this.at++;
    return true;
  }

  /** @returns the nodes that stand in them */
  private statements(): string[] {
    const all: string[] = [];
    while (this.peek() !== undefined && !this.take('}')) {
      if (this.take(';') || this.take(',')) continue;
      all.push(...this.statement());
    }
    return all;
  }

  private statement(): string[] {
    const start = this.peek();
    if (start && !start.isQuoted && /^(?:graph|node|edge)$/i.test(start.text)) {
      this.next();
      const attributes = this.attributes();
      if (start.text === 'graph') this.setFrame(attributes);
      return [];
    }
    const first = this.ends();
    if (this.take('=')) {
      const value = this.next();
      if (start && value) this.setFrame({ [start.text]: value.text });
      for (const id of first)
        if (this.chart.boxes.get(id)?.label === id && !this.isJoined(id)) this.chart.boxes.delete(id);
      return [];
    }
    const chain = [first];
    const line = start?.line ?? 1;
    while (this.take('->') || this.take('--')) chain.push(this.ends());
    const attributes = this.attributes();
    if (chain.length === 1) for (const id of first) this.setBox(id, attributes);
    for (const [n, from] of chain.slice(0, -1).entries()) this.join(from, chain[n + 1] ?? [], attributes, line);
    return chain.flat();
  }

  private isJoined(id: string): boolean {
    return this.chart.arrows.some(({ from, to }) => from === id || to === id);
  }

  /** A node, or all of a group. */
  private ends(): string[] {
    const isNamed = this.take('subgraph');
    const name = isNamed && this.peek()?.text !== '{' ? this.next()?.text : undefined;
    if (this.take('{')) {
      const line = this.peek()?.line ?? 1;
      if (name !== undefined) {
        this.frames.push(name);
        this.chart.frames.set(name, { id: name, title: '', where: atLine(line) });
      }
      const inside = this.statements();
      if (name !== undefined) this.frames.pop();
      return inside;
    }
    const token = this.next();
    if (!token || (!token.isQuoted && /^[}\][;,=:]$/.test(token.text))) return [];
    // A port says where at the box an arrow ends.
    while (this.take(':')) this.next();
    const known = this.chart.boxes.get(token.text);
    if (!known) {
      const frames = this.frames.length > 0 ? { frames: [...this.frames] } : {};
      this.chart.boxes.set(token.text, { id: token.text, label: token.text, where: atLine(token.line), ...frames });
    }
    return [token.text];
  }

  private attributes(): Attributes {
    const attributes: Record<string, string> = {};
    while (this.take('[')) {
      while (this.peek() !== undefined && !this.take(']')) {
        const key = this.next()?.text ?? '';
        if (this.take('=')) attributes[key.toLowerCase()] = this.next()?.text ?? '';
      }
    }
    return attributes;
  }

  private setFrame({ label }: Attributes): void {
    const frame = this.chart.frames.get(this.frames.at(-1) ?? '');
    if (label === undefined) return;
    if (frame) frame.title = label;
    else if (this.frames.length === 0) this.chart.title = label;
  }

  private setBox(id: string, { label, tooltip, class: look }: Attributes): void {
    const box: Box | undefined = this.chart.boxes.get(id);
    if (!box) return;
    if (label !== undefined) box.label = label === '\\N' || label === 'N' ? id : label;
    // Ours says there what the node is.
    const kind = tooltip === undefined ? undefined : labelMeant(tooltip)?.kind;
    if (kind !== undefined) box.kind = kind;
    if (look !== undefined) box.look = look;
  }

  private join(
    from: readonly string[],
    to: readonly string[],
    { label, style, penwidth, dir, tooltip }: Attributes,
    line: number,
  ): void {
    const look: Arrow['style'] =
      style === undefined || !/dotted|dashed/.test(style) ? (Number(penwidth ?? 1) >= 2 ? 'thick' : 'plain') : 'dotted';
    const words = label ?? tooltip;
    for (const start of from) {
      for (const end of to) {
        const ends = dir === 'back' ? { from: end, to: start } : { from: start, to: end };
        this.chart.arrows.push({ ...ends, style: look, where: atLine(line), ...(words && { label: words }) });
      }
    }
  }
}

/** One statement of a Mermaid flowchart: boxes, and arrows between them. */
import { type Arrow, type Box, type Chart, htmlWords } from './chart.ts';
import { atLine } from './places.ts';
import { characterOf, withoutMarks } from './plain-words.ts';

export interface Statement {
  text: string;
  /** From 1. */
  line: number;
}

const ID = /[\p{L}\p{N}_][\p{L}\p{N}_]*(?:[-.][\p{L}\p{N}_]+)*/uy;
/** A name before an arrow: `e1@-->`. */
const EDGE_ID = /[\p{L}\p{N}_-]+@(?=\s*(?:[<xo]?[-=]|~))/uy;
/** A whole arrow, else the first half of one that has words on it: `-- words -->`. */
const ARROW = /~~~+|<?(?:--+[>xo]|---+|==+[>xo]|===+|-\.+-[>xo]?)|<?(?:--|==|-\.)/y;
const FIRST_HALF = /^<?(?:--|==|-\.)$/;

/** Shapes of boxes, the longer signs first. */
const SHAPES: readonly [open: string, close: string][] = [
  ['(((', ')))'],
  ['([', '])'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['((', '))'],
  ['{{', '}}'],
  ['[/', '/]'],
  ['[/', '\\]'],
  ['[\\', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
];

export class LineReader {
  private readonly text: string;
  private readonly where: string;
  private readonly chart: Chart;
  private readonly frames: readonly string[];
  private at = 0;

  constructor({ text, line }: Statement, chart: Chart, frames: readonly string[]) {
    this.text = text;
    this.where = atLine(line);
    this.chart = chart;
    this.frames = frames;
  }

  /** `A & B -->|words| C --> D`. @returns false where it is not read to its end */
  read(): boolean {
    let from = this.group();
    while (from && this.rest() !== '') {
      const arrow = this.arrow();
      const to = arrow && this.group();
      if (!arrow || !to) break;
      if (!arrow.isHidden) this.join(from, to, arrow);
      from = to;
    }
    return from !== undefined && this.rest() === '';
  }

  private join(from: readonly string[], to: readonly string[], { backwards, style, label }: ReadArrow): void {
    for (const start of from) {
      for (const end of to) {
        const ends = backwards ? { from: end, to: start } : { from: start, to: end };
        this.chart.arrows.push({ ...ends, style, where: this.where, ...(label && { label }) });
      }
    }
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
    const known = this.chart.boxes.get(id);
    const frames = this.frames.length > 0 && known?.frames === undefined ? { frames: this.frames } : {};
    // Names of frames that arrows lead to are no boxes.
    const isFrame = this.chart.frames.has(id);
    const box: Box = Object.assign(known ?? { id, label: id, where: this.where }, frames);
    if (!isFrame) this.chart.boxes.set(id, box);
    const written = this.match(/@\{(?:"[^"]*"|[^"}])*\}/uy);
    if (written !== undefined) Object.assign(box, attributesOf(written));
    const shapes = SHAPES.filter(([open]) => this.rest().startsWith(open));
    const ends = shapes
      .map(([open, close]) => ({ open, close, end: this.endOf(open, close) }))
      .filter(({ end }) => end !== -1);
    const shape = ends.find(({ open }) => open.length === ends[0]?.open.length);
    if (shapes.length > 0 && !shape) return undefined;
    if (shape) {
      const nearest = ends.filter(({ open }) => open === shape.open).toSorted((a, b) => a.end - b.end)[0] ?? shape;
      box.label = plainLabel(this.text.slice(this.at + nearest.open.length, nearest.end));
      this.at = nearest.end + nearest.close.length;
    }
    if (this.take(':::')) {
      const look = this.match(ID);
      if (look !== undefined) box.look = look;
    }
    return id;
  }

  /** Where the box ends: not within quotation marks. */
  private endOf(open: string, close: string): number {
    this.rest();
    const start = this.at;
    this.at += open.length;
    const end = this.text.indexOf(close, this.afterQuoted());
    this.at = start;
    return end;
  }

  /** Behind the quotation marks that stand here, if any do. */
  private afterQuoted(): number {
    this.rest();
    const quoted = /"[^"]*"\s*/y;
    quoted.lastIndex = this.at;
    return quoted.test(this.text) ? quoted.lastIndex : this.at;
  }

  private arrow(): ReadArrow | undefined {
    this.match(EDGE_ID);
    const start = this.match(ARROW);
    if (start === undefined) return undefined;
    if (start.startsWith('~')) return { style: 'plain', backwards: false, isHidden: true };
    const style = start.includes('=') ? 'thick' : start.includes('.') ? 'dotted' : 'plain';
    const backwards = start.startsWith('<') && !start.endsWith('>');
    if (FIRST_HALF.test(start)) {
      const end = /\s*(?:--+[>xo]?|==+[>xo]?|\.+-+[>xo]?)/g;
      end.lastIndex = this.afterQuoted();
      const found = end.exec(this.text);
      if (!found) return undefined;
      const label = plainLabel(this.text.slice(this.at, found.index));
      this.at = end.lastIndex;
      return { style, label, backwards: backwards && !found[0].includes('>') };
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

interface ReadArrow {
  style: Arrow['style'];
  label?: string;
  backwards: boolean;
  /** It only moves boxes apart. */
  isHidden?: boolean;
}

/** `@{ shape: rect, label: "…" }`. */
function attributesOf(written: string): Partial<Box> {
  const [, quoted, bare] = /\blabel\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,}\n]+))/u.exec(written) ?? [];
  const label = quoted ?? bare;
  return label === undefined ? {} : { label: plainLabel(label) };
}

/** The words of a box or an arrow: without quotation marks and the marks of Markdown and HTML, entities read, on one line. */
export function plainLabel(text: string): string {
  const [, markdown] = /^"?`([\s\S]*)`"?$/.exec(text.trim()) ?? [];
  const inner =
    markdown === undefined
      ? text.trim().replace(/^"([\s\S]*?)"$/, '$1')
      : markdown
          .split('\n')
          .map((line) => withoutMarks(line.trim()))
          .join('\n');
  return htmlWords(inner)
    .replace(/#(?:(\d{1,7})|(quot|amp|lt|gt|apos|nbsp));/g, (_, code?: string, name?: string) =>
      code === undefined ? (NAMED[name ?? ''] ?? '') : characterOf(Number(code)),
    )
    .trim();
}

const NAMED: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', apos: "'", nbsp: ' ' };

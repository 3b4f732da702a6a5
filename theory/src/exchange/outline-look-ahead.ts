/** What lines of an outline are by the lines below them. */
import { HEADINGS, type Line } from './outline-lines.ts';
import { atLine } from './places.ts';

/** The title of the whole: a single first heading of Markdown, or a first line without a kind before lines that have one. */
export function titleLine(
  lines: readonly Line[],
  saysKinds: boolean,
  tell: (message: string) => void,
): Line | undefined {
  const [first, ...more] = lines;
  if (!first || more.length === 0 || first.label || first.isSection || first.table) return undefined;
  if (first.marker === 'heading') {
    if (first.indent !== HEADINGS || more.some(({ indent }) => indent === HEADINGS)) return undefined;
    if (saysKinds || !/\d/.test(first.text) || rootsBelow(lines) < 2) return first;
    tell(`${atLine(first.number)}: “${first.text}” holds a figure, so it was read as the aim and not as a title.`);
    return undefined;
  }
  const [next] = more;
  const isAbove = next && next.indent <= first.indent && (next.isSection || next.label?.kind === 'aim');
  return saysKinds && first.marker === '' && first.word === undefined && isAbove ? first : undefined;
}

/** Lines that stand furthest to the left below a single first heading. */
function rootsBelow(lines: readonly Line[]): number {
  const indents = lines.slice(1).map(({ indent }) => indent);
  const left = indents.reduce((least, indent) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  return indents.filter((indent) => indent === left).length;
}

/** True where the next line stands in this one: further in, or as the first of a list. */
export function leads(lines: readonly Line[], n: number): boolean {
  const [line, next] = [lines[n], lines[n + 1]];
  if (!line || !next || next.marker === 'heading') return false;
  return (
    next.indent > line.indent ||
    (line.marker === '' && next.marker !== '' && Math.floor(next.indent) === Math.floor(line.indent))
  );
}

/** True where a line that is only a label is the heading of those below it. */
export function opensSection(lines: readonly Line[], n: number): boolean {
  const [line, next] = [lines[n], lines[n + 1]];
  if (!line || !next) return false;
  if (next.indent > line.indent) return true;
  return (
    (line.marker === '' || line.marker === 'heading') &&
    !next.isSection &&
    next.marker !== 'heading' &&
    next.indent === line.indent
  );
}

/** True where lines with bullets, numbers or headings of their own stand below a heading. */
export function hasItems(lines: readonly Line[], n: number): boolean {
  const line = lines[n];
  for (const next of lines.slice(n + 1)) {
    if (next.marker === 'heading' ? next.indent <= (line?.indent ?? 0) : next.isSection && line?.marker === '')
      return false;
    if (next.marker !== '') return true;
  }
  return false;
}

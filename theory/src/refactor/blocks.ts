/** Statements as blocks of lines that can be taken out and put in elsewhere. */

import type { ElementSource, Place } from '../model/model.ts';
import type { TextEdit } from '../rules/index.ts';

/** A statement with the comments on the lines right above it. */
interface Block {
  /** What to remove: whole lines, with one blank line beside them. */
  place: Place;
  /** The lines, without the indentation that they all share. */
  lines: string[];
}

/** The block of a statement; `head` changes the statement's own text before it is cut into lines. */
export function blockOf(
  text: string,
  source: ElementSource,
  change: (statement: string) => string = (same) => same,
): Block {
  const lineStart = text.lastIndexOf('\n', source.start - 1) + 1;
  const ownLine = text.slice(lineStart, source.start).trim() === '';
  const start = ownLine ? withComments(text, lineStart) : source.start;
  const lineEnd = endOfLine(text, source.end);
  const rest = text.slice(source.end, lineEnd);
  const takesRest = ownLine && /^[ \t]*(?:(?:\/\/|#).*)?$/.test(rest);
  const end = takesRest ? lineEnd : source.end;
  const above = text.slice(start, source.start);
  const whole = above + change(text.slice(source.start, source.end)) + (takesRest ? rest : '');
  return {
    place: { uri: source.uri, start, end: takesRest ? withBlankLine(text, start, end) : end },
    lines: unindented(whole),
  };
}

/** Removes a block. */
export function removeBlock({ place }: Block): TextEdit[] {
  return [{ ...place, text: '' }];
}

function withComments(text: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^[ \t]*(?:\/\/|#)/.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

/** The end of the lines to remove: with the line break, and with one blank line where there is one before as well. */
function withBlankLine(text: string, start: number, end: number): number {
  const next = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
  const blank = /^[ \t]*\r?\n/.exec(text.slice(end + next))?.[0].length ?? 0;
  const blankBefore = start === 0 || /\n[ \t]*\r?\n$/.test(text.slice(0, start));
  return end + next + (blankBefore ? blank : 0);
}

function endOfLine(text: string, offset: number): number {
  const found = text.slice(offset).search(/\r?\n/);
  return found === -1 ? text.length : offset + found;
}

function unindented(block: string): string[] {
  const lines = block.split(/\r?\n/);
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  // The first line has lost its indentation when the statement stands behind something else.
  const common = Math.min(...(widths[0] === 0 ? widths.slice(1) : widths), Number.POSITIVE_INFINITY);
  const cut = (line: string) =>
    line.trim() === '' ? '' : line.slice(Math.min(common, line.length - line.trimStart().length));
  return lines.map((line, n) => (n === 0 && widths[0] === 0 ? line : cut(line)));
}

/** Lines of a text as a terminal shows them: what may be shown, how wide it is, and a window of a line that is too long. */

import { harmless } from '../harmless.ts';

/** Columns that a line may take; of a longer one, the part around the marked words is shown. */
const WIDEST = 120;
const TAB = '  ';

/** Text as it may be shown on one line. */
export function shown(text: string): string {
  return harmless(text.replaceAll('\t', TAB)).replace(/[\r\n]/g, '\ufffd');
}

/** Emoji, and the scripts whose characters fill a square (Unicode UAX #11: W and F). */
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** The number of columns that a text takes: two for wide characters, none for marks that sit on another. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    width += /^[\p{Mark}\p{Cf}]/u.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
  }
  return width;
}

/** True for words that carets can follow; nothing at all gets a single caret. */
export function isUnderlined(marked: string): boolean {
  return marked.trim() !== '';
}

/**
 * A line in three parts, as they may be shown: before the marked words, these words, and what follows. Of a long line only
 * a window is shown, with `…` where it is cut.
 *
 * @param from UTF-16 offset in the line at which the marked words begin
 * @param to offset behind them
 */
export function cut(line: string, from: number, to: number): { before: string; marked: string; after: string } {
  const lead = line.slice(0, from);
  if (line.length <= WIDEST)
    return { before: shown(lead), marked: shown(line.slice(from, to)), after: shown(line.slice(to)) };
  const start = Math.max(0, Math.min(from - WIDEST / 4, line.length - WIDEST));
  const end = start + WIDEST;
  return {
    before: `${start > 0 ? '…' : ''}${shown(line.slice(start, from))}`,
    marked: shown(line.slice(from, Math.min(to, end))),
    after: `${shown(line.slice(Math.min(to, end), end))}${end < line.length ? '…' : ''}`,
  };
}

/** Which pasted texts are notes, tables or flowcharts of other programs, and not words of the language. */
import { read } from '@driver-diagrams/grammar/reader';
import { labelled } from './labels.ts';
import { linesIn } from './outline-lines.ts';
import { textFormat } from './recognise.ts';

/** A line that only this language writes: a brace at its end or alone, an arrow before a name, a keyword before a quoted title. */
const OWN_LINE = /\{\s*$|^\s*\}\s*$|(?:^|\s)->\s*[\p{L}_]|^\s*[\p{Ll} ]+(?:[\p{L}\p{N}_]+\s+)?"[^"]*"(?:\s|$)/u;
/** A line that only people and other programs write: with a bullet, a number, a heading of Markdown, or cells. */
const FOREIGN_LINE = /^\s*(?:[-*+•◦▪▫○●–]\s+\S|\(?\w{1,3}[.)]\s+\S|#{1,6}\s+\S|\|.*\|)|\S\t+\S|[├└]──/u;

/**
 * True for several lines that the language does not read and an import does. In doubt it is no such text: nobody wants words of the
 * language changed that they paste.
 */
export function isForeignText(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || lines.some((line) => OWN_LINE.test(line))) return false;
  if (textFormat(text) === 'mermaid') return true;
  if (!read(text).problems.some(({ severity, breaks }) => breaks || severity === 'error')) return false;
  const isNote = (line: string) => FOREIGN_LINE.test(line) || labelled(line.trim()).label !== undefined;
  const isIndented = linesIn(text, () => undefined).some(
    ({ indent }, n, all) => n > 0 && indent > (all[0]?.indent ?? 0),
  );
  return lines.some(isNote) || isIndented;
}

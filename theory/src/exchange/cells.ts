/** Texts in the cells of a table: how several stand in one, and how each comes out of it as it went in. */
import { isName } from '@driver-diagrams/grammar/names';
import type { Note } from '../model/model.ts';
import { quote } from '../rules/edits.ts';

/** One text a line. A text that would not come back as it is stands in quotation marks, as in the language. */
export function textLines(texts: readonly string[]): string {
  return texts.map((text) => (isPlain(text) ? text : quote(text))).join('\n');
}

/** The same for notes: one with a label stands as in the language, as two texts in quotation marks. */
export function noteLines(notes: readonly Note[]): string {
  return notes
    .map((note) => (typeof note === 'string' ? textLines([note]) : `${quote(note.label)} ${quote(note.text)}`))
    .join('\n');
}

function isPlain(text: string): boolean {
  return text !== '' && text === text.trim() && !/[\r\n]|^"/.test(text);
}

/** The texts of a cell with one text a line. */
export function textsOf(cell: string): string[] {
  return linesOf(cell).map(unquoted);
}

/** The lines of a cell that hold something. */
export function linesOf(cell: string): string[] {
  return cell
    .split(/\r\n|\n|\r/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What stands between straight quotation marks; any other text as it is. */
export function unquoted(text: string): string {
  const inside = /^"((?:[^"\\]|\\.)*)"$/s.exec(text)?.[1];
  return inside === undefined ? text : inside.replace(/\\(["\\n])/g, (_, sign) => (sign === 'n' ? '\n' : sign));
}

/** True for a name of this file or, with the short name of an import before it, of another. */
export function isReference(text: string): boolean {
  if (isName(text)) return true;
  const parts = text.split('.');
  return parts.length <= 2 && parts.every(isName);
}

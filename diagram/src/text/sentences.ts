/** Texts of an author within what a screen reader says. */
import { printable } from './wrap.ts';

/** One line, as it can be painted. */
export function plain(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

/** With a full stop, unless it ends in a mark of its own. */
export function sentence(text: string): string {
  return /[.!?…。？！]$/.test(text) ? text : `${text}.`;
}

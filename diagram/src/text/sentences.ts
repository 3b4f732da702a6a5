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

/** With a capital letter first, as a sentence begins; not addresses, nor words such as pH, which have theirs further on. */
export function begun(text: string): string {
  return text.replace(
    /^([¿¡"“«(]*)(\p{Ll})(?!\p{Lu}|\p{L}*:\/\/)/u,
    (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`,
  );
}

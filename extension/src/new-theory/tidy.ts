/** What somebody typed, as it stands in a text. */

/** Signs that nobody sees and nobody means: controls, and marks that turn the order of letters. */
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu;

/** One line, without the full stop at its end; that of an abbreviation such as "U.S." stays. */
export function tidy(answer: string): string {
  const line = answer.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
  return /(?:^|\s)\p{L}(?:\.\p{L})+\.$/u.test(line) ? line : line.replace(/[\s.…;,]+$/u, '');
}

/** With a capital first letter, in any script that has them; words such as "iPad" and "pH" stay. */
export function capitalized(title: string): string {
  return title.replace(/^([^\p{L}\p{N}]*)(\p{Ll})(?!\p{Lu})/u, (_, before: string, letter: string) => {
    const capital = letter.toUpperCase();
    // A letter such as the German ß has no capital of its own.
    return before + ([...capital].length === 1 ? capital : letter);
  });
}

/** What the reader says of words that are none of the language, that stand in the wrong place, or make a heading or a list. */
import type { OtherWord } from './other-words.ts';
import type { Range, ReadingProblem } from './reading.ts';
import { error, fixAt, fixable, LONGEST, said, short, withFixes } from './telling.ts';

export const wordProblems = {
  // Words
  unknownStatement: (at: Range, word: string, known?: string) =>
    error(
      at,
      known
        ? `‘${short(word)}’ is not a word of this language. Did you mean ‘${known}’?`
        : `‘${short(word)}’ is not a word that starts a statement. Statements start with aim, primary driver, change idea, outcome measure …`,
    ),
  /** A word from elsewhere that is read as what it most likely means. */
  otherWord: (at: Range, written: string, { word, or, language }: OtherWord): ReadingProblem => {
    const [kind, other] = [fixAt(at, `Write ‘${word}’`, word), or && fixAt(at, `Write ‘${or}’`, or)];
    if (language === 'es') {
      return withFixes(error(at, `‘${short(written)}’ is Spanish for ‘${word}’. Write ‘${word}’.`), [kind]);
    }
    const told = error(
      at,
      `‘${short(written)}’ is not a word of this language. Did you mean ‘${word}’${or ? ` or ‘${or}’` : ''}?`,
    );
    return other ? withFixes(told, [kind, other]) : { ...withFixes(told, [kind]), doubtful: true };
  },
  /** The wider aim beside another one: this language has one word for both. */
  widerAim: (at: Range, written: string): ReadingProblem => ({
    ...fixable(
      error(
        at,
        `‘${short(written)}’ stands beside another aim. If it is what all of this is for, write it inside the other aim: vision "…". If it is an aim of its own, with drivers of its own, write ‘aim’.`,
      ),
      'Write ‘aim’',
      at,
      'aim',
    ),
    doubtful: true,
  }),
  severalKinds: (at: Range, written: string, word: string) =>
    fixable(
      error(at, `‘${short(written)}’ stands for several. Each has a line of its own that begins with ‘${word}’.`),
      `Write ‘${word}’`,
      at,
      word,
    ),
  /** @param block from the heading to the last plain line below it, and those lines as statements */
  heading: (
    at: Range,
    written: string,
    word: string,
    block?: Range & { lines: readonly string[]; lineEnd: string },
  ): ReadingProblem => {
    const shown = block?.lines[0]?.trim() ?? `${word} "…"`;
    const told = error(
      at,
      `‘${short(written)}’ reads like a heading, and this language has none. Each is a line of its own with its title in quotation marks: ${shown.length > 2 * LONGEST ? `${word} "…"` : shown}.`,
    );
    if (!block || block.lines.length === 0) return told;
    return fixable(
      told,
      `Write ‘${word}’ before each line below it`,
      block,
      block.lines.join(block.lineEnd).trimStart(),
    );
  },
  loneWord: (at: Range, word: string, known?: string) =>
    error(
      at,
      known
        ? `‘${short(word)}’ is not a word of this language. Did you mean ‘${known}’?`
        : `‘${short(word)}’ stands alone. To keep a remark, write: note "${short(word)}".`,
    ),
  propertyOutsideBraces: (at: Range, word: string, label: string) =>
    error(
      at,
      `${said(word)} says more about ${label.startsWith('"') ? short(label) : `‘${short(label)}’`}, so it stands inside braces: { ${word} … }.`,
    ),
  propertyAlone: (at: Range, word: string) =>
    error(
      at,
      `${said(word)} stands outside every statement. Move it inside the braces { } of the statement that it describes.`,
    ),

  // Statuses
  whenOfStatus: (at: Range, word: string, status: string, date: string) =>
    error(
      at,
      `Behind a status stands since when it holds, with ‘on’: status ${short(status)} on ${date}. ‘${word}’ says nothing there.`,
    ),
  quotedStatus: (at: Range, status: string) =>
    fixable(error(at, `A status stands without quotation marks: status ${status}.`), `Write ‘${status}’`, at, status),

  // Lists and headings
  /** A number before a kind word. */
  numberFirst: (at: Range, sign: string, written: string | undefined, range: Range) => {
    const told = error(at, `A statement begins with its kind. Leave ‘${sign}’ out, or write it behind the kind.`);
    return written === undefined ? told : fixable(told, `Write ‘${written}’`, range, written);
  },
  listLine: (at: Range, sign: string, title: string, range: Range | undefined, number: string): ReadingProblem => {
    const shown = title.length > LONGEST ? `${short(title)}"` : title;
    const told = error(
      at,
      `‘${sign}’ does not say what this is. Begin the line with its kind, and put its title in quotation marks: primary driver ${shown}.`,
    );
    const kinds = ['primary driver', 'secondary driver', 'change idea'];
    const label = /^\d/.test(number) ? `${number} ` : '';
    return withFixes(
      told,
      range && (label !== '' || !/^[a-z]/i.test(number))
        ? kinds.map((kind) => fixAt(range, `Make it a ${kind}`, `${kind} ${label}${title}`))
        : [],
    );
  },
};

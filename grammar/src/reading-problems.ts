/**
 * What the reader says, in the words of a school leader: what is wrong, why it matters, how to fix it. Words of the language
 * stand in ‘single’ quotation marks, texts of the author in “double” ones.
 */

import { figureProblems } from './figure-problems.ts';
import type { Range, ReadingFix, ReadingProblem } from './reading.ts';
import type { Piece } from './scanner.ts';
import {
  breaking,
  endOf,
  error,
  firstMark,
  fixAt,
  fixable,
  QUOTE,
  quoted,
  requoted,
  said,
  short,
  withFixes,
} from './telling.ts';
import { wordProblems } from './word-problems.ts';

export const readingProblems = {
  ...figureProblems,
  ...wordProblems,

  // Marks that come in pairs
  unclosedText: (at: Range) =>
    fixable(
      breaking(
        at,
        'The quotation mark opened here is never closed. Add " at the end of the text; a text ends on its line.',
      ),
      'Close the quotation mark',
      endOf(at),
      '"',
    ),
  unclosedLongText: (at: Range, text: string): ReadingProblem => {
    const told = 'The three quotation marks opened here are never closed. Add """ at the end of the long text.';
    const problem = fixable(breaking(firstMark(at, 3), told), 'Close the long text', endOf(at), '"""');
    // What looks like the theory again may as well be the author's words.
    return at.end < text.trimEnd().length ? { ...problem, doubtful: true } : problem;
  },
  unclosedComment: (at: Range) =>
    breaking(
      firstMark(at, 2),
      'The comment opened here is never closed. Add */ at its end, or begin the line with // instead.',
    ),
  unclosedBrace: (at: Range, label: string) =>
    breaking(
      at,
      `The brace { opened here is never closed. Add } at the end of ${label ? `‘${short(label)}’` : 'this part'}.`,
    ),
  unclosedBraces: (at: Range, count: number) =>
    breaking(at, `${count} braces { opened from here on are never closed. Each needs a } at the end of its statement.`),
  extraBrace: (at: Range) =>
    fixable(
      breaking(at, 'This } closes nothing: every brace before it is already closed. Remove it.'),
      'Remove this }',
      at,
      '',
    ),
  strayBrace: (at: Range) =>
    error(
      at,
      'This { belongs to no statement. Braces stand right after a name, title or link; remove it or join it to one.',
    ),
  tooDeep: (at: Range, deepest: number) =>
    breaking(
      at,
      `Statements are nested more than ${deepest} deep from here on. Write them one after the other, with arrows.`,
    ),
  singleQuotes: (at: Range, image: string) =>
    fixable(
      error(at, `A text stands in double quotation marks: "${short(image.slice(1, -1))}".`),
      'Use double quotation marks',
      at,
      requoted(image.slice(1, -1)),
    ),

  // Names and titles
  missingTitle: (at: Range, kind: string) =>
    error(
      at,
      `This ${kind} has neither a name nor a title. Write, on the same line, for example: ${kind} Mentors "Enough mentor teachers".`,
    ),
  /** @param label what is known of the words before the title */
  unquotedTitle: (at: Range, title: string, fixes: readonly ReadingFix[], label = '') =>
    withFixes(error(at, `A title stands in quotation marks: "${short(title)}".${label}`), fixes),
  unquotedPath: (at: Range, path: string, mayFix: boolean) =>
    withFixes(
      error(at, `The path of a file stands in quotation marks: import "${short(path)}".`),
      mayFix ? [fixAt(at, QUOTE, quoted(path))] : [],
    ),
  itemOnNextLine: (at: Range, name: string) =>
    error(at, `‘${short(name)}’ belongs to the list on the line before. Write the whole list on one line.`),
  nameOfSeveralWords: (at: Range, kind: string, name: string, fixes: readonly ReadingFix[]) =>
    withFixes(
      error(at, `A name is one word. Write ${kind} ${short(name)}, with hyphens, or leave the name out.`),
      fixes,
    ),
  nameInDigits: (at: Range, kind: string, name: string, fixes: readonly ReadingFix[]) =>
    withFixes(error(at, `A name begins with a letter. Write ${kind} ${short(name)}, or leave the name out.`), fixes),
  nameWithSigns: (at: Range, kind: string, name: string, whole: string, fixes: readonly ReadingFix[]) =>
    withFixes(
      error(
        at,
        `A name is one word of letters and digits. Write ${kind} ${short(name)}, or put all of it into the title: ${kind} "${short(whole)}".`,
      ),
      fixes,
    ),
  noName: (at: Range, image: string) =>
    error(at, `A name is one word of letters and digits. Put ${short(image)} into the title, or leave it out.`),
  nameOrKind: (at: Range, meant: string, kind: string, words: string, name: string, fixes: readonly ReadingFix[]) =>
    withFixes(
      error(
        at,
        `Did you mean ‘${meant}’? If ‘${short(words)}’ is the name, write it as one word: ${kind} ${short(name)}.`,
      ),
      fixes,
    ),
  /** @param name that of the one statement with this title, where it has one */
  textForName: (at: Range, word: string, name?: string): ReadingProblem => {
    const told = `After ${said(word)} comes the name of a statement, not its title.`;
    if (name === undefined) return error(at, `${told} Give that statement a one-word name and write the name here.`);
    return fixable(error(at, `${told} Write ${name}.`), `Write ‘${name}’`, at, name);
  },

  // Links
  wordForSign: (at: Range, written: string, sign: string, name: string) =>
    fixable(
      error(at, `‘${short(written)}’ says nothing here. Write ‘${sign}’ in its place: ${sign} ${short(name)}.`),
      `Write ‘${sign}’ for ‘${short(written)}’`,
      at,
      sign,
    ),
  signMissing: (at: Range, name: string, sign: string) =>
    fixable(
      error(at, `A sign is missing before ‘${short(name)}’. Write: ${sign} ${short(name)}.`),
      `Write ‘${sign}’ before it`,
      { start: at.start, end: at.start },
      `${sign} `,
    ),
  andForComma: (at: Range, written: string, before: Range) =>
    fixable(
      error(at, 'Between two names stands a comma.'),
      `Write ‘,’ for ‘${written}’`,
      { start: before.end, end: at.end },
      ',',
    ),
  commaForAnd: (at: Range) =>
    fixable(error(at, 'Between the two groups of a gap stands ‘and’.'), 'Write ‘and’ for the comma', at, ' and'),
  strengthFirst: (at: Range, word: string, name: string, fix?: { from: number; end: number; isSecond: boolean }) => {
    const told = error(at, `‘${word}’ stands behind the name that it is about: -> ${short(name)} ${word}.`);
    const text = `${fix?.isSecond ? ' -> ' : ''}${name} ${word}`;
    return fix ? fixable(told, `Write ‘${word}’ behind it`, { start: fix.from, end: fix.end }, text) : told;
  },
  doubledWord: (at: Range, word: string, next: Range) =>
    fixable(
      error(at, `‘${short(word)}’ stands here twice.`),
      `Write ‘${short(word)}’ once`,
      { start: at.start, end: next.start },
      '',
    ),

  // Values
  missing: (at: Range, word: string, wanted: string) => error(at, `After ${said(word)} comes ${wanted}.`),
  /** @param parts the words, or what stands between commas, where a list may stand; none where they cannot be fixed */
  unquotedText: (at: Range, word: string, image: string, parts: readonly string[]) =>
    withFixes(
      error(at, `The words after ${said(word)} stand in quotation marks, so that it is clear where they end.`),
      parts.length > 1
        ? [
            fixAt(at, 'Put each in quotation marks', parts.map(quoted).join(', ')),
            fixAt(at, 'Put all of it in quotation marks', quoted(image)),
          ]
        : parts.map((part) => fixAt(at, QUOTE, quoted(part))),
    ),
  strayValue: (at: Range, image: string, start: boolean) =>
    error(
      at,
      start
        ? `A file begins with a statement, such as: aim Graduates "${short(image.replace(/^"|"$/g, ''))}". Put a kind word before this.`
        : `It is not clear what ${short(image)} belongs to. Put a word such as ‘note’ before it, or remove it.`,
    ),
  strayComma: (at: Range, mayFix: boolean) =>
    withFixes(
      error(at, 'This comma separates nothing. Remove it, or write what should follow it on the same line.'),
      mayFix ? [fixAt(at, 'Remove this comma', '')] : [],
    ),
  strayArrow: (at: Range) =>
    error(
      at,
      'This arrow starts nowhere. An arrow stands right after the title of what it leads from, before the brace {.',
    ),
  junk: (at: Range, image: string) =>
    error(
      at,
      `The sign ${short(image)} has no meaning here. Remove it, or put the text that it belongs to in quotation marks.`,
    ),
  // The file as a whole
  lineTooLong: (at: Range) =>
    breaking(at, 'This line is too long to be read to its end. Write one statement, or one property, on a line.'),
  conflict: (at: Range) =>
    breaking(
      firstMark(at, 7),
      'Git could not join two versions here and left both. Keep the lines that are right and remove the marks <<<<<<<, ======= and >>>>>>>. Until then the first version is read.',
    ),
  tooLarge: (text: string, most: number) =>
    breaking(
      { start: 0, end: 1 },
      `This file is too large to be read: it has ${text.length.toLocaleString('en')} characters, and a theory may have ${most.toLocaleString('en')}. Move parts of it into files of their own, and name them here with ‘import’.`,
    ),
  notText: (text: string) =>
    breaking(
      { start: 0, end: Math.min(1, text.length) },
      'This file is not text. A .driver file is plain text, without formatting; save or export it as plain text.',
    ),
};

/** What is wrong with how a text, date or number is written, if anything. */
export function valueProblem(piece: Piece, image: string, text: string): ReadingProblem | undefined {
  const { type, unclosed, single } = piece;
  if (unclosed && image.startsWith('"""')) return readingProblems.unclosedLongText(piece, text);
  if (unclosed) return readingProblems.unclosedText(piece);
  if (single) return readingProblems.singleQuotes(piece, image);
  if (type === 'date') return readingProblems.date(piece, image);
  return type === 'number' && /\d[.,]\d/.test(image) ? readingProblems.number(piece, image) : undefined;
}

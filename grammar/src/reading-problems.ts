/**
 * What the reader says, in the words of a school leader: what is wrong, why it matters, how to fix it. Words of the language
 * stand in ‘single’ quotation marks, texts of the author in “double” ones.
 */

import type { OtherWord } from './other-words.ts';
import type { ReadingFix, ReadingProblem } from './reading.ts';
import type { Piece } from './scanner.ts';
import { KINDS } from './vocabulary.ts';

type Range = Pick<Piece, 'start' | 'end'>;

const error = (at: Range, message: string): ReadingProblem => ({
  start: at.start,
  end: at.end,
  message,
  severity: 'error',
  breaks: false,
});

/** For mistakes that may change how all that follows is read. */
const breaking = (at: Range, message: string): ReadingProblem => ({ ...error(at, message), breaks: true });

/** A problem with the one way to fix it. */
const fixable = (problem: ReadingProblem, title: string, at: Range, text: string): ReadingProblem => ({
  ...problem,
  fixes: [fixAt(at, title, text)],
});
const withFixes = (problem: ReadingProblem, fixes: readonly ReadingFix[]): ReadingProblem =>
  fixes.length === 0 ? problem : { ...problem, fixes };

const endOf = ({ end }: Range): Range => ({ start: end, end });
/** What puts a text in the place of a range. */
export function fixAt({ start, end }: Range, title: string, text: string): ReadingFix {
  return { title, start, end, text };
}

/** Words as a text of the language. */
export function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The words of a text in other marks, as a text of the language: what is escaped in it stays so. */
function requoted(inner: string): string {
  return `"${inner.replace(/\\["\\n]|["\\]/g, (each) => (each.length === 2 ? each : `\\${each}`))}"`;
}
const QUOTE = 'Put it in quotation marks';

/** At most this much of the author's text is repeated in a message. */
const LONGEST = 40;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
const firstMark = (at: Range, length = 1): Range => ({ start: at.start, end: Math.min(at.start + length, at.end) });

export const readingProblems = {
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
  noDate: (at: Range, word: string) =>
    error(
      at,
      `After ${said(word)} comes a date such as 2016, 2016-06, 2016-06-30 or 2015/16. If no date is known yet, put the words in quotation marks.`,
    ),
  noNumber: (at: Range, word: string) =>
    error(at, `After ${said(word)} comes a number in digits, such as 12, 7.2 or 40%.`),
  /** @param words such as "n/a": they say that there is no figure */
  unknownFigure: (at: Range, word: string, words: string) =>
    fixable(
      error(at, `Words in the place of a figure stand in quotation marks: ${word} ${quoted(short(words))}.`),
      QUOTE,
      at,
      quoted(words),
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
  unitBehindNumber: (at: Range, unit: string) =>
    error(at, `A number stands alone. Say what it counts in a line of its own: unit "${short(unit)}".`),
  ofWhom: (at: Range, whole: string) =>
    error(
      at,
      `A number stands alone. Say of whom or of what it is a part in a line of its own: denominator "${short(whole)}".`,
    ),
  shareInWords: (at: Range, words: string) =>
    error(
      at,
      `Write a share with its two numbers side by side, such as 1 in 5, and what is counted in a line of its own: denominator "${short(words)}".`,
    ),
  notEveryYear: (at: Range, words: string) =>
    error(
      at,
      `‘${short(words)}’ is no date of a figure. Write ‘every year’, or the date by which it is to be reached; how often figures are collected stands in a line of its own, such as: collected monthly.`,
    ),
  figureInWords: (at: Range, words: string, digits: string) =>
    fixable(error(at, `A figure stands in digits: for ‘${words}’ write ${digits}.`), `Write ${digits}`, at, digits),
  /** @param line the second figure as a property of its own */
  secondFigure: (at: Range, line: string, range: Range, before: string): ReadingProblem => ({
    ...fixable(
      error(at, `Each figure stands on a line of its own. Write the second one as: ${short(line)}.`),
      'Put it on a line of its own',
      range,
      `${before}${line}`,
    ),
    doubtful: true,
  }),
  dateInBrackets: (at: Range, word: string, date: string) =>
    fixable(
      error(at, `The date of a figure stands behind ‘${word}’: ${word} ${date}.`),
      `Write ‘${word} ${date}’`,
      at,
      `${word} ${date}`,
    ),
  wordsInBrackets: (at: Range, words: string) =>
    error(at, `A figure stands alone. Write what is to be said of it on a line of its own: note "${short(words)}".`),
  whenOfStatus: (at: Range, word: string, status: string, date: string) =>
    error(
      at,
      `Behind a status stands since when it holds, with ‘on’: status ${short(status)} on ${date}. ‘${word}’ says nothing there.`,
    ),
  quotedStatus: (at: Range, status: string) =>
    fixable(error(at, `A status stands without quotation marks: status ${status}.`), `Write ‘${status}’`, at, status),
  secondDate: (at: Range, first: string) =>
    error(
      at,
      `A figure has one date, and this one has ${short(first)}. Write another date with a figure of its own, on a line of its own.`,
    ),

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

  // Dates and numbers
  date: (at: Range, image: string): ReadingProblem | undefined => {
    const years = /^(\d{4})[-‐–/](\d{4})$/.exec(image);
    if (years) {
      const [, from = '', to = ''] = years;
      const school = Number(to) === Number(from) + 1;
      const written = school ? `${from}/${to.slice(2)}` : to;
      const told = school
        ? `Write a school year as ${written}.`
        : `A date is one day, month, year or school year. Write when it ends: ${written}.`;
      // Of two years that are no school year one would be lost: which of them is meant only the author knows.
      return school ? fixable(error(at, told), `Write ${written}`, at, written) : error(at, told);
    }
    if (/^\d{1,2}[/.]\d{1,2}[/.]/.test(image)) {
      return error(at, 'Day and month can be confused here. Write the date as year-month-day, for example 2016-06-30.');
    }
    const parts = /^(\d{4})[-‐–](\d{1,2})(?:[-‐–](\d{1,2}))?$/.exec(image) ?? monthFirst(image);
    if (parts && !dayExists(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1))) {
      return error(at, `There is no such date as ${image}. Write year-month-day, for example 2016-06-30.`);
    }
    return undefined;
  },
  number: (at: Range, image: string): ReadingProblem | undefined => {
    if (
      /^[+\-−]?\d{1,3}([,\u00A0\u202F]\d{3})+(\.\d+)?(?![\d.,])/.test(image) ||
      /^[+\-−]?\d+\.\d+(?![\d.,])/.test(image)
    )
      return undefined;
    const comma = /^([+\-−]?\d+),(\d+)(?![\d.,])/.exec(image);
    if (comma) {
      const point = `${comma[1]}.${comma[2]}`;
      const text = point + image.slice(comma[0].length);
      return fixable(error(at, `Write a decimal number with a point: ${point}.`), `Write ${text}`, at, text);
    }
    return error(at, `${short(image)} is not a number that can be read. Write it like 1200, 1,200 or 7.2.`);
  },

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

/** How a word of the language stands in a message. */
function said(word: string): string {
  if (word in KINDS && word !== 'import') return `‘${word}’ and its name`;
  return word === '->' ? 'the arrow ->' : `‘${word}’`;
}

function monthFirst(image: string): string[] | null {
  const match = /^(\d{1,2})\/(\d{4})$/.exec(image);
  return match && ['', match[2] as string, match[1] as string];
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What the reader says of figures and dates, and of what stands behind them. */
import type { Range, ReadingProblem } from './reading.ts';
import { error, fixable, QUOTE, quoted, said, short } from './telling.ts';

export const figureProblems = {
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

  // Behind a figure
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
    fixable(error(at, `A figure stands in digits: for ‘${words}’ write ${digits}.`), `Write ‘${digits}’`, at, digits),
  /**
   * @param line the second figure as a property of its own
   * @param fix what puts it there; none where a word between the figures would be lost
   */
  secondFigure: (at: Range, line: string, fix?: Range & { text: string }): ReadingProblem => {
    const told = error(at, `Each figure stands on a line of its own. Write the second one as: ${short(line)}.`);
    return fix ? { ...fixable(told, 'Put it on a line of its own', fix, fix.text), doubtful: true } : told;
  },
  dateInBrackets: (at: Range, word: string, date: string) =>
    fixable(
      error(at, `The date of a figure stands behind ‘${word}’: ${word} ${date}.`),
      `Write ‘${word} ${date}’`,
      at,
      `${word} ${date}`,
    ),
  wordsInBrackets: (at: Range, words: string) =>
    error(at, `A figure stands alone. Write what is to be said of it on a line of its own: note "${short(words)}".`),
  secondDate: (at: Range, first: string) =>
    error(
      at,
      `A figure has one date, and this one has ${short(first)}. Write another date with a figure of its own, on a line of its own.`,
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
};

function monthFirst(image: string): string[] | null {
  const match = /^(\d{1,2})\/(\d{4})$/.exec(image);
  return match && ['', match[2] as string, match[1] as string];
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return month >= 1 && month <= 12 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

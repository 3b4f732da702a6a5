/**
 * The forms in which people write a figure beside a plain number: with a limit ("at least 30%", ">80%", "80% or more"), as a share
 * ("1 in 5", "12 of 15", "12/15"), as a range ("70-80%") or as a step ("from 40% to 60%"). The reader takes each as one value,
 * and the theory reads what it is worth, so that both know the same forms.
 */

/** Whether a figure is a limit, and on which side, or only roughly known. */
export type Bound = 'at least' | 'more than' | 'at most' | 'less than' | 'about';

/** What a figure is made of, each part as written. */
export interface FigureParts {
  sign: string;
  number: string;
  /** `%`, `percent`, `points` and the like; empty where none is written. */
  unit: string;
  bound?: Bound;
  /** The second number of a share, such as the 5 of "1 in 5". */
  whole?: string;
  /** What stands before and behind the number with its unit: the words of a limit, and the rest of a share. */
  before: string;
  behind: string;
}

/** Words and signs of a limit before the figure. */
const BEFORE: readonly Limit[] = [
  ['at least', 'at least|not? (?:less|fewer|lower) than|not below|(?:a )?minimum(?: of)?', '≥|>='],
  ['more than', '(?:more|greater|higher) than|over|above|exceeding', '>'],
  ['at most', 'at most|not? (?:more|greater|higher) than|not above|up to|(?:a )?maximum(?: of)?', '≤|<='],
  ['less than', '(?:less|fewer|lower) than|under|below', '<'],
  ['about', 'about|around|approximately|approx|roughly|circa|ca|nearly|almost', '(?:approx|ca)\\.|~|≈'],
];

/** Words and signs of a limit behind the figure. */
const BEHIND: readonly Limit[] = [
  ['at least', '(?:or|and) (?:more|higher|above|over)|at least|at (?:a )?minimum', '\\+(?![\\d.])'],
  ['at most', '(?:or|and) (?:less|fewer|lower|below|under)|at most|at (?:a )?maximum'],
];

/** A limit, its words, which end where their letters end, and its signs. */
type Limit = readonly [bound: Bound, words: string, signs?: string];

const NOT_IN_A_WORD = '(?![\\p{L}\\p{N}])';
const SPACE = '[ \\t\\u00A0\\u202F]';
const spaced = (words: string) => words.replaceAll(' ', `${SPACE}+`);
const formOf = ([, words, signs]: Limit) => `(?:${spaced(words)})${NOT_IN_A_WORD}${signs ? `|${signs}` : ''}`;
const either = (limits: readonly Limit[]) => limits.map(formOf).join('|');
const DIGITS = '(?:\\d{1,3}(?:[,\\u00A0\\u202F]\\d{3})+(?!\\d)|\\d+)(?:[.,]\\d+)*|\\.\\d+';
const UNIT = `${SPACE}?%|${SPACE}per${SPACE}?cent(?!\\p{L})|${SPACE}(?:percentage[ -])?points?(?!\\p{L})`;
const SIGNED = `[+\\-−]?(?:${DIGITS})(?:${UNIT})?`;

const LIMITED = `(?:(?<before>${either(BEFORE)})${SPACE}*)?`;
const FIGURE = `${LIMITED}(?<sign>[+\\-−]?)(?<number>${DIGITS})(?<unit>${UNIT})?(?:${SPACE}*(?<behind>${either(BEHIND)}))?`;
const SHARE = `${LIMITED}(?<number>${DIGITS})(?:${SPACE}+(?<link>in|of|out${SPACE}+of)(?:${SPACE}+every)?${SPACE}+|${SPACE}?/${SPACE}?)(?<whole>${DIGITS})(?!${SPACE}?%)(?![/:.]?\\d)${NOT_IN_A_WORD}`;
const RANGE = `${SIGNED}(?:${SPACE}*[-‐–—]${SPACE}*|${SPACE}+to${SPACE}+)${SIGNED}${NOT_IN_A_WORD}|between${SPACE}+${SIGNED}${SPACE}+and${SPACE}+${SIGNED}${NOT_IN_A_WORD}`;
/** Odds: "1:5" is one in six for some, and one in five for others. */
const ODDS = `\\d+${SPACE}*:${SPACE}*\\d+${NOT_IN_A_WORD}`;
const STEP = `from${SPACE}+(?<from>${SIGNED})${SPACE}+to${SPACE}+(?<to>${SIGNED})${NOT_IN_A_WORD}`;

const sticky = (pattern: string) => new RegExp(pattern, 'iuy');
const whole = (pattern: string) => new RegExp(`^(?:${pattern})$`, 'iu');
const AT = { share: sticky(SHARE), step: sticky(STEP), range: sticky(`${RANGE}|${ODDS}`), figure: sticky(FIGURE) };
const ALL = { share: whole(SHARE), step: whole(STEP), range: whole(RANGE), figure: whole(FIGURE) };

/**
 * Where the figure ends that begins at an offset of a text; 0 where none does.
 *
 * "5 in 2024" is five in that year, and "1 in 2000 by 2030" a share: a number that can be a year is one unless a date follows.
 */
export function figureEnd(text: string, start: number): number {
  const share = matchAt(AT.share, text, start);
  if (share && isShare(share, text.slice(start + share[0].length))) return start + share[0].length;
  const found = matchAt(AT.step, text, start) ?? matchAt(AT.range, text, start) ?? matchAt(AT.figure, text, start);
  return found ? start + found[0].length : 0;
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | undefined {
  pattern.lastIndex = start;
  return pattern.exec(text) ?? undefined;
}

/** The parts of a figure that is all of a text; undefined where it is no figure, or more than one. */
export function figureParts(text: string): FigureParts | undefined {
  const share = ALL.share.exec(text);
  if (share && isShare(share, ' by')) return partsOf(share);
  const figure = ALL.figure.exec(text);
  return figure ? partsOf(figure) : undefined;
}

/** True for a text that is a range of figures, such as "70-80%" or "between 70% and 80%". */
export function isRange(text: string): boolean {
  return ALL.range.test(text);
}

/** The two figures of "from 40% to 60%". */
export function stepIn(text: string): { from: string; to: string } | undefined {
  const { from, to } = ALL.step.exec(text)?.groups ?? {};
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** Words behind a figure that mean ‘every year’. */
export const EACH_YEAR = /^(?:each\s+year|annually|yearly)$/i;

/** Numbers that people write as words, by what they are worth. */
const NUMBER_WORDS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBER_WORD = NUMBER_WORDS.join('|');
const IN_WORDS = sticky(
  `(?<number>${NUMBER_WORD})(?:${SPACE}+(?<link>in|of|out${SPACE}+of)(?:${SPACE}+every)?${SPACE}+(?<whole>${NUMBER_WORD}))?${NOT_IN_A_WORD}`,
);

/** The figure in words that begins at an offset of a text, and its digits: "one in five", "zero". */
export function figureInWords(text: string, start: number): { end: number; digits: string } | undefined {
  const found = matchAt(IN_WORDS, text, start);
  const { number = '', link, whole = '' } = found?.groups ?? {};
  const digits = (word: string) => String(NUMBER_WORDS.indexOf(word.toLowerCase()));
  // Other words behind it are words of a text: "two thirds".
  if (
    !found ||
    /^[ \t]+(?!(?:in|by|on|from|because|every)(?!\p{L}))[\p{L}\p{N}(]/iu.test(text.slice(start + found[0].length))
  )
    return undefined;
  return {
    end: start + found[0].length,
    digits: link === undefined ? digits(number) : `${digits(number)} ${link} ${digits(whole)}`,
  };
}

/** The value of digits as written; a decimal comma is read as a point. */
export function digitsValue(digits: string): number {
  const plain = digits.replace(/[\u00A0\u202F ]/g, ',');
  const [, thousands, rest = ''] = /^(\d{1,3}(?:,\d{3})+)(?!\d)(.*)$/.exec(plain) ?? [undefined, undefined, plain];
  return Number(`${thousands?.replaceAll(',', '') ?? ''}${rest.replace(',', '.')}`);
}

function partsOf({ 0: text, groups = {} }: RegExpExecArray): FigureParts {
  const { before, sign = '', number = '', unit = '', behind, whole } = groups;
  const bound = boundOf(before, BEFORE) ?? boundOf(behind, BEHIND);
  // No word of a limit has a digit or a sign in it.
  const start = text.indexOf(sign + number);
  return {
    ...{ sign, number, unit: unit.trim() },
    ...(bound && { bound }),
    ...(whole !== undefined && { whole }),
    before: text.slice(0, start),
    behind: text.slice(start + sign.length + number.length + unit.length),
  };
}

function boundOf(written: string | undefined, limits: readonly Limit[]): Bound | undefined {
  if (written === undefined) return undefined;
  return limits.find((limit) => whole(formOf(limit)).test(written))?.[0];
}

const YEAR = /^(?:19|20|21)\d\d$/;
const DATE_FOLLOWS = /^[ \t\u00A0\u202F]+(?:in|by|on|every|each|annually|yearly)(?!\p{L})/iu;

/** A share is a part of its whole, and no date. */
function isShare({ groups = {} }: RegExpExecArray, behind: string): boolean {
  const { number = '', link, whole = '' } = groups;
  const [count, of] = [digitsValue(number), digitsValue(whole)];
  if (!(of > 0 && count <= of)) return false;
  return link?.toLowerCase() !== 'in' || !YEAR.test(whole) || DATE_FOLLOWS.test(behind);
}

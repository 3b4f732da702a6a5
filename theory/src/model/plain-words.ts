/** Reads how much and by when out of an aim's own words, as a person would: "80%", "half", "by December 2016". */

import { remembered } from './remembered.ts';

/** A date found in words. `written` is the same as the language writes it, where that is certain. */
interface DateInWords {
  text: string;
  written?: string;
}

/** A date, and where it stands in the words. */
interface PlacedDate {
  at: number;
  date: DateInWords;
}

const LONGEST = 1000;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
/** How the months begin, which is enough to know one. */
export const MONTH_STARTS = MONTHS.map((month) => month.slice(0, 3).toLowerCase());
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SPANISH_MONTHS = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 's', 'oct', 'nov', 'dic'];
const SPANISH_MONTH = '(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)';
const YEAR = '(?:19|20)\\d\\d';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const SPAN = '(?:school years?|academic years?|years?|months?|terms?|semesters?|trimesters?|quarters?)';
const COUNT = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four)';
/** Latin, Greek and Cyrillic letters: scripts that set words apart with spaces, so that a digit beside a letter belongs to a name. */
const LETTER = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}]';

/** Forms of dates, from the fullest to the barest; each says how the language would write it. */
const DATES: {
  form: RegExp;
  write?: (groups: Record<string, string>) => string | undefined;
}[] = [
  {
    form: forms(`(?<iso>${YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)(?![\\d-])`),
    write: ({ iso = '' }) => (isRealDay(iso) ? iso : undefined),
  },
  {
    form: forms(`(?<from>${YEAR})\\s?[/–-]\\s?(?:\\d\\d)?(?<to>\\d\\d)(?!\\d)`),
    // A school year ends in the year after; other spans of years have no form of their own.
    write: ({ from = '', to = '' }) => (Number(to) === (Number(from) + 1) % 100 ? `${from}/${to}` : undefined),
  },
  {
    form: forms(
      `(?:${DAY}\\s+(?:of\\s+)?)?(?<month>${MONTH})\\b\\.?\\s*(?:${DAY},?\\s+)?(?:of\\s+)?(?<year>${YEAR})(?!\\d)`,
    ),
    write: ({ year = '', month = '' }) => `${year}-${monthNumber(month, MONTH_STARTS)}`,
  },
  {
    form: forms(`(?:\\d{1,2}\\s+de\\s+)?(?<month>${SPANISH_MONTH})\\s+(?:del?\\s+)?(?<year>${YEAR})(?!\\d)`),
    write: ({ year = '', month = '' }) => `${year}-${monthNumber(month, SPANISH_MONTHS)}`,
  },
  { form: forms(`(?:\\d{1,2}[/.])?(?:\\d{1,2}[/.])(?<year>${YEAR})(?!\\d)`) },
  {
    form: forms(`(?:by|in|until|till|before|since|end of|this|next)\\s+(?<month>${MONTH})(?!\\p{L})`),
  },
  {
    form: forms(`(?:every|each)\\s+(?:(?:school|academic|calendar)\\s+)?year|annually|yearly`),
    write: () => 'every year',
  },
  {
    form: forms(`(?:within|in|over|after)\\s+(?:the\\s+)?(?:next\\s+)?${COUNT}\\s+${SPAN}`),
  },
  {
    form: forms(`(?:(?:by|before|at|until)\\s+)?(?:the\\s+)?end\\s+of\\s+(?:(?:the|this|next)\\s+)?${SPAN}`),
  },
  {
    form: forms(`(?:by|before|within|in|during)\\s+(?:this|next|the next)\\s+${SPAN}`),
  },
];

/** Words before a four-digit number that make it a year rather than an amount. */
const BEFORE_YEAR =
  /(?:^|[^\p{L}\p{N}\s]|(?:^|\s)(?:by|in|of|since|from|to|until|till|before|after|through|during|and|or|for|the|end|late|early|mid|year|fam|spring|summer|autumn|fall|winter|term|q[1-4]|en|para|desde|hasta|antes de|fin(?:al|es|ales)? del?|mediados de|principios de|a[ñn]o|curso))\s*$/iu;
const AFTER_YEAR = /^\s*(?:$|[^\p{L}\p{N}\s]|(?:to|and|or|until|through|school|academic|cohort|season|target)\b|年)/iu;

const LONE_YEAR = forms(`${YEAR}(?![\\d%])(?!\\s?(?:%|per ?cent))(?![.,]\\d)`);

/** The dates in a text in their order, the first one, and the text with all of them blanked out (so that they do not count as amounts). */
export const datesIn = remembered(readDates);

function readDates(text: string): { first?: DateInWords; all: readonly PlacedDate[]; rest: string } {
  const found: PlacedDate[] = [];
  // Nobody's aim is longer; a page pasted into a title must not cost a second.
  let rest = text.slice(0, LONGEST);
  const take = (match: string, at: number, date: DateInWords) => {
    found.push({ at, date });
    return '·'.repeat(match.length);
  };
  for (const { form, write } of DATES) {
    rest = rest.replace(form, (match: string, ...more) => {
      const at = more.find((part) => typeof part === 'number') as number;
      const groups = more.at(-1) as Record<string, string>;
      const written = write?.(groups);
      return take(match, at, { text: match.trim(), ...(written !== undefined && { written }) });
    });
  }
  rest = rest.replace(LONE_YEAR, (match: string, at: number) => {
    const isYear = BEFORE_YEAR.test(rest.slice(0, at)) || AFTER_YEAR.test(rest.slice(at + match.length));
    return isYear ? take(match, at, { text: match, written: match }) : match;
  });
  found.sort((one, two) => one.at - two.at);
  const first = found[0]?.date;
  return { ...(first && { first }), all: found, rest };
}

const POINTS = '(?:(?:percentage )?points?\\b|puntos?(?: porcentual(?:es)?)?(?!\\p{L}))';
const PERCENT = `(?:%|٪|％|per ?cent\\b|por ?ciento(?!\\p{L})|${POINTS})`;
const FIGURE = new RegExp(
  `(?<!${LETTER}[-–]?)(?<![\\p{Nd}.,])[+−-]?\\p{Nd}+(?:[.,'’\\u00a0]\\p{Nd}+)*(?:[\\s-]?(?<percent>${PERCENT})|(?<times>x|fold|k|m)\\b|-fold\\b)?`,
  'giu',
);
const SPELLED = new RegExp(
  [
    '(?:one |two |three |a )?(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?',
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|dozen|zero',
    'half|halve[sd]?|halving|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|(?:a|one|two|three)[- ](?:thirds?|quarters?|fifths?|tenths?)',
  ]
    .map(
      (words) =>
        `(?<![\\p{L}\\p{N}-])(?:${words})(?:[- ](?:per ?cent|percentage points?|points?))?(?![\\p{L}\\p{N}]|-\\p{L})`,
    )
    .join('|'),
  'iu',
);
/** Words whose number is part of a name: "grade 9", "Year 7", "type 2". */
const NAMING =
  /(?:^|\P{L})(?:grades?|years?|levels?|stages?|phases?|tiers?|parts?|units?|classe?s?|forms?|steps?|types?|titles?|versions?|cohorts?|rooms?|wards?|groups?|ages?|aged|key stage|algebra|calculus|math|maths|chapters?|sections?|no\.|number|domains?|standards?|driver|aim)\s*$/iu;
/** A capital letter in the middle of a sentence: "Integrated Math 1", "Route 66". */
const PROPER = /\p{L}[^.!?:]*\s\p{Lu}[\p{L}-]{2,}\s+$/u;
const SMALL_WORD =
  /(?:^|\s)(?:by|to|from|at|of|least|than|most|for|with|and|or|in|only|about|over|under|up|nearly|all)\s+$/iu;
const PART_OF_WORD = new RegExp(`^[-–]?${LETTER}`, 'u');
const RANGE = /^\s*(?:[-–,/&]|to|or|and|through)*\s*$/iu;

/** A number in figures. `percent` also counts percentage points. */
export interface NumberInText {
  /** With its percent sign or words, e.g. "40 percent". */
  text: string;
  value: number;
  percent: boolean;
  /** True for percentage points. */
  points: boolean;
  /** Where it begins in the text. */
  at: number;
}

const IS_POINTS = new RegExp(`${POINTS}$`, 'iu');

/** All numbers in figures that a text names, without dates and numbers that belong to a name or a word. */
export function figuresIn(text: string): NumberInText[] {
  return [...figures(datesIn(text).rest)].flatMap(({ match, ofName }) => {
    // A comma before one or two digits is a decimal one, as in the language itself: `85,5%`.
    const point = match[0].replace(/,(?=\d{1,2}(?!\d))/gu, '.');
    const value = Number(point.replace(/[,\u00a0'’]/gu, '').match(/\d+(?:\.\d+)?/)?.[0]);
    if (ofName || match.groups?.times !== undefined || !Number.isFinite(value)) return [];
    const percent = match.groups?.percent;
    const points = percent !== undefined && IS_POINTS.test(percent);
    return [{ text: match[0].trim(), value, percent: percent !== undefined, points, at: match.index }];
  });
}

/**
 * Which way a text says that something is to change by a share of itself: "Reduce falls by 15%" is -1, "40% more
 * teachers" 1; undefined where it does not say so, as in "80% of students".
 */
export function changeIn(text: string): 1 | -1 | undefined {
  const share = `\\d[\\d.,]*\\s?(?:%|٪|％|per ?cent\\b)`;
  const more = 'increas|rais|grow|improv|boost|expand|more|higher|rise|gain|additional';
  const less = 'reduc|decreas|cut|lower|drop|fewer|less|shrink|fall';
  for (const [words, way] of [
    [more, 1],
    [less, -1],
  ] as const) {
    const form = `(?:(?<!\\p{L})(?:${words})[^.;]{0,80}?\\bby (?:at least |up to |about )?${share}|${share} (?:${words}))`;
    if (new RegExp(form, 'iu').test(text.slice(0, LONGEST))) return way;
  }
  return undefined;
}

/** Figures in a text without dates, each with whether it belongs to a name ("grade 9") or a word ("30-day readmissions"). */
function* figures(rest: string): Iterable<{ match: RegExpExecArray; ofName: boolean }> {
  let nameEnds: number | undefined;
  for (const match of rest.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    if (match.groups?.percent !== undefined || match.groups?.times !== undefined) {
      yield { match, ofName: false };
      continue;
    }
    const before = rest.slice(Math.max(0, match.index - 60), match.index);
    const ofName =
      NAMING.test(before) ||
      (PROPER.test(before) && !SMALL_WORD.test(before)) ||
      (nameEnds !== undefined && RANGE.test(rest.slice(nameEnds, match.index))) ||
      PART_OF_WORD.test(rest.slice(end));
    if (ofName) nameEnds = end;
    yield { match, ofName };
  }
}

/**
 * The amount that an aim's words name, or undefined: "80%" before "12 schools", figures before words such as "half". Dates
 * and numbers that belong to a name ("grade 9") or a word ("30-day readmissions") are none.
 */
export function amountIn(text: string): string | undefined {
  const { rest } = datesIn(text);
  let bare: string | undefined;
  for (const { match, ofName } of figures(rest)) {
    if (match.groups?.percent !== undefined || match.groups?.times !== undefined) return match[0].trim();
    if (!ofName) bare ??= match[0].trim();
  }
  return bare ?? SPELLED.exec(rest)?.[0];
}

/** A pattern that begins where a word begins. */
function forms(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}])${pattern}`, 'giu');
}

/** False for a day that its month does not have. */
function isRealDay(iso: string): boolean {
  const [year = 0, month = 0, day = 1] = iso.split('-').map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** @param months how each begins */
function monthNumber(month: string, months: readonly string[]): string {
  const small = month.toLowerCase();
  return String(months.findIndex((beginning) => small.startsWith(beginning)) + 1).padStart(2, '0');
}

/**
 * The small lines of a box: what its statement says beyond its title, taken from whatever properties it has. What the title says
 * already is not said again.
 */

import { isPercentUnit } from '@driver-diagrams/theory/model/figure-words';
import type { DateSpan, Element, Measure, Reference } from '@driver-diagrams/theory/model/index';
import { datesIn, figuresIn } from '@driver-diagrams/theory/model/plain-words';
import { capital } from '@driver-diagrams/theory/model/sentences';
import { statedTarget } from '@driver-diagrams/theory/model/stated-target';
import { plain } from '../text/sentences.ts';
import { dateText } from '../words/dates.ts';
import { amountIn, figureIn, isInWords } from '../words/figures.ts';
import { fill, labelIn, type PictureWords, signWord } from '../words/words.ts';
import type { Part } from './shown.ts';

/** What a box needs to know to say what its statement does. */
export interface Around {
  shows(part: Part): boolean;
  /** Statements by id, for the names of owners. */
  elements: ReadonlyMap<string, Element>;
  /** What measures the statement, drawn or not. */
  measures: readonly Measure[];
  words: PictureWords;
}

/** The properties that may stand in a box, whatever kind of statement has them. */
interface Stated {
  definition?: unknown;
  concept?: unknown;
  vision?: unknown;
  owner?: unknown;
  by?: unknown;
  start?: unknown;
  from?: unknown;
  since?: unknown;
  status?: unknown;
}

/** Kinds whose boxes say so; a test, a claim or a support has lines of its own. */
const KINDS: readonly Element['kind'][] = ['aim', 'driver', 'idea', 'strategy', 'component', 'team', 'role'];

/** The lines, the most general first. */
export function statedLines(element: Element, around: Around): string[] {
  if (!KINDS.includes(element.kind)) return [];
  const { shows, words } = around;
  const said = element as Stated;
  const { stated } = words.views;
  const lines = [
    shows('definitions') ? textOf(said.definition) : '',
    shows('concepts') && textOf(said.concept) ? fill(stated.concept, { text: textOf(said.concept) }) : '',
    shows('targets') && element.kind === 'aim' ? targetLine(element, around) : '',
    shows('visions') && textOf(said.vision) ? fill(stated.vision, { text: textOf(said.vision) }) : '',
    joined([
      shows('owners') ? ownerText(said.owner, around) : '',
      shows('dates') && element.kind !== 'aim' ? whenText(said.by, element, words) : '',
    ]),
    shows('dates') ? sinceText(said, words) : '',
    shows('dates') ? statusLine(element, words) : '',
  ];
  return lines.filter((line) => line !== '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? plain(value) : '';
}

function isDate(value: unknown): value is DateSpan {
  return typeof value === 'object' && value !== null && 'text' in value && !('to' in value) && 'source' in value;
}

const joined = (parts: readonly string[]) => capital(parts.filter((part) => part !== '').join(' · '));

function ownerText(owner: unknown, { elements, words }: Around): string {
  const named = owner as Reference | string | undefined;
  if (named === undefined || named === '') return '';
  const element = typeof named === 'object' ? elements.get(named.to ?? '') : undefined;
  const who = element ? labelIn(words, element) : typeof named === 'object' ? named.text : named;
  return fill(words.views.stated.owner, { who: plain(who) });
}

function byText(date: DateSpan, words: PictureWords): string {
  return isInWords(date) ? date.text : fill(words.views.stated.by, { date: dateText(date, words) });
}

function whenText(by: unknown, element: Element, words: PictureWords): string {
  return isDate(by) && !saysDate(element.title ?? '', by) ? byText(by, words) : '';
}

/** Since when it is pursued, in whatever word the language has for it. */
function sinceText({ start, since, from }: Stated, words: PictureWords): string {
  const date = [start, since, from].find(isDate);
  return date ? fill(words.views.stated.since, { date: dateText(date, words) }) : '';
}

/** When its status was settled, and why. */
function statusLine(element: Element, words: PictureWords): string {
  const status = 'status' in element ? element.status : undefined;
  if (!status || status.value === 'open') return '';
  const on = status.on ? dateText(status.on, words) : '';
  const because = textOf(status.because);
  if (on === '' && because === '') return '';
  const { stated } = words.views;
  const word = signWord(words, status.value ?? status.unknown ?? '');
  const dated = on === '' ? word : fill(stated.status, { status: word, date: on });
  return capital(because === '' ? dated : fill(stated.because, { said: dated, reason: because }));
}

/** For whom, by when and how much, as published diagrams print it. */
function targetLine(aim: Extract<Element, { kind: 'aim' }>, { measures, words }: Around): string {
  const { stated } = words.views;
  const title = aim.title ?? '';
  const whom = plain(aim.for ?? '').replace(/^(for|para)\s+/i, '');
  const goal = soleTarget(measures);
  const by = aim.by ?? goal?.figure.date;
  const isOwnDate = goal?.figure.date !== undefined && aim.by !== undefined && !holds(aim.by, goal.figure.date);
  const amount = goal && !saysAmount(title, goal.figure) ? amountOf(goal, isOwnDate, words) : '';
  return joined([
    whom === '' || saysWords(title, whom) ? '' : fill(stated.for, { whom }),
    by && !saysDate(title, by) ? byText(by, words) : '',
    amount === '' ? '' : fill(stated.target, { amount }),
  ]);
}

/** True where one date lies within another. */
function holds({ start, end, text }: DateSpan, date: DateSpan): boolean {
  if (start === undefined || end === undefined) return text === date.text;
  return (date.start ?? '') >= start && (date.end ?? '') <= end;
}

interface Goal {
  measure: Measure;
  figure: Measure['targets'][number];
}

/** The last target of the one outcome measure that has any; of several measures, the table tells. */
function soleTarget(measures: readonly Measure[]): Goal | undefined {
  const aimed = measures.filter(({ family, targets }) => family === 'outcome' && targets.length > 0);
  const [measure] = aimed;
  if (!measure || aimed.length > 1) return undefined;
  const figure = measure.targets
    .toSorted((one, two) => ((one.date?.end ?? '') < (two.date?.end ?? '') ? -1 : 1))
    .at(-1);
  return figure && { measure, figure };
}

function amountOf({ measure, figure }: Goal, withDate: boolean, words: PictureWords): string {
  const { date, ...rest } = figure;
  const amount = amountIn(rest);
  const unit = plain(measure.unit ?? '');
  // A share says by itself what it counts; a number without its unit says nothing.
  const counted =
    amount === '' || /%|\p{L}/u.test(amount) || unit === '' || isPercentUnit(unit) ? amount : `${amount} ${unit}`;
  return withDate && date ? figureIn({ source: figure.source, words: counted, date }, 'by', words) : counted;
}

const SMALL = new Set([
  'a',
  'all',
  'an',
  'and',
  'for',
  'in',
  'of',
  'our',
  'the',
  'who',
  'de',
  'del',
  'el',
  'en',
  'la',
  'las',
  'los',
  'para',
  'que',
  'y',
]);

/** True where each word of a text that carries meaning stands in the title. */
function saysWords(title: string, text: string): boolean {
  const wordsIn = (each: string) => each.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Set(wordsIn(title));
  return wordsIn(text).every((word) => SMALL.has(word) || there.has(word));
}

/** True where a title names the day, the month or the year that a date ends with. */
function saysDate(title: string, date: DateSpan): boolean {
  const written = datesIn(title).all.flatMap(({ date: found }) => found.written ?? []);
  return written.some((each) => each === date.text || (date.end !== undefined && endOf(each) === date.end));
}

/** The last day of a year or month as the language writes them. */
function endOf(written: string): string {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(written) ?? [];
  if (year === undefined) return written;
  if (month === undefined) return `${year}-12-31`;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** True where a title names the figure, or says the same in words: "halve". */
function saysAmount(title: string, { amount, words = '' }: Goal['figure']): boolean {
  if (!amount) return words !== '' && title.toLowerCase().includes(words.toLowerCase());
  const isThere = figuresIn(title).some(({ value, percent }) => {
    return value === Math.abs(amount.value) && percent === (amount.percent || amount.change !== undefined);
  });
  return isThere || statedTarget(title).amount === amount.text;
}

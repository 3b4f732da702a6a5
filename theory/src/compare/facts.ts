/** What a statement says, as facts that can be compared: how each sort of value becomes one. */
import type { Amount, DateSpan, Figure, PdsaStep, Place, Reference, Status } from '../model/model.ts';
import type { Group } from './model.ts';
import type { Called } from './sides.ts';

/** A value: `key` is compared, `text` is shown. */
export interface Part {
  key: string;
  text: string;
  /** The statement that is named, if one is: two of one title are told apart. */
  called?: Called;
}

/** One fact of a statement. */
export interface Fact {
  /** The property's word in the language, e.g. `target`. */
  property: string;
  /** What people call it, e.g. "goal". */
  label: string;
  group: Group;
  /** Tells apart facts of one property, e.g. the site of a status; empty where nothing does. */
  id: string;
  /** What `id` tells, for people; missing where `main` says it. */
  which?: string;
  main?: Part;
  /** Further parts by what people call them, e.g. the date of a goal. */
  parts: Readonly<Record<string, Part>>;
  /** For what is only said or not said: "the centre of the system". */
  flag?: string;
  place?: Place;
}

/** Names of other statements, as they are on this side. */
export interface Names {
  /** The same for the same statement on both sides. */
  token(reference: Reference): string;
  label(reference: Reference): string;
  /** Missing where no two statements are named beside each other. */
  called?(reference: Reference): Called;
}

/** What a value is turned into, before it is known to which property it belongs. */
export type RawFact = Partial<Pick<Fact, 'id' | 'which' | 'label' | 'main' | 'parts' | 'flag' | 'place'>>;

/** How one property of the theory's model is compared. */
export interface Property<Value> {
  word: string;
  label: string;
  /** The words by which it is written, for its place. */
  written: readonly string[];
  /** Missing for the group of the statement's kind. */
  group?: Group;
  read(value: Value, names: Names): RawFact[];
}

/** How a value of some sort becomes facts. */
type Read<Value> = Property<Value>['read'];

const words = (text: string): Part => ({ key: text.normalize('NFC'), text: `“${text}”` });
const plain = (text: string): Part => ({ key: text, text });
const dateOf = (date: DateSpan): Part => ({
  key: date.start === undefined ? date.text : `${date.start} ${date.end}`,
  text: date.text,
});
const amountOf = ({ value, percent, change, bound, share, text }: Amount): Part => ({
  key: [
    value,
    percent,
    change ?? '',
    bound ?? '',
    share ? `${share.count} of ${share.of}` : '',
    / points$/.test(text),
  ].join(' '),
  text,
});

/** Leaves out what is not said. */
function said(parts: Readonly<Record<string, Part | undefined>>): Record<string, Part> {
  return Object.fromEntries(Object.entries(parts).filter((entry): entry is [string, Part] => entry[1] !== undefined));
}

function statusOf({ value, unknown, on, because, source }: Status<string>): RawFact {
  const word = value ?? unknown;
  return {
    ...(word !== undefined && { main: plain(word) }),
    parts: said({ date: on && dateOf(on), reason: because === undefined ? undefined : words(because) }),
    place: source,
  };
}

const figureOf = ({ amount, words: inWords, date, source }: Figure): RawFact => ({
  ...(amount && { main: amountOf(amount) }),
  ...(inWords !== undefined && { main: words(inWords) }),
  parts: said({ date: date && dateOf(date) }),
  place: source,
});

function referenceOf(reference: Reference, names: Names): RawFact {
  const called = names.called?.(reference);
  const main = { key: names.token(reference), text: `‘${names.label(reference)}’`, ...(called && { called }) };
  return { main, place: reference.source };
}

/** The author's words. */
export const text: Read<string> = (value) => [{ main: words(value) }];
/** A word of the language. */
export const word: Read<string> = (value) => [{ main: plain(value) }];
export const number: Read<number> = (value) => [{ main: plain(String(value)) }];
export const date: Read<DateSpan> = (value) => [{ main: dateOf(value), place: value.source }];
export const reference: Read<Reference> = (value, names) => [referenceOf(value, names)];
export const person: Read<Reference | string> = (value, names) => [
  typeof value === 'string' ? { main: words(value) } : referenceOf(value, names),
];
export const status: Read<Status<string>> = (value) => [statusOf(value)];
export const figure: Read<Figure> = (value) => [figureOf(value)];
export const figures: Read<Figure[]> = (values) => values.map(figureOf);
/** Each of several texts is a fact; one that is changed is told as changed. */
export const texts: Read<string[]> = (values) => values.map((value) => ({ main: words(value) }));
/** Each of several texts, where another text is another thing. */
export const list: Read<string[]> = (values) => values.map((value) => ({ id: value, main: words(value) }));
export const chosen: Read<string[]> = (values) => values.map((value) => ({ id: value, main: plain(value) }));
export const references: Read<Reference[]> = (values, names) =>
  values.map((each) => ({ id: names.token(each), ...referenceOf(each, names) }));
export const step: Read<PdsaStep> = ({ text: its, on, source }) => [
  {
    ...(its !== undefined && { main: words(its) }),
    parts: said({ date: on && dateOf(on) }),
    place: source,
  },
];

/** Something that is said or not. */
export function flag(sentence: string): Read<boolean> {
  return (value) => (value ? [{ flag: sentence }] : []);
}

/** The facts' own parts, for properties of a form of their own. */
export const part = { words, plain, date: dateOf, amount: amountOf, said, reference: referenceOf };

/** The whole fact in a few words: `40%, date 2020`. */
export function factText({ main, parts, flag: its }: Fact): string {
  if (its !== undefined) return its;
  const more = Object.entries(parts).map(([name, { text: shown }]) => `${name} ${shown}`);
  return [...(main ? [main.text] : []), ...more].join(', ');
}

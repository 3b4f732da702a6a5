/** What the properties of statements say: dates, figures, references, and the parts of properties that have several. */
import type * as choices from '@driver-diagrams/grammar/language/choices';
import type { DateOrder } from './series.ts';

/** Where something stands: a half-open range of UTF-16 offsets in one file. */
export interface Place {
  uri: string;
  start: number;
  end: number;
}

/** How sure, how large or how much. */
export type Degree = keyof typeof choices.CONFIDENCE;
export type Scale = keyof typeof choices.SCALES;
export type Stage = keyof typeof choices.STAGES;
export type AimStatus = keyof typeof choices.AIM_STATUS;
export type IdeaStatus = keyof typeof choices.IDEA_STATUS;
export type StrategyStatus = keyof typeof choices.STRATEGY_STATUS;
export type TeamStatus = keyof typeof choices.TEAM_STATUS;
export type ConjectureStatus = keyof typeof choices.CONJECTURE_STATUS;
export type SupportType = keyof typeof choices.SUPPORT_TYPES;
export type ResponseValue = keyof typeof choices.RESPONSES;

export const MEASURE_FAMILIES = ['outcome', 'driver', 'process', 'balancing'] as const;
export type MeasureFamily = (typeof MEASURE_FAMILIES)[number];

/**
 * A span of days as the author wrote it. `start` and `end` are ISO days (both included); both are missing where no date is
 * known yet (`by "a date agreed locally"`) and for `every year`, which is kept and shown but not computed with.
 */
export interface DateSpan {
  text: string;
  start?: string;
  end?: string;
  everyYear?: boolean;
  source: Place;
}

/** A number as the author wrote it: `40%`, `1,200`, `+5 points`. `relative` and `points` are changes from the baseline. */
export interface Amount {
  text: string;
  value: number;
  percent: boolean;
  change?: 'relative' | 'points';
  /** Written as a limit ("at least 30%", ">80%") or as roughly known ("about 30%"). */
  bound?: 'at least' | 'more than' | 'at most' | 'less than' | 'about';
  /** The two numbers of "1 in 5", whose value is 20, in percent. */
  share?: { count: number; of: number };
  source: Place;
}

/** A baseline, target or result: how much and when; a result may say who reported it. */
export interface Figure {
  amount?: Amount;
  /** What stands in its place where it is no number, such as “many”. */
  words?: string;
  date?: DateSpan;
  from?: Reference;
  /** Whose it is, in words, where that is no statement: a site. */
  site?: string;
  source: Place;
}

/** A name used to point at another statement. */
export interface Reference {
  /** As written, e.g. `network.Clinical`. */
  text: string;
  /** Key of the statement meant; missing when nothing, or more than one thing, has that name. */
  to?: string;
  /** Keys of all statements it could mean, when two imports both have the name. */
  unclear?: string[];
  source: Place;
}

/** A status word with when and why. `value` is as written; a word that is not a status of this kind is in `unknown`. */
export interface Status<Value extends string> {
  value?: Value;
  unknown?: string;
  on?: DateSpan;
  because?: string;
  source: Place;
}

/** `allow rule-id because "…"`: silences one rule at one statement (or, in the header, for the file). */
export interface Allow {
  rule: string;
  because?: string;
  source: Place;
}

/** What no other word is for: a text, or a text under a label of the author's (`note "Sample" "all candidates"`). */
export type Note = string | LabelledNote;

export interface LabelledNote {
  label: string;
  text: string;
}

/** One property as the author wrote it, known or not; the trail from a value back to its text. */
export interface WrittenProperty {
  /** Canonical word, e.g. `measured by`; for a word the language does not know, the word itself. */
  word: string;
  /** The value as text, for properties that the language keeps but does not know. */
  text: string;
  /** `known`: means something here. `misplaced`: a word of the language that this kind of statement does not take. `unknown`: not a word of the language. */
  standing: 'known' | 'misplaced' | 'unknown';
  /** True when this statement takes the property several times (targets, results, notes …). */
  many: boolean;
  place: Place;
  /** Where the word itself stands. */
  wordPlace: Place;
}

export interface Site {
  place?: string;
  status?: IdeaStatus;
  unknownStatus?: string;
  from?: DateSpan;
  source: Place;
}

/** Where the figures of a measure, or of a test, stand. */
export interface MeasureData {
  file?: string;
  /** Headings of columns: of the figures, of what they are counted out of, and of the groups. */
  column?: string;
  of?: string;
  each?: string;
  /** The sheet of a workbook. */
  sheet?: string;
  /** Heading of the column with the dates, and the order in which their numbers stand. */
  dates?: string;
  order?: DateOrder;
  source: Place;
}

/** The gap between two groups: the figures of the first, less those of the second. */
export interface Gap {
  of?: string;
  and?: string;
  source: Place;
}

/** From when on the figures are another matter, and why. */
export interface Phase {
  title?: string;
  from?: DateSpan;
  because?: string;
  source: Place;
}

/** A figure that is shown and not computed with, and why; of one reporter where it names one. */
export interface Exclusion {
  date?: DateSpan;
  from?: Reference;
  site?: string;
  because?: string;
  source: Place;
}

export interface PdsaStep {
  text?: string;
  on?: DateSpan;
  source: Place;
}

export interface Decision {
  decision?: keyof typeof choices.DECISIONS;
  unknown?: string;
  text?: string;
  source: Place;
}

export interface NetworkDomain {
  domain?: string;
  text?: string;
  status?: string;
  source: Place;
}

export interface Participation {
  /** As written before `partner`; rule participation-invalid judges any other word. */
  level: 'full' | 'participating' | 'exploratory' | string;
  member: Reference;
  since?: DateSpan;
  left?: DateSpan;
  source: Place;
}

/** `intends Teachers to "…" reorganise`: the practice that a strategy wants of a role group. */
export interface Intention {
  /** Its text is empty while the author has not named the role. */
  role: Reference;
  practice?: string;
  /** Whether people reorganise what they do now, or extend it. */
  change?: keyof typeof choices.CHANGES;
  unknown?: string;
  source: Place;
}

/** `accountable Teachers to Principals for "…"`. */
export interface Accountability {
  /** Its text is empty while the author has not named the role. */
  who: Reference;
  to?: Reference;
  for?: string;
  source: Place;
}

export interface Response {
  value?: ResponseValue;
  unknown?: string;
  on?: DateSpan;
  text?: string;
  source: Place;
}

export type PosterView = keyof typeof choices.VIEWS;
export type PosterLanguage = keyof typeof choices.LANGUAGES;
export type PosterTheme = keyof typeof choices.THEMES;
export type PosterForm = keyof typeof choices.POSTER_FORMS;
export type PosterPart = keyof typeof choices.POSTER_PARTS;

/** A part of a poster that the authors write themselves. */
export interface PosterSection {
  heading?: string;
  text: string;
  source: Place;
}

/** A picture beside the theory: its path from the folder of the file, and what it shows. */
export interface PosterPhoto {
  file?: string;
  caption?: string;
  source: Place;
}

/** What an author puts on a poster in an order of their own. */
export type PosterItemWord = 'diagram' | 'section' | 'photo' | 'chart' | 'numbers';

export interface Version {
  text?: string;
  on?: DateSpan;
  source: Place;
}

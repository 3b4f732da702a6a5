/**
 * The theory: the plain JSON value that everything else works on. It knows no Langium, no editor and no file system.
 *
 * A theory is a typed directed graph: `elements` are its statements, `links` are the claims between them. The same theory
 * results whether a link was written nested or flat. Everything that only says where something stands in the text is under
 * a key called `source`, so two theories are compared by leaving those keys out (see `withoutSources`).
 */

/** Where something stands: a half-open range of UTF-16 offsets in one file. */
export interface Place {
  uri: string;
  start: number;
  end: number;
}

/** The four words that say how sure, how large or how much. */
export type Degree = 'low' | 'medium' | 'high';
export type Scale = 'small' | 'medium' | 'large';
export type Stage = 'draft' | 'testing' | 'spreading';
export type MeasureFamily = 'outcome' | 'driver' | 'process' | 'balancing';
export type AimStatus = 'open' | 'achieved' | 'missed' | 'retired';
export type IdeaStatus = 'untested' | 'testing' | 'adapted' | 'adopted' | 'abandoned';
export type TeamStatus = 'forming' | 'active' | 'rethinking' | 'sunset';
export type ConjectureStatus = 'initial' | 'tested' | 'revised' | 'dropped';
export type SupportType = 'position' | 'ongoing event' | 'discrete event' | 'incidental event' | 'routine' | 'tool';
export type ResponseValue = 'acted' | 'partly acted' | 'declined' | 'open';

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
  source: Place;
}

/** A baseline, target or result: how much and when; a result may say who reported it. */
export interface Reading {
  amount?: Amount;
  date?: DateSpan;
  from?: Reference;
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

/** Where a statement stands, and what only its written form tells. */
export interface ElementSource extends Place {
  /** The name, else the title, else the kind word: where a problem about the statement is shown. */
  at: Place;
  /** The statement's kind word or words. */
  kindWord: Place;
  /** The declared name alone, where there is one (what a rename changes). */
  name?: Place;
  /** The title with its quotation marks. */
  title?: Place;
  /** The inside of the braces, between `{` and `}`. */
  body?: Place;
  /** Key of the statement whose braces it stands in. */
  within?: string;
  properties: WrittenProperty[];
}

interface Common {
  /** Name of the statement in its file, else made from its title; unique in the file, and stable while neither changes. */
  id: string;
  /** `uri#id`: unique in all files. In a merged theory (see `merge`) the same as `id`. */
  key: string;
  name?: string;
  title?: string;
  notes: string[];
  /** Older names of the same thing (`was OldName`). */
  was: string[];
  allow: Allow[];
  source: ElementSource;
}

export interface Aim extends Common {
  kind: 'aim';
  for?: string;
  by?: DateSpan;
  vision?: string;
  problem?: string;
  needs?: 'all' | 'any';
  status?: Status<AimStatus>;
  next?: Reference;
}

export interface Driver extends Common {
  kind: 'driver';
  /** The level the author wrote (`primary driver` is 1); missing on a plain `driver`. */
  writtenLevel?: 1 | 2 | 3;
  /** 1 primary, 2 secondary, 3 tertiary …; for a plain `driver` one more than the greatest level among its parents. */
  level: number;
  definition?: string;
  owner?: Reference | string;
  needs?: 'all' | 'any';
  status?: Status<'retired'>;
}

export interface Idea extends Common {
  kind: 'idea';
  status?: Status<IdeaStatus>;
  owner?: Reference | string;
  by?: DateSpan;
  concept?: string;
  scale?: Scale;
  confidence?: Degree;
  impact?: Degree;
  effort?: Degree;
  adaptedFrom?: Reference;
  sites: Site[];
}

export interface Site {
  place?: string;
  status?: IdeaStatus;
  unknownStatus?: string;
  from?: DateSpan;
  source: Place;
}

export interface Measure extends Common {
  kind: 'measure';
  /** Missing when the author wrote `measure` alone. */
  family?: MeasureFamily;
  /** One definition for the whole network. */
  common: boolean;
  definition?: string;
  numerator?: string;
  denominator?: string;
  unit?: string;
  better?: 'higher' | 'lower';
  baseline?: Reading;
  targets: Reading[];
  results: Reading[];
  collected?: string;
  /** Where the figures come from. */
  origin?: string;
  owner?: Reference | string;
  reportedBy: Reference[];
  data?: { file?: string; column?: string; source: Place };
}

export interface PdsaStep {
  text?: string;
  on?: DateSpan;
  source: Place;
}

export interface Pdsa extends Common {
  kind: 'pdsa';
  plan?: PdsaStep;
  predict?: PdsaStep;
  do?: PdsaStep;
  study?: PdsaStep;
  act?: { decision?: 'adopt' | 'adapt' | 'abandon'; unknown?: string; text?: string; source: Place };
  site?: string;
  scale?: Scale;
  costOfFailure?: 'small' | 'large';
  next?: Reference;
}

export interface Network extends Common {
  kind: 'network';
  convener?: string;
  hub: string[];
  since?: DateSpan;
  form?: 'execution' | 'sharing';
  problem?: string;
  domains: { domain?: string; text?: string; status?: string; source: Place }[];
}

export interface Member extends Common {
  kind: 'member';
  lead?: string;
  partners: string[];
  place?: string;
  joined?: DateSpan;
}

export interface Participation {
  /** As written before `partner`; rule participation-invalid judges any other word. */
  level: 'full' | 'participating' | 'exploratory' | string;
  member: Reference;
  source: Place;
}

export interface Team extends Common {
  kind: 'team';
  status?: Status<TeamStatus>;
  chairs: string[];
  participation: Participation[];
}

export interface Evidence extends Common {
  kind: 'evidence';
  form?: 'literature' | 'feedback' | 'retrospective' | 'data';
  origin?: string;
  on?: DateSpan;
}

export interface Revision extends Common {
  kind: 'revision';
  on?: DateSpan;
  because?: string;
  citing: Reference[];
}

/** A role group: people of whom the theory expects the same, such as teachers or coaches. */
export interface Role extends Common {
  kind: 'role';
}

/** A part of a larger system. Components nest; the one marked `centre` is what the others are built around. */
export interface Component extends Common {
  kind: 'component';
  centre: boolean;
}

/** What is to be different, for whom, and why it should work. Its supports are statements of their own. */
export interface Strategy extends Common {
  kind: 'strategy';
  because?: string;
  intends: Intention[];
  accountable: Accountability[];
  /** What really happened. */
  enacted?: string;
}

/** `intends Teachers to "…" reorganise`: the practice that a strategy wants of a role group. */
export interface Intention {
  /** Its text is empty while the author has not named the role. */
  role: Reference;
  practice?: string;
  /** Whether people reorganise what they do now, or extend it. */
  change?: 'reorganise' | 'extend';
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

/** What helps a role group to do what a strategy asks of it. */
export interface Support extends Common {
  kind: 'support';
  for: Reference[];
  as?: SupportType;
  unknownType?: string;
  ledBy?: string;
  every?: string;
  expertise?: string;
}

/** A claim that can turn out wrong; `about` links say what it is about. */
export interface Conjecture extends Common {
  kind: 'conjecture';
  if?: string;
  then?: string;
  because?: string;
  status?: Status<ConjectureStatus>;
  revises?: Reference;
  citing: Reference[];
}

/** What was learned, and how it bears on conjectures. */
export interface Finding extends Common {
  kind: 'finding';
  /** Where it comes from (`source "…"`). */
  origin?: string;
  on?: DateSpan;
  explanation?: string;
  supports: Reference[];
  challenges: Reference[];
}

/** What somebody advised, and what became of it. */
export interface Recommendation extends Common {
  kind: 'recommendation';
  /** The findings it follows from. */
  from: Reference[];
  made?: DateSpan;
  response?: Response;
}

export interface Response {
  value?: ResponseValue;
  unknown?: string;
  on?: DateSpan;
  text?: string;
  source: Place;
}

/** A span of work, usually a school year, that groups findings and recommendations. */
export interface Cycle extends Common {
  kind: 'cycle';
  from?: DateSpan;
  to?: DateSpan;
}

export type PosterView = 'driver' | 'action' | 'system' | 'network';
export type PosterLanguage = 'en' | 'es';
export type PosterTheme = 'light' | 'warm' | 'grey';

/** What the authors decided about a poster; its title is the statement's. All that is left out comes from the theory. */
export interface Poster extends Common {
  kind: 'poster';
  subtitle?: string;
  authors: string[];
  affiliations: string[];
  /** Paths of pictures, relative to the file. */
  logos: string[];
  sections: PosterSection[];
  view?: PosterView;
  /** The measures whose run charts are shown. */
  charts: Reference[];
  acknowledgement?: string;
  contact?: string;
  /** An address that is printed as a QR code, as written. */
  link?: string;
  /** Of the fixed words. */
  language?: PosterLanguage;
  /** In its canonical form, e.g. `A0 landscape` (see `poster-size.ts`). */
  size?: string;
  theme?: PosterTheme;
}

/** A part of a poster that the authors write themselves. */
export interface PosterSection {
  heading?: string;
  text: string;
  source: Place;
}

/** One statement of the theory. A later kind adds its interface here. */
export type Element =
  | Aim
  | Driver
  | Idea
  | Measure
  | Pdsa
  | Network
  | Member
  | Team
  | Role
  | Component
  | Strategy
  | Support
  | Conjecture
  | Evidence
  | Finding
  | Recommendation
  | Cycle
  | Revision
  | Poster;
export type ElementKind = Element['kind'];

/**
 * One claim between two statements.
 * - `drives`: an arrow; idea -> driver, driver -> driver or aim, aim -> a driver of another file (the cascade),
 *   strategy -> aim, driver or component, component -> aim or driver
 * - `measures`: a measure of an aim, driver or idea
 * - `tests`: a PDSA of an idea
 * - `works on`: a team's arrow to the driver it works on
 * - `supports`: a support of its strategy
 * - `about`: what a conjecture, finding or recommendation is about
 * - `part of`: a component of the component that it is nested in, or that its arrow leads to
 */
export type LinkKind = 'drives' | 'measures' | 'tests' | 'works on' | 'supports' | 'about' | 'part of';

export interface Link {
  kind: LinkKind;
  /** The statement that the link starts at (the idea, the measure, the test, the team, the finding …). */
  from: Reference;
  to: Reference;
  strength?: 'strong' | 'weak';
  confidence?: Degree;
  because?: string;
  citing: Reference[];
  source: LinkSource;
}

export interface LinkSource extends Place {
  /** True when only nesting says it. */
  implied: boolean;
  /** Further places in the same file where the same link is written again. */
  again: Place[];
  /** Attributes written twice on this link, e.g. `because`. */
  repeated: { word: string; place: Place }[];
}

export interface Header {
  title?: string;
  stage?: Stage;
  version?: { text?: string; on?: DateSpan; source: Place };
  organisation?: string;
  authors: string[];
  contact?: string;
  acknowledgement?: string;
  logos: string[];
  /** Column headings the author renamed, by column: aim, primary, secondary, tertiary, idea. */
  headings: Record<string, string>;
  notes: string[];
  allow: Allow[];
  source: ElementSource;
}

export interface Import {
  /** As written, relative to the file. */
  path?: string;
  alias?: string;
  /** The file meant, once found. */
  uri?: string;
  /** Why the file cannot be used: it is not there, it lies outside the workspace, it is this very file, the path is no file path. */
  problem?: 'missing' | 'outside' | 'itself' | 'unreadable';
  source: Place;
}

/** A mistake in the writing itself, already in plain words. */
export interface SyntaxProblem {
  /** Rule id, e.g. `syntax`, `repeated-property`. */
  rule: string;
  severity: 'error' | 'warning' | 'information';
  message: string;
  /** True when part of the text could not be read, so that the theory may lack something (the last good picture then stays). */
  breaks: boolean;
  place: Place;
  /** What to put in the place of a range: one mend where there is only one way, else one for each thing that may be meant. */
  mends?: { title: string; place: Place; text: string }[];
  /** True when even its one mend may not be what its author meant. */
  doubtful?: true;
}

/** One file's own statements. */
/**
 * A statement of a kind that this version does not know, written as statements are: from a newer version, most likely. It is
 * kept and compared by its words, and nothing is drawn of it.
 */
export interface UnknownStatement {
  /** The kind word, as written. */
  word: string;
  name?: string;
  title?: string;
  /** What its arrows name. */
  leadsTo: Reference[];
  /** All that it says itself, with single spaces; known statements in its braces are not part of it. */
  text: string;
  /** `at` is the kind word, `head` all words before the braces. */
  source: Place & { at: Place; head: Place };
}

export interface Theory {
  uri: string;
  header?: Header;
  imports: Import[];
  /** In document order; a nested statement follows the one it stands in. */
  elements: Element[];
  links: Link[];
  /** Missing where every kind of statement is known. */
  unknown?: UnknownStatement[];
  problems: SyntaxProblem[];
}

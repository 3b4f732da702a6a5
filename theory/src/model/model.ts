/**
 * The theory: the plain JSON value that everything else works on. It knows no Langium, no editor and no file system.
 *
 * A theory is a typed directed graph: `elements` are its statements, `links` are the claims between them. The same theory
 * results whether a link was written nested or flat. Everything that only says where something stands in the text is under
 * a key called `source`, so two theories are compared by leaving those keys out (see `withoutSources`).
 */

import type { STATEMENTS, StatementKind } from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  Allow,
  DateSpan,
  Decision,
  Degree,
  Exclusion,
  Figure,
  Gap,
  Intention,
  MeasureData,
  MeasureFamily,
  NetworkDomain,
  Note,
  Participation,
  PdsaStep,
  Phase,
  Place,
  PosterItemWord,
  PosterPhoto,
  PosterSection,
  Reference,
  Response,
  Site,
  Status,
  Version,
  WrittenProperty,
} from './values.ts';

export * from './values.ts';

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
  /** Key of the statement whose braces it stands in; those of a change concept count as those around that. */
  within?: string;
  /** True where it stands in the braces of a change concept, which say more of it than where they stand. */
  inConcept?: true;
  properties: WrittenProperty[];
}

interface Common {
  /** Name of the statement in its file, else made from its title; unique in the file, and stable while neither changes. */
  id: string;
  /** `uri#id`: unique in all files. In a merged theory (see `merge`) the same as `id`. */
  key: string;
  name?: string;
  title?: string;
  notes: Note[];
  /** Older names of the same thing (`was OldName`). */
  was: string[];
  allow: Allow[];
  source: ElementSource;
}

/** What a property of a form is in the theory. */
interface Values<Choice extends string> {
  text: string;
  texts: string[];
  'each text': string[];
  choice: Choice;
  choices: Choice[];
  date: DateSpan;
  flag: boolean;
  name: Reference;
  names: Reference[];
  owner: Reference | string;
  reason: string;
  figure: Figure;
  figures: Figure[];
  results: Figure[];
  status: Status<Choice>;
  step: PdsaStep;
  direction: 'higher' | 'lower';
  data: MeasureData;
  number: number;
  gap: Gap;
  phases: Phase[];
  exclusions: Exclusion[];
  /** Where a test takes place. */
  site: string;
  sites: Site[];
  decision: Decision;
  domains: NetworkDomain[];
  participation: Participation[];
  intentions: Intention[];
  accountabilities: Accountability[];
  'support type': Choice;
  response: Response;
  sections: PosterSection[];
  photos: PosterPhoto[];
  /** In its canonical form, e.g. `A0 landscape`, `90 x 120 cm` (see `poster-size.ts`). */
  size: string;
  version: Version;
  headings: Record<string, string>;
}

/** Forms whose value is there, and empty, where nothing is written; the others are left out then. */
type Kept =
  | (
      | 'texts'
      | 'each text'
      | 'flag'
      | 'names'
      | 'figures'
      | 'results'
      | 'sites'
      | 'domains'
      | 'participation'
      | 'intentions'
    )
  | ('phases' | 'exclusions')
  | ('accountabilities' | 'sections' | 'photos' | 'headings');

type ChoiceOf<Row> = Row extends { choices: infer Words } ? keyof Words & string : never;
type ValueOf<Row> = Row extends { form: infer Form extends keyof Values<string> } ? Values<ChoiceOf<Row>>[Form] : never;
type NamesOf<Rows, Forms> = { [Name in keyof Rows]: Rows[Name] extends { form: Forms } ? Name : never }[keyof Rows];

/** The fields of a statement, as the rows of its properties say. */
type Fields<Rows> = {
  [Name in NamesOf<Rows, Kept>]: ValueOf<Rows[Name]>;
} & {
  [Name in NamesOf<Rows, Exclude<keyof Values<string>, Kept>>]?: ValueOf<Rows[Name]>;
};

type Statements = typeof STATEMENTS;
type Of<Kind extends ElementKind> = Common & Fields<Statements[Kind]['properties']> & { kind: Kind };

export interface Aim extends Of<'aim'> {}

export interface Driver extends Of<'driver'> {
  /** The level the author wrote (`primary driver` is 1); missing on a plain `driver`. */
  writtenLevel?: 1 | 2 | 3;
  /** 1 primary, 2 secondary, 3 tertiary …; for a plain `driver` one more than the greatest level among its parents. */
  level: number;
}

export interface Idea extends Of<'idea'> {}

export interface Measure extends Of<'measure'> {
  /** Missing when the author wrote `measure` alone. */
  family?: MeasureFamily;
  /** One definition for the whole network. */
  common: boolean;
}

export interface Pdsa extends Of<'pdsa'> {}

export interface Network extends Of<'network'> {}

export interface Member extends Of<'member'> {}

export interface Team extends Of<'team'> {}

export interface Evidence extends Of<'evidence'> {}

export interface Revision extends Of<'revision'> {}

/** A role group: people of whom the theory expects the same, such as teachers or coaches. */
export interface Role extends Of<'role'> {}

/** A part of a larger system. Components nest; the one marked `centre` is what the others are built around. */
export interface Component extends Of<'component'> {}

/** What is to be different, for whom, and why it should work. Its supports are statements of their own. */
export interface Strategy extends Of<'strategy'> {}

/** What helps a role group to do what a strategy asks of it. */
export interface Support extends Of<'support'> {
  unknownType?: string;
}

/** A claim that can turn out wrong; `about` links say what it is about. */
export interface Conjecture extends Of<'conjecture'> {}

/** What was learned, and how it bears on conjectures. */
export interface Finding extends Of<'finding'> {}

/** What somebody advised, and what became of it. */
export interface Recommendation extends Of<'recommendation'> {}

/** A span of work, usually a school year, that groups findings and recommendations. */
export interface Cycle extends Of<'cycle'> {}

/** What the authors decided about a poster; its title is the statement's. All that is left out comes from the theory. */
export interface Poster extends Of<'poster'> {
  /**
   * What it shows in the author's order: the first `section` is the first of `sections`, the second `chart` the second of
   * `charts`, and so on. Numbers beside each other are one strip. Without `diagram`, the diagram stands before all of them.
   */
  order: PosterItemWord[];
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
export type ElementKind = Exclude<StatementKind, 'header'>;

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

export interface Header extends Fields<Statements['header']['properties']> {
  title?: string;
  notes: Note[];
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
  /** For one that is missing although it may be there: why it could not be read, in words that follow its path. */
  trouble?: string;
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
  /** What to put in the place of a range: one fix where there is only one way, else one for each thing that may be meant. */
  fixes?: { title: string; place: Place; text: string }[];
  /** True when even its one fix may not be what its author meant. */
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

import type { Change } from '../compare/model.ts';
import type { Measure, Pdsa, Place, Theory } from '../model/model.ts';
import type { MeasureFigures } from '../model/series.ts';
import type { World } from '../world/world.ts';

/**
 * How much a problem matters. Editors show hints neither in their list of problems nor as squiggles, so what must be seen
 * is `information` or above.
 */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The smaller, the graver. */
export const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** A change to the text that fixes a problem: a half-open range of UTF-16 offsets and what to put there. */
export interface TextEdit {
  uri: string;
  start: number;
  end: number;
  text: string;
}

/** One way to fix a problem, in the words of a menu entry. */
export interface Fix {
  title: string;
  edits: TextEdit[];
  /** True when there is no other way to fix it, so that “fix all” and `driver check --fix` may do it unasked. */
  sure?: boolean;
}

/** What a rule's check says: where, and in which words. The rule gives the severity unless the check gives another. */
export interface RawProblem {
  place: Place;
  message: string;
  severity?: Severity;
  /** Key of the statement that it is about; an `allow` there silences it. */
  element?: string;
  related?: { place: Place; message: string }[];
  /** Rules that ask for the same: while one of them speaks of this file, this problem waits, so that one mend is asked for once. */
  waitsFor?: readonly string[];
  /** Ways to fix it. Most problems are never asked for them, and to make them costs more than to find what is wrong. */
  fixes?: () => Fix[];
}

/** What a rule found, with how much it matters in this theory. */
export interface Finding extends RawProblem {
  /** Id of the rule. */
  rule: string;
  severity: Severity;
  /** `all` for one that tells what several found, `each` for those, which are hints then. */
  gathered?: 'all' | 'each';
  /** The rules whose problems at one statement this one tells, its own among them. */
  joins?: readonly string[];
}

/** One problem as the user sees it: a plain value, whose fixes are made when they are looked at. */
export interface Problem extends Omit<Finding, 'fixes' | 'waitsFor'> {
  /** Edits of the text that was checked, and of no other. */
  readonly fixes?: Fix[];
}

/** What changed since an earlier version of the files that are checked. */
export interface Since {
  /** What that version is called in a sentence: "main". */
  name: string;
  /** In the order of a comparison; places are addresses before and now. */
  changes: readonly Change[];
  /** By the address of each file before, its address now; files that are new or gone are missing. */
  files: ReadonlyMap<string, string>;
}

/** What the history of a repository tells of the prediction of a test. */
export interface PredictionHistory {
  /** ISO day of the first commit that holds this very prediction as that of this test; missing while none does. */
  day?: string;
  /** What the test predicted in the last commit up to the day of the test, where that is another text. */
  before?: string;
  /** True where what was done came with that very commit: it may have been put together of several. */
  isAtOnce?: boolean;
  /** The day of the test as the commit of `day` tells it. */
  done?: { text: string; end: string };
}

/** What a check may look at: one file's theory, and the world it stands in. */
export interface Context {
  theory: Theory;
  world: World;
  /** ISO day; the only clock a rule has. */
  today: string;
  /** The text of a file, for fixes; where it is not known, a rule offers none that need it. */
  textOf(uri: string): string | undefined;
  /** What the data file of a measure, or of a test, holds; nothing where no files can be read. */
  dataOf(owner: Measure | Pdsa): MeasureFigures;
  /**
   * Why a picture cannot be used, in words that follow its path; nothing where it can, and where no files can be read.
   * @param from address of the file that names it
   */
  troubleWith(path: string, from: string): string | undefined;
  /**
   * What the history tells of the prediction of a test; the ISO day of its first commit alone where no more is known, and nothing
   * while it is not committed. Missing where no history is known.
   */
  firstCommitted?: (prediction: string, test: Pdsa) => PredictionHistory | string | undefined;
  /** Missing where no earlier version is known. */
  since?: Since;
}

/** A small theory; with other files by name where it takes several. The first file is the one that is looked at. */
export type Example = string | Readonly<Record<string, string>>;

/** When a check runs, apart from always. */
export type Occasion = 'poster' | 'git' | 'since';

/** One entry of the catalogue. */
export interface Rule {
  /** Kebab-case; what an author writes after `allow`. */
  id: string;
  /** Number in the catalogue of checks; rules with the same number belong together. */
  number: number;
  severity: Severity;
  /** Severity while the theory's stage is `draft`, where it differs. */
  drafts?: Severity;
  /** The rule never gets milder than this, whatever the settings say. */
  atLeast?: Severity;
  onByDefault: boolean;
  /** False for what makes a theory unreadable: neither `allow` nor settings silence it. Missing means it can be silenced. */
  silenceable?: boolean;
  /**
   * True when the rule says that something is missing. Such a rule waits while part of the file cannot be read: what it
   * misses may stand in that part, and one mistake would give two messages.
   */
  needsWhole?: boolean;
  /** Set for a rule that is asked only on an occasion, or when somebody turns it on. */
  occasion?: Occasion;
  /** A short heading for lists of rules. */
  title: string;
  /** Why the rule exists, in two or three sentences for a practitioner. */
  explanation: string;
  /** How to fix what it finds, in a sentence or two. */
  howToFix: string;
  /** Where the rule comes from. */
  source: string;
  /** A theory that it speaks up about, and the same theory fixed; both are shown on the page of the rules, and run by a test. */
  bad: Example;
  good: Example;
  /** What both examples said before, for a rule that looks at what changed. */
  before?: string;
  check(context: Context): Iterable<RawProblem>;
}

/** Figures in time, as plain JSON that crosses every wall: from the data file or the results of a measure to its chart. */

import type { DATE_ORDERS } from '@driver-diagrams/grammar/language/choices';

/** A span of days as a reader sees it; `start` and `end` are ISO days, both included. */
export interface Days {
  text: string;
  start: string;
  end: string;
}

export interface Point {
  date: Days;
  value: number;
  /** What somebody wrote beside the figure. */
  note?: string;
  /** What was counted, and of how many, where both are known: the value is their quotient. */
  counts?: Counts;
  /** Why the author leaves it out of all that is worked out; it is drawn hollow. */
  excluded?: string;
  /** Of a line over several groups: how many of them reported, and of how many. */
  reported?: { count: number; of: number };
}

/** A share as it was counted. */
export interface Counts {
  counted: number;
  of: number;
}

/** Points in time, earliest first. */
export interface Series {
  points: Point[];
  /** True where the figures are percentages and carry their sign. */
  percent: boolean;
}

/** How the figures of several groups become one line; `gap`: the first of two groups less the second. */
export type Combined = 'mean' | 'sum' | 'one group' | 'gap';

/** One line of a measure: the only one, that of a group, or one that is worked out from those of several groups. */
export interface Line extends Series {
  /** What the group is called: a member, a site, or any other grouping; missing for the measure's own line. */
  group?: string;
  /** Set for a line that is worked out from the others. */
  combined?: Combined;
  /** True for the gap between two lines of percentages: its figures are percentage points. */
  ofShares?: true;
  /** Results that the text states beside a data file. */
  results: Point[];
  /** Before which points the line is broken, since the groups that reported are others: nothing is told across. */
  breaks: number[];
  /** Days of which it is known that the figure is missing: the line is broken there. */
  gaps: Days[];
  /** The newest figure, also one that no chart can show. */
  latest?: Latest;
}

/** Groups of which figures are left out since they are small: the least number that is shown, and how many groups they are. */
export interface HiddenGroups {
  below: number;
  groups: number;
}

/** The newest figure of a line. */
export interface Latest {
  /** Missing where it is no number, or only a limit. */
  value?: number;
  /** True where the value, or the limit, is a percentage. */
  percent?: boolean;
  /** As the author wrote it; missing for a figure of a data file. */
  text?: string;
  /** Missing where no day is known. */
  date?: Days;
  /** The date as written, where it is no day. */
  when?: string;
}

/**
 * What is wrong with a data file. `file`: it cannot be had or read at all; `column`: the column is not there; `row`: single
 * rows are left out; `doubt`: all is read, but perhaps not as it is meant; `question`: nothing is drawn until the author has
 * said what is meant.
 */
export interface DataProblem {
  kind: 'file' | 'column' | 'row' | 'doubt' | 'question';
  /** Goes on from the name of the file: `has no column “rate”. …` */
  message: string;
  /** Ways to say what is meant: what to write behind the name of the file, such as `column "rate"`. */
  fixes?: readonly DataFix[];
}

export interface DataFix {
  /** What it does, for a list: `Read the day first: 3 April 2026`. */
  title: string;
  /** What the clauses of `data` then say; the others stay. */
  clauses: { column?: string; of?: string; each?: string; sheet?: string; dates?: string; order?: DateOrder };
}

/** In which order a date of three numbers is written. */
export type DateOrder = keyof typeof DATE_ORDERS;

/** The figures of one group in a data file, or all of them where it has no groups. */
export interface FileLine extends Series {
  /** As the file writes it: the cell of the column `for each`, or the heading of a column; missing without groups. */
  group?: string;
  /** What the cells of the points say, in their order: a figure may be read in another way though nobody touched it. */
  cells: readonly string[];
  /** The days of lines whose figure cannot be read. */
  unreadDays: readonly Days[];
  /** The days of lines without a figure, such as an empty cell: the line of the chart is broken there. */
  gaps: readonly Days[];
}

/** What a measure has from its data file. */
export interface MeasureFigures {
  /** Missing where the measure names no file, or nothing could be read from it; without points where no figure stands there yet. */
  lines?: readonly FileLine[];
  problems: readonly DataProblem[];
  /** Address of the file; missing where the path leads out of the folder, or to no file at all. */
  uri?: string;
  /** All that stands in the file, or in the sheet: the same text holds the same figures. */
  text?: string;
  /** What stands in the place of the date in lines that have a figure and no date that can be read. */
  undated?: readonly string[];
  /** Set where there is no text: the file is not there, or it may well be and could not be read. */
  lack?: 'missing' | 'hidden';
}

/** A horizontal line with what it stands for. */
export interface Level {
  value: number;
  /** The amount as written: `80%`. */
  text: string;
  /** Missing where no day is known. */
  date?: Days;
  /** The date as written, where it is no day: "a date agreed locally". */
  when?: string;
}

/** Something that happened and may have moved the figures. */
export interface ChartEvent {
  kind: 'test' | 'change' | 'note';
  /** The group whose figure the note stands beside. */
  group?: string;
  date: Days;
  /** The author's words. */
  text: string;
}

/** A pattern that chance alone rarely makes. Indices of points, both included. */
export interface Signal {
  /** `long-run`: a run longer than chance leaves room for (a shift); `few-crossings`: the line crosses its centre too rarely. */
  kind: 'long-run' | 'few-crossings' | 'trend';
  from: number;
  to: number;
  direction?: 'up' | 'down';
  /** True for the better, false for the worse; missing for the first points, and where nobody says which way is good. */
  better?: boolean;
  /** What was found, and the most (a run) or the fewest (crossings) that chance leaves room for. */
  found: number;
  limit: number;
  /** The day of the point with which it first stood. */
  stoodOn: Days;
}

/** Why a part of a chart is not tested for signals. */
export type Untested =
  /** Fewer than ten points off the centre line. */
  | 'few'
  /** Half of the points or more lie on the centre line. */
  | 'on-centre'
  /** Half of the points or more lie at the end of the scale: 0 events, 100%. */
  | 'at-end';

/** One part of a chart that is worked out by itself: a phase, or what lies between two breaks. Indices of points, both included. */
export interface ChartPart {
  from: number;
  to: number;
  /** What the author calls the phase, and why it began. */
  name?: string;
  because?: string;
  /** True where other groups reported than in the part before. */
  isRegrouped?: true;
  /** The centre line, taken from the points `from` to `to`; missing where nothing can be taken. */
  centre?: { value: number; of: 'median' | 'mean'; from: number; to: number; ofBaseline: boolean };
  /** Control limits, one pair for each point from `from` to `to`; missing where the author asks for none. */
  limits?: { by: LimitsBy; lower: number[]; upper: number[] };
  /** Set where no signals are looked for. */
  untested?: Untested;
  /** How often chance alone would give a chart like this part any signal, 0 to 1; missing where none are looked for. */
  chance?: number;
  signals: Signal[];
  /** Points that lie far from all others, or outside the control limits: only pointed at. */
  outlying: number[];
  /** What the rules assume and the figures do not keep: neighbours go together, or the school year repeats. */
  dependence?: 'neighbours' | 'school-year';
}

export type LimitsBy = 'p′' | 'u′' | 'xmr' | 'days between';

/** One line, worked out and ready to draw: everything but its place on the page. */
export interface Chart {
  /** What the group is called; missing for the measure's only line. */
  group?: string;
  combined?: Combined;
  series: Series;
  latest?: Latest;
  /** Name of the data file; missing where the points are the results that the text states. */
  file?: string;
  /** Set where nothing is drawn since the data file cannot be read, or leaves open what is meant. */
  isUnread?: true;
  /** Results that the text states beside a data file. */
  results: Point[];
  /** Before which points the line is broken, since other groups reported: nothing is told across. */
  breaks: number[];
  /** Before which points the drawn line is interrupted, since figures are missing; runs go on behind. */
  gaps: number[];
  baseline?: Level;
  targets: Level[];
  /** In the order of time; none without points. */
  parts: ChartPart[];
  /** True where the points are the days between rare events and not the figures themselves; more of them are then the better, the fewer events are. */
  isDaysBetween?: true;
  /** Against the target at the last point, where there are control limits. */
  assurance?: 'always' | 'never' | 'hit or miss';
  /** What the control limits say of the last point. */
  variation?: 'better' | 'worse' | 'high' | 'low' | 'common' | 'look';
  /** Where too few points stand to look for signals: whether the latest one is on the way from baseline to target. */
  path?: { due: number; on: boolean };
}

/** The charts of a measure: one, or one for each group on one scale, the network's first. */
export interface MeasureChart {
  /** Id of the measure in the merged theory. */
  id: string;
  title: string;
  family?: 'outcome' | 'driver' | 'process' | 'balancing';
  unit?: string;
  better?: 'higher' | 'lower';
  definition?: string;
  events: ChartEvent[];
  charts: Chart[];
  /** Set where the one line is the figures of the first group less those of the second. */
  gap?: { of: string; and: string };
  /** How many groups are left out since they are small, and the least number that is shown. */
  hidden?: HiddenGroups;
}

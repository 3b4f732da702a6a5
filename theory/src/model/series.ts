/** Figures in time, as plain JSON that crosses every wall: from the data file or the results of a measure to its chart. */

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
}

/** The points of one measure, earliest first. */
export interface Series {
  points: Point[];
  /** True where the figures are percentages and carry their sign. */
  percent: boolean;
}

/**
 * What is wrong with a data file. `file`: it cannot be had or read at all; `column`: the column is not there; `row`: single
 * rows are left out; `doubt`: all is read, but perhaps not as it is meant.
 */
export interface DataProblem {
  kind: 'file' | 'column' | 'row' | 'doubt';
  /** Goes on from the name of the file: `has no column “rate”. …` */
  message: string;
}

/** What a measure has from its data file. */
export interface MeasureFigures {
  /** Missing where the measure names no file, or nothing could be read from it; without points where no figure stands there yet. */
  series?: Series;
  problems: readonly DataProblem[];
  /** Address of the file; missing where the path leads out of the folder, or to no file at all. */
  uri?: string;
  /** All that stands in the file: the same text holds the same figures. */
  text?: string;
  /** What the cells of the points say, in their order: a figure may be read in another way though nobody touched it. */
  cells?: readonly string[];
  /** The days of lines whose figure cannot be read. */
  unreadDays?: readonly Days[];
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
  date: Days;
  /** The author's words. */
  text: string;
}

/** A pattern that chance alone rarely makes. Indices of points, both included. */
export interface Signal {
  kind: 'shift' | 'trend' | 'few-runs' | 'many-runs';
  from: number;
  to: number;
  direction?: 'up' | 'down';
  /** True for the better, false for the worse; missing for the first points, and where nobody says which way is good. */
  better?: boolean;
  /** For numbers of runs: how many there are, and how many chance alone leaves room for. */
  runs?: { found: number; least: number; most: number };
}

/** A run chart, worked out and ready to draw: everything but its place on the page. */
export interface Chart {
  /** Id of the measure in the merged theory. */
  id: string;
  title: string;
  family?: 'outcome' | 'driver' | 'process' | 'balancing';
  unit?: string;
  better?: 'higher' | 'lower';
  definition?: string;
  series: Series;
  /** Name of the data file; missing where the points are the results that the text states. */
  file?: string;
  /** Results that the text states beside a data file. */
  results: Point[];
  /** Missing without points. `from` and `to` are the points that it was taken from; it is drawn on to the last one. */
  median?: { value: number; from: number; to: number; ofBaseline: boolean };
  baseline?: Level;
  targets: Level[];
  events: ChartEvent[];
  /** False where there are too few points to look for signals. */
  tested: boolean;
  signals: Signal[];
}

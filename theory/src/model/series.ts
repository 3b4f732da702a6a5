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

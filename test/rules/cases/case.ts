/** One small theory and all that the checks say about it. */
export interface Case {
  name: string;
  /** The text; it follows `START` unless `alone` is set. */
  text: string;
  alone?: true;
  /** Further files by name, for imports. They are checked with it, but only what is told of the first file is compared. */
  files?: Record<string, string>;
  /** Every problem in order: rule, severity, the text it marks, and a part of its message. */
  told: [rule: string, severity: string, marked: string, message?: string][];
  /** The text after the first fix of the first problem that has one; null where none may have one. */
  fixed?: string | null;
  /** Only what these rules tell is compared; those that are off by default are turned on. Without it, see `ASKS_FOR_MORE`. */
  asks?: readonly string[];
}

/**
 * Rules that a small theory about another matter would always set off, since it is not a whole theory. They have cases of
 * their own, and are off in all others.
 */
export const ASKS_FOR_MORE = [
  'adopted-without-test',
  'aim-deadline-passed',
  'aim-no-population',
  'baseline-missing',
  'dead-end-driver',
  'level-skip',
  'measure-no-definition',
  'no-balancing-measure',
  'no-outcome-or-process-mix',
  'primary-driver-count',
  'rac-no-lead',
  'rate-without-denominator',
  'stalled-idea',
];

/** A theory that no check says anything about. */
export const START = `aim Goal "80% of students pass by 2020" {
  by 2020
  outcome measure Passing "Students who pass" {
    unit "percent"
    higher is better
    baseline 60% in 2014
    target 80% by 2020
  }
}
primary driver Mentors "Enough mentors" -> Goal {
  driver measure Count "Mentors at work"
}
`;

/** The newest figures of a measure in words: of the measure as a whole, else of each group; never one group's as that of all. */
import { latestSaid, lineSaid } from '../model/figure-words.ts';
import type { Line } from '../model/series.ts';
import { wholeLine } from './lines.ts';

/** Groups that are told one by one; of more, how far they lie apart. */
const MOST_GROUPS = 6;

export interface LatestText {
  /** Whose figure it is; missing for that of the measure as a whole. */
  group?: string;
  /** `64%, February 2026`. */
  text: string;
}

/** What is said of the newest figures; nothing where there are none. */
export function latestTexts(lines: readonly Line[]): LatestText[] {
  const whole = wholeLine(lines);
  const told = whole ? [whole] : lines;
  if (told.length > MOST_GROUPS) return [{ text: spreadOf(told) }];
  return told.flatMap((line) => {
    const text = withReported(line);
    return text === '' ? [] : [{ text, ...(line.group !== undefined && { group: line.group }) }];
  });
}

/** The newest figure of a line; of one over several groups also how many of them reported. */
export function withReported(line: Line): string {
  const reported = line.combined === 'gap' ? undefined : line.points.at(-1)?.reported;
  return reported ? `${lineSaid(line)}; ${reported.count} of ${reported.of} reported` : lineSaid(line);
}

/** `12 groups, 47% to 81%`. */
function spreadOf(lines: readonly Line[]): string {
  const latest = lines.flatMap((each) => (each.latest?.value === undefined ? [] : [each.latest]));
  const sorted = latest.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const [least, most] = [sorted[0], sorted.at(-1)];
  const groups = `${lines.length} groups`;
  return least && most ? `${groups}, ${latestSaid(least)} to ${latestSaid(most)}` : groups;
}

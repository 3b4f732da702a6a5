/** Percentages that a spreadsheet keeps as shares of one: 0.61 for 61%. */
import type { DataProblem } from '../model/series.ts';
import { shown } from './dates.ts';
import type { Entry } from './figures.ts';
import { isPercent } from './numbers.ts';

/** Percentages below this one do not stand beside shares of one. */
const FAR = 10;
/** So many times the largest figure may a baseline or a target be, for both to be on one scale. */
const NEAR = 3;

/**
 * Asks where figures of a measure of percent may be shares.
 * @param entries those of one group after the other
 * @param levels baseline and targets of the measure
 * @param at what the place of a figure is called
 */
export function askShares(
  entries: Iterable<Entry>,
  levels: readonly number[],
  at: (entry: Entry) => string,
): DataProblem | undefined {
  let share: Entry | undefined;
  let large: Entry | undefined;
  let largest = 0;
  const has = { sign: false, between: false, beyond: false };
  for (const entry of entries) {
    const { value } = entry.point ?? {};
    if (value === undefined) continue;
    const isSigned = isPercent(entry.cell);
    if (isSigned) has.sign = true;
    else {
      if (value > 0 && value < 1) share ??= entry;
      has.between ||= value > 1 && value < FAR;
      has.beyond ||= value < 0 || value > 1;
      largest = Math.max(largest, value);
    }
    if (isSigned ? value > 1 : value >= FAR) large ??= entry;
  }
  if (!share) return undefined;
  if (large) {
    // A rate may well rise from below one percent to ten and more: then something lies between.
    if (!isPercent(large.cell) && has.between) return undefined;
    const message = `mixes shares of one and percentages: ${shown(share.cell)} (${at(share)}) and ${shown(large.cell)} (${at(large)}). ${WAY}`;
    return { kind: 'question', message };
  }
  if (has.sign || has.beyond) return undefined;
  // A baseline or target of about the same height says that percents below one are meant.
  if (levels.length > 0 && Math.max(...levels.map(Math.abs)) <= NEAR * largest) return undefined;
  return {
    kind: 'question',
    message: `holds figures between 0 and 1 only, such as ${shown(share.cell)} (${at(share)}), for a measure of percent: are they shares? ${WAY}`,
  };
}

const WAY =
  'Nothing is drawn until the file says so: format the cells as percent in the spreadsheet and save it again, or write 61 for 61%; where less than one percent is meant, write the sign: 0.61%.';

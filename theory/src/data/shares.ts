/** Percentages that a spreadsheet keeps as shares of one: 0.61 for 61%. */
import type { DataProblem } from '../model/series.ts';
import { shown } from './dates.ts';
import { isPercent } from './numbers.ts';

export interface ReadFigure {
  cell: string;
  value: number;
  /** Where it stands. */
  at(): string;
}

/** Percentages below this one do not stand beside shares of one. */
const FAR = 10;
/** So many times the largest figure may a baseline or a target be, for both to be on one scale. */
const NEAR = 3;

/**
 * Asks where figures of a measure of percent may be shares.
 * @param levels baseline and targets of the measure
 */
export function askShares(figures: readonly ReadFigure[], levels: readonly number[]): DataProblem | undefined {
  const plain = figures.filter(({ cell }) => !isPercent(cell));
  const share = plain.find(({ value }) => value > 0 && value < 1);
  if (!share) return undefined;
  const large = figures.find(({ cell, value }) => (isPercent(cell) ? value > 1 : value >= FAR));
  if (large) {
    // A rate may well rise from below one percent to ten and more: then something lies between.
    const isSmooth = !isPercent(large.cell) && plain.some(({ value }) => value > 1 && value < FAR);
    if (isSmooth) return undefined;
    const message = `mixes shares of one and percentages: ${shown(share.cell)} (${share.at()}) and ${shown(large.cell)} (${large.at()}). ${WAY}`;
    return { kind: 'question', message };
  }
  if (figures.length !== plain.length || plain.some(({ value }) => value < 0 || value > 1)) return undefined;
  // A baseline or target of about the same height says that percents below one are meant.
  const most = Math.max(...levels.map(Math.abs));
  if (levels.length > 0 && most <= NEAR * plain.reduce((largest, { value }) => Math.max(largest, value), 0))
    return undefined;
  return {
    kind: 'question',
    message: `holds figures between 0 and 1 only, such as ${shown(share.cell)} (${share.at()}), for a measure of percent: are they shares? ${WAY}`,
  };
}

const WAY =
  'Nothing is drawn until the file says so: format the cells as percent in the spreadsheet and save it again, or write 61 for 61%; where less than one percent is meant, write the sign: 0.61%.';

/** Figures as a chart writes them: the same in labels, sentences and for a screen reader. */
import type { Chart, Point } from '@driver-diagrams/theory/model/index';
import { amountText } from '@driver-diagrams/theory/model/signals';
import { dateText } from '../words/dates.ts';
import { withMinus } from '../words/figures.ts';
import { fill, type PictureWords } from '../words/words.ts';
import type { ChartWords } from './words.ts';

/** With percent sign and a true minus. */
export function amountOf(value: number, percent: boolean): string {
  return withMinus(amountText(value, percent));
}

/** A point for a screen reader: its date, its figure, and how many reported. */
export function pointText(
  { date, value, reported }: Point,
  percent: boolean,
  words: ChartWords,
  picture: PictureWords,
) {
  const said = fill(words.spoken.point, { date: dateText(date, picture), amount: amountOf(value, percent) });
  return reported === undefined ? said : `${said}, ${fill(words.spoken.reported, reported)}`;
}

/** What one of several charts is called. */
export function nameOf({ group, combined }: Chart, words: ChartWords): string {
  return group ?? words.whole[combined ?? 'own'];
}

/** What is said of dates and numbers, where it helps. */

import { levelOf } from '../model/figures.ts';
import type { Amount, DateSpan, Theory } from '../model/model.ts';
import { MONTHS } from '../model/plain-words.ts';
import { amountText } from '../model/signals.ts';

/** The days that a date spans: a school year, a year, a month. A single day needs no words. */
export function aboutDate(start: number, theory: Theory): string | undefined {
  const date = find(theory, (value): value is DateSpan => isAt(value, start) && 'text' in value && !('value' in value));
  if (date?.start === undefined || date.end === undefined || date.start === date.end) return undefined;
  const what = date.text.includes('/')
    ? 'The school year'
    : date.text.length > 4
      ? 'The whole month'
      : 'The whole year';
  return `${what}, from ${day(date.start)} to ${day(date.end)}. ‘by’ means until its last day.`;
}

/** What a figure comes to that is not a plain number: a change from the baseline, or a share. */
export function aboutAmount(start: number, theory: Theory): string | undefined {
  for (const element of theory.elements) {
    if (element.kind !== 'measure') continue;
    const figures = [...(element.baseline ? [element.baseline] : []), ...element.targets, ...element.results];
    const amount = figures.map((figure) => figure.amount).find((each) => each?.source.start === start);
    if (amount?.share) return `${amount.share.count} of ${amount.share.of} are ${amountText(amount.value, true)}.`;
    if (!amount?.change) continue;
    const from = element.baseline?.amount;
    const how = amount.change === 'points' ? 'added to the baseline' : 'relative to the baseline';
    const value = levelOf(amount, from);
    if (!from || value === undefined)
      return `A change ${how}. There is no baseline yet, so nobody can tell what it comes to.`;
    return `A change ${how}: from ${shown(from.value, from)} to ${shown(value, from)}.`;
  }
  return undefined;
}

function shown(value: number, like: Amount): string {
  return `${Number(value.toFixed(2))}${like.percent ? '%' : ''}`;
}

function day(iso: string): string {
  const [year, month = '1', date] = iso.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

function isAt(value: object, start: number): boolean {
  return 'source' in value && (value as DateSpan).source?.start === start;
}

/** The first value in a theory that fits; dates stand in many places, and new ones come with new statements. */
function find<Found extends object>(value: unknown, fits: (value: object) => value is Found): Found | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (fits(value)) return value;
  for (const part of Object.values(value)) {
    const found = find(part, fits);
    if (found) return found;
  }
  return undefined;
}

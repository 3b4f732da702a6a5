/** How often the figures of a chart come: what the scale of time counts in, and where in their days points stand. */
import type { Days } from '@driver-diagrams/theory/model/index';
import { dayOf, middleOf } from './scales.ts';

export interface Rhythm {
  unit: 'days' | 'months';
  /** From one point to the next, at least; in days or in months. */
  step: number;
  /** The first day of a point, in days since 1970, or its first month, in months since the year 0: ticks go by it. */
  anchor: number;
  /** How long a point's own time is, in days or in months. */
  span: number;
  /** What each point of a year or more is called, by its first month: `2025/26`. */
  names: ReadonlyMap<number, string>;
  /** True for single days that are a month or more apart: ticks of days would say that figures come more often. */
  isSparse?: boolean;
  /** Where a point stands, in days since 1970. */
  at(date: Days): number;
}

/** The rhythm of points; undefined where there are none. Figures that are all of firsts, or all of lasts, of months are those of months. */
export function rhythmOf(dates: readonly Days[]): Rhythm | undefined {
  const [first] = dates;
  if (!first) return undefined;
  const isDay = dates.every(({ start, end }) => start === end);
  const areFirsts = isDay && dates.every(({ start }) => start.endsWith('-01'));
  const areLasts = isDay && dates.every(({ end }) => isLastOfMonth(end));
  const areMonths = (areFirsts || areLasts) && new Set(dates.map(({ start }) => monthOf(start))).size > 1;
  const areWhole = areMonths || dates.every(({ start, end }) => start.endsWith('-01') && isLastOfMonth(end));
  if (!areWhole) return ofDays(dates);
  const begins = dates.map(({ start }) => monthOf(start));
  const spans = dates.map(({ start, end }) => monthOf(end) - monthOf(start) + 1);
  const anchor = Math.min(...begins);
  const span = Math.min(...spans);
  const names = new Map(
    dates.flatMap(({ text, start }, n) => (spans[n] === 12 ? [[monthOf(start), text] as const] : [])),
  );
  return {
    ...{ unit: 'months', anchor, span, names },
    step: Math.max(
      span,
      begins.reduce((common, each) => divisor(common, each - anchor), 0),
    ),
    at: areMonths ? ({ start }) => middleOfMonths(monthOf(start), 1) : middleOf,
  };
}

/** Days from one figure of a month to the next, at least. */
const SPARSE = 25;

function ofDays(dates: readonly Days[]): Rhythm {
  const starts = [...new Set(dates.map(({ start }) => dayOf(start)))].sort((one, two) => one - two);
  const apart = starts.slice(1).map((start, n) => start - (starts[n] ?? 0));
  const usual = apart.toSorted((one, two) => one - two)[Math.floor(apart.length / 2)] ?? 1;
  const alike = apart.every((each) => each % usual === 0);
  const span = Math.min(...dates.map(({ start, end }) => dayOf(end) - dayOf(start) + 1));
  return {
    ...{ unit: 'days', anchor: starts[0] ?? 0, span, names: new Map() },
    step: alike ? usual : 1,
    isSparse: usual >= SPARSE,
    at: middleOf,
  };
}

/** Months since the year 0 of an ISO day. */
export function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
}

/** The first day of a month, in days since 1970. */
export function startOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;
}

export function middleOfMonths(month: number, count: number): number {
  return (startOfMonth(month) + startOfMonth(month + count)) / 2;
}

function isLastOfMonth(iso: string): boolean {
  return dayOf(iso) + 1 === startOfMonth(monthOf(iso) + 1);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** What the headings of data files mean, whatever language they are in. */
import { bare } from '@driver-diagrams/grammar/nearest';
import { withoutAccents } from './months.ts';

/** English, Spanish, German, French, Portuguese, without accents. */
const DATES = new Set(
  (
    'date dates day week wk month quarter year period when ' +
    'fecha dia semana mes trimestre ano periodo datum tag woche kw monat quartal jahr zeitraum schuljahr ' +
    'jour mois semaine annee data'
  ).split(' '),
);
const MONTH = /^(?:months?|mes|monat|mois)$/;
const QUARTER = /^(?:quarter|quartal|trimestre)$/;
const WEEK = /^(?:week|wk|kw|woche|semaine|semana)$/;
const NOTE =
  /^(?:notes?|annotations?|comments?|remarks?|notas?|comentarios?|observaciones|bemerkung(?:en)?|anmerkung(?:en)?|notiz(?:en)?|kommentare?|commentaires?|remarques?|observacao|observacoes)$/;
const TOTAL =
  /^(?:(?:grand |sub)?totals?|total general|sums?|means?|averages?|avg|median|suma|promedio|media|mediana|gesamt(?:summe)?|summe|insgesamt|mittelwert|durchschnitt|ensemble|total general|somme|moyenne|soma|subtotal|overall|all(?: schools| sites| members)?|todos|todas|alle|tous)\s*:?$/;
const TARGET = /^(?:targets?|goals?|aims?|metas?|objetivos?|ziele?|objectifs?|baselines?|benchmark|median)$/;

/** In small letters, single spaces and one way of writing accents. */
export function plainHeading(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

export function saysDate(heading: string): boolean {
  return withoutAccents(heading)
    .split(/[^\p{L}]+/u)
    .some((word) => DATES.has(word));
}

export function saysNote(heading: string): boolean {
  return NOTE.test(withoutAccents(heading).trim());
}

/** True for what stands for all groups together, in a heading or a cell. */
export function saysTotal(text: string): boolean {
  return TOTAL.test(withoutAccents(text).trim());
}

/** True for a line on the chart and no figures. */
export function saysTarget(heading: string): boolean {
  return TARGET.test(withoutAccents(heading).trim());
}

/** Which part of a year a column beside that of the years holds. */
export function partOfYear(heading: string): 'month' | 'quarter' | 'week' | undefined {
  const plain = withoutAccents(heading).trim();
  return MONTH.test(plain) ? 'month' : QUARTER.test(plain) ? 'quarter' : WEEK.test(plain) ? 'week' : undefined;
}

/** Where a heading stands, from 0; undefined where none is called so. */
export function headingAt(headings: readonly string[], wanted: string): number | undefined {
  const plain = plainHeading(wanted);
  const at = headings.findIndex((each) => plainHeading(each) === plain);
  if (at !== -1) return at;
  const alike = headings.flatMap((each, n) => (each !== '' && bare(each) === bare(wanted) ? [n] : []));
  return alike.length === 1 ? alike[0] : undefined;
}

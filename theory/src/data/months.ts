/** The names of months, as people and spreadsheets write them. */

/**
 * How months begin or are called, for each month: English, Spanish, French, German, Portuguese, without accents and dots.
 * Source: Unicode CLDR and the settings of Windows. No form means different months in two of these languages.
 */
const NAMES = [
  'jan january ene enero janv janvier januar janner jan janeiro',
  'feb february febrero fev fevr fevrier februar feber fevereiro',
  'mar march marzo mars marz mrz maerz marco',
  'apr april abr abril avr avril',
  'may mayo mai maio',
  'jun june junio juin juni junho',
  'jul july julio juil juillet juli julho',
  'aug august ago agosto aout',
  'sep sept september septiembre setiembre set septembre setembro',
  'oct october octubre octobre okt oktober out outubro',
  'nov november noviembre novembre novembro',
  'dec december dic diciembre decembre dez dezember dezembro',
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, n) => names.split(' ').map((name): [string, number] => [name, n + 1])),
);

/** The number of a month from its name, 1 to 12; undefined for what is none. */
export function monthOf(name: string): number | undefined {
  return MONTH_OF.get(withoutAccents(name).replace(/\.$/, ''));
}

/** In small letters, without what stands above or below them. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

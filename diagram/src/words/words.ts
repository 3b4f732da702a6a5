/**
 * Every fixed word of the picture, in each language it speaks. The author's own words stay as they are written.
 * `{…}` is filled by `fill`. A pair is one and many: `[of one, of several]`.
 */
import type { Element } from '@driver-diagrams/theory/model/index';
import { MONTHS } from '@driver-diagrams/theory/model/plain-words';
import { fill, wordFor } from '@driver-diagrams/theory/model/sentences';
import { KIND_WORDS, KIND_WORDS_ES, labelOf } from '@driver-diagrams/theory/model/words';
import { COMPARISON_WORDS_EN, COMPARISON_WORDS_ES } from './comparison-words.ts';
import { VIEW_WORDS_EN, VIEW_WORDS_ES } from './view-words.ts';
import type { Counted, WordTable } from './word-table.ts';

export { fill };

const en = {
  /** Over the columns, where the author gave no heading of their own. `levels` are those of primary drivers and on. */
  headings: {
    aim: ['Aim', 'Aims'],
    ideas: 'Change ideas',
    /** Over drivers of no level. */
    drivers: 'Drivers',
    levels: ['Primary drivers', 'Secondary drivers', 'Tertiary drivers'],
    level: 'Level {level} drivers',
    continued: '{heading}, continued',
  },
  /** In a sentence, in small letters. */
  kinds: KIND_WORDS,
  levels: ['primary driver', 'secondary driver', 'tertiary driver'],
  level: 'level {level} driver',
  signs: {
    untested: 'not tested yet',
    testing: 'testing',
    adapted: 'adapted after testing',
    adopted: 'adopted',
    abandoned: 'abandoned',
    achieved: 'achieved',
    missed: 'missed',
    retired: 'retired',
    planned: 'planned',
    started: 'started',
    working: 'in place',
  },
  header: {
    untitled: 'Driver diagram',
    stages: { draft: 'Draft theory', testing: 'Working theory', spreading: 'Theory being spread' },
    version: 'version {version}',
    serves: 'Serves {what}.',
    served: '“{title}”',
    servedMore: '{count} more',
    servedIn: '{what} of {place}',
  },
  months: MONTHS,
  dates: { day: '{day} {month} {year}', month: '{month} {year}' },
  /** A figure with its date; `other` where the date is in words. */
  figures: { by: '{amount} by {date}', in: '{amount} in {date}', on: '{amount} on {date}', other: '{amount}, {date}' },
  /** The last two of a list. */
  and: '{before} and {last}',
  table: {
    title: 'Measures',
    measure: 'Measure',
    of: 'Of',
    baseline: 'Baseline',
    targets: 'Targets',
    /** Over the small lines of figures; `spoken` says what one shows. */
    course: { heading: 'Over time', spoken: '{count} figures, from {first} to {last}' },
    latest: 'Latest',
    notYet: 'not yet reported',
    unread: 'not read; see its data file',
    /** Where only one group has figures: whose they are. */
    ofOne: '{group}: {amount}',
    /** Behind the figure of a line over several groups. */
    reported: '{count} of {of} reported',
    points: '{amount} percentage points',
    /** Where a measure has too many groups for rows of their own. */
    groups: '{count} groups; see the chart',
    spread: '{count} groups, {least} to {most}; see the chart',
    hiddenOne: 'Left out: figures of 1 group of fewer than {below}',
    hidden: 'Left out: figures of {count} groups of fewer than {below}',
    definition: 'Definition',
    spoken: 'Table of {measures}.',
  },
  legend: {
    contributes: 'contributes to',
    contributesWeakly: 'contributes weakly',
    measures: '{families} measure',
    families: { outcome: 'outcome', driver: 'driver', process: 'process', balancing: 'balancing', other: 'other' },
    spoken: 'Legend: {entries}.',
  },
  /** In place of the boxes, where there are none. */
  empty: 'Nothing is drawn yet. Start with the aim: what should be better, how much, for whom and by when.',
  /** Why plain columns stand in for the full layout. */
  standIn: {
    tooManyBoxes:
      'This theory has {count} boxes. Above {most} the full layout would take too long, so the boxes stand in plain columns with straight links.',
    tooManyLinks:
      'So many links pass so many columns that the full layout would take too long, so the boxes stand in plain columns with straight links.',
    failed: 'The full layout did not come to an end here, so the boxes stand in plain columns with straight links.',
  },
  /** What a screen reader says. */
  spoken: {
    status: 'Status: {status}.',
    because: 'Because {reason}',
    measuredBy: 'Measured by {measures}',
    drives: 'Drives {titles}.',
    drivenBy: ['Driven by {count} item.', 'Driven by {count} items.'],
    link: {
      plain: '{from} contributes to {to}',
      strong: '{from} strongly contributes to {to}',
      weak: '{from} weakly contributes to {to}',
    },
    linkBecause: '{link} because {reason}',
    picture: 'Driver diagram with {counts}.',
    emptyPicture: 'An empty driver diagram.',
    counts: {
      aim: ['{count} aim', '{count} aims'],
      driver: ['{count} driver', '{count} drivers'],
      idea: ['{count} change idea', '{count} change ideas'],
      measure: ['{count} measure', '{count} measures'],
    },
  },
  views: VIEW_WORDS_EN,
  comparison: COMPARISON_WORDS_EN,
} satisfies WordTable;

export type PictureWords = typeof en;

const es: PictureWords = {
  headings: {
    aim: ['Objetivo', 'Objetivos'],
    ideas: 'Ideas de cambio',
    drivers: 'Impulsores',
    levels: ['Impulsores primarios', 'Impulsores secundarios', 'Impulsores terciarios'],
    level: 'Impulsores de nivel {level}',
    continued: '{heading}, continuación',
  },
  kinds: KIND_WORDS_ES,
  levels: ['impulsor primario', 'impulsor secundario', 'impulsor terciario'],
  level: 'impulsor de nivel {level}',
  signs: {
    untested: 'aún sin probar',
    testing: 'en prueba',
    adapted: 'adaptada tras la prueba',
    adopted: 'adoptada',
    abandoned: 'abandonada',
    achieved: 'alcanzado',
    missed: 'no alcanzado',
    retired: 'retirado',
    planned: 'previsto',
    started: 'iniciado',
    working: 'en marcha',
  },
  header: {
    untitled: 'Diagrama de impulsores',
    stages: { draft: 'Teoría en borrador', testing: 'Teoría de trabajo', spreading: 'Teoría en difusión' },
    version: 'versión {version}',
    serves: 'Contribuye {what}.',
    served: 'a “{title}”',
    servedMore: 'a {count} más',
    servedIn: '{what} de {place}',
  },
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  dates: { day: '{day} de {month} de {year}', month: '{month} de {year}' },
  figures: {
    by: '{amount} para {date}',
    in: '{amount} en {date}',
    on: '{amount} el {date}',
    other: '{amount}, {date}',
  },
  and: '{before} y {last}',
  table: {
    title: 'Medidas',
    measure: 'Medida',
    of: 'Mide',
    baseline: 'Línea de base',
    targets: 'Metas',
    course: { heading: 'Evolución', spoken: '{count} datos, de {first} a {last}' },
    latest: 'Último dato',
    notYet: 'aún sin datos',
    unread: 'no leído; vea su archivo de datos',
    ofOne: '{group}: {amount}',
    reported: 'han informado {count} de {of}',
    points: '{amount} puntos porcentuales',
    groups: '{count} grupos; vea el gráfico',
    spread: '{count} grupos, de {least} a {most}; vea el gráfico',
    hiddenOne: 'Se omiten datos de 1 grupo de menos de {below}',
    hidden: 'Se omiten datos de {count} grupos de menos de {below}',
    definition: 'Definición',
    spoken: 'Tabla de {measures}.',
  },
  legend: {
    contributes: 'contribuye a',
    contributesWeakly: 'contribuye débilmente',
    measures: 'Medidas: {families}',
    families: {
      outcome: 'de resultado',
      driver: 'de impulsor',
      process: 'de proceso',
      balancing: 'de equilibrio',
      other: 'otra',
    },
    spoken: 'Leyenda: {entries}.',
  },
  empty: 'Aún no hay nada dibujado. Empiece por el objetivo: qué debe mejorar, cuánto, para quién y para cuándo.',
  standIn: {
    tooManyBoxes:
      'Esta teoría tiene {count} recuadros. Con más de {most}, la disposición completa tardaría demasiado; por eso los recuadros están en columnas simples con enlaces rectos.',
    tooManyLinks:
      'Son tantos los enlaces que cruzan tantas columnas que la disposición completa tardaría demasiado; por eso los recuadros están en columnas simples con enlaces rectos.',
    failed:
      'La disposición completa no llegó a terminar; por eso los recuadros están en columnas simples con enlaces rectos.',
  },
  spoken: {
    status: 'Estado: {status}.',
    because: 'Motivo: {reason}',
    measuredBy: 'Se mide con {measures}',
    drives: 'Impulsa {titles}.',
    drivenBy: ['Lo impulsa {count} elemento.', 'Lo impulsan {count} elementos.'],
    link: {
      plain: '{from} contribuye a {to}',
      strong: '{from} contribuye con fuerza a {to}',
      weak: '{from} contribuye débilmente a {to}',
    },
    linkBecause: '{link} porque {reason}',
    picture: 'Diagrama de impulsores con {counts}.',
    emptyPicture: 'Un diagrama de impulsores vacío.',
    counts: {
      aim: ['{count} objetivo', '{count} objetivos'],
      driver: ['{count} impulsor', '{count} impulsores'],
      idea: ['{count} idea de cambio', '{count} ideas de cambio'],
      measure: ['{count} medida', '{count} medidas'],
    },
  },
  views: VIEW_WORDS_ES,
  comparison: COMPARISON_WORDS_ES,
};

/** The words by language. To add one, translate the table. */
export const WORDS = { en, es };

export type Language = keyof typeof WORDS;
export const LANGUAGES = Object.keys(WORDS) as Language[];

/** The language among ours that comes nearest to a language tag such as `es-MX`; English where there is none. */
export function languageOf(tag: string): Language {
  const first = tag.toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === first) ?? 'en';
}

/** The text for so many. */
export function counted([one, many]: Counted, count: number): string {
  return fill(count === 1 ? one : many, { count });
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], words: PictureWords): string {
  const last = items.at(-1) ?? '';
  return items.length > 1 ? fill(words.and, { before: items.slice(0, -1).join(', '), last }) : last;
}

/** What a driver of a level is called in a sentence. */
export function levelIn(words: PictureWords, level: number): string {
  return words.levels[level - 1] ?? fill(words.level, { level });
}

/** What a status is called in the legend and in speech. */
export function signWord({ signs, views }: PictureWords, sign: string): string {
  return wordFor({ ...signs, ...views.signs }, sign);
}

/** The same for any status word of the language, as the author may write it. */
export function statusWord(words: PictureWords, status: string): string {
  const { signs, remarks } = words.views;
  const all: Readonly<Record<string, string>> = { ...remarks.response, ...remarks.status, ...words.signs, ...signs };
  return Object.hasOwn(all, status) ? (all[status] as string) : status;
}

/** The words shown for a statement: its title, else its name, else the claim of a conjecture, else what it is. */
export function labelIn(words: PictureWords, element: Element): string {
  const kinds: Readonly<Record<string, string>> = words.kinds;
  return element.title ?? element.name ?? (claimIn(words, element) || (kinds[element.kind] ?? labelOf(element)));
}

/** “If this, then that”, as a conjecture says it; empty for one that does not, and for other statements. */
export function claimIn({ views }: PictureWords, element: Element): string {
  if (element.kind !== 'conjecture') return '';
  const { if: what, then: follows } = element;
  // Each part may be written as a sentence of its own; here they make up one.
  const put = (form: string, text: string | undefined) =>
    text ? fill(form, { text: text.replace(/[.,;]\s*$/, '') }) : '';
  return [put(views.remarks.if, what), put(views.remarks.then, follows)].filter((part) => part !== '').join(', ');
}

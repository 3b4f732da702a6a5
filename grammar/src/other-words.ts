/**
 * Words that people bring from elsewhere, and the word of this language that each stands for: the one table for the reader,
 * the messages, completion and what is brought in from other formats. A word that starts a statement already is not among them.
 */
import { wordTable } from './word-table.ts';

/** What a word from elsewhere stands for. */
export interface OtherWord {
  /** The word of the language. */
  word: string;
  /** `read`: it is read as meant, and the formatter writes the language's own word. `asked`: the author is asked. */
  how: 'read' | 'asked';
  /** The language it belongs to; words of other languages are always asked. */
  language: 'en' | 'es';
  /** What else it may stand for: then nobody but the author knows. */
  or?: string;
}

/** The words for each word of the language, with spaces between the words of one and commas between them. */
type Lists = Readonly<Record<string, string>>;

/** Words of the field for kinds of statement, read as meant. */
const READ: Lists = {
  aim: 'goal, overall goal, global goal, smart goal, improvement goal, smart aim, global aim, overall aim, improvement aim',
  'primary driver': 'key driver, 1ary driver, 1° driver, 1º driver',
  'secondary driver': '2ary driver, 2° driver, 2º driver',
  'tertiary driver': '3ary driver, 3° driver, 3º driver',
  'change idea': 'change, intervention, tactic, activity, improvement idea, change activity, change tactic',
  measure: 'metric, indicator, kpi',
  'outcome measure': 'outcome metric, outcome indicator',
  'process measure': 'process metric, process indicator',
  'balancing measure': 'balance measure, balance metric, balance indicator, balancing metric, balancing indicator',
  conjecture: 'hypothesis, working hypothesis',
  pdsa: 'plan-do-study-act, pdca, pdca cycle, test of change',
};

/** Words that may stand for a word of the language: their author is asked. */
const ASKED: Lists = {
  aim: 'objective',
  driver: 'factor, root cause',
  'change idea': 'action, solution, task',
  'outcome measure': 'outcome',
  'process measure': 'process',
  'balancing measure': 'balancing',
  team: 'cluster',
  member: 'school, district',
  by: 'deadline, due, due date, timeline',
  for: 'population',
  owner: 'responsible',
  definition: 'operational definition',
  predict: 'prediction',
  pdsa: 'test',
  evidence: 'reference',
  component: 'subsystem',
  role: 'audience',
  theory: 'title, diagram',
};

/** Words that stand for one of two, and are asked with both. */
const EITHER: Readonly<Record<string, readonly [word: string, or: string]>> = {
  'counter measure': ['balancing measure', 'change idea'],
  'change strategy': ['strategy', 'change idea'],
  'strategy for change': ['strategy', 'change idea'],
  '1st driver': ['primary driver', 'driver'],
  '2nd driver': ['secondary driver', 'driver'],
  '3rd driver': ['tertiary driver', 'driver'],
};

/** Spanish words: keywords stay one language, and the answer says the word that is meant. */
const SPANISH: Lists = {
  theory: 'teoría',
  aim: 'objetivo, meta, objetivo general, objetivo global, objetivo smart',
  'primary driver':
    'impulsor primario, impulsor clave, impulsor principal, conductor primario, conductor clave, motor primario, motor clave',
  'secondary driver': 'impulsor secundario, conductor secundario, motor secundario',
  'tertiary driver': 'impulsor terciario, conductor terciario, motor terciario',
  driver: 'impulsor, conductor, motor',
  'change idea': 'idea de cambio, cambio, intervención, actividad, táctica',
  'change concept': 'concepto de cambio',
  measure: 'medida, indicador, métrica',
  'outcome measure': 'medida de resultado, indicador de resultado',
  'process measure': 'medida de proceso, indicador de proceso',
  'balancing measure': 'medida de balance, medida de equilibrio, indicador de balance, indicador de equilibrio',
  pdsa: 'ciclo pdsa, ciclo peva, ciclo phva, ciclo pdca, peva, phva',
  cycle: 'ciclo',
  network: 'red',
  member: 'miembro, escuela',
  team: 'equipo',
  role: 'rol',
  component: 'componente',
  strategy: 'estrategia',
  support: 'apoyo',
  conjecture: 'hipótesis, conjetura',
  evidence: 'evidencia',
  finding: 'hallazgo',
  recommendation: 'recomendación',
  poster: 'póster, cartel',
  revision: 'revisión',
  for: 'para',
  by: 'antes de, hasta, fecha, fecha límite',
  definition: 'definición',
  owner: 'responsable',
  'measured by': 'medido por',
  status: 'estado',
  concept: 'concepto',
  unit: 'unidad',
  baseline: 'línea base, línea de base',
  result: 'resultado',
  numerator: 'numerador',
  denominator: 'denominador',
  problem: 'problema',
  vision: 'visión',
  because: 'porque',
  predict: 'predicción',
  do: 'hacer',
  study: 'estudiar',
  act: 'actuar',
  next: 'siguiente',
  note: 'nota',
  source: 'fuente',
  stage: 'etapa',
  version: 'versión',
  authors: 'autores',
  organisation: 'organización',
  contact: 'contacto',
};

function entries(lists: Lists, about: Pick<OtherWord, 'how' | 'language'>): [string, OtherWord][] {
  return Object.entries(lists).flatMap(([word, others]) =>
    others.split(', ').map((other): [string, OtherWord] => [plainly(other), { word, ...about }]),
  );
}

/** All words from elsewhere, as `plainly` writes them. */
export const OTHER_WORDS: Readonly<Record<string, OtherWord>> = wordTable(
  Object.fromEntries([
    ...entries(SPANISH, { how: 'asked', language: 'es' }),
    ...entries(ASKED, { how: 'asked', language: 'en' }),
    ...Object.entries(EITHER).map(([other, [word, or]]): [string, OtherWord] => [
      other,
      { word, or, how: 'asked', language: 'en' },
    ]),
    ...entries(READ, { how: 'read', language: 'en' }),
  ]),
);

/** What these stand for inside the braces of a measure. */
export const IN_MEASURES: Readonly<Record<string, OtherWord>> = wordTable({
  goal: { word: 'target', how: 'asked', language: 'en' },
  meta: { word: 'target', how: 'asked', language: 'es' },
  objetivo: { word: 'target', how: 'asked', language: 'es' },
});

/** Codes of numbered statements, as published diagrams print them: `PD1`, `SD 1.2`. What they give is the statement's name. */
export const CODES: Readonly<Record<string, string>> = wordTable({
  pd: 'primary driver',
  sd: 'secondary driver',
  td: 'tertiary driver',
  ci: 'change idea',
});

/** A code and its number, alone. */
export const CODE_FORM = /^(pd|sd|td|ci)[ -]?(\d{1,3}(?:\.\d{1,3}){0,3})$/i;

/** The code of a kind of statement, in capitals, where it has one. */
export function codeOf(kind: string): string | undefined {
  return Object.keys(CODES)
    .find((code) => CODES[code] === kind)
    ?.toUpperCase();
}

/** Words for how far something is, by kind of statement and by the language's own word for it. */
const STATUSES: Readonly<Record<string, Lists>> = {
  idea: {
    untested:
      'planned, proposed, seeking, developing, in development, not started, not yet started, not tested, not yet tested',
    testing:
      'piloting, pilot, in progress, in test, in testing, being tested, trialling, trialing, underway, under way, ongoing',
    adopted: 'scaled, scaled up, implemented, spread, in use, sustained',
    abandoned: 'stopped, dropped, discontinued',
  },
  aim: {
    open: 'in progress, ongoing, underway, under way, active',
    achieved: 'met, reached',
    missed: 'not met, not reached, not achieved',
    retired: 'stopped, dropped',
  },
  team: { active: 'in progress, ongoing, underway' },
};

/** Words that only say that something is over, and what it may then be. */
const OVER = ['done', 'completed', 'complete', 'finished', 'closed', 'ended'];
const ENDS: Readonly<Record<string, readonly string[]>> = wordTable({
  idea: ['adopted', 'abandoned'],
  aim: ['achieved', 'missed'],
});

/** People's words for how far a statement is, by its kind: the language's own word for each. */
export const OTHER_STATUSES: Readonly<Record<string, Readonly<Record<string, string>>>> = wordTable(
  Object.fromEntries(
    Object.entries(STATUSES).map(([kind, lists]) => [
      kind,
      wordTable(
        Object.fromEntries(
          Object.entries(lists).flatMap(([word, others]) => others.split(', ').map((other) => [other, word])),
        ),
      ),
    ]),
  ),
);

/** What a word may mean that says no more than that something is over; none for other words. */
export function endsMeant(kind: string, written: string): readonly string[] {
  return OVER.includes(plainly(written)) ? (ENDS[kind] ?? []) : [];
}

/** A word without capitals, accents and further spaces, as it is looked up. */
export function plainly(written: string): string {
  return written
    .normalize('NFD')
    .replace(/(?<=\p{L})\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a label before a title says: `Key driver 2`, `PD 1.1`, `Primary drivers`, `Impulsor primario`. */
export interface LabelSaid {
  /** The kind word, or the word of a property. */
  word: string;
  /** The number, without the word before it. */
  number?: string;
  /** The name that the number gives, as in `PD1.1`. */
  name?: string;
  /** True for several, as above a list. */
  several?: true;
  /** What is known of the word, where it is none of the language. */
  other?: OtherWord;
}

/**
 * Reads a label that somebody put before a title, without its colon or dash.
 *
 * @param known whether a word is one of the language; it gets the word in lower case
 * @returns undefined where it says no kind of statement and no property
 */
export function labelSaid(label: string, known: (word: string) => string | undefined): LabelSaid | undefined {
  const plain = plainly(label);
  const code = CODE_FORM.exec(plain);
  if (code) {
    const [, letters = '', number = ''] = code;
    return { word: CODES[letters] ?? '', number, name: `${letters.toUpperCase()}${number}` };
  }
  const [, words = plain, number] = /^(.+?) ?(?:no\.?|nr\.?|#)? ?(\d{1,3}(?:\.\d{1,3}){0,3})\.?$/.exec(plain) ?? [];
  const found =
    meant(words, known) ?? meant(words.replace(/ies$/, 'y').replace(/s$/, ''), known) ?? spanishPlural(words);
  if (!found) return undefined;
  const several = number === undefined && meant(words, known) === undefined;
  const kindCode = codeOf(found.word);
  return {
    ...found,
    ...(number !== undefined && { number }),
    ...(number !== undefined && kindCode !== undefined && { name: `${kindCode}${number}` }),
    ...(several && { several }),
  };
}

function meant(
  word: string,
  known: (word: string) => string | undefined,
): Pick<LabelSaid, 'word' | 'other'> | undefined {
  const own = known(word);
  if (own !== undefined) return { word: own };
  const other = OTHER_WORDS[word];
  return other && { word: other.word, other };
}

/** The word meant by a Spanish plural: `impulsores primarios`, `ideas de cambio`. */
export function spanishPlural(words: string): { word: string; other: OtherWord } | undefined {
  const one = words
    .split(' ')
    .map((each) => each.replace(/(?<=[rln])es$|s$/, ''))
    .join(' ');
  const other = OTHER_WORDS[one];
  return other?.language === 'es' ? { word: other.word, other } : undefined;
}

/** What stands above the column of primary drivers that are written as key drivers. */
export const KEY_DRIVERS = 'Key drivers';

/** Whether a kind word as it is written is that of a wider aim, which other aims serve. */
export function isWiderAim(written: string): boolean {
  return /^(?:global|overall) (?:aim|goal)$/.test(plainly(written));
}

/** Whether a kind word as it is written is that of a key driver. */
export function isKeyDriver(written: string): boolean {
  return plainly(written) === 'key driver';
}

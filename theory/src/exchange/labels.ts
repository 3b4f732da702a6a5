/**
 * The words by which people say what a line, a column, a box or a section is, in English, Spanish, French and German, with or without a
 * number: `Primary driver 1.2:`, `SD1.1`, `Objetivo:`. What the language itself reads stands in its vocabulary; this adds what only
 * files of other programs hold.
 */
import { labelSaid, OTHER_WORDS } from '@driver-diagrams/grammar/other-words';
import { canonicalWord } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { tableFor } from './tables.ts';

/** What a label says. */
export interface Label {
  /** Kind words of the language. */
  kind: string;
  /** The number that stands with it, `1.2`. */
  number?: string;
}

const PRIMARY = 'primaires?|principal|principaux';
const SECONDARY = 'secondaires?';
const TERTIARY = 'tertiaires?';
/** Drivers in French, which sets the level behind. */
const FRENCH_DRIVER = '(?:moteurs?|facteurs?|leviers?|determinants?)';

/**
 * Kinds by what people call them where the table of other words does not know it: in French and German, and at the head of a section.
 * In lower case, without accents, in the singular or the plural. The first that fits counts.
 */
const KINDS_MEANT: readonly (readonly [kind: string, words: RegExp])[] = (
  [
    [
      'aim',
      '(?:(?:overall|smart|global|project|our|main|specific) )?(?:aims?|goals?)(?: statements?)?|(?:overall |smart |our )?objectives?|' +
        'objetivos?(?: (?:principal|del proyecto))|objectifs?(?: (?:general|global|smart))?|buts?|(?:gesamt)?ziele?',
    ],
    [
      'secondary driver',
      `secondary|sub[ -]?drivers?|secondary factors?|sd|${FRENCH_DRIVER} (?:${SECONDARY})|sekundar(?:e[rn]?)?[ -]?treibern?`,
    ],
    ['tertiary driver', `tertiary|td|${FRENCH_DRIVER} (?:${TERTIARY})|tertiar(?:e[rn]?)?[ -]?treibern?`],
    [
      'primary driver',
      `primary|main drivers?|primary factors?|pd|factor(?:es)? primarios?|${FRENCH_DRIVER} (?:${PRIMARY})|(?:primar(?:e[rn]?)?|haupt)[ -]?treibern?`,
    ],
    ['driver', 'treibern?'],
    [
      'change idea',
      'actions?|change concepts?|ci|ideas?(?: para el cambio| del cambio)?|accion(?:es)?|intervenciones|' +
        'idees?(?: de changement)?|changements?|(?:anderungs|veranderungs)?ideen?|massnahmen?',
    ],
    [
      'outcome measure',
      'medidas? de resultados|(?:mesures?|indicateurs?) de resultats?|ergebnis(?:messgrossen?|kennzahl(?:en)?|indikator(?:en)?)',
    ],
    [
      'process measure',
      '(?:mesures?|indicateurs?) de processus|prozess(?:messgrossen?|kennzahl(?:en)?|indikator(?:en)?)',
    ],
    ['balancing measure', '(?:mesures?|indicateurs?) d.equilibr(?:e|age)|ausgleichs(?:messgrossen?|kennzahl(?:en)?)'],
    ['measure', 'mesures?|indicateurs?|messgrossen?|kennzahl(?:en)?|indikator(?:en)?'],
    ['pdsa', 'tests of change|pruebas?'],
  ] as const
).map(([kind, words]) => [kind, new RegExp(`^(?:${words})$`, 'u')] as const);

/** Kinds whose words may stand alone as the heading of a section or a column. */
const IN_PICTURE = new Set([
  'aim',
  'driver',
  'primary driver',
  'secondary driver',
  'tertiary driver',
  'change idea',
  'measure',
  'outcome measure',
  'process measure',
  'balancing measure',
  'pdsa',
]);

/** How far from the aim a kind stands; what is none of the picture's levels has none. */
const LEVELS: Readonly<Record<string, number>> = wordTable({
  aim: 0,
  driver: 1,
  'primary driver': 1,
  'secondary driver': 2,
  'tertiary driver': 3,
  'change idea': 4,
});

/** How far from the aim a kind stands, 0 to 4; undefined for measures, tests and all that is no column of the picture. */
export function levelOf(kind: string): number | undefined {
  return LEVELS[kind];
}

/** A number behind a label: `1`, `1.2`, `#3`, `1a`, `A`. */
const NUMBER = /^(.*?\p{L}(?:°|ary)?)\s*(?:(?:#|no\.?|nr\.?|n[°º])\s*)?(\d{1,3}(?:\.\d{1,3})*\.?[a-z]?|(?<=\s)[a-z])$/u;

/** Without accents, in lower case, with single spaces. */
export function plainly(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/[\s_]+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** `1°`, `1ary`, `1st` and the like stand for the word. */
function ordinalsSpelled(words: string): string {
  return words
    .replace(/\b1(?:ary|st|º|°|er|ere|a)(?= |$)/gu, 'primary')
    .replace(/\b2(?:ary|nd|º|°|eme|a)(?= |$)/gu, 'secondary')
    .replace(/\b3(?:ary|rd|º|°|eme|a)(?= |$)/gu, 'tertiary');
}

/**
 * What a label says; undefined where it is none of a kind. A number behind it is told apart: `Secondary driver 1.1`.
 * @param isLoose also the other words of the language and those that its messages know, such as `team` or `activity`
 */
export function labelMeant(written: string, isLoose = true): Label | undefined {
  const plain = ordinalsSpelled(
    plainly(written)
      .replace(/\((?:s|es|en)\)/gu, '')
      .replace(/\s*\([^)]*\)$/u, ''),
  );
  const [, words = '', number = ''] = NUMBER.exec(plain) ?? [];
  const numbered = words === '' ? undefined : kindMeant(words, isLoose);
  if (numbered !== undefined) return { kind: numbered, number: number.replace(/\.$/, '') };
  const whole = kindMeant(plain, isLoose);
  return whole === undefined ? undefined : { kind: whole };
}

/**
 * The kind that words mean, by the table of other words, the language itself, and those above. Where they stand alone, words that people
 * are asked about are words of any title: `Process`, `Test`.
 */
function kindMeant(plain: string, isLoose: boolean): string | undefined {
  const found = KINDS_MEANT.find(([, words]) => words.test(plain))?.[0];
  if (found !== undefined) return found;
  const said = labelSaid(plain, (word) => (tableFor(canonicalWord(word)) ? canonicalWord(word) : undefined));
  if (!said || !tableFor(said.word)) return undefined;
  const isSure = said.other === undefined || said.other.how === 'read' || said.other.language === 'es';
  return isLoose || (isSure && IN_PICTURE.has(said.word)) ? said.word : undefined;
}

/** A line parted into its label and what follows. */
export interface Labelled {
  label?: Label;
  /** The label as it is written, which may be a property’s. */
  word?: string;
  words: string;
}

/**
 * Parts `Primary driver 1: Safe ward`, `Primary driver 1 - Safe ward`, `[PD] Safe ward` and `Safe ward (primary driver)` into what it is and
 * its words. Behind a colon any word may be a label, which then has no kind: a property.
 */
export function labelled(text: string): Labelled {
  const [, word, words = ''] = /^([\p{L}\d][\p{L}\p{M}\d .°º#()'’/-]{0,40}?)\s*[:：]\s*(.*)$/u.exec(text) ?? [];
  if (word !== undefined && !/^\/\//.test(words)) {
    const label = labelMeant(word);
    return { ...(label && { label }), word, words: words.trim() };
  }
  const [, before = '', behind = ''] = /^(\S.{0,40}?)\s+[-–—=]>?\s+(\S.*)$/u.exec(text) ?? [];
  const [, inBrackets, rest = ''] = /^[[(]([^\])]{2,40})[\])]\s*[:.-]?\s*(\S.*)$/u.exec(text) ?? [];
  const [, start = '', atEnd] = /^(\S.*?)\s*[[(]([^\])]{2,40})[\])]$/u.exec(text) ?? [];
  const [, code, own = ''] = /^((?:PD|SD|TD|CI)\s?\d{1,2}(?:\.\d{1,2})*[a-z]?)\.?\s+(\S.*)$/u.exec(text) ?? [];
  for (const [said, left] of [
    [before, behind],
    [inBrackets, rest],
    [atEnd, start],
    [code, own],
  ]) {
    const label = said && left ? labelMeant(said, false) : undefined;
    if (label && left) return { label, words: left };
  }
  return { words: text };
}

/** What people write for a property of the language, by the words of the properties that it may be, the nearest first. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = wordTable(
  Object.fromEntries(
    (
      [
        [
          'by on ends',
          'by, by when, deadline, due, due date, due by, target date, end date, date, when, timeline, finish, completion date, para cuando, fecha, fecha limite, plazo, vencimiento, echeance, date limite, delai, pour quand, frist, termin, bis, bis wann, falligkeit, fallig',
        ],
        [
          'owner lead led',
          'owner, lead, leader, led by, responsible, person responsible, who, who is responsible, responsibility, assigned to, assignee, accountable, champion, responsable, lider, quien, dueno, encargado, pilote, porteur, verantwortlich, verantwortliche, verantwortliche person, zustandig, wer',
        ],
        [
          'for',
          'for, for whom, population, who for, target population, target group, beneficiaries, poblacion, para quien, population cible, pour qui, zielgruppe, fur wen',
        ],
        ['status', 'status, state, progress, stage, estado, situacion, statut, etat, avancement, stand, fortschritt'],
        [
          'definition',
          'definition, description, details, detail, operational definition, definicion, descripcion, detalle, beschreibung, erklarung',
        ],
        [
          'note',
          'note, notes, comment, comments, remark, remarks, nota, notas, comentarios, observaciones, remarques, commentaires, notiz, notizen, bemerkung, bemerkungen, anmerkungen',
        ],
        [
          'baseline',
          'baseline, starting point, current, linea base, linea de base, valor inicial, base, valeur initiale, reference, ausgangswert, ausgangslage',
        ],
        ['target', 'target, targets, target value, objetivo numerico, valor meta, cible, cibles, zielwert, zielwerte'],
        ['result', 'result, results, actual, resultado, resultados, resultat, resultats, ergebnis, ergebnisse'],
        ['unit', 'unit, units, unidad, unite, einheit'],
        ['numerator', 'numerator, numerador, numerateur, zahler'],
        ['denominator', 'denominator, denominador, denominateur, nenner'],
        ['source', 'source, sources, data source, link, url, reference, fuente, fuentes, quelle, quellen'],
        ['vision', 'vision'],
        ['problem', 'problem, problem statement, problema, probleme'],
        ['impact', 'impact, impacto, wirkung'],
        ['effort', 'effort, esfuerzo, aufwand'],
        ['concept', 'concept, concepto, konzept'],
      ] as const
    ).flatMap(([words, written]) => written.split(', ').map((each) => [each, words.split(' ')] as const)),
  ),
);

/** The words of the properties that a heading or a label may mean; none where nobody calls a property so. */
export function propertiesMeant(written: string): readonly string[] {
  const plain = plainly(written);
  const bare = plain.replace(/ \d+$| \([^)]*\)$/u, '');
  const other = OTHER_WORDS[plain]?.word;
  return PROPERTIES[plain] ?? PROPERTIES[bare] ?? (other === undefined || tableFor(other) ? [] : [other]);
}

/** The tables of the workbook: which kinds of statement stand in each, and its columns. The CSV file joins all of them. */
import { CONFIDENCE } from '@driver-diagrams/grammar/language/choices';
import { kindNamed, STATEMENT_KINDS, type StatementKind } from '@driver-diagrams/grammar/language/index';
import type { Element, ElementKind, Header } from '../model/model.ts';
import type { Column } from './column.ts';
import { columnsOfKind } from './columns.ts';

/** The headings that every table shares; what stands below them is not one property of the language. */
export const SHARED = {
  number: 'No.',
  kind: 'Kind',
  name: 'Name',
  title: 'Title',
  leads: 'Leads to',
  measures: 'Measured by',
} as const;

/** What the columns that tables share say. */
export const SHARED_ABOUT: Readonly<Record<keyof typeof SHARED, string>> = {
  number: 'The place in the theory; new rows may leave it empty.',
  kind: 'What it is.',
  name: 'One short word, so that others can point at it. It may stay empty.',
  title: 'What stands in the picture.',
  leads: 'What it moves, measures, tests or is about: names or titles, with commas or one a line.',
  measures: 'Measures of another file.',
};

export interface Table {
  /** Name of the sheet. */
  sheet: string;
  /** The kind words of the language that may stand in it; the first is meant where the cell is empty. */
  kinds: readonly string[];
  columns: readonly Column<Element | Header>[];
  /** Which of the shared headings it has. */
  shared: readonly (keyof typeof SHARED)[];
  /** True where the sheet is there even when it is empty, to be filled in. */
  always: boolean;
  about: string;
}

function table(kind: StatementKind): Table {
  const { sheet, words, leadsTo, properties } = kindNamed(kind);
  const plain = Object.keys(words).filter((word) => !word.startsWith('common '));
  // A plain word is meant where the cell is empty, and stands first.
  const kinds = plain.toSorted((one, other) => Number(other === kind) - Number(one === kind));
  const all = kind === 'measure' ? [...kinds, ...kinds.map((each) => `common ${each}`)] : kinds;
  const shared: (keyof typeof SHARED)[] = [
    'number',
    ...(all.length > 1 ? (['kind'] as const) : []),
    'name',
    'title',
    ...(leadsTo ? (['leads'] as const) : []),
    ...('measuredBy' in properties ? (['measures'] as const) : []),
  ];
  return {
    sheet: sheet.name,
    kinds: all,
    about: sheet.about,
    columns: columnsOfKind(kind),
    shared: kind === 'header' ? ['title'] : shared,
    always: sheet.always ?? false,
  };
}

const KINDS = STATEMENT_KINDS.filter((kind) => kind !== 'header');

/** By the kind of statement. */
const BY_KIND = Object.fromEntries(KINDS.map((kind) => [kind, table(kind)])) as Readonly<Record<ElementKind, Table>>;

export const THEORY: Table = table('header');

/** The headings of the tables that hold no statements. */
export const LINK = {
  from: 'From',
  to: 'To',
  strength: 'Strength',
  confidence: 'Confidence',
  because: 'Because',
  citing: 'Evidence',
} as const;

export const IMPORT = { path: 'File', alias: 'Short name' } as const;

export const LINK_ABOUT: Readonly<Record<string, string>> = {
  [LINK.from]: 'The statement that moves the other, by its name or title.',
  [LINK.to]: 'What it moves.',
  [LINK.strength]: 'How much it moves the other.',
  [LINK.confidence]: 'How sure you are.',
  [LINK.because]: 'Why you believe it.',
  [LINK.citing]: 'Names of evidence, with commas.',
};

/** Choices of the table of links. */
export const LINK_CHOICES: Readonly<Record<string, readonly string[]>> = {
  [LINK.strength]: ['strong', 'weak'],
  [LINK.confidence]: Object.keys(CONFIDENCE),
};

export function tableOf(kind: ElementKind): Table {
  return BY_KIND[kind];
}

/** The tables of statements, in the order of their sheets. */
export const TABLES: readonly Table[] = KINDS.map(tableOf);

const KIND_OF: ReadonlyMap<string, ElementKind> = new Map(
  KINDS.flatMap((kind) => BY_KIND[kind].kinds.map((words) => [words, kind] as const)),
);

/** The kind of statement that kind words begin. */
export function kindOf(words: string): ElementKind | undefined {
  return KIND_OF.get(words);
}

/** The table of a row; undefined for one that is no statement. */
export function tableFor(words: string): Table | undefined {
  const kind = kindOf(words);
  return kind && BY_KIND[kind];
}

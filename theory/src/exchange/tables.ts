/** The tables of the workbook: which kinds of statement stand in each, and its columns. The CSV file joins all of them. */

import type { Element, ElementKind } from '../model/model.ts';
import { readText } from '../text/values.ts';
import { textLines } from './cells.ts';
import { type Column, column } from './column.ts';
import {
  COMPONENT,
  CONJECTURE,
  CYCLE,
  EVIDENCE,
  FINDING,
  MEMBER,
  NETWORK,
  POSTER,
  RECOMMENDATION,
  REVISION,
  STRATEGY,
  SUPPORT,
  TEAM,
} from './columns-action.ts';
import { AIM, DRIVER, EVERYWHERE, HEADER, IDEA, MEASURE, PDSA } from './columns-diagram.ts';

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
  columns: readonly Column<Element>[];
  /** Which of the shared headings it has. */
  shared: readonly (keyof typeof SHARED)[];
  /** True where the sheet is there even when it is empty, to be filled in. */
  always: boolean;
  about: string;
}

/** Where a statement comes from, for kinds whose model does not hold it. */
const ORIGIN = column<Element>('each text', 'source', 'Source', 'Where it comes from, one a line.', ({ source }) =>
  textLines(source.properties.filter(({ word }) => word === 'source').map(({ text }) => readText(text))),
);

type Columns = readonly Column<never>[];

function table(
  sheet: string,
  kinds: readonly string[],
  about: string,
  own: Columns,
  { always = false, leads = true, measures = false } = {},
): Table {
  const hasOrigin = own.some(({ word }) => word === 'source');
  const columns = [...own, ...(hasOrigin ? [] : [ORIGIN]), ...EVERYWHERE] as readonly Column<Element>[];
  const links = [...(leads ? (['leads'] as const) : []), ...(measures ? (['measures'] as const) : [])];
  const kind = kinds.length > 1 ? (['kind'] as const) : [];
  return { sheet, kinds, about, columns, always, shared: ['number', ...kind, 'name', 'title', ...links] };
}

const MEASURES = ['measure', 'outcome measure', 'driver measure', 'process measure', 'balancing measure'];
const DRIVERS = ['driver', 'primary driver', 'secondary driver', 'tertiary driver'];
const FILL_IN = { always: true };

/** By the kind of statement; a new kind is a line here. */
const BY_KIND: Readonly<Record<ElementKind, Table>> = {
  aim: table('Aims', ['aim'], 'What will be better, for whom, by how much and by when.', AIM, {
    ...FILL_IN,
    measures: true,
  }),
  driver: table('Drivers', DRIVERS, 'What must change for the aim to be reached.', DRIVER, {
    ...FILL_IN,
    measures: true,
  }),
  idea: table('Change ideas', ['change idea'], 'Something concrete to try.', IDEA, { ...FILL_IN, measures: true }),
  measure: table(
    'Measures',
    [...MEASURES, ...MEASURES.map((each) => `common ${each}`)],
    'How you know.',
    MEASURE,
    FILL_IN,
  ),
  pdsa: table('Tests', ['pdsa'], 'One small test of a change idea: plan, do, study, act.', PDSA, FILL_IN),
  network: table('Network', ['network'], 'Who works together.', NETWORK, { leads: false }),
  member: table('Members', ['member'], 'Who belongs to the network.', MEMBER, { leads: false }),
  team: table('Teams', ['team'], 'Who works on a driver.', TEAM),
  role: table('Role groups', ['role'], 'People of whom the theory expects the same.', [], { leads: false }),
  component: table('Components', ['component'], 'Parts of a larger system.', COMPONENT),
  strategy: table('Strategies', ['strategy'], 'What is to be done, and why it should work.', STRATEGY),
  support: table('Supports', ['support'], 'What helps a role group.', SUPPORT),
  conjecture: table('Conjectures', ['conjecture'], 'Claims that can turn out wrong.', CONJECTURE),
  evidence: table('Evidence', ['evidence'], 'What is known, to be cited.', EVIDENCE, { leads: false }),
  finding: table('Findings', ['finding'], 'What was learned.', FINDING),
  recommendation: table('Recommendations', ['recommendation'], 'What somebody advised.', RECOMMENDATION),
  cycle: table('Cycles', ['cycle'], 'Years of work.', CYCLE, { leads: false }),
  poster: table('Poster', ['poster'], 'What the poster says beside the theory.', POSTER, { leads: false }),
  revision: table('Revisions', ['revision'], 'How the theory changed.', REVISION, { leads: false }),
};

export const THEORY: Table = {
  ...table('Theory', ['theory'], 'The whole: one row.', HEADER as Columns, FILL_IN),
  shared: ['title'],
  columns: [...HEADER, ...EVERYWHERE.filter(({ word }) => word !== 'was')] as readonly Column<never>[] as Columns,
};

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
  [LINK.confidence]: ['low', 'medium', 'high'],
};

export function tableOf(kind: ElementKind): Table {
  return BY_KIND[kind];
}

/** The tables of statements, in the order of their sheets. */
export const TABLES: readonly Table[] = Object.values(BY_KIND);

const KIND_OF: ReadonlyMap<string, ElementKind> = new Map(
  (Object.keys(BY_KIND) as ElementKind[]).flatMap((kind) => BY_KIND[kind].kinds.map((words) => [words, kind] as const)),
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

/** The columns of each kind of statement: what its rows say, and how the value of each form stands in a cell. */
import { DATE_ORDERS } from '@driver-diagrams/grammar/language/choices';
import {
  everywhere,
  type Form,
  kindNamed,
  type Property,
  propertiesOf,
  type StatementKind,
} from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  Allow,
  DateSpan,
  Decision,
  Element,
  Exclusion,
  Figure,
  Gap,
  Header,
  Intention,
  MeasureData,
  NetworkDomain,
  Note,
  Participation,
  PdsaStep,
  Phase,
  PosterItemWord,
  PosterPhoto,
  PosterSection,
  Reference,
  Response,
  Site,
  Status,
  Version,
} from '../model/model.ts';
import { readText } from '../text/values.ts';
import { noteLines, textLines } from './cells.ts';
import type { Form as CellForm, Column } from './column.ts';
import { dated, dateWords, figureWords, names, phrase, quotedText, statusWord, whose, worded } from './phrases.ts';
import { ownerCell } from './references.ts';

type Statement = Element | Header;

/** A cell of a value: how it stands for what is written, and what it says. `more`: cells that continue its line. */
interface Cell<Value> {
  form: CellForm;
  read(value: Value, statement: Statement, property: Property): string | undefined;
  more?: readonly More<Value>[];
}

/** A further cell of the same value; its heading goes with that of the first where it begins with a comma. */
interface More<Value> {
  word: string;
  form: CellForm;
  choices?: readonly string[];
  heading: string;
  about: string;
  read(value: Value): string | undefined;
}

const lines = <Value>(read: (value: Value) => string | undefined): Cell<readonly Value[]> => ({
  form: 'lines',
  read: (values) => values.map((each) => read(each) ?? '').join('\n'),
});

const of = <Value>(form: CellForm, read: Cell<Value>['read']): Cell<Value> => ({
  form,
  read,
});

const text: Cell<string> = of('text', (value) => value);
const texts = (form: CellForm): Cell<readonly string[]> => of(form, textLines);

const figures: Cell<readonly Figure[]> = of('lines', (values, _, { dateWord = 'in' }) =>
  values.map((each) => figureWords(each, dateWord)).join('\n'),
);

/** What the values of a form stand as; `measures` stand in a column that all share. */
const CELLS: { readonly [Each in Exclude<Form, 'measures'>]: Cell<never> } = {
  text,
  texts: texts('texts'),
  'each text': texts('each text'),
  choice: of('choice', (value: string) => value),
  choices: of('words', (values: readonly string[]) => values.join('\n')),
  date: of('date', (value: DateSpan) => dateWords(value)),
  flag: of('flag', (value: boolean) => (value ? 'yes' : '')),
  name: of('names', (value: Reference) => value.text),
  names: of('names', (value: readonly Reference[]) => names(value)),
  owner: of('owner', (value: Reference | string) => ownerCell(value)),
  reason: text,
  figure: of('lines', (value: Figure, _, { dateWord = 'in' }) => figureWords(value, dateWord)),
  figures,
  results: figures,
  status: {
    form: 'choice',
    read: (value: Status<string>) => statusWord(value),
    more: [
      {
        ...{ word: 'on', form: 'date', heading: 'Status since', about: 'When that was decided.' },
        read: ({ on }) => dateWords(on),
      },
      {
        ...{ word: 'because', form: 'text', heading: 'Status because', about: 'Why.' },
        read: ({ because }) => because,
      },
    ],
  } satisfies Cell<Status<string>>,
  step: {
    form: 'text',
    read: (value: PdsaStep) => value.text,
    more: [{ ...{ word: 'on', form: 'date', heading: ', date', about: 'When.' }, read: ({ on }) => dateWords(on) }],
  } satisfies Cell<PdsaStep>,
  direction: of('whole', (value: string) => `${value} is better`),
  data: {
    form: 'text',
    read: (value: MeasureData) => value.file,
    more: [
      {
        ...{ word: 'column', form: 'text', heading: 'Column of the data file', about: 'The column that holds them.' },
        read: ({ column }) => column,
      },
      {
        ...{ word: 'of', form: 'text', heading: 'Out of', about: 'The column of the whole.' },
        read: (data) => data.of,
      },
      {
        ...{ word: 'for each', form: 'text', heading: 'For each', about: 'The column that names the groups.' },
        read: ({ each }) => each,
      },
      {
        ...{ word: 'sheet', form: 'text', heading: 'Sheet of the data file', about: 'Where in a workbook.' },
        read: ({ sheet }) => sheet,
      },
      {
        ...{ word: 'dates', form: 'text', heading: 'Column of the dates', about: 'Where it is not plain.' },
        read: ({ dates }) => dates,
      },
      {
        ...{ word: '', form: 'choice', heading: 'Order of the dates', about: 'Day first, month first or year first.' },
        choices: Object.keys(DATE_ORDERS),
        read: ({ order }) => order,
      },
    ],
  } satisfies Cell<MeasureData>,
  number: of('lines', (value: number) => String(value)),
  gap: of('lines', ({ of: one, and }: Gap) => phrase(quotedText(one), worded('and', and))),
  phases: lines(({ title, from, because }: Phase) =>
    phrase(quotedText(title ?? ''), dated('from', from), worded('because', because)),
  ),
  exclusions: lines(({ date, from, site, because }: Exclusion) =>
    phrase(dateWords(date), whose(from, site), worded('because', because)),
  ),
  site: text,
  sites: lines(({ place = '', status, unknownStatus, from }: Site) =>
    phrase(quotedText(place), statusBehind(status ?? unknownStatus), dated('from', from)),
  ),
  decision: {
    form: 'choice',
    read: (value: Decision) => value.decision ?? value.unknown,
    more: [
      {
        ...{ word: '', form: 'text', heading: ', in words', about: 'What exactly.' },
        read: (value) => value.text,
      },
    ],
  } satisfies Cell<Decision>,
  domains: lines(({ domain, text: words, status }: NetworkDomain) =>
    phrase(domain, quotedText(words), statusBehind(status)),
  ),
  participation: of('whole', (values: readonly Participation[]) =>
    values
      .map(({ level, member, since, left }) =>
        phrase(level, 'partner', member.text, dated('since', since), dated('left', left)),
      )
      .join('\n'),
  ),
  intentions: lines(({ role, practice, change, unknown }: Intention) =>
    phrase(role.text, worded('to', practice), change ?? unknown),
  ),
  accountabilities: lines(({ who, to, for: what }: Accountability) =>
    phrase(who.text, to && `to ${to.text}`, worded('for', what)),
  ),
  'support type': of('choice', (value: string | undefined, statement) =>
    'unknownType' in statement ? (value ?? statement.unknownType) : value,
  ),
  response: {
    form: 'choice',
    read: (value: Response) => value.value ?? value.unknown,
    more: [
      { ...{ word: 'on', form: 'date', heading: 'Response of', about: 'When.' }, read: ({ on }) => dateWords(on) },
      {
        ...{ word: '', form: 'text', heading: ', in words', about: 'What exactly.' },
        read: (value) => value.text,
      },
    ],
  } satisfies Cell<Response>,
  sections: lines(({ heading, text: words }: PosterSection) => phrase(quotedText(heading), quotedText(words))),
  photos: lines(({ file = '', caption }: PosterPhoto) => phrase(quotedText(file), quotedText(caption))),
  size: text,
  version: {
    form: 'text',
    read: (value: Version) => value.text,
    more: [
      {
        ...{ word: 'on', form: 'date', heading: 'Version of', about: 'The date of the version.' },
        read: ({ on }) => dateWords(on),
      },
    ],
  } satisfies Cell<Version>,
  headings: of('block', (value: Readonly<Record<string, string>>) =>
    Object.entries(value)
      .map(([place, words]) => phrase(place, quotedText(words)))
      .join('\n'),
  ),
  notes: of('notes', (values: readonly Note[]) => noteLines(values)),
  'older names': lines((name: string) => name),
  'allowed checks': lines(({ rule, because }: Allow) => phrase(rule, worded('because', because))),
  // Kinds whose model does not hold where they come from keep it as it is written.
  origins: of('each text', (_: undefined, { source }) =>
    textLines(source.properties.filter(({ word }) => word === 'source').map(({ text: raw }) => readText(raw))),
  ),
};

function statusBehind(status: string | undefined): string | undefined {
  return status && `status ${status}`;
}

/** The columns of one property; none for what stands in a column that all share. */
function columnsOf([name, property]: [name: string, property: Property]): Column<Statement>[] {
  const { column, word, form, choices, head, also } = property;
  if (!column || form === 'measures') return [];
  // The rows that the columns come from are those that the types of statements come from.
  const cell = CELLS[form] as Cell<unknown>;
  const value = (statement: Statement): unknown => (statement as unknown as Record<string, unknown>)[name];
  const has = (statement: Statement) => value(statement) !== undefined || form === 'origins' || form === 'support type';
  const words = also && cell.form === 'whole' && form === 'direction' ? [word, ...Object.keys(also)] : undefined;
  const offered = words ?? (cell.form === 'choice' && choices ? Object.keys(choices) : undefined);
  return [
    {
      ...{ form: cell.form, word: cell.form === 'whole' ? '' : word, ...column },
      ...(head === 'written' && { place: 'head' as const }),
      ...(offered && { choices: offered }),
      read: (statement) => (has(statement) ? (cell.read(value(statement), statement, property) ?? '') : ''),
    },
    ...(cell.more ?? []).map(
      ({ read, heading, ...more }): Column<Statement> => ({
        ...more,
        heading: heading.startsWith(',') ? `${column.heading}${heading}` : heading,
        place: 'line',
        read: (statement) => (value(statement) === undefined ? '' : (read(value(statement)) ?? '')),
      }),
    ),
  ];
}

const { origins, ...others } = everywhere;
const FOR_ALL = Object.entries(others);

/** What fits every statement, in the order in which it stands behind its own columns. */
export const EVERYWHERE: readonly Column<Statement>[] = FOR_ALL.flatMap(columnsOf);

/** All columns of a kind of statement. `source` is left to those kinds that have no column of their own for it. */
export function columnsOfKind(kind: StatementKind): Column<Statement>[] {
  const { sheet } = kindNamed(kind);
  const own = propertiesOf(kind);
  const rank = ([name]: [string, Property]) => (sheet.first?.includes(name) ? sheet.first.indexOf(name) : own.length);
  const hasOrigin = own.some(([, { word }]) => word === 'source') || kind === 'header';
  const all: [string, Property][] = [
    ...own.toSorted((one, other) => rank(one) - rank(other)),
    ...(hasOrigin || !origins ? [] : [['origins', origins] satisfies [string, Property]]),
    ...FOR_ALL.filter(([name]) => kind !== 'header' || name !== 'was'),
  ];
  return [...all.flatMap(columnsOf), ...(kind === 'poster' ? [ORDER] : [])];
}

/** In what order the parts of a poster stand; empty where there is nothing to order. */
const ORDER: Column<Statement> = {
  form: 'order',
  word: 'order',
  heading: 'Order',
  about: 'In what order its parts stand, one a line: diagram, section, photo, chart, numbers.',
  choices: ['diagram', 'section', 'photo', 'chart', 'numbers'] satisfies PosterItemWord[],
  read: (statement) => ('order' in statement && new Set(statement.order).size > 1 ? statement.order.join('\n') : ''),
};

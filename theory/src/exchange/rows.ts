/** A theory as rows of tables: the header, imports, every statement, and what is said of single links. */
import type { Element, Link, Theory } from '../model/model.ts';
import { names } from './phrases.ts';
import { IMPORT, LINK, SHARED, type Table, THEORY, tableOf } from './tables.ts';

/** What a row is about: a kind word of the language, or one of these. */
type RowKind = string;

/** One row. What it does not say has no cell. */
export interface Row {
  /** Kind words of the language, such as `primary driver`, `theory`, `import`; `link` for what is said of a link. */
  kind: RowKind;
  /** By heading. */
  cells: Readonly<Record<string, string>>;
  /** Where it stands, for messages, e.g. `row 7 of the sheet “Drivers”`. */
  where?: string;
}

/** All rows, in the order of the theory. */
export function rowsOf(theory: Theory): Row[] {
  const numbers = new Map(theory.elements.map(({ key }, n) => [key, n + 1] as const));
  const point = pointer(theory, numbers);
  const from = Map.groupBy(theory.links, ({ from }) => from.to ?? '');
  const measuring = Map.groupBy(
    theory.links.filter(({ kind, from }) => kind === 'measures' && !numbers.has(from.to ?? '')),
    ({ to }) => to.to ?? '',
  );
  return [
    ...(theory.header ? [row('theory', { ...cellsOf(THEORY, theory.header), title: theory.header.title })] : []),
    ...theory.imports.map(({ path, alias }) => plainRow('import', { [IMPORT.path]: path, [IMPORT.alias]: alias })),
    ...theory.elements.map((element, n) =>
      row(kindWords(element), {
        number: String(n + 1),
        name: element.name,
        title: element.title,
        leads: (from.get(element.key) ?? []).map(({ to }) => point(to)).join(', '),
        measures: names((measuring.get(element.key) ?? []).map((link) => link.from)),
        ...cellsOf(tableOf(element.kind), element),
      }),
    ),
    ...theory.links
      .filter((link) => numbers.has(link.from.to ?? '') && saysMore(link))
      .map((link) => linkRow(link, point)),
  ];
}

/** The name that a reference writes; for a statement without one, its number. */
function pointer(theory: Theory, numbers: ReadonlyMap<string, number>): (to: Link['to']) => string {
  const named = new Map(theory.elements.map(({ key, name }) => [key, name]));
  return ({ to, text }) => {
    const own = named.get(to ?? '');
    return text !== '' && (own !== undefined || !named.has(to ?? ''))
      ? text
      : (own ?? String(numbers.get(to ?? '') ?? text));
  };
}

function saysMore({ strength, confidence, because, citing }: Link): boolean {
  return strength !== undefined || confidence !== undefined || because !== undefined || citing.length > 0;
}

function linkRow({ from, to, strength, confidence, because, citing }: Link, point: (to: Link['to']) => string): Row {
  return plainRow('link', {
    [LINK.from]: point(from),
    [LINK.to]: point(to),
    [LINK.strength]: strength,
    [LINK.confidence]: confidence,
    [LINK.because]: because,
    [LINK.citing]: names(citing),
  });
}

/** A statement's own columns, by heading. */
function cellsOf<Statement>(table: Table, statement: Statement): Record<string, string> {
  return Object.fromEntries(
    table.columns.map((column) => [column.heading, column.read(statement as Element & Statement)]),
  );
}

/** A row whose shared columns are given by their own keys. */
function row(kind: RowKind, cells: Readonly<Record<string, string | undefined>>): Row {
  const shared = SHARED as Readonly<Record<string, string>>;
  return plainRow(kind, Object.fromEntries(Object.entries(cells).map(([key, cell]) => [shared[key] ?? key, cell])));
}

function plainRow(kind: RowKind, cells: Readonly<Record<string, string | undefined>>): Row {
  const said = Object.entries(cells).filter(
    (cell): cell is [string, string] => cell[1] !== undefined && cell[1] !== '',
  );
  return { kind, cells: Object.fromEntries(said) };
}

const LEVELS = ['primary', 'secondary', 'tertiary'];

/** The words that the statement begins with. */
function kindWords(element: Element): string {
  switch (element.kind) {
    case 'driver':
      return element.writtenLevel === undefined ? 'driver' : `${LEVELS[element.writtenLevel - 1]} driver`;
    case 'measure':
      return [element.common ? 'common ' : '', element.family ? `${element.family} ` : '', 'measure'].join('');
    case 'idea':
      return 'change idea';
    default:
      return element.kind;
  }
}

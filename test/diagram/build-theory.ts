/** Theories made by hand, for tests of the diagram: no parser in between. */
import type {
  Amount,
  DateSpan,
  Element,
  ElementSource,
  Figure,
  Header,
  Link,
  Measure,
  MergedTheory,
  Place,
  Status,
} from '@driver-diagrams/theory/model/index';

const URI = 'file:///work/theory.driver';

function place(uri = URI): Place {
  return { uri, start: 0, end: 0 };
}

function source(uri: string): ElementSource {
  return { ...place(uri), at: place(uri), kindWord: place(uri), properties: [] };
}

/** One statement and the ids of what it is linked to; `~Id` is a weak link, `!Id` a strong one, `?Id` one that leads nowhere. */
export interface Written {
  element: Element;
  to: string[];
}

function common(id: string, title: string | undefined, uri: string) {
  return {
    id,
    key: id,
    name: id,
    ...(title === undefined ? {} : { title }),
    notes: [],
    was: [],
    allow: [],
    source: source(uri),
  };
}

function status<Value extends string>(value: Value | undefined): { status?: Status<Value> } {
  return value === undefined ? {} : { status: { value, source: place() } };
}

interface Options {
  /** The file it stands in, when it is an imported one. */
  uri?: string;
}

type StatusOf<Kind extends Element['kind']> =
  Extract<Element, { kind: Kind }> extends { status?: Status<infer Value> } ? Value : never;

export function aim(
  id: string,
  title?: string,
  to: string[] = [],
  options: Options & { status?: StatusOf<'aim'> } = {},
): Written {
  return { element: { kind: 'aim', ...common(id, title, options.uri ?? URI), ...status(options.status) }, to };
}

export function driver(
  level: number,
  id: string,
  title?: string,
  to: string[] = [],
  options: Options & { status?: 'retired' } = {},
): Written {
  return {
    element: { kind: 'driver', level, ...common(id, title, options.uri ?? URI), ...status(options.status) },
    to,
  };
}

export function idea(
  id: string,
  title?: string,
  to: string[] = [],
  options: Options & { status?: StatusOf<'idea'> } = {},
): Written {
  return {
    element: { kind: 'idea', sites: [], ...common(id, title, options.uri ?? URI), ...status(options.status) },
    to,
  };
}

/** Readings are written `20% | 2013`. */
export interface MeasureOptions extends Options {
  baseline?: string;
  targets?: string[];
  results?: string[];
  definition?: string;
  unit?: string;
}

export function measure(
  family: Measure['family'],
  id: string,
  title?: string,
  of: string[] = [],
  options: MeasureOptions = {},
): Written {
  const { baseline, targets = [], results = [], definition, unit, uri = URI } = options;
  const element: Measure = {
    kind: 'measure',
    ...common(id, title, uri),
    common: false,
    targets: targets.map(figure),
    results: results.map(figure),
    reportedBy: [],
    phases: [],
    exclusions: [],
    limits: false,
  };
  if (family) element.family = family;
  if (baseline) element.baseline = figure(baseline);
  if (definition) element.definition = definition;
  if (unit) element.unit = unit;
  return { element, to: of };
}

export function network(id: string, title: string, uri = URI): Written {
  return { element: { kind: 'network', hub: [], domains: [], ...common(id, title, uri) }, to: [] };
}

function figure(written: string): Figure {
  const [amount = '', date] = written.split(' | ');
  return { amount: amountOf(amount), ...(date ? { date: span(date) } : {}), source: place() };
}

function amountOf(text: string): Amount {
  return { text, value: Number.parseFloat(text), percent: text.endsWith('%'), source: place() };
}

export function span(text: string): DateSpan {
  return { text, start: text, end: text, source: place() };
}

export interface TheoryOptions {
  title?: string;
  header?: Partial<Header>;
  imported?: string[];
  uri?: string;
}

/** Puts statements together, in document order, as the parser and `merge` would. */
export function theory(statements: Written[], options: TheoryOptions = {}): MergedTheory {
  const uri = options.uri ?? URI;
  const result: MergedTheory = {
    uri,
    imports: [],
    elements: statements.map(({ element }) => element),
    links: statements.flatMap(({ element, to }) => to.map((target) => link(element, target))),
    problems: [],
    imported: options.imported ?? [],
  };
  if (options.title !== undefined || options.header) {
    result.header = {
      ...(options.title === undefined ? {} : { title: options.title }),
      authors: [],
      logos: [],
      headings: {},
      notes: [],
      allow: [],
      source: source(uri),
      ...options.header,
    };
  }
  return result;
}

function link(element: Element, written: string): Link {
  const [, mark, target = ''] = /^([~!?]?)(.*)$/su.exec(written) ?? [];
  const result: Link = {
    kind: element.kind === 'measure' ? 'measures' : 'drives',
    from: { text: element.id, to: element.id, source: place() },
    to: { text: target, ...(mark === '?' ? {} : { to: target }), source: place() },
    citing: [],
    source: { ...place(), implied: false, again: [], repeated: [] },
  };
  if (mark === '~') result.strength = 'weak';
  if (mark === '!') result.strength = 'strong';
  return result;
}

/**
 * Which properties of the theory's model are compared, and how: each of every kind. The types make sure that none is
 * forgotten: a property that is added to the model and not here does not compile.
 */
import type {
  Accountability,
  Element,
  ElementKind,
  Header,
  Intention,
  PosterSection,
  Response,
  Site,
  Team,
} from '../model/model.ts';
import * as as from './facts.ts';
import type { Group } from './model.ts';

const { words, plain, date, said, reference } = as.part;

/** What all statements have, apart from where they stand and how they are found. */
type Everywhere = 'kind' | 'id' | 'key' | 'name' | 'title' | 'source' | 'notes' | 'was' | 'allow';
type Own<Kind extends ElementKind> = Required<Omit<Extract<Element, { kind: Kind }>, Everywhere>>;
type Table<Values> = { readonly [Name in keyof Values]: as.Property<Values[Name]> };

/** The group of a kind of statement. */
export const GROUP_OF: Readonly<Record<ElementKind, Group>> = {
  aim: 'aims',
  driver: 'drivers',
  idea: 'ideas',
  measure: 'measures',
  pdsa: 'tests',
  network: 'people',
  member: 'people',
  team: 'people',
  role: 'strategies',
  component: 'strategies',
  strategy: 'strategies',
  support: 'strategies',
  conjecture: 'learning',
  evidence: 'learning',
  finding: 'learning',
  recommendation: 'learning',
  cycle: 'learning',
  revision: 'record',
  poster: 'record',
};

/** What several kinds say alike. */
const because = as.text('because', 'reason');
const owner = as.person('owner', 'owner', 'people');
const needs = as.word('needs', 'which drivers it needs');

const notes = as.texts('note', 'note', 'wording');
const allow = as.own<Header['allow']>(
  'allow',
  'allowed check',
  (values) =>
    values.map(({ rule, because: why, source }) => ({
      id: rule,
      main: plain(`‘${rule}’`),
      parts: said({ reason: why === undefined ? undefined : words(why) }),
      place: source,
    })),
  'record',
);

/** Of every statement. */
export const COMMON: Table<Pick<Element, 'notes' | 'was' | 'allow'>> = {
  notes,
  was: as.list('was', 'older name', 'wording'),
  allow,
};

export const PROPERTIES_OF: { readonly [Kind in ElementKind]: Table<Own<Kind>> } = {
  aim: {
    for: as.text('for', 'population'),
    by: as.date('by', 'date'),
    vision: as.text('vision'),
    problem: as.text('problem'),
    needs,
    status: as.status('status'),
    next: as.reference('next', 'next aim'),
  },
  driver: {
    level: as.toldElsewhere,
    writtenLevel: as.toldElsewhere,
    definition: as.text('definition'),
    owner,
    needs,
    status: as.status('status'),
  },
  idea: {
    status: as.status('status'),
    owner,
    by: as.date('by', 'date'),
    concept: as.text('concept', 'change concept'),
    scale: as.word('scale'),
    confidence: as.word('confidence', 'confidence', 'confidence'),
    impact: as.word('impact'),
    effort: as.word('effort'),
    adaptedFrom: as.reference('adapted from', 'origin'),
    sites: as.own<Site[]>('site', 'site', (values) =>
      values.map(({ place, status, unknownStatus, from, source }) => ({
        id: place ?? '',
        label: `work at “${place ?? '?'}”`,
        main: plain(status ?? unknownStatus ?? 'no status'),
        parts: said({ date: from && date(from) }),
        place: source,
      })),
    ),
  },
  measure: {
    family: as.word('family'),
    common: as.flag('common', 'a common measure of the whole network'),
    definition: as.text('definition'),
    numerator: as.text('numerator'),
    denominator: as.text('denominator'),
    unit: as.text('unit'),
    better: as.own<'higher' | 'lower'>('better', 'better direction', (value) => [{ main: plain(value) }]),
    baseline: as.reading('baseline', 'baseline', 'aims'),
    targets: as.readings('target', 'goal', 'aims'),
    results: as.own<Extract<Element, { kind: 'measure' }>['results']>('result', 'result', (values, names) =>
      values.map(({ amount, date: its, from, source }) => ({
        id: `${its ? date(its).key : ''} ${from ? names.token(from) : ''}`,
        ...(amount && { main: as.part.amount(amount) }),
        parts: said({ date: its && date(its), from: from && reference(from, names).main }),
        place: source,
      })),
    ),
    collected: as.word('collected', 'rhythm of collection'),
    origin: as.text('source', 'source of the figures'),
    owner,
    reportedBy: as.references('reported by', 'reporter', 'people'),
    data: as.own('data', 'data file', ({ file, column, source }) => [
      {
        ...(file !== undefined && { main: words(file) }),
        parts: said({ column: column === undefined ? undefined : words(column) }),
        place: source,
      },
    ]),
  },
  pdsa: {
    plan: as.step('plan'),
    predict: as.step('predict', 'prediction'),
    do: as.step('do', 'account of the work'),
    study: as.step('study'),
    act: as.own('act', 'decision', ({ decision, unknown, text, source }) => {
      const main = decision ?? unknown;
      return [
        {
          ...(main !== undefined && { main: plain(main) }),
          parts: said({ 'its words': text === undefined ? undefined : words(text) }),
          place: source,
        },
      ];
    }),
    site: as.text('site'),
    scale: as.word('scale'),
    costOfFailure: as.word('cost of failure'),
    next: as.reference('next', 'next test'),
  },
  network: {
    convener: as.text('convener'),
    hub: as.list('hub', 'member of the hub'),
    since: as.date('since', 'beginning'),
    form: as.word('kind', 'kind of network'),
    problem: as.text('problem'),
    domains: as.own<Extract<Element, { kind: 'network' }>['domains']>('domain', 'domain', (values) =>
      values.map(({ domain, text, status, source }) => ({
        id: domain ?? '',
        label: `state of the domain ${domain ?? '?'}`,
        main: plain(status ?? 'no status'),
        parts: said({ text: text === undefined ? undefined : words(text) }),
        place: source,
      })),
    ),
  },
  member: {
    lead: as.text('lead', 'leader'),
    partners: as.list('partners', 'partner'),
    place: as.text('place'),
    joined: as.date('joined', 'date of joining'),
  },
  team: {
    status: as.status('status'),
    chairs: as.list('chair'),
    participation: as.own<Team['participation']>('partner', 'participation', (values, names) =>
      values.map(({ level, member, source }) => ({
        id: names.token(member),
        label: `participation of ‘${names.label(member)}’`,
        main: plain(level),
        place: source,
      })),
    ),
  },
  role: {},
  component: { centre: as.flag('centre', 'the centre of the system') },
  strategy: {
    because,
    intends: as.own<Intention[]>('intends', 'intended practice', (values, names) =>
      values.map(({ role, practice, change, unknown, source }) => {
        const kind = change ?? unknown;
        return {
          id: names.token(role),
          label: `intended practice of ‘${names.label(role)}’`,
          main: practice === undefined ? plain('not said') : words(practice),
          parts: said({ 'kind of change': kind === undefined ? undefined : plain(kind) }),
          place: source,
        };
      }),
    ),
    accountable: as.own<Accountability[]>('accountable', 'accountability', (values, names) =>
      values.map(({ who, to, for: what, source }) => ({
        id: names.token(who),
        label: `accountability of ‘${names.label(who)}’`,
        main: what === undefined ? plain('not said for what') : words(what),
        parts: said({ to: to && reference(to, names).main }),
        place: source,
      })),
    ),
    enacted: as.text('enacted', 'account of what happened'),
  },
  support: {
    for: as.references('for', 'role group it helps'),
    as: as.word('as', 'kind of support'),
    unknownType: as.word('as', 'kind of support'),
    ledBy: as.text('led by', 'leader'),
    every: as.text('every', 'rhythm'),
    expertise: as.text('expertise'),
  },
  conjecture: {
    if: as.text('if', 'condition'),
    then: as.text('then', 'expected result'),
    because: because,
    status: as.status('status'),
    revises: as.reference('revises', 'conjecture it revises'),
    citing: as.references('citing', 'cited evidence'),
  },
  evidence: {
    form: as.word('kind', 'kind of evidence'),
    origin: as.text('source', 'source'),
    on: as.date('on', 'date'),
  },
  finding: {
    origin: as.text('source', 'source'),
    on: as.date('on', 'date'),
    explanation: as.text('explanation'),
    supports: as.references('supports', 'supported conjecture'),
    challenges: as.references('challenges', 'challenged conjecture'),
  },
  recommendation: {
    from: as.references('from', 'finding it follows from'),
    made: as.date('made', 'date'),
    response: as.own<Response>('response', 'response', ({ value, unknown, on, text, source }) => {
      const main = value ?? unknown;
      return [
        {
          ...(main !== undefined && { main: plain(main) }),
          parts: said({ date: on && date(on), 'its words': text === undefined ? undefined : words(text) }),
          place: source,
        },
      ];
    }),
  },
  cycle: { from: as.date('from', 'beginning'), to: as.date('to', 'end') },
  revision: {
    on: as.date('on', 'date'),
    because,
    citing: as.references('citing', 'cited evidence'),
  },
  poster: {
    subtitle: as.text('subtitle'),
    authors: as.list('authors', 'author'),
    affiliations: as.list('affiliations', 'affiliation'),
    logos: as.list('logo'),
    sections: as.own<PosterSection[]>('section', 'section', (values) =>
      values.map(({ heading, text, source }) => ({
        id: heading ?? '',
        ...(heading !== undefined && { label: `section “${heading}”` }),
        main: words(text),
        place: source,
      })),
    ),
    view: as.word('view'),
    charts: as.references('chart', 'run chart'),
    acknowledgement: as.text('acknowledgement'),
    contact: as.text('contact'),
    link: as.text('link'),
    language: as.word('language'),
    size: as.word('size'),
    theme: as.word('theme'),
  },
};

export const HEADER: Table<Required<Omit<Header, 'source'>>> = {
  title: as.text('theory', 'title', 'wording'),
  stage: as.word('stage'),
  version: as.own('version', 'version', ({ text, on, source }) => [
    {
      ...(text !== undefined && { main: words(text) }),
      parts: said({ date: on && date(on) }),
      place: source,
    },
  ]),
  organisation: as.text('organisation'),
  authors: as.list('authors', 'author'),
  contact: as.text('contact'),
  acknowledgement: as.text('acknowledgement'),
  logos: as.list('logo'),
  headings: as.own(
    'headings',
    'heading',
    (values) =>
      Object.entries(values).map(([column, heading]) => ({
        id: column,
        label: `heading of the column ${column}`,
        main: words(heading),
      })),
    'wording',
  ),
  notes,
  allow,
};

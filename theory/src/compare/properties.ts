/** How each property of a statement is compared: by its row, and by what its form says. */
import {
  everywhere,
  type Form,
  kindNamed,
  propertiesOf,
  type Property as Row,
  type StatementKind,
} from '@driver-diagrams/grammar/language/index';
import type {
  Accountability,
  Allow,
  Decision,
  ElementKind,
  Exclusion,
  Figure,
  Gap,
  Intention,
  MeasureData,
  NetworkDomain,
  Note,
  Participation,
  Phase,
  PosterPhoto,
  PosterSection,
  Response,
  Site,
  Version,
} from '../model/model.ts';
import * as as from './facts.ts';
import type { Group } from './model.ts';

const { words, plain, date, said, reference } = as.part;

/** The group of a kind of statement. */
export function groupOf(kind: StatementKind): Group {
  return (kindNamed(kind).group ?? 'record') as Group;
}

type Read<Value> = as.Property<Value>['read'];

const site: Read<Site[]> = (values) =>
  values.map(({ place, status, unknownStatus, from, source }) => ({
    id: place ?? '',
    which: `“${place ?? '?'}”`,
    label: `work at “${place ?? '?'}”`,
    main: plain(status ?? unknownStatus ?? 'no status'),
    parts: said({ date: from && date(from) }),
    place: source,
  }));

const results: Read<Figure[]> = (values, names) =>
  values.map(({ amount, words: inWords, date: its, from, site: place, source }) => ({
    id: `${its ? date(its).key : ''} ${from ? names.token(from) : (place ?? '')}`,
    ...(amount && { main: as.part.amount(amount) }),
    ...(inWords !== undefined && { main: words(inWords) }),
    parts: said({
      date: its && date(its),
      from: from ? reference(from, names).main : place === undefined ? undefined : words(place),
    }),
    place: source,
  }));

const data: Read<MeasureData> = ({ file, column, of, each, sheet, dates, order, source }) => {
  const quoted = {
    column,
    'column of the whole': of,
    'column of the groups': each,
    sheet,
    'column of the dates': dates,
  };
  const parts = Object.entries(quoted).map(([part, text]) => [part, text === undefined ? undefined : words(text)]);
  return [
    {
      ...(file !== undefined && { main: words(file) }),
      parts: said({ ...Object.fromEntries(parts), 'order of its dates': order && plain(order) }),
      place: source,
    },
  ];
};

const gap: Read<Gap> = ({ of, and, source }) => [
  { main: plain([of, and].flatMap((group) => (group === undefined ? [] : `“${group}”`)).join(' and ')), place: source },
];

const phases: Read<Phase[]> = (values) =>
  values.map(({ title = '', from, because, source }) => ({
    id: title,
    which: `“${title}”`,
    label: `phase “${title}”`,
    main: plain(from ? from.text : 'without a date'),
    parts: said({ reason: because === undefined ? undefined : words(because) }),
    place: source,
  }));

const exclusions: Read<Exclusion[]> = (values, names) =>
  values.map(({ date: left, from, site: place, because, source }) => {
    const whose = from ? `from ‘${names.label(from)}’` : place === undefined ? undefined : `from “${place}”`;
    return {
      id: [left ? date(left).key : '', from ? names.token(from) : (place ?? '')].join(' '),
      main: plain([left?.text, whose].filter(Boolean).join(' ')),
      parts: said({ reason: because === undefined ? undefined : words(because) }),
      place: source,
    };
  });

const decision: Read<Decision> = ({ decision: known, unknown, text, source }) => {
  const main = known ?? unknown;
  return [
    {
      ...(main !== undefined && { main: plain(main) }),
      parts: said({ 'its words': text === undefined ? undefined : words(text) }),
      place: source,
    },
  ];
};

const domains: Read<NetworkDomain[]> = (values) =>
  values.map(({ domain, text, status, source }) => ({
    id: domain ?? '',
    which: domain ?? '?',
    label: `state of the domain ${domain ?? '?'}`,
    main: plain(status ?? 'no status'),
    parts: said({ text: text === undefined ? undefined : words(text) }),
    place: source,
  }));

const participation: Read<Participation[]> = (values, names) =>
  values.map(({ level, member, since, left, source }) => ({
    id: names.token(member),
    which: `‘${names.label(member)}’`,
    label: `participation of ‘${names.label(member)}’`,
    main: plain(level),
    parts: said({ since: since && date(since), left: left && date(left) }),
    place: source,
  }));

const intentions: Read<Intention[]> = (values, names) =>
  values.map(({ role, practice, change, unknown, source }) => {
    const kind = change ?? unknown;
    return {
      id: names.token(role),
      which: `‘${names.label(role)}’`,
      label: `intended practice of ‘${names.label(role)}’`,
      main: practice === undefined ? plain('not said') : words(practice),
      parts: said({ 'kind of change': kind === undefined ? undefined : plain(kind) }),
      place: source,
    };
  });

const accountabilities: Read<Accountability[]> = (values, names) =>
  values.map(({ who, to, for: what, source }) => ({
    id: names.token(who),
    which: `‘${names.label(who)}’`,
    label: `accountability of ‘${names.label(who)}’`,
    main: what === undefined ? plain('not said for what') : words(what),
    parts: said({ to: to && reference(to, names).main }),
    place: source,
  }));

const response: Read<Response> = ({ value, unknown, on, text, source }) => {
  const main = value ?? unknown;
  return [
    {
      ...(main !== undefined && { main: plain(main) }),
      parts: said({ date: on && date(on), 'its words': text === undefined ? undefined : words(text) }),
      place: source,
    },
  ];
};

const sections: Read<PosterSection[]> = (values) =>
  values.map(({ heading, text, source }) => ({
    id: heading ?? '',
    ...(heading !== undefined && { label: `section “${heading}”`, which: `“${heading}”` }),
    main: words(text),
    place: source,
  }));

const photos: Read<PosterPhoto[]> = (values) =>
  values.map(({ file = '', caption, source }) => ({
    id: file,
    which: `“${file}”`,
    main: words(file),
    parts: said({ caption: caption === undefined ? undefined : words(caption) }),
    place: source,
  }));

const version: Read<Version> = ({ text, on, source }) => [
  {
    ...(text !== undefined && { main: words(text) }),
    parts: said({ date: on && date(on) }),
    place: source,
  },
];

const headings: Read<Record<string, string>> = (values) =>
  Object.entries(values).map(([column, heading]) => ({
    id: column,
    which: column,
    label: `heading of the column ${column}`,
    main: words(heading),
  }));

/** A note with a label is told apart by it; of those without, one that is changed is told as changed. */
const notes: Read<Note[]> = (values) =>
  values.map((note) =>
    typeof note === 'string'
      ? { main: words(note) }
      : { id: note.label, label: `note “${note.label}”`, which: `“${note.label}”`, main: words(note.text) },
  );

const allowed: Read<Allow[]> = (values) =>
  values.map(({ rule, because, source }) => ({
    id: rule,
    main: plain(`‘${rule}’`),
    parts: said({ reason: because === undefined ? undefined : words(because) }),
    place: source,
  }));

/** How a value of each form is compared. Measures are links, and where a statement comes from is compared with nothing. */
const READ: { readonly [Each in Exclude<Form, 'measures' | 'origins' | 'flag'>]: Read<never> } = {
  text: as.text,
  texts: as.list,
  'each text': as.list,
  choice: as.word,
  choices: as.chosen,
  date: as.date,
  name: as.reference,
  names: as.references,
  owner: as.person,
  reason: as.text,
  figure: as.figure,
  figures: as.figures,
  results,
  status: as.status,
  step: as.step,
  direction: as.word,
  data,
  number: as.number,
  gap,
  phases,
  exclusions,
  site: as.text,
  sites: site,
  decision,
  domains,
  participation,
  intentions,
  accountabilities,
  'support type': as.word,
  response,
  sections,
  photos,
  size: as.word,
  version,
  headings,
  notes,
  'older names': as.list,
  'allowed checks': allowed,
};

const isCompared = (form: Form): form is keyof typeof READ => Object.hasOwn(READ, form);

function comparedAs(row: Row): as.Property<never>[] {
  const { word, also = {}, form, fact = word, label = fact, group, sentence = label } = row;
  const read = form === 'flag' ? as.flag(sentence) : isCompared(form) ? READ[form] : undefined;
  const written = [word, ...Object.keys(also)];
  return read ? [{ word: fact, label, written, ...(group && { group: group as Group }), read }] : [];
}

/** What a statement says by its kind words, or in a word that the language does not know. */
const BY_KIND_WORDS: Readonly<Partial<Record<StatementKind, Readonly<Record<string, as.Property<never>>>>>> = {
  header: { title: { word: 'theory', label: 'title', written: [], group: 'wording', read: as.text } },
  measure: {
    family: { word: 'family', label: 'family', written: [], read: as.word },
    common: { word: 'common', label: 'common', written: [], read: as.flag('a common measure of the whole network') },
  },
  support: { unknownType: { word: 'as', label: 'kind of support', written: ['as'], read: as.word } },
};

type Compared = readonly (readonly [name: string, property: as.Property<never>])[];
const known = new Map<ElementKind | 'header', Compared>();

/** All that is compared of a kind of statement, by the name of its field. */
export function comparedOf(kind: ElementKind | 'header'): Compared {
  const kept = known.get(kind) ?? comparedOfRows(kind);
  known.set(kind, kept);
  return kept;
}

function comparedOfRows(kind: ElementKind | 'header'): Compared {
  const rows = [...propertiesOf(kind), ...Object.entries(everywhere)];
  return [
    ...Object.entries(BY_KIND_WORDS[kind] ?? {}),
    ...rows.flatMap(([name, row]) => comparedAs(row).map((property) => [name, property] as const)),
  ];
}

/** What the word of a property calls for, by the property's form, and the words that may follow its value. */
import { DATE_ORDERS } from './language/choices.ts';
import {
  type Choices,
  everywhere,
  type Form,
  kindNamed,
  type Property,
  propertiesOf,
  STATEMENT_KINDS,
  type StatementKind,
  wordsOf,
} from './language/index.ts';

/** What may stand behind a word. A name or a word stands on the same line; a text, number or date may follow on the next. */
export interface Call {
  want: 'name' | 'word' | 'text' | 'number' | 'date' | 'name or text' | 'name or date' | 'text or number';
  /** Missing when the value may be left out. Said in the message: "After ‘by’ comes …". */
  required?: string;
  /** True when a comma may bring a further one. */
  list?: boolean;
  /** What may follow the value. */
  next?: Call;
  /** True where it stands on the same line, though a text may elsewhere follow on the next. */
  here?: true;
  /** What is chosen from, where some of it has several words. */
  phrases?: readonly string[];
}

export const TEXT: Call = { want: 'text', required: 'a text in quotation marks' };
export const NAME: Call = { want: 'name', required: 'the name of another statement, on the same line' };
export const NAMES: Call = { ...NAME, list: true };
export const DATE: Call = { want: 'date', required: 'a date such as 2016, 2016-06, 2016-06-30 or 2015/16' };
const TEXTS: Call = { ...TEXT, list: true };
const NUMBER: Call = {
  want: 'number',
  required: 'a number such as 12, 7.2 or 40%, or words in quotation marks where none is known yet',
};
const ROLE: Call = { want: 'name', required: 'the name of a role, on the same line' };
/** For a word that is chosen from different words in different kinds of statement. */
const WORD: Call = { want: 'word', required: 'one word' };

const always = (call: Call | undefined) => () => call;

/** What stands behind the word of a property of each form. */
const BY_FORM: Readonly<Record<Form, (property: Property) => Call | undefined>> = {
  text: always(TEXT),
  texts: always(TEXTS),
  'each text': always(TEXTS),
  choice: chosen,
  choices: (property) => ({ ...chosen(property), list: true }),
  date: always(DATE),
  flag: always(undefined),
  name: always(NAME),
  names: always(NAMES),
  owner: always({ want: 'name or text', required: 'the name of a team, or a person in quotation marks' }),
  reason: always({ want: 'text', required: 'the reason in quotation marks' }),
  figure: always(NUMBER),
  figures: always(NUMBER),
  results: always(NUMBER),
  status: always({ want: 'word', required: 'one word that says where it stands' }),
  step: always(TEXT),
  measures: always(NAMES),
  direction: always(undefined),
  data: always({ want: 'text', required: 'the path of a file in quotation marks' }),
  number: always({ want: 'number', required: 'a number such as 10' }),
  gap: always(TEXT),
  phases: always(TEXT),
  exclusions: always(DATE),
  site: always(TEXT),
  sites: always(TEXT),
  decision: withText,
  domains: withText,
  participation: always(NAMES),
  intentions: always(ROLE),
  accountabilities: always(ROLE),
  'support type': chosen,
  response: withText,
  sections: always({ ...TEXT, next: { want: 'text' } }),
  photos: always({ want: 'text', required: 'the path of a picture in quotation marks', next: { want: 'text' } }),
  size: always(TEXT),
  version: always({ want: 'text or number', required: 'a version such as "1.2"' }),
  headings: always(undefined),
  notes: always({ ...TEXT, next: { want: 'text', here: true } }),
  'older names': always({ want: 'name', required: 'the older name, on the same line' }),
  'allowed checks': always({ want: 'word', required: 'the id of a rule, for example primary-driver-unmeasured' }),
  origins: always(TEXT),
};

function chosen({ choices = {} }: Property): Call {
  const phrases = Object.keys(choices).filter((word) => word.includes(' '));
  return { want: 'word', required: oneOf(choices), ...(phrases.length > 0 && { phrases }) };
}

function withText(property: Property): Call {
  return { ...chosen(property), next: { want: 'text' } };
}

function oneOf(choices: Choices): string {
  const words = Object.keys(choices);
  return words.length < 2 ? (words[0] ?? WORD.required ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** What words call for by themselves that stand elsewhere too: behind a value, or (`as`) before the short name of an import. */
const ELSEWHERE: Readonly<Record<string, Call | undefined>> = {
  for: TEXT,
  from: { want: 'name or date', required: 'a name or a date' },
  as: undefined,
};

/** Words of links; what they call for there holds for all kinds. */
const OF_LINKS = ['because', 'confidence', 'citing'];

/** A kind word, and what a property's word calls for in its braces; the kind is empty for what goes with every statement. */
interface There {
  kind: string;
  call: Call | undefined;
}

/**
 * What the word of each property calls for: `everywhere`, by the word; and `there`, by `word in kind word`, where it calls for
 * something else in one kind of statement than elsewhere.
 */
export function callsOfProperties(): { everywhere: Record<string, Call | undefined>; there: Record<string, Call> } {
  const calls = { everywhere: {} as Record<string, Call | undefined>, there: {} as Record<string, Call> };
  for (const [word, all] of Map.groupBy(writtenWords(), ({ word }) => word)) {
    const general = Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : commonOf(all.map(({ call }) => call));
    if (word !== 'as') calls.everywhere[word] = general;
    for (const { kind, call } of all) if (call && !isSame(call, general)) calls.there[`${word} in ${kind}`] = call;
  }
  return calls;
}

function writtenWords(): (There & { word: string })[] {
  const written = (property: Property, kinds: readonly string[]) =>
    wordsOf(property)
      .filter((word) => !OF_LINKS.includes(word))
      .flatMap((word) => kinds.map((kind) => ({ word, kind, call: BY_FORM[property.form](property) })));
  return [
    ...STATEMENT_KINDS.flatMap((kind) =>
      propertiesOf(kind).flatMap(([, property]) => written(property, Object.keys(kindNamed(kind).words))),
    ),
    ...Object.values(everywhere).flatMap((property) => written(property, [''])),
  ];
}

/** What calls of one word have in common: where it is chosen from different words, only that it is one word. */
function commonOf(calls: readonly (Call | undefined)[]): Call | undefined {
  const [first, ...others] = calls;
  if (others.every((other) => isSame(first, other))) return first;
  return calls.every((call) => call?.want === 'word') ? WORD : first;
}

function isSame(one: Call | undefined, other: Call | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const DATED = ['on', 'every year'];
const MEASURED = ['in', 'by', ...DATED, 'from'];
const PLACED = ['its status', 'from', 'every year'];

/** Words that may follow the value of a property of each form. */
const TAILS_OF: Readonly<Partial<Record<Form, readonly string[]>>> = {
  date: ['every year'],
  figure: MEASURED,
  figures: MEASURED,
  results: MEASURED,
  status: [...DATED, 'because'],
  step: DATED,
  version: DATED,
  response: DATED,
  sites: PLACED,
  site: PLACED,
  domains: ['its status'],
  data: ['column', 'of', 'for each', 'sheet', 'dates', ...Object.keys(DATE_ORDERS)],
  gap: ['and'],
  phases: ['from', 'in', 'on', 'since', 'because'],
  exclusions: ['from', 'because'],
  intentions: ['to'],
  accountabilities: ['to', 'for'],
  'allowed checks': ['because'],
  participation: ['since', 'left'],
};

/** Of each word that may follow a value, the words of the properties, and the kinds, that it follows. */
export function tailsOfProperties(): Record<string, string[]> {
  const pairs = [
    ...STATEMENT_KINDS.flatMap((kind) => propertiesOf(kind).flatMap(([, property]) => tailsIn(kind, property))),
    ...Object.values(everywhere).flatMap(ownTails),
  ];
  const tails = Map.groupBy(pairs, ([tail]) => tail);
  return Object.fromEntries([...tails].map(([tail, all]) => [tail, [...new Set(all.map(([, behind]) => behind))]]));
}

function ownTails(property: Property): [tail: string, behind: string][] {
  return wordsOf(property).flatMap((word) =>
    (TAILS_OF[property.form] ?? []).map((tail): [string, string] => [tail, word]),
  );
}

/** A word that is written in the head of a kind goes with the kind word as others go with a property. */
function tailsIn(kind: StatementKind, property: Property): [tail: string, behind: string][] {
  const { word, form, head } = property;
  if (head !== 'written' || OF_LINKS.includes(word)) return ownTails(property);
  const tails = form === 'date' ? [word, 'every year'] : [word];
  return Object.keys(kindNamed(kind).words).flatMap((kindWord) =>
    tails.map((tail): [string, string] => [tail, kindWord]),
  );
}

/**
 * What each word of the language calls for next. The reader uses it to tell names from keywords and to find what is missing.
 * Kinds and properties come from `language/`; words of links and words behind a value stand here.
 */
import { type Call, callsOfProperties, DATE, NAME, NAMES, TEXT, tailsOfProperties } from './calls.ts';
import { DATE_ORDERS, SHOWN } from './language/choices.ts';
import { kindNamed, STATEMENT_KINDS, type StatementKind } from './language/index.ts';
import { OTHER_WORDS } from './other-words.ts';
import { wordTable } from './word-table.ts';

export type { Call } from './calls.ts';

const CALLS_OF_PROPERTIES = callsOfProperties();

const TITLE: Call = { want: 'text' };

/**
 * Words that start a statement. `attributes`: reasons and strength may follow its title, for the link that nesting implies.
 * `nameless`: it needs neither a name nor a title.
 */
export const KINDS: Record<string, { call: Call; attributes?: boolean; nameless?: boolean }> = wordTable({
  import: { call: { want: 'text', required: 'the path of a file in quotation marks' } },
  ...Object.fromEntries(
    STATEMENT_KINDS.map(kindNamed).flatMap(({ words, attributes, nameless }) =>
      Object.keys(words)
        .filter((word) => !word.startsWith('common '))
        .map((word) => {
          const call: Call = { want: 'name', next: TITLE };
          return [word, { call, ...(attributes && { attributes }), ...(nameless && { nameless }) }];
        }),
    ),
  ),
});

const KIND_OF: Readonly<Record<string, StatementKind>> = wordTable(
  Object.fromEntries(
    STATEMENT_KINDS.flatMap((kind) => Object.keys(kindNamed(kind).words).map((word) => [word, kind] as const)),
  ),
);

/** The kind of statement that a word in the language's own form begins. */
export function kindOfWord(word: string): StatementKind | undefined {
  return KIND_OF[word];
}

/** Words that stand between a title and the brace. */
export const HEAD_WORDS: Record<string, Call | undefined> = wordTable({
  '->': NAMES,
  of: NAMES,
  about: NAMES,
  because: { want: 'text', required: 'the reason in quotation marks' },
  strongly: undefined,
  weakly: undefined,
  confidence: { want: 'word', required: 'low, medium or high' },
  citing: NAMES,
});

/** Words that stand inside braces, or that go with a value. */
export const PROPERTY_WORDS: Record<string, Call | undefined> = wordTable({
  ...CALLS_OF_PROPERTIES.everywhere,
  in: DATE,
  'its status': { want: 'word', required: 'one word that says where it stands' },
  'its reason': { want: 'text', required: 'the reason in quotation marks' },
  from: { want: 'name or date', required: 'a name or a date' },
  to: DATE,
  column: TEXT,
  'for each': TEXT,
  sheet: TEXT,
  dates: undefined,
  ...Object.fromEntries(Object.keys(DATE_ORDERS).map((order) => [order, undefined])),
  and: TEXT,
  'every year': undefined,
});

/** Words that belong to the property before them, by that property or kind; elsewhere they may be properties of their own. */
export const TAILS: Record<string, readonly string[]> = wordTable(tailsOfProperties());

/** In which order these may follow a property's value, each once; those without a number come first, or stand alone. */
export const TAIL_RANKS: Readonly<Record<string, number>> = wordTable({
  in: 1,
  by: 1,
  on: 1,
  and: 1,
  'its status': 1,
  to: 1,
  since: 1,
  from: 2,
  left: 2,
  because: 2,
});

const REPORTER: Call = {
  want: 'name or text',
  required: 'the name of a member or team, or a site in quotation marks',
};

/** What a word calls for where it is not what `CALLS` says: behind another word, or in a kind of statement. */
const CALLS_THERE: Record<string, Call> = wordTable({
  ...CALLS_OF_PROPERTIES.there,
  'to behind intends': { ...TEXT, next: { want: 'word' } },
  'to behind accountable': NAME,
  'of behind data': TEXT,
  'dates behind data': { want: 'text' },
  'from behind phase': DATE,
  ...Object.fromEntries(
    ['baseline', 'target', 'result', 'exclude'].map((property) => [`from behind ${property}`, REPORTER]),
  ),
  'on behind response': { want: 'date', next: { want: 'text' } },
});

/** What a word calls for where it stands: behind which other word, in which kind of statement. */
export function callOf(word: string, property: string, kind: string | undefined): Call | undefined {
  return CALLS_THERE[`${word} behind ${property}`] ?? CALLS_THERE[`${word} in ${kind}`] ?? CALLS.get(word);
}

/** Words that only lead in another. */
const LEADING_WORDS: Record<string, Call | undefined> = wordTable({
  common: undefined,
  as: { want: 'name', required: 'a short name for the imported file, on the same line' },
});

/** Read as meant: a short or foreign form, and the word that it stands for. The formatter writes the latter. */
export const SHORT_FORMS: Record<string, string> = wordTable({
  primary: 'primary driver',
  secondary: 'secondary driver',
  tertiary: 'tertiary driver',
  idea: 'change idea',
  organization: 'organisation',
  author: 'authors',
  acknowledgment: 'acknowledgement',
  affiliation: 'affiliations',
  charts: 'chart',
  measured: 'measured by',
  'pdsa cycle': 'pdsa',
  center: 'centre',
  led: 'led by',
  'role group': 'role',
  combined: 'combined as',
  gap: 'gap of',
  'gap between': 'gap of',
  'control limits': 'limits',
  excluded: 'exclude',
});

/** Words people bring from elsewhere, and the word of this language that is nearest: those of the table, and some plurals. */
export const FOREIGN_WORDS: Record<string, string> = wordTable({
  ...Object.fromEntries(Object.entries(OTHER_WORDS).map(([other, { word }]) => [other, word])),
  goals: 'aim',
  aims: 'aim',
  drivers: 'driver',
  ideas: 'change idea',
});

/** Every keyword, with what it calls for. */
export const CALLS: ReadonlyMap<string, Call | undefined> = new Map([
  ...Object.entries(KINDS).map(([word, kind]) => [word, kind.call] as const),
  ...Object.entries(HEAD_WORDS),
  ...Object.entries(PROPERTY_WORDS),
  ...Object.entries(LEADING_WORDS),
]);

/** What a picture shows, named by one of it. */
const SINGULAR_PARTS = Object.fromEntries(
  Object.keys(SHOWN)
    .filter((word) => word.endsWith('s'))
    .map((word) => [word.slice(0, -1), word]),
);

/** Words to choose from, read as meant: what was written, by the word before it. */
export const SHORT_CHOICES: Record<string, Record<string, string>> = wordTable({
  as: { ongoing: 'ongoing event', discrete: 'discrete event', incidental: 'incidental event' },
  response: { partly: 'partly acted' },
  intends: { reorganize: 'reorganise' },
  theme: { gray: 'grey' },
  'combined as': { average: 'mean', total: 'sum', pooled: 'one group' },
  show: SINGULAR_PARTS,
  hide: SINGULAR_PARTS,
});

/** The language's own form of a word chosen behind a property: in lower case, short and foreign forms written out. */
export function canonicalChoice(property: string, written: string): string {
  const plain = written.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  const forms = SHORT_CHOICES[property] ?? {};
  return Object.hasOwn(forms, plain) ? (forms[plain] as string) : plain;
}

/** A comment, or what the reader passes over, between two words of one keyword: `measured: by`. */
const BETWEEN_WORDS = /(?:\/\*.*?\*\/|[\s\u200B-\u200D\u2060\uFEFF\u00AD:;=])+/g;

/** The language's own word for what was written: in lower case, with single spaces, short forms and words read as meant. */
export function canonicalWord(written: string): string {
  const plain = written.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  const other = OTHER_WORDS[plain];
  return SHORT_FORMS[plain] ?? (other?.how === 'read' ? other.word : plain);
}

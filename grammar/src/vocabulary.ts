/**
 * What each word of the language calls for next. The reader uses it to tell names from keywords and to find what is
 * missing. A new keyword gets a line here; the grammar says how words are put together.
 */
import { wordTable } from './word-table.ts';

/** What may stand behind a word. A name or a word stands on the same line; a text, number or date may follow on the next. */
export interface Call {
  want: 'name' | 'word' | 'text' | 'number' | 'date' | 'name or text' | 'name or date' | 'text or number';
  /** Missing when the value may be left out. Said in the message: "After ‘by’ comes …". */
  required?: string;
  /** True when a comma may bring a further one. */
  list?: boolean;
  /** What may follow the value. */
  next?: Call;
  /** What is chosen from, where some of it has several words. */
  phrases?: readonly string[];
}

const TITLE: Call = { want: 'text' };
const STATEMENT: Call = { want: 'name', next: TITLE };
const TEXT: Call = { want: 'text', required: 'a text in quotation marks' };
const TEXTS: Call = { ...TEXT, list: true };
const WORD: Call = { want: 'word', required: 'one word' };
const NAME: Call = { want: 'name', required: 'the name of another statement, on the same line' };
const NAMES: Call = { ...NAME, list: true };
const DATE: Call = { want: 'date', required: 'a date such as 2016, 2016-06, 2016-06-30 or 2015/16' };
const NUMBER: Call = { want: 'number', required: 'a number such as 12, 7.2 or 40%' };
const SUPPORT_TYPES = ['position', 'ongoing event', 'discrete event', 'incidental event', 'routine', 'tool'];
const RESPONSES = ['acted', 'partly acted', 'declined', 'open'];
const OWNER: Call = { want: 'name or text', required: 'the name of a team, or a person in quotation marks' };

/**
 * Words that start a statement. `attributes`: reasons and strength may follow its title, for the link that nesting implies.
 * `nameless`: it needs neither a name nor a title.
 */
export const KINDS: Record<string, { call: Call; attributes?: boolean; nameless?: boolean }> = wordTable({
  theory: { call: { want: 'name', next: TITLE }, nameless: true },
  import: { call: { want: 'text', required: 'the path of a file in quotation marks' } },
  aim: { call: STATEMENT },
  'primary driver': { call: STATEMENT, attributes: true },
  'secondary driver': { call: STATEMENT, attributes: true },
  'tertiary driver': { call: STATEMENT, attributes: true },
  driver: { call: STATEMENT, attributes: true },
  'change idea': { call: STATEMENT, attributes: true },
  'outcome measure': { call: STATEMENT },
  'driver measure': { call: STATEMENT },
  'process measure': { call: STATEMENT },
  'balancing measure': { call: STATEMENT },
  measure: { call: STATEMENT },
  pdsa: { call: STATEMENT },
  network: { call: STATEMENT },
  member: { call: STATEMENT },
  team: { call: STATEMENT },
  role: { call: STATEMENT },
  component: { call: STATEMENT, attributes: true },
  strategy: { call: STATEMENT, attributes: true },
  support: { call: STATEMENT },
  conjecture: { call: STATEMENT },
  evidence: { call: STATEMENT },
  finding: { call: STATEMENT },
  recommendation: { call: STATEMENT },
  cycle: { call: STATEMENT },
  revision: { call: STATEMENT, attributes: true },
  poster: { call: STATEMENT, nameless: true },
});

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
  for: TEXT,
  vision: TEXT,
  problem: TEXT,
  definition: TEXT,
  concept: TEXT,
  numerator: TEXT,
  denominator: TEXT,
  unit: TEXT,
  source: TEXT,
  note: TEXT,
  organisation: TEXT,
  authors: TEXTS,
  contact: TEXT,
  acknowledgement: TEXT,
  logo: TEXTS,
  convener: TEXT,
  hub: TEXTS,
  lead: TEXT,
  partners: TEXTS,
  place: TEXT,
  chair: TEXTS,
  enacted: TEXT,
  'led by': TEXT,
  every: TEXT,
  expertise: TEXT,
  if: TEXT,
  then: TEXT,
  explanation: TEXT,
  subtitle: TEXT,
  affiliations: TEXTS,
  link: TEXT,
  size: TEXT,
  section: { ...TEXT, next: { want: 'text' } },
  needs: { want: 'word', required: 'all or any' },
  scale: { want: 'word', required: 'small, medium or large' },
  impact: { want: 'word', required: 'low, medium or high' },
  effort: { want: 'word', required: 'low, medium or high' },
  collected: { want: 'word', required: 'daily, weekly, monthly, quarterly or yearly' },
  stage: { want: 'word', required: 'draft, testing or spreading' },
  kind: WORD,
  'cost of failure': { want: 'word', required: 'small or large' },
  view: { want: 'word', required: 'driver, action, system or network' },
  language: { want: 'word', required: 'en or es' },
  theme: { want: 'word', required: 'light, warm or grey' },
  was: { want: 'name', required: 'the older name, on the same line' },
  by: DATE,
  since: DATE,
  joined: DATE,
  made: DATE,
  on: DATE,
  in: DATE,
  'measured by': NAMES,
  owner: OWNER,
  next: NAME,
  'adapted from': NAME,
  'full partner': NAMES,
  'participating partner': NAMES,
  'exploratory partner': NAMES,
  partner: NAMES,
  'reported by': NAMES,
  revises: NAME,
  supports: NAMES,
  challenges: NAMES,
  chart: NAMES,
  intends: { want: 'name', required: 'the name of a role, on the same line' },
  accountable: { want: 'name', required: 'the name of a role, on the same line' },
  to: DATE,
  response: {
    want: 'word',
    required: 'acted, partly acted, declined or open',
    phrases: RESPONSES,
    next: { want: 'text' },
  },
  centre: undefined,
  'its reason': { want: 'text', required: 'the reason in quotation marks' },
  baseline: NUMBER,
  target: NUMBER,
  result: NUMBER,
  status: { want: 'word', required: 'one word that says where it stands' },
  plan: TEXT,
  predict: TEXT,
  do: TEXT,
  study: TEXT,
  act: { want: 'word', required: 'adopt, adapt or abandon', next: { want: 'text' } },
  site: TEXT,
  'its status': { want: 'word', required: 'one word that says where it stands' },
  from: { want: 'name or date', required: 'a name or a date' },
  domain: { want: 'word', required: 'theory, methods, measurement, leadership or culture', next: { want: 'text' } },
  data: { want: 'text', required: 'the path of a file in quotation marks' },
  column: TEXT,
  'higher is better': undefined,
  'lower is better': undefined,
  allow: { want: 'word', required: 'the id of a rule, for example primary-driver-unmeasured' },
  version: { want: 'text or number', required: 'a version such as "1.2"' },
  headings: undefined,
  'every year': undefined,
});

/** Words that belong to the property before them, by that property; elsewhere they may be properties of their own. */
const READINGS = ['baseline', 'target', 'result'];
const STEPS = ['plan', 'predict', 'do', 'study'];
export const TAILS: Record<string, readonly string[]> = wordTable({
  in: READINGS,
  by: READINGS,
  on: [...READINGS, ...STEPS, 'status', 'version', 'revision', 'response'],
  'every year': [
    ...[...READINGS, ...STEPS, 'status', 'version', 'revision', 'site', 'by', 'since', 'joined', 'on'],
    ...['made', 'response', 'cycle'],
  ],
  from: [...READINGS, 'site', 'recommendation', 'cycle'],
  to: ['intends', 'accountable', 'cycle'],
  for: ['accountable', 'support'],
  as: ['support'],
  because: ['status', 'allow'],
  column: ['data'],
  'its status': ['site', 'domain'],
});

/** What a word calls for where it is not what `CALLS` says: behind another word, or in a kind of statement. */
const CALLS_THERE: Record<string, Call> = wordTable({
  'to behind intends': { ...TEXT, next: { want: 'word' } },
  'to behind accountable': NAME,
  'for in support': NAMES,
  'as in support': {
    want: 'word',
    required: 'position, ongoing event, discrete event, incidental event, routine or tool',
    phrases: SUPPORT_TYPES,
  },
  'from in recommendation': NAMES,
  'from in cycle': DATE,
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
});

/** Words people bring from elsewhere, and the word of this language that is nearest. */
export const FOREIGN_WORDS: Record<string, string> = wordTable({
  goal: 'aim',
  objective: 'aim',
  intervention: 'change idea',
  change: 'change idea',
  activity: 'change idea',
  indicator: 'measure',
  metric: 'measure',
  outcome: 'outcome measure',
  process: 'process measure',
  balancing: 'balancing measure',
  cluster: 'team',
  school: 'member',
  district: 'member',
  deadline: 'by',
  due: 'by',
  population: 'for',
  goals: 'aim',
  aims: 'aim',
  drivers: 'driver',
  ideas: 'change idea',
  test: 'pdsa',
  reference: 'evidence',
  hypothesis: 'conjecture',
  subsystem: 'component',
  audience: 'role',
  title: 'theory',
  diagram: 'theory',
});

/** Every keyword, with what it calls for. */
export const CALLS: ReadonlyMap<string, Call | undefined> = new Map([
  ...Object.entries(KINDS).map(([word, kind]) => [word, kind.call] as const),
  ...Object.entries(HEAD_WORDS),
  ...Object.entries(PROPERTY_WORDS),
  ...Object.entries(LEADING_WORDS),
]);

/** Words to choose from, read as meant: what was written, by the word before it. */
const SHORT_CHOICES: Record<string, Record<string, string>> = wordTable({
  as: { ongoing: 'ongoing event', discrete: 'discrete event', incidental: 'incidental event' },
  response: { partly: 'partly acted' },
  intends: { reorganize: 'reorganise' },
  theme: { gray: 'grey' },
});

/** The language's own form of a word chosen behind a property: in lower case, short and foreign forms written out. */
export function canonicalChoice(property: string, written: string): string {
  const plain = written.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  const forms = SHORT_CHOICES[property] ?? {};
  return Object.hasOwn(forms, plain) ? (forms[plain] as string) : plain;
}

/** A comment, or what the reader passes over, between two words of one keyword: `measured: by`. */
const BETWEEN_WORDS = /(?:\/\*.*?\*\/|[\s\u200B-\u200D\u2060\uFEFF\u00AD:;=])+/g;

/** The language's own word for what was written: in lower case, with single spaces, short forms written out. */
export function canonicalWord(written: string): string {
  const plain = written.toLowerCase().replace(BETWEEN_WORDS, ' ').trim();
  return SHORT_FORMS[plain] ?? plain;
}

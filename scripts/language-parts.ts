/** The parts of other files that are made of the rows in grammar/src/language: of the grammar, the colouring, the schema and the documentation. */
import { DATE_ORDERS, DOMAIN_STATUS, HEADINGS } from '@driver-diagrams/grammar/language/choices';
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
} from '@driver-diagrams/grammar/language/index';
import { OTHER_WORDS } from '@driver-diagrams/grammar/other-words';
import { SHORT_CHOICES, SHORT_FORMS } from '@driver-diagrams/grammar/vocabulary';

/** Words that go with a property and are none, and no word before a name or a date. */
const CLAUSES = ['column', 'for each', 'sheet', 'dates', 'and', ...Object.keys(DATE_ORDERS)];

const rows: Property[] = [
  ...STATEMENT_KINDS.flatMap((kind) => propertiesOf(kind).map(([, property]) => property)),
  ...Object.values(everywhere),
];

const KEYWORDS = [...rows.flatMap(wordsOf), ...CLAUSES];

// The grammar

/** Rules of the grammar, by the forms of the properties that they read; `WORDS` are the words of those properties. */
const RULES: readonly { name: string; forms: readonly Form[]; rest: string }[] = [
  {
    name: 'TextProperty',
    forms: ['text', 'texts', 'each text', 'size', 'origins'],
    rest: "(texts+=Text (',' (texts+=Text)?)*)?",
  },
  { name: 'WordProperty', forms: ['choice', 'older names'], rest: 'value=ID?' },
  { name: 'WordsProperty', forms: ['choices'], rest: "(values+=ID (',' (values+=ID)?)*)?" },
  { name: 'DateProperty', forms: ['date'], rest: 'date=When?' },
  {
    name: 'NameProperty',
    forms: ['name', 'names', 'owner', 'measures'],
    rest: '(Targets | text=Text)?',
  },
  {
    name: 'Partner',
    forms: ['participation'],
    rest: "Targets? ('since' since=When?)? ('left' left=When?)?",
  },
  // Its label and its text; one text alone is the text.
  { name: 'Note', forms: ['notes'], rest: '(texts+=Text)*' },
  {
    name: 'Reading',
    forms: ['figure', 'figures', 'results'],
    rest: "amount=Amount? (('in' | 'by' | 'on') date=When? | date=EveryYear)? ('from' (reporter=[Named:Name] | site=Text)?)?",
  },
  { name: 'Step', forms: ['step'], rest: "text=Text? ('on' date=When?)?" },
  { name: 'Flag', forms: ['flag'], rest: '' },
];

const BEGIN = '// Made of the rows in src/language by `npm run generate`: begin\n';
const END = '// Made of the rows: end\n';

/**
 * The grammar with the rules of its properties made anew. Words that a rule written by hand begins with are left to it.
 *
 * @throws where one word would be read by two rules
 */
export function grammarOf(grammar: string): string {
  const [before, after] = outside(grammar, BEGIN, END);
  const byHand = new Set([...(before + after).matchAll(/^\w+:\s*(?:word=)?'([^']+)'/gm)].map(([, word]) => word));
  const inLinks = ['because', 'its reason', 'strongly', 'weakly', 'confidence', 'citing'];
  const taken = new Map<string, string>();
  const rules = RULES.map(({ name, forms, rest }) => {
    const all = rows.filter(({ form }) => forms.includes(form)).flatMap(wordsOf);
    const words = [...new Set(all)].filter((word) => !byHand.has(word) && !inLinks.includes(word));
    for (const word of words) {
      const other = taken.get(word);
      if (other) throw new Error(`‘${word}’ would be read as ${other} and as ${name}. Give one of them another word.`);
      taken.set(word, name);
    }
    return `${name}:\n    word=(${wrapped(words.map((word) => `'${word}'`))})${rest && `\n    ${rest}`};\n`;
  });
  return `${before}${BEGIN}\n${rules.join('\n')}\n${END}${after}`;
}

function wrapped(words: readonly string[]): string {
  const lines: string[] = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length > 110) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} | ${word}` : word;
  }
  return lines.join(' |\n          ');
}

/** What stands before and behind the part that is made. */
function outside(text: string, begin: string, end: string): [before: string, after: string] {
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  if (start < 0 || stop < 0) throw new Error(`The lines “${begin.trim()}” and “${end.trim()}” are not there.`);
  return [text.slice(0, start), text.slice(stop + end.length)];
}

// The colouring

/** A word and its short forms as one pattern, the longest first. */
function pattern(words: Iterable<string>): string {
  const all = new Set(words);
  for (const [short, word] of Object.entries(SHORT_FORMS)) if (all.has(word)) all.add(short);
  const sorted = [...all].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  return sorted.map((word) => word.replaceAll(' ', '\\s+') + notOf(word, all)).join('|');
}

/** A word that begins another keyword, of another colour, is not that one: the `for` of `for each`. */
function notOf(word: string, all: ReadonlySet<string>): string {
  const longer = KEYWORDS.filter((each) => each.startsWith(`${word} `) && !all.has(each));
  const rests = longer.map((each) => each.slice(word.length + 1).replaceAll(' ', '\\s+'));
  return rests.length === 0 ? '' : `(?!\\s+(?:${rests.join('|')})(?!-?\\w))`;
}

const NAMING: readonly Form[] = ['name', 'names', 'owner', 'measures', 'participation', 'older names'];
const CHOOSING: readonly Form[] = ['choice', 'choices', 'status', 'decision', 'domains', 'response'];
const NAMES = '(?:[\\p{L}_]\\w*(?:-\\w+)*)(?:\\s*[.,]\\s*[\\p{L}_]\\w*(?:-\\w+)*)*';
const END_OF_WORD = '(?!-?\\w)';

/** Words that point at a name behind another word, and those that lead in something else. */
const NAMES_BEHIND = ['from', 'for', 'intends', 'accountable', 'to'];
const LINK_WORDS = ['citing', 'because'];

interface Pattern {
  comment?: string;
  match?: string;
  patterns?: Pattern[];
}

/** The colouring of texts with its lists of words made anew. */
export function colouringOf(json: string): string {
  const grammar: { repository: Record<string, Pattern> } = JSON.parse(json);
  const wordsWith = (forms: readonly Form[]) => rows.filter(({ form }) => forms.includes(form)).flatMap(wordsOf);
  const choices = rows.flatMap(({ choices: words = {}, form, word }) =>
    form === 'support type' ? [] : [...Object.keys(words), ...Object.keys(SHORT_CHOICES[word] ?? {})],
  );
  const naming = new Set([...wordsWith(NAMING), ...NAMES_BEHIND].filter((word) => !LINK_WORDS.includes(word)));
  const choosing = new Set(wordsWith(CHOOSING));
  const others = [...rows.flatMap(wordsOf), ...CLAUSES].filter(
    (word) => !naming.has(word) && !choosing.has(word) && !LINK_WORDS.includes(word) && !DATED.includes(word),
  );
  const { references, values, properties, statements } = grammar.repository;
  const set = (at: Pattern | undefined, match: string) => {
    if (!at) throw new Error('The colouring lacks a pattern that is made of the rows.');
    at.match = match;
  };
  set(references?.patterns?.[1], `(?i)(${pattern(naming)})${END_OF_WORD}(?:\\s*[:;]?\\s*(${NAMES}))?`);
  set(
    values?.patterns?.[1],
    `(?i)(${pattern(choosing)})${END_OF_WORD}(?:\\s*[:;]?\\s*(${pattern([...choices, 'none', 'started', 'working'])})${END_OF_WORD})?`,
  );
  set(properties, `(?i)(?:${pattern(others)})${END_OF_WORD}`);
  const kinds = STATEMENT_KINDS.flatMap((kind) => Object.keys(kindNamed(kind).words));
  // People's words that are read as a kind word look like one.
  const read = Object.entries(OTHER_WORDS).flatMap(([other, { word, how }]) =>
    how === 'read' && kinds.includes(word) && /^[\p{L} -]+$/u.test(other) ? other : [],
  );
  const plain = [...kinds.filter((word) => !word.endsWith('measure')), ...read];
  const families = '(?:common\\s+)?(?:(?:outcome|driver|process|balancing)\\s+)?measure';
  set(
    statements?.patterns?.[2],
    `(?i)(${families}|${pattern([...plain, 'common'])})${END_OF_WORD}(?:\\s*[:;]?\\s*([\\p{L}_]\\w*(?:-\\w+)*))?`,
  );
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

/** Words before a date, which has a pattern of its own. */
const DATED = ['by', 'since', 'joined', 'made', 'on', 'in', 'as', 'allow'];

// The schema

const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const TEXT = { type: 'string' };
const many = (items: object) => ({ type: 'array', items });
const object = (properties: Record<string, object>, required?: readonly string[]) => ({
  type: 'object',
  properties,
  ...(required && { required }),
  additionalProperties: false,
});
const chosen = ({ choices = {} }: Property) => ({ enum: Object.keys(choices) });
const OWNER = {
  description: 'A statement, or the words for a person.',
  anyOf: [ref('reference'), TEXT],
};

type Described = (property: Property) => object;

/** What a value of each form is in JSON. */
const IN_JSON: Readonly<Partial<Record<Form, Described>>> = {
  text: () => TEXT,
  texts: () => many(TEXT),
  'each text': () => many(TEXT),
  choice: chosen,
  choices: (property) => many(chosen(property)),
  date: () => ref('date'),
  flag: () => ({ type: 'boolean' }),
  name: () => ref('reference'),
  names: () => many(ref('reference')),
  owner: () => OWNER,
  reason: () => TEXT,
  figure: () => ref('reading'),
  figures: () => many(ref('reading')),
  results: () => many(ref('reading')),
  status: (property) =>
    object({
      value: chosen(property),
      unknown: { description: 'A word that the language does not know.', ...TEXT },
      on: ref('date'),
      because: TEXT,
    }),
  step: () => object({ text: TEXT, on: ref('date') }),
  direction: () => ({ enum: ['higher', 'lower'] }),
  data: () =>
    object({
      file: TEXT,
      column: TEXT,
      of: TEXT,
      each: TEXT,
      sheet: TEXT,
      dates: TEXT,
      order: { enum: Object.keys(DATE_ORDERS) },
    }),
  number: () => ({ type: 'number' }),
  gap: () => object({ of: TEXT, and: TEXT }),
  phases: () => many(object({ title: TEXT, from: ref('date'), because: TEXT })),
  exclusions: () => many(object({ date: ref('date'), from: ref('reference'), site: TEXT, because: TEXT })),
  site: () => TEXT,
  sites: (property) => many(object({ place: TEXT, status: chosen(property), unknownStatus: TEXT, from: ref('date') })),
  decision: (property) => object({ decision: chosen(property), unknown: TEXT, text: TEXT }),
  domains: () => many(object({ domain: TEXT, text: TEXT, status: TEXT })),
  participation: () =>
    many(object({ level: TEXT, member: ref('reference'), since: ref('date'), left: ref('date') }, ['level', 'member'])),
  intentions: (property) =>
    many(object({ role: ref('reference'), practice: TEXT, change: chosen(property), unknown: TEXT }, ['role'])),
  accountabilities: () => many(object({ who: ref('reference'), to: ref('reference'), for: TEXT }, ['who'])),
  'support type': chosen,
  response: (property) => object({ value: chosen(property), unknown: TEXT, on: ref('date'), text: TEXT }),
  sections: () => many(object({ heading: TEXT, text: TEXT }, ['text'])),
  photos: () => many(object({ file: TEXT, caption: TEXT })),
  size: () => TEXT,
  version: () => object({ text: TEXT, on: ref('date') }),
  headings: () => ({ type: 'object', additionalProperties: TEXT }),
};

interface ObjectSchema {
  description?: string;
  properties: Record<string, object>;
  required?: string[];
}

const OF_ALL = ['kind', 'id', 'name', 'title', 'notes', 'was', 'allow', 'imported'];
/** What a statement says by its kind words, in a word that the language does not know, or by the order of its lines. */
const BY_KIND_WORDS = ['writtenLevel', 'level', 'family', 'common', 'unknownType', 'order'];

/** What all statements have, for a kind that the schema does not have yet. */
function newStatement(
  kind: StatementKind,
  schema: { $defs: Record<string, ObjectSchema>; properties: Record<string, object> },
): ObjectSchema {
  const { aim } = schema.$defs;
  const all = Object.entries(aim?.properties ?? {}).filter(([name]) => OF_ALL.includes(name));
  const list = schema.properties.statements as { items: { oneOf: object[] } };
  list.items.oneOf.push(ref(kind));
  return {
    description: kindNamed(kind).sheet.about,
    ...aim,
    properties: { ...Object.fromEntries(all), kind: { const: kind } },
    required: (aim?.required ?? []).filter((name) => OF_ALL.includes(name)),
  };
}

/** The schema of a theory's JSON with what each kind of statement says made anew; descriptions that stand there are kept. */
export function schemaOf(json: string): string {
  const schema: ObjectSchema & { $defs: Record<string, ObjectSchema> } = JSON.parse(json);
  type Field = [name: string, described: object, form: Form];
  const fields = (kind: StatementKind, before: Record<string, object>): Field[] =>
    propertiesOf(kind).flatMap(([name, property]) => {
      const described = IN_JSON[property.form]?.(property);
      const old = before[name] as { description?: string } | undefined;
      return described
        ? [[name, { ...(old?.description && { description: old.description }), ...described }, property.form]]
        : [];
    });
  const entriesOf = (all: readonly Field[]) => all.map(([name, described]) => [name, described] as const);
  // Words that nobody chose are left out.
  const isAlways = ([, described, form]: Field) =>
    form !== 'choices' && 'type' in described && ['array', 'boolean'].includes(String(described.type));
  for (const kind of STATEMENT_KINDS) {
    if (kind === 'header') continue;
    const statement = schema.$defs[kind] ?? newStatement(kind, schema);
    schema.$defs[kind] = statement;
    const kept = (names: readonly string[]) =>
      Object.entries(statement.properties).filter(([name]) => names.includes(name));
    const own = fields(kind, statement.properties);
    const required = (statement.required ?? []).filter((name) => [...OF_ALL, ...BY_KIND_WORDS].includes(name));
    statement.properties = Object.fromEntries([...kept(OF_ALL), ...kept(BY_KIND_WORDS), ...entriesOf(own)]);
    statement.required = [...required, ...own.filter(isAlways).map(([name]) => name)];
  }
  const header = fields('header', schema.properties);
  const entries = Object.entries(schema.properties).filter(([name]) => !header.some(([field]) => field === name));
  const at = entries.findIndex(([name]) => name === 'title') + 1;
  schema.properties = Object.fromEntries([...entries.slice(0, at), ...entriesOf(header), ...entries.slice(at)]);
  return `${JSON.stringify(schema, null, 2)}\n`;
}

// What pictures and sentences need of the kinds

/** What each kind is called, apart from all else that its row says: pictures need no more, and stay small. */
export function kindWordsOf(): string {
  const kinds = STATEMENT_KINDS.filter((kind) => kind !== 'header');
  const table = (name: string, about: string, type: string, said: (kind: StatementKind) => string | undefined) => {
    const lines = kinds.flatMap((kind) => (said(kind) === undefined ? [] : [`  ${kind}: '${said(kind)}',`]));
    return `/** ${about} */\nexport const ${name}: ${type} = {\n${lines.join('\n')}\n};\n`;
  };
  const words = 'Readonly<Record<ElementKind, string>>';
  return [
    '/** Made of the rows in grammar/src/language by `npm run generate`. */\n',
    "import type { ElementKind } from './model.ts';\n\n",
    table('KIND_WORDS', 'What people call each kind in a sentence.', words, (kind) => kindNamed(kind).called),
    '\n',
    table(
      'KIND_WORDS_ES',
      'The same in Spanish, for pictures; a kind that has no word there yet keeps its English one.',
      words,
      (kind) => kindNamed(kind).calledIn?.es ?? kindNamed(kind).called,
    ),
    '\n',
    table(
      'SIGNS',
      'The word behind which a statement names what it belongs to, where that is no arrow.',
      "Readonly<Partial<Record<ElementKind, 'of' | 'about'>>>",
      (kind) => kindNamed(kind).sign,
    ),
  ].join('');
}

// The documentation

/** How a property of each form is written, behind its word; one that is not here is shown by its example. */
const WRITTEN: Readonly<Partial<Record<Form, string>>> = {
  text: ' "…"',
  texts: ' "…", "…"',
  'each text': ' "…", "…"',
  choice: '',
  choices: ' …, …',
  date: ' DATE',
  flag: '',
  name: ' Name',
  names: ' Name, …',
  measures: ' Name, …',
  participation: ' Name, … since DATE left DATE',
  reason: ' "…"',
  figure: ' NUMBER in DATE',
  figures: ' NUMBER by DATE',
  results: ' NUMBER in DATE from Name',
  status: '',
  step: ' "…" on DATE',
  size: ' "…"',
  data: ' "…" column "…" of "…" for each "…" sheet "…" dates "…" day first',
  number: ' NUMBER',
  gap: ' "…" and "…"',
  phases: ' "…" from DATE because "…"',
  exclusions: ' DATE from Name because "…"',
  site: ' "…"',
  sites: ' "…" status … from DATE',
  decision: ' … "…"',
  domains: ' … "…" status …',
  intentions: ' Role to "…" …',
  accountabilities: ' Role to Role for "…"',
  'support type': ' …',
  response: ' … on DATE "…"',
  sections: ' "…" "…"',
  photos: ' "…" "…"',
  version: ' "…" on DATE',
  headings: ' { … }',
};

function lineOf(property: Property): string {
  const { form, choices, also = {}, means, example } = property;
  const shape = WRITTEN[form];
  const written =
    form === 'owner' ? ['owner Name', 'owner "…"'] : shape === undefined ? [example] : [property.word + shape];
  const others = Object.keys(also).map((word) => word + (shape ?? ''));
  const all = [...written, ...others].map((each) => `\`${each}\``);
  const more = form === 'status' ? ' With `on DATE` and `because "…"`.' : '';
  const own = form === 'sites' ? '' : choicesBehind(means, choices);
  const itsStatus = form === 'sites' ? choices : form === 'domains' ? DOMAIN_STATUS : undefined;
  const status = itsStatus ? ` Its status is ${oneOf(itsStatus)}.` : '';
  const columns = form === 'headings' ? ` The columns are ${oneOf(HEADINGS, 'and')}.` : '';
  const where = property.seen ?? (property.hover === false ? 'tables' : 'hovers');
  return `| ${all.join(', ')} | ${means.replaceAll('|', '\\|')}${own}${status}${columns}${more} | ${where} |`;
}

/** The words to choose from, where what the property means does not name them all. */
function choicesBehind(means: string, choices: Choices = {}): string {
  const words = Object.keys(choices);
  const isNamed = words.every((word) => new RegExp(`\\b${word}\\b`, 'i').test(means));
  return isNamed ? '' : words.length === 1 ? ` It can only be ${oneOf(choices)}.` : ` Choose ${oneOf(choices)}.`;
}

function oneOf(choices: Choices, last = 'or'): string {
  const words = Object.keys(choices).map((word) => `\`${word}\``);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** The tables of properties in the documentation of the language, each between two comments that name its kind. */
export function documentationOf(markdown: string): string {
  return STATEMENT_KINDS.filter((kind) => propertiesOf(kind).length > 0).reduce((text, kind) => {
    const begin = `<!-- properties of ${kind}: made by npm run generate -->\n`;
    const end = `<!-- end of the properties of ${kind} -->\n`;
    const [before, after] = outside(
      text.includes(begin) ? text : `${text}${sectionOf(kind)}${begin}${end}`,
      begin,
      end,
    );
    const lines = propertiesOf(kind).map(([, property]) => lineOf(property));
    return `${before}${begin}\n| property | says | is seen in |\n| --- | --- | --- |\n${lines.join('\n')}\n\n${end}${after}`;
  }, markdown);
}

/** The beginning of a section on a kind that has none yet. */
function sectionOf(kind: StatementKind): string {
  const sections = Object.entries(kindNamed(kind).words).map(
    ([word, { means, example }]) => `\n### ${word}\n\n${means}\n\n\`\`\`driver\n${example}\n\`\`\`\n\n`,
  );
  return sections.join('');
}

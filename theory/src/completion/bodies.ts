/**
 * What statements and properties are put in as. `«words»` is a place to fill in, `«a|b»` a choice, `$0` where the cursor
 * ends. `{name}`, `{to}`, `{of}`, `{words}`, `{names}` and the dates in braces stand for what is known where they are put in
 * (see `fill` in `statements.ts`). The texts stand in the rows of grammar/src/language.
 */
import {
  type Form,
  type KindWord,
  kindNamed,
  propertyWritten,
  STATEMENT_KINDS,
  type StatementKind,
  type Term,
} from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';

const STATEMENTS: Readonly<Record<string, Omit<KindWord, keyof Term>>> = wordTable({
  import: { detail: 'use another file’s statements', body: 'import "{path}" as {alias}' },
  ...Object.assign({}, ...STATEMENT_KINDS.map((kind) => kindNamed(kind).words)),
});

/** A statement by its kind words: what it is put in as, the name it is given at first, and a few words about it. */
export function statementOffered(word: string): { body: string; name?: string; detail: string } {
  const { body = word, name, detail = '' } = STATEMENTS[word] ?? {};
  return { body, detail, ...(name !== undefined && { name }) };
}

/** What follows the word of a property that has no body of its own; all others take a text. */
const BEHIND: Readonly<Partial<Record<Form, string>>> = {
  choice: ' {words}',
  choices: ' {words}',
  status: ' {words}',
  name: ' {names}',
  names: ' {names}',
  measures: ' {names}',
  participation: ' {names}',
  date: ' {today}',
  owner: ' {owner}',
  flag: '',
};

/** What a property of a kind of statement is put in as. */
export function propertyBody(kind: StatementKind, word: string): string {
  const property = propertyWritten(kind, word);
  if (!property || (word !== property.word && property.form !== 'participation')) return word;
  return property.body ?? `${word}${BEHIND[property.form] ?? ' "«…»"'}`;
}

/** What is believed and learned about a statement, and what follows from it. */
const LEARNED = ['finding', 'recommendation', 'conjecture'];

/** Statements in the order in which a theory is written, by the kind of statement around them. */
const ORDER: Readonly<Record<string, readonly string[]>> = wordTable({
  file: [
    'theory',
    'import',
    'aim',
    'primary driver',
    'secondary driver',
    'change idea',
    'change concept',
    'pdsa',
    'outcome measure',
    'driver measure',
    'process measure',
    'balancing measure',
    'common outcome measure',
    'tertiary driver',
    'driver',
    'evidence',
    'network',
    'member',
    'team',
    'role',
    'component',
    'strategy',
    'support',
    'conjecture',
    'finding',
    'recommendation',
    'cycle',
    'revision',
    'poster',
  ],
  aim: [
    'outcome measure',
    'balancing measure',
    'process measure',
    'driver measure',
    'common outcome measure',
    'primary driver',
    'secondary driver',
    'tertiary driver',
    'driver',
    'change idea',
    'change concept',
    'strategy',
    'component',
    ...LEARNED,
  ],
  driver: [
    'driver measure',
    'process measure',
    'secondary driver',
    'tertiary driver',
    'driver',
    'change idea',
    'change concept',
    'outcome measure',
    'balancing measure',
    'team',
    'strategy',
    'component',
    ...LEARNED,
  ],
  idea: [
    'pdsa',
    'process measure',
    'driver measure',
    'outcome measure',
    'balancing measure',
    'change idea',
    ...LEARNED,
  ],
  component: ['component', 'strategy', ...LEARNED],
  strategy: ['support', 'process measure', 'driver measure', 'outcome measure', 'balancing measure', ...LEARNED],
  network: ['outcome measure', 'process measure', 'balancing measure', ...LEARNED],
  team: ['process measure', 'outcome measure', ...LEARNED],
  member: ['member', ...LEARNED],
  support: LEARNED,
  conjecture: ['finding', 'conjecture'],
  recommendation: ['finding'],
});

const NAMED = ORDER.file ?? [];
/** Kind words that the order does not name yet. */
const OTHERS = Object.keys(STATEMENTS).filter((word) => STATEMENTS[word]?.body !== undefined && !NAMED.includes(word));

/** The kind words that may begin a statement, in the order in which a theory is written; `file` for outside of all braces. */
export function orderIn(kind: StatementKind | 'file'): readonly string[] {
  return [...(ORDER[kind] ?? []), ...OTHERS];
}

/** Statements, properties and the words between them, as far as they may stand at a place. */

import { type Form, propertiesOf, propertyWritten } from '@driver-diagrams/grammar/language/index';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import { howOften, PROPERTIES } from '../model/properties.ts';
import { signOf } from '../model/words.ts';
import { BLANK } from '../rules/fixes.ts';
import { catalogue } from '../rules/index.ts';
import { kindOf, type Statement } from '../text/state.ts';
import { choicesOf, termOf, termText, type Where } from '../words/glossary.ts';
import { enclosers, linkOf } from '../world/kinds.ts';
import { orderIn, propertyBody, statementOffered } from './bodies.ts';
import { type Entry, places } from './entry.ts';
import { aliasFor, aliasHere, filesToImport } from './files.ts';
import { namesFor } from './names.ts';
import type { Situation } from './situation.ts';
import { deadlineOf, endOfSchoolYear, schoolYear } from './values.ts';

/** More targets than this are not listed within a snippet. */
const MOST_CHOICES = 12;

/** What may begin at a place: in braces the properties that are not used yet, then statements. */
export function beginnings(open: Statement | undefined, situation: Situation): Entry[] {
  const common = open?.kind ? ['note', 'source', 'was', 'allow'] : [];
  const own = open?.kind ? Object.keys(PROPERTIES[open.kind]) : [];
  const inHead = headTails(open?.kind);
  const properties = own
    .filter((word) => !inHead.includes(word))
    .flatMap((word) => propertyEntry(word, open, situation) ?? []);
  const last = common
    .filter((word) => !own.includes(word))
    .flatMap((word) => propertyEntry(word, open, situation) ?? []);
  return [...properties, ...statementEntries(open, situation), ...last];
}

// Statements

function statementEntries(open: Statement | undefined, situation: Situation): Entry[] {
  if (open && !open.kind) return [];
  const words = orderIn(open?.kind ?? 'file');
  return words.filter((word) => mayBegin(word, open, situation)).map((word) => statementEntry(word, open, situation));
}

function mayBegin(word: string, open: Statement | undefined, { theory }: Situation): boolean {
  if (word === 'theory') return theory.header === undefined || theory.header.source.end === 0;
  if (!open) return true;
  const kind = measureOrKind(word);
  const levels = ['primary driver', 'secondary driver', 'tertiary driver'];
  const isHigher = levels.includes(word) && levels.indexOf(word) <= levels.indexOf(open.word);
  return !isHigher && kind !== undefined && enclosers(kind).some((encloser) => encloser === open.kind);
}

function measureOrKind(word: string) {
  const kind = kindOf(word.replace(/^common /, ''));
  return kind === 'header' ? undefined : kind;
}

function statementEntry(word: string, open: Statement | undefined, situation: Situation): Entry {
  const { body, name, detail } = statementOffered(word);
  const kind = measureOrKind(word);
  const statement: Statement = {
    word: word.replace(/^common /, ''),
    ...(kind && { kind }),
    start: -1,
    end: -1,
    hasTitle: false,
    properties: [],
    links: [],
    ...(open && { within: open }),
  };
  const term = termOf(word.startsWith('common ') ? 'common' : word);
  return {
    label: word,
    icon: 'statement',
    detail,
    documentation: term ? termText(term) : '',
    insert: fill(body, statement, situation, name),
  };
}

// Properties

/** A property, unless the statement has it already or does not take it. */
function propertyEntry(word: string, open: Statement | undefined, situation: Situation): Entry | undefined {
  const kind = open?.kind;
  if (!open || !kind || word === 'partner') return undefined;
  if (kind === 'header' && (word === 'was' || word === 'source')) return undefined;
  const directions = ['higher is better', 'lower is better'];
  const same = directions.includes(word) ? directions : [word];
  const often = howOften(kind, word);
  if (!often || (often === 'once' && same.some((each) => open.properties.includes(each)))) return undefined;
  const term = termOf(word, kind);
  return {
    label: word,
    icon: 'property',
    documentation: term ? termText(term) : '',
    insert: fill(propertyBody(kind, word), open, situation, undefined, word),
  };
}

// Words behind a title, an arrow or a value

/** What stands in the head of a statement besides its links. */
function headTails(kind: Statement['kind']): string[] {
  return kind ? propertiesOf(kind).flatMap(([, { word, head }]) => (head === 'written' ? [word] : [])) : [];
}

/** What may follow in the head of a statement: its arrows, what is known of the last one, its braces. */
export function headEntries(head: Statement, situation: Situation): Entry[] {
  const { link, called } = situation.spot.state;
  const entries: Entry[] = [];
  if (!head.hasTitle && called?.call.want === 'text')
    entries.push(word('"title"', 'What stands in the picture.', '"$1"'));
  if (head.word === 'import') {
    const alias = aliasHere(situation);
    return alias && situation.spot.state.last?.type === 'TEXT' ? [keyword('as', undefined, `as \${1:${alias}}`)] : [];
  }
  const arrow = signOf(head.kind);
  const mayLink = head.kind !== undefined && head.kind !== 'header' && linkOf(head.kind) !== undefined;
  const attributes =
    link && link.word !== 'of' && link.word !== 'about' && (link.word === 'nested' || link.targets.length > 0);
  if (attributes) entries.push(...attributeEntries(link.attributes, head, situation));
  if (mayLink && !(arrow !== '->' && (head.links.length > 0 || (arrow === 'about' && head.within?.kind)))) {
    entries.push(keyword(arrow, head.kind, fill(`${arrow} {names}`, head, situation, undefined, arrow)));
  }
  for (const each of headTails(head.kind).filter((each) => !head.properties.includes(each))) {
    const body = head.kind ? propertyBody(head.kind, each) : each;
    entries.push(keyword(each, head.kind, fill(body, head, situation, undefined, each)));
  }
  if (head.closed === undefined && head.kind)
    entries.push(word('{ }', 'Details of this statement, one on a line.', '{\n  $0\n}', '{'));
  return entries;
}

function attributeEntries(used: readonly string[], head: Statement, situation: Situation): Entry[] {
  const strength = ['strongly', 'weakly'];
  return ['because', ...strength, 'confidence', 'citing']
    .filter((each) => !(strength.includes(each) ? strength : [each]).some((one) => used.includes(one)))
    .map((each) => {
      const bodies: Record<string, string> = {
        because: 'because "«why you believe it»"',
        confidence: 'confidence «low|medium|high»',
        citing: 'citing {names}',
      };
      return keyword(each, undefined, fill(bodies[each] ?? each, head, situation, undefined, each));
    });
}

/** Words that may follow the value of a property of each form, each once. */
const TAILS: Readonly<Partial<Record<Form, readonly string[]>>> = {
  results: ['from'],
  status: ['on', 'because'],
  version: ['on'],
  step: ['on'],
  sites: ['its status', 'from'],
  domains: ['its status'],
  data: ['column', 'of', 'for each', 'sheet', 'dates'],
  gap: ['and'],
  phases: ['from', 'because'],
  exclusions: ['from', 'because'],
  'allowed checks': ['because'],
  intentions: ['to'],
  accountabilities: ['to', 'for'],
  response: ['on'],
};

function tailsOf(kind: Statement['kind'], word: string): readonly string[] {
  const property = kind && propertyWritten(kind, word);
  if (!property) return [];
  const isFigure = ['figure', 'figures', 'results'].includes(property.form);
  return [...(isFigure ? [property.dateWord ?? 'in'] : []), ...(TAILS[property.form] ?? [])];
}

const TAIL_BODIES: Readonly<Record<string, string>> = wordTable({
  by: 'by {deadline}',
  in: 'in {month}',
  'in behind baseline': 'in {before}',
  on: 'on {today}',
  from: 'from {today}',
  because: 'because "«why»"',
  column: 'column "«value»"',
  'of behind data': 'of "«of how many»"',
  'for each': 'for each "«school»"',
  sheet: 'sheet "«name of the sheet»"',
  dates: 'dates "«Week of»"',
  and: 'and "«another»"',
  'from behind phase': 'from {month}',
  'from behind exclude': 'from {names}',
  'its status': 'status {words}',
  'to behind intends': 'to "«what they will do»"',
  'to behind accountable': 'to {names}',
  'for behind accountable': 'for "«what»"',
});

/** What may follow a property's value on its line, such as `on` behind a status. */
export function tailEntries(situation: Situation): Entry[] {
  const { property, open } = situation.spot.state;
  if (!property || !open) return [];
  return tailsOf(open.kind, property.word)
    .filter((tail) => !property.tails.includes(tail))
    .map((tail) => {
      const where = tail !== 'because' ? open.kind : property.word === 'allow' ? 'allow' : 'status';
      const there = TAIL_BODIES[`${tail} behind ${property.word}`] ?? TAIL_BODIES[tail] ?? tail;
      const body = property.word === 'result' && tail === 'from' ? 'from {names}' : there;
      const entry = keyword(tail, where, fill(body, open, situation, undefined, tail));
      return tail === 'its status' ? { ...entry, label: 'status' } : entry;
    });
}

function keyword(label: string, where: Where | undefined, insert: string): Entry {
  const term = termOf(label, where);
  return { label, icon: 'property', documentation: term ? termText(term) : '', insert };
}

function word(label: string, documentation: string, insert: string, filter?: string): Entry {
  return { label, icon: 'property', documentation, insert, ...(filter && { filter }) };
}

// Places to fill in

/** Puts what is known into a body: names that may stand there, dates that make sense, words to choose from. */
function fill(body: string, statement: Statement, situation: Situation, name?: string, property = ''): string {
  const { today, theory } = situation;
  const place = places();
  const names = (behind: string) => namesFor(behind, statement, situation).slice(0, MOST_CHOICES);
  const link = (behind: '->' | 'of' | 'about') => {
    const found = statement.within ? [] : names(behind);
    return found.length > 0 ? ` ${behind} ${place(found)}` : '';
  };
  const values: Record<string, () => string> = {
    name: () => place([freeName(name ?? 'Name', situation)]),
    to: () => link('->'),
    of: () => link('of'),
    about: () => link('about'),
    role: () =>
      place(namesFor('intends', { ...statement, kind: 'strategy' }, situation).slice(0, MOST_CHOICES), 'Teachers'),
    names: () => place(names(property)),
    owner: () => {
      const found = names('owner');
      return found.length > 0 ? place(found) : `"${place(['who looks after it'])}"`;
    },
    words: () => place(choicesOf(property, statement.kind).map((choice) => choice.word)),
    rules: () => place(rulesHere(situation), 'rule-id'),
    unit: () => place([unitOf(theory.elements.flatMap((each) => (each.kind === 'measure' ? (each.unit ?? []) : [])))]),
    today: () => place([today]),
    month: () => place([today.slice(0, 7)]),
    year: () => place([today.slice(0, 4)]),
    deadline: () => place([dueDate(statement, situation)]),
    // An aim may be written down when it is over; then only the author knows when its baseline was taken.
    before: () => place([(deadlineOf(statement, situation)?.end ?? today) < today ? BLANK : today.slice(0, 7)]),
    end: () => place([endOfSchoolYear(today)]),
    schoolYear: () => place([schoolYear(today)]),
    path: () =>
      place(
        filesToImport(situation)
          .map(({ path }) => path)
          .slice(0, MOST_CHOICES),
        'network.driver',
      ),
    alias: () => place([aliasFor(filesToImport(situation)[0]?.path ?? 'network', theory)]),
  };
  return body.replace(
    /«([^»]*)»|\{words of ([\w ]+)(?:: ([^}]+))?\}|\{(\w+)\}/g,
    (whole, words: string | undefined, of: string | undefined, first: string | undefined, key: string) => {
      if (words !== undefined) return place(words.split('|'));
      return of === undefined ? (values[key]?.() ?? whole) : place(choicesFrom(of, statement.kind, first?.split('|')));
    },
  );
}

/** The words that a property takes; those that fit a new statement best come first. */
function choicesFrom(property: string, kind: Statement['kind'], first: readonly string[] = []): string[] {
  const words = choicesOf(property, kind).map((choice) => choice.word);
  return [...first, ...words.filter((word) => !first.includes(word))];
}

/** The first of `Driver`, `Driver2`, `Driver3` … that nothing in the file is called. */
function freeName(wanted: string, { theory }: Situation): string {
  const taken = new Set(theory.elements.map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}${n}`;
    if (!taken.has(name)) return name;
  }
}

function unitOf(units: readonly string[]): string {
  return /^[^\\$}"]+$/.test(units[0] ?? '') ? (units[0] ?? 'percent') : 'percent';
}

/** When a statement is due: with its aim; only the author knows it where the measure's baseline was taken later. */
function dueDate(statement: Statement, situation: Situation): string {
  const deadline = deadlineOf(statement, situation);
  if (!deadline) return endOfSchoolYear(situation.today, 1);
  const element = situation.elementOf(statement);
  const taken = element?.kind === 'measure' ? element.baseline?.date?.start : undefined;
  return taken !== undefined && deadline.end !== undefined && deadline.end < taken ? BLANK : deadline.text;
}

/** The rules that say something at the statement around the cursor, else one of those that can be silenced. */
function rulesHere(situation: Situation): string[] {
  const { open } = situation.spot.state;
  const element = situation.elementOf(open);
  const silenceable = new Set(catalogue.filter((rule) => rule.silenceable !== false).map(({ id }) => id));
  const here = situation
    .problems()
    .filter(
      ({ rule, element: at }) => silenceable.has(rule) && (open?.kind === 'header' || (element && at === element.key)),
    );
  return [...new Set(here.flatMap(({ rule, joins = [rule] }) => joins))].slice(0, MOST_CHOICES);
}

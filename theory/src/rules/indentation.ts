/** The rule about statements that stand further in than one before them, and outside its braces. 73. */
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { Element } from '../model/model.ts';
import { signOf } from '../model/words.ts';
import { called, named } from '../words/phrases.ts';
import { mayStandIn } from '../world/kinds.ts';
import type { Context, Fix, RawProblem, Rule, TextEdit } from './rule.ts';

const ID = 'indented-without-braces';

export const indentationRules: Rule[] = [
  {
    id: ID,
    number: 73,
    severity: 'warning',
    onByDefault: true,
    needsWhole: true,
    title: 'Indentation in the place of braces',
    explanation:
      'What stands further in looks as if it belonged to the statement above. But only braces say so: without them it is read as a statement by itself, and drawn elsewhere.',
    howToFix: 'Put braces { } around all that belongs to the statement above; or write an arrow to what it belongs to.',
    source: 'basic',
    bad: `aim Reading "Reading improves by 20% by June 2028"

primary driver Books "Books at home" -> Reading
  secondary driver Library "The library lends to parents"
`,
    good: `aim Reading "Reading improves by 20% by June 2028"

primary driver Books "Books at home" -> Reading {
  secondary driver Library "The library lends to parents"
}
`,
    *check(context) {
      const linked = linkedIn(context.theory.links);
      for (const branch of groupsOf(context, linked)) yield problemOf(branch, context, linked);
    },
  },
];

/** A statement with those behind it that stand further in and may stand inside it, and are not in its braces. */
interface Branch {
  element: Element;
  column: number;
  children: Branch[];
}

/** The statements that seem to lack braces: something stands further in, and says itself nothing of what it belongs to. */
function* groupsOf({ theory, textOf }: Context, linked: Linked): Iterable<Branch> {
  const text = textOf(theory.uri);
  if (text === undefined) return;
  for (const siblings of Map.groupBy(theory.elements, ({ source }) => source.within).values()) {
    for (const root of branchesOf(siblings, text)) {
      for (const branch of all(root)) if (branch.children.some(({ element }) => !linked.has(element.key))) yield branch;
    }
  }
}

function* all(branch: Branch): Iterable<Branch> {
  yield branch;
  for (const child of branch.children) yield* all(child);
}

/** Keys of the statements that say themselves what they belong to: how far in they stand then means nothing. */
type Linked = ReadonlySet<string>;

function linkedIn(links: Context['theory']['links']): Linked {
  return new Set(links.flatMap(({ from, source }) => (source.implied ? [] : (from.to ?? []))));
}

/** Statements in each other as their indentation says. One that shares its line with another before it says nothing. */
function branchesOf(siblings: readonly Element[], text: string): Branch[] {
  const roots: Branch[] = [];
  const open: Branch[] = [];
  for (const element of siblings) {
    const column = columnOf(element, text);
    if (column === undefined) continue;
    const branch: Branch = { element, column, children: [] };
    const isAbove = (above: Branch) => above.column < column && mayHold(above.element, element);
    while (open.length > 0 && !isAbove(open.at(-1) as Branch)) open.pop();
    (open.at(-1)?.children ?? roots).push(branch);
    if (open.length < MOST_DEEP) open.push(branch);
  }
  return roots;
}

/** Only the signs before it are looked at: in a text of one line each statement has the whole of it before it. */
function columnOf({ source }: Element, text: string): number | undefined {
  let column = 0;
  for (let at = source.start - 1; at >= 0; at--) {
    const sign = text.charAt(at);
    if (sign === '\n' || sign === '\r') break;
    if (sign.trim() !== '') return undefined;
    column += sign === '\t' ? TAB : 1;
  }
  return column;
}

/** As the reader counts it. */
const TAB = 4;
/** Nobody means more levels than these. */
const MOST_DEEP = 20;

function mayHold(above: Element, element: Element): boolean {
  if (!mayStandIn(element, above)) return false;
  // What stands in its braces already, though in those of a statement that nobody knows, lacks none.
  if (above.source.body && element.source.start < above.source.body.end) return false;
  const isLower = (element.kind === 'driver' && element.writtenLevel) || undefined;
  const level = (above.kind === 'driver' && above.writtenLevel) || undefined;
  return isLower === undefined || level === undefined || isLower > level;
}

function problemOf(branch: Branch, context: Context, linked: Linked): RawProblem {
  const child = branch.children.find(({ element }) => !linked.has(element.key))?.element ?? branch.element;
  const parent = branch.element;
  const [inner, outer] = [nameOf(child), nameOf(parent)];
  const where = parent.source.body ? 'but behind its braces' : `but ${outer} has no braces`;
  const message = `${inner} stands further in than ${outer}, ${where}. So it is read as if it belonged elsewhere: put braces { } around all that belongs to ${outer}, or say with ${signOf(child.kind) === '->' ? 'an arrow' : `‘${signOf(child.kind)}’`} what ${inner} belongs to.`;
  return {
    place: child.source.at,
    element: child.key,
    message,
    related: [{ place: parent.source.at, message: `${outer} is here` }],
    fixes: () => bracesAround(branch, context, linked),
  };
}

function nameOf(element: Element): string {
  return element.name ? named(element.name) : called(element);
}

/** Braces around all that stands further in, and around what stands further in than that. */
function bracesAround(branch: Branch, context: Context, linked: Linked): Fix[] {
  const { element } = branch;
  const { uri } = element.source;
  const text = context.textOf(uri);
  const edits = text === undefined ? undefined : editsOf(branch, text);
  if (!edits) return [];
  const [start, end] = [element.source.start, lastOf(branch).source.end];
  const isSure = [...all(branch)]
    .slice(1)
    .every(({ element: each, column }) => column - branch.column >= LEAST_STEP && !linked.has(each.key));
  const isTold = context.theory.problems.some(({ place }) => place.start < end && place.end > start);
  const title = `Put braces around all that belongs to ${nameOf(element)}`;
  return [{ title, edits, ...(isSure && !isTold && { sure: true }) }];
}

/** One space can be a slip. */
const LEAST_STEP = 2;

function editsOf(branch: Branch, text: string): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const closing = new Map<number, string>();
  const { uri } = branch.element.source;
  const around = (each: Branch): boolean => {
    if (!each.children.every(around)) return false;
    if (each.children.length === 0) return true;
    const open = openingEdit(each.element, text);
    if (!open) return false;
    edits.push(open);
    const end = endOfStatement(lastOf(each), text);
    // What is closed at one place is closed from the inside out.
    const indent = text.slice(startOfLine(text, each.element.source.start), each.element.source.start);
    closing.set(end, `${closing.get(end) ?? ''}${lineEndOf(text)}${indent}}`);
    return true;
  };
  if (!around(branch)) return undefined;
  const closed = [...closing].map(([end, written]) => ({ uri, start: end, end, text: written }));
  return [...edits, ...closed].sort((one, two) => one.start - two.start);
}

/** Opens braces, or takes away what closed them too early. */
function openingEdit({ source }: Element, text: string): TextEdit | undefined {
  const { uri, body, end } = source;
  if (!body) {
    const follows = text.slice(end, endOfLine(text, end));
    return /^\s*(?:(?:\/\/|#|\/\*).*)?$/u.test(follows) ? { uri, start: end, end, text: ' {' } : undefined;
  }
  if (text[body.end] !== '}') return undefined;
  const [lineStart, lineEnd] = [startOfLine(text, body.end), endOfLine(text, body.end)];
  const isAlone = text.slice(lineStart, lineEnd).trim() === '}';
  if (isAlone) return { uri, start: Math.max(0, lineStart - lineEndOf(text).length), end: lineEnd, text: '' };
  const space = body.end - text.slice(0, body.end).trimEnd().length;
  return { uri, start: body.end - (text[body.end - space - 1] === '{' ? 0 : space), end: body.end + 1, text: '' };
}

function lastOf(branch: Branch): Element {
  const last = branch.children.at(-1);
  return last ? lastOf(last) : branch.element;
}

/** Behind a statement, and behind a comment on its line. */
function endOfStatement({ source }: Element, text: string): number {
  const lineEnd = endOfLine(text, source.end);
  return /^\s*(?:(?:\/\/|#).*|\/\*.*\*\/\s*)?$/u.test(text.slice(source.end, lineEnd)) ? lineEnd : source.end;
}

function startOfLine(text: string, offset: number): number {
  // Not by `lastIndexOf`: it would look for an ending that the text never has through all of it, for each statement.
  let start = offset;
  while (start > 0 && text[start - 1] !== '\n' && text[start - 1] !== '\r') start--;
  return start;
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/);
  return end === -1 ? text.length : offset + end;
}

function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

// What follows -----------------------------------------------------------------------------------------------------------

/** What a rule says of a statement that stands outside the braces it was meant for, or of one that lacks it. */
const FOLLOWS: Readonly<Record<string, 'child' | 'parent'>> = wordTable({
  'orphan-driver': 'child',
  'orphan-change-idea': 'child',
  'level-skip': 'child',
  'link-not-upward': 'child',
  'measure-unlinked': 'child',
  'team-not-tied': 'child',
  'dead-end-driver': 'parent',
  'primary-driver-unmeasured': 'parent',
  'secondary-driver-unmeasured': 'parent',
  'aim-unmeasured': 'parent',
  'aim-no-target': 'parent',
  'adopted-without-test': 'parent',
  'strategy-no-support': 'parent',
  'single-child': 'parent',
} as const);
/** Rules that miss a measure: they follow only where one stands further in. */
const MISSES_MEASURE = /unmeasured|no-target/;

/**
 * Which problems have their cause in missing braces that a problem tells of already: one cause, one message.
 *
 * @param told the problems of the file
 * @returns true for a problem that is not to be told as well
 */
export function followsOf(told: readonly { rule: string; element?: string }[], context: Context) {
  const causes = new Set(told.flatMap(({ rule, element }) => (rule === ID && element !== undefined ? element : [])));
  if (causes.size === 0) return () => false;
  const children = new Set<string>();
  const parents = new Map<string, boolean>();
  for (const branch of groupsOf(context, linkedIn(context.theory.links))) {
    const members = [...all(branch)].slice(1).map(({ element }) => element);
    if (!members.some(({ key }) => causes.has(key))) continue;
    for (const { key } of members) children.add(key);
    const hasMeasure = members.some(({ kind }) => kind === 'measure');
    for (const { element } of all(branch)) parents.set(element.key, parents.get(element.key) || hasMeasure);
  }
  // A set visits what is added to it while it is walked.
  for (const key of children) for (const below of context.world.down.get(key) ?? []) children.add(below);
  return ({ rule, element = '' }: { rule: string; element?: string }) => {
    const follows = FOLLOWS[rule];
    if (follows === 'child') return children.has(element);
    return follows === 'parent' && (MISSES_MEASURE.test(rule) ? parents.get(element) === true : parents.has(element));
  };
}

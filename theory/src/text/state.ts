/**
 * What the words before a place in the text have said so far: the statement whose braces are open, the one whose title or
 * arrows are being written, the property, and what the last word calls for. Holds in half-typed text.
 */

import { kindNamed, STATEMENT_KINDS, type StatementKind } from '@driver-diagrams/grammar/language/index';
import {
  type Item,
  isLinkSign,
  isStatement,
  type Leaf,
  namesIn,
  StatementTree,
} from '@driver-diagrams/grammar/statement-tree';
import { type Call, HEAD_WORDS, KINDS, TAILS } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from '../model/model.ts';

/** A statement as far as it is written. What stands behind the place is in it too. */
export interface Statement {
  /** The kind word, e.g. `secondary driver`. */
  word: string;
  kind?: ElementKind | 'header';
  start: number;
  /** End of its head, or of its braces. */
  end: number;
  hasTitle: boolean;
  /** Words of the properties in its braces, and of what its head says besides its links. */
  properties: string[];
  /** The sign of each of its links: an arrow, `of` or `about`. */
  links: string[];
  /** Whether its braces, where it has some, are closed by its author. */
  closed?: boolean;
  within?: Statement;
}

/** An arrow, `of` or `about`, or what is said of the link that nesting implies. */
export interface WrittenLink {
  word: string;
  /** Names, as written. */
  targets: string[];
  /** Words such as `because` that say more about it. */
  attributes: string[];
}

export interface State {
  /** The statement in whose braces the place stands. */
  open?: Statement;
  /** The statement whose title or arrows are being written: it has opened no braces yet. */
  head?: Statement;
  /** The arrow being written. */
  link?: WrittenLink;
  /** The property being written, and the words behind its value, such as `on`. */
  property?: { word: string; tails: string[] };
  /** The word that calls for something, what it calls for, and the names that it has been given already. */
  called?: { word: string; call: Call; names: string[] };
  last?: Leaf;
  /** Inside `headings { }`, the columns that are named there. */
  headings?: string[];
}

const KIND_OF: Record<string, StatementKind | undefined> = wordTable({
  ...Object.fromEntries(
    STATEMENT_KINDS.flatMap((kind) => Object.keys(kindNamed(kind).words).map((word) => [word, kind] as const)),
  ),
  common: 'measure',
});

/** The kind of statement that a kind word starts; none for `import` and for what is no kind word. */
export function kindOf(word: string): ElementKind | 'header' | undefined {
  return Object.hasOwn(KIND_OF, word) ? KIND_OF[word] : undefined;
}

/**
 * The state before the first token that starts at or behind an offset. The statements in it know what follows, too.
 *
 * @param tokens the reader's tokens of the whole text
 */
export function stateAt(tokens: readonly Leaf[], offset: number): State {
  const tree = new StatementTree();
  let place: Place | undefined;
  let last: Leaf | undefined;
  for (const leaf of tokens) {
    if (leaf.start >= offset) place ??= placeIn(tree, last);
    tree.take(leaf);
    last = leaf;
  }
  place ??= placeIn(tree, last);
  tree.end();
  return stateOf(place);
}

/** All statements of a text, imports included, in their order. */
export function statementsOf(tokens: readonly Leaf[]): Statement[] {
  const found: Statement[] = [];
  const tree = new StatementTree();
  for (const leaf of tokens) tree.take(leaf);
  const walk = (items: readonly Item[], within?: Statement) => {
    for (const item of items) {
      const statement = isStatement(item) ? statementOf(item, within) : undefined;
      if (statement) found.push(statement);
      walk(item.body ?? [], statement ?? within);
    }
  };
  walk(tree.end());
  return found;
}

/** Where a tree stands between two leaves. */
interface Place {
  outer: Item | undefined;
  /** The item whose head may go on, and how many of its parts stand before the place. */
  item: Item | undefined;
  parts: number;
  last: Leaf | undefined;
}

function placeIn({ outer, item }: StatementTree, last: Leaf | undefined): Place {
  return { outer, item, parts: item?.parts.length ?? 0, last };
}

function stateOf({ outer, item, parts, last }: Place): State {
  const open = statementAround(outer);
  const head = item && isStatement(item) ? statementOf(item, open) : undefined;
  const part = item?.parts[parts - 1];
  return {
    ...(open && { open }),
    ...(head && item && { head, link: linkAt(item, parts, open !== undefined) }),
    ...(item && !head && { property: { word: item.word, tails: item.parts.slice(1).map(({ word }) => word) } }),
    ...(last?.calls && { called: { ...last.calls, names: part ? namesIn(part) : [] } }),
    ...(last && { last }),
    ...(outer?.word === 'headings' && { headings: columnsIn(outer) }),
  };
}

/** The nearest statement, from an item outwards. */
function statementAround(item: Item | undefined): Statement | undefined {
  if (!item) return undefined;
  const within = statementAround(item.outer);
  return isStatement(item) ? statementOf(item, within) : within;
}

function statementOf({ word, parts, open, body = [], close, ...item }: Item, within?: Statement): Statement {
  const kind = kindOf(word);
  const named = parts.find((part) => part.word in KINDS)?.leaves ?? [];
  const said = parts.slice(1).filter((part) => word === 'revision' || TAILS[part.word]?.includes(word));
  return {
    word,
    ...(kind && { kind }),
    start: parts[0]?.leaves[0]?.start ?? item.start,
    end: item.end,
    hasTitle: named.some(({ type }, n) => n > 0 && type !== 'ID' && type !== '.'),
    properties: [...said, ...propertiesIn(body)].map((each) => (each.word === 'its reason' ? 'because' : each.word)),
    links: parts.flatMap((part) => (isLinkSign(part.word) ? part.word : [])),
    ...(open && { closed: close !== undefined && close.start < close.end }),
    ...(within && { within }),
  };
}

/** Those in braces that belong to no statement too. */
function propertiesIn(items: readonly Item[]): Item[] {
  return items.flatMap((item) => (isStatement(item) ? [] : [item, ...propertiesIn(item.body ?? [])]));
}

/** The link whose sign is the last before a place; before the first one, what nesting implies can be said more about. */
function linkAt({ word, parts }: Item, before: number, isNested: boolean): WrittenLink | undefined {
  const at = parts.findLastIndex((part, n) => n < before && isLinkSign(part.word));
  const sign = parts[at];
  if (!sign && !(isNested && KINDS[word]?.attributes)) return undefined;
  const next = parts.findIndex((part, n) => n > at && isLinkSign(part.word));
  const own = parts.slice(at + 1, next < 0 ? undefined : next);
  return {
    word: sign?.word ?? 'nested',
    targets: sign ? namesIn(sign) : [],
    attributes: own.flatMap((part) => (part.word in HEAD_WORDS ? part.word : [])),
  };
}

function columnsIn({ body = [] }: Item): string[] {
  return body.flatMap(({ parts }) => (parts[0]?.word === 'ID' ? (parts[0].leaves[0]?.image.toLowerCase() ?? []) : []));
}

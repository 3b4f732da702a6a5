/**
 * What the words before a place in the text have said so far: the statement whose braces are open, the one whose title or
 * arrows are being written, the property, and what the last word calls for. Works on the reader's tokens alone, so that it
 * holds in half-typed text.
 */

import { kindNamed, STATEMENT_KINDS, type StatementKind } from '@driver-diagrams/grammar/language/index';
import type { ReadToken } from '@driver-diagrams/grammar/reading';
import {
  CALLS,
  type Call,
  callOf,
  HEAD_WORDS,
  KINDS,
  PROPERTY_WORDS,
  TAILS,
} from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from '../model/model.ts';

/** A statement as far as it is written. What stands behind the place is in it too. */
export interface Statement {
  /** The kind word, e.g. `secondary driver`; empty for braces that belong to none, or to a word the language does not know. */
  word: string;
  kind?: ElementKind | 'header';
  common: boolean;
  start: number;
  /** End of its head, or of its closing brace. */
  end: number;
  name?: string;
  hasTitle: boolean;
  /** Words of the properties in its braces (for a revision, also in its head). */
  properties: string[];
  links: WrittenLink[];
  body?: { start: number; end: number; closed: boolean };
  within?: Statement;
}

/** An arrow, `of` or `about`, or what is said of the link that nesting implies. */
interface WrittenLink {
  word: '->' | 'of' | 'about' | 'nested';
  /** Names, as written. */
  targets: string[];
  /** Words such as `because` that say more about it. */
  attributes: string[];
}

/** A property as far as it is written. */
interface WrittenProperty {
  word: string;
  /** Names behind it, as written. */
  names: string[];
  /** Words behind its value, such as `on`. */
  tails: string[];
}

/** The word that calls for something, and what it calls for. */
interface Called {
  word: string;
  call: Call;
  /** Names that it has been given already. */
  names: string[];
}

export interface State {
  /** The statement in whose braces the place stands. */
  open?: Statement;
  /** The statement whose title or arrows are being written: it has opened no braces yet. */
  head?: Statement;
  /** The arrow being written. */
  link?: WrittenLink;
  property?: WrittenProperty;
  called?: Called;
  last?: ReadToken;
  /** True inside `headings { }`. */
  headings: boolean;
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
export function stateAt(text: string, tokens: readonly ReadToken[], offset: number): State {
  const walk = new Walk(text);
  let state: State | undefined;
  for (const token of tokens) {
    if (token.start >= offset) state ??= walk.state();
    walk.take(token);
  }
  return state ?? walk.state();
}

/** All statements of a text with their ends, imports included, in their order. */
export function statementsOf(text: string, tokens: readonly ReadToken[]): Statement[] {
  const walk = new Walk(text);
  for (const token of tokens) walk.take(token);
  return walk.statements;
}

class Walk {
  readonly statements: Statement[] = [];
  private readonly text: string;
  private readonly open: (Statement | undefined)[] = [];
  private head: Statement | undefined;
  private link: WrittenLink | undefined;
  private property: WrittenProperty | undefined;
  private called: Called | undefined;
  /** What a comma would call for again. */
  private list: Called | undefined;
  private last: ReadToken | undefined;

  constructor(text: string) {
    this.text = text;
  }

  state(): State {
    return {
      open: this.open.findLast((each) => each !== undefined),
      head: this.head,
      link: this.link,
      property: this.property,
      called: this.called,
      last: this.last,
      headings: this.open.at(-1) === undefined && this.open.length > 0 && this.property?.word === 'headings',
    };
  }

  take(token: ReadToken): void {
    const { type } = token;
    if (type === '{') this.openBrace(token);
    else if (type === '}') this.closeBrace(token);
    else if (type === ',') this.called = this.list;
    else if (type === 'common' || type in KINDS) this.startStatement(token);
    else if (CALLS.has(type) || type === 'its status') this.readWord(type);
    else if (type === 'UNKNOWN') this.readUnknown(token);
    else if (type !== '.') this.readValue(token);
    this.last = token;
    if (this.head) this.head.end = token.end;
  }

  private startStatement({ type, start, end }: ReadToken) {
    const isFamily = this.last?.type === 'common' && kindOf(type) === 'measure';
    if (isFamily && this.head) this.head.word = type;
    else {
      const within = this.state().open;
      const kind = kindOf(type);
      const links: WrittenLink[] = [];
      this.head = {
        word: type,
        ...(kind && { kind }),
        common: type === 'common',
        start,
        end,
        hasTitle: false,
        properties: [],
        links,
        ...(within && { within }),
      };
      this.statements.push(this.head);
      // What nesting implies can be said more about, as long as no arrow follows.
      this.link = within && KINDS[type]?.attributes ? { word: 'nested', targets: [], attributes: [] } : undefined;
    }
    this.property = { word: type, names: [], tails: [] };
    this.call(type, CALLS.get(type));
  }

  private readWord(written: string) {
    const type = written === 'its reason' ? 'because' : written;
    const property = this.property?.word ?? '';
    const kind = (this.head ?? this.state().open)?.word;
    if (type === '->' || type === 'of' || type === 'about') {
      this.link = { word: type, targets: [], attributes: [] };
      this.head?.links.push(this.link);
    } else if (this.property && TAILS[type]?.includes(property) && written !== 'its reason') {
      this.property.tails.push(type);
      if (property in KINDS) this.head?.properties.push(type);
    } else if (this.head && type in HEAD_WORDS) {
      this.link?.attributes.push(type);
      if (this.head.kind === 'revision') this.head.properties.push(type);
    } else if (type in PROPERTY_WORDS || type in HEAD_WORDS) {
      // A property ends the head of a statement that has no braces.
      this.head = undefined;
      this.property = { word: type, names: [], tails: [] };
      this.state().open?.properties.push(type);
    }
    this.call(type, callOf(type === 'its status' ? 'status' : type, property, kind));
  }

  /** A word that the language does not know; at the start of a line it takes the place of a statement or property. */
  private readUnknown({ start }: ReadToken) {
    if (/[\r\n]/.test(this.text.slice(this.last?.end ?? 0, start))) this.endHead();
    this.property = undefined;
    this.called = undefined;
  }

  private readValue({ type, start, end }: ReadToken) {
    const called = this.called;
    const image = this.text.slice(start, end);
    if (type === 'ID' && called) {
      const names = called.names;
      if (this.last?.type === '.' && names.length > 0) names[names.length - 1] += `.${image}`;
      else names.push(image);
    }
    if (called && called.word in KINDS && this.head) {
      if (type === 'ID') this.head.name ??= image;
      else this.head.hasTitle = true;
    }
    if (type === 'ID' && this.property?.word === 'headings') this.property.names.push(image.toLowerCase());
    const next = called?.call.next;
    // The title of a statement may follow its name; a dot may follow a name.
    this.called = next ? { word: called.word, call: next, names: [] } : undefined;
    this.list = called?.call.list ? called : this.list;
  }

  private call(word: string, call: Call | undefined) {
    const isLink = word === '->' || word === 'of' || word === 'about';
    const names = isLink ? (this.link?.targets ?? []) : [];
    this.called = call && { word, call, names };
    if (call?.list) this.list = this.called;
  }

  private openBrace({ start, end }: ReadToken) {
    if (this.property?.word === 'headings' && !this.head) this.open.push(undefined);
    else {
      const statement = this.head;
      if (statement) statement.body = { start: end, end: this.text.length, closed: start < end };
      this.open.push(statement);
      this.property = undefined;
    }
    this.endHead();
  }

  private closeBrace({ start, end }: ReadToken) {
    const statement = this.open.pop();
    if (statement?.body) {
      statement.body = { ...statement.body, end: start, closed: start < end };
      statement.end = end;
    }
    this.property = undefined;
    this.endHead();
  }

  private endHead() {
    this.head = undefined;
    this.link = undefined;
    this.called = undefined;
    this.list = undefined;
  }
}

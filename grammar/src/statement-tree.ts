/**
 * The statement tree: what stands in what. It holds a whole text, mistakes and comments too, and says nothing of what it means.
 *
 * - A **leaf** is a word, value or brace that the reader found, a comment, or what the reader could not use. The leaves of a tree,
 *   in their order, are the text but for space and for signs that say nothing.
 * - A **part** is a word with the values behind it: a kind with name and title, an arrow with its targets, a reason, a property's
 *   word with its value, a tail such as the `by` of a target.
 * - An **item** is what stands on lines of its own: a statement, a property, a word that this version does not know, or what stands
 *   where nothing can stand. Its head is its parts, with the comments among them; its body is the items in its braces.
 *
 * Which words belong together is decided here, in `continues`, for all who ask: the formatter lays items out, merging cuts a text
 * along them, completion and hovers ask where a place stands. It takes leaves one by one, so that nothing nests deeper than the
 * text, and a place is known before what follows it is read.
 */
import { type Call, HEAD_WORDS, KINDS, TAIL_RANKS, TAILS } from './vocabulary.ts';

export interface Leaf {
  /**
   * For a token, what it is to the parser: a terminal of the grammar or a keyword; else `comment`, or `lost` for what the reader
   * could not use.
   */
  type: string;
  /** UTF-16 offsets, `end` excluded. A brace without length was put in by the reader. */
  start: number;
  end: number;
  /** As it stands in the text; for the number of a statement, and for people's word for a status, what these say. */
  image: string;
  /** Line breaks between the leaf before and this one; for the first leaf of a text, 1 at least. */
  breaks: number;
  /** The word that calls for something behind this token, and what it calls for. */
  calls?: { word: string; call: Call };
}

export interface Part {
  /** The type of its first leaf: a word in the reader's form. */
  word: string;
  /** Without comments. */
  leaves: Leaf[];
}

export interface Item {
  /** Comments on lines of their own before it. */
  comments: Leaf[];
  /** Its words, up to a brace, and the comments among them. Empty for the last comments in braces or of a text. */
  head: Leaf[];
  /** The same, word by word. */
  parts: Part[];
  /** The kind word of a statement, or the word of a property, in the reader's form. */
  word: string;
  /** The item in whose braces it stands. */
  outer: Item | undefined;
  /** True for words that this version of the language does not read: they are laid out, and each stays as it is written. */
  unread: boolean;
  open?: Leaf;
  /** Comments behind the opening brace, on its line. */
  afterOpen: Leaf[];
  body?: Item[];
  close?: Leaf;
  /** Comments behind it, on its last line, and what is lost there. */
  after: Leaf[];
  /** Offsets from its first word to its end, comments behind it included. */
  start: number;
  end: number;
}

const VALUES = new Set(['TEXT', 'NUMBER', 'DATE', 'ID', 'LOOSE', ',', '.', 'every year', 'lost']);

/** True for an item that is a statement of the theory, so that links may follow its title. */
export function isStatement({ word }: Item): boolean {
  return word in KINDS || word === 'common';
}

/** True for what begins a link in a statement's head. */
export function isLinkSign(word: string): boolean {
  return word === '->' || word === 'of' || word === 'about';
}

/** True for a comment that ends with its line. */
export function isLineComment({ type, image }: Leaf): boolean {
  return type === 'comment' && !image.startsWith('/*');
}

/** True for a comment that may stand between two words of one line. */
export function isInlineComment({ type, image }: Leaf): boolean {
  return type === 'comment' && image.startsWith('/*') && !image.includes('\n');
}

/** The names that a part gives, as they are written: `network.Clinical` is one. */
export function namesIn({ leaves }: Part): string[] {
  const names: string[] = [];
  for (const [n, { type, image }] of leaves.entries()) {
    if (type !== 'ID') continue;
    if (leaves[n - 1]?.type === '.' && names.length > 0) names.push(`${names.pop()}.${image}`);
    else names.push(image);
  }
  return names;
}

/** The items of a text. Never throws. */
export function itemsOf(leaves: readonly Leaf[]): Item[] {
  const tree = new StatementTree();
  for (const leaf of leaves) tree.take(leaf);
  return tree.end();
}

/** A tree that grows leaf by leaf. */
export class StatementTree {
  /** The item in whose braces the next leaf stands. */
  outer: Item | undefined;
  /** The item that the next leaf may go on with. */
  item: Item | undefined;
  private readonly items: Item[] = [];
  /** Comments since the last word: what they belong to shows in what follows. */
  private comments: Leaf[] = [];

  take(leaf: Leaf): void {
    if (leaf.type === 'comment') this.comments.push(leaf);
    else if (leaf.type === '{') this.openBrace(leaf);
    else if (leaf.type === '}' && this.outer) this.closeBrace(leaf);
    else if (this.item && continues(this.item, leaf)) this.add(leaf);
    else this.begin(leaf);
  }

  /** The items outside of all braces, when all leaves are taken. */
  end(): Item[] {
    while (this.outer) this.closeBrace();
    this.endItems();
    return this.items;
  }

  /** The items at the depth of the next leaf. */
  private beside(): Item[] {
    return this.outer?.body ?? this.items;
  }

  private begin(leaf: Leaf): void {
    const comments = this.settle(leaf);
    const last = this.beside().at(-1);
    if (leaf.type === 'lost' && last && comments.length === 0) append(last, leaf);
    else {
      this.item = this.newItem(leaf.type, comments, leaf);
      this.add(leaf);
    }
  }

  private openBrace(leaf: Leaf): void {
    const item = this.item ?? this.newItem(leaf.type, this.settle(leaf), leaf);
    this.addComments(item);
    item.open = leaf;
    item.body = [];
    this.outer = item;
    this.item = undefined;
  }

  private closeBrace(leaf?: Leaf): void {
    const item = this.outer;
    if (!item) return;
    this.endItems(leaf);
    if (leaf) item.close = leaf;
    const last = leaf && leaf.end > leaf.start ? leaf : (item.body?.at(-1) ?? item.open);
    item.end = Math.max(item.end, last?.end ?? 0);
    this.outer = item.outer;
    this.item = undefined;
  }

  private endItems(next?: Leaf): void {
    const comments = this.settle(next);
    if (comments.length > 0) this.newItem('', comments);
  }

  /** Puts a leaf into the head of its item, with the comments before it. */
  private add(leaf: Leaf): void {
    const { item } = this;
    if (!item) return;
    this.addComments(item);
    item.head.push(leaf);
    item.end = leaf.end;
    const part = item.parts.at(-1);
    if (part && VALUES.has(leaf.type)) part.leaves.push(leaf);
    else item.parts.push({ word: leaf.type, leaves: [leaf] });
    if (item.word === 'common' && leaf.type in KINDS) item.word = leaf.type;
  }

  private addComments({ head }: Item): void {
    if (this.comments.length === 0) return;
    for (const comment of this.comments) head.push(comment);
    this.comments = [];
  }

  /** @param first what it begins with; none for comments alone */
  private newItem(word: string, comments: Leaf[], first?: Leaf): Item {
    const head: Leaf[] = [];
    for (let next = first; next?.breaks === 0 && comments.length > 0; next = head[0]) {
      const comment = comments.at(-1);
      if (!comment || !isInlineComment(comment)) break;
      head.unshift(comment);
      comments.pop();
    }
    const start = head[0] ?? first ?? comments[0];
    const end = head.at(-1) ?? comments.at(-1);
    const item: Item = {
      comments,
      head,
      parts: [],
      word,
      outer: this.outer,
      unread: false,
      afterOpen: [],
      after: [],
      start: start?.start ?? 0,
      end: end?.end ?? 0,
    };
    // `theory` and `import` mean nothing in braces.
    const isKnown = isStatement(item) && word !== 'theory' && word !== 'import';
    item.unread = first !== undefined && (word === 'UNKNOWN' || (this.outer?.unread === true && !isKnown));
    this.beside().push(item);
    return item;
  }

  /**
   * Gives the comments since the last word to what they stand behind on its line.
   *
   * @returns those that stand before what follows
   */
  private settle(next?: Leaf): Leaf[] {
    const { comments } = this;
    if (comments.length === 0) return [];
    const last = this.beside().at(-1);
    let at = 0;
    for (let comment = comments[at]; comment?.breaks === 0; comment = comments[++at]) {
      const isInline = isInlineComment(comment);
      if (!isInline && !isLineComment(comment)) break;
      if (last) append(last, comment);
      else if (this.outer && !(isInline && (comments[at + 1] ?? next)?.breaks === 0))
        this.outer.afterOpen.push(comment);
      else break;
    }
    this.comments = [];
    return comments.slice(at);
  }
}

function append(item: Item, leaf: Leaf): void {
  item.after.push(leaf);
  item.end = leaf.end;
}

/** Whether a leaf still belongs to an item, or begins the next one. */
function continues(item: Item, { type }: Leaf): boolean {
  const { word, parts } = item;
  if (type === 'ID' && item.outer?.word === 'headings') return false;
  if (VALUES.has(type)) return true;
  if (word === 'common') return type in KINDS;
  if (word === 'import') return type === 'as';
  const isHead = isStatement(item) || word === 'UNKNOWN';
  if (isHead && type in HEAD_WORDS) return true;
  if (!TAILS[type]?.includes(word)) return false;
  if (isHead) return true;
  const tails = parts.slice(1);
  // The clauses of these stand in any order.
  if (word === 'accountable' || word === 'data') return tails.every((tail) => tail.word !== type);
  return tails.every((tail) => rankOf(tail.word) < rankOf(type));
}

/** What stands behind what in the line of a property. */
function rankOf(tail: string): number {
  return TAIL_RANKS[tail] ?? 0;
}

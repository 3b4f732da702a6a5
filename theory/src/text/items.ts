/** Groups atoms into items: a statement with what stands in its braces, or a property with its value. */

import { HEAD_WORDS, KINDS, TAILS } from '@driver-diagrams/grammar/vocabulary';
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type { ElementKind } from '../model/model.ts';
import { type Atom, isInlineComment, isLineComment } from './atoms.ts';

/** What stands on lines of its own. */
export interface Item {
  /** Comments on lines of their own before it. */
  comments: Atom[];
  /** Its words, up to a brace, and the comments among them. Empty for the last comments in braces or of a text. */
  head: Atom[];
  /** The kind word of a statement, or the word of a property, in the reader's form. */
  word: string;
  /** What kind of statement it stands in. */
  within: ElementKind | 'header' | undefined;
  /** True for words that this version of the language does not read: they are laid out, and each stays as it is written. */
  unread: boolean;
  open?: Atom;
  /** Comments behind the opening brace, on its line. */
  afterOpen: Atom[];
  body?: Item[];
  close?: Atom;
  /** Comments behind it, on its last line. */
  after: Atom[];
  /** Offsets from its first word to its end, comments behind it included. */
  start: number;
  end: number;
  /** True when it is kept as it stands. */
  kept: boolean;
}

/** In which order what belongs to a property's value may follow it. */
const RANKS: Readonly<Record<string, number>> = wordTable({
  in: 1,
  by: 1,
  on: 1,
  column: 1,
  'its status': 1,
  from: 2,
  because: 2,
  to: 1,
});
const VALUES = new Set(['TEXT', 'NUMBER', 'DATE', 'ID', 'LOOSE', ',', '.', 'every year', 'lost']);

/** True for an item that is a statement of the theory, so that links may follow its title. */
export function isStatement({ word }: Item): boolean {
  return word in KINDS || word === 'common';
}

/** Groups all atoms of a text. Never throws. */
export function itemsOf(atoms: readonly Atom[]): Item[] {
  return new Grouping(atoms).items(undefined, false);
}

class Grouping {
  private at = 0;
  private readonly atoms: readonly Atom[];

  constructor(atoms: readonly Atom[]) {
    this.atoms = atoms;
  }

  /** The items up to the closing brace, or to the end of the text. */
  items(outer: Item | undefined, inBraces: boolean): Item[] {
    const items: Item[] = [];
    let comments: Atom[] = [];
    for (let atom = this.atoms[this.at]; atom && !(inBraces && atom.type === '}'); atom = this.atoms[this.at]) {
      const last = comments.length === 0 ? items.at(-1) : undefined;
      if (atom.type === 'comment') {
        if (last && atom.breaks === 0 && (isLineComment(atom) || isInlineComment(atom))) append(last, atom);
        else comments.push(atom);
        this.at++;
      } else if (atom.type === 'lost' && last) {
        append(last, atom);
        this.at++;
      } else {
        items.push(this.item(comments, outer));
        comments = [];
      }
    }
    if (comments.length > 0) items.push(this.newItem(comments, outer));
    return items;
  }

  private newItem(comments: Atom[], outer: Item | undefined): Item {
    const [first, last] = [comments[0], comments.at(-1)];
    return {
      comments,
      head: [],
      word: '',
      within: outer && kindOf(outer.word),
      unread: false,
      afterOpen: [],
      after: [],
      start: first?.start ?? 0,
      end: last?.end ?? 0,
      kept: false,
    };
  }

  private item(comments: Atom[], outer: Item | undefined): Item {
    const item = this.newItem(comments, outer);
    let first = this.atoms[this.at] as Atom;
    item.word = first.type;
    // `theory` and `import` mean nothing in braces.
    const isKnown = isStatement(item) && item.word !== 'theory' && item.word !== 'import';
    item.unread = item.word === 'UNKNOWN' || (outer?.unread === true && !isKnown);
    for (
      let inline = comments.at(-1);
      inline && first.breaks === 0 && isInlineComment(inline);
      inline = comments.at(-1)
    ) {
      item.head.unshift(inline);
      comments.pop();
      first = inline;
    }
    item.start = first.start;
    if (this.atoms[this.at]?.type !== '{') this.take(item);
    for (let next = this.nextWord(); next; next = this.nextWord()) {
      const opens = next.type === '{';
      if (!opens && !continues(item, next, outer)) break;
      while (this.atoms[this.at] !== next) this.take(item);
      if (opens) {
        this.braces(item);
        break;
      }
      this.take(item);
    }
    return item;
  }

  private braces(item: Item) {
    item.open = this.atoms[this.at++] as Atom;
    for (let next = this.atoms[this.at]; next?.type === 'comment' && next.breaks === 0; next = this.atoms[this.at]) {
      const endsLine = isLineComment(next) || (isInlineComment(next) && (this.atoms[this.at + 1]?.breaks ?? 1) > 0);
      if (!endsLine) break;
      item.afterOpen.push(next);
      this.at++;
    }
    item.body = this.items(item, true);
    item.close = this.atoms[this.at++];
    const last = item.close && item.close.end > item.close.start ? item.close : (item.body.at(-1) ?? item.open);
    item.end = Math.max(item.end, last.end);
  }

  /** The next atom that is no comment. */
  private nextWord(): Atom | undefined {
    let at = this.at;
    while (this.atoms[at]?.type === 'comment') at++;
    return this.atoms[at];
  }

  private take(item: Item) {
    const atom = this.atoms[this.at++] as Atom;
    if (item.word === 'common' && atom.type in KINDS) item.word = atom.type;
    item.head.push(atom);
    item.end = atom.end;
  }
}

function append(item: Item, atom: Atom) {
  item.after.push(atom);
  item.end = atom.end;
}

/** Whether a token still belongs to an item, or begins the next one. */
function continues(item: Item, { type }: Atom, outer: Item | undefined): boolean {
  if (type === 'ID' && outer?.word === 'headings') return false;
  if (VALUES.has(type)) return true;
  if (item.word === 'common') return type in KINDS;
  if (item.word === 'import') return type === 'as';
  const isHead = isStatement(item) || item.word === 'UNKNOWN';
  if (isHead && type in HEAD_WORDS) return true;
  if (!TAILS[type]?.includes(item.word)) return false;
  if (isHead) return true;
  if (item.word === 'accountable') return item.head.every((atom) => atom.type !== type);
  const rank = RANKS[type] ?? 0;
  return item.head.every((atom, n) => n === 0 || (RANKS[atom.type] ?? 0) < rank);
}

/** The kind of statement that a kind word starts. */
export function kindOf(word: string): ElementKind | 'header' | undefined {
  if (word === 'theory') return 'header';
  return word in KINDS ? (word.split(' ').at(-1) as ElementKind) : undefined;
}

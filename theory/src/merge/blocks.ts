/**
 * A text cut into blocks that can be merged one by one: statements, their heads and braces, links, properties. Blocks lie
 * side by side, so that their texts joined are the text.
 */
import { read } from '@driver-diagrams/grammar/reader';
import type { Reading } from '@driver-diagrams/grammar/reading';
import { type Item, isStatement, type Leaf } from '@driver-diagrams/grammar/statement-tree';
import { mustNotTouch } from '../text/keep.ts';
import { meaning } from '../text/same-reading.ts';
import { headGroups } from './head-groups.ts';

export interface Block {
  /** What it is among its neighbours: the same key on two sides is the same fact. */
  key: string;
  /** Its stretch of the text, with the space and the comments that go with it. */
  text: string;
  /** What it says, however it is laid out. */
  words: string;
  /** Its comments, each on a line. */
  comments: string;
  /** True where it begins a line. */
  fresh: boolean;
  /** What it consists of; missing for what is merged as a whole. */
  parts?: Block[];
  /** Set for what stands on lines of its own: a statement or property. */
  item?: Item;
  /** For a statement, where its kind word begins: how the theory knows it. */
  statement?: number;
  /** For the goal of a link, the sign before it; where others stand before it, a comma does. */
  sign?: string;
}

/** Takes a text apart; undefined for one that cannot be read for certain. Keys of statements and properties are not yet given. */
export function blocksOf(text: string, reading: Reading = read(text)): Block | undefined {
  const isOpen = ({ type, start, end }: Leaf) => type === 'lost' || ((type === '{' || type === '}') && start === end);
  if (mustNotTouch(reading) && text.trim() !== '') return undefined;
  if (reading.problems.some(({ breaks }) => breaks) || reading.leaves.some(isOpen)) return undefined;
  return new Cutter(text, reading).whole();
}

/** What stands in what: words, with marks around what consists of parts. */
export function outlineOf({ words, parts }: Block): string[] {
  return parts ? ['(', ...parts.flatMap(outlineOf), ')'] : [words];
}

/** What a property says that stands by itself. */
export function wordsIn(text: string): string {
  return new Cutter(text, read(text)).whole().words;
}

/** Cuts one text. */
class Cutter {
  private readonly text: string;
  private readonly reading: Reading;
  private readonly meanings: readonly string[];

  constructor(text: string, reading: Reading) {
    this.text = text;
    this.reading = reading;
    let before: Leaf | undefined;
    this.meanings = reading.leaves.map((leaf) => {
      const means = meaning(leaf, before);
      if (leaf.type !== 'comment') before = leaf;
      return means;
    });
  }

  whole(): Block {
    return this.block('file', 0, this.text.length, this.items(this.reading.items, 0, this.text.length));
  }

  private block(key: string, start: number, end: number, parts?: Block[]): Block {
    const words: string[] = [];
    const comments: string[] = [];
    for (let n = this.firstFrom(start); (this.reading.leaves[n]?.start ?? end) < end; n++) {
      (this.reading.leaves[n]?.type === 'comment' ? comments : words).push(this.meanings[n] ?? '');
    }
    const fresh = start === 0 || this.text[start - 1] === '\n';
    return {
      key,
      text: this.text.slice(start, end),
      words: words.join('\n'),
      comments: comments.join('\n'),
      fresh,
      ...(parts && { parts }),
    };
  }

  private firstFrom(offset: number): number {
    // Each round leaves half of what is between the two, or less.
    let [low, high] = [0, this.reading.leaves.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.reading.leaves[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Items that stand at one depth, each with the lines before it and the end of its own line. */
  private items(items: readonly Item[], from: number, to: number): Block[] {
    let start = from;
    return items.map((item, n) => {
      const next = items[n + 1];
      const end = !next ? to : this.lineEnd(item.end, next.comments[0]?.start ?? next.start);
      const block = this.item(item, start, end);
      start = end;
      return block;
    });
  }

  /** Behind the line break that follows an offset, or the offset where what comes next is on the same line. */
  private lineEnd(offset: number, next: number): number {
    const lineBreak = this.text.indexOf('\n', offset);
    return lineBreak >= 0 && lineBreak < next ? lineBreak + 1 : offset;
  }

  private item(item: Item, start: number, end: number): Block {
    const { head, open, body, close, after } = item;
    const headEnd = head.at(-1)?.end ?? open?.start ?? item.start;
    if ((head.length === 0 && !open) || isWhole(item)) return { ...this.block('', start, end), item };
    const bodyEnd = body && close ? close.end : headEnd;
    const parts = [
      this.block('lead', start, item.start),
      this.head(item, headEnd),
      ...(body && open && close ? [this.body(item, headEnd, open, body, close)] : []),
      this.block('after', after.length > 0 || bodyEnd < end ? bodyEnd : end, end),
    ];
    const kind = head.find(({ type }) => type !== 'comment');
    return {
      ...this.block('', start, end, parts),
      item,
      ...(hasHead(item) && kind && { statement: kind.start }),
    };
  }

  private head(item: Item, end: number): Block {
    if (!hasHead(item)) return this.block('head', item.start, end);
    let start = item.start;
    const parts = headGroups(item.head).map(({ key, end: stop, parts: inner, sign }) => {
      let from = start;
      const goal = (block: Block) =>
        sign === undefined ? block : { ...block, words: block.words.replace(/^,/, sign) };
      const pieces = inner?.map((each) => {
        const piece = goal(this.block(each.key, from, each.end));
        from = each.end;
        return each.key === 'to' && sign !== undefined ? { ...piece, sign } : piece;
      });
      const block = goal(this.block(key, start, stop ?? start, pieces));
      start = stop ?? start;
      return pieces?.length === 1 && sign !== undefined ? { ...block, sign } : block;
    });
    return this.block('head', item.start, end, parts);
  }

  private body(item: Item, start: number, open: Leaf, body: readonly Item[], close: Leaf): Block {
    const first = body[0] ? (body[0].comments[0]?.start ?? body[0].start) : close.start;
    const inside = this.lineEnd(item.afterOpen.at(-1)?.end ?? open.end, first);
    const last = body.at(-1);
    const closing = last ? this.lineEnd(last.end, close.start) : inside;
    return this.block('body', start, close.end, [
      this.block('open', start, inside),
      this.block('contents', inside, closing, this.items(body, inside, closing)),
      this.block('close', closing, close.end),
    ]);
  }
}

/**
 * True for what is merged as a whole, with all in its braces: nothing tells what the parts of an unknown kind mean to each other,
 * and what a change concept says is said by each of its ideas.
 */
export function isWhole({ word }: Item): boolean {
  return word === 'UNKNOWN' || word === 'change concept';
}

/** True for a statement with a head of its own; an import is no more than a property of the file. */
function hasHead(item: Item): boolean {
  return isStatement(item) && item.word !== 'import';
}

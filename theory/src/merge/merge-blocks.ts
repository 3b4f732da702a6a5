/**
 * Merges three texts block by block. It ends: from a block it goes to its parts, and to statements that belong in it, of which
 * each belongs in one other or in the file. Those that two sides nest in each other belong nowhere and are never met.
 */
import { type Block, outlineOf, wordsIn } from './blocks.ts';
import type { Piece } from './conflicts.ts';
import { keyAlike, type Statements } from './keys.ts';
import { mergeList } from './lists.ts';
import { mergedOrder } from './sequence.ts';

interface Side extends Statements {
  file: Block;
}

export interface Sides {
  base: Side;
  ours: Side;
  theirs: Side;
}

export interface MergedBlocks {
  pieces: Piece[];
  /** Keys of statements that one side took away and the result lacks. */
  removed: Set<string>;
  /** False where a statement of one side was met nowhere, or one thing stood twice among others. */
  complete: boolean;
}

/**
 * @param disputed keys of statements whose removal on one side is a conflict, though the other left them as they were
 */
export function mergeBlocks(sides: Sides, disputed: ReadonlySet<string>): MergedBlocks {
  return new Merging(sides, disputed).merge();
}

type Trio = [base: Block | undefined, ours: Block | undefined, theirs: Block | undefined];

class Merging {
  private readonly sides: Sides;
  private readonly disputed: ReadonlySet<string>;
  private readonly pieces: Piece[] = [];
  /** The statements of both sides, each with all that it holds, on which it was decided. */
  private readonly met = new Set<Block['item']>();
  /** The statement whose parts are being merged. */
  private openStatement = '';
  /** Statements that do not stand in the braces of the same statement everywhere. */
  private readonly moved: ReadonlySet<string>;
  /** False once two blocks of one list had the same key: one of them was left out. */
  private unique = true;

  constructor(sides: Sides, disputed: ReadonlySet<string>) {
    this.sides = sides;
    this.disputed = disputed;
    const homes = Object.values(sides).map((side: Side) => side.homes);
    const isMoved = (key: string) => new Set(homes.flatMap((its) => its.get(key) ?? [])).size > 1;
    this.moved = new Set(homes.flatMap((its) => [...its.keys()]).filter(isMoved));
  }

  merge(): MergedBlocks {
    const { base, ours, theirs } = this.sides;
    this.items('', [base.file, ours.file, theirs.file]);
    const unmet = [...ours.blocks, ...theirs.blocks].filter(([, block]) => !this.met.has(block.item));
    const isRemoved = ([key, left]: [string, Block]) => {
      const was = base.blocks.get(key);
      return was !== undefined && saysSame(was, left) && !(ours.blocks.has(key) && theirs.blocks.has(key));
    };
    const removed = new Set(unmet.filter(isRemoved).map(([key]) => key));
    return { pieces: this.pieces, removed, complete: this.unique && removed.size === unmet.length };
  }

  /** Merges what stands at one depth: in the file, or in the braces of one statement. */
  private items(home: string, within: Trio): void {
    const lists = within.map((block) => block?.parts ?? []) as [Block[], Block[], Block[]];
    keyAlike(...lists);
    this.inOrder(lists, (key) => {
      if (!key.startsWith('statement ')) return undefined;
      return this.homeOf(key) === home ? this.everywhere(key) : [];
    });
  }

  /** @param instead the trio to merge for a key, where it is not what stands under that key in the lists */
  private inOrder(lists: [Block[], Block[], Block[]], instead?: (key: string) => Trio | [] | undefined): void {
    const [base, ours, theirs] = lists.map((list) => new Map(list.map((block) => [block.key, block])));
    const keys = lists.map((list) => list.map(({ key }) => key)) as [string[], string[], string[]];
    if (keys.some((its) => new Set(its).size < its.length)) this.unique = false;
    for (const key of mergedOrder(...keys)) {
      const trio = instead?.(key) ?? [base?.get(key), ours?.get(key), theirs?.get(key)];
      if (trio.length > 0) this.one(trio as Trio);
    }
  }

  /** Where a statement goes: where one side moved it, else where it was. */
  private homeOf(key: string): string | undefined {
    const { base, ours, theirs } = this.sides;
    const [was, here, there] = [base, ours, theirs].map(({ homes }) => homes.get(key));
    return here === undefined || (here === was && there !== undefined) ? there : here;
  }

  /** A statement in all three texts, wherever it stands, indented as where it goes. */
  private everywhere(key: string): Trio {
    const { base, ours, theirs } = this.sides;
    const [was, here, there] = [base, ours, theirs].map(({ blocks }) => blocks.get(key)) as Trio;
    const trio: Trio = [was, here, there];
    if (!this.moved.has(key) || !here || !there) return trio;
    const goal = indentOf(ours.homes.get(key) === this.homeOf(key) ? here : there);
    return trio.map((block) => block && indented(block, indentOf(block), goal)) as Trio;
  }

  private one([base, ours, theirs]: Trio): void {
    if (ours && theirs) this.both(base, ours, theirs);
    else if (ours) this.alone(base, ours, 'ours');
    else if (theirs) this.alone(base, theirs, 'theirs');
  }

  /** What stands on one side only: put in there, or taken out by the other. */
  private alone(base: Block | undefined, left: Block, side: 'ours' | 'theirs'): void {
    if (!base) this.take(left, side);
    else if (left.key === 'body') this.withoutBraces(base, left, side);
    else if (!saysSame(base, left) || this.disputed.has(left.key)) {
      this.conflict(base, side === 'ours' ? left : undefined, side === 'theirs' ? left : undefined);
    }
  }

  /** One side has nothing more to say in braces; what the other has put in stays, in its braces. */
  private withoutBraces(base: Block, left: Block, side: 'ours' | 'theirs'): void {
    const start = this.pieces.length;
    if (side === 'ours') this.both(base, left, withoutContents(base));
    else this.both(base, withoutContents(base), left);
    const inside = this.pieces.slice(start);
    if (inside.every((piece) => 'text' in piece && /^[\s{}]*$/.test(piece.text))) this.pieces.splice(start);
  }

  private both(base: Block | undefined, ours: Block, theirs: Block): void {
    const isWhole = this.moved.size === 0 || !ours.parts || !theirs.parts;
    if (isWhole && (ours.text === theirs.text || base?.text === theirs.text)) this.take(ours, 'ours');
    else if (isWhole && base?.text === ours.text) this.take(theirs, 'theirs');
    else if (ours.parts && theirs.parts && (!base || base.parts) && sameTarget([base, ours, theirs])) {
      this.parts([base, ours, theirs]);
      return;
    } else if (saysSame(ours, theirs) || (base && saysSame(base, theirs))) this.take(ours, 'ours');
    else if (base && saysSame(base, ours)) this.take(theirs, 'theirs');
    else {
      const list = base && mergeList(base, ours, theirs);
      if (list === undefined) this.conflict(base, ours, theirs);
      else this.pieces.push({ text: list, fresh: ours.fresh, says: [wordsIn(list)] });
    }
    for (const side of [ours, theirs]) this.meet(side);
  }

  private parts(trio: Trio): void {
    const [base, ours, theirs] = trio;
    const { key } = (ours ?? theirs) as Block;
    const home = this.openStatement;
    if (trio.some((block) => block?.statement !== undefined)) this.openStatement = key;
    for (const block of trio) this.met.add(block?.item);
    this.mark('(');
    if (key === 'contents') this.items(this.openStatement, trio);
    else {
      const lists = [base, ours, theirs].map((block) => block?.parts ?? []) as [Block[], Block[], Block[]];
      if (key === 'head') keyAlike(...lists);
      this.inOrder(lists);
    }
    this.mark(')');
    this.openStatement = home;
  }

  private mark(sign: '(' | ')'): void {
    this.pieces.push({ text: '', fresh: false, says: [sign] });
  }

  /** Takes what one side has, whole; where statements moved between braces, each still goes where it belongs. */
  private take(block: Block, side: 'ours' | 'theirs'): void {
    if (this.moved.size > 0 && block.parts) {
      this.parts(side === 'ours' ? [undefined, block, undefined] : [undefined, undefined, block]);
    } else {
      this.pieces.push({ text: block.text, fresh: block.fresh, says: outlineOf(block) });
      this.meet(block);
    }
  }

  private conflict(base: Block | undefined, ours: Block | undefined, theirs: Block | undefined): void {
    this.pieces.push({ base: base?.text ?? '', ours: ours?.text ?? '', theirs: theirs?.text ?? '' });
    for (const side of [ours, theirs]) if (side) this.meet(side);
  }

  private meet(block: Block): void {
    this.met.add(block.item);
    for (const part of block.parts ?? []) this.meet(part);
  }
}

function saysSame(one: Block, other: Block): boolean {
  return one.words === other.words && one.comments === other.comments;
}

/** What is said of a link is about its target: where that differs, a link is merged as a whole. */
function sameTarget(trio: Trio): boolean {
  const targets = trio.flatMap((block) => block?.parts?.find(({ key }) => key === 'to')?.words ?? []);
  return new Set(targets).size <= 1;
}

/** Braces with nothing in them. */
function withoutContents(body: Block): Block {
  const nothing = { text: '', words: '', comments: '' };
  const parts = body.parts?.map((part) => (part.key === 'contents' ? { ...part, ...nothing, parts: [] } : part));
  return { ...body, ...nothing, parts: parts ?? [] };
}

/** The space before the first word of a statement, on its line. */
function indentOf({ parts }: Block): string {
  return /[^\S\n]*$/.exec(parts?.[0]?.text ?? '')?.[0] ?? '';
}

/** A statement as it would stand at another depth. */
function indented(block: Block, from: string, to: string, inHead = false): Block {
  if (from === to) return block;
  const { key, fresh, text, parts } = block;
  const isHead = inHead || key === 'head';
  const isIndent = (line: string, n: number, all: readonly string[]) =>
    (n > 0 || (fresh && !isHead)) && (line.trim() !== '' || (key === 'lead' && n === all.length - 1));
  const lines = text.split('\n').map((line, n, all) => {
    return isIndent(line, n, all) && line.startsWith(from) ? to + line.slice(from.length) : line;
  });
  const its = parts?.map((part) => indented(part, from, to, isHead));
  return { ...block, text: lines.join('\n'), ...(its && { parts: its }) };
}

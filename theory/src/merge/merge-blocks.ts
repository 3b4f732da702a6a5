/**
 * Merges three texts block by block, as planned. It ends: from a block it goes to its parts, and to statements that belong in
 * it, of which each belongs in one other or in the file.
 */
import { type Block, outlineOf, wordsIn } from './blocks.ts';
import type { Merged, Piece } from './conflicts.ts';
import { keyOfId, type Version } from './facts.ts';
import { keyAlike } from './keys.ts';
import { mergeList } from './lists.ts';
import type { Tokens } from './names.ts';
import type { Plan } from './plan.ts';
import { valueIn } from './questions.ts';
import { mergedOrder } from './sequence.ts';
import type { Versions } from './versions.ts';

export interface MergedBlocks {
  pieces: Piece[];
  /** False where a statement of one side was met nowhere, or one thing stood twice among others. */
  complete: boolean;
}

export function mergeBlocks(versions: Versions<Version>, plan: Plan, tokens: Tokens): MergedBlocks {
  return new Merging(versions, plan, tokens).merge();
}

type Trio = [base: Block | undefined, ours: Block | undefined, theirs: Block | undefined];

class Merging {
  private readonly versions: Versions<Version>;
  private readonly plan: Plan;
  private readonly tokens: Tokens;
  private readonly pieces: Piece[] = [];
  /** The statements of both sides, each with all that it holds, on which it was decided. */
  private readonly met = new Set<Block['item']>();
  /** The statement whose parts are being merged. */
  private openStatement = '';
  /** True where each statement stands where it did, and no name is in doubt: what one side has can be taken whole. */
  private readonly isCalm: boolean;
  /** False once two blocks of one list had the same key: one of them was left out. */
  private unique = true;

  constructor(versions: Versions<Version>, plan: Plan, tokens: Tokens) {
    this.versions = versions;
    this.plan = plan;
    this.tokens = tokens;
    const homes = new Map<string, string>();
    const isMoved = ({ facts }: Version) => {
      for (const [id, { home }] of facts) {
        if ((homes.get(id) ?? home) !== home) return true;
        homes.set(id, home);
      }
      return false;
    };
    const isCertain = plan.disputed.size + plan.heads.size + plan.unnamed.size === 0;
    this.isCalm = isCertain && ![versions.base, versions.ours, versions.theirs].some(isMoved);
  }

  merge(): MergedBlocks {
    const { base, ours, theirs } = this.versions;
    this.items('', [base.file, ours.file, theirs.file]);
    const isMissing = ([id, block]: [string, Block]) => !this.met.has(block.item) && !this.plan.isGone(id);
    return { pieces: this.pieces, complete: this.unique && ![...ours.blocks, ...theirs.blocks].some(isMissing) };
  }

  /** Merges what stands at one depth: in the file, or in the braces of one statement. */
  private items(home: string, within: Trio): void {
    const lists = within.map((block) => block?.parts ?? []) as [Block[], Block[], Block[]];
    keyAlike(...lists);
    this.inOrder(lists, (key) => {
      const id = idOf(key);
      if (id === undefined) return undefined;
      if (this.plan.disputed.has(id)) this.eachSide(id, home);
      else if (this.plan.homeOf(id) === home) return this.everywhere(id, key);
      return [];
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

  /** What each side has of a disputed statement at one place, whole. */
  private eachSide(id: string, home: string): void {
    const at = (side: keyof Versions) =>
      this.versions[side].facts.get(id)?.home === home ? this.versions[side].blocks.get(id) : undefined;
    const [base, ours, theirs] = [at('base'), at('ours'), at('theirs')];
    if (ours || theirs) this.conflict(base, ours, theirs, id);
  }

  /** A statement in all three texts, wherever it stands, indented as where it goes. */
  private everywhere(id: string, key: string): Trio {
    const { base, ours, theirs } = this.versions;
    const [was, here, there] = [base, ours, theirs].map(({ blocks }) => blocks.get(id)) as Trio;
    for (const block of [was, here, there]) if (block) block.key = key;
    if (this.isCalm || !here || !there) return [was, here, there];
    const homes = [base, ours, theirs].flatMap(({ facts }) => facts.get(id)?.home ?? []);
    if (new Set(homes).size <= 1) return [was, here, there];
    const goal = indentOf(ours.facts.get(id)?.home === this.plan.homeOf(id) ? here : there);
    const by = this.plan.placedBy(id);
    const placed = [was, by === 'theirs' ? led(here, was) : here, by === 'ours' ? led(there, was) : there];
    return placed.map((block) => block && indented(block, indentOf(block), goal)) as Trio;
  }

  private one([base, ours, theirs]: Trio): void {
    if (ours && theirs) this.both(base, ours, theirs);
    else if (ours) this.alone(base, ours, 'ours');
    else if (theirs) this.alone(base, theirs, 'theirs');
  }

  /** What stands on one side only: put in there, or taken out by the other. */
  private alone(base: Block | undefined, left: Block, side: 'ours' | 'theirs'): void {
    if (!base && this.isUnnamed(left) && !left.parts) this.oneSided(left, side);
    else if (!base) this.take(left, side);
    else if (left.key === 'body') this.withoutBraces(base, left, side);
    else if (left.statement === undefined && !saysSame(base, left)) this.oneSided(left, side, base);
  }

  private oneSided(left: Block, side: 'ours' | 'theirs', base?: Block): void {
    this.conflict(base, side === 'ours' ? left : undefined, side === 'theirs' ? left : undefined);
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
    const isUnnamed = this.isUnnamed(ours) || this.isUnnamed(theirs);
    const isWhole = this.isCalm || ((!ours.parts || !theirs.parts) && !isUnnamed);
    if (isWhole && (ours.text === theirs.text || base?.text === theirs.text)) this.take(ours, 'ours');
    else if (isWhole && base?.text === ours.text) this.take(theirs, 'theirs');
    else if (ours.parts && theirs.parts && (!base || base.parts) && sameTarget([base, ours, theirs])) {
      this.parts([base, ours, theirs]);
      return;
    } else if (isUnnamed) this.conflict(base, ours, theirs);
    else if (saysSame(ours, theirs) || (base && saysSame(base, theirs))) this.take(ours, 'ours');
    else if (base && saysSame(base, ours)) this.take(theirs, 'theirs');
    else {
      const list = base && mergeList(base, ours, theirs);
      if (list === undefined) this.conflict(base, ours, theirs);
      else this.pieces.push({ text: list, fresh: ours.fresh, says: [wordsIn(list)], statements: [] });
    }
    for (const side of [ours, theirs]) this.meet(side);
  }

  private parts(trio: Trio): void {
    const [base, ours, theirs] = trio;
    const block = (ours ?? theirs) as Block;
    const outside = this.openStatement;
    const id = trio.some((each) => each?.statement !== undefined) ? idOf(block.key) : undefined;
    if (id !== undefined) this.openStatement = id;
    for (const each of trio) this.met.add(each?.item);
    const start = this.pieces.length;
    this.mark('(', id === undefined ? [] : [id]);
    if (block.key === 'contents') this.items(this.openStatement, trio);
    else {
      const lists = [base, ours, theirs].map((each) => each?.parts ?? []) as [Block[], Block[], Block[]];
      if (block.key === 'head') keyAlike(...lists);
      this.inOrder(lists);
    }
    if (block.key === 'head') withSigns(this.pieces, start);
    this.mark(')');
    if (this.isWholeOnly(trio) && this.isDisputed(block, start)) {
      // What is in part of one side and in part of the other was written by nobody.
      this.pieces.splice(start);
      this.conflict(base, ours, theirs, this.openStatement);
    }
    this.openStatement = outside;
  }

  /** True for what is in conflict as a whole or not at all: a head, and what has no braces. */
  private isWholeOnly(trio: Trio): boolean {
    const has = (key: string) => trio.some((block) => block?.parts?.some((part) => part.key === key));
    return trio.some((block) => block?.key === 'head') || (has('lead') && !has('body'));
  }

  private isDisputed(block: Block, start: number): boolean {
    const inside = this.pieces.slice(start);
    return inside.some((piece) => 'ours' in piece) || (block.key === 'head' && this.plan.heads.has(this.openStatement));
  }

  private mark(sign: '(' | ')', statements: string[] = []): void {
    this.pieces.push({ text: '', fresh: false, says: [sign], statements });
  }

  /** Takes what one side has, whole; where statements moved between braces, each still goes where it belongs. */
  private take(block: Block, side: 'ours' | 'theirs'): void {
    if (!this.isCalm && block.parts) {
      this.parts(side === 'ours' ? [undefined, block, undefined] : [undefined, undefined, block]);
    } else {
      const { text, fresh, sign } = block;
      this.pieces.push({ text, fresh, says: outlineOf(block), statements: idsIn(block), ...(sign && { sign }) });
      this.meet(block);
    }
  }

  private conflict(
    base: Block | undefined,
    ours: Block | undefined,
    theirs: Block | undefined,
    of = this.openStatement,
  ): void {
    // Blank lines and comments that both have before it are not in question.
    const [lead, other] = [ours, theirs].map((block) => block?.parts?.find(({ key }) => key === 'lead'));
    const shared = lead && other && lead.text === other.text ? lead.text.slice(0, lead.text.lastIndexOf('\n') + 1) : '';
    if (shared !== '') this.pieces.push({ text: shared, fresh: ours?.fresh ?? false, says: [], statements: [] });
    const text = (block: Block | undefined) =>
      block?.text.startsWith(shared) ? block.text.slice(shared.length) : (block?.text ?? '');
    const statements = { ours: ours ? idsIn(ours) : [], theirs: theirs ? idsIn(theirs) : [] };
    const [fresh, says] = [ours?.fresh ?? false, ours ? outlineOf(ours) : []];
    const item = (ours ?? theirs)?.item;
    const isProperty = item !== undefined && (ours ?? theirs)?.statement === undefined && item.head.length > 0;
    const values = { base: valueIn(base), ours: valueIn(ours), theirs: valueIn(theirs) };
    const sides = { base: text(base), ours: text(ours), theirs: text(theirs) };
    this.pieces.push({ ...sides, of, ...(isProperty && { word: item.word, values }), statements, fresh, says });
    for (const side of [ours, theirs]) if (side) this.meet(side);
  }

  private isUnnamed({ words }: Block): boolean {
    return this.plan.unnamed.size > 0 && this.tokens.in(words).some((id) => this.plan.unnamed.has(id));
  }

  private meet(block: Block): void {
    this.met.add(block.item);
    for (const part of block.parts ?? []) this.meet(part);
  }
}

const STATEMENT = keyOfId('');

function idOf(key: string): string | undefined {
  return key.startsWith(STATEMENT) ? key.slice(STATEMENT.length) : undefined;
}

/** The statements that begin in a block, in their order. */
function idsIn(block: Block): string[] {
  const own = block.statement === undefined ? undefined : idOf(block.key);
  return [...(own === undefined ? [] : [own]), ...(block.parts ?? []).flatMap(idsIn)];
}

/** Puts the sign before a goal that stood behind a comma, where it no longer follows another without more said of that. */
function withSigns(pieces: Piece[], start: number): void {
  const inside = pieces.slice(start).filter((piece): piece is Merged => 'text' in piece && piece.text !== '');
  let before: string | undefined;
  for (const [n, piece] of inside.entries()) {
    const { sign, text } = piece;
    const next = inside[n + 1];
    const isBare = next === undefined || next.sign !== undefined || next.text.trim() === '';
    if (sign !== undefined && /^\s*,/.test(text) && (before !== sign || !isBare)) {
      piece.text = text.replace(/^\s*,\s*/, ` ${sign} `);
    }
    before = text.trim() === '' ? before : sign;
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

/** A statement with the links of another version of it. */
function led(block: Block, other: Block | undefined): Block {
  const isLink = ({ key }: Block) => key.startsWith('link');
  const links = other?.parts?.find(({ key }) => key === 'head')?.parts?.filter(isLink) ?? [];
  const parts = block.parts?.map((part) =>
    part.key === 'head' && part.parts
      ? { ...part, parts: [...part.parts.filter((each) => !isLink(each)), ...links] }
      : part,
  );
  return { ...block, ...(parts && { parts }) };
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
  // Where it began a line without any space before it, its first word does not begin one by itself any more.
  return { ...block, fresh: fresh && !(isHead && from === ''), text: lines.join('\n'), ...(its && { parts: its }) };
}

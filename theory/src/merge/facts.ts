/** What a statement says in one version, as far as a merge must know it: where it stands, where it leads, its own words. */
import type { PosterItemWord, Theory } from '../model/model.ts';
import type { Block } from './blocks.ts';
import type { Identities } from './identities.ts';
import { contentsOf } from './keys.ts';
import type { NamesOfSide, Tokens } from './names.ts';

export interface Facts {
  name: string | undefined;
  /** In whose braces it stands; '' for the file. */
  home: string;
  /** What it leads to, nested or by an arrow: kind and goal of each link. */
  targets: ReadonlySet<string>;
  /** What it says itself, comments included, without the statements in its braces and the goals of its links. */
  own: string;
  /** What it says of its links: reasons, strength, evidence. */
  reasons: string;
  /** The statements that its own words name. */
  named: ReadonlySet<string>;
  /** What a poster shows, line by line: there the order says something. */
  parts: readonly string[];
}

/** A version of a theory, taken apart. */
export interface Version {
  file: Block;
  /** By what statements are called, in the order of the text. */
  blocks: ReadonlyMap<string, Block>;
  facts: ReadonlyMap<string, Facts>;
}

/** The key of a block for what its statement is called; the header is called by its word. */
export const keyOfId = (id: string) => `statement ${id}`;

/**
 * Gives the statements of a text their keys, and tells what each says.
 *
 * @param file the text in blocks, with tokens for names
 * @param written the same as it is written
 * @param before the names of the base
 */
export function versionOf(
  file: Block,
  written: Block,
  theory: Theory,
  ids: Identities,
  names: NamesOfSide,
  tokens: Tokens,
  before: NamesOfSide,
): Version | undefined {
  const here = new Set(ids.values());
  // What went to another file is still what is meant by its name.
  const elsewhere = new Map([...before].flatMap(([id, name]) => (here.has(id) ? [] : [[name, id] as const])));
  const targets = targetsIn(theory, ids, elsewhere);
  const order = inOrder(theory, written).map((key) => ids.get(key) ?? '');
  const blocks = new Map<string, Block>();
  const facts = new Map<string, Facts>();
  let at = 0;
  const walk = (block: Block, home: string) => {
    for (const inner of contentsOf(block)) {
      if (inner.statement === undefined) continue;
      const id = inner.item?.word === 'theory' ? 'theory' : (order[at++] ?? '');
      inner.key = keyOfId(id);
      blocks.set(id, inner);
      const own = ownWords(inner);
      facts.set(id, {
        name: names.get(id),
        home,
        targets: targets.get(id) ?? new Set(),
        own,
        reasons: reasonsIn(inner),
        named: new Set(tokens.in(own).filter((each) => each !== id)),
        parts: partsIn(inner),
      });
      walk(inner, id);
    }
  };
  walk(file, '');
  return at === order.length ? { file, blocks, facts } : undefined;
}

/**
 * The keys of the statements that are merged by themselves, in the order of the text: those in the braces of one that this version
 * does not know go with it.
 *
 * @param written the text that the theory was read from, in blocks
 */
export function inOrder({ elements }: Theory, written: Block): string[] {
  const own = new Set<number>();
  const walk = (block: Block) => {
    for (const inner of contentsOf(block)) {
      if (inner.statement === undefined) continue;
      own.add(inner.statement);
      walk(inner);
    }
  };
  walk(written);
  const merged = elements.filter(({ source }) => own.has(source.kindWord.start));
  return merged.sort((one, two) => one.source.kindWord.start - two.source.kindWord.start).map(({ key }) => key);
}

/**
 * By statement what it leads to. What no statement of the text is called counts by its name.
 *
 * @param elsewhere by name, what stood in this text and went to another
 */
export function targetsIn(
  { links }: Theory,
  ids: Identities,
  elsewhere: ReadonlyMap<string, string> = new Map(),
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const called = ({ to, text }: { to?: string; text: string }) => {
    const name = text.normalize('NFC');
    return to === undefined ? (elsewhere.get(name) ?? `“${name}”`) : (ids.get(to) ?? '');
  };
  for (const { kind, from, to } of links) {
    const its = found.get(called(from)) ?? new Set();
    found.set(called(from), its.add(`${kind} ${called(to)}`));
  }
  return found;
}

const PARTS = new Set<string | undefined>([
  'diagram',
  'section',
  'photo',
  'chart',
  'numbers',
] satisfies PosterItemWord[]);

function partsIn(statement: Block): string[] {
  if (statement.item?.word !== 'poster') return [];
  return contentsOf(statement).flatMap(({ item, words }) => (PARTS.has(item?.word) ? [words] : []));
}

function reasonsIn({ parts = [] }: Block): string {
  const head = parts.find(({ key }) => key === 'head')?.parts ?? [];
  const links = head.filter(({ key }) => key.startsWith('link') || key === 'implied');
  return links
    .flatMap((link) => (link.parts ?? []).flatMap(({ key, words }) => (key === 'to' ? [] : words)))
    .join('\n');
}

function ownWords(statement: Block): string {
  const said: string[] = [];
  const walk = (block: Block, isOwn: boolean) => {
    if ((!isOwn && block.statement !== undefined) || block.key === 'to') return;
    if (block.parts) for (const part of block.parts) walk(part, false);
    // Braces say nothing.
    else if (block.key === 'open' || block.key === 'close') said.push(block.comments);
    else if (block.words !== '' || block.comments !== '') said.push(`${block.words}\n${block.comments}`);
  };
  walk(statement, true);
  return said.filter((each) => each !== '').join('\n');
}

/** Several values as one set, three ways: what either side put in, without what either took out. */
export function mergedSet(
  base: ReadonlySet<string>,
  ours: ReadonlySet<string>,
  theirs: ReadonlySet<string>,
): Set<string> {
  return new Set([...ours, ...theirs].filter((each) => (base.has(each) ? ours.has(each) && theirs.has(each) : true)));
}

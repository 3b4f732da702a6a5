/**
 * Merges two versions of a theory that come from a common one: by statement and property, so that only what both have changed
 * is a conflict. Texts in, a text out; what no edit touches stays as it is, comments and layout included.
 */
import { sameStatements } from '../compare/index.ts';
import { lineEndOf } from '../format/format.ts';
import type { Theory } from '../model/model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { join, type Markers } from './conflicts.ts';
import { doubtIn, UNREAD } from './doubts.ts';
import { type Identities, keyStatements } from './keys.ts';
import { type MergedBlocks, mergeBlocks, type Sides } from './merge-blocks.ts';
import { type Faults, faultsOf, hasLinkAgain, isReadAs, keepsWords, newFaults, type TextRead } from './proof.ts';
import { withRenames } from './renames.ts';
import { mapped, type Versions } from './versions.ts';

/**
 * The merged text with its conflicts; or a sentence that says why the texts cannot be merged by what they say, with `unread`
 * where one of them cannot be read for certain.
 */
export type Merged = { text: string; conflicts: number } | { doubt: string; unread?: true };

/** Reads a text by itself. What it gave for one text need not be good any more once it is given the next. */
export type ReadText = (text: string) => Promise<TextRead>;

/**
 * Merges three texts. Never throws for whatever they hold. A text without conflicts has been read again: it says what both
 * sides say, and has no mistake that neither had.
 *
 * @param readText how a text becomes a theory
 */
export async function mergeTheories(texts: Versions, markers: Markers, readText: ReadText): Promise<Merged> {
  const { base, ours, theirs } = texts;
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0 };
  if (base === ours) return { text: theirs, conflicts: 0 };
  const merged = await mergePlain(mapped(texts, withPlainLines), markers, onceEach(readText));
  if ('doubt' in merged) return merged;
  const ends = mapped(texts, lineEndOf);
  const lineEnd = ends.ours === ends.base ? ends.theirs : ends.ours;
  return { ...merged, text: lineEnd === '\n' ? merged.text : merged.text.replaceAll('\n', lineEnd) };
}

/** Merges texts whose lines all end in the same way. */
async function mergePlain(given: Versions, markers: Markers, read: (text: string) => Promise<Read>): Promise<Merged> {
  const texts = await withRenames(given, async (text) => (await read(text)).theory);
  const blocks = mapped(texts, blocksOf);
  const found = { base: await read(texts.base), ours: await read(texts.ours), theirs: await read(texts.theirs) };
  for (const name of ['base', 'ours', 'theirs'] as const) {
    const file = blocks[name];
    const doubt = file ? doubtIn(texts[name], file, found[name].theory) : UNREAD;
    if (doubt !== undefined) return { doubt: `The version “${NAMES[name]}” ${doubt}`, unread: true };
  }
  const identities = identitiesOf(mapped(found, ({ theory }) => theory));
  const side = (name: keyof Versions) => {
    const file = blocks[name] as Block;
    return { file, ...keyStatements(file, identities[name]) };
  };
  const sides: Sides = { base: side('base'), ours: side('ours'), theirs: side('theirs') };
  const known = [found.ours.faults, found.theirs.faults] as const;
  const prove = async (text: string, merge: MergedBlocks) => {
    const { theory, faults } = await read(text);
    const file = blocksOf(text);
    const isWhole = merge.complete && isReadAs(file, merge.pieces) && keepsWords(texts, text);
    const doubt = file && doubtIn(text, file, theory);
    const isBack = hasLinkAgain(found.base.theory, found.ours.theory, found.theirs.theory, theory);
    return { isWhole, isBack, doubt, ...newFaults(faults, ...known) };
  };

  let merge = mergeBlocks(sides, new Set());
  let result = join(merge.pieces, markers);
  if (result.conflicts > 0) return merge.complete ? result : { doubt: LOST };
  let proof = await prove(result.text, merge);
  if (proof.isWhole && proof.dangling.size > 0 && merge.removed.size > 0) {
    // One side took away what the other newly names: whether it goes is for the two to settle.
    const named = new Set([...merge.removed].filter((key) => proof.dangling.has(nameIn(sides, key))));
    merge = mergeBlocks(sides, named);
    result = join(merge.pieces, markers);
    if (result.conflicts > 0) return merge.complete ? result : { doubt: LOST };
    proof = await prove(result.text, merge);
  }
  if (!proof.isWhole) return { doubt: LOST };
  if (proof.isBack) return { doubt: NESTED };
  const [mistake] = proof.messages;
  if (mistake !== undefined) return { doubt: `Together, the two versions have a mistake: ${mistake}` };
  return proof.doubt === undefined ? result : { doubt: `Together, the two versions are one that ${proof.doubt}` };
}

const NAMES: Versions = { base: 'before both', ours: 'ours', theirs: 'theirs' };
const LOST = 'The two versions differ too much in how they are laid out.';

const NESTED = 'One version took a link away, and the other says it by nesting one statement in another.';

/** A text as it is read for a merge. */
interface Read {
  theory: Theory;
  faults: Faults;
}

/** Reads texts, each once. All is asked of a text at once, since the next reading takes back what this one gave. */
function onceEach(readText: ReadText): (text: string) => Promise<Read> {
  const known = new Map<string, Read>();
  return async (text) => {
    const before = known.get(text);
    if (before) return before;
    const file = await readText(text);
    const found = { theory: file.theory, faults: faultsOf(file) };
    known.set(text, found);
    return found;
  };
}

/** What each statement is called in all three texts: by the number of what it was in the base, else of what is new. */
function identitiesOf({ base, ours, theirs }: Versions<Theory>): Versions<Identities> {
  const called = new Map(base.elements.map(({ key }, n) => [key, `${n}`]));
  const namesIn = (side: Theory, same: ReadonlyMap<string, string>, prefix: string) => {
    const names = new Map([...same].map(([before, after]) => [after, called.get(before) ?? '']));
    for (const [n, { key }] of side.elements.entries()) if (!names.has(key)) names.set(key, `${prefix}${n}`);
    return names;
  };
  const mine = namesIn(ours, sameStatements(base, ours), 'ours ');
  const others = namesIn(theirs, sameStatements(base, theirs), 'theirs ');
  for (const [one, two] of sameStatements(ours, theirs)) {
    const isNew = mine.get(one)?.startsWith('ours ') && others.get(two)?.startsWith('theirs ');
    if (isNew) others.set(two, mine.get(one) ?? '');
  }
  const byPlace = (side: Theory, names: ReadonlyMap<string, string>): Identities =>
    new Map(side.elements.map(({ key, source }) => [source.kindWord.start, names.get(key) ?? '']));
  return { base: byPlace(base, called), ours: byPlace(ours, mine), theirs: byPlace(theirs, others) };
}

/** The declared name of a statement of the base. */
function nameIn({ base }: Sides, key: string): string {
  const head = base.blocks.get(key)?.parts?.find((part) => part.key === 'head');
  return (
    head?.parts
      ?.find((part) => part.key === 'name')
      ?.text.trim()
      .normalize('NFC') ?? ''
  );
}

function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

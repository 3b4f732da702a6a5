/**
 * Merges two versions of a theory that come from a common one: by statement and property, so that only what both have changed
 * is a conflict. Texts in, a text out; what no edit touches stays as it is, comments and layout included.
 */
import { read as readLeaves } from '@driver-diagrams/grammar/reader';
import type { Leaf } from '@driver-diagrams/grammar/statement-tree';
import { lineEndOf } from '../format/format.ts';
import type { Theory } from '../model/model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { join, type Markers, type Piece, type Region, type Segment, settled, withMarkers } from './conflicts.ts';
import { doubtIn, UNREAD } from './doubts.ts';
import { type Version, versionOf } from './facts.ts';
import { type Faults, faultsOf, newFaults, type TextRead } from './faults.ts';
import { type Identified, identitiesOf } from './identities.ts';
import { mergeBlocks } from './merge-blocks.ts';
import { agreed, namesOf, type Tokens, tokensFor, valuesOf, withTokens } from './names.ts';
import { type Cause, type Plan, planOf } from './plan.ts';
import { isReadAs, keepsPlaces, keepsWords, type Said, saidIn, wordsIn } from './proof.ts';
import { questionOf } from './questions.ts';
import { strayIn } from './stray.ts';
import { mapped, type Versions } from './versions.ts';

/**
 * The merged text with its conflicts; or a sentence that says why the texts cannot be merged by what they say, with `unread`
 * where one of them cannot be read for certain.
 */
export type Merged =
  | {
      text: string;
      conflicts: number;
      /** What each conflict is about, in a sentence, in the order of the text. */
      questions: string[];
    }
  | { doubt: string; unread?: true };

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
  if (ours === theirs || base === theirs) return { text: ours, conflicts: 0, questions: [] };
  if (base === ours) return { text: theirs, conflicts: 0, questions: [] };
  const merged = await mergePlain(mapped(texts, withPlainLines), markers, onceEach(readText));
  if ('doubt' in merged) return merged;
  const ends = mapped(texts, lineEndOf);
  const lineEnd = ends.ours === ends.base ? ends.theirs : ends.ours;
  return { ...merged, text: lineEnd === '\n' ? merged.text : merged.text.replaceAll('\n', lineEnd) };
}

/** Three texts, taken apart. */
interface Taken {
  reads: Versions<Read>;
  versions: Versions<Version>;
  unsure: Identified['unsure'];
  tokens: Tokens;
}

/** Merges texts whose lines all end in the same way. */
async function mergePlain(texts: Versions, markers: Markers, read: (text: string) => Promise<Read>): Promise<Merged> {
  const reads = { base: await read(texts.base), ours: await read(texts.ours), theirs: await read(texts.theirs) };
  for (const name of ['base', 'ours', 'theirs'] as const) {
    const { file, problems, theory } = reads[name];
    const doubt = file ? doubtIn(file, problems, theory) : UNREAD;
    if (doubt !== undefined) return { doubt: `The version “${NAMES[name]}” ${doubt}`, unread: true };
  }
  const taken = takenApart(texts, reads);
  if (!taken) return { doubt: LOST };
  const escalated = new Map<string, Cause>();
  // Each round disputes at least one statement more, and what is known by then is the least to be asked.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const plan = planOf(taken.versions, taken.unsure, escalated);
    const tried = await attempt(taken, plan, read);
    if ('doubt' in tried) return tried;
    if ('segments' in tried) {
      const segments = tried.segments.map((segment) =>
        typeof segment === 'string' ? segment : asked(segment, taken, plan),
      );
      const questions = segments.flatMap((segment) => (typeof segment === 'string' ? [] : (segment.question ?? '')));
      return { text: withMarkers(segments, markers), conflicts: questions.length, questions };
    }
    const known = escalated.size;
    for (const cause of tried.causes) if (!plan.disputed.has(cause.id)) escalated.set(cause.id, cause);
    if (escalated.size === known) return { doubt: LOST };
  }
  return { doubt: LOST };
}

/** A region with its question; names stand as each side has them. */
function asked(region: Region, taken: Taken, plan: Plan): Region {
  const named = namesAgreed(taken, plan);
  return { ...region, question: named(questionOf(region.about, plan, taken.versions)) };
}

/** How often more is disputed before lines are merged instead. */
const MOST_ROUNDS = 8;

/** A text that stood every trial; statements that must be disputed for one that does; or why there is none. */
type Attempt = { segments: Segment[] } | { causes: Cause[] } | { doubt: string };

async function attempt(taken: Taken, plan: Plan, read: (text: string) => Promise<Read>): Promise<Attempt> {
  const { reads, versions, tokens } = taken;
  const merge = mergeBlocks(versions, plan, tokens);
  if (!merge.complete) return { doubt: LOST };
  const named = namesAgreed(taken, plan);
  const pieces = merge.pieces.map((piece) => withNames(piece, named));
  const segments = join(pieces);
  const regions = segments.filter((segment) => typeof segment !== 'string');
  const mixed = mixtures(regions, taken, plan);
  if (mixed) return mixed.length > 0 ? { causes: mixed.map(around) } : { doubt: LOST };
  const ours = await read(settled(segments, 'ours'));
  const theirs = regions.length === 0 ? ours : await read(settled(segments, 'theirs'));
  for (const [side, { file, theory }] of Object.entries({ ours, theirs }) as ['ours' | 'theirs', Read][]) {
    if (!file) return { doubt: LOST };
    const stray = strayIn(theory, file, { side, pieces, plan, versions });
    if (stray === undefined) return { doubt: LOST };
    const causes = stray.filter((id) => !plan.disputed.has(id)).map(around);
    if (causes.length > 0) return { causes };
    if (stray.length > 0) return { doubt: NESTED };
  }
  const said = mapped(reads, (each) => each.said);
  const disputed = wordsIn(regions.flatMap((region) => leavesOf(region.ours)));
  const result = { ours: ours.said, theirs: theirs.said, disputed };
  if (!keepsWords(said, result) || !keepsPlaces(said, result)) return { doubt: LOST };
  return regions.length > 0 ? { segments } : provedClean(ours, { segments, pieces }, taken, plan);
}

/** What is asked of a text without conflicts: it is read as it was put together, and has no mistake that neither side had. */
function provedClean(
  { file, problems, theory, faults }: Read,
  { segments, pieces }: { segments: Segment[]; pieces: readonly Piece[] },
  taken: Taken,
  plan: Plan,
): Attempt {
  if (!file || !isReadAs(file, pieces)) return { doubt: LOST };
  const { messages, dangling } = newFaults(faults, taken.reads.ours.faults, taken.reads.theirs.faults);
  const gone = danglingGone(dangling, taken, plan);
  if (gone.length > 0) return { causes: gone };
  const [mistake] = messages;
  if (mistake !== undefined) return { doubt: `Together, the two versions have a mistake: ${mistake}` };
  const doubt = doubtIn(file, problems, theory);
  return doubt === undefined ? { segments } : { doubt: `Together, the two versions are one that ${doubt}` };
}

const around = (id: string): Cause => ({ what: 'around', id });

function takenApart(texts: Versions, reads: Versions<Read>): Taken | undefined {
  const theories = mapped(reads, ({ theory }) => theory);
  const { ids, unsure } = identitiesOf(theories);
  const names = namesOf(theories, ids);
  const tokens = tokensFor(texts, names);
  const side = (name: keyof Versions) => {
    const file = tokens.isPlain
      ? reads[name].file
      : blocksOf(withTokens(texts[name], theories[name], ids[name], tokens));
    const written = reads[name].file;
    return file && written && versionOf(file, written, theories[name], ids[name], names[name], tokens, names.base);
  };
  const [base, ours, theirs] = [side('base'), side('ours'), side('theirs')];
  return base && ours && theirs ? { reads, versions: { base, ours, theirs }, unsure, tokens } : undefined;
}

/** Puts names where their tokens stand: those of each side where they are disputed, else the one that both come to. */
function withNames(piece: Piece, named: ReturnType<typeof namesAgreed>): Piece {
  const says = piece.says.map((words) => named(words));
  if ('text' in piece) return { ...piece, text: named(piece.text), says };
  const sides = {
    base: named(piece.base, 'base'),
    ours: named(piece.ours, 'ours'),
    theirs: named(piece.theirs, 'theirs'),
  };
  // What only a name could have made different is no conflict where the name is the same.
  const { fresh, statements } = piece;
  if (sides.ours === sides.theirs) return { text: sides.ours, fresh, says, statements: statements.ours };
  return { ...piece, ...sides, says };
}

function namesAgreed({ versions, tokens }: Taken, { unnamed }: Plan) {
  const names = mapped(versions, ({ facts }) => new Map([...facts].map(([id, { name }]) => [id, name])));
  const has = mapped(versions, ({ facts }) => facts);
  return (text: string, side: keyof Versions = 'ours') =>
    tokens.named(text, (id) => {
      const its = valuesOf(names, id);
      const any = its[side] ?? its.ours ?? its.theirs ?? its.base ?? '';
      // What was there before both is shown as it was.
      if (side === 'base') return its.base ?? any;
      if (unnamed.has(id)) return any;
      if (!has.ours.has(id) || !has.theirs.has(id)) return its.ours ?? its.theirs ?? any;
      return agreed(its) ?? any;
    });
}

/**
 * What stands in a conflict though nobody wrote it so, since its lines are shared with what was merged.
 *
 * @returns the statements to be disputed whole; none where that cannot help; undefined where each side has its own lines
 */
function mixtures(regions: readonly Region[], taken: Taken, plan: Plan): string[] | undefined {
  if (regions.length === 0) return undefined;
  const named = namesAgreed(taken, plan);
  const { ours, theirs } = taken.versions;
  const linesOf = (text: string) => new Set(text.split('\n').map((line) => line.trim()));
  const known = {
    ours: linesOf(named(ours.file.text, 'ours')),
    theirs: linesOf(named(theirs.file.text, 'theirs')),
  };
  const isMixed = (region: Region) =>
    (['ours', 'theirs'] as const).some((side) =>
      region[side].split('\n').some((line) => line.trim() !== '' && !known[side].has(line.trim())),
    );
  const mixed = regions.filter(isMixed);
  if (mixed.length === 0) return undefined;
  const home = (id: string) => [ours, theirs].flatMap(({ facts }) => facts.get(id)?.home ?? []);
  const outer = mixed.flatMap(({ about }) => about.flatMap(({ of: id }) => (plan.disputed.has(id) ? home(id) : [id])));
  return outer.filter((id) => id !== '');
}

/** Statements that are gone on one side, and that the merged text names. */
function danglingGone(dangling: ReadonlySet<string>, { versions }: Taken, plan: Plan): Cause[] {
  if (dangling.size === 0) return [];
  return [...versions.base.facts].flatMap(([id, { name }]): Cause[] => {
    const isOurs = versions.ours.facts.has(id);
    if (name === undefined || !dangling.has(name) || !plan.isGone(id)) return [];
    if (!isOurs && !versions.theirs.facts.has(id)) return [];
    return [{ what: 'removed', id, by: isOurs ? 'theirs' : 'ours', but: 'named' }];
  });
}

const NAMES: Versions = { base: 'before both', ours: 'ours', theirs: 'theirs' };
const LOST = 'The two versions differ too much in how they are laid out.';
const NESTED = 'The two versions lead a statement to different places in ways that cannot be told apart.';

/** A text as it is read for a merge. */
interface Read {
  theory: Theory;
  faults: Faults;
  /** Its blocks; missing for a text that cannot be read for certain. */
  file: Block | undefined;
  said: Said;
  /** Where each mistake in the writing begins. */
  problems: number[];
}

/** Reads texts, each once. All is asked of a text at once, since the next reading takes back what this one gave. */
function onceEach(readText: ReadText): (text: string) => Promise<Read> {
  const known = new Map<string, Read>();
  return async (text) => {
    const before = known.get(text);
    if (before) return before;
    const parsed = await readText(text);
    const reading = readLeaves(text);
    const found = {
      theory: parsed.theory,
      faults: faultsOf(parsed),
      file: blocksOf(text, reading),
      said: saidIn(reading),
      problems: reading.problems.map(({ start }) => start),
    };
    known.set(text, found);
    return found;
  };
}

function leavesOf(text: string): readonly Leaf[] {
  return readLeaves(text).leaves;
}

function withPlainLines(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** How far words go that lack their quotation marks. What each piece is to be is the reader's to say; this only looks ahead. */
import { CODE_FORM, OTHER_WORDS } from './other-words.ts';
import type { Piece } from './scanner.ts';
import { CALLS, type Call, callOf, KINDS, SHORT_FORMS, TAILS } from './vocabulary.ts';
import { wordTable } from './word-table.ts';

/** What the last word calls for. */
export interface Pending {
  call: Call;
  word: string;
  piece: Piece;
}

/** The pieces of a text, to look around in. */
export interface Pieces {
  text: string;
  all: readonly Piece[];
  /** Where pieces start that a colon or a dash stands before. */
  setOff: ReadonlySet<number>;
  /** Names that statements have (those that fixes give are added), and names that arrows lead to, in composed form. */
  names: { taken: Set<string>; used: ReadonlySet<string> };
  /** The names of statements by their titles; undefined for a title that several have, or one without a name. */
  titles: ReadonlyMap<string, string | undefined>;
}

/** A keyword, in the language's own form, and how many pieces it takes. */
export interface Keyword {
  word: string;
  count: number;
}

/** The longest keyword has three words. */
const MOST_WORDS = 3;

/** All that starts a statement, in the language's own words and in others. */
const KIND_PHRASES: ReadonlySet<string> = new Set([
  ...Object.keys(KINDS),
  ...Object.keys(SHORT_FORMS),
  ...Object.keys(OTHER_WORDS).filter((word) => (OTHER_WORDS[word]?.word ?? '') in KINDS),
]);

/** Last words of what starts a statement: what stands behind one is its name. */
const LAST_OF_KINDS = new Set([...KIND_PHRASES].map((word) => word.split(' ').at(-1)));

/** Which statements say with ‘of’ or ‘about’ what they belong to. */
const SAYS_WITH: Readonly<Record<string, RegExp>> = wordTable({
  of: /measure$|^(?:pdsa|support)$/,
  about: /^(?:conjecture|finding|recommendation)$/,
});

/** Makes pieces ready to be looked around in; names are looked for when they are first asked for. */
export function aroundPieces(text: string, all: readonly Piece[], setOff: ReadonlySet<number>): Pieces {
  let names: Pieces['names'] | undefined;
  let titles: Pieces['titles'] | undefined;
  return {
    text,
    all,
    setOff,
    get names() {
      names ??= namesIn(text, all);
      return names;
    },
    get titles() {
      titles ??= titlesIn(text, all);
      return titles;
    },
  };
}

function namesIn(text: string, all: readonly Piece[]): Pieces['names'] {
  const taken = new Set<string>();
  const used = new Set<string>();
  for (const [n, piece] of all.entries()) {
    const before = all[n - 1];
    if (piece.type !== 'word') continue;
    const name = text.slice(piece.start, piece.end).normalize('NFC');
    if (piece.first && CODE_FORM.test(name)) taken.add(name);
    if (before?.line !== piece.line) continue;
    if (before.type === 'arrow') used.add(name);
    else if (LAST_OF_KINDS.has(text.slice(before.start, before.end).toLowerCase())) taken.add(name);
  }
  return { taken, used };
}

function titlesIn(text: string, all: readonly Piece[]): Pieces['titles'] {
  const titles = new Map<string, string | undefined>();
  const wordAt = (at: number, line: number) => {
    const piece = all[at];
    return piece?.type === 'word' && piece.line === line ? text.slice(piece.start, piece.end) : undefined;
  };
  const isKind = (word: string | undefined) => word !== undefined && LAST_OF_KINDS.has(word.toLowerCase());
  for (const [n, { type, line, start, end }] of all.entries()) {
    if (type !== 'text') continue;
    const [before, twoBefore] = [wordAt(n - 1, line), wordAt(n - 2, line)];
    const isCode = before !== undefined && all[n - 1]?.first === true && CODE_FORM.test(before);
    // In `primary driver "Books"` no word is a name.
    const isPhrase = KIND_PHRASES.has(`${twoBefore} ${before}`.toLowerCase());
    const named = (isKind(twoBefore) && !isPhrase) || isCode ? before : undefined;
    if (named === undefined && !isKind(before)) continue;
    const title = text.slice(start + 1, end - 1);
    titles.set(title, titles.has(title) ? undefined : named);
  }
  return titles;
}

/** The keyword of one to three words that stands at an index, on one line. */
export function keywordAt({ text, all }: Pieces, index: number): Keyword | undefined {
  const line = all[index]?.line;
  const wordAt = (at: number) => {
    const piece = all[at];
    return piece?.type === 'word' && piece.line === line ? text.slice(piece.start, piece.end).toLowerCase() : undefined;
  };
  let image = wordAt(index);
  let found: Keyword | undefined;
  for (let count = 1; image !== undefined && count <= MOST_WORDS; count++) {
    const word = SHORT_FORMS[image] ?? image;
    // `its status` is the parser's name for a word, and never written.
    if (CALLS.has(word) && !image.startsWith('its ')) found = { word, count };
    const next = wordAt(index + count);
    image = next === undefined ? undefined : `${image} ${next}`;
  }
  return !found && wordAt(index + 1) === 'partner' ? { word: 'partner', count: 2 } : found;
}

/** True for a brace; one that the author forgot has no length. */
export function isBrace({ text }: Pieces, piece: Piece): boolean {
  return piece.type === 'mark' && /^[{}]?$/.test(text.slice(piece.start, piece.end));
}

/** How many pieces lack quotation marks from an index on: all up to an arrow, a brace, a text, the line's end, or what follows. */
export function looseCount(pieces: Pieces, at: number, pending: Pending): number {
  const { text, all } = pieces;
  const line = all[at]?.line;
  let n = at;
  for (; n < all.length; n++) {
    const piece = all[n] as Piece;
    if (piece.line !== line || piece.type === 'arrow' || isBrace(pieces, piece)) break;
    if (piece.type === 'text' && !isAmongWords(pieces, n)) break;
    if (n > at && piece.type === 'word' && endsLoose(pieces, n, pending)) break;
    const isComma = pending.call.list && text.charAt(piece.start) === ',';
    if (n > at && isComma && all[n + 1]?.type === 'text') break;
  }
  return n - at;
}

/** `aim: Improve reading in grade 3`: behind a colon, words that no statement goes on with are a title from the first on. */
export function startsTitle(pieces: Pieces, at: number, pending: Pending): boolean {
  const { text, all, setOff, names } = pieces;
  const { word, call } = pending;
  const [first, next] = [all[at], all[at + 1]];
  if (!first || !next || !(word in KINDS) || call.want !== 'name') return false;
  // `aim Reading, writing and maths`: a name is followed by no comma.
  const behindComma = text.charAt(next.start) === ',' ? all[at + 2] : undefined;
  const isList = behindComma?.line === first.line && behindComma.type === 'word' && !keywordAt(pieces, at + 2);
  if (!isList && !setOff.has(first.start)) return false;
  const count = looseCount(pieces, at, pending);
  const behind = all[at + count];
  if (count < 2 || (behind?.type === 'text' && behind.line === first.line)) return false;
  if (count === 2 && text.charAt(next.start) === '.') return false;
  // `aim: Reading: all children`: the first colon may stand behind the kind, and the second behind a name.
  if (setOff.has(next.start) || names.used.has(text.slice(first.start, first.end).normalize('NFC'))) return false;
  const keyword = keywordAt(pieces, at + 1);
  return !keyword || keyword.word in KINDS || !goesOn(pieces, keyword, at + 1, word);
}

/** Whether the words behind a statement's name, with what stands behind each, can all be said of the statement. */
function goesOn(pieces: Pieces, first: Keyword, start: number, kind: string): boolean {
  const { all } = pieces;
  const line = all[start]?.line;
  let keyword: Keyword | undefined = first;
  for (let at = start; keyword; ) {
    const { word, count }: Keyword = keyword;
    const call = callOf(word, '', kind);
    if (SAYS_WITH[word]?.test(kind) === false) return false;
    const [value, next] = [all[at + count], all[at + count + 1]];
    if (!call || !value || value.line !== line) return true;
    if (!fits(call, value)) return false;
    if (!next || next.line !== line || next.type === 'arrow' || next.type === 'mark') return true;
    at += count + 1;
    keyword = keywordAt(pieces, at);
  }
  return false;
}

/** `the 'open door' policy`: words of their own in single quotation marks. */
function isAmongWords(pieces: Pieces, at: number): boolean {
  const [piece, next] = [pieces.all[at], pieces.all[at + 1]];
  return piece?.single === true && next?.type === 'word' && next.line === piece.line && !keywordAt(pieces, at + 1);
}

/** Words that end an unquoted text: those that may follow this value, with a value of their own. */
function endsLoose(pieces: Pieces, at: number, { word, call }: Pending): boolean {
  const { text, all, names } = pieces;
  const keyword = keywordAt(pieces, at)?.word;
  if (!keyword) return false;
  if (call.want === 'date' || call.want === 'number') {
    // `reduce by 20% by 2030`: by how much, and then by when.
    const next = all[at + 1];
    const isAmount = next?.type === 'number' && !/^\d{4}$/.test(text.slice(next.start, next.end));
    if (call.want === 'number' && keyword === 'by' && isAmount && next.line === all[at]?.line) return false;
    return keyword in KINDS || ['by', 'in', 'on', 'from', 'because'].includes(keyword);
  }
  const line = all[at]?.line;
  const [value, behind] = [all[at + 1], all[at + 2]];
  const here = value?.line === line ? value : undefined;
  const isLast = !behind || behind.line !== line || isBrace(pieces, behind);
  if (word === 'import') return keyword === 'as' && (!here || (here.type === 'word' && isLast));
  if (word in KINDS) {
    if (['because', 'weakly', 'strongly', 'citing'].includes(keyword)) return true;
    const isName = here !== undefined && names.taken.has(text.slice(here.start, here.end).normalize('NFC'));
    return isName && isLast && SAYS_WITH[keyword]?.test(word) === true;
  }
  // The status of a site has another name in the grammar than that of a statement.
  const type = TAILS[`its ${keyword}`] ? `its ${keyword}` : keyword;
  const tail = TAILS[type]?.includes(word) ? CALLS.get(type) : undefined;
  if (!tail || !here) return false;
  if (tail.want === 'text') return word === 'data';
  return fits(tail, here) && (here.type !== 'word' || isLast);
}

/** Whether a piece is what a word calls for. */
function fits(call: Call, { type }: Piece): boolean {
  return type === 'word' ? wantsWord(call) : wantsValue(call).includes(type);
}

/** True where a name, or a word to choose, may stand. */
export function wantsWord({ want }: Call): boolean {
  return want === 'name' || want === 'word' || want === 'name or text' || want === 'name or date';
}

function wantsValue({ want }: Call): readonly Piece['type'][] {
  if (want === 'date' || want === 'name or date') return ['date', 'number', 'text'];
  if (want === 'number' || want === 'text or number') return ['number', 'text'];
  return ['text'];
}

/**
 * Whether the word at an index starts its line as statements do: with at most two more words before a title, a link or a
 * brace. Such a statement may come from a newer version of the language; a line of prose does not.
 */
export function isStatementLike(pieces: Pieces, index: number): boolean {
  const { text, all } = pieces;
  let at = index + 1;
  while (at < index + MOST_WORDS && all[at]?.type === 'word' && !startsLink(pieces, at)) at++;
  const sign = all[at];
  if (!sign) return false;
  const isBeside = sign.line === all[index]?.line;
  return (isBeside && sign.type === 'text') || startsLink(pieces, at) || text.slice(sign.start, sign.end) === '{';
}

/** An arrow, or `of` and `about` with a name behind them. */
export function startsLink(pieces: Pieces, index: number): boolean {
  const [piece, next] = [pieces.all[index], pieces.all[index + 1]];
  if (piece?.type !== 'word') return piece?.type === 'arrow';
  const word = keywordAt(pieces, index)?.word;
  return (word === 'of' || word === 'about') && next?.type === 'word' && next.line === piece.line;
}

/** `measure of A`: a link of a statement without a name or title, to a name that the text gives, and nothing behind it. */
export function leadsNameless(pieces: Pieces, index: number, kind: string): boolean {
  const { text, all, names } = pieces;
  const [piece, name, behind] = [all[index], all[index + 1], all[index + 2]];
  const word = piece?.type === 'word' ? text.slice(piece.start, piece.end).toLowerCase() : '';
  if (!piece || !name || !SAYS_WITH[word]?.test(kind) || !startsLink(pieces, index)) return false;
  const isLast = behind?.line !== piece.line || isBrace(pieces, behind) || text.charAt(behind.start) === ',';
  return isLast && names.taken.has(text.slice(name.start, name.end).normalize('NFC'));
}

/** Whether words go on from an index on, on the same line: a comma before them then is one of theirs. */
export function wordsFollow(pieces: Pieces, index: number, line: number): boolean {
  const next = pieces.all[index];
  if (next?.line !== line || next.type === 'arrow' || next.type === 'text' || isBrace(pieces, next)) return false;
  const keyword = keywordAt(pieces, index);
  return !keyword || keyword.word in KINDS;
}

/** Whether a word, a keyword perhaps, is read as words that lack their quotation marks. */
export function isLoose(pending: Pending, keyword: string | undefined): boolean {
  if (keyword === undefined) return true;
  if (keyword === 'every year') return false;
  // A title may be left out, so that a keyword goes on with the statement; only a kind word cannot stand there.
  if (!pending.call.required) return keyword in KINDS && pending.word in KINDS;
  return true;
}

/** Whether a value is what the last word calls for. */
export function accepts({ call, word, piece: before }: Pending, piece: Piece, property: string): boolean {
  if (call.here && piece.line !== before.line) return false;
  switch (call.want) {
    case 'text':
    case 'name or text':
      return piece.type === 'text' || word === '';
    case 'number':
      return piece.type === 'number' || piece.type === 'text';
    case 'date':
    case 'text or number':
      return true;
    case 'name':
      return word in KINDS && piece.type === 'text';
    case 'name or date':
      return piece.type !== 'text' || property === 'site';
    case 'word':
      return false;
  }
}

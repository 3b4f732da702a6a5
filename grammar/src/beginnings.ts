/**
 * How lines begin that people write in words from elsewhere: `key driver`, `PD1`, `Primary driver 2:`, `objetivo`, and headings
 * such as `Primary drivers:`. What each piece is to be is the reader's to say; this only looks ahead.
 */
import { kindNamed } from './language/index.ts';
import { isBrace, isStatementLike, keywordAt, type Pieces, startsLink } from './loose.ts';
import { candidate, nearest } from './nearest.ts';
import { CODE_FORM, CODES, IN_MEASURES, OTHER_WORDS, type OtherWord, plainly, spanishPlural } from './other-words.ts';
import type { Piece } from './scanner.ts';
import { KINDS, kindOfWord } from './vocabulary.ts';

/** A word that begins a statement or a property, how many pieces it takes, and what is known of it. */
export interface Beginning {
  /** The word of the language. */
  word: string;
  count: number;
  /** What is known of the word, where it is none of the language. */
  other?: OtherWord;
  /** `several`: a plural that stands before a title; `heading`: one that stands alone on its line. */
  form?: 'several' | 'heading' | 'code';
  /** True for a word of the language with a slip of the finger in it. */
  isSlip?: true;
}

/** The longest word from elsewhere has four words. */
const MOST_WORDS = 4;

/** A number or a row of numbers as statements are numbered with. */
const NUMBERING = /^\d{1,3}(?:\.\d{1,3}){0,3}$/;

/**
 * The word from elsewhere with which a statement, or a property, begins at an index.
 *
 * @param outer the kind word of the statement in whose braces it stands
 */
export function otherWordAt(pieces: Pieces, index: number, outer: string | undefined): Beginning | undefined {
  if (!begins(pieces, index)) return undefined;
  const code = codeAt(pieces, index);
  if (code && mayStand(code.word, outer)) return code;
  const words = wordsAt(pieces, index);
  const own = keywordAt(pieces, index)?.count ?? 0;
  for (let count = words.length; count > own; count--) {
    const plain = plainly(words.slice(0, count).join(' '));
    // `driver mesure`: what stands behind a kind word may as well be a name.
    const found = beginningOf(plain, outer) ?? (own > 0 ? undefined : misspelt(plain));
    if (!found) continue;
    const last = words[count - 1] ?? '';
    const isName = found.form === 'several' && count > 1 && pieces.names.used.has(last);
    if (isName || !mayStand(found.word, outer)) continue;
    // `primary drivers E "…"`: the words behind the kind word may as well be a name.
    const next = pieces.all[index + count];
    if (found.form === 'several' && own > 0 && next?.type === 'word' && next.line === pieces.all[index]?.line) continue;
    const beginning = { ...found, count };
    if (isAlone(pieces, index, count)) {
      if (found.form === 'several') return { ...beginning, form: 'heading' };
      if (count > 1 && found.word in KINDS) return beginning;
    } else if (fitsBehind(pieces, index, beginning)) return beginning;
  }
  return undefined;
}

function beginningOf(plain: string, outer: string | undefined): Omit<Beginning, 'count'> | undefined {
  const inMeasure = outer?.endsWith('measure') ? IN_MEASURES[plain] : undefined;
  const other = inMeasure ?? OTHER_WORDS[plain];
  if (other) return { word: other.word, other };
  const spanish = spanishPlural(plain);
  if (spanish) return { ...spanish, form: 'several' };
  if (!plain.endsWith('s')) return undefined;
  const one = plain.replace(/ies$/, 'y').replace(/s$/, '');
  if (one in KINDS && one !== 'import') return { word: one, form: 'several' };
  const another = OTHER_WORDS[one];
  return another && another.word in KINDS ? { word: another.word, form: 'several' } : undefined;
}

/** `chnage idea`: a kind of several words with a slip of the finger in it. */
function misspelt(written: string): Omit<Beginning, 'count'> | undefined {
  if (!written.includes(' ')) return undefined;
  const word = nearest(written, LONG_KINDS, 1)[0]?.name;
  // `primary measure` is another thing than a primary driver.
  const ends = [written, word ?? ''].map((each) => each.split(' '));
  const isNear = ends[0]?.length === ends[1]?.length && ends[0]?.some((each, n) => each === ends[1]?.[n]);
  return word && isNear ? { word, other: { word, how: 'asked', language: 'en' }, isSlip: true } : undefined;
}

const LONG_KINDS = Object.keys(KINDS)
  .filter((word) => word.includes(' '))
  .map((word) => candidate(word, word));

/** First on its line, right behind a brace, or between two texts of one line. */
function begins(pieces: Pieces, index: number): boolean {
  const [before, piece] = [pieces.all[index - 1], pieces.all[index]];
  if (!piece || piece.first || !before) return piece !== undefined;
  const next = pieces.all.slice(index, index + MOST_WORDS).find(({ type }) => type !== 'word');
  return isBrace(pieces, before) || (before.type === 'text' && next?.type === 'text' && next.line === piece.line);
}

/** The words of a line from an index on, as far as no colon or dash stands between them. */
function wordsAt({ text, all, setOff }: Pieces, index: number): string[] {
  const words: string[] = [];
  const line = all[index]?.line;
  for (let at = index; words.length < MOST_WORDS; at++) {
    const piece = all[at];
    if (piece?.type !== 'word' || piece.line !== line || (at > index && setOff.has(piece.start))) break;
    words.push(text.slice(piece.start, piece.end));
  }
  return words;
}

function isAlone({ text, all }: Pieces, index: number, count: number): boolean {
  const [piece, next, behind] = [all[index], all[index + count], all[index + count + 1]];
  const isDash = next?.type === 'junk' && /^[-–—]+$/.test(text.slice(next.start, next.end));
  return next?.line !== piece?.line || (isDash && behind?.line !== piece?.line);
}

/** Whether what stands behind such a word looks like the rest of a statement or property, and not like prose. */
function fitsBehind(pieces: Pieces, index: number, { word, count, other, form }: Beginning): boolean {
  const { text, all, setOff } = pieces;
  const next = all[index + count] as Piece;
  if (!(word in KINDS)) return other?.language === 'es' || other?.word === 'target';
  if (form === 'several' && !other) return next.type !== 'word' || isStatementLike(pieces, index + count - 1);
  if (next.type !== 'word') return next.type !== 'junk' || count > 1;
  return (
    count > 1 ||
    setOff.has(next.start) ||
    /^\p{Lu}/u.test(text.slice(next.start, next.end)) ||
    isStatementLike(pieces, index)
  );
}

/** Whether a statement may stand in the braces of another; a property may wherever there are braces. */
function mayStand(word: string, outer: string | undefined): boolean {
  if (!(word in KINDS)) return outer !== undefined;
  const around = outer === undefined ? undefined : kindOfWord(outer);
  const kind = kindOfWord(word);
  if (outer === undefined || !kind) return true;
  return around !== undefined && (kindNamed(kind).within ?? []).includes(around);
}

/** `PD1 "Books"`, `SD 1.2: Library`: a code at the start of a line gives the kind, and the name. */
function codeAt(pieces: Pieces, index: number): Beginning | undefined {
  const { text, all, setOff } = pieces;
  const image = (piece: Piece | undefined) => (piece ? text.slice(piece.start, piece.end) : '');
  const [piece, next] = [all[index], all[index + 1]];
  if (piece?.type !== 'word') return undefined;
  const isWhole = CODE_FORM.test(image(piece));
  const isApart =
    next?.line === piece.line && next.type === 'number' && CODE_FORM.test(`${image(piece)} ${image(next)}`);
  if (!isWhole && !isApart) return undefined;
  const behind = all[index + (isWhole ? 1 : 2)];
  if (
    behind?.line !== piece.line ||
    !(behind.type !== 'word' || setOff.has(behind.start) || startsLink(pieces, index + 1))
  )
    return undefined;
  const word = CODES[image(piece).slice(0, 2).toLowerCase()];
  return word === undefined ? undefined : { word, count: isWhole ? 0 : 1, form: 'code' };
}

/**
 * The number behind a kind word, as in `Primary driver 1 "Books"`, with the sign that touches it: `1.`, `1)`.
 *
 * @returns the number and how many pieces it takes; undefined where it is none, or unquoted words follow
 */
export function numberingAt(pieces: Pieces, index: number): { number: string; count: number } | undefined {
  const { text, all } = pieces;
  const [piece, sign] = [all[index], all[index + 1]];
  if (piece?.type !== 'number') return undefined;
  const number = text.slice(piece.start, piece.end);
  if (!NUMBERING.test(number)) return undefined;
  const hasSign = sign?.start === piece.end && /^[.)]$/.test(text.slice(sign.start, sign.end));
  const count = hasSign ? 2 : 1;
  const next = all[index + count];
  if (next?.line !== piece.line) return undefined;
  const goesOn = next.type === 'text' || isBrace(pieces, next) || startsLink(pieces, index + count);
  return goesOn ? { number, count } : undefined;
}

/**
 * A numbered statement named behind an arrow: `-> Primary driver 1`, `-> PD 1`.
 *
 * @returns the kind word, the number, and how many pieces they take
 */
export function numberedAt(pieces: Pieces, index: number): { word: string; number: string; count: number } | undefined {
  const { text, all } = pieces;
  const words = wordsAt(pieces, index);
  for (let count = words.length; count > 0; count--) {
    const piece = all[index + count];
    const number = piece && text.slice(piece.start, piece.end);
    if (piece?.type !== 'number' || piece.line !== all[index]?.line || !NUMBERING.test(number ?? '')) continue;
    const plain = plainly(words.slice(0, count).join(' '));
    const keyword = keywordAt(pieces, index);
    const own = keyword?.count === count && keyword.word in KINDS ? keyword.word : undefined;
    const word = own ?? CODES[plain] ?? OTHER_WORDS[plain]?.word;
    if (word !== undefined && word in KINDS) return { word, number: number ?? '', count: count + 1 };
  }
  return undefined;
}

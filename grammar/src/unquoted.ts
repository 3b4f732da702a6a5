/**
 * Words behind a kind word that lack their quotation marks, or are too many for a name: what their author may have meant,
 * and how that is written. Where they can be read in two ways both are told, and nothing is fixed unasked.
 */
import { freeName, isName } from './names.ts';
import { nearestWord } from './nearest.ts';
import { CODE_FORM, codeOf } from './other-words.ts';
import type { ReadingFix, ReadingProblem } from './reading.ts';
import { readingProblems as say } from './reading-problems.ts';
import { type Piece, scan } from './scanner.ts';
import { fixAt, quoted } from './telling.ts';
import { KINDS, SHORT_FORMS } from './vocabulary.ts';

/** What stands behind a kind word on its line, up to an arrow, a brace or the line's end. */
export interface Unquoted {
  text: string;
  /** The kind word in the language's own form, and as it is written. */
  kind: string;
  kindPiece: Piece;
  /** The first word, where it can be the name. */
  name?: Piece;
  /** The other words; at least one. */
  run: readonly Piece[];
  /** The title in quotation marks behind them. */
  title?: Piece;
  /** True where more words follow that title, so that nobody can tell what belongs to what. */
  goesOn: boolean;
  /** True when a colon or a dash stands before a piece. */
  isSetOff(piece: Piece): boolean;
  /** True when an arrow leads to this name. */
  isUsed(name: string): boolean;
  /** Words that stand in the text, and the names that fixes have made so far, which are added to it. */
  taken: Set<string>;
}

type Range = Pick<Piece, 'start' | 'end'>;

const QUOTE = 'Put it in quotation marks';

/** What is wrong with words where a name and a title should stand. */
export function unquotedProblem(words: Unquoted): ReadingProblem {
  if (words.title) return words.name ? severalWords(words, words.name) : numberedName(words, words.title);
  return words.name ? nameOrTitle(words, words.name) : titleAlone(words);
}

/**
 * How many pieces are a number before a title: two in `1: Families`, `1. Families`, `1) Families`; one where the sign is
 * passed over as a colon is.
 */
export function numberBefore({ text, run, name, title, isSetOff }: Unquoted): number {
  const [first, second, third] = run;
  if (name || title || !first || !second || first.type !== 'number' || !/^\d+$/.test(image(text, first))) return 0;
  if (isSetOff(second)) return 1;
  return third && first.end === second.start && /^[.)]$/.test(image(text, second)) ? 2 : 0;
}

/** `aim My Aim "All pass"`. */
function severalWords(words: Unquoted, name: Piece): ReadingProblem {
  const { kind, run, text } = words;
  const at = around(run);
  const whole = { start: name.start, end: at.end };
  const made = nameOf([name, ...run], text);
  if (made === undefined) return say.noName(at, image(text, whole));
  const free = freshName(made.name, words);
  const meant = misspelt(words, name);
  if (meant) {
    const written = image(text, whole);
    const fixes = [fixAt(name, `Write ‘${meant.kind}’`, meant.word), fixAt(whole, `Call it ‘${free}’`, free)];
    return say.nameOrKind(at, meant.kind, kind, written, free, allowed(words, whole, fixes));
  }
  if (made.exact) {
    const fixes = [fixAt(whole, 'Join the words with hyphens', free)];
    return say.nameOfSeveralWords(at, kind, free, allowed(words, whole, fixes));
  }
  return withSigns(words, whole, free);
}

/** `aim Goal 4,000 "Reach them"`: the signs are lost in a name. */
function withSigns(words: Unquoted, at: Range, name: string): ReadingProblem {
  const { text, kind, title } = words;
  const inner = title && /^"(?!"")(.*)"$/s.exec(image(text, title))?.[1];
  const written = image(text, at);
  if (title === undefined || inner === undefined) return say.noName(at, written);
  const fixes = [
    fixAt(at, `Call it ‘${name}’`, name),
    fixAt(
      { start: at.start, end: title.end },
      'Put all of it into the title',
      `${quoted(written).slice(0, -1)}: ${inner}"`,
    ),
  ];
  const range = { start: at.start, end: title.end };
  return say.nameWithSigns(around(words.run), kind, name, `${written}: ${inner}`, allowed(words, range, fixes));
}

/** `driver 1 "Mentors"`, `pdsa Cycle 1 "Try it"`. */
function numberedName(words: Unquoted, title: Piece): ReadingProblem {
  const { kind, run } = words;
  const { start, name, exact, joined } = numbered(words, run);
  const at = around(run);
  const range = { start, end: at.end };
  if (!exact) return withSigns({ ...words, title }, range, name);
  const fixes = allowed(words, range, [fixAt(range, `Call it ‘${name}’`, name)]);
  return (joined ? say.nameOfSeveralWords : say.nameInDigits)(at, kind, name, fixes);
}

/** `aim Improve reading`: the first word may be the name. */
function nameOrTitle(words: Unquoted, name: Piece): ReadingProblem {
  const { text, run, isUsed } = words;
  const at = around(run);
  const whole = { start: name.start, end: at.end };
  const [first, title, all] = [image(text, name), image(text, at), image(text, whole)];
  const keeps = fixAt(at, `Keep ‘${first}’ as its name`, quoted(title));
  const all_ = fixAt(whole, `Put all of it in quotation marks`, quoted(all));
  const label = ` ‘${first}’ before it is read as the name.`;
  // `PD1: Families as partners`: a code is no part of a title.
  const isCode = CODE_FORM.test(first) && codeOf(words.kind) !== undefined;
  if (isCode || (isUsed(first) && !words.isSetOff(name))) {
    return say.unquotedTitle(at, title, allowed(words, whole, [{ ...keeps, title: QUOTE }]), label);
  }
  const meant = misspelt(words, name);
  const other = meant ? [fixAt(name, `Write ‘${meant.kind}’`, meant.word)] : [];
  const told = `${label} If it belongs to the title, put all of it in quotation marks: "${all}".`;
  return say.unquotedTitle(at, title, allowed(words, whole, [all_, keeps, ...other]), told);
}

/** `aim: Improve reading`, `aim 80% of students pass`, `driver 1: Mentors`: no word of it is a name. */
function titleAlone(words: Unquoted): ReadingProblem {
  const { text, run, kindPiece, isSetOff } = words;
  const at = around(run);
  const before = numberBefore(words);
  const first = run[0] as Piece;
  const isNumber = first.type === 'number' && /^\d+$/.test(image(text, first));
  const behind = run[before > 0 ? before : 1];
  if (before > 0 && behind) {
    const range = { start: behind.start, end: at.end };
    const title = image(text, range);
    return say.unquotedTitle(range, title, allowed(words, range, [fixAt(range, QUOTE, quoted(title))]));
  }
  if (isNumber && run.length === 1 && numberWord(words) !== undefined) {
    const { start, name } = numbered(words, run);
    const range = { start, end: at.end };
    return say.nameOfSeveralWords(
      at,
      words.kind,
      name,
      allowed(words, range, [fixAt(range, `Call it ‘${name}’`, name)]),
    );
  }
  const title = image(text, at);
  const quotes = fixAt(at, QUOTE, quoted(title));
  const mayBeLabel = isNumber && behind && !isSetOff(first) && /^\p{Lu}/u.test(image(text, behind));
  if (mayBeLabel) {
    const range = { start: behind.start, end: at.end };
    const rest = quoted(image(text, range));
    const apart = fixAt(range, `Take ${image(text, first)} as its number`, rest);
    const told = ` If ${image(text, first)} is only its number, write ${words.kind} ${image(text, first)} ${rest}.`;
    return say.unquotedTitle(at, title, allowed(words, { start: kindPiece.end, end: at.end }, [quotes, apart]), told);
  }
  return say.unquotedTitle(at, title, allowed(words, at, [quotes]));
}

/** No fix where more words follow the title, or a comment stands among the words. */
function allowed({ text, goesOn }: Unquoted, at: Range, fixes: readonly ReadingFix[]): readonly ReadingFix[] {
  return !goesOn && mayQuote(text, at) ? fixes : [];
}

/** False where a comment stands among words, which would become one of them, or a lone carriage return, where a text ends. */
export function mayQuote(text: string, at: Range): boolean {
  const words = image(text, at);
  return !/[\r\n]/.test(words) && !scan(words).some(({ type }) => type === 'comment');
}

/** The second word of `pdsa cycle`, which can as well be the first of a name: `Cycle 1`. */
function numberWord({ text, kindPiece }: Unquoted): string | undefined {
  const written = image(text, kindPiece);
  const words = /^(\p{L}+)\s+(\p{L}+)$/u.exec(written);
  const isShort = words && Object.hasOwn(SHORT_FORMS, `${words[1]} ${words[2]}`.toLowerCase());
  return isShort ? words[2] : undefined;
}

/** A name made of a number: with the word before it, `Cycle-1`, else with the last word of the kind, `Driver-1`. */
function numbered(words: Unquoted, run: readonly Piece[]) {
  const { text, kindPiece, kind } = words;
  const joined = numberWord(words);
  const last = kind.split(' ').at(-1) ?? kind;
  const word = joined ?? last.charAt(0).toUpperCase() + last.slice(1);
  const made = nameOf(run, text, word);
  const start = joined === undefined ? (run[0]?.start ?? 0) : kindPiece.end - joined.length;
  return {
    start,
    name: freshName(made?.name ?? word, words),
    exact: made?.exact ?? false,
    joined: joined !== undefined,
  };
}

/**
 * Words as one name, joined with hyphens.
 *
 * @param before a word to begin with
 * @returns `exact` is false where signs are lost, as in 4,000; undefined where nothing is left that can be a name
 */
function nameOf(pieces: readonly Piece[], text: string, before = ''): { name: string; exact: boolean } | undefined {
  let exact = true;
  let name = before;
  for (const [n, piece] of pieces.entries()) {
    const { type } = piece;
    const written = image(text, piece);
    if (type === 'number' ? !/^\d+(?:\.\d+)*$/.test(written) : type === 'junk' || written === ',') exact = false;
    const plain = written.replace(/(?<=\d),(?=\d{3})/g, '').replace(/[^\p{L}\p{M}\p{N}_]+/gu, '-');
    const touches = pieces[n - 1]?.end === piece.start;
    name += touches ? plain : `-${plain}`;
  }
  name = name.replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
  return isName(name) ? { name, exact } : undefined;
}

/** A name of its own, for this fix alone. */
function freshName(wanted: string, { taken, text, kindPiece }: Unquoted): string {
  const name = freeName(wanted, taken, image(text, kindPiece), '-');
  taken.add(name.normalize('NFC'));
  return name;
}

/** The kind word that a name may be a slip of, with the kind word before it: `driver mesure`. */
function misspelt({ text, kindPiece }: Unquoted, name: Piece): { kind: string; word: string } | undefined {
  const before = `${image(text, kindPiece).toLowerCase().replace(/\s+/g, ' ')} `;
  const written = image(text, name).toLowerCase();
  for (const kind of [...Object.keys(KINDS), ...Object.keys(SHORT_FORMS)]) {
    const word = kind.startsWith(before) ? kind.slice(before.length) : '';
    if (word !== '' && !word.includes(' ') && nearestWord(written, [word])) return { kind, word };
  }
  return undefined;
}

function around(run: readonly Piece[]): Range {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function image(text: string, { start, end }: Range): string {
  return text.slice(start, end);
}

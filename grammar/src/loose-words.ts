/** Reads words that should stand in quotation marks. */
import { looseCount, type Pending } from './loose.ts';
import type { ReaderState } from './reader-state.ts';
import { readingProblems as say } from './reading-problems.ts';
import type { Piece } from './scanner.ts';
import { mayQuote, numberBefore, type Unquoted, unquotedProblem } from './unquoted.ts';
import { type Call, KINDS } from './vocabulary.ts';

const TITLE: Call = { want: 'text' };

/** Takes words from the next piece on, as far as they go, for what the last word calls for, and tells how they are written. */
export function readLoose(reader: ReaderState, first: Piece, pending: Pending): void {
  const { call, word, piece } = pending;
  const run = reader.pieces.slice(reader.at, reader.at + looseCount(reader.around, reader.at, pending));
  const count = run.length;
  const behind = reader.pieces[reader.at + count];
  const title = behind?.type === 'text' && behind.line === first.line ? behind : undefined;
  const isTitle = word in KINDS && word !== 'import';
  if (isTitle) {
    const unquoted = unquotedIn(reader, run, pending, title);
    reader.problems.push(unquotedProblem(unquoted));
    takeTitle(reader, run, numberBefore(unquoted), pending);
  } else {
    const whole: Piece = { ...first, end: run.at(-1)?.end ?? first.end };
    tellLoose(reader, whole, run, pending);
    reader.take('LOOSE', whole, count);
  }
  reader.list = pending;
  reader.expect(call.next && { call: call.next, word, piece: first });
  if (word === '' || (word in KINDS && title)) reader.pending = pending;
  else if (!title || word in KINDS) reader.pending = undefined;
  if (word in KINDS && title && call.want === 'name') reader.pending = { call: TITLE, word, piece };
}

/** A title, and the number before it, which gives the statement its name. */
function takeTitle(reader: ReaderState, run: readonly Piece[], numbered: number, pending: Pending): void {
  const [number, first, last] = [run[0], run[numbered], run.at(-1)];
  if (!number || !first || !last) return;
  if (numbered > 0) {
    const end = run[numbered - 1]?.end ?? number.end;
    const name = reader.nameOfNumber(pending, reader.image(number));
    reader.take('ID', { start: number.start, end }, numbered, name);
  }
  reader.take('LOOSE', { start: first.start, end: last.end }, run.length - numbered);
}

function unquotedIn(reader: ReaderState, run: readonly Piece[], pending: Pending, title: Piece | undefined): Unquoted {
  const { call, word, piece } = pending;
  const at = reader.at + run.length + 1;
  const behind = title && reader.pieces[at];
  const isMore = behind?.line === title?.line && (behind?.type === 'text' || behind?.type === 'word');
  const { setOff, names } = reader.around;
  return {
    text: reader.text,
    kind: word,
    kindPiece: call.want === 'name' ? piece : reader.kindPiece,
    ...(call.want !== 'name' && { name: piece }),
    run,
    ...(title && { title }),
    goesOn: isMore && !reader.keywordAt(at),
    isSetOff: ({ start }) => setOff.has(start),
    isUsed: (name) => names.used.has(name.normalize('NFC')),
    taken: names.taken,
  };
}

function tellLoose(reader: ReaderState, whole: Piece, run: readonly Piece[], { word, call }: Pending): void {
  const { text, problems } = reader;
  const image = reader.image(whole);
  if (word === '' || reader.outsideLine === whole.line) return;
  const mayFix = mayQuote(text, whole);
  if (word === 'import') problems.push(say.unquotedPath(whole, image, mayFix));
  else if (call.want === 'date') problems.push(say.noDate(whole, word));
  else if (call.want === 'number') {
    const says = mayFix && NO_FIGURE.test(image);
    problems.push(says ? say.unknownFigure(whole, word, image) : say.noNumber(whole, word));
  } else problems.push(say.unquotedText(whole, word, image, mayFix ? partsOf(text, run, call) : []));
}

/** Words that say that there is no figure yet. */
const NO_FIGURE =
  /^(?:n\/?a|tb[acd]|\?+|X+%?|pending|open|none yet|unknown(?: yet)?|not (?:yet )?(?:known|available|measured|set|agreed)(?: yet)?|no data(?: yet)?)$/iu;

/** Words without quotation marks, each part of a list by itself: it may as well be one text with commas in it. */
function partsOf(text: string, run: readonly Piece[], { list }: Call): string[] {
  const parts: { start: number; end: number }[] = [];
  let open = false;
  for (const { start, end } of run) {
    const last = parts.at(-1);
    if (list && text.slice(start, end) === ',') open = false;
    else if (open && last) last.end = end;
    else {
      parts.push({ start, end });
      open = true;
    }
  }
  return parts.map(({ start, end }) => text.slice(start, end));
}

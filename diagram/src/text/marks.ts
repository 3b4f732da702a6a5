/**
 * The marks that people type within a line: `**bold**`, `*italics*` and `_italics_`, `[words](https://…)`, and bare addresses.
 * What is no mark stands as typed, to the last letter: `2 * 3`, `snake_case_name`, a star for a footnote, what is never closed.
 * Own code and no Markdown library: those drop what they take for HTML, entities, headings or code, and know no `•` and no `a)`.
 */
import { BARE_ADDRESS, linkTo, withoutTrail } from './links.ts';
import { isWide } from './measure.ts';

/** Words of one look. */
export interface Run {
  text: string;
  bold?: true;
  slant?: true;
  /** Where a click leads: http, https or mailto. */
  href?: string;
}

type Look = Omit<Run, 'text'>;

/** Reads the marks of one paragraph. Runs hold no text twice and leave none out, marks apart. */
export function readMarks(text: string): Run[] {
  return joined(emphasised(text, {}, linksIn(text)));
}

/** Only the addresses in a text, for texts whose stars are none of ours. */
export function readLinks(text: string): Run[] {
  return joined(linked(text, {}, linksIn(text, false)));
}

/** What a reader sees, without the marks. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** A link in a text: from where to where it is written, and the words that it shows. */
interface Found {
  start: number;
  end: number;
  words: string;
  href: string;
  /** Its words may hold marks. */
  named: boolean;
}

/** Brackets in the address may stand in pairs. */
const named = /\[([^[\]]+)\]\(((?:[^\s()]|\([^\s()]*\))+)\)/gu;

function linksIn(text: string, withNamed = true): Found[] {
  if (!/[@:]/.test(text)) return [];
  const found: Found[] = [];
  for (const match of withNamed ? text.matchAll(named) : []) {
    const href = linkTo(match[2] ?? '');
    const words = match[1] ?? '';
    if (href === undefined || words.trim() === '') continue;
    found.push({ start: match.index, end: match.index + match[0].length, words, href, named: true });
  }
  for (const match of text.matchAll(BARE_ADDRESS)) {
    const words = withoutTrail(match[0]);
    const [start, end] = [match.index, match.index + words.length];
    const href = linkTo(words);
    const isTaken = found.some((link) => start < link.end && link.start < end);
    if (href !== undefined && !isTaken) found.push({ start, end, words, href, named: false });
  }
  return found.sort((one, two) => one.start - two.start);
}

function linked(text: string, look: Look, links: readonly Found[]): Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, words, href, named: hasMarks } of links) {
    runs.push({ ...look, text: text.slice(at, start) });
    const inside = { ...look, href };
    runs.push(...(hasMarks ? emphasised(words, inside, []) : [{ ...inside, text: words }]));
    at = end;
  }
  runs.push({ ...look, text: text.slice(at) });
  return runs;
}

/** Stars or underscores that may open or close something. */
interface Mark {
  sign: string;
  start: number;
  opens: boolean;
  closes: boolean;
}

const signs = /\*+|_+/g;
const inWord = /[\p{L}\p{N}\p{M}]$/u;
const startsWord = /^[\p{L}\p{N}]/u;

/** Marks outside of links. A mark within a word is none, but where a script sets no blanks between words. */
function marksIn(text: string, links: readonly Found[]): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.matchAll(signs)) {
    const [sign] = match;
    const start = match.index;
    if (sign.length > (sign[0] === '*' ? 3 : 1)) continue;
    if (links.some((link) => link.start <= start && start < link.end)) continue;
    const before = lastCharacter(text.slice(Math.max(0, start - 2), start));
    const after = firstCharacter(text.slice(start + sign.length, start + sign.length + 2));
    const opens = !(inWord.test(before) && !isWide(before)) && !/^$|^[\s\p{Pe}\p{Pf}]|^[.,;:!?]/u.test(after);
    const closes = !(startsWord.test(after) && !isWide(after)) && !/^$|[\s\p{Ps}\p{Pi}]$/u.test(before);
    if (opens || closes) marks.push({ sign, start, opens, closes });
  }
  return marks;
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

const LOOKS: Readonly<Record<string, Look>> = {
  '*': { slant: true },
  _: { slant: true },
  '**': { bold: true },
  '***': { bold: true, slant: true },
};

/** The text with what its marks say. The nearest opening mark belongs to a closing one. */
function emphasised(text: string, look: Look, links: readonly Found[]): Run[] {
  const runs: Run[] = [];
  const part = (start: number, end: number) => [text.slice(start, end), linksBetween(links, start, end)] as const;
  let done = 0;
  for (const { from, to, length } of pairsOf(marksIn(text, links))) {
    const [before, linksBefore] = part(done, from);
    const [inside, linksInside] = part(from + length, to);
    const its = { ...look, ...LOOKS[text.slice(from, from + length)] };
    runs.push(...linked(before, look, linksBefore), ...emphasised(inside, its, linksInside));
    done = to + length;
  }
  const [behind, linksBehind] = part(done, text.length);
  return [...runs, ...linked(behind, look, linksBehind)];
}

function linksBetween(links: readonly Found[], start: number, end: number): Found[] {
  return links
    .filter((link) => link.start >= start && link.end <= end)
    .map((link) => ({ ...link, start: link.start - start, end: link.end - start }));
}

/** An opening mark, and the one that closes it. */
interface Pair {
  from: number;
  to: number;
  length: number;
}

/** The outer pairs, one after the other. */
function pairsOf(marks: readonly Mark[]): Pair[] {
  const pairs: Pair[] = [];
  let done = 0;
  marks.forEach((mark, index) => {
    if (!mark.opens || mark.start < done) return;
    const closing = closingOf(mark, marks, index);
    if (!closing) return;
    // Of three stars the last close this, and the first what stands further in.
    const to = closing.start + closing.sign.length - mark.sign.length;
    pairs.push({ from: mark.start, to, length: mark.sign.length });
    done = to + mark.sign.length;
  });
  return pairs;
}

/** The next mark of that kind, if it closes. Three stars at an end may close one or two, and what stands further in with them. */
function closingOf({ sign }: Mark, marks: readonly Mark[], index: number): Mark | undefined {
  for (let next = index + 1; next < marks.length; next++) {
    const other = marks[next];
    const isKind = other?.sign === sign || (other?.sign === '***' && sign[0] === '*');
    if (other && isKind) return other.closes ? other : undefined;
  }
  return undefined;
}

/** Neighbours of one look as one run; runs without a letter are gone. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (run.text === '') continue;
    if (last && last.bold === run.bold && last.slant === run.slant && last.href === run.href) last.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}

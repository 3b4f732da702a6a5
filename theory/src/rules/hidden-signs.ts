/** A rule about signs that nobody sees, and that change what a reader or a program takes a text for. 73. */
import { whyUnread } from '@driver-diagrams/grammar/reader';
import { scan } from '@driver-diagrams/grammar/scanner';
import type { Place } from '../model/model.ts';
import type { Context, RawProblem, Rule, TextEdit } from './rule.ts';

/** Signs that turn the order in which what follows is shown: embeddings, overrides and isolates (Unicode UAX 9). */
const TURNING = '\\u202A-\\u202E\\u2066-\\u2069';
/** Signs of machines, without those that end or indent lines. */
const CONTROL = '\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F';
/** Spaces without width, and a byte order mark in the middle of a text. */
const WIDTHLESS = '\\u200B\\u2060\\uFEFF';
/** Joiners and direction marks, which some scripts need, as do emoji. */
const JOINER = '\\u200C\\u200D';
const MARK = '\\u200E\\u200F\\u061C';
const HIDDEN = new RegExp(`[${TURNING}${CONTROL}${WIDTHLESS}${JOINER}${MARK}]`, 'u');
const EACH = new RegExp(HIDDEN.source, 'gu');

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours. */
const FROM_THE_RIGHT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const LATIN = /[\p{Script=Latin}\p{N}\p{P}\s]/u;

export const hiddenSignRules: Rule[] = [
  {
    id: 'hidden-signs',
    number: 73,
    severity: 'warning',
    onByDefault: true,
    title: 'Signs that cannot be seen',
    explanation:
      'Signs without width come along with text that is pasted. Two names may then look the same and be different ones, and signs that turn the direction of writing can make a text look as if it said something else. Signs that a script or an emoji needs are not meant.',
    howToFix: 'Remove them; nothing that can be seen changes, unless the signs had turned it round.',
    source: 'Unicode UTR 36 and UTS 39, on text that deceives',
    bad: 'aim Pass "85% of students\u200B pass by 2028"\n',
    good: 'aim Pass "85% of students pass by 2028"\n',
    *check({ theory: { uri }, textOf }: Context): Iterable<RawProblem> {
      const text = textOf(uri) ?? '';
      // What is not read at all is told of by the reader, once.
      if (whyUnread(text) || !HIDDEN.test(text)) return;
      let start = 0;
      for (const [n, line] of text.split('\n').entries()) {
        const places = hiddenIn(line, n === 0).map((at): Place => ({ uri, start: start + at, end: start + at + 1 }));
        const [first] = places;
        if (first) yield problemAt(first, places, line, text);
        start += line.length + 1;
      }
    },
  },
];

/** Where in a line signs stand that nothing needs. */
function hiddenIn(line: string, isFirst: boolean): number[] {
  const fromTheRight = FROM_THE_RIGHT.test(line);
  return [...line.matchAll(EACH)].flatMap(({ 0: sign, index }) => {
    // A byte order mark at the start of a file is no part of its text.
    if (isFirst && index === 0 && sign === '\uFEFF') return [];
    if (isOneOf(JOINER, sign))
      return LATIN.test(line[index - 1] ?? ' ') && LATIN.test(line[index + 1] ?? ' ') ? index : [];
    return isOneOf(MARK, sign) && fromTheRight ? [] : index;
  });
}

function isOneOf(signs: string, sign: string): boolean {
  return new RegExp(`[${signs}]`, 'u').test(sign);
}

function problemAt(first: Place, places: readonly Place[], line: string, text: string): RawProblem {
  const turns = new RegExp(`[${TURNING}]`, 'u').test(line);
  const what = turns
    ? 'turn the order in which words are shown, so that the line may look as if it said something else'
    : 'make words that look the same different ones';
  const [signs, them] = places.length === 1 ? ['a sign', 'it'] : [`${places.length} signs`, 'them'];
  return {
    place: first,
    message: `This line holds ${signs} that cannot be seen and can ${what}. Most come along with pasted text: remove ${them}.`,
    fixes: () => {
      const isProse = proseIn(text);
      const edits = places.map((place) => without(place, text, isProse));
      return [{ title: 'Remove the signs that cannot be seen', edits }];
    },
  };
}

/**
 * Takes a sign away. Within a text or a comment, the letters on both sides look like one word and become one: the letter before is
 * written again, since a fix puts a space between words that it brings together. Elsewhere the sign stood for a space.
 */
function without({ uri, start, end }: Place, text: string, isProse: (offset: number) => boolean): TextEdit {
  const before = text[start - 1] ?? ' ';
  if (!isProse(start)) return { uri, start, end, text: /\s/.test(before + (text[end] ?? ' ')) ? '' : ' ' };
  return /[\p{L}\p{M}\p{N}_-]/u.test(before)
    ? { uri, start: start - 1, end, text: before }
    : { uri, start, end, text: '' };
}

/** Tells of an offset whether it lies in a text or a comment. */
function proseIn(text: string): (offset: number) => boolean {
  const prose = scan(text).filter(({ type }) => type === 'text' || type === 'comment');
  return (offset) => prose.some(({ start, end }) => start <= offset && offset < end);
}

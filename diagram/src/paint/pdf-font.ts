/**
 * A font as the PDF library is given it. By itself the library writes down one text for each glyph, which is wrong where a glyph
 * stands for several: a bracket that is turned, an Arabic letter made of a body and dots that other letters share. So a glyph
 * counts here as another one for each text that it stands for, and taking text out of the PDF gives what the author wrote.
 */
import type { Font, Glyph, GlyphPosition } from 'fontkit';
import type { Typeface } from '../font/fonts.ts';
import { type Word, wordsOf } from '../text/shape.ts';

/** The library hands over a string and nothing else: this mark in front says that it is read from right to left. */
const FROM_THE_RIGHT = '\u200f';

/** What to hand to the library for a run. */
export function handedOver({ text, rightToLeft }: { text: string; rightToLeft: boolean }): string {
  return rightToLeft ? FROM_THE_RIGHT + text : text;
}

/** A glyph with the text that it stands for. */
type Labelled = Pick<Glyph, 'id' | 'advanceWidth' | 'codePoints'>;

/** Numbers from here on are pairs of a glyph and a text; those below are the font's own. */
const FIRST_PAIR = 0x10000;

/** The part of a font that goes into the file, as fontkit keeps it. */
interface Subset {
  glyphs: number[];
  mapping: Record<number, number>;
  includeGlyph(id: number): number;
}

/** @param name unlike that of every other font of the document */
export function fontForPdf(typeface: Typeface, name: string): Font {
  const { font } = typeface;
  const pairs = new Map<string, number>();
  const glyphOfPair: number[] = [];

  function labelled({ id, advanceWidth }: Glyph, codePoints: number[]): Labelled {
    const key = `${id} ${codePoints.join(' ')}`;
    const pair = pairs.get(key) ?? FIRST_PAIR + glyphOfPair.push(id) - 1;
    pairs.set(key, pair);
    return { id: pair, advanceWidth, codePoints };
  }

  function layout(handed: string) {
    const rightToLeft = handed.startsWith(FROM_THE_RIGHT);
    const words = wordsOf({ typeface, rightToLeft, text: rightToLeft ? handed.slice(1) : handed });
    return {
      glyphs: words.flatMap((word) => {
        const texts = textsOf(word, rightToLeft);
        return word.layout.glyphs.map((glyph, index) => labelled(glyph, texts[index] ?? []));
      }),
      positions: words.flatMap(({ layout: { glyphs, positions } }) =>
        positions.map((position, index) => inWholes(position, glyphs[index]?.advanceWidth ?? 0, font.unitsPerEm)),
      ),
      advanceWidth: words.reduce((sum, word) => sum + word.layout.advanceWidth, 0),
    };
  }

  function createSubset(): Subset {
    const subset = font.createSubset() as unknown as Subset;
    const include = subset.includeGlyph.bind(subset);
    subset.includeGlyph = (id) => {
      const glyph = glyphOfPair[id - FIRST_PAIR];
      if (glyph === undefined) return include(id);
      subset.mapping[id] ??= subset.glyphs.push(glyph) - 1;
      return subset.mapping[id];
    };
    return subset;
  }

  return Object.create(font, {
    postscriptName: { value: name },
    layout: { value: layout },
    createSubset: { value: createSubset },
  });
}

/** What is moved closer or apart is moved by whole thousandths of the size: nobody sees less, and the file is shorter. */
function inWholes(position: GlyphPosition, width: number, unitsPerEm: number): GlyphPosition {
  const thousandth = unitsPerEm / 1000;
  return { ...position, xAdvance: width + Math.round((position.xAdvance - width) / thousandth) * thousandth };
}

/** The text that each glyph of a word stands for, from left to right. */
function textsOf({ text, layout }: Word, rightToLeft: boolean): number[][] {
  const texts = layout.glyphs.map(({ codePoints }) => codePoints);
  const inOrder = rightToLeft ? texts.toReversed() : texts;
  if (texts.every(({ length }) => length > 0) && String.fromCodePoint(...inOrder.flat()) === text) return texts;
  const widths = layout.positions.map(({ xAdvance }) => xAdvance);
  const shared = shareOut(text, inOrder, rightToLeft ? widths.toReversed() : widths);
  return rightToLeft ? shared.reverse() : shared;
}

/** Seen by nobody, and left out when text is taken out of a PDF. */
const JOINER = 0x200d;
const combining = /\p{Mn}/u;

/**
 * Where the shaper does not know which glyph stands for what, as in letters that it made of parts: a glyph that takes room stands
 * for the next character, or for as many as it was made of; one that takes none for a mark, where that is next.
 */
function shareOut(text: string, texts: readonly number[][], widths: readonly number[]): number[][] {
  const left = [...text].map((character) => character.codePointAt(0) ?? 0);
  const shared = texts.map(({ length }, index) => {
    const isPart = widths[index] === 0 && !combining.test(String.fromCodePoint(left[0] ?? 0));
    const taken = isPart ? [] : left.splice(0, Math.max(1, length));
    return taken.length > 0 ? taken : [JOINER];
  });
  shared.at(-1)?.push(...left);
  return shared;
}

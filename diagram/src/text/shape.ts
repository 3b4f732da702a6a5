/** A line of text as glyphs in their places, for painters that no browser helps: fonts, order of reading, and width. */
import bidiFactory from 'bidi-js';
import type { GlyphRun } from 'fontkit';
import type { Fonts, Typeface } from '../font/fonts.ts';
import { paintable } from '../font/paintable.ts';
import type { TextShape } from '../scene.ts';
import { graphemes, isSimple } from './measure.ts';

/** A part of a line in one font and one direction. */
export interface Run {
  typeface: Typeface;
  /** In the order of reading. */
  text: string;
  rightToLeft: boolean;
  /** Its left end, in points from the left end of the line, and its width; both before the line is narrowed. */
  x: number;
  width: number;
}

interface ShapedLine {
  /** The left end, in points. */
  x: number;
  /** As it is drawn, in points. */
  width: number;
  /** How much the line is narrowed, 1 for not at all: a font wider than the scene foresaw must not leave its box. */
  scale: number;
  /** In the order of reading, which is how a PDF's text is taken out again. */
  runs: Run[];
}

/**
 * Shapes one line.
 * @throws Error when a character is in no font; `lackingCharacters` tells so before
 */
export function shapeLine(shape: TextShape, fonts: Fonts): ShapedLine {
  const runs = runsOf(shape, fonts);
  let natural = 0;
  for (const run of asSeen(runs)) {
    run.x = natural;
    run.width = (advanceOf(run) * shape.size) / run.typeface.font.unitsPerEm;
    natural += run.width;
  }
  const scale = natural > shape.width * TOLERATED ? shape.width / natural : 1;
  const width = natural * scale;
  const x = shape.anchor === 'start' ? shape.x : shape.x - (shape.anchor === 'middle' ? width / 2 : width);
  return { x, width, scale, runs };
}

/** The scene leaves kerning out, which may make a line wider by a hair; nobody sees it within the box's margin. */
const TOLERATED = 1.01;

interface LevelRun extends Run {
  /** Of the Unicode Bidirectional Algorithm: odd from right to left. */
  level: number;
}

const bidi = bidiFactory();

function runsOf({ text: written, weight, rightToLeft }: TextShape, fonts: Fonts): LevelRun[] {
  const text = paintable(written);
  const plain = isSimple(text);
  const levels = plain ? undefined : bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr').levels;
  const runs: LevelRun[] = [];
  let at = 0;
  for (const cluster of plain ? [...text] : pieces(text, weight, fonts)) {
    const level = levels?.[at] ?? 0;
    const last = runs.at(-1);
    const typeface = typefaceAfter(last?.typeface, cluster, weight, fonts);
    if (last && last.level === level && last.typeface === typeface) last.text += cluster;
    else runs.push({ typeface, text: cluster, level, rightToLeft: level % 2 === 1, x: 0, width: 0 });
    at += cluster.length;
  }
  return runs;
}

/** Letters with their marks; a cluster that no single font has falls into its characters. */
function pieces(text: string, weight: TextShape['weight'], fonts: Fonts): string[] {
  return graphemes(text).flatMap((cluster) => (fonts.typefaceFor(cluster, weight) ? [cluster] : [...cluster]));
}

/** A space stays in the font of the word before it, so that a line of another script is one run. */
function typefaceAfter(before: Typeface | undefined, cluster: string, weight: TextShape['weight'], fonts: Fonts) {
  if (before && cluster === ' ' && before.font.hasGlyphForCodePoint(0x20)) return before;
  const typeface = fonts.typefaceFor(cluster, weight);
  if (!typeface) throw new Error(`No font has the character “${cluster}”.`);
  return typeface;
}

/** From left to right: rule L2 of the Unicode Bidirectional Algorithm, on runs instead of characters. */
function asSeen(runs: LevelRun[]): LevelRun[] {
  const seen = [...runs];
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < seen.length; start++) {
      let end = start;
      while ((seen[end]?.level ?? 0) >= level) end++;
      seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = end;
    }
  }
  return seen;
}

function advanceOf(run: Run): number {
  return wordsOf(run).reduce((sum, { layout }) => sum + layout.advanceWidth, 0);
}

/** A word with the space behind it, as glyphs. */
export interface Word {
  /** In the order of reading. */
  text: string;
  /** From left to right, in units of the font. */
  layout: GlyphRun;
}

const known = new WeakMap<Typeface, Map<string, Word>>();

/** The words of a run, from left to right. Each is shaped once, however often it stands in the picture. */
export function wordsOf({ typeface, text, rightToLeft }: Pick<Run, 'typeface' | 'text' | 'rightToLeft'>): Word[] {
  const words = known.get(typeface) ?? new Map<string, Word>();
  known.set(typeface, words);
  const parts = text.split(/(?<= )/);
  return (rightToLeft ? parts.reverse() : parts).map((part) => {
    const key = `${rightToLeft} ${part}`;
    const word = words.get(key) ?? { text: part, layout: typeface.font.layout(rightToLeft ? turned(part) : part) };
    words.set(key, word);
    return word;
  });
}

const letter = /\p{L}/u;

/**
 * What to hand to the shaper for a word from right to left: brackets as they are seen from the other side. Letters it turns by
 * itself, but not signs that stand alone, such as a full stop and a bracket at the end of a line.
 */
function turned(word: string): string {
  const clusters = graphemes(word).map((cluster) => bidi.getMirroredCharacter(cluster) ?? cluster);
  return (letter.test(word) ? clusters : clusters.reverse()).join('');
}

/** The line through struck words, in points, where their first font wants it. */
export function strikeThrough(shape: TextShape, line: ShapedLine, fonts: Fonts) {
  const font = (line.runs[0]?.typeface ?? fonts.typefaces[0])?.font;
  const { yStrikeoutPosition = 0, yStrikeoutSize = 0 } = font?.['OS/2'] ?? {};
  const em = shape.size / (font?.unitsPerEm ?? 1);
  const height = yStrikeoutSize * em;
  return { x: line.x, y: shape.y - yStrikeoutPosition * em, width: line.width, height };
}

/** The line below words that are a link, in points, where their first font wants it. */
export function underline(shape: TextShape, line: ShapedLine, fonts: Fonts) {
  const font = (line.runs[0]?.typeface ?? fonts.typefaces[0])?.font;
  const em = shape.size / (font?.unitsPerEm ?? 1);
  const height = (font?.underlineThickness ?? 0) * em;
  return { x: line.x, y: shape.y - (font?.underlinePosition ?? 0) * em - height / 2, width: line.width, height };
}

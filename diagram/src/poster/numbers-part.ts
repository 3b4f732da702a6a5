/** Figures of measures in large letters. Lengths are points. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { Ink, Shape } from '../scene.ts';
import { type Part, placed } from '../shapes/part.ts';
import { at, round, rule } from '../shapes/shapes.ts';
import { widthOf } from '../text/measure.ts';
import { wrap } from '../text/wrap.ts';
import { stack, textPart } from './block.ts';
import type { PosterContent } from './content.ts';
import { type Card, cardsOf, type Stated } from './numbers.ts';
import type { Letters } from './sheet.ts';
import type { PartRoom, SidePart } from './side-part.ts';

/**
 * A strip of measures, each with its baseline, its latest figure and its target.
 * @param ids of the measures; one without figures is left out, see `withoutNumbers`
 * @param n which strip of the poster it is, from 1
 */
export function numbersPart(
  theory: MergedTheory,
  ids: readonly string[],
  content: PosterContent,
  n = 1,
): SidePart | undefined {
  const cards = cardsOf(theory, ids, content);
  const [first] = cards;
  if (!first) return undefined;
  return {
    id: `#numbers ${n}`,
    name: `the numbers of ${cards.map(({ name }) => `“${name}”`).join(', ')}`,
    own: true,
    rows: 1,
    make: (room) => stripOf(cards, `#numbers ${n}`, room),
  };
}

/** Of the size of the latest figure. */
const OTHERS = 0.62;
/** Between two figures, and for the arrow from one to the other; of the size of the latest figure. */
const [BETWEEN, ARROW] = [0.35, 0.5];
const LEADING = 1.12;

/** With figures so much smaller than the largest, another card still has its place beside the others. */
const SIDE_BY_SIDE = 0.7;

function stripOf(cards: readonly Card[], id: string, { width, letters }: PartRoom): Part {
  const gap = letters.heading;
  const readable = Math.max(letters.heading, letters.title * SIDE_BY_SIDE);
  const wide = Math.max(...cards.map((card) => leastWidth(card, letters, readable)));
  const most = Math.max(1, Math.min(cards.length, Math.floor((width + gap) / (wide + gap))));
  const columns = Math.ceil(cards.length / Math.ceil(cards.length / most));
  const each = (width - (columns - 1) * gap) / columns;
  const size = sizeIn(cards, each, letters);
  const rows: Part[] = [];
  for (let start = 0; start < cards.length; start += columns) {
    const row = cards.slice(start, start + columns);
    // What stands side by side has its figures on one line.
    const head = Math.max(...row.map((card) => headOf(card, each, letters).height));
    const set = row.map((card) => cardPart(card, id, { width: each, head, size, letters }));
    const items = set.flatMap((part, column) => placed(part, column * (each + gap), 0).items);
    rows.push({ items, width, height: Math.max(...set.map(({ height }) => height)) });
  }
  return stack(rows, letters.body);
}

/** The largest figures that have room in every card, all of one size. */
function sizeIn(cards: readonly Card[], width: number, letters: Letters): number {
  const least = letters.heading;
  let size = Math.max(least, letters.title);
  while (size > least && cards.some((card) => leastWidth(card, letters, size) > width))
    size -= (letters.title - least) / 24;
  return Math.max(least, size);
}

/** How wide the figures of a card are beside one another, with words that are not broken. */
function leastWidth(card: Card, letters: Letters, size: number): number {
  const widths = card.figures.map((stated) => widthOfStated(stated, letters, size));
  return widths.reduce((sum, width) => sum + width, 0) + gapsOf(card, size).reduce((sum, gap) => sum + gap, 0);
}

function gapsOf({ figures, way }: Card, size: number): number[] {
  return figures.slice(1).map(({ kind }) => size * (kind === 'latest' && way ? ARROW + BETWEEN : BETWEEN));
}

/** A figure in words is not one to be read from afar. */
const MOST_DIGITS = 10;

function sizeOf({ kind, figure }: Stated, letters: Letters, size: number): number {
  if (figure.length > MOST_DIGITS) return Math.min(size * OTHERS, letters.heading);
  return kind === 'latest' ? size : Math.max(letters.heading * OTHERS, size * OTHERS, letters.body);
}

function widthOfStated(stated: Stated, letters: Letters, size: number): number {
  const isLong = stated.figure.length > MOST_DIGITS;
  const figure = widestOf(isLong ? wordsOf(stated.figure) : [stated.figure], sizeOf(stated, letters, size));
  return Math.ceil(Math.max(figure, widestOf(stated.words.flatMap(wordsOf), letters.caption))) + 1;
}

function widestOf(words: readonly string[], size: number): number {
  return words.reduce((most, each) => Math.max(most, widthOf(each, size, 600)), 0);
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/u);
}

/** The measure's name, and in small letters what it counts. */
function headOf({ name, aside }: Card, width: number, { body, caption }: Letters): Part {
  const title = textPart('name', name, width, { size: body, weight: 600, ink: 'text' });
  if (aside === '') return title;
  return stack([title, textPart('aside', aside, width, { size: caption, weight: 400, ink: 'muted' })], 0);
}

/** A figure with its words `gap` below it; `rise` is from its upper edge to the line that it stands on. */
function statedPart(
  stated: Stated,
  width: number,
  size: number,
  gap: number,
  { caption }: Letters,
): Part & { rise: number } {
  const leading = size * LEADING;
  const lines = wrap(stated.figure, width, size, 600);
  const rise = lines.length * leading - size * 0.2;
  const ink = inkOf(stated);
  const shapes: Shape[] = lines.map(({ text, width: wide }, row) => ({
    ...{ type: 'text', text, x: 0, y: round(rise - (lines.length - 1 - row) * leading), width: round(wide) },
    ...{ size, weight: 600, anchor: 'start', ink },
  }));
  const words = stated.words.map((text, row) =>
    textPart(`words ${row}`, text, width, { size: caption, weight: row === 0 ? 600 : 400, ink: 'muted' }),
  );
  const below = placed(stack(words, 0), 0, rise + gap);
  shapes.push(...below.items.flatMap((each) => each.shapes));
  return {
    items: [{ id: 'stated', role: 'note', label: '', shapes }],
    width,
    height: rise + gap + below.height,
    rise,
  };
}

interface CardRoom {
  width: number;
  /** How high the room for its name is. */
  head: number;
  /** Of the latest figure. */
  size: number;
  letters: Letters;
}

/** Name, and its figures beside one another on one line; where these have no room, below one another. */
function cardPart(card: Card, id: string, { width, head, size, letters }: CardRoom): Part {
  const { caption } = letters;
  const top = caption * 0.6;
  const name = placed(headOf(card, width, letters), 0, top);
  const shapes: Shape[] = [rule(0, 0, width, 'plain-line'), ...name.items.flatMap((each) => each.shapes)];
  const from = top + head + caption * 0.4;
  const add = (part: Part, x: number, y: number) =>
    shapes.push(...placed(part, x, y).items.flatMap((each) => each.shapes));
  const done = (height: number): Part => {
    return { items: [{ id: `${id} ${card.id}`, role: 'note', label: card.spoken, shapes }], width, height };
  };
  // The words of all figures stand on one line, below the largest of them.
  const below = Math.max(caption * 0.4, (size - caption) * 0.2);
  const setIn = (stated: Stated, wide: number) =>
    statedPart(stated, wide, sizeOf(stated, letters, size), below, letters);
  const spare = (width - leastWidth(card, letters, size)) / card.figures.length;
  if (spare < 0) {
    let y = from;
    for (const stated of card.figures) {
      const part = setIn(stated, width);
      add(part, 0, y);
      y += part.height + caption * 0.4;
    }
    return done(y);
  }
  const sets = card.figures.map((stated) =>
    setIn(stated, widthOfStated(stated, letters, size) + Math.min(spare, size)),
  );
  const base = from + Math.max(...sets.map(({ rise }) => rise));
  const gaps = [0, ...gapsOf(card, size)];
  let x = 0;
  sets.forEach((part, n) => {
    const gap = gaps[n] ?? 0;
    const long = size * ARROW;
    if (card.figures[n]?.kind === 'latest' && card.way)
      shapes.push(...arrow(x + (gap - long) / 2, base - size * 0.36, long, card.way));
    x += gap;
    add(part, x, base - part.rise);
    x += part.width;
  });
  return done(base + Math.max(...sets.map(({ height, rise }) => height - rise)));
}

function inkOf({ kind }: Stated): Ink {
  return kind === 'latest' ? 'text' : kind === 'target' ? 'branch2-line' : 'muted';
}

/** From the baseline to the latest figure, up or down; filled where that is the better way, hollow where it is the worse. */
function arrow(x: number, y: number, size: number, { up, better }: NonNullable<Card['way']>): Shape[] {
  const slope = (up ? -1 : 1) * size * 0.22;
  const ink: Ink = better === true ? 'branch2-line' : 'text';
  const lineWidth = round(size * 0.09);
  const [tipX, tipY] = [x + size, y + slope];
  const length = Math.hypot(size, 2 * slope);
  const [dx, dy] = [size / length, (2 * slope) / length];
  const head = size * 0.36;
  const corner = (side: 1 | -1) =>
    at('line', tipX - dx * head - side * dy * head * 0.55, tipY - dy * head + side * dx * head * 0.55);
  return [
    {
      type: 'path',
      steps: [at('move', x, y - slope), at('line', tipX - dx * head, tipY - dy * head)],
      line: ink,
      lineWidth,
    },
    {
      type: 'path',
      steps: [at('move', tipX, tipY), corner(1), corner(-1), { to: 'close' }],
      ...(better === false ? { fill: 'paper' as const } : { fill: ink }),
      line: ink,
      lineWidth: round(lineWidth * 0.7),
    },
  ];
}

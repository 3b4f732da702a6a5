/** What a printer who cuts the sheet needs around it: colours that go beyond the edge, and marks that show where to cut. */
import type { Scene, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';

const MM = 72 / 25.4;
/** From the edge of the finished sheet to a mark, at least: where the knife is a little off, no mark is seen. */
const OFFSET = 3 * MM;
const LENGTH = 5 * MM;
const WEIGHT = 0.25;

type Sheet = Pick<Scene, 'width' | 'height' | 'bleed' | 'cropMarks'>;

/** How much larger the printed sheet is than the finished one, on each side; points. */
export function marginOf({ bleed = 0, cropMarks }: Pick<Sheet, 'bleed' | 'cropMarks'>): number {
  return round(cropMarks ? Math.max(bleed, OFFSET) + LENGTH : bleed);
}

/** The paper, as far as colour goes. */
export function groundOf({ width, height, bleed = 0 }: Sheet) {
  const [wide, high] = [width + 2 * bleed, height + 2 * bleed];
  return { type: 'rect', x: -bleed, y: -bleed, width: wide, height: high, radius: 0, fill: 'paper' } as const;
}

/** Two lines at each corner of the finished sheet; none where nobody asked for them. */
export function cropMarksOf(sheet: Sheet): Exclude<Shape, { type: 'text' }>[] {
  if (!sheet.cropMarks) return [];
  const { width, height } = sheet;
  const end = marginOf(sheet);
  const start = end - LENGTH;
  const lines = [0, height].flatMap((y) => [
    [at('move', -end, y), at('line', -start, y)],
    [at('move', width + start, y), at('line', width + end, y)],
  ]);
  const upright = [0, width].flatMap((x) => [
    [at('move', x, -end), at('line', x, -start)],
    [at('move', x, height + start), at('line', x, height + end)],
  ]);
  return [{ type: 'path', steps: [...lines, ...upright].flat(), line: 'text', lineWidth: WEIGHT }];
}

/** Nearer to the edge than this is at the edge; points. */
const HAIR = 0.5;

/** A shape as it is printed: a coloured band that ends at the edge of the sheet goes on beyond it. */
export function bled<S extends Shape>(shape: S, { width, height, bleed = 0 }: Sheet): S {
  if (bleed === 0 || shape.type !== 'rect' || shape.fill === undefined) return shape;
  const left = shape.x <= HAIR ? bleed : 0;
  const top = shape.y <= HAIR ? bleed : 0;
  const right = shape.x + shape.width >= width - HAIR ? bleed : 0;
  const bottom = shape.y + shape.height >= height - HAIR ? bleed : 0;
  if (left + top + right + bottom === 0) return shape;
  return {
    ...shape,
    x: shape.x - left,
    y: shape.y - top,
    width: shape.width + left + right,
    height: shape.height + top + bottom,
  };
}

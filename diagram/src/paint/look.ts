/** How things look that several painters have to draw alike. */
import type { Fonts } from '../font/fonts.ts';
import type { SceneItem, Shape, TextShape } from '../scene.ts';
import type { ShapedLine } from '../text/shape.ts';

/** Of what is retired or abandoned. */
export const OPACITY_OF_FADED = 0.55;

/** In a faded item, words and signs keep their full contrast; only what tells nothing grows pale. */
export function isFadedAway(shape: Shape, { faded }: Pick<SceneItem, 'faded'>): boolean {
  if (!faded || shape.type === 'text') return false;
  return shape.fill !== 'muted' && shape.line !== 'muted';
}

/** The line through struck words, in points, where their first font wants it. */
export function strikeThrough(shape: TextShape, line: ShapedLine, fonts: Fonts) {
  const font = (line.runs[0]?.typeface ?? fonts.typefaces[0])?.font;
  const { yStrikeoutPosition = 0, yStrikeoutSize = 0 } = font?.['OS/2'] ?? {};
  const em = shape.size / (font?.unitsPerEm ?? 1);
  const height = yStrikeoutSize * em;
  return { x: line.x, y: shape.y - yStrikeoutPosition * em, width: line.width, height };
}

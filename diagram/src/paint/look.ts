/** How things look that several painters have to draw alike. */
import type { SceneItem, Shape, TextShape } from '../scene.ts';

/** Of what is retired or abandoned. */
export const OPACITY_OF_FADED = 0.55;

/** In a faded item, words and signs keep their full contrast; only what tells nothing grows pale. */
export function isFadedAway(shape: Shape, { faded }: Pick<SceneItem, 'faded'>): boolean {
  if (!faded || shape.type === 'text') return false;
  return shape.fill !== 'muted' && shape.line !== 'muted';
}

/** How far slanted letters lean to the right, of their height: about 11 degrees, as in the italics of most fonts. */
export const SLANT = 0.2;

/** Slanted letters stay where half of a small letter's height is, so that they keep their distance on both sides. */
export function slantShift({ size }: Pick<TextShape, 'size'>): number {
  return SLANT * size * 0.27;
}

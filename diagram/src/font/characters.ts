/** Which characters a picture is written in. */

import type { Scene, TextShape } from '../scene.ts';
import { paintable } from './paintable.ts';

export type Page = Pick<Scene, 'items'>;

/** Every character in the texts of these pages once, in the order of the pages. */
export function charactersOf(pages: readonly Page[]): string[] {
  const characters = new Set<string>();
  for (const { shape } of textsOf(pages)) for (const character of paintable(shape.text)) characters.add(character);
  return [...characters];
}

/** Every line of text, with what a screen reader says of the thing that it stands in. */
export function* textsOf(pages: readonly Page[]): Generator<{ shape: TextShape; label: string }> {
  for (const { items } of pages) {
    for (const { shapes, label } of items) {
      for (const shape of shapes) if (shape.type === 'text') yield { shape, label };
    }
  }
}

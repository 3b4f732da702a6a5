/** Which characters a picture is written in, and which of them no font has. */
import { paintable } from '../paint/escape.ts';
import type { Scene, TextShape } from '../scene.ts';
import type { Fonts } from './fonts.ts';

type Page = Pick<Scene, 'items'>;

/** A character that cannot be drawn, and where it stands first. */
export interface Lacking {
  character: string;
  /** The line of text that it stands in. */
  text: string;
  /** What a screen reader says of the thing that it stands in. */
  label: string;
}

/** Every character in the texts of these pages once, in the order of the pages. */
export function charactersOf(pages: readonly Page[]): string[] {
  const characters = new Set<string>();
  for (const { shape } of textsOf(pages)) for (const character of paintable(shape.text)) characters.add(character);
  return [...characters];
}

/** The characters that no font has, each once, in the order of the pages. Empty when everything can be drawn. */
export function lackingCharacters(pages: readonly Page[], fonts: Fonts): Lacking[] {
  const lacking = new Map<string, Lacking>();
  for (const { shape, label } of textsOf(pages)) {
    for (const character of paintable(shape.text)) {
      if (fonts.typefaceFor(character, shape.weight) || lacking.has(character)) continue;
      lacking.set(character, { character, text: shape.text, label });
    }
  }
  return [...lacking.values()];
}

function* textsOf(pages: readonly Page[]): Generator<{ shape: TextShape; label: string }> {
  for (const { items } of pages) {
    for (const { shapes, label } of items) {
      for (const shape of shapes) if (shape.type === 'text') yield { shape, label };
    }
  }
}

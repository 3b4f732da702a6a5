/** Which characters of a picture no font has. */

import { type Page, textsOf } from './characters.ts';
import type { Fonts } from './fonts.ts';
import { paintable } from './paintable.ts';

/** A character that cannot be drawn, and where it stands first. */
export interface Lacking {
  character: string;
  /** The line of text that it stands in. */
  text: string;
  /** What a screen reader says of the thing that it stands in. */
  label: string;
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

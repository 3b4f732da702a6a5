/** What is said of a file that is imported, or could be. */

import type { Import, Theory } from '../model/model.ts';
import { KIND_WORDS } from '../model/words.ts';
import { fileName } from '../words/phrases.ts';
import type { World } from '../world/world.ts';
import { escaped } from './markdown.ts';

/** The file that an import leads to, as Markdown; undefined where there is none. */
export function aboutImport(found: Import | undefined, world: World): string | undefined {
  const theory = found?.uri === undefined ? undefined : world.theories.get(found.uri);
  if (!theory) return undefined;
  const names = found?.alias ? ` Its names are written ‘${found.alias}.Name’ here.` : '';
  return `**${escaped(theory.header?.title ?? fileName(theory.uri))}**\n\n${contents(theory)}${names}`;
}

/** What a file holds, in a sentence. */
export function contents(theory: Theory): string {
  const count = (kind: 'aim' | 'driver' | 'idea' | 'measure') => {
    const found = theory.elements.filter((element) => element.kind === kind).length;
    return found === 0 ? [] : [`${found} ${KIND_WORDS[kind]}${found === 1 ? '' : 's'}`];
  };
  const parts = [...count('aim'), ...count('driver'), ...count('idea'), ...count('measure')];
  return parts.length === 0 ? 'This file holds no drivers yet.' : `This file holds ${parts.join(', ')}.`;
}

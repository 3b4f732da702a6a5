import { KIND_WORDS, SIGNS } from './kind-words.ts';
import type { Element, ElementKind } from './model.ts';
import { capital } from './sentences.ts';

export { KIND_WORDS, KIND_WORDS_ES } from './kind-words.ts';

/** What stands where only the author knows what to write; the check placeholder-left reminds of it. */
export const BLANK = '"???"';

/** The word or sign behind which a statement of a kind names what it leads to or belongs to. */
export function signOf(kind: ElementKind | 'header' | undefined): '->' | 'of' | 'about' {
  return (kind && kind !== 'header' && SIGNS[kind]) || '->';
}

const LEVEL_WORDS = ['primary driver', 'secondary driver', 'tertiary driver'];

/** What people call a driver of a level: 1 is "primary driver", 4 and beyond are "level 4 driver". */
export function levelWord(level: number): string {
  return LEVEL_WORDS[level - 1] ?? `level ${level} driver`;
}

/** What people call this statement in a sentence, e.g. "secondary driver" or "outcome measure". */
export function kindWord(element: Element): string {
  if (element.kind === 'driver') return levelWord(element.level);
  if (element.kind === 'measure' && element.family) return `${element.family} measure`;
  return KIND_WORDS[element.kind];
}

/** The words shown for a statement: its title, else its name; a conjecture without both is called by its claim. */
export function labelOf(element: Element): string {
  return element.title ?? element.name ?? claimOf(element) ?? KIND_WORDS[element.kind];
}

/** “If this, then that”, of a conjecture that says it. */
export function claimOf(element: Element): string | undefined {
  if (element.kind !== 'conjecture') return undefined;
  const { if: what, then: follows } = element;
  const said = [what && `if ${what}`, follows && `then ${follows}`].filter((each) => each).join(', ');
  return said === '' ? undefined : capital(said);
}

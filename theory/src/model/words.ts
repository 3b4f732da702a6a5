import { type Kind, kindNamed, STATEMENT_KINDS } from '@driver-diagrams/grammar/language/index';
import type { Element, ElementKind } from './model.ts';

/** What stands where only the author knows what to write; the check placeholder-left reminds of it. */
export const BLANK = '"???"';

type KindWords = Readonly<Record<ElementKind, string>>;

function kindWords(called: (kind: Kind) => string): KindWords {
  const kinds = STATEMENT_KINDS.filter((kind) => kind !== 'header');
  return Object.fromEntries(kinds.map((kind) => [kind, called(kindNamed(kind))])) as KindWords;
}

/** What people call each kind in a sentence. */
export const KIND_WORDS = kindWords(({ called }) => called);
/** The same in Spanish, for pictures; a kind that has no word there yet keeps its English one. */
export const KIND_WORDS_ES = kindWords(({ called, calledIn }) => calledIn?.es ?? called);

/** The word or sign behind which a statement of a kind names what it leads to or belongs to. */
export function signOf(kind: ElementKind | 'header' | undefined): '->' | 'of' | 'about' {
  return (kind && kindNamed(kind).sign) ?? '->';
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

/** The words shown for a statement: its title, else its name. */
export function labelOf(element: Element): string {
  return element.title ?? element.name ?? KIND_WORDS[element.kind];
}

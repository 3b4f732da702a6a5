/** What a picture shows of what statements say, beyond titles, status and measures: the author's choice, and else the usual. */
import type { Header, MergedTheory } from '@driver-diagrams/theory/model/index';

/** One thing to show or hide, by its word in the language. */
export type Part = Exclude<NonNullable<Header['show']>[number], 'all'>;

/**
 * Shown where nobody chose. A picture of titles alone stays as it is; who looks after a thing and when it is due are for
 * those who do the work, and clutter a picture for everybody else.
 */
const USUAL: readonly Part[] = ['targets', 'visions', 'definitions', 'concepts', 'reasons', 'conjectures', 'findings'];

/** Which parts the picture of a theory shows. A word of its own counts more than ‘all’, and of the same two the one to hide. */
export function shownIn({ header }: Pick<MergedTheory, 'header'>): (part: Part) => boolean {
  const { show = [], hide = [] } = header ?? {};
  return (part) => {
    if (hide.includes(part)) return false;
    if (show.includes(part)) return true;
    if (hide.includes('all')) return false;
    return show.includes('all') || USUAL.includes(part);
  };
}

/**
 * True where a picture on the screen has the reasons of links as notes. There a line says why it stands when one points at it, so
 * that notes come only if the author asks for them; paper has them unless the author hides them.
 */
export function hasNotesOnScreen(theory: Pick<MergedTheory, 'header'>): boolean {
  const { show = [] } = theory.header ?? {};
  return shownIn(theory)('reasons') && (show.includes('reasons') || show.includes('all'));
}

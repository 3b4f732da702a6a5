/** Two versions of a theory as one, to be drawn: plain JSON, made by `theory/src/compare/both.ts`. */
import type { MergedTheory } from './merge.ts';

/** How a statement or a link differs between the versions; missing where it says the same. */
export type Mark = 'added' | 'removed' | 'changed';

/** One fact of a statement that says something else now. */
export interface ChangedFact {
  /** Its word in the language, e.g. `target`. */
  property: string;
  /** Which of several of this property: the site of a status. */
  which?: string;
  /** What was said and what is said, as text; missing where nothing. */
  was?: string;
  now?: string;
}

export interface BothVersions {
  /** What the versions are called: "main", "the files as they are now". */
  names: { before: string; after: string };
  /** The statements and links of both versions. What stands in both is there once, as it is now. */
  theory: MergedTheory;
  /** By the id of a statement in `theory`. */
  marks: Record<string, Mark>;
  /** By the ids of a link's ends in `theory`, as `from->to`, which is also the id of its item in a scene. */
  links: Record<string, Mark>;
  /** What says something else in a changed statement, by its id. */
  facts: Record<string, ChangedFact[]>;
  /**
   * For each change of the comparison, in its order: what it is about, as ids of items in a scene (statements, links, and
   * `#title` for the file as a whole). Empty where it is about something in another file.
   */
  touches: string[][];
}

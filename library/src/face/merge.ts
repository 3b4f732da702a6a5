import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { type Markers, withMarkers } from '@driver-diagrams/theory/merge/conflicts';
import { mergeTheories } from '@driver-diagrams/theory/merge/merge';

export interface MergeResult {
  /** The merged text. Where both sides changed the same, it has conflict markers as git's. */
  text: string;
  /** How many places somebody has to settle. */
  conflicts: number;
  /** What each of them is about, in a sentence, in the order of the text. */
  questions: string[];
  /** Why the texts could not be merged by what they say. The text then is one conflict that holds both of them whole. */
  doubt?: string;
}

export interface MergeOptions {
  /** What the sides are called at the markers; without it ‘base’, ‘ours’ and ‘theirs’. */
  labels?: Markers['labels'];
  /** True to show the older version in conflicts too. */
  showBase?: boolean;
}

/**
 * Merges two versions of a theory that come from a common one, statement by statement and property by property, as
 * `driver git-merge` does. A text without conflicts was read again: it says what both sides say.
 *
 * @param base the text from which both come
 */
export async function merge(
  base: string,
  ours: string,
  theirs: string,
  { labels = { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase = false }: MergeOptions = {},
): Promise<MergeResult> {
  const texts = { base, ours, theirs };
  const markers: Markers = { size: 7, labels, showBase };
  const merged = await mergeTheories(texts, markers, createTextReader());
  return 'doubt' in merged
    ? { text: withMarkers([{ ...texts, about: [] }], markers), conflicts: 1, questions: [], doubt: merged.doubt }
    : merged;
}

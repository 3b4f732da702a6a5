/** What a picture of two versions adds to a picture of one. */
import type { BothVersions } from '@driver-diagrams/theory/model/index';
import type { DrawOptions } from './draw.ts';
import { createDrawer } from './draw.ts';
import type { Scene } from './scene.ts';

export interface ComparisonOptions extends DrawOptions {
  /**
   * True to fold branches in which nothing changed into a box that says how many they are; false to show all. Where it is
   * missing, large pictures of which little changed are folded.
   */
  folded?: boolean;
}

/**
 * Draws two versions of a theory as one picture: what is new, gone and changed told by mark, line and colour, the rest pale.
 * Each item of the scene says its `mark`; ids are those of `both`.
 *
 * @returns a picture as `drawTheory` does, that also never rejects
 */
export async function drawComparison(
  both: BothVersions,
  { folded, state, ...options }: ComparisonOptions,
): Promise<Scene> {
  return createDrawer(options).drawComparison(both, { ...state, ...(folded !== undefined && { folded }) });
}

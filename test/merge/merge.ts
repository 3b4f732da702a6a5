/** Merges texts: what the tests of merging share. */

import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { mergeTheories } from '@driver-diagrams/theory/merge/merge';
import type { Versions } from '@driver-diagrams/theory/merge/versions';

const MARKERS = { size: 7, labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase: false };

/** The merged text; for texts that cannot be merged by what they say, `doubt: ` and why. */
export async function merge(base: string, ours: string, theirs: string): Promise<{ text: string; conflicts: number }> {
  return plain(await mergeTheories({ base, ours, theirs }, MARKERS, createTextReader()));
}

/** As `merge`, with the older version in each conflict. */
export async function mergeWithBase(versions: Versions): Promise<string> {
  return plain(await mergeTheories(versions, { ...MARKERS, showBase: true }, createTextReader())).text;
}

function plain(merged: Awaited<ReturnType<typeof mergeTheories>>): { text: string; conflicts: number } {
  return 'doubt' in merged
    ? { text: `doubt: ${merged.doubt}`, conflicts: -1 }
    : { text: merged.text, conflicts: merged.conflicts };
}

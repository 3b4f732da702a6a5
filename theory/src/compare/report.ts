/** A comparison ready to be written: of what with what, the changes, and what could not be read. */
import type { Comparison } from './compare.ts';
import { type Change, type ComparedFile, GROUPS, type Group } from './model.ts';

export interface ComparisonReport extends Comparison {
  /** What the versions are called: "main", "the files as they are now". */
  names: { before: string; after: string };
  files: { before: readonly ComparedFile[]; after: readonly ComparedFile[] };
  /** Sentences on what could not be read and is therefore compared in part or not at all. */
  unread: readonly string[];
}

/** Changes by group, in the reviewer's order; groups without any are left out. */
export function byGroup(changes: readonly Change[]): [Group, Change[]][] {
  const groups = Map.groupBy(changes, ({ group }) => group);
  return (Object.keys(GROUPS) as Group[]).flatMap((group): [Group, Change[]][] => {
    const its = groups.get(group);
    return its ? [[group, its]] : [];
  });
}

/** "14 changes in meaning, 3 of wording or order". */
export function countText(changes: readonly Change[]): string {
  const meaning = changes.filter(({ substantive }) => substantive).length;
  const other = changes.length - meaning;
  if (changes.length === 0) return 'nothing has changed';
  const first = meaning === 0 ? 'no change in meaning' : `${meaning} change${meaning === 1 ? '' : 's'} in meaning`;
  return other === 0 ? first : `${first}, ${other} of wording or order`;
}

/** From so many changes on a summary stands first. */
export const MANY = 40;

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

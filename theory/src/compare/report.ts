/** A comparison ready to be written: of what with what, the changes, and what could not be read. */
import type { SyntaxProblem, Theory } from '../model/model.ts';
import type { Comparison } from './compare.ts';
import { type Change, type ComparedFile, GROUPS, type Group } from './model.ts';

export interface ComparisonReport extends Comparison {
  /** What the versions are called: "main", "the files as they are now". */
  names: { before: string; after: string };
  files: { before: readonly ComparedFile[]; after: readonly ComparedFile[] };
  /** Sentences on what could not be read and is therefore compared in part or not at all. */
  unread: readonly string[];
  /** How many of these sentences are about something that is not the same in both versions. */
  unlike: number;
  /** The paths now of the files whose changes are told; missing for all. */
  shown?: ReadonlySet<string>;
  /** True where changes of wording and order are left out. */
  isOnlyMeaning?: boolean;
}

/** True where nothing of a file could be read, so that it says nothing about what the file holds. */
export function isUnread({ header, imports, elements, unknown = [], problems }: Theory): boolean {
  const isEmpty = !header && imports.length + elements.length + unknown.length === 0;
  return isEmpty && problems.some(({ breaks }) => breaks);
}

/**
 * A sentence on a file of which not all could be read.
 *
 * @param where file, line and version, as people call them
 */
export function unreadText(where: string, { message }: SyntaxProblem, theory: Theory): string {
  const then = isUnread(theory)
    ? 'It is left out of the comparison.'
    : 'What cannot be read there may look new or gone below.';
  return `${where}: ${message} ${then}`;
}

/** Changes by group, in the reviewer's order; groups without any are left out. */
export function byGroup(changes: readonly Change[]): [Group, Change[]][] {
  const groups = Map.groupBy(changes, ({ group }) => group);
  return (Object.keys(GROUPS) as Group[]).flatMap((group): [Group, Change[]][] => {
    const its = groups.get(group);
    return its ? [[group, its]] : [];
  });
}

/** "14 changes in meaning, 3 of wording or order"; it claims nothing of what was not read, is left out, or only people can judge. */
export function countText(report: Pick<ComparisonReport, 'changes' | 'unread' | 'isOnlyMeaning'>): string {
  const count = countOf(report.changes, report.isOnlyMeaning ?? false);
  return report.unread.length === 0 ? count : `${count}, in what could be read`;
}

function countOf(changes: readonly Change[], isOnlyMeaning: boolean): string {
  const figures = changes.filter(({ group }) => group === 'figures').length;
  const meaning = changes.filter(({ substantive }) => substantive).length - figures;
  const other = changes.length - figures - meaning;
  if (changes.length === 0) return isOnlyMeaning ? 'nothing but wording or order, if anything' : 'nothing has changed';
  if (meaning + figures === 0) return `${other} change${other === 1 ? '' : 's'}, only wording or order`;
  const parts = [
    ...(meaning > 0 ? [`${meaning} change${meaning === 1 ? '' : 's'} in meaning`] : []),
    ...(figures > 0 ? [`new figures of ${figures} measure${figures === 1 ? '' : 's'}`] : []),
    ...(other > 0 ? [`${other} of wording or order`] : []),
  ];
  return parts.join(', ');
}

/** From so many changes on a summary stands first. */
export const MANY = 40;

/** True where a group is shown folded: other wording and order, and every group where there are many changes. */
export function isFolded(group: Group, count: number): boolean {
  return count > MANY || group === 'wording' || group === 'order';
}

/** A text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A comparison as plain text, for a terminal. */
import type { Piece } from '../model/word-differences.ts';
import { type Change, GROUPS } from './model.ts';
import { byGroup, type ComparisonReport, countText, MANY, oneLine } from './report.ts';
import { shownParts } from './sentence.ts';

export interface TextLook {
  heading(words: string): string;
  /** What is less important, such as where a change stands. */
  pale(words: string): string;
  /** What of a sentence was said, and what is said instead. */
  gone(words: string): string;
  fresh(words: string): string;
  /** Where a change stands, e.g. `network.driver:12`; empty where nothing tells. */
  where(change: Change): string;
}

/** Text without any look. */
export function plainLook(where: TextLook['where']): TextLook {
  const asItIs = (words: string) => words;
  return { heading: asItIs, pale: asItIs, gone: asItIs, fresh: asItIs, where };
}

/** @returns lines that end with a line break; the summary first where there are many changes */
export function writeText(report: ComparisonReport, look: TextLook): string {
  const { changes, names, unread } = report;
  const lines = [`From ${names.before} to ${names.after}: ${countText(report)}.`];
  for (const each of unread) lines.push(oneLine(each));
  const groups = byGroup(changes);
  if (changes.length > MANY) {
    const width = String(changes.length).length;
    lines.push('', ...groups.map(([group, its]) => `  ${String(its.length).padStart(width)}  ${GROUPS[group]}`));
  }
  const shown = { same: (words: string) => words, gone: look.gone, new: look.fresh };
  const piece = ({ text, is }: Piece) => shown[is](text);
  for (const [group, its] of groups) {
    lines.push('', look.heading(GROUPS[group]));
    for (const change of its) {
      const where = look.where(change);
      const sentence = shownParts(change).map(piece).join('');
      lines.push(`  ${sentence}${where === '' ? '' : `  ${look.pale(where)}`}`);
      for (const detail of change.details ?? []) lines.push(`    ${look.pale(oneLine(detail))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A comparison as Markdown, made for a comment on a pull request: sentences, then a picture of the neighbourhood. */
import { capital } from '../model/sentences.ts';
import { mermaidOf } from './mermaid.ts';
import { type Change, GROUPS } from './model.ts';
import { byGroup, type ComparisonReport, countText, MANY, oneLine } from './report.ts';

/** Code hosts take comments of so many letters at most; there must be room for the picture and the frame. */
const MOST_LETTERS = 40_000;
const MOST_DETAILS = 6;

export function writeMarkdown(report: ComparisonReport): string {
  const { changes, names, unread } = report;
  const lines = [`**${capital(countText(report))}** from ${safe(names.before)} to ${safe(names.after)}.`];
  for (const each of unread) lines.push('', `> ⚠ ${safe(each)}`);
  const groups = byGroup(changes);
  if (changes.length > MANY) {
    lines.push('', '| Changes | |', '| --: | :-- |');
    for (const [group, its] of groups) lines.push(`| ${its.length} | ${GROUPS[group]} |`);
  }
  let letters = lines.join('\n').length;
  let left = 0;
  for (const [group, its] of groups) {
    const items: string[] = [];
    for (const change of its) {
      const item = itemOf(change);
      if (letters + item.length > MOST_LETTERS) left++;
      else {
        letters += item.length;
        items.push(item);
      }
    }
    if (items.length === 0) continue;
    const folded = group === 'wording' || group === 'order';
    if (folded) {
      const heading = `${GROUPS[group]}: ${its.length} change${its.length === 1 ? '' : 's'}`;
      lines.push('', `<details><summary>${heading}</summary>`, '', ...items, '', '</details>');
    } else lines.push('', `### ${GROUPS[group]}`, '', ...items);
  }
  if (left > 0) lines.push('', `… and ${left} more changes. \`driver diff --format text\` tells all of them.`);
  const picture = mermaidOf(report);
  if (picture) lines.push('', '### The changed part of the theory', '', '```mermaid', picture.text, '```');
  if (picture && picture.left > 0) lines.push('', `${picture.left} more changed statements are not in the picture.`);
  return `${lines.join('\n')}\n`;
}

function itemOf({ sentence, details = [] }: Change): string {
  const shown = details.slice(0, MOST_DETAILS).map((detail) => `  - ${safe(detail)}`);
  const more = details.length - shown.length;
  return [`- ${safe(sentence)}`, ...shown, ...(more > 0 ? [`  - … and ${more} more`] : [])].join('\n');
}

/** The author's words as words: no marks of Markdown or HTML, no links, and nobody is called by name. */
export function safe(text: string): string {
  return (
    oneLine(text)
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/[\\`*_[\]|~#$!]/g, '\\$&')
      .replace(/@/g, '@<!-- -->')
      .replace(/:\/\//g, ':&#8203;//')
      // Code hosts make links of these too, without any mark.
      .replace(/(?<=www)\./gi, '&#8203;.')
      .replace(/\b(GH)-(?=\d)/g, '$1&#8203;-')
  );
}

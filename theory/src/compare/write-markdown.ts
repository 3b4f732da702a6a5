/** A comparison as Markdown, made for a comment on a pull request: sentences, then a picture of the neighbourhood. */
import { capital } from '../model/sentences.ts';
import type { Piece } from '../model/word-differences.ts';
import { mermaidOf } from './mermaid.ts';
import { type Change, GROUPS } from './model.ts';
import { byGroup, type ComparisonReport, countText, isFolded, MANY, oneLine } from './report.ts';
import { shownParts } from './sentence.ts';

/** Code hosts take comments of so many letters at most; there must be room for the picture and the frame. */
const MOST_LETTERS = 40_000;
const MOST_DETAILS = 6;

export interface MarkdownPlaces {
  /** Where a change stands, e.g. `network.driver:12`; empty where nothing tells. */
  where(change: Change): string;
  /** The address of that line on a code host; missing where none is known. */
  link?(change: Change): string | undefined;
}

export function writeMarkdown(report: ComparisonReport, places: MarkdownPlaces): string {
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
      const item = itemOf(change, places);
      if (letters + item.length > MOST_LETTERS) left++;
      else {
        letters += item.length;
        items.push(item);
      }
    }
    if (items.length === 0) continue;
    const folded = isFolded(group, changes.length);
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

function itemOf(change: Change, { where, link }: MarkdownPlaces): string {
  const { details = [] } = change;
  const shown = details.slice(0, MOST_DETAILS).map((detail) => `  - ${safe(detail)}`);
  const more = details.length - shown.length;
  const place = placeText(where(change), link?.(change));
  const sentence = [marked(shownParts(change)), place].filter((part) => part !== '').join(' ');
  return [`- ${sentence}`, ...shown, ...(more > 0 ? [`  - … and ${more} more`] : [])].join('\n');
}

/** File and line as code, so that nothing in a path is a mark or a link. */
function placeText(where: string, link: string | undefined): string {
  if (where === '') return '';
  const line = oneLine(where);
  const fence = '`'.repeat(Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length)) + 1);
  const edge = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  const code = `${fence}${edge}${line}${edge}${fence}`;
  return link === undefined ? code : `[${code}](<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** A sentence in which what is gone and what is new stands out. */
export function marked(parts: readonly Piece[]): string {
  const texts = parts.map(({ text }) => safe(text, false));
  return texts
    .map((text, n) => {
      if (parts[n]?.is === 'same') return text;
      const isFine = opens(texts[n - 1] ?? '', text) && closes(text, texts[n + 1] ?? '');
      return isFine ? `**${text}**` : `<strong>${text}</strong>`;
    })
    .join('');
}

const MARK = /[\p{P}\p{S}]/u;

/** Whether two stars before a text begin bold letters there: by the rules of CommonMark 0.31 on delimiter runs. */
function opens(before: string, text: string): boolean {
  const [last, first] = [[...before].at(-1) ?? ' ', [...text][0] ?? ' '];
  return !/\s/.test(first) && (!MARK.test(first) || /\s/.test(last) || MARK.test(last));
}

/** The same for two stars behind it. */
function closes(text: string, after: string): boolean {
  const [last, first] = [[...text].at(-1) ?? ' ', [...after][0] ?? ' '];
  return !/\s/.test(last) && (!MARK.test(last) || /\s/.test(first) || MARK.test(first));
}

/**
 * The author's words as words: no marks of Markdown or HTML, no links, and nobody is called by name.
 *
 * @param isWhole false for a part of a line, which keeps the blanks at its ends
 */
export function safe(text: string, isWhole = true): string {
  return (
    (isWhole ? oneLine(text) : text)
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

/** Writes items as lines. */

import {
  isInlineComment,
  isLineComment,
  isLinkSign,
  isStatement,
  type Leaf,
} from '@driver-diagrams/grammar/statement-tree';
import { HEAD_WORDS } from '@driver-diagrams/grammar/vocabulary';
import { canonical } from '../text/canonical.ts';
import type { LaidItem } from '../text/keep.ts';
import { longText, movedComment } from './several-lines.ts';

/** A head that takes more columns than this, its brace included, gets a line for each link. */
const WIDTH = 100;
const STEP = '  ';

/** A word, value or comment of a head. */
interface Word {
  type: string;
  text: string;
  /** For a comment: on lines of its own, at the end of its line, or between words. */
  comment?: 'alone' | 'behind' | 'between';
  /** The lines of a comment that stands alone. */
  lines?: (indent: string) => string[];
}

/**
 * The lines of items that stand at one depth. What is kept is one "line", even where it has several.
 *
 * @param text the text that the items were made from
 * @param keepsBlank whether an empty line before the first item stays
 */
export function layOut(items: readonly LaidItem[], text: string, indent = '', keepsBlank = false): string[] {
  const lines: string[] = [];
  const add = (breaks: number, more: readonly string[]) => {
    if (breaks > 1 && (lines.length > 0 || keepsBlank)) lines.push('');
    lines.push(...more);
  };
  for (const item of items) {
    for (const [n, comment] of item.comments.entries()) {
      const follows = n > 0 && comment.breaks === 0 && !comment.image.includes('\n');
      if (follows) lines.push(`${lines.pop()} ${comment.image.trimEnd()}`);
      else add(comment.breaks, movedComment(text, comment, indent));
    }
    const first = item.head[0] ?? item.open;
    if (first) add(first.breaks, item.kept ? [asItStands(item, text)] : layOutItem(item, text, indent));
  }
  return lines;
}

/** The lines that an item takes, as they stand. */
function asItStands({ start, end }: LaidItem, text: string): string {
  const lineEnd = text.indexOf('\n', end);
  const lines = text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? text.length : lineEnd);
  // A long text that never ends takes the last line break with it.
  return lines.replace(/\r*\n$|\r+$/, '');
}

function layOutItem(item: LaidItem, text: string, indent: string): string[] {
  const lines = headLines(item, text, indent);
  if (item.body) lines.push(...layOut(item.body, text, indent + STEP), `${indent}}`);
  return behind(lines, imagesOf(item.after));
}

/** What stands before the contents of the braces, the opening brace included. */
function headLines(item: LaidItem, text: string, indent: string): string[] {
  const words = wordsOf(item, text, indent);
  const begun = words.findLastIndex(({ comment }) => comment !== 'alone') + 1;
  const [title, ...links] = isStatement(item) ? groupsOf(words.slice(0, begun)) : [words.slice(0, begun)];
  const [all, last] = withoutLast(words);
  const [line = indent, ...more] = assemble(all, indent);
  const whole = item.body ? `${line} {` : line;
  const fits = links.length === 0 || (links.length === 1 && whole.length <= WIDTH);
  const comments = [...last, ...imagesOf(item.afterOpen)];
  // A comment that ends with its line lets nothing follow.
  if (more.length === 0 && fits && comments.slice(0, -1).every((comment) => comment.startsWith('/*'))) {
    return behind([whole], comments);
  }
  const lines = [...linesOf(title ?? [], indent), ...links.flatMap((link) => linkLines(link, indent + STEP))];
  lines.push(...assemble(words.slice(begun), indent));
  if (item.body) lines.push(...behind([`${indent}{`], imagesOf(item.afterOpen)));
  return lines;
}

/** A link with all that is said of it: on one line where it fits, else it goes on where an attribute begins. */
function linkLines(words: readonly Word[], indent: string): string[] {
  const [all, last] = withoutLast(words);
  const whole = assemble(all, indent);
  if (whole.length > 1 || (whole[0] ?? '').length <= WIDTH) return behind(whole, last);
  const lines: string[] = [];
  for (const part of partsOf(all)) {
    const [written = ''] = assemble(part, '');
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + written.length <= WIDTH) lines[lines.length - 1] = `${line} ${written}`;
    else lines.push((line === undefined ? indent : indent + STEP) + written);
  }
  return behind(lines, last);
}

function linesOf(words: readonly Word[], indent: string): string[] {
  const [all, last] = withoutLast(words);
  return behind(assemble(all, indent), last);
}

/** Puts words on one line, as far as the comments and long texts among them let it be one; what follows is indented. */
function assemble(words: readonly Word[], indent: string): string[] {
  const lines: string[] = [];
  let margin = indent;
  let line = '';
  let glued = true;
  const endLine = () => {
    if (line === '') return;
    lines.push(...(margin + line).split('\n'));
    margin = indent + STEP;
    line = '';
    glued = true;
  };
  for (const { type, text, comment, lines: alone } of words) {
    if (alone) {
      endLine();
      lines.push(...alone(margin));
      continue;
    }
    const gap = glued || type === ',' || type === '.' ? '' : comment === 'behind' ? '  ' : ' ';
    line += gap + text;
    glued = type === '.';
    if (comment === 'behind') endLine();
  }
  endLine();
  return lines;
}

/** Sets comments behind the last line. */
function behind(lines: string[], comments: readonly string[]): string[] {
  if (comments.length > 0) lines.push(`${lines.pop() ?? ''}  ${comments.join(' ')}`);
  return lines;
}

/** The words of a head as they are written. */
function wordsOf(item: LaidItem, text: string, indent: string): Word[] {
  const { head } = item;
  const tokens = head.filter(({ type }) => type !== 'comment');
  let at = 0;
  return head.map((leaf, n): Word => {
    const { type, image } = leaf;
    if (type === 'comment') return commentWord(leaf, head[n + 1] ?? item.open, text);
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    at++;
    const isLong = type === 'TEXT' && image.startsWith('"""');
    return { type, text: isLong ? longText(image, indent + STEP) : canonical(leaf, item, before, after) };
  });
}

function commentWord(leaf: Leaf, next: Leaf | undefined, text: string): Word {
  const { type, image, breaks } = leaf;
  const between = isInlineComment(leaf);
  const alone = between ? breaks > 0 && (next?.breaks ?? 1) > 0 : breaks > 0 || !isLineComment(leaf);
  return {
    type,
    text: image.trimEnd(),
    comment: alone ? 'alone' : between ? 'between' : 'behind',
    ...(alone && { lines: (indent: string) => movedComment(text, leaf, indent) }),
  };
}

/** The words up to the comments at their very end that follow on the line, and those comments. */
function withoutLast(words: readonly Word[]): [Word[], string[]] {
  const end = words.findLastIndex(({ comment }) => comment === undefined || comment === 'alone') + 1;
  return [words.slice(0, end), words.slice(end).map(({ text }) => text)];
}

/** The title with what stands before it, then link by link; what is said of the link that nesting implies is one too. */
function groupsOf(words: readonly Word[]): Word[][] {
  const groups: Word[][] = [[]];
  let waiting: Word[] = [];
  for (const word of words) {
    if (word.comment === 'alone') {
      waiting.push(word);
      continue;
    }
    const starts = isLinkSign(word.type) || (groups.length === 1 && startsPart(word));
    if (starts) groups.push([]);
    groups.at(-1)?.push(...waiting, word);
    waiting = [];
  }
  groups.at(-1)?.push(...waiting);
  return groups;
}

/** A link cut where a line may end: before each thing that is said of it. */
function partsOf(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  for (const word of words) {
    if (parts.length === 0 || startsPart(word)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

function startsPart({ type }: Word): boolean {
  return type in HEAD_WORDS;
}

function imagesOf(comments: readonly Leaf[]): string[] {
  return comments.map(({ image }) => image.trimEnd());
}

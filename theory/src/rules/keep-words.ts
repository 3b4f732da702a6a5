/**
 * What a fix must leave as its author wrote it. A last safety behind the rules: a fix that takes away more than it names is
 * made to keep it, or is not made unasked.
 */
import { read } from '@driver-diagrams/grammar/reader';
import { type Piece, scan } from '@driver-diagrams/grammar/scanner';
import { KINDS } from '@driver-diagrams/grammar/vocabulary';
import type { Fix, TextEdit } from './rule.ts';

/** 4,000 may be written without the comma. */
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;

/**
 * Words and numbers of a text that a changed one has no more, each as often as it is missing.
 *
 * @returns in the order in which they stand in the text
 */
export function lostWords(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const word of wordsOf(after)) left.set(word, (left.get(word) ?? 0) + 1);
  return wordsOf(before).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  let last: RegExpExecArray | undefined;
  for (const match of text.replace(THOUSANDS, '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [word] = match;
    // A school year may be written with its second year in full.
    const isSecond =
      last && match.index === last.index + last[0].length + 1 && /^\d{4}$/.test(word) && /^\d{4}$/.test(last[0]);
    words.push(isSecond && Number(word) === Number(last?.[0]) + 1 ? word.slice(2) : word);
    last = match;
  }
  return words;
}

/** True when a changed text has every word, comment and statement of the one before. */
export function keepsAll(before: string, after: string): boolean {
  if (lostWords(before, after).length > 0) return false;
  if (commentsOf(before).join('\n') !== commentsOf(after).join('\n')) return false;
  return countStatements(after) >= countStatements(before);
}

/** How many statements a text has. */
export function countStatements(text: string): number {
  return read(text).tokens.filter(({ type }) => type in KINDS).length;
}

/** The comments of a text, in its order. */
export function commentsOf(text: string): string[] {
  return commentPieces(text).map(({ start, end }) => text.slice(start, end).trim());
}

let last: { text: string; comments: readonly Piece[] } | undefined;

/** Many fixes of one text are looked at in a row. */
function commentPieces(text: string): readonly Piece[] {
  if (last?.text !== text) last = { text, comments: scan(text).filter(({ type }) => type === 'comment') };
  return last.comments;
}

/**
 * A fix that leaves the comments among what it takes away, and joins no words that were apart.
 *
 * @param textOf the text of a file that the fix changes
 */
export function keeping(fix: Fix, textOf: (uri: string) => string | undefined): Fix {
  const written = fix.edits.map(({ text }) => text).join('\n');
  const edits = fix.edits.map((edit) => {
    const text = textOf(edit.uri);
    return text === undefined ? edit : apart(keepIn(edit, text, written), text);
  });
  return { ...fix, edits };
}

/** Puts a space where two words would become one. */
function apart(edit: TextEdit, text: string): TextEdit {
  const [before, after] = [text.slice(Math.max(0, edit.start - 2), edit.start), text.slice(edit.end, edit.end + 2)];
  const wasApart = edit.start < edit.end && !(STARTS.test(text.slice(edit.start, edit.start + 2)) && ENDS.test(before));
  const joins = ENDS.test(before) && STARTS.test(edit.text || after);
  return wasApart && joins ? { ...edit, text: ` ${edit.text}` } : edit;
}
const STARTS = /^[\p{L}\p{M}\p{N}_-]/u;
const ENDS = /[\p{L}\p{M}\p{N}_-]$/u;

function keepIn(edit: TextEdit, text: string, written: string): TextEdit {
  if (!/\/\/|\/\*|#/.test(text.slice(edit.start, edit.end))) return edit;
  const lost = commentPieces(text)
    .filter(({ start, end }) => edit.start <= start && end <= edit.end)
    .map(({ start, end }) => text.slice(start, end).trimEnd())
    .filter((comment) => !written.includes(comment));
  if (lost.length === 0) return edit;
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const lineStart = Math.max(text.lastIndexOf('\n', edit.start - 1), text.lastIndexOf('\r', edit.start - 1)) + 1;
  const indent = /^[^\S\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const isLines = edit.text === '' && edit.start === lineStart && /[\r\n]$/.test(text.slice(0, edit.end));
  if (isLines) return { ...edit, text: lost.map((comment) => `${indent}${comment}${lineEnd}`).join('') };
  const parts = lost.map((comment, n) => {
    const goesOn = n < lost.length - 1 || /^[^\S\r\n]*[^\s]/.test(text.slice(edit.end, edit.end + 200));
    return goesOn && !comment.startsWith('/*')
      ? `${comment}${lineEnd}${indent}`
      : `${comment}${n < lost.length - 1 ? ' ' : ''}`;
  });
  const space = edit.text !== '' || /\S$/.test(text.slice(0, edit.start)) ? ' ' : '';
  return { ...edit, text: `${edit.text}${space}${parts.join('')}` };
}

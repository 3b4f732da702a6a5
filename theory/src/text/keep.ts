/** What the formatter leaves as it stands: what cannot be read, by whole lines. */
import type { Reading } from '@driver-diagrams/grammar/reading';
import type { Piece } from '@driver-diagrams/grammar/scanner';
import type { Item } from '@driver-diagrams/grammar/statement-tree';

/** An item, and whether it is kept as it stands. */
export interface LaidItem extends Item {
  kept?: boolean;
  body?: LaidItem[];
}

/** True for two versions side by side, or for what is no text at all: nothing may be touched. */
export function mustNotTouch({ pieces, tokens, problems }: Reading): boolean {
  return pieces.some(({ type }) => type === 'conflict') || (tokens.length === 0 && problems.length > 0);
}

/**
 * Marks what is kept: the line of a mistake; the whole statement where what follows the mistake may have been misread; all
 * that follows where a comment or long text is never closed, since nobody knows where it should have ended.
 *
 * @returns the items of the text, joined where lines are shared with what is kept
 */
export function keepWhatIsBroken({ leaves, pieces, problems, ...reading }: Reading, text: string): LaidItem[] {
  const items: readonly LaidItem[] = reading.items;
  for (const problem of problems) {
    const item = problem.breaks ? itemAt(items, problem.start) : undefined;
    if (item) item.kept = true;
  }
  const open = whereAllIsOpen(pieces, text);
  const lost = leaves.filter(({ type }) => type === 'lost');
  const starts = [...problems, ...lost].map(({ start }) => start).sort((a, b) => a - b);
  for (const item of items) {
    if (item.end > open) item.kept = true;
    else keepLines(item, starts);
  }
  return joinKept(items);
}

/** The last item that starts at or before an offset. */
export function itemAt(items: readonly LaidItem[], offset: number): LaidItem | undefined {
  return items[
    Math.max(
      0,
      firstAfter(
        items.map(({ start }) => start),
        offset,
      ) - 1,
    )
  ];
}

/** Joins items that share a line with one that is kept: lines are kept whole. */
export function joinKept(items: readonly LaidItem[]): LaidItem[] {
  const joined: LaidItem[] = [];
  for (const item of items) {
    if (item.kept) takeComments(item);
    const before = joined.at(-1);
    if (before && sharesLine(item) && (before.kept || item.kept)) {
      takeComments(before);
      Object.assign(before, { end: item.end, kept: true });
    } else joined.push(item);
  }
  return joined;
}

/** True for an item that begins on the line on which what stands before it ends. */
function sharesLine({ comments, head, open }: Item): boolean {
  return comments.length === 0 && (head[0] ?? open)?.breaks === 0;
}

/** A comment whose last line goes on with the item is a part of its lines. */
function takeComments(item: Item) {
  while (item.comments.length > 0 && (item.head[0] ?? item.open)?.breaks === 0) {
    const comment = item.comments.pop();
    if (comment) item.head.unshift(comment);
  }
  item.start = item.head[0]?.start ?? item.start;
}

function whereAllIsOpen(pieces: readonly Piece[], text: string): number {
  const isLong = ({ type, start }: { type: string; start: number }) => type === 'text' && text.startsWith('"""', start);
  const open = pieces.find((piece) => piece.unclosed && (piece.type === 'comment' || isLong(piece)));
  if (!open) return Number.POSITIVE_INFINITY;
  // Three quotation marks too few: each long text before may be the one that lacks them.
  return open.type === 'comment' ? open.start : (pieces.find(isLong)?.start ?? 0);
}

/** @param problems where the problems of the text start, in order */
function keepLines(item: LaidItem, problems: readonly number[]): void {
  const hasProblem = (start: number, end: number) => (problems[firstAfter(problems, start - 1)] ?? end) < end;
  if (item.kept || !hasProblem(item.start, item.end)) return;
  const { open, body, close } = item;
  const opened = open && body && open.end > open.start;
  item.kept = !opened || hasProblem(item.start, open.end) || (close !== undefined && hasProblem(close.start, item.end));
  if (item.kept || !body) return;
  for (const inner of body) keepLines(inner, problems);
  item.body = joinKept(body);
  const [first, last] = [item.body[0], item.body.at(-1)];
  if ((first?.kept && sharesLine(first)) || (last?.kept && close?.breaks === 0)) item.kept = true;
}

/** How many of the sorted offsets are at most the given one. */
function firstAfter(offsets: readonly number[], offset: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

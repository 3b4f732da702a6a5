/**
 * Drivers that are called key drivers: the formatter writes `primary driver`, and once in the theory's header what stands above
 * their column, so that nothing of what was said is lost.
 */
import { isKeyDriver, KEY_DRIVERS } from '@driver-diagrams/grammar/other-words';
import type { Item, Leaf } from '@driver-diagrams/grammar/statement-tree';
import type { LaidItem } from '../text/keep.ts';

/** True for a token that says `key driver`. */
export function saysKeyDriver({ type, image }: Leaf): boolean {
  return type === 'primary driver' && isKeyDriver(image);
}

/**
 * Puts the heading into the `theory` statement, which is made where there is none.
 *
 * @returns the items with the heading; undefined where the header names the column already
 */
export function withHeading(items: readonly LaidItem[]): LaidItem[] | undefined {
  const header = items.find(({ word }) => word === 'theory');
  const headings = header?.body?.find(({ word }) => word === 'headings');
  if (headings?.body?.some(({ head }) => head[0]?.image.toLowerCase() === 'primary')) return undefined;
  const at = headings?.close?.start ?? header?.close?.start ?? header?.end ?? 0;
  const entry = made(at, 'ID', [leaf(at, 'ID', 'primary'), leaf(at, 'TEXT', `"${KEY_DRIVERS}"`)]);
  if (header && headings) {
    const body = headings.body ? [...headings.body, entry] : [entry];
    const filled = { ...headings, open: headings.open ?? leaf(at, '{', '{'), body };
    const inHeader = header.body?.map((item) => (item === headings ? filled : item)) ?? [];
    return items.map((item) => (item === header ? { ...header, body: inHeader } : item));
  }
  const all = { ...made(at, 'headings', [leaf(at, 'headings', 'headings')]), open: leaf(at, '{', '{'), body: [entry] };
  if (header) {
    const filled = { ...header, open: header.open ?? leaf(at, '{', '{'), body: [...(header.body ?? []), all] };
    return items.map((item) => (item === header ? filled : item));
  }
  return [{ ...made(0, 'theory', [leaf(0, 'theory', 'theory')]), open: leaf(0, '{', '{'), body: [all] }, ...items];
}

/** A word that the text does not hold yet. */
function leaf(at: number, type: string, image: string): Leaf {
  return { type, start: at, end: at, image, breaks: 1 };
}

function made(at: number, word: string, head: Leaf[]): Item {
  const none: Leaf[] = [];
  return {
    comments: none,
    head,
    parts: [],
    word,
    outer: undefined,
    unread: false,
    afterOpen: none,
    after: none,
    start: at,
    end: at,
  };
}

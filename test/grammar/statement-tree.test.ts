/** The statement tree: nothing of a text is lost in it, and what belongs together stands together. */
import { read } from '@driver-diagrams/grammar/reader';
import { scan } from '@driver-diagrams/grammar/scanner';
import { type Item, itemsOf, type Leaf } from '@driver-diagrams/grammar/statement-tree';
import { describe, expect, it } from 'vitest';
import { DRAFTS, theoriesIn } from '../fuzz/mutations.ts';
import { MISTAKES } from './mistakes.ts';

const treeOf = (text: string) => read(text).items;

/** All leaves of a tree, in the order of the text. */
function leavesIn(items: readonly Item[]): Leaf[] {
  return items.flatMap(({ comments, head, open, afterOpen, body = [], close, after }) => [
    ...[...comments, ...head, ...(open ? [open] : []), ...afterOpen],
    ...[...leavesIn(body), ...(close ? [close] : []), ...after],
  ]);
}

/** The text that the leaves of a tree make, with the space and the signs that say nothing between them. */
function joined(leaves: readonly Leaf[], text: string): string {
  let whole = '';
  for (const { start, end, image } of leaves) {
    const before = text.slice(whole.length, start);
    const lost = before.trim() === '' ? [] : scan(before).filter(({ type }) => type !== 'filler' && type !== 'mark');
    if (lost.length > 0) return `${before} is in no leaf.`;
    // A comment among the words of one keyword is in its image, too.
    if (end > whole.length || start === end) whole += before + (start === end ? image : text.slice(start, end));
  }
  return whole + text.slice(whole.length);
}

const texts = [
  ...theoriesIn('samples'),
  ...theoriesIn('test/format/cases'),
  ...DRAFTS,
  ...MISTAKES.map(([text]) => text.replace(/[«»]/g, '')),
  'aim A "a" { measured /* how */ by B // why\n}',
  '}\n{ { // nothing\n} /* open',
];

describe('the leaves of a tree', () => {
  it.each(texts)('are the text, in its order: %j', (text) => {
    for (const part of [text, text.slice(0, text.length / 2), text.slice(text.length / 3)]) {
      const { leaves: all, items } = read(part);
      const leaves = leavesIn(items);
      expect(leaves).toEqual(all);
      expect(joined(leaves, part)).toBe(part);
    }
  });

  it.each(texts)('are the leaves of its parts, but for comments: %j', (text) => {
    const walk = (items: readonly Item[]): void => {
      for (const { head, parts, body = [], outer } of items) {
        expect(parts.flatMap(({ leaves }) => leaves)).toEqual(head.filter(({ type }) => type !== 'comment'));
        expect(body.every((each) => each.outer?.body === body) && (!outer || outer.open !== undefined)).toBe(true);
        walk(body);
      }
    };
    walk(treeOf(text));
  });
});

/** Items as words: parts in round brackets, what stands in braces in curly ones, comments as they are. */
function outline(items: readonly Item[]): string {
  const images = (leaves: readonly Leaf[]) => leaves.map(({ image }) => image).join(' ');
  return items
    .map(({ comments, parts, open, afterOpen, body, after }) =>
      [
        ...comments.map(({ image }) => image),
        ...parts.map(({ leaves }) => `(${images(leaves)})`),
        ...(open && body ? [['{', images(afterOpen), outline(body), '}'].filter((part) => part !== '').join(' ')] : []),
        ...(after.length > 0 ? [`behind: ${images(after)}`] : []),
      ].join(' '),
    )
    .join(' | ');
}

describe('the items of a text', () => {
  it.each([
    ['statements', 'aim A "a"\naim B', '(aim A "a") | (aim B)'],
    [
      'a link and what is said of it',
      'driver D -> A, B because "x" -> C',
      '(driver D) (-> A , B) (because "x") (-> C)',
    ],
    ['properties', 'aim A { by 2020 note "n" }', '(aim A) { (by 2020) | (note "n") }'],
    ['a list', 'poster { authors "A", "B" }', '(poster) { (authors "A" , "B") }'],
    ['tails', 'measure M { result 4 in 2020 from T }', '(measure M) { (result 4) (in 2020) (from T) }'],
    [
      'a tail out of its order',
      'measure M { result 4 from T in 2020 }',
      '(measure M) { (result 4) (from T) | (in 2020) }',
    ],
    [
      'a tail that comes again',
      'aim A { status done on 2020 on 2021 }',
      '(aim A) { (status done) (on 2020) | (on 2021) }',
    ],
    [
      'each tail of ‘accountable’ once',
      'strategy S { accountable T to R for "x" to Q }',
      '(strategy S) { (accountable T) (to R) (for "x") | (to Q) }',
    ],
    ['words of a head', 'cycle C from 2019 to 2020 -> A', '(cycle C) (from 2019) (to 2020) (-> A)'],
    ['a family of a common measure', 'common outcome measure M "m"', '(common) (outcome measure M "m")'],
    ['columns', 'theory { headings { aim "x" driver "y" } }', '(theory) { (headings) { (aim "x") | (driver "y") } }'],
    ['an import', 'import "a.driver" as a\naim A', '(import "a.driver") (as a) | (aim A)'],
    ['an unknown statement', 'vista V "v" -> A { by 2020 }', '(vista V "v") (-> A) { (by 2020) }'],
    ['braces of nothing', 'aim A } { by 2020 }', '(aim A }) { (by 2020) }'],
    ['braces that are left out', 'aim A by 2020\naim B', '(aim A) { (by 2020) } | (aim B)'],
    ['a comment behind a brace', 'aim A { // why\n by 2020 }', '(aim A) { // why (by 2020) }'],
    ['a comment on its line', 'aim A // why\n// next\naim B', '(aim A) behind: // why | // next (aim B)'],
    ['a comment at the end of braces', 'aim A {\n by 2020\n // more\n}', '(aim A) { (by 2020) | // more }'],
    ['a sign that cannot be read', 'aim A { by 2020 } ?', '(aim A) { (by 2020) } behind: ?'],
  ])('are told apart: %s', (_, text, expected) => {
    expect(outline(treeOf(text))).toBe(expected);
  });

  const leaf = (type: string) => ({ type, start: 0, end: 1, image: '/* */', breaks: 0 });

  it('hold any number of comments', () => {
    const [item] = itemsOf([leaf('aim'), ...Array.from({ length: 200_000 }, () => leaf('comment')), leaf('TEXT')]);
    expect(item?.head.length).toBe(200_002);
  });

  it('stand in braces however deep these are, without a call in a call', () => {
    const depth = 100_000;
    const leaves = [...Array.from({ length: depth }, () => [leaf('aim'), leaf('{')]).flat(), leaf('by')];
    let [deepest] = itemsOf(leaves);
    for (let n = 0; n < depth; n++) deepest = deepest?.body?.[0];
    expect(deepest?.word).toBe('by');
  });
});

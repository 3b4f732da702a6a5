/** Which of the statements that two sides have added to one theory are the same: told more strictly than between before and after. */
import type { Theory } from '../model/model.ts';
import { saidBy } from './by-place.ts';
import { plainText } from './likeness.ts';
import { type Node, nameOf, sideOf } from './sides.ts';
import { weightyWords } from './weighty-words.ts';

/**
 * Finds what both sides have added alike: the same kind, the same words (apart from case and marks) and the same home, which is what
 * it leads to. Two that have names, and not the same one, are two; so is what one side adds twice. A statement without name and
 * title must say all the same.
 *
 * @param known by the key of each statement of ours the key of the same one of theirs, for what is not new on either side
 * @returns by the key of each statement that ours adds, the key of the same one that theirs adds
 */
export function sameNewStatements(
  ours: Theory,
  theirs: Theory,
  known: ReadonlyMap<string, string>,
): Map<string, string> {
  const found = new Map<string, string>();
  const [mine, others] = [ours, theirs].map((theory) => sideOf([{ path: '', theory }]).nodes) as [Node[], Node[]];
  const old = { mine: new Set(known.keys()), others: new Set(known.values()) };
  // By the key of a statement of ours, what both sides call it; what is new on one side only has no such name.
  const called = new Map([...known].flatMap(([one, two]) => [[`ours ${one}`, one] as const, [`theirs ${two}`, one]]));
  const keyOf = (node: Node, side: 'ours' | 'theirs') => {
    const home = node.links.map(({ kind, to }) => {
      const end = to.to === undefined ? `“${to.text.normalize('NFC')}”` : called.get(`${side} ${to.to}`);
      return end === undefined ? undefined : `${kind} ${end}`;
    });
    return home.includes(undefined) ? undefined : JSON.stringify([node.element.kind, wordsOf(node), home.sort()]);
  };
  // What is new may stand in what is new: each round but the last finds more.
  for (let before = -1; before < found.size; ) {
    before = found.size;
    const open = (nodes: readonly Node[], isOld: ReadonlySet<string>, side: 'ours' | 'theirs') =>
      Map.groupBy(
        nodes.filter(({ element: { key } }) => !isOld.has(key) && !called.has(`${side} ${key}`)),
        (node) => keyOf(node, side),
      );
    const their = open(others, old.others, 'theirs');
    for (const [key, [one, ...more]] of open(mine, old.mine, 'ours')) {
      const [two, ...twins] = key === undefined ? [] : (their.get(key) ?? []);
      if (!one || !two || more.length + twins.length > 0 || haveOtherNames(one, two)) continue;
      found.set(one.element.key, two.element.key);
      called.set(`ours ${one.element.key}`, one.element.key).set(`theirs ${two.element.key}`, one.element.key);
    }
  }
  return found;
}

function wordsOf(node: Node): string {
  const { title, name } = node.element;
  const words = title ?? name?.normalize('NFC');
  return words === undefined ? saidBy(node) : `${plainText(words) || words}\n${weightyWords(words)}`;
}

function haveOtherNames(one: Node, two: Node): boolean {
  const [mine, other] = [nameOf(one), nameOf(two)];
  return mine !== undefined && other !== undefined && mine !== other;
}

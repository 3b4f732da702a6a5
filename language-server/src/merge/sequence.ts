/** The order of what two sides have put in, taken out and moved. */

/**
 * Keys in one order: that of ours, with what theirs has put in or moved where theirs has it, behind the same neighbour. What
 * both have moved stays where ours has it. Keys that are gone on one side only are among them; the caller decides on those.
 */
export function mergedOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)];
  const movedByOurs = moved(base, ours);
  const movedByTheirs = moved(base, theirs);
  const isPlaced = (key: string) => !inOurs.has(key) || (movedByTheirs.has(key) && !movedByOurs.has(key));
  const order = ours.filter((key) => !(inTheirs.has(key) && isPlaced(key)));
  const isOwn = (key: string | undefined) => key !== undefined && !inBase.has(key) && !inTheirs.has(key);
  const standing = new Set(order);
  for (const [n, key] of theirs.entries()) {
    if (!isPlaced(key)) continue;
    const before = theirs.slice(0, n).findLast((each) => standing.has(each));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // Where both have put in something at one place, ours comes first.
    while (isOwn(order[at])) at++;
    order.splice(at, 0, key);
    standing.add(key);
  }
  return order;
}

/** What stands elsewhere among what both have: all but the longest row of keys that kept their order. */
function moved(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((key, n) => [key, n]));
  const common = after.filter((key) => place.has(key));
  const places = common.map((key) => place.get(key) as number);
  const kept = new Set(longestRising(places));
  return new Set(common.filter((_, n) => !kept.has(places[n] as number)));
}

/** The longest row of numbers that rise, taken from all in their order. Each number stands there once. */
function longestRising(numbers: readonly number[]): number[] {
  /** The last of the best row of each length, and for each number the one before it. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const number of numbers) {
    let at = ends.length;
    while (at > 0 && (ends[at - 1] as number) > number) at--;
    before.set(number, ends[at - 1]);
    ends[at] = number;
  }
  const row: number[] = [];
  for (let last = ends.at(-1); last !== undefined; last = before.get(last)) row.unshift(last);
  return row;
}

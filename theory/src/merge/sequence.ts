/** The order of what two sides have put in, taken out and moved. */

/**
 * Keys in one order, with what either side has put in or moved where that side has it, behind the same neighbour. What both have
 * moved stays where ours has it. Keys that are gone on one side only are among them; the caller decides on those.
 */
export function mergedOrder(base: readonly string[], ours: readonly string[], theirs: readonly string[]): string[] {
  const [here, there] = [moved(base, ours), moved(base, theirs)];
  // The order of the only side that moved something is kept whole, so that what the other has put in moves along.
  if (here.size === 0 && there.size > 0) return placed(base, theirs, ours, new Set());
  const movedThere = new Set([...there].filter((key) => !here.has(key)));
  return placed(base, ours, theirs, movedThere);
}

/** The order of one side, with what the other has put in or moved. */
function placed(
  base: readonly string[],
  side: readonly string[],
  other: readonly string[],
  movedByOther: ReadonlySet<string>,
): string[] {
  const [inBase, inSide, inOther] = [new Set(base), new Set(side), new Set(other)];
  const isPlaced = (key: string) => !inSide.has(key) || movedByOther.has(key);
  const order = side.filter((key) => !(inOther.has(key) && isPlaced(key)));
  const isOwn = (key: string | undefined) => key !== undefined && !inBase.has(key) && !inOther.has(key);
  const standing = new Set(order);
  for (const [n, key] of other.entries()) {
    if (!isPlaced(key)) continue;
    const before = other.slice(0, n).findLast((each) => standing.has(each));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    // Where both have put in something at one place, the side's own comes first. Behind the last there is nothing.
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
  const kept = longestRising(common.map((key) => place.get(key) as number));
  return new Set(common.filter((_, n) => !kept.has(n)));
}

/**
 * The longest row of numbers that rise, taken from all in their order.
 *
 * @returns where its numbers stand
 */
function longestRising(numbers: readonly number[]): Set<number> {
  /** Where the last of the best row of each length stands, and for each number where the one before it does. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [n, number] of numbers.entries()) {
    // Each round leaves half of the lengths, or fewer.
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] as number] as number) < number) low = middle + 1;
      else high = middle;
    }
    before.push(ends[low - 1]);
    ends[low] = n;
  }
  const row = new Set<number>();
  // It ends whatever the numbers are: what stands before a number has a smaller place than it.
  for (let last = ends.at(-1); last !== undefined; last = before[last]) row.add(last);
  return row;
}

/**
 * What the programs that ship use and Node 18 and 20 do not have yet: methods of ES2023 and ES2024, as the standard has them. Imported
 * first by each program's main file. `lib` in tsconfig.json allows no newer method than those that Node 18 has, and these.
 */
import { webcrypto } from 'node:crypto';

add(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
add(Array.prototype, 'toSorted', function (this: unknown[], compare?: (one: unknown, two: unknown) => number) {
  return [...this].sort(compare);
});
add(Array.prototype, 'toSpliced', function (this: unknown[], ...change: Parameters<unknown[]['splice']>) {
  const copy = [...this];
  copy.splice(...change);
  return copy;
});
add(Array.prototype, 'with', function (this: unknown[], at: number, value: unknown) {
  const copy = [...this];
  copy[at < 0 ? copy.length + at : at] = value;
  return copy;
});
add(Map, 'groupBy', groupBy);
add(Object, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown, n: number) => unknown) =>
  Object.assign(Object.create(null), Object.fromEntries(groupBy(items, keyOf))),
);
add(String.prototype, 'isWellFormed', function (this: string) {
  return !LONE_SURROGATE.test(this);
});
add(String.prototype, 'toWellFormed', function (this: string) {
  return this.replace(LONE_SURROGATES, '\ufffd');
});

add(globalThis, 'crypto', webcrypto);

const LONE_SURROGATE = /\p{Surrogate}/u;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Not to be found by a loop over the keys, as if it had always been there. */
function add(owner: object, name: string, method: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value: method, writable: true, configurable: true });
}

function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item, n: number) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  let n = 0;
  for (const item of items) {
    const key = keyOf(item, n++);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

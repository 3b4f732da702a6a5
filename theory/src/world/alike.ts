/** Texts that say the same in nearly the same letters. */

/** Two texts are alike when at most this share of their letters differs. */
const MOST_DIFFERENT = 0.1;
/** Comparing each with each takes its time; in a larger group only texts that are quite the same are found. */
const MOST_COMPARED = 300;

/**
 * Finds each text that is alike to one before it, and gives the first such one. Texts with different numbers are never
 * alike: "Grade 6 teams meet" is not "Grade 7 teams meet".
 */
export function alike<Value>(values: readonly Value[], textOf: (value: Value) => string): Map<Value, Value> {
  const groups = new Map<string, { value: Value; text: string }[]>();
  for (const value of values) {
    const text = plain(textOf(value));
    if (text === '') continue;
    const numbers = text.match(ASCII.test(text) ? /\d+/g : /\p{N}+/gu)?.join(' ') ?? '';
    const group = groups.get(numbers);
    if (group) group.push({ value, text });
    else groups.set(numbers, [{ value, text }]);
  }
  const found = new Map<Value, Value>();
  for (const group of groups.values()) {
    const exact = new Map<string, Value>();
    for (const [n, { value, text }] of group.entries()) {
      const near =
        group.length > MOST_COMPARED ? undefined : group.slice(0, n).find((other) => isNear(other.text, text));
      const first = exact.get(text) ?? near?.value;
      if (first !== undefined) found.set(value, first);
      if (!exact.has(text)) exact.set(text, value);
    }
  }
  return found;
}

/** A text without case, marks and double spaces. */
export function plain(text: string): string {
  // Most texts need no tables of Unicode, which take their time.
  if (ASCII.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const ASCII = /^[ -~\s]*$/;

function isNear(one: string, two: string): boolean {
  const longest = Math.max(one.length, two.length);
  const most = Math.ceil(longest * MOST_DIFFERENT) - 1;
  if (most < 1 || Math.abs(one.length - two.length) > most) return false;
  return slips(one, two, most) <= most;
}

/** Letters that are different, left out or added; anything over `most` counts as `most + 1`. */
function slips(one: string, two: string, most: number): number {
  let last = Array.from({ length: two.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= two.length; j++) {
      const change = one[i - 1] === two[j - 1] ? 0 : 1;
      const here = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      row.push(here);
      least = Math.min(least, here);
    }
    if (least > most) return most + 1;
    last = row;
  }
  return last[two.length] ?? 0;
}

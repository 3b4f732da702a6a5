/** Did you mean …? Finds the name nearest to one that nothing has. */

/** A name that could have been meant. `plain` and `letters` are worked out once, for many questions. */
export interface Candidate<Value> {
  name: string;
  value: Value;
  plain: string;
  letters: number;
}

/** Makes a name ready to be found. */
export function candidate<Value>(name: string, value: Value): Candidate<Value> {
  const plain = bare(name);
  return { name, value, plain, letters: letterSet(plain) };
}

/**
 * The candidates nearest to a written name, best first: those that differ only in case, hyphens or spaces, else those a few
 * slips of the finger away (one in short names, up to three in long ones).
 */
export function nearest<Value>(
  written: string,
  candidates: Iterable<Candidate<Value>>,
  limit: number,
): Candidate<Value>[] {
  const plain = bare(written);
  const most = plain.length < 3 ? 0 : plain.length < 6 ? 1 : plain.length < 10 ? 2 : 3;
  const letters = letterSet(plain);
  const found: { candidate: Candidate<Value>; slips: number }[] = [];
  for (const other of candidates) {
    if (Math.abs(other.plain.length - plain.length) > most) continue;
    // Each slip changes at most two letters of the set: a cheap test before the dear one.
    if (bits(letters ^ other.letters) > 2 * most) continue;
    const slips = plain === other.plain ? 0 : slipsBetween(plain, other.plain, most);
    if (slips <= most) found.push({ candidate: other, slips });
  }
  found.sort((one, two) => one.slips - two.slips);
  return found.slice(0, limit).map((each) => each.candidate);
}

/** The word nearest to a written one, or undefined when none is near. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  return nearest(
    written,
    words.map((word) => candidate(word, word)),
    1,
  )[0]?.name;
}

/** A name without case, hyphens, spaces and marks between: what people remember of it. */
export function bare(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, '');
}

/** Letters typed wrong, left out, added or swapped with their neighbour; anything over `most` counts as `most + 1`. */
function slipsBetween(one: string, two: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: two.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= two.length; j++) {
      const change = one[i - 1] === two[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      const swapped = i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1];
      if (swapped) slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[two.length] ?? 0;
}

function letterSet(text: string): number {
  let set = 0;
  for (let i = 0; i < text.length; i++) set |= 1 << (text.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}

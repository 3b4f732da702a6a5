/** Two texts as short as a sentence can take them, with all that differs: what is equal is shortened, never the other way round. */

/** How much of what is equal stands before and behind what differs, in letters. */
const AROUND = 24;

/**
 * Both texts on one line each. Where one is longer than `longest`, its first words stay, then a little of what is equal, all that
 * differs, and a little of what is equal behind it; so a result may be longer than `longest`. Texts that differ are shown
 * differently.
 */
export function shownApart(one: string, two: string, longest: number): [string, string] {
  const [before, after] = [words(one), words(two)];
  const whole: [string, string] = [before.join(' '), after.join(' ')];
  if (whole.every((text) => lengthOf(text) <= longest)) return whole;
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let last = 0;
  while (last < most - first && before.at(-1 - last) === after.at(-1 - last)) last++;
  const middles = [before, after].map((all) => all.slice(first, all.length - last).join(' '));
  const behind = taken(before.slice(before.length - last), AROUND);
  const near = taken(before.slice(0, first).reverse(), AROUND).reverse();
  const room = longest - Math.max(...middles.map((middle) => lengthOf([...near, middle, ...behind].join(' '))));
  const begin = taken(before.slice(0, first - near.length), Math.max(AROUND, room));
  const between = begin.length + near.length < first ? ['…'] : [];
  const end = behind.length < last ? ['…'] : [];
  const [older = '', newer = ''] = middles.map((middle) =>
    [...begin, ...between, ...near, ...(middle ? [middle] : []), ...behind, ...end].join(' '),
  );
  return [older, newer];
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

function lengthOf(text: string): number {
  return [...text].length;
}

/** The first words that fit into so many letters. */
function taken(all: readonly string[], letters: number): string[] {
  let left = letters;
  const end = all.findIndex((word) => {
    left -= lengthOf(word) + 1;
    return left < 0;
  });
  return end < 0 ? [...all] : all.slice(0, end);
}

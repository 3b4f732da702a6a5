/** Two texts as short as a sentence can take them, with all that differs: what is equal is shortened, never the other way round. */
import { alignment } from './word-differences.ts';

/** How much of what is equal stands before and behind what differs, in letters. */
const AROUND = 24;

/**
 * Both texts on one line each. Where one is longer than `longest`, its first words stay, then all that differs, each with a little
 * of what is equal around it; so a result may be longer than `longest`. Texts that differ in more than blanks are shown
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
  const middles = shortMiddles(before.slice(first, before.length - last), after.slice(first, after.length - last));
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

/** Both middles, with long stretches that they share shortened. */
function shortMiddles(before: readonly string[], after: readonly string[]): [string, string] {
  const pairs = alignment(before, after);
  const [cutBefore, cutAfter] = [new Set<number>(), new Set<number>()];
  for (const run of runsOf(pairs)) {
    const texts = run.map(([at]) => before[at] ?? '');
    const keep = taken(texts, AROUND).length;
    const behind = taken(texts.toReversed(), AROUND).length;
    // What stands for a word or two is no shorter.
    if (run.length - keep - behind < 3) continue;
    for (const [a, b] of run.slice(keep, run.length - behind)) {
      cutBefore.add(a);
      cutAfter.add(b);
    }
  }
  return [withoutCut(before, cutBefore), withoutCut(after, cutAfter)];
}

/** Pairs that follow each other on both sides, together. */
function runsOf(pairs: readonly [number, number][]): [number, number][][] {
  const runs: [number, number][][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1);
    const [a, b] = last?.at(-1) ?? [-2, -2];
    if (last && pair[0] === a + 1 && pair[1] === b + 1) last.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function withoutCut(all: readonly string[], cut: ReadonlySet<number>): string {
  return all.flatMap((word, at) => (!cut.has(at) ? [word] : cut.has(at - 1) ? [] : ['…'])).join(' ');
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

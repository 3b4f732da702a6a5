/** A text with conflict markers in sentences: what both sides say once, and what they say otherwise between markers. */

/** Beyond so many pairs of lines that differ, each side is shown in one piece. */
const MOST_PAIRS = 4_000_000;

/** What the sides are called at the markers. */
interface Labels {
  ours: string;
  theirs: string;
}

/** The lines of two texts, those of both once, and between markers what each has alone. */
export function linesOfBoth(ours: string, theirs: string, labels: Labels = { ours: 'ours', theirs: 'theirs' }): string {
  const [mine, others] = [linesOf(ours), linesOf(theirs)];
  let start = 0;
  while (start < Math.min(mine.length, others.length) && mine[start] === others[start]) start++;
  let end = 0;
  const least = Math.min(mine.length, others.length) - start;
  while (end < least && mine.at(-1 - end) === others.at(-1 - end)) end++;
  const inner = [mine.slice(start, mine.length - end), others.slice(start, others.length - end)] as const;
  return [...mine.slice(0, start), ...between(...inner, labels), ...mine.slice(mine.length - end)]
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Lines that both have, in the longest row of such, and between them what each has alone. */
function between(mine: readonly string[], others: readonly string[], labels: Labels): string[] {
  if (mine.length * others.length > MOST_PAIRS) return apart(mine, others, labels);
  // How many lines both have from each pair of places on.
  const common = Array.from({ length: mine.length + 1 }, () => new Uint32Array(others.length + 1));
  const at = (n: number, m: number) => common[n]?.[m] ?? 0;
  for (let n = mine.length - 1; n >= 0; n--) {
    const row = common[n] as Uint32Array;
    for (let m = others.length - 1; m >= 0; m--) {
      row[m] = mine[n] === others[m] ? at(n + 1, m + 1) + 1 : Math.max(at(n + 1, m), at(n, m + 1));
    }
  }
  const lines: string[] = [];
  let [one, two]: [string[], string[]] = [[], []];
  let [n, m] = [0, 0];
  // Each round goes a line further on one side or on both.
  while (n < mine.length || m < others.length) {
    if (n < mine.length && m < others.length && mine[n] === others[m]) {
      lines.push(...apart(one, two, labels), mine[n] as string);
      [one, two] = [[], []];
      n++;
      m++;
    } else if (m >= others.length || (n < mine.length && at(n + 1, m) >= at(n, m + 1))) one.push(mine[n++] as string);
    else two.push(others[m++] as string);
  }
  return [...lines, ...apart(one, two, labels)];
}

function apart(ours: readonly string[], theirs: readonly string[], labels: Labels): string[] {
  if (ours.length + theirs.length === 0) return [];
  return [`<<<<<<< ${labels.ours}`, ...ours, '=======', ...theirs, `>>>>>>> ${labels.theirs}`];
}

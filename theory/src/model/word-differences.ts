/** Two texts word by word: what both say, what only the older says, and what only the newer says. */

/** A stretch of a text: `same` says both, `gone` only the older, `new` only the newer. */
export interface Piece {
  text: string;
  is: 'same' | 'gone' | 'new';
}

/** Words; in scripts that write no spaces between them, letters. */
const TOKENS =
  /\s+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

/** Texts that share less of their letters are two texts: single words that both happen to have are not told. */
const LEAST_SHARED = 0.25;

/** Both texts in pieces, which joined give the texts again. Two that differ have a piece that says so, unless only blanks do. */
export function wordDifferences(one: string, two: string): { before: Piece[]; after: Piece[] } {
  if (one === two) return { before: pieces([one], 'same'), after: pieces([two], 'same') };
  const [older, newer] = [tokensOf(one), tokensOf(two)];
  const [oldWords, newWords] = [wordsAt(older), wordsAt(newer)];
  const pairs = alignment(
    oldWords.map((at) => older[at] ?? ''),
    newWords.map((at) => newer[at] ?? ''),
  );
  const shared = pairs.reduce((sum, [at]) => sum + (older[oldWords[at] ?? 0]?.length ?? 0), 0);
  const most = Math.max(...[older, newer].map((all) => all.join('').replace(/\s+/g, '').length));
  if (shared < LEAST_SHARED * most) return { before: pieces([one], 'gone'), after: pieces([two], 'new') };
  return {
    before: marked(older, new Set(pairs.map(([at]) => oldWords[at] ?? 0)), 'gone'),
    after: marked(newer, new Set(pairs.map(([, at]) => newWords[at] ?? 0)), 'new'),
  };
}

function tokensOf(text: string): string[] {
  return text.match(TOKENS) ?? [];
}

/** Where the words stand among the tokens. */
function wordsAt(tokens: readonly string[]): number[] {
  return tokens.flatMap((token, at) => (/^\s/.test(token) ? [] : [at]));
}

/** The tokens joined: a blank between two words that differ belongs to them, any other is the same. */
function marked(tokens: readonly string[], same: ReadonlySet<number>, is: 'gone' | 'new'): Piece[] {
  const isWord = (at: number) => at >= 0 && at < tokens.length && !/^\s/.test(tokens[at] ?? '');
  const differs = (at: number): boolean =>
    isWord(at) ? !same.has(at) : isWord(at - 1) && isWord(at + 1) && differs(at - 1) && differs(at + 1);
  return joined(tokens.map((text, at) => ({ text, is: differs(at) ? is : 'same' })));
}

function pieces(texts: readonly string[], is: Piece['is']): Piece[] {
  return texts.filter((text) => text !== '').map((text) => ({ text, is }));
}

/** Neighbours that say the same as one piece; without empty ones. */
export function joined(given: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const { text, is } of given) {
    const last = result.at(-1);
    if (text === '') continue;
    if (last?.is === is) last.text += text;
    else result.push({ text, is });
  }
  return result;
}

/** The whole text of pieces. */
export function textOf(given: readonly Piece[]): string {
  return given.map(({ text }) => text).join('');
}

/** Two middles of more words are taken for different ones: to compare them would take long, and nobody reads it. */
const MOST_STEPS = 4_000_000;

/** The longest list of items that both have in one order, as pairs of their positions. */
export function alignment(one: readonly string[], two: readonly string[]): [number, number][] {
  const most = Math.min(one.length, two.length);
  let first = 0;
  while (first < most && one[first] === two[first]) first++;
  let last = 0;
  while (last < most - first && one.at(-1 - last) === two.at(-1 - last)) last++;
  const begin = Array.from({ length: first }, (_, n): [number, number] => [n, n]);
  const end = Array.from({ length: last }, (_, n): [number, number] => [one.length - last + n, two.length - last + n]);
  const middle = aligned(one.slice(first, one.length - last), two.slice(first, two.length - last));
  return [...begin, ...middle.map(([a, b]): [number, number] => [a + first, b + first]), ...end];
}

/** The same by the table of the longest common subsequences of all ends of both lists. */
function aligned(one: readonly string[], two: readonly string[]): [number, number][] {
  const [rows, columns] = [one.length, two.length];
  if (rows === 0 || columns === 0 || rows * columns > MOST_STEPS) return [];
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      longest[row * width + column] =
        one[row] === two[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (one[row] === two[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

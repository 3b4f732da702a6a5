/** What holds for merges: of any three texts, and of edits as people make them. */
import { read } from '@driver-diagrams/grammar/reader';
import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { format } from '@driver-diagrams/theory/format/format';
import { mergeTheories } from '@driver-diagrams/theory/merge/merge';
import { readText } from '@driver-diagrams/theory/text/values';
import type { Family, Law } from './families.ts';
import { DRAFTS, mutated, type Random, stirred, theoriesIn } from './mutations.ts';
import { differ, readOne } from './text-family.ts';

const MARKERS = { size: 7, labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase: false };
const merge = (base: string, ours: string, theirs: string) =>
  mergeTheories({ base, ours, theirs }, MARKERS, createTextReader());

/** The merged text where nothing is left to settle, as it is when git takes it. */
async function clean([base = '', ours = '', theirs = '']: readonly string[]): Promise<string | undefined> {
  const merged = await merge(base, ours, theirs);
  return 'text' in merged && merged.conflicts === 0 ? merged.text : undefined;
}

/** How often each of some words stands in a text. */
const counted = (words: readonly string[]) => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};
/** Texts as they are read: how a long one is indented makes no difference. */
const quotedIn = (text: string) =>
  read(text).leaves.flatMap(({ type, image }) => (type === 'TEXT' ? readText(image) : []));
const commentsIn = (text: string) =>
  read(text).leaves.flatMap(({ type, image }) => (type === 'comment' ? image.trim() : []));

/** What one side alone did must be there, what both had must not be gone, and nothing may stand there more often than that. */
function lostOrDoubled(
  wordsIn: (text: string) => string[],
  texts: readonly string[],
  merged: string,
): string | undefined {
  const [base, ours, theirs] = texts.map((text) => counted(wordsIn(text)));
  const result = counted(wordsIn(merged));
  for (const word of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? []), ...result.keys()])) {
    const [was, here, there] = [base, ours, theirs].map((counts) => counts?.get(word) ?? 0) as [number, number, number];
    const has = result.get(word) ?? 0;
    const both = here + there - was;
    if (has < Math.min(here, there, Math.max(both, 0))) return `lost: ${word} (${was}, ${here}, ${there}: ${has})`;
    if (was === 0 && has === 0) return `lost, though new: ${word}`;
    if (has > Math.max(here, there, both)) return `doubled: ${word} (${was}, ${here}, ${there}: ${has})`;
  }
  return undefined;
}

/** What holds whatever the texts are. */
const always: Record<string, Law> = {
  'with a side that changed nothing is the other side': async ([base = '', ours = '', theirs = '']) => {
    for (const [x, y] of [
      [base, ours],
      [base, theirs],
      [ours, base],
      [theirs, ours],
    ] as const) {
      if ((await clean([x, y, x])) !== y) return 'merge(base, x, base) is not x';
      if ((await clean([x, x, y])) !== y) return 'merge(base, base, x) is not x';
      if ((await clean([x, y, y])) !== y) return 'merge(base, x, x) is not x';
    }
    return undefined;
  },
  'is the same each time': async ([base = '', ours = '', theirs = '']) =>
    differ(JSON.stringify(await merge(base, ours, theirs)), JSON.stringify(await merge(base, ours, theirs))),
  'is read as well as its sides': async (texts) => {
    const merged = await clean(texts);
    if (merged === undefined || texts.includes(merged)) return undefined;
    return (await readOne(merged)).theory.problems.find(({ breaks }) => breaks)?.message;
  },
  'keeps what is new': async (texts) => {
    const merged = await clean(texts);
    if (merged === undefined || texts.includes(merged)) return undefined;
    const [base = '', ...sides] = texts;
    const [before, after] = [new Set(quotedIn(base)), new Set(quotedIn(merged))];
    return sides.flatMap(quotedIn).find((word) => !before.has(word) && !after.has(word));
  },
};

const samples = theoriesIn('samples');
const corpus = [...samples, ...DRAFTS];

export const mergesOfAnyTexts: Family = {
  texts: (random) => {
    const change = random.of([stirred, stirred, stirred, mutated]);
    const base = random.once(2) ? random.of(corpus) : change(random.of(corpus), random, corpus);
    const side = () => (random.once(6) ? format(base) : change(base, random, corpus));
    return [base, side(), side()];
  },
  laws: always,
  some: 2,
};

/** A line without braces, so that what people do to it leaves the rest readable; the first where chance finds none. */
function plainLine(lines: readonly string[], random: Random): number {
  const from = random.below(lines.length);
  return Math.max(
    0,
    [...lines.keys()].findIndex((n) => n >= from && !/[{}]/.test(lines[n] ?? '')),
  );
}

/** Edits as people make them in an evening, line by line. `mark` tells the sides apart. */
const EDITS: readonly ((lines: string[], random: Random, mark: string, n: number) => void)[] = [
  (lines, random) => lines.splice(plainLine(lines, random), 1),
  (lines, _, mark, n) => lines.push(`change idea "New ${mark} ${n}"`),
  (lines, random, mark) => {
    const at = random.below(lines.length);
    const titled = lines.findIndex((line, k) => k >= at && /"[^"]+"/.test(line));
    if (titled >= 0) lines[titled] = (lines[titled] ?? '').replace(/"([^"]+)"/, `"$1 ${mark}"`);
  },
  (lines, random) => {
    const moved = lines.splice(plainLine(lines, random), 1);
    lines.splice(random.below(lines.length), 0, ...moved);
  },
  (lines, random, mark, n) => lines.splice(random.below(lines.length), 0, `// ${mark} ${n}`),
  (lines, random) => {
    const at = plainLine(lines, random);
    lines.splice(at, 0, lines[at] ?? '');
  },
  (lines, random, mark) => lines.splice(random.below(lines.length), 0, 'change idea', `role "${mark}"`),
];

function edited(base: string, random: Random, mark: string): string {
  const lines = base.split('\n');
  for (let n = 1 + random.below(3); n > 0; n--) random.of(EDITS)(lines, random, mark, n);
  return lines.join('\n');
}

export const mergesOfEdits: Family = {
  texts: (random) => {
    const base = format(random.of(samples));
    return [base, edited(base, random, 'ours'), edited(base, random, 'theirs')];
  },
  laws: {
    'loses nothing and doubles nothing': async (texts) => {
      const merged = await clean(texts);
      if (merged === undefined) return undefined;
      return lostOrDoubled(quotedIn, texts, merged) ?? lostOrDoubled(commentsIn, texts, merged);
    },
    ...always,
  },
  some: 2,
};

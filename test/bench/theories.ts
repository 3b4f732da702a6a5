/**
 * Theories of any size for measuring: an aim, five primary drivers, secondary drivers and change ideas, one in seven with two
 * parents, and a measure for every tenth of them. Titles have 4 to 14 words. The same size gives the same text, byte for byte.
 */

/** One statement. */
export interface Item {
  name: string;
  kind: 'aim' | 'primary driver' | 'secondary driver' | 'change idea' | 'outcome measure' | 'driver measure';
  title: string;
  /** What it leads to; for a measure, what it measures. */
  parents: string[];
}

const WORDS =
  `students teachers schools mentors coaches leaders lessons mathematics reading feedback practice evidence weekly
shared early every clear routine support time trust families networks tasks talk plan review growth quality strong new common
protocol planning observation between across through about their each within during after before`.split(/\s+/);

/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A theory with exactly this many boxes, at least six, and its measures: kind after kind, as the samples are written. */
export function makeTheory(boxes: number): Item[] {
  const random = numbers(boxes);
  const below = (limit: number) => Math.floor(random() * limit);
  const title = () => Array.from({ length: 4 + below(11) }, () => WORDS[below(WORDS.length)]).join(' ');
  const items: Item[] = [];
  const add = (kind: Item['kind'], word: string, count: number, parents: readonly Item[]): Item[] => {
    const added = Array.from({ length: count }, (_, n): Item => {
      const first = Math.floor((n * parents.length) / count);
      const second = random() < 0.15 ? below(parents.length) : first;
      const names = [...new Set([first, second])].flatMap((each) => parents[each]?.name ?? []);
      return { name: `${word}${n + 1}`, kind, title: title(), parents: names };
    });
    items.push(...added);
    return added;
  };
  const aims = add('aim', 'A', 1, []);
  const primaries = add('primary driver', 'P', 5, aims);
  const secondaries = add('secondary driver', 'S', Math.floor((boxes - 6) / 4), primaries);
  add('change idea', 'I', boxes - items.length, secondaries.length > 0 ? secondaries : primaries);
  for (const [n, item] of items.filter((_, index) => index % 10 === 0).entries()) {
    const kind = item.kind === 'aim' ? 'outcome measure' : 'driver measure';
    items.push({ name: `M${n + 1}`, kind, title: title(), parents: [item.name] });
  }
  return items;
}

/** The same theory in the other order in which people write: each statement followed by what leads to it. */
export function branchByBranch(theory: readonly Item[]): Item[] {
  const children = Map.groupBy(theory, ({ parents }) => parents[0]);
  const branch = (item: Item): Item[] => [item, ...(children.get(item.name) ?? []).flatMap(branch)];
  return (children.get(undefined) ?? []).flatMap(branch);
}

function hasBox({ kind }: Item): boolean {
  return !kind.endsWith('measure');
}

/** The theory as a `.driver` text, one statement a line. */
export function asDriverText(theory: readonly Item[]): string {
  const lines = theory.map((item) => {
    const { kind, name, title, parents } = item;
    const word = hasBox(item) ? '->' : 'of';
    return `${kind} ${name} "${title}"${parents.length > 0 ? ` ${word} ${parents.join(', ')}` : ''}`;
  });
  return `${lines.join('\n')}\n`;
}

/** The boxes and links of its picture in the language of Graphviz; the measures, which stand in a table, are left out. */
export function asDot(theory: readonly Item[]): string {
  const nodes = theory.filter(hasBox).map(({ name, title }) => `  ${name} [label="${wrap(title)}"];`);
  const edges = theory
    .filter(hasBox)
    .flatMap(({ name, parents }) => parents.map((parent) => `  ${parent} -> ${name} [dir=back];`));
  return `digraph {\n  rankdir=LR; node [shape=box];\n${[...nodes, ...edges].join('\n')}\n}\n`;
}

/** The boxes and links of its picture in the language of Mermaid. */
export function asMermaid(theory: readonly Item[]): string {
  const nodes = theory.filter(hasBox).map(({ name, title }) => `  ${name}["${title}"]`);
  const edges = theory
    .filter(hasBox)
    .flatMap(({ name, parents }) => parents.map((parent) => `  ${parent} --- ${name}`));
  return `flowchart LR\n${[...nodes, ...edges].join('\n')}\n`;
}

/** About as wide as our boxes. */
function wrap(title: string): string {
  const lines = [''];
  for (const word of title.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length > 30) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\\n');
}

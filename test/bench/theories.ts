/**
 * Theories of any size for measuring: an aim, about five primary drivers, secondary drivers, change ideas and measures. One
 * item in seven has two parents; titles have 4 to 14 words. The same size gives the same text, byte for byte.
 */

export interface Item {
  name: string;
  kind: 'aim' | 'primary driver' | 'secondary driver' | 'change idea';
  title: string;
  parents: string[];
}

export interface GeneratedTheory {
  /** All that has a box in the picture. */
  items: Item[];
  /** Measures, each of one item. */
  measures: { name: string; title: string; of: string }[];
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

/** A theory with exactly this many boxes, and one measure to ten of them. */
export function makeTheory(boxes: number): GeneratedTheory {
  const random = numbers(boxes);
  const below = (limit: number) => Math.floor(random() * limit);
  const title = () => Array.from({ length: 4 + below(11) }, () => WORDS[below(WORDS.length)]).join(' ');
  const primaries = Math.max(1, Math.min(5, boxes - 1));
  const secondaries = Math.max(0, Math.round((boxes - 1 - primaries) / 4));
  const items: Item[] = [{ name: 'Goal', kind: 'aim', title: title(), parents: [] }];
  const add = (kind: Item['kind'], word: string, count: number, parents: readonly Item[]) => {
    for (let n = 1; n <= count; n++) {
      // Parents follow each other as the children do, as in a theory that somebody wrote from top to bottom.
      const first = Math.floor(((n - 1) * parents.length) / count);
      const second = random() < 0.15 ? below(parents.length) : first;
      const names = [...new Set([first, second])].map((each) => parents[each]?.name ?? '');
      items.push({ name: `${word}${n}`, kind, title: title(), parents: names });
    }
  };
  const of = (kind: Item['kind']) => items.filter((item) => item.kind === kind);
  add('primary driver', 'P', primaries, of('aim'));
  add('secondary driver', 'S', secondaries, of('primary driver'));
  const last = secondaries > 0 ? of('secondary driver') : of('primary driver');
  add('change idea', 'I', boxes - items.length, last);
  const measures = items
    .filter((_, n) => n % 10 === 0)
    .map((item, n) => ({ name: `M${n + 1}`, title: title(), of: item.name }));
  return { items: branchByBranch(items), measures };
}

/** Each item is followed by all that drives it first, as people write a theory down. */
function branchByBranch(items: readonly Item[]): Item[] {
  const children = Map.groupBy(items, ({ parents }) => parents[0]);
  const from = (item: Item): Item[] => [item, ...(children.get(item.name) ?? []).flatMap(from)];
  return (children.get(undefined) ?? []).flatMap(from);
}

/** The theory as a `.driver` text, one statement a line; a measure follows what it measures. */
export function asDriverText({ items, measures }: GeneratedTheory): string {
  const measuring = new Map(measures.map((measure) => [measure.of, measure]));
  const lines = items.flatMap(({ kind, name, title, parents }) => {
    const arrow = parents.length > 0 ? ` -> ${parents.join(', ')}` : '';
    const measure = measuring.get(name);
    const family = kind === 'aim' ? 'outcome' : 'driver';
    const counted = measure ? [`${family} measure ${measure.name} "${measure.title}" of ${measure.of}`] : [];
    return [`${kind} ${name} "${title}"${arrow}`, ...counted];
  });
  return `${lines.join('\n')}\n`;
}

/** The boxes and links in the language of Graphviz; the measures, which are no boxes, are left out. */
export function asDot({ items }: GeneratedTheory): string {
  const nodes = items.map(({ name, title }) => `  ${name} [label="${wrap(title)}"];`);
  const edges = items.flatMap(({ name, parents }) => parents.map((parent) => `  ${parent} -> ${name} [dir=back];`));
  return `digraph {\n  rankdir=LR; node [shape=box];\n${[...nodes, ...edges].join('\n')}\n}\n`;
}

/** The boxes and links in the language of Mermaid. */
export function asMermaid({ items }: GeneratedTheory): string {
  const nodes = items.map(({ name, title }) => `  ${name}["${title}"]`);
  const edges = items.flatMap(({ name, parents }) => parents.map((parent) => `  ${parent} --- ${name}`));
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

/** Which column each box stands in, and what stands over it. */
import type { Element } from '@driver-diagrams/theory/model/index';
import { counted, fill, type PictureWords } from '../words/words.ts';

export interface Column {
  /** What the author may rename it by: aim, primary, secondary, tertiary, idea; missing for a fourth level and beyond. */
  key?: string;
  heading: string;
}

interface Arrow {
  from: string;
  to: string;
}

interface Places {
  columns: Column[];
  /** Column and row of a drawn element, both from 0. */
  place(id: string): { column: number; row: number };
}

/**
 * Aims first, then a column for each level of drivers, change ideas last. An item that drives another of its own level
 * moves one column to the right of it. Columns in which nothing stands are left out. A ring of links comes to an end: the
 * link that closes it moves nothing.
 */
export function columnsOf(
  elements: readonly Element[],
  links: readonly Arrow[],
  words: PictureWords['headings'],
): Places {
  const ideas = new Set(elements.filter((element) => element.kind === 'idea').map((element) => element.id));
  const steady = elements.filter((element) => element.kind !== 'idea');
  const column = pushRight(
    new Map(steady.map((element) => [element.id, element.kind === 'driver' ? element.level : 0])),
    links.filter((link) => !ideas.has(link.from) && !ideas.has(link.to)),
  );
  const ideaColumn = greatest(column.values(), -1) + 1;
  const ideaColumns = pushRight(
    new Map([...ideas].map((id) => [id, ideaColumn])),
    links.filter((link) => ideas.has(link.from) && ideas.has(link.to)),
  );
  for (const [id, at] of ideaColumns) column.set(id, at);

  // Drivers of which nobody wrote a level, and which lead nowhere, are of none.
  const isLevelled = steady.some((element) => element.kind === 'driver' && element.writtenLevel !== undefined);
  const driverIds = new Set(steady.flatMap(({ id, kind }) => (kind === 'driver' ? [id] : [])));
  const leadsOn = links.some(({ from }) => driverIds.has(from));
  return settle(elements, column, (members, at) => {
    const heading = headingOf(members, at, words);
    return heading.key === 'primary' && !isLevelled && !leadsOn ? { ...heading, heading: words.drivers } : heading;
  });
}

/**
 * Columns by the rank of each element's kind; what leads to something of its own rank moves to the right of it.
 * @param rankOf from the left, any whole numbers
 */
export function rankedColumns(
  elements: readonly Element[],
  links: readonly Arrow[],
  rankOf: (element: Element) => number,
  headingOf: (members: readonly Element[]) => Column,
  words: PictureWords['headings'],
): Places {
  const ranks = new Map(elements.map((element) => [element.id, rankOf(element)]));
  const before = new Set<string>();
  return settle(elements, pushRight(ranks, links), (members) => {
    const column = headingOf(members);
    if (!before.has(column.heading)) {
      before.add(column.heading);
      return column;
    }
    return { heading: fill(words.continued, { heading: column.heading }) };
  });
}

/** Numbers the columns that are in use, and the rows in each. */
function settle(
  elements: readonly Element[],
  column: ReadonlyMap<string, number>,
  headingOf: (members: readonly Element[], at: number) => Column,
): Places {
  const used = [...new Set(column.values())].sort((a, b) => a - b);
  const rank = new Map(used.map((at, index) => [at, index]));
  const members: Element[][] = used.map(() => []);
  const places = new Map<string, { column: number; row: number }>();
  for (const element of elements) {
    const at = rank.get(column.get(element.id) ?? 0) ?? 0;
    const row = members[at]?.push(element) ?? 1;
    places.set(element.id, { column: at, row: row - 1 });
  }
  return {
    columns: members.map((column, index) => headingOf(column, used[index] ?? 0)),
    place: (id) => places.get(id) ?? { column: 0, row: 0 },
  };
}

/** Moves each item to the right of all its parents, as little as possible. */
function pushRight(start: ReadonlyMap<string, number>, links: readonly Arrow[]): Map<string, number> {
  const parents = new Map<string, string[]>();
  for (const { from, to } of links) {
    const above = parents.get(from);
    if (above) above.push(to);
    else parents.set(from, [to]);
  }
  const column = new Map<string, number>();
  const entered = new Set<string>();
  for (const first of start.keys()) {
    // A walk with a stack of its own: a chain of ten thousand drivers must not end in a stack overflow.
    const path = [first];
    for (let id = path.at(-1); id !== undefined; id = path.at(-1)) {
      if (column.has(id)) {
        path.pop();
        continue;
      }
      const above = parents.get(id) ?? [];
      if (!entered.has(id)) {
        entered.add(id);
        for (const parent of above) if (!entered.has(parent)) path.push(parent);
        if (path.at(-1) !== id) continue;
      }
      const right = above.map((parent) => (column.get(parent) ?? -1) + 1);
      column.set(id, greatest(right, start.get(id) ?? 0));
      path.pop();
    }
  }
  return column;
}

function greatest(numbers: Iterable<number>, least: number): number {
  let most = least;
  for (const number of numbers) if (number > most) most = number;
  return most;
}

const LEVEL_KEYS = ['primary', 'secondary', 'tertiary'];

function headingOf(members: readonly Element[], at: number, words: PictureWords['headings']): Column {
  if (members.some((element) => element.kind === 'idea')) return { key: 'idea', heading: words.ideas };
  const levels = members.flatMap((element) => (element.kind === 'driver' ? [element.level] : []));
  if (levels.length === 0) return { key: 'aim', heading: counted(words.aim, members.length) };
  const level = levels.includes(at) ? at : greatest(levels, 1);
  const heading = words.levels[level - 1] ?? fill(words.level, { level });
  // Only drivers that drive another of their own level stand here: it is no level of its own.
  if (level !== at) return { heading: fill(words.continued, { heading }) };
  const key = LEVEL_KEYS[level - 1];
  return key ? { key, heading } : { heading };
}

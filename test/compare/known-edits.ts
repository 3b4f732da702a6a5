/**
 * Theories with edits of which it is known what became of each statement: statements carry a number of their own, which no text
 * shows. Names that count are given anew after each edit, as people do who number their drivers.
 */

/** How a statement gets its name: by counting, for good, or not at all. */
type Naming = 'counted' | 'named' | 'nameless';

export interface KnownStatement {
  /** The same on both sides for the same thing. */
  id: number;
  kind: 'aim' | 'primary driver' | 'secondary driver' | 'change idea';
  naming: Naming;
  name?: string;
  title: string;
  /** What it leads to, by number. */
  parents: number[];
}

export type KnownTheory = KnownStatement[];

/** Takes one of several; `among` a whole number below another. */
export interface Chance {
  pick<Item>(from: readonly Item[]): Item | undefined;
  among(count: number): number;
}

/** Chance from a seed, always the same (mulberry32, public domain). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const among = (count: number) => Math.floor(next() * count);
  return { among, pick: (from) => from[among(from.length)] };
}

const WORDS =
  'reading writing attendance mentors families breakfast lessons coaching transport housing sleep music gardens libraries feedback homework playground languages algebra science huddles checklists protocols visits calls letters portfolios debates robotics theatre'.split(
    ' ',
  );
/** Titles that stand in many theories, and more than once in some. */
const COMMON = [
  'Time',
  'Training',
  'Communication',
  'Grade 6 teams meet',
  'Grade 7 teams meet',
  'Reading',
  'Reading log',
];
const NAMES = 'Oak Elm Ash Yew Fir Larch Beech Maple Cedar Rowan Hazel Alder Birch Plum Pear Quince'.split(' ');

const KIND_BELOW = {
  aim: 'primary driver',
  'primary driver': 'secondary driver',
  'secondary driver': 'change idea',
} as const;
const LETTER = { aim: 'A', 'primary driver': 'P', 'secondary driver': 'S', 'change idea': 'C' } as const;

class Maker {
  private last = 0;
  private readonly names = [...NAMES];
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  title(): string {
    if (this.chance.among(4) === 0) return this.chance.pick(COMMON) as string;
    return Array.from({ length: 2 + this.chance.among(3) }, () => this.chance.pick(WORDS)).join(' ');
  }

  below(parent: KnownStatement, naming: Naming): KnownStatement | undefined {
    if (parent.kind === 'change idea') return undefined;
    return this.statement(KIND_BELOW[parent.kind], naming, [parent.id]);
  }

  statement(kind: KnownStatement['kind'], wanted: Naming, parents: number[]): KnownStatement {
    const free = wanted === 'named' ? this.names.shift() : undefined;
    const naming = wanted === 'named' && free === undefined ? 'nameless' : wanted;
    return { id: this.last++, kind, naming, title: this.title(), parents, ...(free !== undefined && { name: free }) };
  }

  freeName(): string | undefined {
    return this.names.shift();
  }
}

/** Names that count, in the order of the text. */
function counted(theory: KnownTheory): KnownTheory {
  const numbers = new Map<string, number>();
  for (const statement of theory) {
    if (statement.naming !== 'counted') continue;
    const letter = LETTER[statement.kind];
    const number = (numbers.get(letter) ?? 0) + 1;
    numbers.set(letter, number);
    statement.name = `${letter}${number}`;
  }
  return theory;
}

/** True for a statement that this one stands below, at whatever depth, or itself. */
function holds(theory: KnownTheory, above: number, id: number): boolean {
  if (above === id) return true;
  return theory.some((each) => each.id === id && each.parents.some((parent) => holds(theory, above, parent)));
}

type Edit = (theory: KnownTheory, chance: Chance, maker: Maker) => KnownTheory;

const EDITS: Readonly<Record<string, Edit>> = {
  insert: (theory, chance, maker) => {
    const parent = chance.pick(theory.filter(({ kind }) => kind !== 'change idea'));
    const fresh = parent && maker.below(parent, chance.pick(theory)?.naming ?? 'nameless');
    if (!parent || !fresh) return theory;
    // A name can only be pointed at behind nothing: the text is read as a whole, so any place will do.
    return theory.toSpliced(1 + chance.among(theory.length), 0, fresh);
  },
  remove: (theory, chance) => {
    const gone = chance.pick(theory.slice(1));
    if (!gone) return theory;
    const stays = theory.filter(({ id }) => !holds(theory, gone.id, id) || id === theory[0]?.id);
    return stays.map((each) => ({
      ...each,
      parents: each.parents.filter((id) => stays.some((other) => other.id === id)),
    }));
  },
  move: (theory, chance) => {
    const moved = chance.pick(theory.slice(1));
    const level = theory.find(({ id }) => id === moved?.parents[0])?.kind;
    const place = chance.pick(theory.filter(({ kind, id }) => kind === level && !moved?.parents.includes(id)));
    if (moved && place) moved.parents = [place.id];
    return theory;
  },
  'move in the text': (theory, chance) => {
    const from = 1 + chance.among(Math.max(1, theory.length - 1));
    const [moved] = theory.slice(from, from + 1);
    if (!moved) return theory;
    return theory.toSpliced(from, 1).toSpliced(1 + chance.among(theory.length - 1), 0, moved);
  },
  reword: (theory, chance) => {
    const other = chance.pick(theory.filter(({ title }) => title.split(' ').length > 2));
    if (!other) return theory;
    const words = other.title.split(' ');
    if (chance.among(2) === 0) words.splice(chance.among(words.length), 0, 'good');
    else words[0] = (words[0] ?? '').toUpperCase();
    other.title = words.join(' ');
    return theory;
  },
  'exchange names': (theory, chance) => {
    const named = theory.filter(({ naming }) => naming === 'named');
    const [one, two] = [chance.pick(named), chance.pick(named)];
    if (one?.name !== undefined && two?.name !== undefined) [one.name, two.name] = [two.name, one.name];
    return theory;
  },
  'name or rename': (theory, chance, maker) => {
    const other = chance.pick(theory.filter(({ naming }) => naming !== 'counted'));
    const name = maker.freeName();
    if (other && name !== undefined) Object.assign(other, { name, naming: 'named' });
    return theory;
  },
  'take a name away': (theory, chance) => {
    const isLed = (id: number) => theory.some(({ parents }) => parents.includes(id));
    const other = chance.pick(theory.filter(({ naming, id }) => naming === 'named' && !isLed(id)));
    if (other) {
      other.naming = 'nameless';
      delete other.name;
    }
    return theory;
  },
};

export interface KnownEdits {
  before: KnownTheory;
  after: KnownTheory;
  edits: string[];
}

/** A theory, and the same after one to eight edits. */
export function knownEdits(seed: number): KnownEdits {
  const chance = chanceFrom(seed);
  const maker = new Maker(chance);
  const naming = () => chance.pick(['counted', 'counted', 'named', 'nameless'] as const) ?? 'counted';
  const style = naming();
  // Most people name all of a kind in one way.
  const its = () => (chance.among(5) === 0 ? naming() : style);
  const aim = maker.statement('aim', 'named', []);
  const theory: KnownTheory = [aim];
  for (let n = 0; n < 4 + chance.among(9); n++) {
    const parent = chance.among(3) === 0 ? aim : chance.pick(theory.filter(({ kind }) => kind !== 'change idea'));
    const fresh = parent && maker.below(parent, its());
    if (fresh) theory.push(fresh);
  }
  const before = counted(structuredClone(theory));
  let after = structuredClone(before);
  const edits = Array.from({ length: 1 + chance.among(8) }, () => chance.pick(Object.keys(EDITS)) ?? 'insert');
  for (const edit of edits) after = EDITS[edit]?.(after, chance, maker) ?? after;
  return { before, after: counted(after), edits };
}

/** The text of a theory, and the numbers of its statements in the order of the text. */
export function asText(theory: KnownTheory): { text: string; ids: number[] } {
  const ids: number[] = [];
  const lines: string[] = [];
  const write = (statement: KnownStatement, depth: number) => {
    ids.push(statement.id);
    const { kind, name, title, parents, id } = statement;
    const [first] = parents;
    const isInside = depth > 0;
    const arrows = isInside ? [] : parents.map((parent) => theory.find((each) => each.id === parent)?.name ?? '');
    const head = [kind, ...(name === undefined ? [] : [name]), `"${title}"`].join(' ');
    const inner = theory.filter((each) => each.parents[0] === id && mustNest(each));
    const indent = '  '.repeat(depth);
    lines.push(
      `${indent}${head}${arrows.length > 0 && first !== undefined ? ` -> ${arrows.join(', ')}` : ''}${inner.length > 0 ? ' {' : ''}`,
    );
    for (const each of inner) write(each, depth + 1);
    if (inner.length > 0) lines.push(`${indent}}`);
  };
  // What has no name can only be led to from inside.
  const mustNest = ({ parents: [parent] }: KnownStatement) =>
    theory.some(({ id, name }) => id === parent && name === undefined);
  for (const statement of theory) if (!mustNest(statement)) write(statement, 0);
  return { text: `${lines.join('\n')}\n`, ids };
}

/**
 * Theories as a model, for trying merges: statements with numbers of their own, edits as operations on them, and what two sides'
 * edits come to together. Nothing here knows how texts are merged.
 */

/** A statement. `leadsTo` holds the numbers of other statements; a nested one stands in the first of them. */
export interface Statement {
  id: number;
  file: number;
  kind: 'aim' | 'primary driver' | 'secondary driver' | 'change idea' | 'process measure';
  name?: string;
  title: string;
  leadsTo: number[];
  nested: boolean;
  properties: Record<string, string>;
}

/** Statements in their order. */
export type Model = Statement[];

/** Whole numbers from 0 up to a limit, the same for the same seed. */
export interface Random {
  below(limit: number): number;
  of<Item>(all: readonly Item[]): Item;
  once(inSo: number): boolean;
}

export function randomOf(seed: number): Random {
  let state = seed * 2654435761 + 12345;
  const below = (limit: number) => {
    // mulberry32
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  };
  return { below, of: (all) => all[below(all.length)] as (typeof all)[number], once: (inSo) => below(inSo) === 0 };
}

const WORDS =
  'reading writing attendance mentors families lessons homework meals buses feedback tutors coaching data visits'.split(
    ' ',
  );
const PLACES = [
  'in every subject',
  'on the north ward',
  'on the south ward',
  'for new teachers',
  'at home',
  'in grade six',
];
const COMMON = ['Training', 'Time', 'Communication'];

function titleOf(random: Random): string {
  if (random.once(8)) return random.of(COMMON);
  return `${random.of(['More', 'Better', 'Shared', 'Weekly'])} ${random.of(WORDS)} ${random.of(PLACES)}`;
}

const fits = (kind: Statement['kind']): readonly Statement['kind'][] =>
  ({
    aim: [],
    'primary driver': ['aim'],
    'secondary driver': ['primary driver'],
    'change idea': ['primary driver', 'secondary driver'],
    'process measure': ['change idea', 'secondary driver'],
  })[kind] as readonly Statement['kind'][];

const LETTERS: Record<Statement['kind'], string> = {
  aim: 'A',
  'primary driver': 'P',
  'secondary driver': 'S',
  'change idea': 'C',
  'process measure': 'M',
};

/** A theory of some statements, named by numbers, by words, or not at all. */
export function modelOf(random: Random): Model {
  const model: Model = [
    {
      id: 0,
      file: 0,
      kind: 'aim',
      name: 'A',
      title: 'All students pass by 2030',
      leadsTo: [],
      nested: false,
      properties: {},
    },
  ];
  const files = random.once(4) ? 2 : 1;
  const nested = random.of([true, false]);
  const count = 3 + random.below(9);
  for (let id = 1; id <= count; id++) {
    add(model, random, id, nested, random.below(files));
  }
  return model;
}

function add(model: Model, random: Random, id: number, nested: boolean, file: number): Statement | undefined {
  const kind = random.of([
    'primary driver',
    'primary driver',
    'secondary driver',
    'change idea',
    'change idea',
    'process measure',
  ] as const);
  const goals = model.filter(
    (each) => fits(kind).includes(each.kind) && (each.file === file || each.name !== undefined),
  );
  if (goals.length === 0) return undefined;
  const goal = random.of(goals);
  const number = model.filter((each) => each.kind === kind && each.name !== undefined).length + 1;
  const name = `${LETTERS[kind]}${number}`;
  const isNamed = kind === 'primary driver' || random.once(2);
  const statement: Statement = {
    id,
    file,
    kind,
    title: titleOf(random),
    leadsTo: [goal.id],
    nested: nested && goal.file === file,
    properties: random.once(3) ? { owner: `"${random.of(['Ana', 'Ben', 'Cem'])}"` } : {},
    ...(isNamed && !model.some((each) => each.name === name) && { name }),
  };
  // An arrow needs a name.
  if (goal.name === undefined) statement.nested = true;
  if (goal.name === undefined && goal.file !== file) return undefined;
  model.push(statement);
  return statement;
}

/** One edit, as people make them; it changes the model. `mark` tells the sides apart. */
type Operation = (model: Model, random: Random, mark: string, fresh: () => number) => void;

const pick = (model: Model, random: Random, isFine: (each: Statement) => boolean = () => true) => {
  const all = model.filter((each) => each.kind !== 'aim' && isFine(each));
  return all.length === 0 ? undefined : random.of(all);
};

const OPERATIONS: Record<string, Operation> = {
  property: (model, random, mark) => {
    const one = pick(model, random);
    if (!one) return;
    const its = one.properties;
    // Ideas take no definition, and what a statement does not take may stand there twice.
    const word = one.kind === 'change idea' ? 'owner' : random.of(['owner', 'definition']);
    its[word] = `"${random.of([mark, 'Dora', 'Eli'])} ${random.below(3)}"`;
  },
  'no property': (model, random) => {
    const its = pick(model, random, ({ properties }) => Object.keys(properties).length > 0)?.properties;
    if (its) delete its[random.of(Object.keys(its))];
  },
  title: (model, random, mark) => {
    const one = pick(model, random);
    if (one)
      one.title = random.of([
        `${one.title} ${mark}`,
        `${one.title} now`,
        `Much ${one.title}`,
        one.title.replace(/^\w+ /, 'Much '),
      ]);
  },
  name: (model, random, mark) => {
    const one = pick(model, random, ({ name }) => name !== undefined);
    const name = `${one?.kind.replace(/\W/g, '')}${mark}${random.below(50)}`;
    if (one && !model.some((each) => each.name === name)) one.name = name;
  },
  'counted on': (model, _, mark, fresh) => {
    const drivers = model.filter(({ kind, name }) => kind === 'primary driver' && /^P\d+$/.test(name ?? ''));
    const file = drivers[0]?.file ?? 0;
    for (const [n, each] of drivers.entries()) each.name = `P${n + 2}`;
    const first: Statement = {
      id: fresh(),
      file,
      kind: 'primary driver',
      name: 'P1',
      title: `Partnership with ${mark}`,
      leadsTo: [0],
      nested: drivers[0]?.nested === true && file === 0,
      properties: {},
    };
    if (!model.some(({ kind, name }) => name === 'P1' && kind !== 'primary driver')) model.splice(1, 0, first);
  },
  'names exchanged': (model, random) => {
    const one = pick(model, random, ({ name }) => name !== undefined);
    const two = pick(model, random, ({ name, kind, id }) => name !== undefined && kind === one?.kind && id !== one.id);
    if (one?.name === undefined || two?.name === undefined) return;
    [one.name, two.name] = [two.name, one.name];
  },
  moved: (model, random) => {
    const one = pick(model, random);
    if (!one) return;
    const goals = model.filter(({ kind, id }) => fits(one.kind).includes(kind) && !one.leadsTo.includes(id));
    const near = goals.filter(({ file, name }) => file === one.file || name !== undefined);
    if (near.length > 0) lead(model, one, [random.of(near).id, ...one.leadsTo.slice(1)]);
  },
  'another goal': (model, random) => {
    const one = pick(model, random);
    const goals = model.filter(
      ({ kind, id, name }) => one && fits(one.kind).includes(kind) && !one.leadsTo.includes(id) && name !== undefined,
    );
    if (one && goals.length > 0) one.leadsTo.push(random.of(goals).id);
  },
  'one goal less': (model, random) => {
    const one = pick(model, random, ({ leadsTo }) => leadsTo.length > 1);
    if (one) one.leadsTo.pop();
  },
  flat: (model, random) => {
    const one = pick(model, random, ({ leadsTo }) => leadsTo.length > 0);
    const goal = model.find(({ id }) => id === one?.leadsTo[0]);
    if (one && goal?.name !== undefined && goal.file === one.file) one.nested = !one.nested;
  },
  added: (model, random, _, fresh) => {
    add(model, random, fresh(), random.once(2), random.of(model).file);
  },
  'like another': (model, random, _, fresh) => {
    const one = pick(model, random);
    if (!one) return;
    const copy = add(model, random, fresh(), random.once(2), one.file);
    if (copy && copy.kind === one.kind)
      copy.title = random.of([one.title, one.title.replace(/\w+$/, 'too'), one.title.replace(/^\w+/, 'Other')]);
  },
  removed: (model, random) => {
    const one = pick(model, random);
    if (one) remove(model, one);
  },
  'to the other file': (model, random) => {
    const one = pick(
      model,
      random,
      ({ id, nested, name }) =>
        !nested && name !== undefined && !model.some((each) => each.nested && each.leadsTo[0] === id),
    );
    const goals = model.filter(({ id }) => one?.leadsTo.includes(id));
    if (one && goals.every(({ name }) => name !== undefined)) one.file = 1 - one.file;
  },
  order: (model, random) => {
    const [one] = model.splice(1 + random.below(model.length - 1), 1);
    if (one) model.splice(1 + random.below(model.length), 0, one);
  },
};

function lead(model: Model, one: Statement, leadsTo: number[]): void {
  one.leadsTo = leadsTo;
  const goal = model.find(({ id }) => id === leadsTo[0]);
  if (goal && (goal.name === undefined || goal.file !== one.file)) one.nested = goal.file === one.file;
}

/** Takes a statement away with what stands in its braces, and all links to them. */
function remove(model: Model, one: Statement): void {
  const gone = new Set([one.id]);
  // Each round but the last takes away more.
  for (let known = 0; known < gone.size; ) {
    known = gone.size;
    for (const { id, nested, leadsTo } of model) if (nested && gone.has(leadsTo[0] ?? -1)) gone.add(id);
  }
  for (const each of model) {
    const left = each.leadsTo.filter((id) => !gone.has(id));
    if (left.length < each.leadsTo.length && !gone.has(each.id)) {
      const goal = model.find(({ id }) => id === left[0]);
      each.leadsTo = left;
      each.nested = goal !== undefined && goal.file === each.file && goal.name === undefined;
    }
  }
  model.splice(0, model.length, ...model.filter(({ id }) => !gone.has(id)));
}

/** One to eight edits of a copy. */
export function edited(base: Model, random: Random, side: 'ours' | 'theirs'): { model: Model; edits: string[] } {
  const model = structuredClone(base);
  let next = side === 'ours' ? 1000 : 2000;
  const edits: string[] = [];
  const some = Object.keys(OPERATIONS).filter(
    (each) => each !== 'to the other file' || base.some(({ file }) => file === 1),
  );
  for (let n = 1 + random.below(random.of([2, 4, 8])); n > 0; n--) {
    const name = random.of(some);
    edits.push(name);
    OPERATIONS[name]?.(model, random, side, () => next++);
  }
  return { model, edits };
}

/** The text of one file. */
export function textOf(model: Model, file: number): string {
  const nameOf = (id: number) => model.find((each) => each.id === id)?.name ?? '';
  const written = new Set<number>();
  const write = (one: Statement, indent: string): string => {
    written.add(one.id);
    const arrows = one.leadsTo.slice(one.nested ? 1 : 0).map(nameOf);
    const sign = one.kind === 'process measure' ? 'of' : '->';
    const head = [one.kind, one.name, `"${one.title}"`, ...(arrows.length > 0 ? [`${sign} ${arrows.join(', ')}`] : [])];
    const inner = model.filter(
      (each) => each.nested && each.leadsTo[0] === one.id && each.file === file && !written.has(each.id),
    );
    const body = [
      ...Object.entries(one.properties).map(([word, value]) => `${indent}  ${word} ${value}\n`),
      ...inner.map((each) => write(each, `${indent}  `)),
    ];
    const line = indent + head.filter((each) => each !== undefined).join(' ');
    return body.length > 0 ? `${line} {\n${body.join('')}${indent}}\n` : `${line}\n`;
  };
  const isRoot = (one: Statement) =>
    one.file === file && !(one.nested && model.some(({ id, file: its }) => id === one.leadsTo[0] && its === file));
  return model
    .filter(isRoot)
    .map((one) => write(one, ''))
    .join('');
}

/** A statement as one file tells it: a goal in another file is no more than its name there. */
interface Told extends Omit<Statement, 'leadsTo' | 'nested' | 'file'> {
  leadsTo: (number | string)[];
}

/** What both sides' edits come to, or why they are for people to settle. */
export type Expected = { told: Told[] } | { conflict: string; unknowable?: true };

/** @param base what was before: what stood in the file then is known by its number, wherever it went */
export function toldIn(model: Model, file: number, base: Model): Told[] {
  const goalOf = (id: number) => {
    const goal = model.find((each) => each.id === id);
    const stood = base.some((each) => each.id === id && each.file === file);
    return goal === undefined || goal.file === file || stood ? id : (goal.name ?? '');
  };
  return model
    .filter((each) => each.file === file)
    .map(({ id, kind, name, title, leadsTo, properties }) => ({
      ...{ id, kind, title, properties: { ...properties }, leadsTo: leadsTo.map(goalOf) },
      ...(name !== undefined && { name }),
    }));
}

/** The names of what stands in another file on one of the sides. */
export function awayFrom(file: number, ...models: Model[]): Map<number, string> {
  return new Map(models.flat().flatMap(({ id, file: its, name = '' }) => (its === file ? [] : [[id, name] as const])));
}

/** The names that what stands in other files had before, and has no more on one of the sides. */
export function givenUpBeside(file: number, base: Model, ...models: Model[]): Set<string> {
  const before = base.filter((each) => each.file !== file && each.name !== undefined);
  const isChanged = (model: Model, { id, name }: Statement) => model.find((each) => each.id === id)?.name !== name;
  const changed = before.filter((each) => models.some((model) => isChanged(model, each)));
  return new Set(changed.flatMap(({ name }) => name ?? []));
}

/**
 * Puts the edits of both sides of a file together, fact by fact.
 *
 * @param away the names of what went to another file
 * @param givenUp names of other files' statements that one side has changed: this file alone does not tell
 */
export function together(
  base: readonly Told[],
  ours: readonly Told[],
  theirs: readonly Told[],
  away: ReadonlyMap<number, string>,
  givenUp: ReadonlySet<string>,
): Expected {
  const by = (model: readonly Told[]) => new Map(model.map((each) => [each.id, each]));
  const [was, here, there] = [by(base), by(ours), by(theirs)];
  const result: Told[] = [];
  const newGoals = [...goalsNewIn(ours, was), ...goalsNewIn(theirs, was)];
  // A link to a name that this file had means what had it, or what another file calls so now: the text is the same.
  const had = new Set(base.flatMap(({ name }) => name ?? []));
  if (newGoals.some((goal) => givenUp.has(`${goal}`) || had.has(`${goal}`)))
    return { conflict: 'a name of another file', unknowable: true };
  if (isBeyondTexts(base, ours) || isBeyondTexts(base, theirs)) return { conflict: 'which is which', unknowable: true };
  const used = { ours: goalsNewIn(ours, was), theirs: goalsNewIn(theirs, was) };
  for (const [id, before] of was) {
    const [one, two] = [here.get(id), there.get(id)];
    if (!one && !two) continue;
    if (!one || !two) {
      if (!sameFacts(before, (one ?? two) as Told)) return { conflict: `${id} is gone and edited` };
      if (used[one ? 'ours' : 'theirs'].has(id)) return { conflict: `${id} is gone and named` };
      continue;
    }
    const merged = mergedStatement(before, one, two);
    if (typeof merged === 'string') return { conflict: merged };
    result.push(merged);
  }
  const conflict = addNew(
    result,
    ours.filter(({ id }) => !was.has(id)),
    theirs.filter(({ id }) => !was.has(id)),
  );
  if (conflict !== undefined) return { conflict };
  const names = result.flatMap(({ name }) => name ?? []);
  if (new Set(names).size < names.length) return { conflict: 'one name for two' };
  // A name that another file uses too may mean either.
  if (names.some((name) => result.some(({ leadsTo }) => leadsTo.includes(name))))
    return { conflict: 'one name in two files' };
  const ids = new Set<number | string>(result.map(({ id }) => id));
  for (const each of result)
    each.leadsTo = each.leadsTo.map((id) => (ids.has(id) ? id : (away.get(id as number) ?? id)));
  const isGone = (goal: number | string) => typeof goal === 'number' && !ids.has(goal);
  return result.some(({ leadsTo }) => leadsTo.some(isGone)) ? { conflict: 'a goal is gone' } : { told: result };
}

/**
 * True for what no text tells: one that is gone, and a new one of its name or words, may be one that was reworded or moved; a new one
 * of the very name and words that one had, which has others now, stands there as if it had never changed; of two that say the same,
 * either may have the new name.
 */
function isBeyondTexts(base: readonly Told[], side: readonly Told[]): boolean {
  const words = ({ kind, title }: Told) => `${kind} “${title}”`;
  const gone = base.filter(({ id }) => !side.some((each) => each.id === id));
  const again = new Set(gone.flatMap((each) => [words(each), ...(each.name === undefined ? [] : [each.name])]));
  const fresh = side.filter(({ id }) => !base.some((each) => each.id === id));
  if (fresh.some((each) => again.has(words(each)) || again.has(each.name ?? ''))) return true;
  const isAsBefore = (each: Told) => base.some((was) => was.name === each.name && words(was) === words(each));
  if (fresh.some((each) => each.name !== undefined && isAsBefore(each))) return true;
  const nameless = ({ name: _, ...each }: Told): Told => each;
  const hasTwin = (one: Told) =>
    base.some((each) => each.id !== one.id && each.kind === one.kind && sameFacts(nameless(each), nameless(one)));
  return side.some(({ id, name }) => {
    const before = base.find((each) => each.id === id);
    return before !== undefined && before.name !== name && hasTwin(before);
  });
}

/** What both sides add is one statement only where kind, words and home are the same. */
function addNew(result: Told[], ours: readonly Told[], theirs: readonly Told[]): string | undefined {
  const mine = structuredClone([...ours]);
  const others = structuredClone([...theirs]);
  const twins = new Map<Told, Told>();
  // Each round but the last finds more: what is new may lead to what is new.
  for (let known = -1; known < twins.size; ) {
    known = twins.size;
    for (const other of others) {
      if (twins.has(other)) continue;
      const twin = mine.find((each) => ![...twins.values()].includes(each) && isTwin(each, other));
      if (!twin) continue;
      twins.set(other, twin);
      for (const each of others) each.leadsTo = each.leadsTo.map((id) => (id === other.id ? twin.id : id));
    }
  }
  for (const [other, twin] of twins) {
    for (const [word, value] of Object.entries(other.properties)) {
      if ((twin.properties[word] ?? value) !== value) return 'one new statement, two values';
      twin.properties[word] = value;
    }
    if (other.name !== undefined) twin.name = other.name;
  }
  result.push(...mine, ...others.filter((each) => !twins.has(each)));
  return undefined;
}

function isTwin(one: Told, two: Told): boolean {
  const home = ({ leadsTo }: Told) => JSON.stringify([...leadsTo].sort());
  const areNamed = one.name !== undefined && two.name !== undefined && one.name !== two.name;
  return one.kind === two.kind && one.title === two.title && home(one) === home(two) && !areNamed;
}

function goalsNewIn(model: readonly Told[], was: ReadonlyMap<number, Told>): Set<number | string> {
  return new Set(model.flatMap(({ id, leadsTo }) => leadsTo.filter((goal) => !was.get(id)?.leadsTo.includes(goal))));
}

function sameFacts(one: Told, two: Told): boolean {
  const facts = ({ name, title, leadsTo, properties }: Told) =>
    JSON.stringify([name, title, [...leadsTo].sort(), Object.entries(properties).sort()]);
  return facts(one) === facts(two);
}

function mergedStatement(base: Told, ours: Told, theirs: Told): Told | string {
  const both = <Value>(was: Value, here: Value, there: Value): Value | typeof COLLIDES =>
    here === there || there === was ? here : here === was ? there : COLLIDES;
  const name = both(base.name, ours.name, theirs.name);
  const title = both(base.title, ours.title, theirs.title);
  if (name === COLLIDES || title === COLLIDES) return `${base.id} is called in two ways`;
  const properties: Record<string, string> = {};
  for (const word of new Set([ours, theirs].flatMap((side) => Object.keys(side.properties)))) {
    const value = both(base.properties[word], ours.properties[word], theirs.properties[word]);
    if (value === COLLIDES) return `${base.id} has two values`;
    if (value !== undefined) properties[word] = value;
  }
  const gone = (side: Told) => base.leadsTo.filter((id) => !side.leadsTo.includes(id));
  const put = (side: Told) => JSON.stringify(side.leadsTo.filter((id) => !base.leadsTo.includes(id)).sort());
  if (gone(ours).some((id) => gone(theirs).includes(id)) && put(ours) !== put(theirs))
    return `${base.id} is led to two places`;
  const leadsTo = [...new Set([...ours.leadsTo, ...theirs.leadsTo])].filter(
    (id) => !base.leadsTo.includes(id) || (ours.leadsTo.includes(id) && theirs.leadsTo.includes(id)),
  );
  const { id, kind } = base;
  return { id, kind, title, properties, leadsTo, ...(name !== undefined && { name }) };
}

const COLLIDES = Symbol('collides');

/** What a file says, wherever it stands: a line for each statement, sorted. */
export function saidBy(told: readonly Told[]): string[] {
  const labelOf = (goal: number | string): string => {
    const its = told.find(({ id }) => id === goal);
    return its ? `${its.kind} ${its.name ?? ''} ${its.title}` : `${goal}`;
  };
  return told
    .map(({ kind, name = '', title, leadsTo, properties }) => {
      const its = Object.entries(properties).map((each) => each.join(' '));
      return JSON.stringify([kind, name, title, leadsTo.map(labelOf).sort(), its.sort()]);
    })
    .sort();
}

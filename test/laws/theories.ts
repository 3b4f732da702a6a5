/** Whole theories for fast-check: every kind of statement, with all it can say, many parents, several files. All are sound. */
import fc from 'fast-check';
import {
  type Bit,
  type DescribedLink,
  type DescribedStatement,
  type Description,
  type Family,
  familyOf,
  SIGNS,
} from './description.ts';
import { type DraftBit, draftProperties, headerProperties, text } from './properties.ts';

const KINDS = [
  'aim',
  'primary driver',
  'primary driver',
  'secondary driver',
  'secondary driver',
  'tertiary driver',
  'driver',
  'driver',
  'change idea',
  'change idea',
  'change idea',
  'outcome measure',
  'driver measure',
  'process measure',
  'balancing measure',
  'measure',
  'common outcome measure',
  'common measure',
  'pdsa',
  'network',
  'member',
  'team',
  'role',
  'role',
  'component',
  'component',
  'strategy',
  'strategy',
  'support',
  'conjecture',
  'evidence',
  'finding',
  'recommendation',
  'cycle',
  'revision',
  'poster',
];

/** What a statement's links may lead to. An aim leads to a driver of another file only. */
const TARGETS: Partial<Record<Family, Family[]>> = {
  aim: ['driver'],
  driver: ['aim', 'driver'],
  idea: ['aim', 'driver', 'driver', 'idea'],
  measure: ['aim', 'driver', 'idea', 'strategy', 'network', 'team'],
  member: ['member'],
  pdsa: ['idea'],
  team: ['driver'],
  component: ['component', 'component', 'aim', 'driver'],
  strategy: ['aim', 'driver', 'component'],
  support: ['strategy'],
  conjecture: ['aim', 'driver', 'strategy', 'component', 'support', 'conjecture'],
  finding: ['idea', 'measure', 'strategy', 'support', 'conjecture', 'role', 'recommendation'],
  recommendation: ['strategy', 'component', 'driver', 'team'],
};

/** Families that may say more about the link that nesting implies. */
const WITH_ATTRIBUTES: Family[] = ['driver', 'idea', 'component', 'strategy'];

const MOST_FILES = 3;

/** Names in several scripts, and words of the language, all of which may be names. */
const name = fc.constantFrom(
  'Mentors',
  'mentor-supply',
  'Équipe_2',
  '教師',
  'מורים',
  'X1',
  '_n',
  'because',
  'weakly',
  'target',
  'aim',
  'Driver',
  'by',
  'measured',
  'theory',
  'partner',
  'status',
  'as',
  'of',
  'about',
  'for',
  'to',
  'support',
);

const share = fc.nat(999);

const draftLink = fc.record({
  to: share,
  strength: fc.constantFrom(undefined, undefined, 'strongly' as const, 'weakly' as const),
  confidence: fc.constantFrom(undefined, undefined, 'low' as const, 'medium' as const, 'high' as const),
  because: fc.option(text, { nil: undefined, freq: 3 }),
  citing: fc.array(share, { maxLength: 2 }),
});

const draftStatement = fc.constantFrom(...KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    name: fc.option(name, { nil: undefined, freq: 6 }),
    title: fc.option(text, { nil: undefined, freq: 6 }),
    nested: fc.boolean(),
    links: fc.array(draftLink, { maxLength: 3 }),
    properties: draftProperties(familyOf(kind)),
    file: fc.nat(MOST_FILES - 1),
    order: share,
  }),
);
type DraftStatement = typeof draftStatement extends fc.Arbitrary<infer Draft> ? Draft : never;

const header = fc.record(
  {
    title: text,
    properties: headerProperties,
    headings: fc.dictionary(fc.constantFrom('aim', 'primary', 'secondary', 'tertiary', 'idea'), text, {
      noNullPrototype: true,
    }),
  },
  { requiredKeys: ['properties', 'headings'] },
);

/** @param most statements */
export function describedTheory(most = 16): fc.Arbitrary<Description> {
  return fc
    .record({
      header: fc.option(header, { nil: undefined }),
      files: fc.integer({ min: 1, max: MOST_FILES }),
      aliases: fc.tuple(...['net', 'as', '教室'].map((alias) => fc.option(fc.constant(alias), { nil: undefined }))),
      drafts: fc.array(draftStatement, { maxLength: most, size: 'max' }),
    })
    .map(({ header: its, files, aliases, drafts }) => ({
      ...(its && { header: { ...its, properties: settled(its.properties, []) } }),
      aliases,
      statements: assemble(drafts, files),
    }));
}

/** Makes statements of drafts: links lead to earlier drafts only, so that there is no ring; then the author's order is made. */
function assemble(drafts: readonly DraftStatement[], files: number): DescribedStatement[] {
  const taken = new Set<string>();
  const made: DescribedStatement[] = [];
  for (const [n, draft] of drafts.entries()) {
    const named = draft.name !== undefined || draft.title === undefined;
    const own = named ? uniqueName(draft, n, taken) : undefined;
    const links = linksOf(draft, made, draft.file % files);
    const parent = draft.nested && familyOf(draft.kind) !== 'aim' ? links[0]?.to : undefined;
    const statement: DescribedStatement = {
      kind: draft.kind,
      ...(own !== undefined && { name: own }),
      // An id made from a title is cut at 60 characters, so what tells titles apart stands first.
      ...(draft.title !== undefined && { title: `${n} ${draft.title}` }),
      links,
      properties: [],
      file: parent === undefined ? draft.file % files : (made[parent] as DescribedStatement).file,
    };
    if (parent !== undefined && links[0]) {
      statement.within = parent;
      if (!WITH_ATTRIBUTES.includes(familyOf(draft.kind))) links[0] = { to: parent, citing: [] };
    }
    if (familyOf(draft.kind) === 'driver') statement.level = levelOf(draft.kind, links, made);
    made.push(statement);
  }
  for (const [n, statement] of made.entries()) {
    statement.properties = settled(drafts[n]?.properties ?? [], made);
    for (const link of statement.links) link.citing = pickAll(link.citing, made, ['evidence']);
  }
  return inOrder(made, drafts);
}

function uniqueName(draft: DraftStatement, n: number, taken: Set<string>): string {
  const wanted = draft.name ?? 'N';
  // `driver measure` is a kind of measure; two words of the language that follow each other are read as one.
  const usable = !taken.has(wanted) && !(draft.kind === 'driver' && /^measure/i.test(wanted));
  const own = usable ? wanted : `${wanted}-${n}`;
  taken.add(own);
  return own;
}

function linksOf(draft: DraftStatement, made: readonly DescribedStatement[], file: number): DescribedLink[] {
  const family = familyOf(draft.kind);
  const wanted = TARGETS[family];
  if (!wanted) return [];
  const highest = draft.kind === 'driver' ? Number.POSITIVE_INFINITY : levelOf(draft.kind, [], []);
  const candidates = made.flatMap((each, n) => {
    const fits = each.name !== undefined && wanted.includes(familyOf(each.kind));
    const lower = family === 'driver' && (each.level ?? 0) >= highest;
    const sameFile = family === 'aim' && each.file === file;
    return fits && !lower && !sameFile ? [n] : [];
  });
  const links = new Map<number, DescribedLink>();
  for (const { to: at, strength, confidence, because, citing } of draft.links) {
    const to = candidates[at % Math.max(1, candidates.length)];
    if (to === undefined || links.has(to)) continue;
    const says = {
      ...(strength && { strength }),
      ...(confidence && { confidence }),
      ...(because && { because }),
      citing,
    };
    links.set(to, { to, ...(SIGNS[family] ? { citing: [] } : says) });
  }
  return [...links.values()];
}

function levelOf(kind: string, links: readonly DescribedLink[], made: readonly DescribedStatement[]): number {
  const written = ['primary driver', 'secondary driver', 'tertiary driver'].indexOf(kind) + 1;
  return written || 1 + Math.max(0, ...links.map(({ to }) => made[to]?.level ?? 0));
}

/** Lines with their names settled; a line that finds no statement to name is left out. */
function settled(lines: readonly DraftBit[][], made: readonly DescribedStatement[]): Bit[][] {
  return lines.flatMap((bits) => {
    const found = bits.flatMap((bit) => settle(bit, made) ?? []);
    return found.length === bits.length ? [found] : [];
  });
}

function settle(bit: DraftBit, made: readonly DescribedStatement[]): Bit | undefined {
  if (bit.is !== 'pick') return bit;
  const to = pickAll(bit.shares, made, bit.families);
  return to.length > 0 ? { is: 'names', to } : undefined;
}

function pickAll(shares: readonly number[], made: readonly DescribedStatement[], families: Family[]): number[] {
  const candidates = made.flatMap((each, n) =>
    each.name !== undefined && families.includes(familyOf(each.kind)) ? [n] : [],
  );
  const found = shares.map((at) => candidates[at % Math.max(1, candidates.length)]);
  return [...new Set(found)].filter((n) => n !== undefined);
}

/** File by file, in the author's order; what may be nested follows what it may stand in. */
function inOrder(made: readonly DescribedStatement[], drafts: readonly DraftStatement[]): DescribedStatement[] {
  const order: number[] = [];
  const walk = (n: number) => {
    order.push(n);
    for (const [child, { within }] of made.entries()) if (within === n) walk(child);
  };
  const roots = [...made.keys()].filter((n) => made[n]?.within === undefined);
  const at = (n: number) => (made[n]?.file ?? 0) * 1000 + (drafts[n]?.order ?? 0);
  for (const root of roots.sort((a, b) => at(a) - at(b) || a - b)) walk(root);

  const position = new Map(order.map((n, now) => [n, now]));
  const now = (n: number) => position.get(n) as number;
  return order.map((n) => {
    const statement = made[n] as DescribedStatement;
    return {
      ...statement,
      ...(statement.within !== undefined && { within: now(statement.within) }),
      links: statement.links.map((link) => ({ ...link, to: now(link.to), citing: link.citing.map(now) })),
      properties: statement.properties.map((bits) =>
        bits.map((bit) => (bit.is === 'names' ? { ...bit, to: bit.to.map(now) } : bit)),
      ),
    };
  });
}

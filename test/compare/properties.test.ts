/** Every property of every kind of statement is compared. One of a form that has no line here is tried with a text. */
import type { ElementKind } from '@driver-diagrams/theory/model/model';
import { PROPERTIES } from '@driver-diagrams/theory/model/properties';
import { describe, expect, it } from 'vitest';
import { changesOf, mirrored, plain, sorted } from './read.ts';

/** Statements that properties name. */
const NAMED = `aim A1 "Aim one"
aim A2 "Aim two"
primary driver D1 "Driver one" -> A1
change idea I1 "Idea one" -> D1
change idea I2 "Idea two" -> D1
pdsa P1 "Test one" of I1
pdsa P2 "Test two" of I1
outcome measure X1 "Measure one" of A1
outcome measure X2 "Measure two" of A1
team T1 "Team one"
team T2 "Team two"
member M1 "Member one"
member M2 "Member two"
role R1 "Role one"
role R2 "Role two"
evidence E1 "Evidence one"
evidence E2 "Evidence two"
conjecture C1 "Conjecture one"
conjecture C2 "Conjecture two"
finding F1 "Finding one"
finding F2 "Finding two"
strategy Base "Base" -> A1
support B1 "Support one" of Base
support B2 "Support two" of Base
poster Q1 "Poster one"
poster Q2 "Poster two"`;

/** How a statement of a kind begins; it may be given what only stands before the braces. */
const HEADS: Readonly<Partial<Record<ElementKind | 'header', string>>> = {
  header: 'theory "It"',
  aim: 'aim S "It"',
  driver: 'primary driver S "It" -> A1',
  idea: 'change idea S "It" -> D1',
  measure: 'outcome measure S "It" of A1',
  pdsa: 'pdsa S "It" of I1',
  network: 'network S "It"',
  member: 'member S "It"',
  team: 'team S "It" -> D1',
  role: 'role S "It"',
  component: 'component S "It"',
  strategy: 'strategy S "It" -> A1',
  support: 'strategy Way "Way" -> A1\nsupport S "It" of Way',
  conjecture: 'conjecture S "It" about A1',
  evidence: 'evidence S "It"',
  finding: 'finding S "It" about I1',
  recommendation: 'recommendation S "It" about D1',
  cycle: 'cycle S "It"',
  revision: 'revision S "It"',
  poster: 'poster S "It"',
};

/** Two lines of each property that say different things; `kind.word` where a kind takes others than the rest. */
const TEXT = ['"this"', '"something else"'] as const;
const DATES = ['2020', '2021'] as const;
const LINES: Readonly<Record<string, readonly [string, string]>> = {
  'header.stage': ['draft', 'testing'],
  version: ['"1" on 2020', '"2" on 2020'],
  headings: ['{ aim "Goal" }', '{ aim "End" }'],
  show: ['owners', 'dates'],
  hide: ['owners', 'dates'],
  by: DATES,
  on: DATES,
  since: DATES,
  joined: DATES,
  made: DATES,
  'cycle.from': DATES,
  'cycle.to': DATES,
  needs: ['all', 'any'],
  'measured by': ['X1', 'X2'],
  'aim.status': ['open', 'missed'],
  'driver.status': ['retired on 2020', 'retired on 2021'],
  'idea.status': ['testing', 'adopted'],
  'team.status': ['active', 'sunset'],
  'strategy.status': ['planned', 'started'],
  'aim.from': DATES,
  left: DATES,
  'builds on': ['B1', 'B2'],
  'conjecture.status': ['initial', 'tested'],
  'aim.next': ['A1', 'A2'],
  'pdsa.next': ['P1', 'P2'],
  owner: ['T1', 'T2'],
  scale: ['small', 'large'],
  confidence: ['low', 'high'],
  impact: ['low', 'high'],
  effort: ['low', 'high'],
  'adapted from': ['I1', 'I2'],
  'idea.site': ['"Here" status testing', '"Here" status adopted'],
  'higher is better': ['', ''],
  'lower is better': ['', ''],
  baseline: ['1 in 2014', '2 in 2014'],
  target: ['1 by 2014', '1 by 2015'],
  result: ['1 in 2014', '2 in 2014'],
  collected: ['daily', 'weekly'],
  'reported by': ['M1', 'M2'],
  'combined as': ['mean', 'sum'],
  'gap of': ['"Girls" and "Boys"', '"North" and "South"'],
  'hide below': ['10', '20'],
  phase: ['"With cards" from 2026-01 because "so"', '"With cards" from 2026-02 because "so"'],
  exclude: ['2026-01 because "so"', '2026-02 because "so"'],
  limits: ['', ''],
  data: ['"a.csv" column "x"', '"a.csv" column "y"'],
  plan: ['"this"', '"this" on 2020'],
  predict: ['"this"', '"that"'],
  do: TEXT,
  study: TEXT,
  act: ['adopt', 'abandon'],
  'cost of failure': ['small', 'large'],
  'network.kind': ['execution', 'sharing'],
  domain: ['theory status none', 'theory status working'],
  'full partner': ['M1', 'M2'],
  'participating partner': ['M1', 'M2'],
  'exploratory partner': ['M1', 'M2'],
  'team.partner': ['M1', 'M2'],
  centre: ['', ''],
  intends: ['R1 to "teach" reorganise', 'R1 to "teach" extend'],
  accountable: ['R1 to R2 for "this"', 'R1 to R2 for "that"'],
  'support.for': ['R1', 'R2'],
  as: ['tool', 'routine'],
  revises: ['C1', 'C2'],
  citing: ['E1', 'E2'],
  'evidence.kind': ['data', 'feedback'],
  supports: ['C1', 'C2'],
  challenges: ['C1', 'C2'],
  'recommendation.from': ['F1', 'F2'],
  response: ['acted', 'declined'],
  section: ['"Next" "this"', '"Next" "something else"'],
  view: ['driver', 'network'],
  chart: ['X1', 'X2'],
  photo: ['"a.jpg" "this"', '"a.jpg" "that"'],
  numbers: ['X1', 'X2'],
  diagram: ['', ''],
  'crop marks': ['', ''],
  'poster.form': ['billboard', 'diagram'],
  like: ['Q1', 'Q2'],
  without: ['legend', 'tests'],
  size: ['"A0 landscape"', '"A1 portrait"'],
  language: ['en', 'es'],
  theme: ['light', 'grey'],
  was: ['Old', 'Older'],
  allow: ['orphan-driver because "so"', 'orphan-driver because "thus"'],
};

/** What stands between the title and the braces. */
const BEFORE_BRACES = new Set(['cycle.from', 'cycle.to', 'support.for', 'support.as', 'recommendation.from']);
const REVISION = new Set(['on', 'because', 'citing']);

function textWith(kind: ElementKind | 'header', word: string, line: string | undefined): string {
  const head = HEADS[kind] ?? `${kind} S "It"`;
  const said = line === undefined ? '' : `${word} ${line}`;
  const isBefore = BEFORE_BRACES.has(`${kind}.${word}`) || (kind === 'revision' && REVISION.has(word));
  const own = isBefore ? `${head} ${said}` : `${head} {\n${said}\n}`;
  return kind === 'header' ? `${own}\n${NAMED}` : `${NAMED}\n${own}`;
}

const cases = (Object.keys(PROPERTIES) as (ElementKind | 'header')[]).flatMap((kind) =>
  [...Object.keys(PROPERTIES[kind]), 'note', 'allow', ...(kind === 'header' ? [] : ['was'])].map(
    (word) => [kind, word] as const,
  ),
);

describe('every property is compared', () => {
  it.each(cases)('%s: %s', async (kind, word) => {
    const [one, two] = LINES[`${kind}.${word}`] ?? LINES[word] ?? TEXT;
    const without = textWith(kind, word, undefined);
    const first = textWith(kind, word, one);
    const second = textWith(kind, word, two);
    const added = await changesOf(without, first);
    expect(added, first).toHaveLength(1);
    expect(added[0]?.before === undefined || added[0].kind === 'retired', first).toBe(true);
    if (one === two) return;
    const changed = await changesOf(first, second);
    expect(changed.length, second).toBeGreaterThan(0);
    const back = await changesOf(second, first);
    expect(sorted(back.map(plain))).toEqual(sorted(changed.map(mirrored)));
  });
});

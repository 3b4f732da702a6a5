/**
 * What statements and properties are put in as. `«words»` is a place to fill in, `«a|b»` a choice, `$0` where the cursor
 * ends. `{name}`, `{to}`, `{of}`, `{words}`, `{names}` and the dates in braces stand for what is known where they are put in
 * (see `fill` in `statements.ts`).
 */
import { wordTable } from '@driver-diagrams/grammar/word-table';

/** A statement: the name it is given at first, if any, and its text behind the name. */
export interface Body {
  name?: string;
  text: string;
}

const COUNTED = '  definition "«how two people would count the same»"\n  «higher|lower» is better';

/** Only the author knows a figure, so its blank says so; it is replaced together with its quotation marks. */
const BASELINE = 'baseline «"???"» in {before}';
const TARGET = 'target «"???"» by {deadline}';

const EACH = '  collected «monthly|daily|weekly|quarterly|yearly»';

export const STATEMENT_BODIES: Readonly<Record<string, Body>> = wordTable({
  theory: { text: 'theory "«What this theory is about»" {\n  stage «draft|testing|spreading»\n  $0\n}' },
  import: { text: 'import "{path}" as {alias}' },
  aim: {
    name: 'Goal',
    text: 'aim {name} "«What will be better, for whom, by how much and by when»" {\n  for "«whom»"\n  by {deadline}\n  $0\n}',
  },
  'primary driver': {
    name: 'Driver',
    text: 'primary driver {name} "«What must change to reach the aim»"{to} {\n  $0\n}',
  },
  'secondary driver': {
    name: 'Driver',
    text: 'secondary driver {name} "«What moves the driver above»"{to} {\n  $0\n}',
  },
  'tertiary driver': {
    name: 'Driver',
    text: 'tertiary driver {name} "«What moves the driver above»"{to} {\n  $0\n}',
  },
  driver: { name: 'Driver', text: 'driver {name} "«What must change»"{to} {\n  $0\n}' },
  'change idea': {
    name: 'Idea',
    text: 'change idea {name} "«Something concrete to try»"{to} {\n  status «untested|testing|adapted|adopted|abandoned»\n  $0\n}',
  },
  'outcome measure': {
    text: `outcome measure "«What is counted»"{of} {\n  unit "{unit}"\n${COUNTED}\n  ${BASELINE}\n  ${TARGET}\n${EACH}\n}$0`,
  },
  'driver measure': { text: `driver measure "«What is counted»"{of} {\n  unit "{unit}"\n${COUNTED}\n${EACH}\n}$0` },
  'process measure': {
    text: `process measure "«What is counted»"{of} {\n  unit "{unit}"\n${COUNTED}\n${EACH}\n}$0`,
  },
  'balancing measure': {
    text: `balancing measure "«What might get worse meanwhile»"{of} {\n  unit "{unit}"\n${COUNTED.replace('higher|lower', 'lower|higher')}\n${EACH}\n}$0`,
  },
  'common outcome measure': {
    name: 'Measure',
    text: `common outcome measure {name} "«What is counted»"{of} {\n  unit "{unit}"\n${COUNTED.replace('two people', 'every team of the network')}\n${EACH}\n}$0`,
  },
  pdsa: {
    text: 'pdsa "«One small test»"{of} {\n  plan "«what you will try, with whom»"\n  predict "«what you expect to see»" on {today}\n  $0\n}',
  },
  team: {
    name: 'Team',
    text: 'team {name} "«What the team is called»"{to} {\n  status «forming|active|rethinking|sunset»\n  chair "«Who leads it»"\n  $0\n}',
  },
  member: {
    name: 'Member',
    text: 'member {name} "«What the partnership is called»" {\n  lead "«Who leads it»"\n  partners "«A school»"\n  joined {year}\n  $0\n}',
  },
  network: {
    name: 'Network',
    text: 'network {name} "«What the network is called»" {\n  kind «execution|sharing»\n  since {year}\n  convener "«Who called it together»"\n  problem "«What it exists to mend»"\n  $0\n}',
  },
  role: { name: 'Teachers', text: 'role {name} "«Who they are»"$0' },
  component: { name: 'Part', text: 'component {name} "«What this part of the system is»"{to} {\n  $0\n}' },
  strategy: {
    name: 'Strategy',
    text: 'strategy {name} "«What is to be done»"{to} {\n  because "«why it should work»"\n  intends {role} to "«what they will do»" «reorganise|extend»\n  $0\n}',
  },
  support: {
    text: 'support "«What helps»"{of} for {role} as «ongoing event|routine|position|discrete event|incidental event|tool» {\n  led by "«who leads it»"\n  every "«week»"\n  $0\n}',
  },
  conjecture: {
    name: 'Conjecture',
    text: 'conjecture {name} "«The claim in short»"{about} {\n  if "«what is done»"\n  then "«what follows from it»"\n  because "«why»"\n  status «initial|tested|revised|dropped»\n  $0\n}',
  },
  finding: {
    name: 'Finding',
    text: 'finding {name} "«What was found»"{about} {\n  source "«where it comes from»"\n  on {month}\n  $0\n}',
  },
  recommendation: {
    text: 'recommendation "«What should be done»"{about} {\n  made {month}\n  response «open|acted|partly acted|declined»\n  $0\n}',
  },
  cycle: { text: 'cycle "{schoolYear}" from {month} to {end}$0' },
  evidence: {
    name: 'Source',
    text: 'evidence {name} "«What it says, in one sentence»" {\n  kind «literature|feedback|retrospective|data»\n  source "«where to find it»"\n}$0',
  },
  revision: { text: 'revision "«1.1»" on {today} because "«what you learned»"$0' },
  poster: {
    text: 'poster "«What the poster is called»" {\n  authors "«Who made it»"\n  affiliations "«Where they work»"\n  section "«What we learned»" "«in a few sentences»"\n  size "«A0 landscape|A1 landscape|A0 portrait|A1 portrait|48x36 landscape|36x24 landscape»"\n  $0\n}',
  },
});

/** What is believed and learned about a statement, and what follows from it. */
const LEARNED = ['finding', 'recommendation', 'conjecture'];

/** Statements in the order in which a theory is written, by the kind of statement around them. */
export const ORDER: Readonly<Record<string, readonly string[]>> = wordTable({
  file: [
    'theory',
    'import',
    'aim',
    'primary driver',
    'secondary driver',
    'change idea',
    'pdsa',
    'outcome measure',
    'driver measure',
    'process measure',
    'balancing measure',
    'common outcome measure',
    'tertiary driver',
    'driver',
    'evidence',
    'network',
    'member',
    'team',
    'role',
    'component',
    'strategy',
    'support',
    'conjecture',
    'finding',
    'recommendation',
    'cycle',
    'revision',
    'poster',
  ],
  aim: [
    'outcome measure',
    'balancing measure',
    'process measure',
    'driver measure',
    'common outcome measure',
    'primary driver',
    'secondary driver',
    'tertiary driver',
    'driver',
    'change idea',
    'strategy',
    'component',
    ...LEARNED,
  ],
  driver: [
    'driver measure',
    'process measure',
    'secondary driver',
    'tertiary driver',
    'driver',
    'change idea',
    'outcome measure',
    'balancing measure',
    'team',
    'strategy',
    'component',
    ...LEARNED,
  ],
  idea: ['pdsa', 'process measure', 'driver measure', 'outcome measure', 'balancing measure', ...LEARNED],
  component: ['component', 'strategy', ...LEARNED],
  strategy: ['support', ...LEARNED],
  support: LEARNED,
  conjecture: ['finding', 'conjecture'],
  recommendation: ['finding'],
});

/** A property is its word and a text, where nothing else stands here. */
export const PROPERTY_BODIES: Readonly<Record<string, string>> = wordTable({
  stage: 'stage {words}',
  version: 'version "«0.1»" on {today}',
  organisation: 'organisation "«who stands behind it»"',
  authors: 'authors "«who wrote it»"',
  contact: 'contact "«where readers can ask»"',
  acknowledgement: 'acknowledgement "«whom you thank»"',
  logo: 'logo "«logo.svg»"',
  headings: 'headings { primary "«Key drivers»"$0 }',
  for: 'for "«whom»"',
  by: 'by {deadline}',
  vision: 'vision "«the image that guides the work»"',
  problem: 'problem "«how things are today»"',
  needs: 'needs {words}',
  'measured by': 'measured by {names}',
  status: 'status {words}',
  next: 'next {names}',
  definition: 'definition "«what exactly is meant»"',
  'definition in measure': 'definition "«how two people would count the same»"',
  owner: 'owner {owner}',
  concept: 'concept "«the general approach»"',
  scale: 'scale {words}',
  confidence: 'confidence {words}',
  impact: 'impact {words}',
  effort: 'effort {words}',
  'adapted from': 'adapted from {names}',
  site: 'site "«where»" status «testing|untested|adapted|adopted|abandoned» from {today}',
  'site in pdsa': 'site "«where»"',
  numerator: 'numerator "«what is counted»"',
  denominator: 'denominator "«of how many»"',
  unit: 'unit "{unit}"',
  'higher is better': 'higher is better',
  'lower is better': 'lower is better',
  baseline: BASELINE,
  target: TARGET,
  result: 'result «"???"» in {month}',
  collected: 'collected {words}',
  source: 'source "«where it comes from»"',
  'reported by': 'reported by {names}',
  data: 'data "«figures.csv»" column "«value»"',
  plan: 'plan "«what you will try, with whom»"',
  predict: 'predict "«what you expect to see»" on {today}',
  do: 'do "«what happened»" on {today}',
  study: 'study "«what it showed, beside the prediction»" on {today}',
  act: 'act {words} "«what comes next»"',
  'cost of failure': 'cost of failure {words}',
  convener: 'convener "«who called it together»"',
  hub: 'hub "«who coordinates it»"',
  since: 'since {year}',
  kind: 'kind {words}',
  domain: 'domain {words} "«what stands there»" status «none|started|working»',
  lead: 'lead "«who leads it»"',
  partners: 'partners "«a school»"',
  place: 'place "«where it is»"',
  joined: 'joined {year}',
  chair: 'chair "«who leads it»"',
  'full partner': 'full partner {names}',
  'participating partner': 'participating partner {names}',
  'exploratory partner': 'exploratory partner {names}',
  on: 'on {today}',
  because: 'because "«why»"',
  'for in support': 'for {role}',
  'as in support': 'as {words}',
  intends: 'intends {role} to "«what they will do»" {words}',
  accountable: 'accountable {role} to {role} for "«what»"',
  enacted: 'enacted "«what really happened»"',
  'led by': 'led by "«who leads it»"',
  every: 'every "«week»"',
  expertise: 'expertise "«what they know and can do»"',
  if: 'if "«what is done»"',
  then: 'then "«what follows from it»"',
  revises: 'revises {names}',
  explanation: 'explanation "«why it is so»"',
  supports: 'supports {names}',
  challenges: 'challenges {names}',
  made: 'made {month}',
  response: 'response {words}',
  'from in recommendation': 'from {names}',
  'from in cycle': 'from {month}',
  to: 'to {end}',
  citing: 'citing {names}',
  subtitle: 'subtitle "«what the poster is about»"',
  'authors in poster': 'authors "«who made it»"',
  affiliations: 'affiliations "«where the authors work»"',
  section: 'section "«What we learned»" "«in a few sentences»"',
  view: 'view {words}',
  chart: 'chart {names}',
  link: 'link "https://«riverside.example»"',
  size: 'size "«A0 landscape|A1 landscape|A0 portrait|A1 portrait|48x36 landscape|36x24 landscape»"',
  language: 'language {words}',
  theme: 'theme {words}',
  note: 'note "«anything worth keeping»"',
  was: 'was «OldName»',
  allow: 'allow {rules} because "«why this is fine»"',
});

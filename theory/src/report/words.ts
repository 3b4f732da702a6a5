/** Every fixed word of the reports, in one place, so that they can be translated. */
import { listed } from '../model/sentences.ts';
import type { ReportKind } from './report.ts';

/** How each kind is called, and what it is for. */
export const KINDS: Readonly<Record<ReportKind, { title: string; about: string }>> = {
  coverage: {
    title: 'Coverage',
    about:
      'What stands behind each driver: how we would know that it moves, what we try, what was tested, and who works on it.',
  },
  participation: {
    title: 'Participation',
    about: 'Which member takes part in which team, how closely, and how many take part in one, in several or in none.',
  },
  measures: {
    title: 'Measures',
    about: 'Every measure of all files: how it is counted, who uses it, and which may be the same thing written twice.',
  },
  'system-design': {
    title: 'System design',
    about:
      'What is intended, by strategy: the practice wanted of each role group, and what is to support it and hold it to account.',
  },
  feedback: {
    title: 'Feedback and recommendations',
    about:
      'By strategy: what was intended, what happened, what was found and why, what is recommended, and what became of it.',
  },
  recommendations: {
    title: 'Recommendations',
    about: 'What became of each recommendation, and how many were acted on in each cycle.',
  },
  initiation: {
    title: 'Starting the network',
    about:
      'The five domains of the NIC Initiation Framework (Russell and others, 2015): what the files show for each, and what is missing. What is not written may still be there: read this as questions for a meeting.',
  },
  tests: {
    title: 'Tests',
    about:
      'Where each change idea stands, and its tests in the order in which they were run, with the prediction beside the result.',
  },
};

const s = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** Words that several kinds share, and those around a report. */
export const WORDS = {
  of: 'of',
  noneOf: 'none to count',
  aim: 'aim',
  otherFile: 'another file',
  files: (count: number) => s(count, 'file'),
  andMore: (names: readonly string[], more: number) => `${names.join(' · ')} · and ${more} more`,
  made: (today: string) => `As of ${today}`,
  from: (files: readonly string[]) => `From ${listed(files)}`,
  fromMany: (files: readonly string[], more: number) => `From ${files.join(', ')} and ${s(more, 'more file')}`,
  unread: 'Not in this report',
  unreadAbout: 'These files could not be read, or not all of them. What they hold besides is missing below.',
  brokenPart: (message: string) => `Only a part could be read. ${message}`,
  gap: 'Missing',
} as const;

export const COVERAGE = {
  sum: 'In short',
  primaryMeasured: 'primary drivers have a measure, their own or one below',
  driversWithIdea: 'drivers have a change idea, their own or one below',
  ideasTested: 'change ideas have been tested, or are being tested',
  primaryServed: 'primary drivers of networks have a team, or a cluster’s aim, at work on them',
  noDriver: 'No driver is written yet, so there is nothing to cover.',
  towards: (aims: readonly string[]) => `Towards: ${aims.join(' · ')}`,
  caption: (title: string) => `Drivers of “${title}” and what stands behind them`,
  driver: 'Driver',
  measures: 'Measures',
  ideas: 'Change ideas',
  tests: 'Tests',
  teams: 'Who works on it',
  below: 'on what is below',
  noMeasure: 'No measure',
  noIdea: 'No change idea',
  noTest: 'No test',
  noTeam: 'No team',
  retired: 'retired',
  testCount: (count: number, finished: number) =>
    finished === count ? s(count, 'test') : `${s(count, 'test')}, ${finished} finished`,
} as const;

export const PARTICIPATION = {
  shares: 'Shares',
  sharesCaption: 'Members by the number of teams that they take part in',
  members: 'Members that take part',
  anyLevel: 'At any level',
  atWork: 'As full or participating partner',
  inOne: 'in at least one team',
  inSeveral: 'of these, in more than one',
  inNone: 'in none',
  ended: 'Teams that have ended are shown, but not counted.',
  matrix: 'Members and teams',
  matrixCaption: 'Which member takes part in which team',
  matrixPart: (n: number, of: number) => `Which member takes part in which team (part ${n} of ${of})`,
  levels:
    'A full partner works with the whole team; a participating partner takes on single tasks; an exploratory partner looks on.',
  member: 'Member',
  over: (team: string) => `${team} (ended)`,
  inNoTeam: 'In no team',
  noMember: 'No member is written yet: ‘member Name "…"’ adds one.',
  noTeam: 'No team is written yet: ‘team Name "…"’ adds one.',
  hasLeft: (name: string, when: string) => `${name} has left (${when}) and is not counted.`,
  stranger: (name: string) =>
    `A team names the partner ‘${name}’, but no member of this name is known. It is not counted.`,
  teams: 'Teams',
  teamsCaption: 'Each team, who leads it, and how many partners it has',
  team: 'Team',
  status: 'Status',
  chairs: 'Led by',
  worksOn: 'Works on',
  noChair: 'No chair',
} as const;

export const MEASURES = {
  sum: 'In short',
  all: 'Measures',
  none: 'No measure is written yet.',
  total: 'measures',
  commonTotal: 'common measures of the network',
  unusedTotal: 'with nothing to measure',
  undefinedTotal: 'without a definition',
  common: 'Common measures',
  commonIntro: 'Defined once for the whole network; other files point at them.',
  local: 'Measures of single files',
  measure: 'Measure',
  definition: 'How it is counted',
  file: 'Defined in',
  usedBy: 'What it measures',
  reportedBy: 'Reported by',
  figures: 'Figures',
  ratio: (numerator: string, denominator: string) => `${numerator}, of ${denominator}`,
  noDefinition: 'Not defined',
  unused: 'Measures nothing',
  baseline: 'Baseline',
  target: 'Target',
  latest: 'Latest',
  latestOf: (group: string | undefined) => (group === undefined ? 'Latest' : `Latest, ${group}`),
  data: 'Data',
  silent: 'Has not reported',
  hasNot: (name: string) => `${name} has not reported`,
  hidden: (groups: number, below: number) =>
    `Figures of ${s(groups, 'group')} of fewer than ${below} are left out, so that nobody can be known by them.`,
  figuresOf: (measure: string) => `Figures: ${measure}`,
  whose: 'Whose figures',
  shows: 'What the chart shows',
  asAWhole: 'As a whole',
  combined: {
    mean: 'Mean of all who reported',
    sum: 'Sum of all who reported',
    'one group': 'All who reported, as one group',
  },
  gap: (one: string, other: string) => `“${one}” less “${other}”`,
  course: (count: number, first: string, last: string) => `${count} figures; ${first}; … ${last}`,
  event: (kind: 'test' | 'change' | 'note', when: string, text: string) =>
    `${when}: ${{ test: 'test of a change idea', change: 'change', note: 'note' }[kind]}: “${text}”`,
  duplicates: 'The same thing twice?',
  duplicatesIntro:
    'These measures look alike. If they mean the same, keep one and point at it; then results can be compared.',
  noDuplicates: 'No two measures look alike.',
  like: 'Looks like',
  why: 'Because of',
  differs: 'They differ in',
  alikeTitles: 'their titles',
  alikeDefinitions: 'their definitions',
  same: 'nothing that is written',
} as const;

export const STRATEGIES = {
  none: 'No strategy is written yet: ‘strategy Name "…"’ adds one.',
  goals: 'Goals',
  goal: 'Goal',
  vision: 'Vision',
  answers: 'answers',
  strategies: 'Strategies, and what supports them',
  strategy: 'Strategy',
  for: 'for',
  why: 'Why it should work',
  practice: 'Intended practice',
  supports: 'Supports',
  accountability: 'Accountability',
  enacted: 'What happened',
  noReason: 'No reason given',
  noPractice: 'No practice named',
  noSupport: 'No support',
  noAccountability: 'Nobody is held to it',
  notEnacted: 'Not told yet',
  unsaid: 'Not said',
  somebody: 'Somebody',
  change: { reorganise: 'reorganises what people do now', extend: 'extends what people do now' },
  every: (text: string) => `every ${text}`,
  ledBy: (text: string) => `led by ${text}`,
  expertise: (text: string) => `expertise: ${text}`,
} as const;

export const FEEDBACK = {
  designCaption: (title: string) => `What was intended with “${title}”, and what happened`,
  part: 'Part',
  content: 'What is written',
  findingsCaption: (title: string) => `Findings and recommendations: ${title}`,
  finding: 'Finding',
  explanation: 'Explanation',
  recommendation: 'Recommendation',
  response: 'Response',
  supports: 'supports',
  challenges: 'challenges',
  again: 'also from',
  unexplained: 'No explanation yet',
  noSource: 'No source',
  noAdvice: 'Nothing recommended',
  noFinding: 'From no finding',
  elsewhere: 'On other parts of the theory',
  nothingYet: 'Nothing was found or recommended on this strategy yet.',
} as const;

export const RECOMMENDATIONS = {
  all: 'Recommendations',
  none: 'No recommendation is written yet: ‘recommendation "…" about Name’ adds one.',
  shares: 'Acted on, by cycle',
  sharesIntro: 'Shares are of all recommendations of a cycle. One without a response counts as open.',
  sharesCaption: 'Recommendations of each cycle by what became of them',
  cycle: 'Cycle',
  noCycle: 'In no cycle',
  together: 'All',
  total: 'Made',
  answers: { acted: 'Acted on', 'partly acted': 'Partly', declined: 'Declined', open: 'Open' },
  share: 'Share acted on',
  shareWithPartly: 'Share at least partly acted on',
  recommendation: 'Recommendation',
  about: 'About',
  from: 'From the finding',
  answer: 'Response',
  made: (date: string) => `made ${date}`,
  listCaption: (title: string) => `Recommendations and what became of them: ${title}`,
} as const;

/** What one sign says when it is there, and when it is not everywhere. */
const everywhere = (shows: (count: number, whole: number) => string, misses: (count: number) => string) => ({
  shows,
  misses,
});

export const INITIATION = {
  domain: 'Domain',
  says: 'The network says',
  shows: 'The files show',
  misses: 'Missing',
  caption: 'The five domains, with what is written for each',
  nothing: 'Nothing yet',
  noNetworkTitle: 'The five domains',
  noNetwork:
    'No network is written in these files: ‘network Name "…"’ adds one, with a line ‘domain …’ for each of the five.',
  several: 'What the files show is of all files together, whichever network they belong to.',
  unsaid: (domain: string) => `The network says nothing of it: ‘domain ${domain} "…"’`,
  form: {
    execution: 'An execution network: its members pursue one aim together.',
    sharing: 'A sharing network: its members learn from one another.',
  },
  since: (date: string) => `Since ${date}.`,
  convened: (name: string) => `Convened by ${name}.`,
  domains: {
    theory: { title: '1 Theory of practice improvement', about: 'problem, aim and drivers' },
    methods: { title: '2 Improvement science', about: 'learning to test small and often' },
    measurement: { title: '3 Measurement and analytics', about: 'common measures, followed over time' },
    leadership: { title: '4 Leadership, organisation, operation', about: 'hub, teams, who does what' },
    culture: { title: '5 Culture, norms, identity', about: 'why people belong and give' },
  },
  signs: {
    problem: { shows: 'The problem is stated', misses: 'What problem does it answer? No ‘problem’ is written' },
    aims: { shows: (count: number) => s(count, 'aim'), misses: 'No aim' },
    deadlines: everywhere(
      (count, whole) => `${count} of ${s(whole, 'aim')} with a date`,
      (count) => `${s(count, 'aim')} without a date`,
    ),
    drivers: {
      shows: (primary: number, all: number) =>
        all > primary
          ? `${s(primary, 'primary driver')}, ${s(all - primary, 'further driver')}`
          : s(primary, 'primary driver'),
      misses: 'No primary driver',
    },
    reasons: everywhere(
      (count, whole) => `${count} of ${s(whole, 'arrow')} with a reason or evidence`,
      (count) => `${s(count, 'arrow')} without a reason or evidence`,
    ),
    revisions: { shows: (count: number) => `${s(count, 'revision')} on record`, misses: 'No revision on record' },
    ideas: { shows: (count: number) => s(count, 'change idea'), misses: 'No change idea' },
    tests: {
      shows: (count: number, studied: number) => `${s(count, 'test')} (PDSA), ${studied} studied`,
      misses: 'No test (PDSA)',
    },
    predictions: everywhere(
      (count, whole) => `${count} of ${s(whole, 'test')} with a prediction`,
      (count) => `${s(count, 'test')} without a prediction`,
    ),
    late: (count: number) => `${s(count, 'prediction')} dated after the test`,
    common: { shows: (count: number) => s(count, 'common measure'), misses: 'No common measure' },
    measured: everywhere(
      (count, whole) => `${count} of ${s(whole, 'primary driver')} with a measure of their own`,
      (count) => `${s(count, 'primary driver')} without a measure of their own`,
    ),
    baselines: everywhere(
      (count, whole) => `${count} of ${s(whole, 'measure')} with a baseline`,
      (count) => `${s(count, 'measure')} without a baseline`,
    ),
    followed: everywhere(
      (count, whole) => `${count} of ${s(whole, 'measure')} with results`,
      (count) => `${s(count, 'measure')} without results`,
    ),
    hub: { shows: 'Who convenes and coordinates is named', misses: 'Nobody is named who convenes or coordinates' },
    teams: { shows: (count: number) => `${s(count, 'team')} not ended`, misses: 'No team' },
    chairs: everywhere(
      (count, whole) => `${count} of ${s(whole, 'team')} with a chair`,
      (count) => `${s(count, 'team')} without a chair`,
    ),
    members: { shows: (count: number) => s(count, 'member'), misses: 'No member is written' },
    participation: everywhere(
      (count, whole) => `${count} of ${s(whole, 'member')} in at least one team`,
      (count) => `${s(count, 'member')} in no team`,
    ),
    vision: { shows: 'A vision guides the aim', misses: 'No aim has a ‘vision’' },
    together: {
      shows: 'Its members pursue one aim together (‘kind execution’)',
      misses: 'Not said whether its members pursue one aim together (‘kind execution’)',
    },
  },
} as const;

export const TESTS = {
  board: 'Change ideas by status',
  boardCaption: 'Change ideas by status',
  noIdea: 'No change idea is written yet.',
  status: {
    untested: 'Untested',
    testing: 'Testing',
    adapted: 'Adapted',
    adopted: 'Adopted',
    abandoned: 'Abandoned',
    unknown: 'No status',
  },
  count: (count: number) => s(count, 'test'),
  noneFor: 'No test on record',
  moves: (drivers: readonly string[]) => `To move: ${drivers.join(' · ')}.`,
  statusNow: (status: string) => `Status: ${status}.`,
  inFile: (title: string) => `In “${title}”.`,
  rampCaption: (title: string) => `Tests of “${title}”, in the order in which they were run`,
  cycle: 'Test',
  plan: 'Plan',
  predicted: 'Predicted',
  happened: 'Happened',
  learned: 'Learned',
  next: 'Decided',
  scale: (scale: string) => `${scale} scale`,
  noPrediction: 'No prediction',
  figures: (count: number, latest: string) => `${s(count, 'figure')}${latest === '' ? '' : `; latest ${latest}`}`,
  noFigures: 'No figures in its data file yet',
  datedAfterTest: 'Dated after the test',
  datedAfterStudy: 'Dated after what the test showed',
  datedBeforeTest: 'Dated before the test',
  toCome: 'Dated on a day that is still to come',
  notStudied: 'Not studied yet',
  loose: 'Tests of no known idea',
  looseOne: (title: string) => `“${title}” does not say which change idea it tests.`,
} as const;

/** The words that a property lets an author choose from, each in a sentence. */

export const STAGES = {
  draft: 'Still being written: most of what is missing is told quietly.',
  testing: 'Written, and its ideas are being tried in some places. All checks speak up.',
  spreading: 'What worked in some places is being brought to many.',
} as const;

export const NEEDS = {
  all: 'All of its drivers are needed together.',
  any: 'Its drivers are alternatives: one of them may be enough.',
} as const;

export const SCALES = {
  small: 'One person or one class, for a few days. Start here.',
  medium: 'A few people or places, for some weeks.',
  large: 'A whole school, district or network.',
} as const;

export const CONFIDENCE = {
  low: 'A guess. A very small test is the next step.',
  medium: 'There are signs that it is so.',
  high: 'Tested, or well known from elsewhere.',
} as const;

export const IMPACT = {
  low: 'It will change little by itself.',
  medium: 'It will show in the measures of its driver.',
  high: 'It will show in the measures of the aim.',
} as const;

export const EFFORT = {
  low: 'People can begin tomorrow.',
  medium: 'It needs some preparation or training.',
  high: 'It needs money, staff or much time.',
} as const;

export const RHYTHMS = {
  daily: 'Every day: for a short test.',
  weekly: 'Every week: often enough to steer by.',
  monthly: 'Every month: often enough to see a trend within a school year.',
  quarterly: 'Four times a year.',
  yearly: 'Once a year: good for judging, too late for steering.',
} as const;

export const COMBINED = {
  mean: 'The mean of the groups, each counting alike.',
  sum: 'The sum over the groups.',
  'one group': 'All counted together as one group: what was counted, of how many, over all of them.',
} as const;

export const DATE_ORDERS = {
  'day first': '3/4/2026 is the third of April.',
  'month first': '3/4/2026 is the fourth of March.',
  'year first': '26/3/4 is the fourth of March 2026.',
} as const;

export const COSTS = {
  small: 'If it goes wrong, little is lost.',
  large: 'If it goes wrong, people are harmed or trust is lost. Test in a very small way.',
} as const;

export const DECISIONS = {
  adopt: 'It worked: keep it, and test it on a larger scale or elsewhere.',
  adapt: 'It partly worked: change it, and test again.',
  abandon: 'It did not work: give it up, and keep what you learned.',
} as const;

export const AIM_STATUS = {
  open: 'It is being worked on.',
  achieved: 'It was reached.',
  missed: 'Its date has passed, and it was not reached.',
  retired: 'It is no longer pursued; say why.',
} as const;

export const DRIVER_STATUS = {
  untested: 'Nobody works on it yet.',
  testing: 'Ideas for it are being tried.',
  working: 'It is in place, and moves what it leads to.',
  retired: 'It is no longer part of the theory; say why. It stays in the picture, pale.',
} as const;

export const STRATEGY_STATUS = {
  planned: 'It is agreed, and not begun.',
  started: 'It is being brought in.',
  working: 'It is in place, and people do what it asks of them.',
  retired: 'It is no longer pursued; say why. It stays in the picture, pale.',
} as const;

export const IDEA_STATUS = {
  untested: 'Nobody has tried it yet.',
  testing: 'It is being tried, on a small scale.',
  adapted: 'It was tried and changed; the new form is in use or in test.',
  adopted: 'It works, and is the normal way now.',
  abandoned: 'It was tried and given up. It stays in the picture, because you learned from it.',
} as const;

export const TEAM_STATUS = {
  forming: 'It is coming together, and its aim is not settled yet.',
  active: 'It is at work.',
  rethinking: 'It is looking for a new aim or another way.',
  sunset: 'It has ended; say why, so that others learn from it.',
} as const;

export const CONJECTURE_STATUS = {
  initial: 'It is what you believed at the start.',
  tested: 'Findings have spoken for it.',
  revised: 'Findings have changed it; another one takes its place.',
  dropped: 'Findings have spoken against it; say why.',
} as const;

export const SUPPORT_TYPES = {
  position: 'A new position, such as a coach. Think of how those who hold it become expert enough to guide others.',
  'ongoing event': 'Something people learn from together again and again, such as a course with a meeting each month.',
  'discrete event': 'Something people learn from once, such as a day before school begins. Rarely enough by itself.',
  'incidental event': 'Something people learn from in passing, such as a talk in the corridor. Nobody can count on it.',
  routine: 'Something that is part of the working week, such as planning lessons together.',
  tool: 'A thing to work with, such as a curriculum or an observation form. Somebody must help people use it.',
} as const;

export const CHANGES = {
  reorganise: 'They do something in a new way, and give up the old one. It takes much help over a long time.',
  extend: 'They do more of what they do already, or add to it.',
} as const;

export const RESPONSES = {
  acted: 'It was acted on.',
  'partly acted': 'Some of it was acted on, or some people did.',
  declined: 'It was not acted on, for a reason worth keeping.',
  open: 'Nobody has answered yet.',
} as const;

export const DOMAIN_STATUS = {
  none: 'Nothing is there yet.',
  started: 'A beginning is made.',
  working: 'It is in place, and used.',
} as const;

export const NETWORK_FORMS = {
  execution: 'The members pursue one aim together, and coordinate what they do for it.',
  sharing: 'The members learn from one another, and each pursues aims of its own.',
} as const;

export const EVIDENCE_FORMS = {
  literature: 'Published research or experience from elsewhere.',
  feedback: 'What the people concerned told you.',
  retrospective: 'Looking back at what was done and what came of it.',
  data: 'Your own figures.',
} as const;

export const DOMAINS = {
  theory: 'A theory of how practice improves: the aim and its driver diagram.',
  methods: 'The methods of improvement that the members learn and use.',
  measurement: 'Measures, and people who can work with them.',
  leadership: 'Leadership, organisation and daily operation of the network.',
  culture: 'Shared norms and an identity: why people belong.',
} as const;

export const VIEWS = {
  driver: 'The driver diagram: aims, drivers and change ideas in columns.',
  action: 'The theory of action: strategies, the practices they want of people, and what supports them.',
  system: 'The system: its components, and what works on them.',
  network: 'The network: who works on which driver.',
} as const;

export const LANGUAGES = {
  en: 'English words, as everywhere else in this program.',
  es: 'Spanish. Only the fixed words change; what you wrote stays as it is.',
} as const;

export const THEMES = {
  light: 'Dark text on white, with quiet colours.',
  warm: 'Dark text on a warm paper tone.',
  grey: 'Without colours: for a printer that has none, and for copies.',
} as const;

/** Names of columns, inside `headings { }`. */
export const HEADINGS = {
  aim: 'The heading above the aims.',
  primary: 'The heading above the primary drivers.',
  secondary: 'The heading above the secondary drivers.',
  tertiary: 'The heading above the tertiary drivers.',
  idea: 'The heading above the change ideas.',
} as const;

/** What a picture may show of what statements say, beyond titles, status and measures. */
export const SHOWN = {
  all: 'All of the following.',
  targets:
    'In an aim’s box: for whom, by when and how much, as far as its title does not say so. Shown unless you hide it.',
  visions: 'In an aim’s box: its vision. Shown unless you hide it.',
  definitions: 'What is meant by an aim, a driver or an idea, below its title. Shown unless you hide it.',
  concepts: 'In an idea’s box: the approach that it is one form of. Shown unless you hide it.',
  owners: 'Who looks after an aim, a driver or an idea.',
  dates: 'By when an idea is to be tried, since when an aim is pursued, and the day of a status.',
  reasons:
    'Why a link is believed: a number on it, and the reason in a list below. On paper and posters shown unless you hide it, on the screen only if you ask for it.',
  conjectures: 'Badges for conjectures, and what each says in a list below. Shown unless you hide it.',
  findings: 'The same for findings and recommendations. Shown unless you hide it.',
} as const;

/** How a poster is laid out. */
export const POSTER_FORMS = {
  classic: 'The diagram with everything that explains it around it.',
  billboard: 'One finding in large letters across the sheet, readable from afar; all else is smaller beside it.',
  diagram: 'The diagram as large as it can be, with its legend; all else goes.',
} as const;

/** Parts of a poster that its authors may leave out. */
export const POSTER_PARTS = {
  problem: 'The problem above the diagram.',
  aim: 'The aim above the diagram.',
  diagram: 'The diagram.',
  legend: 'What the signs and lines of the diagram mean.',
  charts: 'The run chart of the main outcome, where the poster names none.',
  measures: 'The table of measures.',
  tests: 'What tests of change taught.',
  findings: 'Findings and recommendations.',
  conjectures: 'Conjectures.',
  reasons: 'Why links are believed, with the numbers on them.',
  definitions: 'What boxes say below their titles.',
  footer: 'Thanks, contact, version and date.',
} as const;

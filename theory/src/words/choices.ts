/** The words that a property lets you choose from, each in a sentence. The types hold them to the theory's model. */
import { wordTable } from '@driver-diagrams/grammar/word-table';
import type {
  AimStatus,
  ConjectureStatus,
  Degree,
  Driver,
  ElementKind,
  Evidence,
  IdeaStatus,
  Intention,
  Network,
  Pdsa,
  PosterLanguage,
  PosterTheme,
  PosterView,
  ResponseValue,
  Scale,
  Stage,
  SupportType,
  TeamStatus,
} from '../model/model.ts';
import type { Term } from './term.ts';

type Words<Word extends string> = Readonly<Record<Word, string>>;

const STAGES: Words<Stage> = {
  draft: 'Still being written: most of what is missing is told quietly.',
  testing: 'Written, and its ideas are being tried in some places. All checks speak up.',
  spreading: 'What worked in some places is being brought to many.',
};

const NEEDS: Words<NonNullable<Driver['needs']>> = {
  all: 'All of its drivers are needed together.',
  any: 'Its drivers are alternatives: one of them may be enough.',
};

const SCALES: Words<Scale> = {
  small: 'One person or one class, for a few days. Start here.',
  medium: 'A few people or places, for some weeks.',
  large: 'A whole school, district or network.',
};

const CONFIDENCE: Words<Degree> = {
  low: 'A guess. A very small test is the next step.',
  medium: 'There are signs that it is so.',
  high: 'Tested, or well known from elsewhere.',
};

const IMPACT: Words<Degree> = {
  low: 'It will change little by itself.',
  medium: 'It will show in the measures of its driver.',
  high: 'It will show in the measures of the aim.',
};

const EFFORT: Words<Degree> = {
  low: 'People can begin tomorrow.',
  medium: 'It needs some preparation or training.',
  high: 'It needs money, staff or much time.',
};

const COLLECTED: Words<'daily' | 'weekly' | 'monthly' | 'quarterly' | 'yearly'> = {
  daily: 'Every day: for a short test.',
  weekly: 'Every week: often enough to steer by.',
  monthly: 'Every month: often enough to see a trend within a school year.',
  quarterly: 'Four times a year.',
  yearly: 'Once a year: good for judging, too late for steering.',
};

const COSTS: Words<NonNullable<Pdsa['costOfFailure']>> = {
  small: 'If it goes wrong, little is lost.',
  large: 'If it goes wrong, people are harmed or trust is lost. Test in a very small way.',
};

const ACTS: Words<NonNullable<NonNullable<Pdsa['act']>['decision']>> = {
  adopt: 'It worked: keep it, and test it on a larger scale or elsewhere.',
  adapt: 'It partly worked: change it, and test again.',
  abandon: 'It did not work: give it up, and keep what you learned.',
};

const IDEA_STATUS: Words<IdeaStatus> = {
  untested: 'Nobody has tried it yet.',
  testing: 'It is being tried, on a small scale.',
  adapted: 'It was tried and changed; the new form is in use or in test.',
  adopted: 'It works, and is the normal way now.',
  abandoned: 'It was tried and given up. It stays in the picture, because you learned from it.',
};

const AIM_STATUS: Words<AimStatus> = {
  open: 'It is being worked on.',
  achieved: 'It was reached.',
  missed: 'Its date has passed, and it was not reached.',
  retired: 'It is no longer pursued; say why.',
};

const DRIVER_STATUS: Words<'retired'> = {
  retired: 'It is no longer part of the theory; say why. It stays in the picture, pale.',
};

const TEAM_STATUS: Words<TeamStatus> = {
  forming: 'It is coming together, and its aim is not settled yet.',
  active: 'It is at work.',
  rethinking: 'It is looking for a new aim or another way.',
  sunset: 'It has ended; say why, so that others learn from it.',
};

const SUPPORT_TYPES: Words<SupportType> = {
  position: 'A new position, such as a coach. Think of how those who hold it become expert enough to guide others.',
  'ongoing event': 'Something people learn from together again and again, such as a course with a meeting each month.',
  'discrete event': 'Something people learn from once, such as a day before school begins. Rarely enough by itself.',
  'incidental event': 'Something people learn from in passing, such as a talk in the corridor. Nobody can count on it.',
  routine: 'Something that is part of the working week, such as planning lessons together.',
  tool: 'A thing to work with, such as a curriculum or an observation form. Somebody must help people use it.',
};

const CHANGES: Words<NonNullable<Intention['change']>> = {
  reorganise: 'They do something in a new way, and give up the old one. It takes much help over a long time.',
  extend: 'They do more of what they do already, or add to it.',
};

const CONJECTURE_STATUS: Words<ConjectureStatus> = {
  initial: 'It is what you believed at the start.',
  tested: 'Findings have spoken for it.',
  revised: 'Findings have changed it; another one takes its place.',
  dropped: 'Findings have spoken against it; say why.',
};

const RESPONSES: Words<ResponseValue> = {
  acted: 'It was acted on.',
  'partly acted': 'Some of it was acted on, or some people did.',
  declined: 'It was not acted on, for a reason worth keeping.',
  open: 'Nobody has answered yet.',
};

const NETWORK_FORMS: Words<NonNullable<Network['form']>> = {
  execution: 'The members pursue one aim together, and coordinate what they do for it.',
  sharing: 'The members learn from one another, and each pursues aims of its own.',
};

const EVIDENCE_FORMS: Words<NonNullable<Evidence['form']>> = {
  literature: 'Published research or experience from elsewhere.',
  feedback: 'What the people concerned told you.',
  retrospective: 'Looking back at what was done and what came of it.',
  data: 'Your own figures.',
};

const DOMAINS: Words<'theory' | 'methods' | 'measurement' | 'leadership' | 'culture'> = {
  theory: 'A theory of how practice improves: the aim and its driver diagram.',
  methods: 'The methods of improvement that the members learn and use.',
  measurement: 'Measures, and people who can work with them.',
  leadership: 'Leadership, organisation and daily operation of the network.',
  culture: 'Shared norms and an identity: why people belong.',
};

const DOMAIN_STATUS: Words<'none' | 'started' | 'working'> = {
  none: 'Nothing is there yet.',
  started: 'A beginning is made.',
  working: 'It is in place, and used.',
};

const VIEWS: Words<PosterView> = {
  driver: 'The driver diagram: aims, drivers and change ideas in columns.',
  action: 'The theory of action: strategies, the practices they want of people, and what supports them.',
  system: 'The system: its components, and what works on them.',
  network: 'The network: who works on which driver.',
};

const LANGUAGES: Words<PosterLanguage> = {
  en: 'English words, as everywhere else in this program.',
  es: 'Spanish. Only the fixed words change; what you wrote stays as it is.',
};

const THEMES: Words<PosterTheme> = {
  light: 'Dark text on white, with quiet colours.',
  warm: 'Dark text on a warm paper tone.',
  grey: 'Without colours: for a printer that has none, and for copies.',
};

/** Names of columns, inside `headings { }`. */
export const HEADINGS: Words<'aim' | 'primary' | 'secondary' | 'tertiary' | 'idea'> = {
  aim: 'The heading above the aims.',
  primary: 'The heading above the primary drivers.',
  secondary: 'The heading above the secondary drivers.',
  tertiary: 'The heading above the tertiary drivers.',
  idea: 'The heading above the change ideas.',
};

/** Words to choose from, by property; where it depends on the kind of statement, by `property in kind`. */
export const CHOICES: Readonly<Record<string, Words<string>>> = wordTable({
  stage: STAGES,
  needs: NEEDS,
  scale: SCALES,
  confidence: CONFIDENCE,
  impact: IMPACT,
  effort: EFFORT,
  collected: COLLECTED,
  'cost of failure': COSTS,
  act: ACTS,
  'status in aim': AIM_STATUS,
  'status in driver': DRIVER_STATUS,
  'status in idea': IDEA_STATUS,
  'status in team': TEAM_STATUS,
  'status in conjecture': CONJECTURE_STATUS,
  'as in support': SUPPORT_TYPES,
  intends: CHANGES,
  response: RESPONSES,
  'its status in idea': IDEA_STATUS,
  'its status in pdsa': IDEA_STATUS,
  'its status in network': DOMAIN_STATUS,
  'kind in network': NETWORK_FORMS,
  'kind in evidence': EVIDENCE_FORMS,
  domain: DOMAINS,
  view: VIEWS,
  language: LANGUAGES,
  theme: THEMES,
});

/** A word that may be chosen, with its sentence and an example line. */
export interface Choice extends Term {
  word: string;
}

/**
 * The words that a property takes in a kind of statement, in the order in which they are taught.
 *
 * @returns none for a property that takes something else than one of a few words
 */
export function choicesOf(property: string, kind: ElementKind | 'header' | undefined): Choice[] {
  const words = CHOICES[`${property} in ${kind}`] ?? CHOICES[property] ?? {};
  return Object.entries(words).map(([word, means]) => ({ word, means, example: exampleOf(property, word, kind) }));
}

function exampleOf(property: string, word: string, kind: ElementKind | 'header' | undefined): string {
  if (property === 'domain') return `domain ${word} "what stands there" status started`;
  if (property === 'its status') {
    return kind === 'network'
      ? `domain methods "what stands there" status ${word}`
      : `site "North High" status ${word}`;
  }
  if (property === 'act') return `act ${word} "what comes next"`;
  if (property === 'intends') return `intends Teachers to "what they will do" ${word}`;
  if (property === 'response' && word === 'acted') return 'response acted on 2008-09 "what was done"';
  if (property === 'response') return `response ${word} "what came of it"`;
  if (['abandoned', 'dropped', 'retired', 'sunset', 'missed'].includes(word))
    return `${property} ${word} because "what you learned"`;
  return `${property} ${word}`;
}

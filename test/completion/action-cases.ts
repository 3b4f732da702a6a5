/** What is offered in a theory of action: roles, strategies, supports, and what is learned. */
import type { Case } from './cases.ts';

const ACTION = `aim Goal "85% pass by June 2028"
role Teachers "Mathematics teachers"
role Coaches "Coaches"
component System "The system" -> Goal
strategy Coaching "A coach in each school" -> Goal
conjecture Beside "Coaches beside teachers help" about Coaching
finding LittleTime "Coaches have little time" about Coaching
evidence Lee2012 "A study"
`;

export const action: Case[] = [
  {
    name: 'a strategy, with the roles there are',
    text: `${ACTION}<|>`,
    offers: [],
    accepted: [
      'strategy',
      `${ACTION}strategy Strategy "What is to be done" -> Goal {\n  because "why it should work"\n  intends Teachers to "what they will do" reorganise\n  <|>\n}`,
    ],
  },
  {
    name: 'a finding is about something',
    text: 'strategy S "s"\n<|>',
    offers: [],
    accepted: [
      'finding',
      'strategy S "s"\nfinding Finding "What was found" about S {\n  source "where it comes from"\n  on 2026-11\n  <|>\n}',
    ],
  },
  {
    name: 'inside a strategy: its properties, then supports, then what is learned',
    text: 'strategy S "s" {\n  <|>\n}',
    offers: [
      'because',
      'intends',
      'accountable',
      'enacted',
      'status',
      'owner',
      'measured by',
      'support',
      'process measure',
      'driver measure',
      'outcome measure',
      'balancing measure',
      'finding',
    ],
    never: ['strategy', 'aim', 'for', 'as'],
  },
  {
    name: 'inside a support nothing that stands in its head',
    text: 'strategy S "s" {\n  support "x" {\n    <|>\n  }\n}',
    offers: ['led by', 'every', 'expertise'],
    never: ['for', 'as', 'support'],
  },
  {
    name: 'an arrow of a strategy leads up',
    text: `${ACTION}strategy S "s" -> <|>`,
    offers: ['Goal', 'System'],
    exactly: true,
  },
  {
    name: 'an arrow of a component leads to a component, an aim or a driver',
    text: `${ACTION}component C "c" -> <|>`,
    offers: ['System', 'Goal'],
    exactly: true,
  },
  {
    name: 'behind a support’s title: for whom, and as what',
    text: `${ACTION}support "x" of Coaching <|>`,
    offers: ['for', 'as'],
  },
  {
    name: 'for whom: roles only',
    text: `${ACTION}support "x" of Coaching for <|>`,
    offers: ['Teachers', 'Coaches'],
    exactly: true,
  },
  {
    name: 'the kinds of support',
    text: `${ACTION}support "x" of Coaching for Teachers as <|>`,
    offers: ['position', 'ongoing event', 'discrete event', 'incidental event', 'routine', 'tool'],
    exactly: true,
    accepted: ['ongoing event', `${ACTION}support "x" of Coaching for Teachers as ongoing event<|>`],
  },
  {
    name: 'whose practice',
    text: `${ACTION}strategy S "s" {\n  intends <|>\n}`,
    offers: ['Teachers', 'Coaches'],
    exactly: true,
  },
  {
    name: 'how a practice changes',
    text: `${ACTION}strategy S "s" {\n  intends Teachers to "x" <|>\n}`,
    offers: ['reorganise', 'extend'],
  },
  {
    name: 'who answers to whom, and for what',
    text: `${ACTION}strategy S "s" {\n  accountable Teachers <|>\n}`,
    offers: ['to', 'for'],
    accepted: ['for', `${ACTION}strategy S "s" {\n  accountable Teachers for "what"<|>\n}`],
  },
  {
    name: 'to whom: roles only',
    text: `${ACTION}strategy S "s" {\n  accountable Teachers to <|>\n}`,
    offers: ['Teachers', 'Coaches'],
    exactly: true,
  },
  {
    name: 'what a finding speaks for',
    text: `${ACTION}finding F "f" about Coaching {\n  supports <|>\n}`,
    offers: ['Beside'],
    exactly: true,
  },
  {
    name: 'what a conjecture rests on',
    text: `${ACTION}conjecture C "c" about Coaching {\n  citing <|>\n}`,
    offers: ['Lee2012', 'LittleTime'],
    exactly: true,
  },
  {
    name: 'the findings that a recommendation follows from',
    text: `${ACTION}recommendation R "r" about Coaching from <|>`,
    offers: ['LittleTime'],
    exactly: true,
  },
  {
    name: 'what became of a recommendation',
    text: 'recommendation R "r" {\n  response <|>\n}',
    offers: ['acted', 'partly acted', 'declined', 'open'],
    exactly: true,
  },
  {
    name: 'the status of a conjecture',
    text: 'conjecture C "c" {\n  status <|>\n}',
    offers: ['initial', 'tested', 'revised', 'dropped'],
    exactly: true,
  },
  { name: 'the span of a cycle', text: 'cycle "2007/08" <|>', offers: ['from', 'to'] },
];

import type { Case } from './case.ts';

const ROLES = 'role Teachers\nrole Coaches\n';
const WHY = 'because "they see it work"';

/** Theories of action and what is learned: 34 to 42, 45, and what stands where. */
export const action: Case[] = [
  {
    name: 'a strategy and an if-then without a reason; a claim that has no parts yet needs none',
    asks: ['strategy-no-rationale'],
    text: 'strategy S "Coaching" -> Goal\nconjecture C "Coaches help" about S { if "x" }\nconjecture D "A thought" about S',
    told: [
      ['strategy-no-rationale', 'warning', 'S', 'Why should “Coaching” work?'],
      ['strategy-no-rationale', 'information', 'C', 'Why should the one follow from the other in “Coaches help”?'],
    ],
    fixed:
      'strategy S "Coaching" -> Goal {\n  because "???"\n}\nconjecture C "Coaches help" about S { if "x" }\nconjecture D "A thought" about S',
  },
  {
    name: 'the reason at the arrow of a strategy is one',
    asks: ['strategy-no-rationale'],
    text: 'strategy S "Coaching" -> Goal because "they see it work"',
    told: [],
  },
  {
    name: 'in a draft a strategy without a reason is told quietly',
    asks: ['strategy-no-rationale', 'strategy-no-support'],
    alone: true,
    text: `theory "T" { stage draft }\n${ROLES}strategy S "Coaching" { intends Teachers to "ask" }`,
    told: [
      ['strategy-no-rationale', 'information', 'S'],
      ['strategy-no-support', 'information', 'intends Teachers to "ask"'],
    ],
  },
  {
    name: 'a practice with no support for its role group, one with, one with a support for everybody',
    asks: ['strategy-no-support'],
    text: `${ROLES}strategy S "Coaching" -> Goal {\n  intends Teachers to "ask"\n  support "Meetings" for Coaches as routine\n}\nstrategy R "More" { intends Coaches to "help"\n  support "Days" as routine }`,
    told: [['strategy-no-support', 'warning', 'intends Teachers to "ask"', 'Teachers are asked to change']],
    fixed: `${ROLES}strategy S "Coaching" -> Goal {\n  intends Teachers to "ask"\n  support "Meetings" for Coaches as routine\n  support "???" for Teachers as ongoing event\n}\nstrategy R "More" { intends Coaches to "help"\n  support "Days" as routine }`,
  },
  {
    name: 'a support that names its strategy wrongly may be the one that is missed',
    asks: ['strategy-no-support'],
    text: `${ROLES}strategy S "Coaching" { intends Teachers to "ask" }\nsupport "Meetings" of Z for Teachers as routine`,
    told: [],
  },
  {
    name: 'a kind of support that is nearly one, one that is none, one left out, short forms',
    asks: ['support-type-invalid'],
    text: `${ROLES}strategy S "Coaching" {\n  support "a" for Teachers as rutine\n  support "b" for Teachers as help\n  support "c" for Teachers\n  support "d" for Teachers as ongoing\n}`,
    told: [
      ['support-type-invalid', 'error', 'rutine', 'did you mean ‘routine’?'],
      ['support-type-invalid', 'error', 'help', 'Choose position'],
      ['support-type-invalid', 'information', '"c"', 'What kind of support'],
    ],
    fixed: `${ROLES}strategy S "Coaching" {\n  support "a" for Teachers as routine\n  support "b" for Teachers as help\n  support "c" for Teachers\n  support "d" for Teachers as ongoing\n}`,
  },
  {
    name: 'a practice to reorganise with one-off events only; to extend one, they may do',
    asks: ['reorganise-on-discrete-only'],
    text: `${ROLES}strategy S "Coaching" {\n  intends Teachers to "ask" reorganise\n  intends Coaches to "help" extend\n  support "A day" for Teachers, Coaches as discrete event\n  support "Talks" for Teachers as incidental event\n}`,
    told: [
      ['reorganise-on-discrete-only', 'information', 'intends Teachers to "ask" reorganise', 'one-off or incidental'],
    ],
    fixed: `${ROLES}strategy S "Coaching" {\n  intends Teachers to "ask" reorganise\n  intends Coaches to "help" extend\n  support "A day" for Teachers, Coaches as discrete event\n  support "Talks" for Teachers as incidental event\n  support "???" for Teachers as ongoing event\n}`,
  },
  {
    name: 'one ongoing event is enough to say nothing',
    asks: ['reorganise-on-discrete-only'],
    text: `${ROLES}strategy S "Coaching" {\n  intends Teachers to "ask" reorganise\n  support "A day" for Teachers as discrete event\n  support "Meetings" for Teachers as ongoing event\n}`,
    told: [],
  },
  {
    name: 'a tool alone; another strategy may help to use it',
    asks: ['tool-without-scaffold'],
    text: `${ROLES}strategy S "A" {\n  support "Form" for Coaches as tool\n  support "Book" for Teachers as tool\n}\nstrategy R "B" { support "Meetings" for Teachers as routine }`,
    told: [['tool-without-scaffold', 'information', '"Form"', 'Who will help Coaches use “Form”?']],
    fixed: `${ROLES}strategy S "A" {\n  support "Form" for Coaches as tool\n  support "Book" for Teachers as tool\n  support "???" for Coaches as routine\n}\nstrategy R "B" { support "Meetings" for Teachers as routine }`,
  },
  {
    name: 'a new position: nothing known, expertise, or help for those who hold it',
    asks: ['position-without-development'],
    text: `${ROLES}role Mentors2 "Mentor teachers"\nstrategy S "A" {\n  support "Specialists" for Teachers as position\n  support "Mentor teachers" for Teachers as position { expertise "ten years" }\n  support "A coach in each school" for Teachers as position\n  support "Days" for Coaches as ongoing event\n}`,
    told: [['position-without-development', 'information', '"Specialists"', 'become expert enough']],
    fixed: `${ROLES}role Mentors2 "Mentor teachers"\nstrategy S "A" {\n  support "Specialists" for Teachers as position {\n    expertise "???"\n  }\n  support "Mentor teachers" for Teachers as position { expertise "ten years" }\n  support "A coach in each school" for Teachers as position\n  support "Days" for Coaches as ongoing event\n}`,
  },
  {
    name: 'held to something without help, helped without being held to anything, both',
    asks: ['press-without-support', 'support-without-press'],
    text: `${ROLES}role Principals\nstrategy S "A" {\n  accountable Teachers to Principals for "joining"\n  accountable Principals for "visits"\n  support "Meetings" for Teachers, Coaches as routine\n}`,
    told: [
      ['support-without-press', 'information', 'Coaches', 'nothing says what they answer for'],
      [
        'press-without-support',
        'information',
        'accountable Principals for "visits"',
        'Principals are held to “visits”',
      ],
    ],
    fixed: `${ROLES}role Principals\nstrategy S "A" {\n  accountable Teachers to Principals for "joining"\n  accountable Principals for "visits"\n  accountable Coaches for "???"\n  support "Meetings" for Teachers, Coaches as routine\n}`,
  },
  {
    name: 'a finding without a source',
    asks: ['finding-no-source'],
    text: `strategy S "A" { ${WHY} }\nfinding F "f" about S\nfinding G "g" about S { source "interviews" }`,
    told: [['finding-no-source', 'information', 'F', 'Where does “f” come from?']],
    fixed: `strategy S "A" { ${WHY} }\nfinding F "f" about S {\n  source "???"\n}\nfinding G "g" about S { source "interviews" }`,
  },
  {
    name: 'advice of last year without an answer; of this school year; answered; of no date',
    asks: ['recommendation-unanswered'],
    text: 'strategy S "A"\nrecommendation "a" about S { made 2026-05 }\nrecommendation "b" about S { made 2026-09 }\nrecommendation "c" about S { made 2020 response open }\nrecommendation "d" about S',
    told: [['recommendation-unanswered', 'information', '"a"', 'Was it acted on?']],
    fixed:
      'strategy S "A"\nrecommendation "a" about S { made 2026-05 response acted }\nrecommendation "b" about S { made 2026-09 }\nrecommendation "c" about S { made 2020 response open }\nrecommendation "d" about S',
  },
  {
    name: 'a cycle that runs longer than a school year counts instead of it',
    asks: ['recommendation-unanswered'],
    text: 'cycle "a" from 2026-01 to 2026-12\ncycle "b" from 2027-01 to 2027-12\nstrategy S "A"\nrecommendation "a" about S { made 2026-05 }\nrecommendation "b" about S { made 2025-12 }',
    told: [['recommendation-unanswered', 'information', '"b"']],
  },
  {
    name: 'a conjecture dropped without a reason',
    asks: ['retired-without-reason'],
    text: 'conjecture C "c" { status dropped }\nconjecture D "d" { status dropped because "it was not so" }',
    told: [['retired-without-reason', 'information', 'status dropped']],
    fixed:
      'conjecture C "c" { status dropped because "???" }\nconjecture D "d" { status dropped because "it was not so" }',
  },
  {
    name: 'words that are none of the choice',
    asks: ['unknown-word'],
    text: `${ROLES}strategy S "s" { intends Teachers to "ask" extent }\nconjecture C "c" { status tetsed }\nrecommendation "r" { response maybe }`,
    told: [
      ['unknown-word', 'warning', 'intends Teachers to "ask" extent', 'did you mean ‘extend’?'],
      ['unknown-word', 'warning', 'status tetsed', 'did you mean ‘tested’?'],
      ['unknown-word', 'warning', 'response maybe', 'Choose acted'],
    ],
  },
  {
    name: 'names of a wrong kind, and statements where they cannot stand',
    asks: ['wrong-kind'],
    text: `${ROLES}strategy S "s" -> Teachers\nsupport "x" of Goal for Goal as tool\nfinding F "f" about S { supports S }\nrecommendation "r" about S from S\nconjecture C "c" about Teachers { revises F }\ncomponent K "k" -> S\nrole R "r" {\n  strategy T "t"\n}`,
    told: [
      ['wrong-kind', 'error', 'Teachers', 'The arrow of a strategy leads to an aim, a driver or a component'],
      ['wrong-kind', 'error', 'Goal', 'A support belongs to a strategy'],
      ['wrong-kind', 'error', 'Goal', 'What stands behind ‘for’ is a role group'],
      ['wrong-kind', 'error', 'S', 'What stands behind ‘supports’ is a conjecture'],
      ['wrong-kind', 'error', 'S', 'What stands behind ‘from’ is a finding'],
      ['wrong-kind', 'error', 'Teachers', 'A conjecture is about'],
      ['wrong-kind', 'error', 'F', 'What stands behind ‘revises’ is a conjecture'],
      ['wrong-kind', 'error', 'S', 'The arrow of a component leads to a component, an aim or a driver'],
      ['wrong-kind', 'error', 'T', 'A strategy cannot stand inside a role group'],
    ],
  },
  {
    name: 'a component that is a part of itself',
    asks: ['circular-theory'],
    text: 'component A "a" -> B\ncomponent B "b" -> A',
    told: [['circular-theory', 'error', 'A']],
  },
  {
    name: 'unknown names in all places',
    asks: ['unknown-name'],
    text: 'strategy S "s" { intends X to "y"\n  accountable Y to Z for "w" }\nsupport "x" of S for V as tool\nrecommendation "r" about S from U',
    told: [
      ['unknown-name', 'error', 'X'],
      ['unknown-name', 'error', 'Y'],
      ['unknown-name', 'error', 'Z'],
      ['unknown-name', 'error', 'V'],
      ['unknown-name', 'error', 'U'],
    ],
  },
];

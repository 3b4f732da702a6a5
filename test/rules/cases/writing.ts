import type { Case } from './case.ts';

export const writing: Case[] = [
  {
    name: 'what the reader tells is passed on, and nothing is missed while a part cannot be read',
    alone: true,
    text: 'aim Better "Schools get better',
    told: [['syntax', 'error', '"Schools get better', 'The quotation mark opened here is never closed.']],
  },
  {
    name: 'an arrow with nothing behind it is one message',
    text: 'primary driver P "Shared vision" -> { driver measure M "Visions" }\nchange idea I "Plan together" ->\n',
    told: [
      ['syntax', 'error', '->', 'After the arrow'],
      ['syntax', 'error', '->', 'After the arrow'],
    ],
  },
  {
    name: 'a mistake in a measure does not make the aim lack its target',
    alone: true,
    text: 'aim Better "More pass" { by 2020 outcome measure M "Passing" { target ninety by 2020 } }',
    told: [['syntax', 'error', 'ninety', 'comes a number in digits']],
  },
  {
    name: 'two words that cannot both be true',
    text: 'process measure M "Visits" of Mentors { higher is better lower is better }',
    told: [
      [
        'repeated-property',
        'warning',
        'lower is better',
        '‘higher is better’ and ‘lower is better’ cannot both be true.',
      ],
    ],
  },
  {
    name: 'a property given twice',
    text: 'change idea I "Plan together" -> Mentors {\n  status testing\n  status adopted\n  note "one"\n  note "two"\n}',
    told: [['repeated-property', 'warning', 'status', '‘status’ is given twice here.']],
  },
  {
    name: 'a reason given twice on one link',
    text: 'change idea I "Plan together" -> Mentors because "one" because "two"',
    told: [['repeated-property', 'warning', 'because', '‘because’ is given twice here.']],
  },
  {
    name: 'a word with a slip, kept and not checked',
    text: 'change idea I "Plan together" -> Mentors { ownr "A person" }',
    told: [['unknown-word', 'warning', 'ownr', 'Not checked; did you mean ‘owner’?']],
    fixed: 'change idea I "Plan together" -> Mentors { owner "A person" }',
  },
  {
    name: 'a sign without width in a title',
    text: 'change idea I "Plan to\u200Bgether" -> Mentors',
    told: [['hidden-signs', 'warning', '\u200B', 'a sign that cannot be seen and can make words that look the same']],
    fixed: 'change idea I "Plan together" -> Mentors',
  },
  {
    name: 'signs that turn what is shown, in a comment too',
    text: '// all\u202E of us\u2069\nchange idea I "Plan" -> Mentors',
    told: [['hidden-signs', 'warning', '\u202E', '2 signs that cannot be seen and can turn the order']],
    fixed: '// all of us\nchange idea I "Plan" -> Mentors',
  },
  {
    name: 'a joiner among Latin letters, and a mark of direction where no letter asks for it',
    text: 'change idea I "Plan\u200D to\u200Egether" -> Mentors',
    told: [['hidden-signs', 'warning', '\u200D', '2 signs']],
    fixed: 'change idea I "Plan together" -> Mentors',
  },
  {
    name: 'a sign without width that stood for a space between two words of the language',
    text: 'change idea\u200BI "Plan" -> Mentors',
    told: [['hidden-signs', 'warning', '\u200B', 'a sign']],
    fixed: 'change idea I "Plan" -> Mentors',
  },
  {
    name: 'signs that a script or an emoji needs',
    asks: ['hidden-signs'],
    text: 'change idea I "می\u200Cخواهم \u200F(سلام) 👩\u200D🏫" -> Mentors',
    told: [],
  },
  {
    name: 'a word of the author',
    text: 'change idea I "Plan together" -> Mentors { budget "3000" }',
    told: [['unknown-word', 'information', 'budget', 'Not checked: ‘budget’ is not a word that this version knows.']],
  },
  {
    name: 'a word that belongs to other statements',
    text: 'change idea I "Plan together" -> Mentors { numerator "plans" }',
    told: [
      ['unknown-word', 'warning', 'numerator', '‘numerator’ belongs inside a process measure of this change idea'],
    ],
  },
  {
    name: 'a target in an aim',
    text: 'aim Second "85% of students pass" { target 85% by 2028 }',
    told: [['unknown-word', 'warning', 'target', 'Write: outcome measure "What is counted" { target 85% by 2028 }.']],
    asks: ['unknown-word'],
  },
  {
    name: 'a target in an aim that has its measure',
    text: 'aim Second "85% of students pass" { target 85% }\noutcome measure Rate "Pass rate" of Second',
    told: [['unknown-word', 'warning', 'target', 'belongs inside the braces of its outcome measure, “Pass rate”']],
    asks: ['unknown-word'],
  },
  {
    name: 'a status that only says that it is over',
    text: 'change idea I "Plan together" -> Mentors { status done }',
    told: [['unknown-word', 'warning', 'status done', 'Write ‘adopted’ or ‘abandoned’']],
    asks: ['unknown-word'],
  },
  {
    name: 'a status that this kind does not have',
    text: 'change idea I "Plan together" -> Mentors { status tesing }',
    told: [['unknown-word', 'warning', 'status tesing', 'did you mean ‘testing’?']],
  },
  {
    name: 'a part that a partner cannot take',
    text: 'member School "A school"\nteam T "Cluster" -> Mentors { partial partner School }',
    told: [['participation-invalid', 'error', 'partial partner School', 'Choose full, participating or exploratory']],
  },
  {
    name: 'things still to fill in',
    text: `aim Second "XX% of students pass" { by "TBD" measured by Passing }
change idea I "Plan together" -> Mentors because "???" {
  owner "tbc"
  by "a date locally agreed"
}
aim Third "Falls drop by a locally agreed share" { by "a date agreed locally" measured by Passing }`,
    told: [
      ['placeholder-left', 'hint', '"XX% of students pass"', 'Still to fill in: “XX”.'],
      ['placeholder-left', 'hint', '"TBD"'],
      ['placeholder-left', 'hint', 'Mentors'],
      ['placeholder-left', 'hint', 'owner "tbc"'],
      ['placeholder-left', 'hint', '"Falls drop by a locally agreed share"'],
    ],
  },
  {
    name: 'titles that say nothing',
    asks: ['empty-title'],
    text: 'theory " "\naim A ""\nprimary driver P "  \u00a0" -> A\nchange idea I "A plan" -> P',
    told: [
      ['empty-title', 'warning', '" "'],
      ['empty-title', 'warning', '""'],
      ['empty-title', 'warning', '"  \u00a0"'],
    ],
  },
  {
    name: 'figures still to fill in',
    text: `driver measure Help "Students who get help" of Mentors {
  baseline "???" in "TBD"
  target "???" by 2020
  result 5 in "???"
}`,
    told: [
      ['placeholder-left', 'hint', '???'],
      ['placeholder-left', 'hint', '"TBD"'],
      ['placeholder-left', 'hint', '???'],
      ['placeholder-left', 'hint', '"???"'],
    ],
  },
  {
    name: 'words that only look like something to fill in',
    text: 'change idea I "Class XXL: who knows?? Plan for TBCs" -> Mentors { by "a date the board sets" }',
    told: [],
  },
];

export const allows: Case[] = [
  {
    name: 'a check silenced at one statement, not in what is nested',
    text: `primary driver P "Shared vision" -> Goal {
  allow primary-driver-unmeasured because "we choose a measure in May"
  secondary driver S "Shared plans"
}`,
    told: [['secondary-driver-unmeasured', 'information', 'S']],
  },
  {
    name: 'a check silenced for the file',
    alone: true,
    text: 'theory "T" { allow orphan-driver because "we begin with drivers" }\nprimary driver P "Vision" { driver measure M "Visions" }',
    told: [],
  },
  {
    name: 'no reason is told, and silences',
    text: 'primary driver P "Shared vision" -> Goal { allow primary-driver-unmeasured }',
    told: [['allow-without-reason', 'warning', 'allow primary-driver-unmeasured', 'Say why this is fine']],
  },
  {
    name: 'one that silences nothing',
    text: 'primary driver P "Shared vision" -> Goal { allow primary-driver-unmeasured because "soon" driver measure M "Visions" }',
    told: [
      ['allow-unused', 'information', 'allow primary-driver-unmeasured because "soon"', 'has nothing to say here'],
    ],
  },
  {
    name: 'one of a check that is not there',
    text: 'primary driver P "Shared vision" -> Goal { allow orphan-drivers because "soon" driver measure M "Visions" }',
    told: [['allow-unknown-rule', 'warning', 'allow orphan-drivers because "soon"', 'Did you mean ‘orphan-driver’?']],
  },
  {
    name: 'what cannot be silenced',
    text: 'change idea I "Plan together" -> Weather { allow unknown-name because "soon" }',
    told: [
      ['unknown-name', 'error', 'Weather'],
      ['allow-unknown-rule', 'warning', 'allow unknown-name because "soon"', '‘unknown-name’ cannot be allowed'],
    ],
  },
];

/** What is offered at marked places, `<|>`, in texts as people leave them while they type. */
export interface Case {
  name: string;
  text: string;
  /** Further files of the folder. */
  files?: Record<string, string>;
  /** The character that asked by itself. */
  trigger?: string;
  /** The first labels, in order; all of them where `exactly` is set. */
  offers: readonly string[];
  exactly?: true;
  never?: readonly string[];
  /** The text after a label is accepted, with the cursor marked. */
  accepted?: readonly [label: string, text: string];
}

export const THEORY = `aim Goal "85% pass by June 2028" {
  by 2028-06
}
primary driver Help "Students get help in the week they stumble" -> Goal
primary driver Thinking "Lessons build on what students think" -> Goal
secondary driver SeenWork "Teachers see student work every day" -> Help
`;

const NETWORK = `theory "The network" {}
aim Supply "More teachers by 2030"
primary driver Clinical "Clinical experiences" -> Supply
team ClinicalRAC "Clinical cluster" -> Clinical
common outcome measure Production "Candidates" of Supply
`;
const files = { 'network.driver': NETWORK };

export const beginnings: Case[] = [
  {
    name: 'an empty file: statements in the order in which a theory is written',
    text: '<|>',
    offers: ['theory', 'import', 'aim', 'primary driver', 'secondary driver', 'change idea'],
    never: ['by', 'note', 'measured by'],
    accepted: ['theory', 'theory "What this theory is about" {\n  stage draft\n  <|>\n}'],
  },
  {
    name: 'no second theory statement',
    text: 'theory "T" {}\n<|>',
    offers: ['import', 'aim'],
    never: ['theory'],
  },
  {
    name: 'letters of a kind word are replaced',
    text: 'ai<|>',
    offers: ['theory'],
    accepted: [
      'aim',
      'aim Goal "What will be better, for whom, by how much and by when" {\n  for "whom"\n  by 2028-06\n  <|>\n}',
    ],
  },
  {
    name: 'a new name is free, and the arrow leads to the aim there is',
    text: `${THEORY}<|>`,
    offers: ['theory', 'import', 'aim'],
    accepted: [
      'primary driver',
      `${THEORY}primary driver Driver "What must change to reach the aim" -> Goal {\n  <|>\n}`,
    ],
  },
  {
    name: 'a second driver gets a name of its own',
    text: 'aim Goal "x"\ndriver Driver "a" -> Goal\n<|>',
    offers: [],
    accepted: [
      'primary driver',
      'aim Goal "x"\ndriver Driver "a" -> Goal\nprimary driver Driver2 "What must change to reach the aim" -> Goal {\n  <|>\n}',
    ],
  },
  {
    name: 'with no aim there is no arrow',
    text: '<|>',
    offers: [],
    accepted: ['primary driver', 'primary driver Driver "What must change to reach the aim" {\n  <|>\n}'],
  },
  {
    name: 'the first word of a keyword of two',
    text: 'primary <|>',
    offers: ['primary driver'],
    exactly: true,
    accepted: ['primary driver', 'primary driver Driver "What must change to reach the aim" {\n  <|>\n}'],
  },
  { name: 'two words and a half', text: 'common outcome m<|>', offers: ['common outcome measure'], exactly: true },
  {
    name: 'inside an aim: its properties, then measures, then drivers',
    text: 'aim A "x" {\n  <|>\n}',
    offers: [
      'for',
      'by',
      'vision',
      'problem',
      'definition',
      'from',
      'owner',
      'needs',
      'measured by',
      'status',
      'next',
      'outcome measure',
      'balancing measure',
    ],
    never: ['aim', 'theory', 'pdsa', 'team', 'import', 'baseline'],
    accepted: ['for', 'aim A "x" {\n  for "whom"<|>\n}'],
  },
  {
    name: 'properties that are used already are left out, wherever they stand',
    text: 'aim A "x" {\n  for "y"\n  <|>\n  by 2030\n}',
    offers: ['vision', 'problem'],
    never: ['for', 'by'],
  },
  {
    name: 'properties that may stand several times stay',
    text: 'outcome measure M "m" {\n  target 1 by 2030\n  result 1 in 2029\n  baseline 1 in 2020\n  <|>\n}',
    offers: ['definition', 'numerator'],
    never: ['baseline', 'aim', 'outcome measure'],
    accepted: [
      'target',
      'outcome measure M "m" {\n  target 1 by 2030\n  result 1 in 2029\n  baseline 1 in 2020\n  target "???" by 2028-06<|>\n}',
    ],
  },
  {
    name: 'one of the two directions rules out the other',
    text: 'measure M "m" {\n  lower is better\n  <|>\n}',
    offers: ['definition'],
    never: ['higher is better', 'lower is better'],
  },
  {
    name: 'a nested statement needs no arrow, and its lines are indented',
    text: `${THEORY}primary driver X "x" -> Goal {\n  <|>\n}`,
    offers: ['definition', 'owner', 'measured by', 'needs', 'status', 'driver measure', 'process measure'],
    never: ['primary driver', 'aim', 'pdsa', 'by'],
    accepted: [
      'change idea',
      `${THEORY}primary driver X "x" -> Goal {\n  change idea Idea "Something concrete to try" {\n    status untested\n    <|>\n  }\n}`,
    ],
  },
  {
    name: 'lower drivers only inside a driver',
    text: 'secondary driver X "x" {\n  <|>\n}',
    offers: ['definition'],
    never: ['primary driver', 'secondary driver'],
    accepted: [
      'tertiary driver',
      'secondary driver X "x" {\n  tertiary driver Driver "What moves the driver above" {\n    <|>\n  }\n}',
    ],
  },
  {
    name: 'inside an idea: a test',
    text: 'change idea X "x" {\n  status testing\n  <|>\n}',
    offers: ['definition', 'owner', 'by', 'concept', 'scale'],
    never: ['status', 'change concept', 'primary driver', 'team'],
    accepted: [
      'pdsa',
      'change idea X "x" {\n  status testing\n  pdsa "One small test" {\n    plan "what you will try, with whom"\n    predict "what you expect to see" on 2026-11-21\n    <|>\n  }\n}',
    ],
  },
  {
    name: 'inside a test: the next step',
    text: 'pdsa T "t" {\n  plan "p"\n  predict "q"\n  <|>\n}',
    offers: ['do', 'study', 'act', 'data', 'site', 'scale', 'cost of failure', 'next'],
    never: ['plan', 'predict', 'change idea'],
    accepted: ['act', 'pdsa T "t" {\n  plan "p"\n  predict "q"\n  act adopt "what comes next"<|>\n}'],
  },
  {
    name: 'inside a member',
    text: 'member M "m" {\n  <|>\n}',
    offers: ['lead', 'partners', 'place', 'joined', 'left', 'member'],
  },
  {
    name: 'inside a team',
    text: 'team T "t" {\n  <|>\n}',
    offers: ['status', 'chair', 'full partner', 'participating partner', 'exploratory partner', 'measured by'],
    never: ['partner'],
  },
  {
    name: 'inside the theory statement',
    text: 'theory "T" {\n  <|>\n}',
    offers: ['stage', 'version'],
    never: ['was', 'aim'],
  },
  {
    name: 'inside headings, those that are not there',
    text: 'theory "T" {\n  headings { primary "Key drivers" <|> }\n}',
    offers: ['aim', 'secondary', 'tertiary', 'idea'],
    exactly: true,
  },
  {
    name: 'at the margin, in braces that nobody has closed',
    text: 'aim A "x" {\n  by 2030\n\n<|>\n',
    offers: ['theory', 'import', 'aim', 'primary driver'],
    never: ['for'],
  },
  {
    name: 'at the margin, in braces that are closed further down',
    text: 'aim A "x" {\n<|>\n}\n',
    offers: ['for', 'by'],
    never: ['import'],
  },
  {
    name: 'after an unclosed quotation mark further up',
    text: 'aim A "x\nprimary driver B "b" -> A {\n  <|>\n}',
    offers: ['definition', 'owner'],
  },
  {
    name: 'below a title, further in: its arrow first',
    text: 'aim A "x"\nprimary driver B "b"\n  <|>',
    offers: ['->', '{ }', 'theory'],
    accepted: ['->', 'aim A "x"\nprimary driver B "b"\n  -> A<|>'],
  },
];

export const names: Case[] = [
  {
    name: 'an idea: drivers of the nearest column, then of the next, then aims',
    text: `${THEORY}change idea X "x" -> <|>`,
    offers: ['SeenWork', 'Help', 'Thinking', 'Goal'],
    exactly: true,
    accepted: ['SeenWork', `${THEORY}change idea X "x" -> SeenWork<|>`],
  },
  {
    name: 'right behind the arrow, a space comes first',
    text: `${THEORY}change idea X "x" -><|>`,
    trigger: '>',
    offers: ['SeenWork'],
    accepted: ['Help', `${THEORY}change idea X "x" -> Help<|>`],
  },
  {
    name: 'a secondary driver: primary drivers, then aims; never itself',
    text: `${THEORY}secondary driver X "x" -> <|>`,
    offers: ['Help', 'Thinking', 'Goal'],
    exactly: true,
  },
  { name: 'a primary driver: aims', text: `${THEORY}primary driver X "x" -> <|>`, offers: ['Goal'], exactly: true },
  {
    name: 'never what would make a ring',
    text: 'aim A "a"\ndriver Top "t" -> A\ndriver Middle "m" -> Top\ndriver Low "l" -> Middle\ndriver Other "o" -> A\n'.replace(
      'Top "t" -> A',
      'Top "t" -> A, <|>',
    ),
    offers: ['Other'],
    exactly: true,
  },
  {
    name: 'never a link that is there, but the name under the cursor',
    text: `${THEORY}change idea X "x" -> Help -> See<|>nWork`,
    offers: ['SeenWork', 'Thinking', 'Goal'],
    exactly: true,
    accepted: ['Thinking', `${THEORY}change idea X "x" -> Help -> Thinking<|>nWork`],
  },
  {
    name: 'a nested idea: never the driver it stands in',
    text: `${THEORY}primary driver X "x" -> Goal {\n  change idea I "i" -> <|>\n}`,
    offers: ['SeenWork', 'Help', 'Thinking', 'Goal'],
    exactly: true,
  },
  {
    name: 'half a name, with the line below complete',
    text: `${THEORY}change idea X "x"\n  -> S<|>\n{\n  status testing\n}\n`,
    offers: ['SeenWork', 'Help'],
  },
  {
    name: 'retired drivers come last',
    text: 'aim A "a"\nprimary driver Old "o" -> A { status retired }\nprimary driver New "n" -> A\nchange idea I "i" -> <|>',
    offers: ['New', 'A', 'Old'],
    exactly: true,
  },
  {
    name: 'what a measure measures: an outcome measure an aim',
    text: `${THEORY}outcome measure M "m" of <|>`,
    offers: ['Goal', 'Help'],
  },
  {
    name: 'a driver measure a driver',
    text: `${THEORY}driver measure M "m" of <|>`,
    offers: ['Help', 'Thinking', 'SeenWork', 'Goal'],
  },
  {
    name: 'a test: ideas',
    text: `${THEORY}change idea X "x" -> Help\npdsa T "t" of <|>`,
    offers: ['X'],
    exactly: true,
  },
  {
    name: 'measured by: measures of the fitting family first',
    text: 'process measure P "p"\noutcome measure O "o"\naim A "a" {\n  measured by <|>\n}',
    offers: ['O', 'P'],
    exactly: true,
  },
  {
    name: 'a list goes on with what is not in it yet',
    text: 'measure P "p"\nmeasure O "o"\naim A "a" {\n  measured by P, <|>\n}',
    offers: ['O'],
    exactly: true,
  },
  {
    name: 'an owner: teams and members, and persons named elsewhere',
    text: 'team T "t"\nmember M "m"\ndriver D "d" { owner "The head" }\ndriver E "e" { owner <|> }',
    offers: ['T', 'M', '"The head"'],
    exactly: true,
  },
  {
    name: 'evidence behind citing',
    text: `evidence E "e"\n${THEORY}change idea X "x" -> Help citing <|>`,
    offers: ['E'],
    exactly: true,
  },
  {
    name: 'members of a team',
    text: 'member M "m"\nmember N "n"\nteam T "t" {\n  full partner M\n  exploratory partner <|>\n}',
    offers: ['M', 'N'],
    exactly: true,
  },
  {
    name: 'the test that follows is never itself',
    text: 'pdsa One "1" { next <|> }\npdsa Two "2"',
    offers: ['Two'],
    exactly: true,
  },
  {
    name: 'names of an import, with its short name',
    text: 'import "network.driver" as network\naim A "a" -> <|>',
    files,
    offers: ['network.Clinical'],
    exactly: true,
  },
  {
    name: 'behind the dot',
    text: 'import "network.driver" as network\ndriver D "d" { owner network.<|> }',
    files,
    trigger: '.',
    offers: ['network.ClinicalRAC'],
    exactly: true,
    accepted: [
      'network.ClinicalRAC',
      'import "network.driver" as network\ndriver D "d" { owner network.ClinicalRAC<|> }',
    ],
  },
  {
    name: 'an import without a short name: plain names, those of the file first',
    text: 'import "network.driver"\nmeasure Own "o"\naim A "a" { measured by <|> }',
    files,
    offers: ['Own', 'Production'],
  },
  {
    name: 'a name of the file hides an imported one',
    text: 'import "network.driver"\nprimary driver Clinical "own"\nteam T "t" -> <|>',
    files,
    offers: ['Clinical'],
    exactly: true,
  },
  {
    name: 'an aim serves drivers of other files only; the import is added',
    text: 'theory "T" {\n  stage draft\n}\n\naim A "a" -> <|>\nprimary driver D "d" -> A\n',
    files,
    offers: ['Clinical'],
    exactly: true,
    accepted: [
      'Clinical',
      'theory "T" {\n  stage draft\n}\n\nimport "network.driver"\n\naim A "a" -> Clinical<|>\nprimary driver D "d" -> A\n',
    ],
  },
  {
    name: 'where other imports have a short name, the new one gets one too',
    text: 'import "other.driver" as other\n\naim A "a" -> <|>\n',
    files: { ...files, 'other.driver': 'aim O "o"\n' },
    offers: ['network.Clinical'],
    accepted: [
      'network.Clinical',
      'import "other.driver" as other\nimport "network.driver" as network\n\naim A "a" -> network.Clinical<|>\n',
    ],
  },
  {
    name: 'where a name would clash, the import gets a short name',
    text: 'aim Supply "ours" -> <|>\n',
    files,
    offers: ['network.Clinical'],
    accepted: ['network.Clinical', 'import "network.driver" as network\n\naim Supply "ours" -> network.Clinical<|>\n'],
  },
  { name: 'a new name is the author’s own', text: `${THEORY}primary driver H<|>`, offers: [], exactly: true },
  {
    name: 'unnamed statements cannot be named',
    text: 'aim "a"\nprimary driver X "x" -> <|>',
    offers: [],
    exactly: true,
  },
  {
    name: 'a second statement of a name is not offered twice',
    text: 'aim A "a"\naim A "b"\ndriver D "d" -> <|>',
    offers: ['A'],
    exactly: true,
  },
];

export const words: Case[] = [
  {
    name: 'behind a target: why and how strongly',
    text: `${THEORY}change idea X "x" -> Help <|>`,
    offers: ['because', 'strongly', 'weakly', 'confidence', 'citing', '->', '{ }'],
    exactly: true,
    accepted: ['because', `${THEORY}change idea X "x" -> Help because "why you believe it"<|>`],
  },
  {
    name: 'what is said already is left out',
    text: `${THEORY}change idea X "x" -> Help weakly because "y" <|>`,
    offers: ['confidence', 'citing', '->', '{ }'],
    exactly: true,
  },
  {
    name: 'each arrow for itself',
    text: `${THEORY}change idea X "x" -> Help weakly -> Thinking <|>`,
    offers: ['because', 'strongly', 'weakly'],
  },
  {
    name: 'nothing about an arrow where there is none',
    text: 'primary driver X "x" <|>',
    offers: ['->', '{ }'],
    exactly: true,
  },
  {
    name: 'a nested idea says it about its implied link',
    text: 'driver D "d" {\n  change idea X "x" <|>\n}',
    offers: ['because', 'strongly', 'weakly', 'confidence', 'citing', '->', '{ }'],
    exactly: true,
  },
  { name: 'no second pair of braces', text: 'aim A "x" <|> {\n}', offers: ['->'], exactly: true },
  {
    name: 'the status of an idea',
    text: 'change idea X "x" {\n  status <|>\n}',
    offers: ['untested', 'testing', 'adapted', 'adopted', 'abandoned'],
    exactly: true,
  },
  {
    name: 'the status of an aim',
    text: 'aim X "x" {\n  status ach<|>\n}',
    offers: ['open', 'achieved', 'missed', 'retired'],
    exactly: true,
  },
  {
    name: 'the status of a driver',
    text: 'driver X "x" { status <|>',
    offers: ['untested', 'testing', 'working', 'retired'],
    exactly: true,
  },
  {
    name: 'the status of a team',
    text: 'team X "x" {\n  status <|>\n}',
    offers: ['forming', 'active', 'rethinking', 'sunset'],
    exactly: true,
  },
  {
    name: 'the status at a site',
    text: 'change idea X "x" {\n  site "N" status <|>\n}',
    offers: ['untested', 'testing'],
  },
  {
    name: 'the status of a domain',
    text: 'network X "x" {\n  domain theory "N" status <|>\n}',
    offers: ['none', 'started', 'working'],
    exactly: true,
  },
  {
    name: 'behind a status: when and why',
    text: 'team X "x" {\n  status sunset <|>\n}',
    offers: ['on', 'because', 'chair'],
  },
  { name: 'behind a baseline: when', text: 'measure M "m" {\n  baseline 5 <|>\n}', offers: ['in', 'definition'] },
  { name: 'behind a target: until when', text: 'measure M "m" {\n  target 5 <|>\n}', offers: ['by', 'definition'] },
  {
    name: 'behind a result: when, and from whom',
    text: 'measure M "m" {\n  result 5 in 2020 <|>\n}',
    offers: ['from', 'definition'],
    never: ['in'],
  },
  {
    name: 'confidence of a link',
    text: `${THEORY}driver D "d" -> Goal confidence <|>`,
    offers: ['low', 'medium', 'high'],
    exactly: true,
  },
  {
    name: 'the kind of a network',
    text: 'network N "n" {\n  kind <|>\n}',
    offers: ['execution', 'sharing'],
    exactly: true,
  },
  {
    name: 'the kind of evidence',
    text: 'evidence N "n" {\n  kind <|>\n}',
    offers: ['literature', 'feedback', 'retrospective', 'data'],
    exactly: true,
  },
  {
    name: 'the domains of a network',
    text: 'network N "n" {\n  domain <|>\n}',
    offers: ['theory', 'methods', 'measurement', 'leadership', 'culture'],
    exactly: true,
  },
  {
    name: 'what comes after a test',
    text: 'pdsa P "p" {\n  act <|>\n}',
    offers: ['adopt', 'adapt', 'abandon'],
    exactly: true,
  },
  { name: 'the stage', text: 'theory "T" {\n  stage <|>\n}', offers: ['draft', 'testing', 'spreading'], exactly: true },
  {
    name: 'how often',
    text: 'measure M "m" { collected <|> }',
    offers: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'],
    exactly: true,
  },
  {
    name: 'a keyword of three words',
    text: 'measure M "m" {\n  higher is <|>\n}',
    offers: ['higher is better'],
    exactly: true,
    accepted: ['higher is better', 'measure M "m" {\n  higher is better<|>\n}'],
  },
  {
    name: 'behind by: the aim’s date, the ends of school years, dates nearby',
    text: `${THEORY}measure M "m" of Goal {\n  target 5 by 2027-01\n  target 6 by <|>\n}`,
    offers: ['2028-06', '2027-06', '2027-01', 'every year'],
    exactly: true,
  },
  {
    name: 'behind on: today first',
    text: 'pdsa P "p" {\n  predict "x" on <|>\n}',
    offers: ['2026-11-21', '2026-11', '2026'],
    exactly: true,
  },
  { name: 'a date that is written needs no other', text: 'aim A "x" {\n  by 2030-06<|>\n}', offers: [], exactly: true },
  {
    name: 'units of the file, then common ones',
    text: 'measure A "a" { unit "candidates" }\nmeasure B "b" {\n  unit <|>\n}',
    offers: ['candidates', 'percent', 'students'],
    accepted: ['candidates', 'measure A "a" { unit "candidates" }\nmeasure B "b" {\n  unit "candidates"<|>\n}'],
  },
  {
    name: 'units inside quotation marks',
    text: 'measure B "b" {\n  unit "per<|>"\n}',
    offers: ['percent', 'students'],
    accepted: ['percent', 'measure B "b" {\n  unit "percent<|>"\n}'],
  },
  {
    name: 'paths of files that are not imported yet',
    text: 'import "a.driver"\nimport "<|>"\n',
    files: { 'a.driver': 'aim A "a"', 'b.driver': 'theory "B" {}\naim B "b"' },
    trigger: '"',
    offers: ['b.driver'],
    exactly: true,
    accepted: ['b.driver', 'import "a.driver"\nimport "b.driver<|>"\n'],
  },
  {
    name: 'paths with their quotation marks',
    text: 'import <|>',
    files,
    offers: ['network.driver'],
    accepted: ['network.driver', 'import "network.driver"<|>'],
  },
  {
    name: 'the path under the cursor is offered still',
    text: 'import "network.dri<|>ver"',
    files,
    offers: ['network.driver'],
    exactly: true,
  },
  {
    name: 'a short name for an import',
    text: 'import "network.driver" as <|>',
    files,
    offers: ['network'],
    exactly: true,
  },
  {
    name: 'behind a path',
    text: 'import "network.driver" <|>',
    files,
    offers: ['as'],
    exactly: true,
    accepted: ['as', 'import "network.driver" as network<|>'],
  },
  {
    name: 'rules: those that say something here first, those that cannot be silenced never',
    text: `${THEORY}change idea I "i" -> Goal\nprimary driver X "x" -> Goal {\n  allow <|>\n}`,
    offers: ['primary-driver-unmeasured', 'dead-end-driver'],
    never: ['unknown-name', 'circular-theory', 'syntax', 'duplicate-name'],
  },
  {
    name: 'a rule that is allowed already is left out',
    text: `${THEORY}primary driver X "x" -> Goal {\n  allow primary-driver-unmeasured because "y"\n  allow <|>\n}`,
    offers: [],
    never: ['primary-driver-unmeasured'],
  },
];

const nothing = (name: string, text: string, trigger?: string): Case => ({
  name,
  text,
  offers: [],
  exactly: true,
  ...(trigger && { trigger }),
});

export const silence: Case[] = [
  nothing('in a comment', 'aim A "x"\n// pri<|>'),
  nothing('in a comment that is a number sign', '# pri<|>\n'),
  nothing('in a long comment', '/* a\n pri<|>\n*/'),
  nothing('in a title', 'aim A "pri<|>"'),
  nothing('in a title that is not closed yet', 'aim A "primary <|>'),
  nothing('in a long text', 'aim A "x" {\n  vision """\n    pri<|>\n  """\n}'),
  nothing('behind the word of a free text', 'aim A "x" {\n  vision <|>\n}'),
  nothing('behind the word of a number', 'measure M "m" {\n  target <|>\n}'),
  nothing('behind an older name', 'aim A "x" {\n  was <|>\n}'),
  nothing('a space behind a title', 'aim A "x" <|>', ' '),
  nothing('a space at the start of a line', 'aim A "x" {\n <|>\n}', ' '),
  nothing('a space behind a name', 'aim A <|>', ' '),
  nothing('a space behind a plain driver', 'driver <|>', ' '),
  nothing('a space behind a date’s word', 'aim A "x" {\n  by <|>\n}', ' '),
  nothing('a quotation mark that opens a title', 'aim A "<|>"', '"'),
  nothing('a quotation mark that closes one', 'aim A "x"<|>', '"'),
  nothing('a slash of a comment', 'aim A "x" /<|>', '/'),
  nothing('a dot in a number', 'measure M "m" {\n  target 1.<|>\n}', '.'),
  nothing('a larger-than sign in a text', 'aim A "a -><|>"', '>'),
  nothing('a binary file', '\u0000\u0001<|>'),
];

/** The space bar brings up lists that are waited for. */
export const asked: Case[] = [
  { name: 'names behind an arrow', text: `${THEORY}driver X "x" -> <|>`, trigger: ' ', offers: ['SeenWork'] },
  { name: 'words behind a status', text: 'aim A "x" {\n  status <|>\n}', trigger: ' ', offers: ['open'] },
  { name: 'the rest of a keyword', text: 'outcome <|>', trigger: ' ', offers: ['outcome measure'], exactly: true },
  {
    name: 'rules',
    text: 'aim A "x" {\n  by 2030\n  allow <|>\n}',
    trigger: ' ',
    offers: ['aim-no-target', 'aim-unmeasured'],
  },
];

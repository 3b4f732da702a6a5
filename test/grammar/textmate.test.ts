import { readdirSync, readFileSync } from 'node:fs';
import { SHORT_FORMS } from '@driver-diagrams/grammar/vocabulary';
import { describe, expect, test } from 'vitest';
import { colours } from './tokenize.ts';

/** A line, and its coloured pieces in their order. */
const CASES: [group: string, cases: [line: string, ...pieces: string[]][]][] = [
  [
    'comments',
    [
      ['// aim', 'comment // aim'],
      ['# aim "x"', 'comment # aim "x"'],
      ['/* aim\n driver */ team', 'comment /* aim', 'comment driver */', 'kind team'],
      ['aim Sooner // by 2020', 'kind aim', 'name Sooner', 'comment // by 2020'],
      ['note "a // b # c"', 'property note', 'text "a // b # c"'],
    ],
  ],
  [
    'texts',
    [
      [
        'note "say \\"yes\\" \\\\ \\n"',
        'property note',
        'text "say',
        'escape \\"',
        'text yes',
        'escape \\"',
        'escape \\\\',
        'escape \\n',
        'text "',
      ],
      ['note "never closed\naim Next', 'property note', 'text "never closed', 'kind aim', 'name Next'],
      [
        'note """\n  aim "x"\n"""\nby 2020',
        'property note',
        'text """',
        'text aim "x"',
        'text """',
        'property by',
        'date 2020',
      ],
      ['aim “Curly” by 2020', 'kind aim', 'text “Curly”', 'property by', 'date 2020'],
      ['aim „Tief“ by 2020', 'kind aim', 'text „Tief“', 'property by', 'date 2020'],
      ['aim “never closed\nnote ""', 'kind aim', 'text “never closed', 'property note', 'text ""'],
      ['note "<b>&amp; 你好 🎓"', 'property note', 'text "<b>&amp; 你好 🎓"'],
    ],
  ],
  [
    'statements',
    [
      ['theory "Algebra" {', 'kind theory', 'text "Algebra"'],
      ['import "network.driver" as network', 'import import', 'text "network.driver"', 'import as', 'name network'],
      ['primary driver Mentors "Mentors"', 'kind primary driver', 'name Mentors', 'text "Mentors"'],
      ['PRIMARY  Driver Mentors', 'kind PRIMARY  Driver', 'name Mentors'],
      ['primary Mentors', 'kind primary', 'name Mentors'],
      ['driver mentor-supply', 'kind driver', 'name mentor-supply'],
      ['change idea Paired "x"', 'kind change idea', 'name Paired', 'text "x"'],
      ['Idea Paired', 'kind Idea', 'name Paired'],
      ['outcome measure Rate of Aim1', 'kind outcome measure', 'name Rate', 'link of', 'reference Aim1'],
      ['driver measure Rate', 'kind driver measure', 'name Rate'],
      ['measure "Rate" of Aim1', 'kind measure', 'text "Rate"', 'link of', 'reference Aim1'],
      ['common process measure "Survey"', 'kind common process measure', 'text "Survey"'],
      ['aim: Models "x"', 'kind aim', 'name Models', 'text "x"'],
      ['team Ⅱ', 'kind team', 'plain Ⅱ'],
      ['team Équipe_2', 'kind team', 'name Équipe_2'],
      ['team 教師 -> أساتذة', 'kind team', 'name 教師', 'arrow ->', 'reference أساتذة'],
      ['role group Teachers "T"', 'kind role group', 'name Teachers', 'text "T"'],
      ['component component', 'kind component', 'name component'],
      ['strategy Coaching -> Goal', 'kind strategy', 'name Coaching', 'arrow ->', 'reference Goal'],
      [
        'support "Plan" of S for Teachers, Coaches as ongoing event',
        ...['kind support', 'text "Plan"', 'link of', 'reference S', 'property for', 'reference Teachers'],
        ...['reference Coaches', 'property as', 'value ongoing event'],
      ],
      ['finding Time about S', 'kind finding', 'name Time', 'link about', 'reference S'],
      [
        'recommendation R about S from Time',
        ...['kind recommendation', 'name R', 'link about', 'reference S', 'property from', 'reference Time'],
      ],
      [
        'cycle "2007/08" from 2007-09 to 2008-06',
        ...['kind cycle', 'text "2007/08"', 'property from', 'date 2007-09', 'property to', 'date 2008-06'],
      ],
      [
        'intends Teachers to "ask why" reorganise',
        ...['property intends', 'reference Teachers', 'property to', 'text "ask why"', 'value reorganise'],
      ],
      [
        'accountable Teachers to Coaches for "joining"',
        ...['property accountable', 'reference Teachers', 'property to', 'reference Coaches', 'property for'],
        'text "joining"',
      ],
      ['response partly acted on 2008-10', 'property response', 'value partly acted', 'property on', 'date 2008-10'],
      ['status dropped', 'property status', 'value dropped'],
      ['for "all students"', 'property for', 'text "all students"'],
      ['pdsa Pilot of Paired', 'kind pdsa', 'name Pilot', 'link of', 'reference Paired'],
      [
        'revision "2.1" on 2014-03 because "why"',
        'kind revision',
        'text "2.1"',
        'property on',
        'date 2014-03',
        'link because',
        'text "why"',
      ],
      ['poster Long "Algebra"', 'kind poster', 'name Long', 'text "Algebra"'],
      ['section "Next" "steps"', 'property section', 'text "Next"', 'text "steps"'],
      ['view network', 'property view', 'value network'],
      ['charts Rate, Days', 'property charts', 'reference Rate', 'reference Days'],
      ['size "A0 landscape"', 'property size', 'text "A0 landscape"'],
      ['theme grey', 'property theme', 'value grey'],
      ['language es', 'property language', 'value es'],
    ],
  ],
  [
    'keywords used as names',
    [
      ['aim aim -> aim', 'kind aim', 'name aim', 'arrow ->', 'reference aim'],
      ['primary driver driver "x"', 'kind primary driver', 'name driver', 'text "x"'],
      [
        'team because -> network.target, on',
        'kind team',
        'name because',
        'arrow ->',
        'reference network',
        'reference target',
        'reference on',
      ],
      ['measured by measure, result', 'property measured by', 'reference measure', 'reference result'],
      ['driver aims', 'kind driver', 'name aims'],
      ['driver driver-measure', 'kind driver', 'name driver-measure'],
      ['citing evidence because "x"', 'link citing', 'reference evidence', 'link because', 'text "x"'],
      ['was driver', 'property was', 'reference driver'],
    ],
  ],
  [
    'words that only begin or end like keywords',
    [
      ['aims income by-law network-aim', 'plain aims income by-law network-aim'],
      ['übernote noteé', 'plain übernote noteé'],
      ['_note', 'plain _note'],
    ],
  ],
  [
    'links',
    [
      ['A->B', 'plain A', 'arrow ->', 'reference B'],
      ['driver A->B', 'kind driver', 'name A', 'arrow ->', 'reference B'],
      ['driver mentor-supply-->B', 'kind driver', 'name mentor-supply', 'arrow -->', 'reference B'],
      ['=> A', 'arrow =>', 'reference A'],
      ['→ A', 'arrow →', 'reference A'],
      ['⇒ A', 'arrow ⇒', 'reference A'],
      ['–> A', 'arrow –>', 'reference A'],
      ['➔ A', 'arrow ➔', 'reference A'],
      ['-> A, net.B weakly', 'arrow ->', 'reference A', 'reference net', 'reference B', 'link weakly'],
      [
        '-> A strongly confidence high',
        'arrow ->',
        'reference A',
        'link strongly',
        'property confidence',
        'value high',
      ],
      [
        '-> A because "x" citing Lee2012, Cho2013',
        'arrow ->',
        'reference A',
        'link because',
        'text "x"',
        'link citing',
        'reference Lee2012',
        'reference Cho2013',
      ],
      ['->', 'arrow ->'],
    ],
  ],
  [
    'numbers and dates',
    [
      ['target 40% by 2020', 'property target', 'number 40%', 'property by', 'date 2020'],
      ['target: 1,200 in 2015/16;', 'property target', 'number 1,200', 'property in', 'date 2015/16'],
      ['target +5 points by December 2016', 'property target', 'number +5 points', 'property by', 'date December 2016'],
      ['baseline -3.5 in 12/2016', 'property baseline', 'number -3.5', 'property in', 'date 12/2016'],
      ['target 20 percent by 2020-06-30', 'property target', 'number 20 percent', 'property by', 'date 2020-06-30'],
      [
        'result 7.2 in 2015 from Team1',
        'property result',
        'number 7.2',
        'property in',
        'date 2015',
        'property from',
        'reference Team1',
      ],
      [
        'site "A" status adopted from 2015',
        'property site',
        'text "A"',
        'property status',
        'value adopted',
        'property from',
        'date 2015',
      ],
      ['by every year', 'property by', 'date every year'],
      ['by "a date agreed locally"', 'property by', 'text "a date agreed locally"'],
      ['do "x" on 2013-10-15', 'property do', 'text "x"', 'property on', 'date 2013-10-15'],
    ],
  ],
  [
    'properties and their values',
    [
      [
        'status sunset on 2014 because "x"',
        'property status',
        'value sunset',
        'property on',
        'date 2014',
        'link because',
        'text "x"',
      ],
      ['status finished', 'property status', 'plain finished'],
      ['kind data', 'property kind', 'value data'],
      [
        'domain theory "x" status started',
        'property domain',
        'value theory',
        'text "x"',
        'property status',
        'value started',
      ],
      ['needs any', 'property needs', 'value any'],
      ['cost of failure small', 'property cost of failure', 'value small'],
      ['higher is better', 'property higher is better'],
      [
        'full partner Auburn, network.Boise',
        'property full partner',
        'reference Auburn',
        'reference network',
        'reference Boise',
      ],
      ['owner "A person"', 'property owner', 'text "A person"'],
      ['owner network.ClinicalRAC', 'property owner', 'reference network', 'reference ClinicalRAC'],
      ['act adapt "train mentors first"', 'property act', 'value adapt', 'text "train mentors first"'],
      ['allow aim-no-target because "x"', 'property allow', 'rule aim-no-target', 'link because', 'text "x"'],
      [
        'headings { aim "Goal" primary "Key drivers" }',
        'property headings',
        'kind aim',
        'text "Goal"',
        'kind primary',
        'text "Key drivers"',
      ],
    ],
  ],
];

for (const [group, cases] of CASES) {
  describe(group, () => {
    test.each(cases)('%s', async (line, ...pieces) => {
      expect(await colours(line)).toEqual(pieces);
    });
  });
}

test('every keyword of the language has its colour', async () => {
  const plain: string[] = [];
  for (const word of keywords()) {
    const pieces = await colours(word);
    if (pieces.length !== 1 || pieces[0]?.startsWith('plain ')) plain.push(`${word}: ${pieces.join(', ')}`);
  }
  expect(plain).toEqual([]);
});

test('no word of the samples is without a colour', async () => {
  const folder = new URL('../../samples/', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.driver'));
  expect(files.length).toBeGreaterThan(2);
  for (const name of files) {
    const pieces = await colours(readFileSync(new URL(name, folder), 'utf8'));
    expect(
      pieces.filter((piece) => piece.startsWith('plain ')),
      name,
    ).toEqual([]);
  }
});

/** The keywords of the Langium grammar, and the short forms that stand for them. */
function keywords(): string[] {
  const grammar = readFileSync(new URL('../../grammar/src/driver.langium', import.meta.url), 'utf8');
  const rules = grammar.replace(/\/\*[\s\S]*?\*\/|\/\/.*|\/(\\.|[^/\n])+\/u?/g, '');
  const words = [...rules.matchAll(/'([a-z][a-z ]*)'/g)].map((match) => match[1] ?? '');
  expect(words.length).toBeGreaterThan(50);
  // The reader turns `status` into `its status` where it belongs to a site or a domain, and `because` into `its reason`; nobody writes that.
  return [...new Set([...words, ...Object.keys(SHORT_FORMS)])].filter((word) => !word.startsWith('its '));
}

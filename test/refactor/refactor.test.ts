/** Refactorings as tables: a text with the cursor at <|> (or a selection from <| to |>), the menu entry, the text afterwards. */

import { withoutSources } from '@driver-diagrams/theory/model/index';
import { type Refactoring, refactorings } from '@driver-diagrams/theory/refactor/index';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../helpers/edits.ts';
import { readTexts } from '../helpers/read.ts';

const FOLDER = 'file:///theories/';

async function at(texts: Record<string, string>) {
  const [name = '', marked = ''] = Object.entries(texts).find(([, text]) => text.includes('<|')) ?? [];
  const start = marked.indexOf('<|');
  const end = marked.includes('|>') && !marked.includes('<|>') ? marked.indexOf('|>') - 2 : start;
  const plain = marked.replace('<|>', '').replace('<|', '').replace('|>', '');
  const all = { ...texts, [name]: plain };
  const files = await readTexts(all);
  const theory = files.find(({ uri }) => uri === FOLDER + name)?.theory;
  if (!theory) throw new Error('No cursor');
  const element = theory.elements.findLast(({ source }) => source.start <= start && start <= source.end);
  if (!element) throw new Error('No statement under the cursor');
  const made = refactorings({
    theory,
    world: buildWorld(files.map((file) => file.theory)),
    element,
    selected: end > start ? theory.elements.filter(({ source }) => source.start < end && start < source.end) : [],
    textOf: (uri) => all[uri.slice(FOLDER.length)] ?? '',
    exists: (uri) => uri.slice(FOLDER.length) in all,
    today: '2026-01-15',
  });
  return { made, all };
}

async function refactored(texts: Record<string, string>, title: RegExp): Promise<Record<string, string>> {
  const { made, all } = await at(texts);
  const found = made.find((each) => title.test(each.title));
  if (!found) throw new Error(`Offered are only: ${made.map((each) => each.title).join('; ')}`);
  return apply(all, found);
}

function apply(texts: Record<string, string>, { edits, newFile }: Refactoring): Record<string, string> {
  const result = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      applyEdits(
        text,
        edits.filter(({ uri }) => uri === FOLDER + name),
      ),
    ]),
  );
  if (newFile) result[decodeURIComponent(newFile.uri.slice(FOLDER.length))] = newFile.text;
  return result;
}

/** Sorted, because a moved statement stands elsewhere in the text. */
async function meaning(texts: Record<string, string>) {
  const [file] = await readTexts(texts);
  if (!file) throw new Error('No file');
  const { elements, links, problems } = file.merged;
  const links2 = links.map(({ kind, from, to, strength, confidence, because }) =>
    [kind, from.to, to.to, strength, confidence, because].join(' '),
  );
  const plain = withoutSources(elements).map(({ key: _key, id, ...rest }) => JSON.stringify({ id, ...rest }));
  return { elements: plain.sort(), links: links2.sort(), problems };
}

const ONE: readonly [name: string, title: RegExp, before: string, expected: string, same: boolean][] = [
  [
    'a nested idea is written flat',
    /apart from/,
    'aim A "All pass"\nprimary driver D "Help" -> A {\n  needs all\n  // tried first\n  change idea I "T<|>ry" because "it is cheap" weakly {\n    status testing\n  }\n}\nprimary driver E "Time" -> A\n',
    'aim A "All pass"\nprimary driver D "Help" -> A {\n  needs all\n}\n\n// tried first\nchange idea I "Try" -> D because "it is cheap" weakly {\n  status testing\n}\nprimary driver E "Time" -> A\n',
    true,
  ],
  [
    'a nested measure is written flat, with of',
    /apart from/,
    'aim A "All pass" {\n  outcome measure "R<|>ate" of E {\n    unit "percent"\n  }\n}\nprimary driver E "Time" -> A\n',
    'aim A "All pass" {\n}\n\noutcome measure "Rate" of A, E {\n  unit "percent"\n}\nprimary driver E "Time" -> A\n',
    true,
  ],
  [
    'what it stands in gets a name first',
    /apart from/,
    'aim "All of our students pass" {\n  outcome measure "R<|>ate"\n}\n',
    'aim AllStudentsPass "All of our students pass" {\n}\n\noutcome measure "Rate" of AllStudentsPass\n',
    false,
  ],
  [
    'a flat idea is nested, with what is said of the link',
    /Nest this/,
    'aim A "All pass"\nprimary driver D "Help" -> A\n\nchange idea I "T<|>ry" -> D because "it is cheap"\n{\n  status testing\n}\n',
    'aim A "All pass"\nprimary driver D "Help" -> A {\n  change idea I "Try" because "it is cheap"\n  {\n    status testing\n  }\n}\n\n',
    true,
  ],
  [
    'a flat measure of two things is nested in the first',
    /Nest this/,
    'aim A "All pass" {\n  by 2030\n}\nprimary driver D "Help" -> A\noutcome measure M "R<|>ate" of A, D\n',
    'aim A "All pass" {\n  by 2030\n  outcome measure M "Rate" of D\n}\nprimary driver D "Help" -> A\n',
    true,
  ],
  [
    'a nested support is written flat, with of before for whom',
    /apart from/,
    'role T\nstrategy S "Coaching" {\n  because "b"\n  support "P<|>lanning" for T as routine {\n    every "week"\n  }\n}\n',
    'role T\nstrategy S "Coaching" {\n  because "b"\n}\n\nsupport "Planning" of S for T as routine {\n  every "week"\n}\n',
    true,
  ],
  [
    'a flat support is nested',
    /Nest this/,
    'role T\nstrategy S "Coaching" {\n  because "b"\n}\nsupport "P<|>lanning" of S for T as routine\n',
    'role T\nstrategy S "Coaching" {\n  because "b"\n  support "Planning" for T as routine\n}\n',
    true,
  ],
  [
    'a finding about two things is nested in the first',
    /Nest this/,
    'strategy S "Coaching" {\n  because "b"\n}\nstrategy R "Meetings"\nfinding F "L<|>ittle time" about S, R\n',
    'strategy S "Coaching" {\n  because "b"\n  finding F "Little time" about R\n}\nstrategy R "Meetings"\n',
    true,
  ],
  [
    'a nested recommendation is written flat, with about before what it follows from',
    /apart from/,
    'finding F "f"\nstrategy S "Coaching" {\n  because "b"\n  recommendation "F<|>ree them" about R from F\n}\nstrategy R "Meetings"\n',
    'finding F "f"\nstrategy S "Coaching" {\n  because "b"\n}\n\nrecommendation "Free them" about S, R from F\nstrategy R "Meetings"\n',
    true,
  ],
  [
    'a nested component is written flat',
    /apart from/,
    'component A "All" {\n  component B "P<|>art" weakly {\n    centre\n  }\n}\n',
    'component A "All" {\n}\n\ncomponent B "Part" -> A weakly {\n  centre\n}\n',
    true,
  ],
  [
    'a statement gets a name from its title',
    /^Name/,
    'primary driver "En<|>ough of the mentor teachers"\n',
    'primary driver EnoughMentorTeachers "Enough of the mentor teachers"\n',
    false,
  ],
  [
    'a name is never a part of another kind word',
    /^Name/,
    'driver "Mea<|>sure"\n',
    'driver Measure2 "Measure"\n',
    false,
  ],
  [
    'a driver is retired with a reason',
    /Retire/,
    'primary driver D<|> "Help" {\n  needs all\n}\n',
    'primary driver D "Help" {\n  needs all\n  status retired on 2026-01-15 because "what we learned"\n}\n',
    false,
  ],
  [
    'an idea is abandoned in the place of its status',
    /Abandon/,
    'change idea I "T<|>ry" {\n  status testing\n}\n',
    'change idea I "Try" {\n  status abandoned because "what we learned"\n}\n',
    false,
  ],
  [
    'a driver is split at its “and”, links and all',
    /Split/,
    'aim A "All pass"\nprimary driver D "Time to plan a<|>nd help in class" -> A because "both matter" {\n  needs all\n}\n',
    'aim A "All pass"\nprimary driver D "Time to plan" -> A because "both matter" {\n  needs all\n}\n\nprimary driver HelpClass "Help in class" -> A because "both matter"\n',
    false,
  ],
  [
    'two drivers are merged with links, measures and what was said',
    /Merge/,
    'aim A "All pass"\naim B "All stay"\nprimary driver D "He<|lp" -> A {\n  definition "in time"\n}\nprimary driver E "Su|>pport" -> A\n  -> B weakly\n{\n  definition "by people"\n  driver measure M "Hours"\n}\nchange idea I "Try" -> E\nchange idea J "Ask" -> D -> E\n',
    'aim A "All pass"\naim B "All stay"\nprimary driver D "Help" -> A -> B weakly {\n  definition "in time"\n  note "definition of “Support”: \\"by people\\""\n  note "merged with “Support”"\n  was E\n  driver measure M "Hours"\n}\nchange idea I "Try" -> D\nchange idea J "Ask" -> D\n',
    false,
  ],
];

describe('in one file', () => {
  test.each(ONE)('%s', async (_, title, before, expected, same) => {
    const result = await refactored({ 'a.driver': before }, title);
    expect(result['a.driver']).toBe(expected);
    const plain = before.replace('<|>', '').replace('<|', '').replace('|>', '');
    const then = await meaning({ 'a.driver': expected });
    expect(then.problems).toEqual([]);
    if (same) expect(then).toEqual(await meaning({ 'a.driver': plain }));
  });
});

describe('over files', () => {
  const texts = {
    'a.driver':
      'theory "Whole"\n\nimport "b.driver" as b\n\naim A "All pass" -> b.Top\n\nprimary driver D<|> "Help" -> A\n\nsecondary driver S "In time" -> D\n\nchange idea I "Try" -> S -> E\n\nchange idea J "Ask" -> S\n\nprimary driver E "Time" -> A\n',
    'b.driver': 'aim Everything "All is well"\nprimary driver Top "School" -> Everything\n',
    'c.driver': 'import "a.driver" as whole\n\nprocess measure M "Hours" of whole.S\n',
  };

  test('a driver moves to a file of its own with all that hangs on it alone', async () => {
    const result = await refactored(texts, /Move/);
    expect(result).toEqual({
      'a.driver':
        'theory "Whole"\n\nimport "b.driver" as b\nimport "d.driver"\n\naim A "All pass" -> b.Top\n\nchange idea I "Try" -> S -> E\n\nprimary driver E "Time" -> A\n',
      'b.driver': texts['b.driver'],
      'c.driver': 'import "a.driver" as whole\nimport "d.driver" as whole\n\nprocess measure M "Hours" of whole.S\n',
      'd.driver':
        'import "a.driver"\n\nprimary driver D "Help" -> A\n\nsecondary driver S "In time" -> D\n\nchange idea J "Ask" -> S\n',
    });
    for (const { check } of await readTexts(result)) {
      expect(check({ today: '2026-01-15' }).filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  test('merging follows names into other files', async () => {
    const result = await refactored(
      {
        'a.driver': 'aim A "All pass"\nprimary driver D "He<|lp" -> A\nprimary driver E "Sup|>port" -> A\n',
        'c.driver': 'import "a.driver" as whole\nprocess measure M "Hours" of whole.E\n',
      },
      /Merge/,
    );
    expect(result['c.driver']).toContain('of whole.D');
  });
});

test('what makes no sense is not offered', async () => {
  const titles = async (text: string) => (await at({ 'a.driver': text })).made.map(({ title }) => title);
  expect(await titles('aim A<|> "All pass"\n')).toEqual(['Retire this, with a reason']);
  expect(await titles('measure M<|> "Rate"\n')).toEqual([]);
});

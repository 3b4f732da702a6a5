/** What is said of a marked place: `<|>` stands within or right before the word that is pointed at. */

import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { explain } from '@driver-diagrams/theory/hover/explain';
import { buildWorld } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';

const MARK = '<|>';
const FOLDER = 'file:///work/';
const read = createReader({ root: FOLDER });

/** The word that is explained, and what is said of it. */
async function hoverAt(marked: string, files: Record<string, string> = {}): Promise<[string, string] | undefined> {
  const offset = marked.indexOf(MARK);
  const text = marked.replace(MARK, '');
  const texts = Object.entries({ 'main.driver': text, ...files });
  const [main, ...others] = await read(new Map(texts.map(([name, each]) => [FOLDER + name, each])));
  if (!main || offset === -1) throw new Error('no mark');
  const world = buildWorld([main.theory, ...others.map(({ theory }) => theory)]);
  const said = explain({ text, offset, theory: main.theory, world });
  return said && [text.slice(said.start, said.end), said.markdown];
}

const THEORY = `aim Goal "85% pass by June 2028" {
  for "ninth graders"
  by 2028-06
  outcome measure PassRate "Students who pass" {
    unit "percent"
    definition "grade C or better"
    baseline 68% in 2026-06
    target 75% by 2027-06
    target 85% by 2028-06
    result 71% in 2027-06
    result 70% in 2026-12
  }
}
primary driver Help "Help in the week they stumble" -> Goal strongly because "a gap of one week can be closed" {
  status retired on 2027 because "done"
  owner Team
  driver measure "Days to help" { baseline 19 in 2026-10 }
}
primary driver Thinking "Lessons build on thinking" -> Goal weakly confidence low citing Study
secondary driver Seen "Teachers see work" -> Help -> Thinking because "nobody helps with what nobody has seen"
change idea Task "Exit task" -> Seen {
  status testing
  site "North" status adapted from 2026-09
  pdsa One "One class" { predict "20 of 26" on 2026-10-02 act adapt "no marks" }
}
team Team "The team" -> Help {
  status active
  chair "Ada", "Bo"
  full partner School
}
member School "The school" { joined 2007/08 }
evidence Study "A study" { kind literature source "Somebody (2012)" }
role Teachers "Mathematics teachers"
component System "The system" -> Goal {
  component Learning "What helps teachers learn" { centre }
}
strategy Coaching "A coach in each school" -> Goal because "they see it" {
  because "nobody learns alone"
  intends Teachers to "ask why" reorganise
  accountable Teachers for "joining"
  support Planning "Weekly planning" for Teachers as ongoing event { every "week" }
}
conjecture Beside "Coaches beside teachers" about Coaching { if "so" then "so" status revised because "more is needed" }
finding Time "Little time" about Coaching { source "interviews" on 2008-05 challenges Beside }
recommendation Free "Free the coaches" about Coaching from Time { made 2008-05 response partly acted on 2008-10 "in some" }
cycle Year "2007/08" from 2007-10 to 2008-05
`;

/** Puts the mark before the n-th place of a word. */
function at(word: string, n = 1): string {
  let offset = -1;
  for (let count = 0; count < n; count++) offset = THEORY.indexOf(word, offset + 1);
  return THEORY.slice(0, offset) + MARK + THEORY.slice(offset);
}

describe('a name', () => {
  it('says what a word from elsewhere is read as', async () => {
    const [word, said] = (await hoverAt('<|>key driver Help "Help"')) ?? [];
    expect(word).toBe('key driver');
    expect(said).toContain('‘key driver’ is read as ‘primary driver’.');
    expect((await hoverAt('<|>primary driver Help "Help"'))?.[1]).not.toContain('is read as');
  });

  it.each([
    [
      'an aim, where it is declared',
      at('Goal'),
      'Goal',
      `**85% pass by June 2028**  
Aim \`Goal\`

Driven by 2 primary drivers, 1 component and 1 strategy · measured by O1

- for: ninth graders
- by: 2028-06

- **O1** Students who pass: baseline 68%, June 2026; target 75%, June 2027, then 85%, June 2028; latest 71%, June 2027

- ← Help in the week they stumble (strong link), because “a gap of one week can be closed”
- ← A coach in each school, because “they see it”`,
    ],
    [
      'a driver, where it is used',
      at('Help', 4),
      'Help',
      `**Help in the week they stumble**  
Primary driver \`Help\`

Feeds 1 aim · fed by 1 secondary driver · worked on by 1 team · measured by D1

- status: retired on 2027 because “done”
- owner: The team

- **D1** Days to help: baseline 19, October 2026

- → 85% pass by June 2028 (strong link), because “a gap of one week can be closed”`,
    ],
    [
      'a driver with two parents',
      at('Seen'),
      'Seen',
      `**Teachers see work**  
Secondary driver \`Seen\`

Feeds 2 primary drivers · fed by 1 change idea

- → Help in the week they stumble
- → Lessons build on thinking, because “nobody helps with what nobody has seen”`,
    ],
    [
      'an idea',
      at('Task'),
      'Task',
      `**Exit task**  
Change idea \`Task\`

Feeds 1 secondary driver · tested by 1 PDSA cycle

- status: testing
- at North: adapted

- → Teachers see work`,
    ],
    [
      'a measure',
      at('PassRate'),
      'PassRate',
      `**Students who pass**  
Outcome measure O1 \`PassRate\`

Measures 1 aim

- definition: grade C or better
- unit: percent
- baseline 68%, June 2026; target 75%, June 2027, then 85%, June 2028; latest 71%, June 2027`,
    ],
    [
      'a test',
      at('One '),
      'One',
      `**One class**  
PDSA cycle \`One\`

Tests 1 change idea

- predicted: 20 of 26 (2026-10-02)
- decision: adapt: no marks`,
    ],
    [
      'a team, as an owner',
      at('Team'),
      'Team',
      `**The team**  
Team \`Team\`

Works on 1 primary driver

- status: active
- chair: Ada, Bo
- full partner: The school

- → Help in the week they stumble`,
    ],
    [
      'a member',
      at('School'),
      'School',
      `**The school**  
Member \`School\`

- joined: 2007/08
- full partner in: The team`,
    ],
    [
      'evidence that is cited',
      at('Study'),
      'Study',
      `**A study**  
Piece of evidence \`Study\`

- kind: literature
- source: Somebody (2012)`,
    ],
    [
      'a role group, where it is used',
      at('Teachers for "joining"'),
      'Teachers',
      `**Mathematics teachers**  
Role group \`Teachers\`

Asked to change by 1 strategy · helped by 1 support · held accountable in 1 strategy`,
    ],
    [
      'a component',
      at('Learning'),
      'Learning',
      `**What helps teachers learn**  
Component \`Learning\`

Part of 1 component

- place: in the centre

- → The system`,
    ],
    [
      'a strategy',
      at('Coaching'),
      'Coaching',
      `**A coach in each school**  
Strategy \`Coaching\`

Feeds 1 aim · supported by 1 support · told of by 1 conjecture, 1 finding and 1 recommendation

- because: nobody learns alone
- Mathematics teachers will: ask why (reorganise)
- Mathematics teachers accountable: for joining

- → 85% pass by June 2028, because “they see it”`,
    ],
    [
      'a support',
      at('Planning'),
      'Planning',
      `**Weekly planning**  
Support \`Planning\`

Supports 1 strategy

- kind: ongoing event
- for: Mathematics teachers
- every: week

- → A coach in each school`,
    ],
    [
      'a conjecture',
      at('Beside'),
      'Beside',
      `**Coaches beside teachers**  
Conjecture \`Beside\`

About 1 strategy

- status: revised because “more is needed”
- if: so
- then: so

- → A coach in each school`,
    ],
    [
      'a finding, as a ground',
      at('Time {'),
      'Time',
      `**Little time**  
Finding \`Time\`

About 1 strategy

- source: interviews
- on: 2008-05
- challenges: Coaches beside teachers

- → A coach in each school`,
    ],
    [
      'a recommendation',
      at('Free'),
      'Free',
      `**Free the coaches**  
Recommendation \`Free\`

About 1 strategy

- from: Little time
- made: 2008-05
- response: partly acted on 2008-10: in some

- → A coach in each school`,
    ],
    [
      'a cycle',
      at('Year'),
      'Year',
      `**2007/08**  
Cycle \`Year\`

- from: 2007-10
- to: 2008-05`,
    ],
    ['a title', at('"Exit task"'), '"Exit task"', '**Exit task**  \nChange idea `Task`'],
  ])('%s', async (_, marked, word, said) => {
    const answer = await hoverAt(marked);
    expect(answer?.[0]).toBe(word);
    if (said.includes('\n\n')) expect(answer?.[1]).toBe(said);
    else expect(answer?.[1]).toContain(said);
  });

  it('of an imported file says where it comes from', async () => {
    const files = {
      'network.driver': 'aim Supply "More"\nprimary driver Clinical "Experiences" -> Supply\nmeasure "M" of Clinical',
    };
    const answer = await hoverAt('import "network.driver" as network\naim A "a" -> network.Clin<|>ical', files);
    expect(answer).toEqual([
      'network.Clinical',
      '**Experiences**  \nPrimary driver `Clinical` in network.driver\n\nFeeds 1 aim · fed by 1 aim · measured by 1 measure\n\n- **Measure** M\n\n- → More',
    ]);
  });

  it('that nothing has says nothing', async () => {
    expect(await hoverAt('aim A "a" -> Now<|>here')).toBeUndefined();
  });

  it('keeps texts of the author from breaking out', async () => {
    const [, said = ''] =
      (await hoverAt('aim <|>A "a` **b** <i>c</i> [d](command:e) http://f.g x@y.z\\n# h | i" { for "- j" }')) ?? [];
    expect(said).toContain(String.raw`**a\` \*\*b\*\* \<i\>c\</i\> \[d\](command:e) http\://f.g x\@y.z # h \| i**`);
    expect(said).toContain(String.raw`- for: \- j`);
    // Nothing of the author's is left that Markdown would make a link, a table or HTML of.
    expect(said.replace(/./g, '')).not.toMatch(/[<[\]@|]|:\/\//);
  });
});

describe('a word', () => {
  it.each([
    ['a kind word', 'prim<|>ary driver X "x"', 'primary driver', 'One of the few things that must change'],
    ['a kind word of three', 'common outcome mea<|>sure X "x"', 'outcome measure', 'whether the aim is being reached'],
    ['common', 'com<|>mon outcome measure X "x"', 'common', 'whole network'],
    ['a short form', 'ide<|>a X "x"', 'idea', 'Something concrete to try'],
    ['an arrow', 'driver X "x" <|>-> Y', '->', 'a claim that you believe'],
    ['a property', 'aim X "x" { b<|>y 2020 }', 'by', 'counts to its end'],
    ['a date of a target', 'measure X "x" { target 5 b<|>y 2020 }', 'by', 'the target is to be reached'],
    ['why, of a link', 'aim A "a"\ndriver X "x" -> A bec<|>ause "y"', 'because', 'Why you believe it'],
    ['why, of a status', 'aim A "a" { status missed bec<|>ause "y" }', 'because', 'What led to this'],
    ['why, of a silenced check', 'aim A "a" { allow aim-no-target bec<|>ause "y" }', 'because', 'Reviewers read it'],
    ['why, of a revision', 'revision "1" on 2020 bec<|>ause "y"', 'because', 'made you change the theory'],
    [
      'how sure, of a link',
      'aim A "a"\nchange idea X "x" -> A confi<|>dence low',
      'confidence',
      'How sure you are of this',
    ],
    ['a poster', 'pos<|>ter "P" {}', 'poster', 'All that you leave out comes from the theory'],
    ['who made a poster', 'poster "P" { auth<|>ors "x" }', 'authors', 'not who wrote the theory'],
    ['a view of a poster', 'poster "P" { view net<|>work }', 'network', 'who works on which driver'],
    ['a theme, spelt otherwise', 'poster "P" { theme gr<|>ay }', 'gray', 'Without colours'],
    ['how sure, of an idea', 'change idea X "x" { confi<|>dence low }', 'confidence', 'that the idea works'],
    ['where figures come from', 'measure X "x" { sou<|>rce "y" }', 'source', 'Where the figures come from'],
    ['where anything comes from', 'aim X "x" { sou<|>rce "y" }', 'source', 'an article, a meeting'],
    ['a status of a team', 'team X "x" { status sun<|>set }', 'sunset', 'It has ended'],
    ['a status of an idea', 'change idea X "x" { status ado<|>pted }', 'adopted', 'the normal way now'],
    ['a status at a site', 'change idea X "x" { site "n" status ada<|>pted }', 'adapted', 'tried and changed'],
    ['a status of a domain', 'network X "x" { domain culture "n" status wor<|>king }', 'working', 'in place'],
    ['a domain', 'network X "x" { domain cul<|>ture "n" status working }', 'culture', 'why people belong'],
    ['a level of confidence', 'aim A "a"\ndriver X "x" -> A confidence lo<|>w', 'low', 'A guess'],
    ['a decision', 'pdsa X "x" { act aba<|>ndon "y" }', 'abandon', 'It did not work'],
    ['a stage', 'theory "T" { stage dra<|>ft }', 'draft', 'Still being written'],
    ['a heading', 'theory "T" { headings { prim<|>ary "Key drivers" } }', 'primary', 'above the primary drivers'],
    ['a rule', 'aim A "a" { allow aim-no-<|>target because "y" }', 'aim-no-target', '**'],
    ['a word right behind the pointer’s end', 'aim<|> A "a"', 'aim', 'What will be better'],
  ])('%s', async (_, marked, word, said) => {
    const answer = await hoverAt(marked);
    expect(answer?.[0]).toBe(word);
    expect(answer?.[1]).toContain(said);
  });

  it.each([
    ['in a comment', '// prim<|>ary driver'],
    ['in a text', 'aim A "a" { for "prim<|>ary driver" }'],
    ['between words', 'aim A "a" { \n<|>\n }'],
    ['of the author’s own', 'aim A "a" { dead<|>lines "y" }'],
    ['a status that is none', 'aim A "a" { status happ<|>y }'],
    ['a word that every object has', 'aim A "a" { status con<|>structor }'],
    ['an older name', 'aim A "a" { was Ol<|>d }'],
    ['a plain number', 'measure M "m" { baseline 1<|>2 in 2020-01-02 }'],
    ['a single day', 'measure M "m" { baseline 12 in 2020-0<|>1-02 }'],
  ])('%s says nothing', async (_, marked) => {
    expect(await hoverAt(marked)).toBeUndefined();
  });
});

describe('a date or number, where it helps', () => {
  it.each([
    [
      'a school year',
      'member M "m" { joined 2007<|>/08 }',
      'The school year, from 1 July 2007 to 30 June 2008. ‘by’ means until its last day.',
    ],
    [
      'a year',
      'aim A "a" { by 20<|>20 }',
      'The whole year, from 1 January 2020 to 31 December 2020. ‘by’ means until its last day.',
    ],
    [
      'a month',
      'aim A "a" { by February 20<|>24 }',
      'The whole month, from 1 February 2024 to 29 February 2024. ‘by’ means until its last day.',
    ],
    [
      'a relative target',
      'measure M "m" { baseline 250 in 2024 target +4<|>0% by 2030 }',
      'A change relative to the baseline: from 250 to 350.',
    ],
    [
      'points',
      'measure M "m" { baseline 20% in 2024 target +5<|> points by 2030 }',
      'A change added to the baseline: from 20% to 25%.',
    ],
    [
      'a change as a result',
      'measure M "m" { baseline 100 in 2016 result -<|>8% in 2018 }',
      'A change relative to the baseline: from 100 to 92.',
    ],
    ['a share', 'measure M "m" { target 1<|> in 5 by 2030 }', '1 of 5 are 20%.'],
    [
      'a change from nowhere',
      'measure M "m" { target -1<|>5% by 2030 }',
      'A change relative to the baseline. There is no baseline yet, so nobody can tell what it comes to.',
    ],
  ])('%s', async (_, marked, said) => {
    expect((await hoverAt(marked))?.[1]).toBe(said);
  });
});

describe('an import', () => {
  const files = {
    'network.driver': 'theory "The *network*" {}\naim A "a"\nprimary driver B "b" -> A\nprimary driver C "c" -> A',
  };

  it.each([
    ['its path', 'import "netw<|>ork.driver" as net', '"network.driver"'],
    ['its short name', 'import "network.driver" as ne<|>t', 'net'],
  ])('%s tells what the file holds', async (_, marked, word) => {
    expect(await hoverAt(marked, files)).toEqual([
      word,
      '**The \\*network\\***\n\nThis file holds 1 aim, 2 drivers. Its names are written ‘net.Name’ here.',
    ]);
  });
});

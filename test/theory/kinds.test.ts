/** Each kind of statement with all that it can say: the text, and the element it becomes. */
import { withoutSources } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { readOne } from '../laws/read.ts';

const day = (iso: string) => ({ text: iso, start: iso, end: iso });
const year = (number: number) => ({ text: `${number}`, start: `${number}-01-01`, end: `${number}-12-31` });
const to = (name: string) => ({ text: name, to: `file:///theories/a.driver#${name}` });
const nothing = { notes: [], was: [], allow: [] };

/** The text of a statement called X, and what stands in its element beside name, id and key. */
const cases: [text: string, element: Record<string, unknown>][] = [
  [
    'aim X "Goal" { for "all" by 2030 vision "v" problem "p" needs any measured by M status missed on 2031 because "late" next X note "one" note "two" was Old was Older allow aim-no-target because "later" }',
    {
      ...{ kind: 'aim', title: 'Goal', for: 'all', by: year(2030), vision: 'v', problem: 'p', needs: 'any' },
      status: { value: 'missed', on: year(2031), because: 'late' },
      next: to('X'),
      ...{ notes: ['one', 'two'], was: ['Old', 'Older'], allow: [{ rule: 'aim-no-target', because: 'later' }] },
    },
  ],
  ['aim X', { kind: 'aim', ...nothing }],
  ['role X "Teachers"', { kind: 'role', title: 'Teachers', ...nothing }],
  ['component X "C" { centre }', { kind: 'component', title: 'C', centre: true, ...nothing }],
  ['component X', { kind: 'component', centre: false, ...nothing }],
  [
    `strategy X "S" {
      because "b"
      intends T to "ask" reorganise
      intends U to "plan" Extend
      intends T to "think" rethink
      intends U
      accountable T to U for "joining"
      accountable U for "visits"
      accountable T
      enacted "mostly"
    }\nrole T\nrole U`,
    {
      ...{ kind: 'strategy', title: 'S', because: 'b', enacted: 'mostly' },
      intends: [
        { role: to('T'), practice: 'ask', change: 'reorganise' },
        { role: to('U'), practice: 'plan', change: 'extend' },
        { role: to('T'), practice: 'think', unknown: 'rethink' },
        { role: to('U') },
      ],
      accountable: [{ who: to('T'), to: to('U'), for: 'joining' }, { who: to('U'), for: 'visits' }, { who: to('T') }],
      ...nothing,
    },
  ],
  ['strategy X', { kind: 'strategy', intends: [], accountable: [], ...nothing }],
  [
    'support X "S" of S for T, U as Ongoing  Event { led by "l" every "week" expertise "e" }\nrole T\nrole U\nstrategy S',
    {
      ...{ kind: 'support', title: 'S', for: [to('T'), to('U')], as: 'ongoing event' },
      ...{ ledBy: 'l', every: 'week', expertise: 'e', buildsOn: [] },
      ...nothing,
    },
  ],
  [
    'support X { for T as incidental }\nrole T',
    { kind: 'support', for: [to('T')], as: 'incidental event', buildsOn: [], ...nothing },
  ],
  ['support X as kindness', { kind: 'support', for: [], unknownType: 'kindness', buildsOn: [], ...nothing }],
  [
    `conjecture X "C" {
      if "i" then "t"
      status dropped on 2009 because "not so"
      because "b"
      revises Y
      citing E, F
    }\nconjecture Y\nevidence E\nfinding F`,
    {
      ...{ kind: 'conjecture', title: 'C', if: 'i', then: 't', because: 'b', revises: to('Y') },
      status: { value: 'dropped', on: year(2009), because: 'not so' },
      citing: [to('E'), to('F')],
      ...nothing,
    },
  ],
  [
    'finding X "F" { source "s" on 2009 explanation "e" supports Y, Z challenges Y }\nconjecture Y\nconjecture Z',
    {
      ...{ kind: 'finding', title: 'F', origin: 's', on: year(2009), explanation: 'e', citing: [] },
      ...{ supports: [to('Y'), to('Z')], challenges: [to('Y')] },
      ...nothing,
    },
  ],
  [
    'recommendation X "R" from F { made 2009 response partly acted on 2010 "some" }\nfinding F',
    {
      ...{ kind: 'recommendation', title: 'R', from: [to('F')], made: year(2009) },
      response: { value: 'partly acted', on: year(2010), text: 'some' },
      ...nothing,
    },
  ],
  [
    'recommendation X { response acted on }',
    { kind: 'recommendation', from: [], response: { value: 'acted' }, ...nothing },
  ],
  [
    'recommendation X { response acted on "next year" "some" }',
    {
      ...{ kind: 'recommendation', from: [], response: { value: 'acted', on: { text: 'next year' }, text: 'some' } },
      ...nothing,
    },
  ],
  [
    'recommendation X { response acted on "they did" }',
    { kind: 'recommendation', from: [], response: { value: 'acted', text: 'they did' }, ...nothing },
  ],
  [
    'recommendation X { response perhaps }',
    { kind: 'recommendation', from: [], response: { unknown: 'perhaps' }, ...nothing },
  ],
  [
    'cycle X "2007/08" from 2007 to 2008',
    { kind: 'cycle', title: '2007/08', from: year(2007), to: year(2008), ...nothing },
  ],
  [
    'conjecture X because "b" citing E\nevidence E',
    { kind: 'conjecture', because: 'b', citing: [to('E')], ...nothing },
  ],
  ['cycle X { from 2007 }', { kind: 'cycle', from: year(2007), ...nothing }],
  [
    'secondary driver X "Title" { definition "d" owner T measured by M needs all status retired on 2031 because "done" }\nteam T',
    {
      ...{ kind: 'driver', title: 'Title', writtenLevel: 2, level: 2, definition: 'd', owner: to('T'), needs: 'all' },
      status: { value: 'retired', on: year(2031), because: 'done' },
      ...nothing,
    },
  ],
  ['driver X { owner "A person" }', { kind: 'driver', level: 1, owner: 'A person', ...nothing }],
  [
    'change idea X { status adapted because "b" owner "me" by 2030 concept "c" scale small confidence low impact medium effort high adapted from Y site "North" status testing from 2029 site "South" site "West" status new }\nchange idea Y',
    {
      ...{ kind: 'idea', status: { value: 'adapted', because: 'b' }, owner: 'me', by: year(2030), concept: 'c' },
      ...{ scale: 'small', confidence: 'low', impact: 'medium', effort: 'high', adaptedFrom: to('Y') },
      sites: [
        { place: 'North', status: 'testing', from: year(2029) },
        { place: 'South' },
        { place: 'West', unknownStatus: 'new' },
      ],
      ...nothing,
    },
  ],
  [
    `common outcome measure X "M" {
      definition "d" numerator "n" denominator "o" unit "percent" lower is better
      baseline 12.1 in 2014
      target 7.2 by 2015 target 5 target +5 points by "soon"
      result 9 in 2015 from P result 8
      collected yearly source "s" owner T reported by P, Q reported by R data "f.csv" column "c"
    }\nteam T\nmember P\nmember Q\nmember R`,
    {
      ...{ kind: 'measure', family: 'outcome', common: true, title: 'M', definition: 'd', numerator: 'n' },
      ...{ denominator: 'o', unit: 'percent', better: 'lower', collected: 'yearly', origin: 's', owner: to('T') },
      baseline: { amount: { text: '12.1', value: 12.1, percent: false }, date: year(2014) },
      targets: [
        { amount: { text: '7.2', value: 7.2, percent: false }, date: year(2015) },
        { amount: { text: '5', value: 5, percent: false } },
        { amount: { text: '+5 points', value: 5, percent: false, change: 'points' }, date: { text: 'soon' } },
      ],
      results: [
        { amount: { text: '9', value: 9, percent: false }, date: year(2015), from: to('P') },
        { amount: { text: '8', value: 8, percent: false } },
      ],
      reportedBy: [to('P'), to('Q'), to('R')],
      data: { file: 'f.csv', column: 'c' },
      ...{ phases: [], exclusions: [], limits: false },
      ...nothing,
    },
  ],
  ...(['outcome', 'driver', 'process', 'balancing'] as const).map((family): (typeof cases)[number] => [
    `${family} measure X { higher is better }`,
    {
      kind: 'measure',
      family,
      common: false,
      better: 'higher',
      targets: [],
      results: [],
      reportedBy: [],
      phases: [],
      exclusions: [],
      limits: false,
      ...nothing,
    },
  ]),
  [
    'common measure X',
    {
      kind: 'measure',
      common: true,
      targets: [],
      results: [],
      reportedBy: [],
      phases: [],
      exclusions: [],
      limits: false,
      ...nothing,
    },
  ],
  [
    'pdsa X { plan "p" predict "q" on 2013-09-01 do "r" on 2013-10-15 study "s" on 2013-12-10 act adapt "t" site "u" scale small cost of failure large next X }',
    {
      ...{ kind: 'pdsa', plan: { text: 'p' }, predict: { text: 'q', on: day('2013-09-01') } },
      ...{ do: { text: 'r', on: day('2013-10-15') }, study: { text: 's', on: day('2013-12-10') } },
      ...{ act: { decision: 'adapt', text: 't' }, site: 'u', scale: 'small', costOfFailure: 'large', next: to('X') },
      ...nothing,
    },
  ],
  ['pdsa X { act wait }', { kind: 'pdsa', act: { unknown: 'wait' }, ...nothing }],
  [
    'network X { convener "c" hub "a", "b" hub "d" since 2012 kind execution problem "p" domain theory "t" status working domain culture status none }',
    {
      ...{ kind: 'network', convener: 'c', hub: ['a', 'b', 'd'], since: year(2012), form: 'execution', problem: 'p' },
      domains: [
        { domain: 'theory', text: 't', status: 'working' },
        { domain: 'culture', status: 'none' },
      ],
      ...nothing,
    },
  ],
  [
    'member X { lead "l" partners "a", "b" place "p" joined 2012 }',
    { kind: 'member', lead: 'l', partners: ['a', 'b'], place: 'p', joined: year(2012), ...nothing },
  ],
  [
    'team X { status sunset on 2015 because "b" chair "a", "b" full partner P, Q participating partner R exploratory partner P partial partner Q }\nmember P\nmember Q\nmember R',
    {
      ...{ kind: 'team', status: { value: 'sunset', on: year(2015), because: 'b' }, chairs: ['a', 'b'] },
      participation: [
        { level: 'full', member: to('P') },
        { level: 'full', member: to('Q') },
        { level: 'participating', member: to('R') },
        { level: 'exploratory', member: to('P') },
        { level: 'partial', member: to('Q') },
      ],
      ...nothing,
    },
  ],
  [
    'team X { status paused }',
    { kind: 'team', status: { unknown: 'paused' }, chairs: [], participation: [], ...nothing },
  ],
  [
    'evidence X { kind literature source "s" on 2012 }',
    { kind: 'evidence', form: 'literature', origin: 's', on: year(2012), ...nothing },
  ],
  [
    'revision X "2.1" on 2014 because "b" citing E { note "n" }\nevidence E',
    { kind: 'revision', title: '2.1', on: year(2014), because: 'b', citing: [to('E')], ...nothing, notes: ['n'] },
  ],
  [
    'revision X "2.1" { on 2014 because "b" citing E, E }\nevidence E',
    { kind: 'revision', title: '2.1', on: year(2014), because: 'b', citing: [to('E'), to('E')], ...nothing },
  ],
  [
    `poster X "P" {
      subtitle "s"
      authors "A", "B"
      affiliation "U"
      logo "a.svg", "b.png"
      logo "c.jpg"
      section "What we learned" """
        One line.
        Another.
        """
      section "Only a text"
      section "Next"
        "steps"
      view Network
      photo "a.jpg" "A class"
      charts M, N
      photo "b.png"
      numbers M
      diagram
      without legend, Tests
      headline "More pass"
      form Billboard
      accent "#7a1f3d"
      font "f.ttf"
      bleed "3 mm"
      crop marks
      like X
      acknowledgment "thanks"
      contact "c"
      link "https://x.example"
      language ES
      size "a1 Portrait"
      theme gray
    }
    measure M
    measure N`,
    {
      ...{ kind: 'poster', title: 'P', subtitle: 's', authors: ['A', 'B'], affiliations: ['U'] },
      logos: ['a.svg', 'b.png', 'c.jpg'],
      sections: [
        { heading: 'What we learned', text: 'One line.\nAnother.' },
        { text: 'Only a text' },
        { heading: 'Next', text: 'steps' },
      ],
      ...{ view: 'network', charts: [to('M'), to('N')], acknowledgement: 'thanks', contact: 'c' },
      ...{ link: 'https://x.example', language: 'es', size: 'A1 portrait', theme: 'grey', ...nothing },
      photos: [{ file: 'a.jpg', caption: 'A class' }, { file: 'b.png' }],
      ...{ numbers: [to('M')], diagram: true, without: ['legend', 'tests'], headline: 'More pass', form: 'billboard' },
      ...{ accent: '#7a1f3d', font: 'f.ttf', bleed: '3 mm', cropMarks: true, like: to('X') },
      order: ['section', 'section', 'section', 'photo', 'chart', 'chart', 'photo', 'numbers', 'diagram'],
    },
  ],
  [
    'poster X { view fancy size "A9" theme pink language xx section\nphoto\nform big without sky\ndiagram diagram }',
    {
      ...{
        kind: 'poster',
        authors: [],
        affiliations: [],
        logos: [],
        sections: [],
        photos: [],
        charts: [],
        numbers: [],
      },
      ...{ diagram: true, cropMarks: false, order: ['diagram'], ...nothing },
    },
  ],
];

describe('each kind', () => {
  it.each(cases)('%s', async (text, element) => {
    const { elements } = (await readOne(text)).theory;
    expect(withoutSources(elements[0])).toEqual({ ...element, id: 'X', key: 'file:///theories/a.driver#X', name: 'X' });
  });

  it('the header', async () => {
    const text = `theory "T" {
      stage draft version "2.1" on 2014-03-15 organisation "o" authors "a", "b" contact "c" acknowledgement "k"
      logo "l.svg" logo "m.svg" note "n" allow orphan-driver because "b"
      headings { Aim "Goal" primary "Key" secondary "More" tertiary "Most" idea "What we try" }
    }`;
    expect(withoutSources((await readOne(text)).theory.header)).toEqual({
      ...{ title: 'T', stage: 'draft', version: { text: '2.1', on: day('2014-03-15') }, organisation: 'o' },
      ...{ authors: ['a', 'b'], contact: 'c', acknowledgement: 'k', logos: ['l.svg', 'm.svg'], notes: ['n'] },
      headings: { aim: 'Goal', primary: 'Key', secondary: 'More', tertiary: 'Most', idea: 'What we try' },
      allow: [{ rule: 'orphan-driver', because: 'b' }],
    });
  });

  it('a file without a header has none, and a second header is told', async () => {
    expect((await readOne('aim A')).theory).not.toHaveProperty('header');
    const { header, problems } = (await readOne('theory "One"\ntheory "Two"\naim A')).theory;
    expect(header?.title).toBe('One');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('A file has one ‘theory’ statement'),
    ]);
  });
});

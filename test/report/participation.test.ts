/** Shares worked out by hand. */
import { describe, expect, it } from 'vitest';
import { reportOf, rowsOf, sectionOf } from './reports.ts';

/** `members` A, B, C …, and for each team its body. */
function network(members: number, ...teams: string[]): string {
  const letters = Array.from({ length: members }, (_, n) => `M${n + 1}`);
  return [
    ...letters.map((letter) => `member ${letter} "Member ${letter}"`),
    ...teams.map((body, n) => `team T${n + 1} "Team ${n + 1}" { ${body} }`),
  ].join('\n');
}

/** In at least one, of these in more than one, in none: at any level, then as full or participating partner. */
const cases: { name: string; text: string; shares: [string, string][] }[] = [
  {
    name: 'as the survey of the MTE-Partnership puts it: 68% in at least one, of these about 30% in more than one, 32% in none',
    text: network(
      50,
      `full partner ${names(1, 34)}`,
      // 10 of the 34 take part in a second team: 10 / 34 = 29.4%.
      `participating partner ${names(1, 10)}`,
    ),
    shares: [
      ['34 of 50 (68%)', '34 of 50 (68%)'],
      ['10 of 34 (29%)', '10 of 34 (29%)'],
      ['16 of 50 (32%)', '16 of 50 (32%)'],
    ],
  },
  {
    name: 'who only looks on takes part at some level, but not with work',
    text: network(3, 'full partner M1', 'exploratory partner M1, M2'),
    shares: [
      ['2 of 3 (67%)', '1 of 3 (33%)'],
      ['1 of 2 (50%)', '0 of 1 (0%)'],
      ['1 of 3 (33%)', '2 of 3 (67%)'],
    ],
  },
  {
    name: 'a team that has ended does not count',
    text: network(2, 'full partner M1', 'status sunset full partner M1, M2'),
    shares: [
      ['1 of 2 (50%)', '1 of 2 (50%)'],
      ['0 of 1 (0%)', '0 of 1 (0%)'],
      ['1 of 2 (50%)', '1 of 2 (50%)'],
    ],
  },
  {
    name: 'who is named twice in a team is in it once, at the closer level',
    text: network(1, 'exploratory partner M1\nfull partner M1'),
    shares: [
      ['1 of 1 (100%)', '1 of 1 (100%)'],
      ['0 of 1 (0%)', '0 of 1 (0%)'],
      ['0 of 1 (0%)', '0 of 1 (0%)'],
    ],
  },
  {
    name: 'nobody in any team: of none there is no share',
    text: network(2, 'status active'),
    shares: [
      ['0 of 2 (0%)', '0 of 2 (0%)'],
      ['none to count', 'none to count'],
      ['2 of 2 (100%)', '2 of 2 (100%)'],
    ],
  },
  {
    name: 'an unknown partner is no member, and a word that is no level counts as looking on',
    text: network(2, 'full partner Nobody', 'occasional partner M1'),
    shares: [
      ['1 of 2 (50%)', '0 of 2 (0%)'],
      ['0 of 1 (0%)', 'none to count'],
      ['1 of 2 (50%)', '2 of 2 (100%)'],
    ],
  },
  {
    name: 'who has left, and a partner that has, does not count',
    text: `${network(2, 'full partner M1 left 2020', 'full partner M3')}\nmember M3 "Member 3" { left 2019 }`,
    shares: [
      ['0 of 2 (0%)', '0 of 2 (0%)'],
      ['none to count', 'none to count'],
      ['2 of 2 (100%)', '2 of 2 (100%)'],
    ],
  },
  {
    name: 'what a member is made of takes part for it',
    text: `${network(1, 'full partner P')}\nmember P "Part" -> M1`,
    shares: [
      ['1 of 1 (100%)', '1 of 1 (100%)'],
      ['0 of 1 (0%)', '0 of 1 (0%)'],
      ['0 of 1 (0%)', '0 of 1 (0%)'],
    ],
  },
];

function names(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, n) => `M${first + n}`).join(', ');
}

describe('the shares of members', () => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, { text, shares }) => {
    const report = await reportOf('participation', text);
    const rows = rowsOf(sectionOf(report, 'Shares').tables[0]);
    expect(rows.map(([, any, atWork]) => [any, atWork])).toEqual(shares);
  });
});

describe('members and teams', () => {
  it('tells who is in no team, and names unknown partners', async () => {
    const { tables, notes } = sectionOf(
      await reportOf('participation', network(2, 'full partner M1', 'full partner Ghost')),
      'Members and teams',
    );
    expect(rowsOf(tables[0])).toEqual([
      ['Member M1', 'full', ''],
      ['Member M2 / !In no team', '', ''],
    ]);
    expect(notes.join(' ')).toContain('‘Ghost’');
  });

  it('parts teams of one name by their files, and in one file by numbers', async () => {
    const member = 'member M "Member"\n';
    const report = await reportOf('participation', {
      'a.driver': `${member}team T "The team" { full partner M }\nteam U "The team"`,
      'b.driver': 'team T "The team"',
    });
    const [table] = sectionOf(report, 'Members and teams').tables;
    expect(table?.columns.map(({ title }) => title)).toEqual([
      'Member',
      'The team (a.driver) [1]',
      'The team (a.driver) [2]',
      'The team (b.driver)',
    ]);
    expect(rowsOf(table)).toEqual([['Member', 'full', '', '']]);
  });

  it('keeps tables of many teams narrow enough for a page', async () => {
    const { tables } = sectionOf(
      await reportOf('participation', network(1, ...Array.from({ length: 15 }, () => ''))),
      'Members and teams',
    );
    expect(tables.map(({ columns }) => columns.length)).toEqual([8, 8, 2]);
  });
});

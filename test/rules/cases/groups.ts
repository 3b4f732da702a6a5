import type { Case } from './case.ts';

const MEMBERS = 'member North "North"\nmember South "South"\n';
const measure = (lines: string) => `${MEMBERS}process measure M "Exit tasks" of Mentors {\n${lines}\n}`;
const COUNTED = 'result 12 of 15 in 2016-09 from North\nresult 40 of 80 in 2016-09 from South';
const SHARES = 'result 80% in 2016-09 from North\nresult 50% in 2016-09 from South';
const RULES = [
  'mean-of-counted-groups',
  'one-group-without-counts',
  'combined-without-groups',
  'gap-without-figures',
  'hide-below-without-counts',
  'members-named-alike',
  'site-like-member',
];

const rows: [name: string, lines: string, told?: Case['told'][number], fixed?: string][] = [
  [
    'a mean of counted groups',
    `combined as mean\n${COUNTED}`,
    ['mean-of-counted-groups', 'information', 'combined as mean', 'each group weighs the same'],
    `combined as one group\n${COUNTED}`,
  ],
  ['a mean of shares alone', `combined as mean\n${SHARES}`],
  ['a sum of counted groups', `combined as sum\n${COUNTED}`],
  [
    'one group of shares alone',
    `combined as one group\n${SHARES}`,
    ['one-group-without-counts', 'warning', 'combined as one group', '“North” and “South” do not say of how many'],
    `combined as mean\n${SHARES}`,
  ],
  ['groups without figures yet', 'combined as one group'],
  [
    'figures of no groups',
    'combined as mean\nresult 80% in 2016-09',
    ['combined-without-groups', 'information', 'combined as mean', 'nothing to combine'],
  ],
  [
    'a gap of a group of another name',
    `gap of "North" and "Sout"\n${SHARES}`,
    ['gap-without-figures', 'warning', 'gap of "North" and "Sout"', 'Did you mean “South”?'],
    `gap of "North" and "South"\n${SHARES}`,
  ],
  ['a gap of two members', `gap of "North" and "South"\n${SHARES}`],
  ['a gap before there are figures', 'gap of "Girls" and "Boys"'],
  [
    'one group twice',
    `gap of "North" and "north"\n${SHARES}`,
    ['gap-without-figures', 'warning', 'gap of "North" and "north"', 'stands here twice'],
  ],
  [
    'a least number, and shares alone',
    `hide below 10\n${SHARES}`,
    ['hide-below-without-counts', 'warning', 'hide below 10', '“North” and “South” do not say of how many'],
  ],
  [
    'a site that is nearly a member, which reports too',
    `${SHARES}\nresult 70% in 2026-09 from "Sout"`,
    ['site-like-member', 'warning', 'result 70% in 2026-09 from "Sout"', '“Sout” is nearly “South”'],
    `${SHARES}\nresult 70% in 2026-09 from South`,
  ],
  ['a site that is no member', `${SHARES}\nresult 70% in 2026-09 from "Evening school"`],
  ['a least number, and counts', `hide below 10\n${COUNTED}`],
];

/** Figures of members and other groups. 75. */
export const groups: Case[] = rows.map(([name, lines, told, fixed]) => ({
  name: `groups: ${name}`,
  asks: RULES,
  text: measure(lines),
  told: told ? [told] : [],
  ...(fixed !== undefined && { fixed: measure(fixed) }),
}));

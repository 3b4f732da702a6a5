import type { Case } from './case.ts';

/** A rule, the kind it reads, a title, and what of it is told; nothing where the title is fine. */
const titles: [rule: string, kind: string, title: string, told?: string][] = [
  ['negative-driver', 'driver', 'Lack of mentors', 'Lack of'],
  ['negative-driver', 'driver', 'A lack of time', 'A lack of'],
  ['negative-driver', 'driver', 'Poor attendance', 'Poor'],
  ['negative-driver', 'driver', 'no shared vision', 'no'],
  ['negative-driver', 'driver', 'Insufficient time', 'Insufficient'],
  ['negative-driver', 'driver', 'Nobody is left behind'],
  ['negative-driver', 'driver', 'Enough mentors, not a lack of them'],
  ['driver-phrased-as-task', 'driver', 'Improve attendance', 'Improve'],
  ['driver-phrased-as-task', 'driver', 'Improved attendance'],
  ['driver-phrased-as-task', 'driver', 'Teachers improve lessons'],
  ['aim-contains-solution', 'aim', '80% pass by using exit tasks', 'by using'],
  ['aim-contains-solution', 'aim', '80% pass through better planning'],
  ['aim-contains-solution', 'aim', '80% pass through carefully planning lessons', 'through carefully planning'],
  ['aim-contains-solution', 'aim', '80% pass by spring 2028'],
  ['aim-contains-solution', 'aim', '80% pass by 2028'],
  ['compound-driver', 'driver', 'Time and rooms', 'Time and rooms'],
  ['compound-driver', 'driver', 'Time/rooms', 'Time/rooms'],
  ['compound-driver', 'driver', 'Time and/or rooms'],
  ['compound-driver', 'driver', 'Understanding of standards'],
  ['long-label', 'change idea', `${'word '.repeat(18)}word`, 'Too long to read'],
  ['long-label', 'change idea', `${'word '.repeat(17)}word`],
  ['long-label', 'change idea', 'w'.repeat(121), 'Too long to read'],
  ['idea-only-training', 'driver', 'No ideas at all'],
];

export const phrasing: Case[] = [
  ...titles.map(
    ([rule, kind, title, told]): Case => ({
      name: `${rule}: ${title}`,
      asks: [rule],
      alone: true,
      text: `${kind} X "${title}"`,
      told: told ? [[rule, 'hint', `"${title}"`, told]] : [],
    }),
  ),
  {
    name: 'a problem turned round',
    asks: ['negative-driver'],
    alone: true,
    text: 'driver X "No shared vision"',
    told: [['negative-driver', 'hint', '"No shared vision"']],
    fixed: 'driver X "Shared vision"',
  },
  {
    name: 'a driver in two, with its arrows',
    asks: ['compound-driver'],
    text: 'primary driver X "Time and rooms" -> Goal weakly because "x" {\n  note "n"\n}\nchange idea I "Meet" -> X',
    told: [['compound-driver', 'hint', '"Time and rooms"']],
    fixed:
      'primary driver X "Time" -> Goal weakly because "x" {\n  note "n"\n}\nprimary driver "Rooms" -> Goal weakly because "x"\nchange idea I "Meet" -> X',
  },
  {
    name: 'ideas that only teach and tell',
    asks: ['idea-only-training'],
    text: 'change idea I "Train mentors" -> Mentors\nchange idea J "Send e-mails" -> Mentors',
    told: [['idea-only-training', 'hint', 'Mentors', 'Education alone rarely changes a system']],
  },
  {
    name: 'ideas of which one changes the work',
    asks: ['idea-only-training'],
    text: 'change idea I "Train mentors" -> Mentors\nchange idea J "Pay mentors" -> Mentors',
    told: [],
  },
  {
    name: 'a poster without a header',
    asks: ['poster-incomplete'],
    alone: true,
    text: 'aim A "80% pass"',
    told: [
      [
        'poster-incomplete',
        'information',
        '',
        'lacks a title, authors, an organisation, who supported it and version and date',
      ],
    ],
    fixed:
      'theory "???" {\n  authors "???"\n  organisation "???"\n  acknowledgement "???"\n  version "1" on "???"\n}\n\naim A "80% pass"',
  },
];

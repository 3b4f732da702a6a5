/** Home, name and links are facts that are merged as all others; what both sides changed is asked, each side as it wrote it. */
import { describe, expect, it } from 'vitest';
import { merge, mergeWithBase } from './merge.ts';

const AIM = 'aim A "All students pass"\n';
const DRIVERS = `${AIM}primary driver X "Reading" -> A\nprimary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n`;
const nested = (x: string, y: string, z: string) =>
  `${AIM}primary driver X "Reading" -> A${x}\nprimary driver Y "Writing" -> A${y}\nprimary driver Z "Speaking" -> A${z}\n`;
const LOG = ' {\n  change idea C1 "Reading log"\n}';
const NAMELESS = ' {\n  change idea "Reading log"\n}';
const asked = (ours: string, theirs: string) => `<<<<<<< ours\n${ours}=======\n${theirs}>>>>>>> theirs\n`;

type Case = [name: string, base: string, ours: string, theirs: string, merged: string];

/** Merged without a question, whichever side is which. */
const clean: Case[] = [
  [
    'links as a set: two that were added',
    `${DRIVERS}change idea C -> X\n`,
    `${DRIVERS}change idea C -> X, Y\n`,
    `${DRIVERS}change idea C -> X, Z\n`,
    `${DRIVERS}change idea C -> X, Y, Z\n`,
  ],
  [
    'links as a set: one taken out, one put in',
    `${DRIVERS}change idea C -> X\n`,
    `${DRIVERS}change idea C\n`,
    `${DRIVERS}change idea C -> X, Y\n`,
    `${DRIVERS}change idea C -> Y\n`,
  ],
  [
    'links as a set: the first of several taken out',
    `${DRIVERS}process measure M "m" of X, Y\n`,
    `${DRIVERS}process measure M "m" of Y\n`,
    `${DRIVERS}process measure M "m" of X, Y, Z\n`,
    `${DRIVERS}process measure M "m" of Y, Z\n`,
  ],
  [
    'links as a set: a reason for one, another put in',
    `${DRIVERS}change idea C -> X, Y\n`,
    `${DRIVERS}change idea C -> X because "so" -> Y\n`,
    `${DRIVERS}change idea C -> X, Y, Z\n`,
    `${DRIVERS}change idea C -> X because "so" -> Y, Z\n`,
  ],
  [
    'names counted on, and a fact of the statement that had one',
    `${AIM}primary driver P1 "Reading in all subjects" -> A\nprimary driver P2 "Attendance" -> A\n`,
    `${AIM}primary driver P1 "Family partnership" -> A\nprimary driver P2 "Reading in all subjects" -> A\nprimary driver P3 "Attendance" -> A\n`,
    `${AIM}primary driver P1 "Reading in all subjects" -> A\nprimary driver P2 "Attendance" -> A {\n  owner "Ben"\n}\nchange idea Calls "Calls home" -> P2\n`,
    `${AIM}primary driver P1 "Family partnership" -> A\nprimary driver P2 "Reading in all subjects" -> A\nprimary driver P3 "Attendance" -> A {\n  owner "Ben"\n}\nchange idea Calls "Calls home" -> P3\n`,
  ],
  [
    'names counted back, since the first is gone',
    `${AIM}primary driver P1 "Reading in all subjects" -> A\nprimary driver P2 "Attendance" -> A\nprimary driver P3 "Mentors" -> A\n`,
    `${AIM}primary driver P1 "Attendance" -> A\nprimary driver P2 "Mentors" -> A\n`,
    `${AIM}primary driver P1 "Reading in all subjects" -> A\nprimary driver P2 "Attendance" -> A {\n  owner "Ben"\n}\nprimary driver P3 "Mentors" -> A\nchange idea Calls "Calls home" -> P3\n`,
    `${AIM}primary driver P1 "Attendance" -> A {\n  owner "Ben"\n}\nprimary driver P2 "Mentors" -> A\nchange idea Calls "Calls home" -> P2\n`,
  ],
  [
    'names exchanged, and a link to one of them',
    `${AIM}driver P "More reading" -> A\ndriver Q "More writing" -> A\n`,
    `${AIM}driver Q "More reading" -> A\ndriver P "More writing" -> A\n`,
    `${AIM}driver P "More reading" -> A\ndriver Q "More writing" -> A\nchange idea C "Log" -> P\n`,
    `${AIM}driver Q "More reading" -> A\ndriver P "More writing" -> A\nchange idea C "Log" -> Q\n`,
  ],
  [
    'a name given up, taken by a new statement, and a link to what it was',
    `${AIM}driver Help "Help soon" -> A\n`,
    `${AIM}driver Support "Help soon" -> A\ndriver Help "Homework club" -> A\n`,
    `${AIM}driver Help "Help soon" -> A\nchange idea C "Log" -> Help\n`,
    `${AIM}driver Support "Help soon" -> A\ndriver Help "Homework club" -> A\nchange idea C "Log" -> Support\n`,
  ],
  [
    'one title below two drivers: one taken away, the other edited',
    nested(' {\n  secondary driver "Time"\n}', ' {\n  secondary driver "Time"\n}', ''),
    nested(' {\n}', ' {\n  secondary driver "Time"\n}', ''),
    nested(' {\n  secondary driver "Time"\n}', ' {\n  secondary driver "Time" {\n    owner "Ben"\n  }\n}', ''),
    nested(' {\n}', ' {\n  secondary driver "Time" {\n    owner "Ben"\n  }\n}', ''),
  ],
  [
    'one new title below two drivers',
    nested(LOG, LOG.replace('C1', 'C2'), ''),
    nested(' {\n  change idea C1 "Reading log"\n  change idea "Training"\n}', LOG.replace('C1', 'C2'), ''),
    nested(LOG, ' {\n  change idea C2 "Reading log"\n  change idea "Training" {\n    owner "Ben"\n  }\n}', ''),
    nested(
      ' {\n  change idea C1 "Reading log"\n  change idea "Training"\n}',
      ' {\n  change idea C2 "Reading log"\n  change idea "Training" {\n    owner "Ben"\n  }\n}',
      '',
    ),
  ],
  [
    'one new statement, with facts of both',
    DRIVERS,
    `${DRIVERS}change idea "Training" -> X {\n  owner "Ana"\n}\n`,
    `${DRIVERS}change idea "Training" -> X {\n  owner "Ana"\n  status testing\n}\n`,
    `${DRIVERS}change idea "Training" -> X {\n  owner "Ana"\n  status testing\n}\n`,
  ],
  [
    'moved on one side, written as an arrow on the other',
    nested(LOG, '', ''),
    nested(' {\n}', LOG, ''),
    `${nested(' {\n}', '', '')}change idea C1 "Reading log" -> X\n`,
    nested(' {\n}', LOG, ''),
  ],
  [
    'a second driver of one title, which has a name of its own, and a fact of the first',
    `${AIM}primary driver P1 "Time" -> A\n`,
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver P1 "Time" -> A {\n  owner "Ben"\n}\n`,
    `${AIM}primary driver P1 "Time" -> A {\n  owner "Ben"\n}\nprimary driver P2 "Time" -> A\n`,
  ],
  [
    'two drivers of one title, of which one has a new fact, and a new name for something else',
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A\nchange idea C1 "Log" -> P1\n`,
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A\nchange idea Log "Log" -> P1\n`,
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A {\n  owner "Ben"\n}\nchange idea C1 "Log" -> P1\n`,
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A {\n  owner "Ben"\n}\nchange idea Log "Log" -> P1\n`,
  ],
  // Whatever was meant: the name and the words of what was before stand there, and name and words are all that a text tells.
  [
    'one that has its name and words, beside a new one of like words, and a new name on the other side',
    `${AIM}primary driver P1 "Time" -> A\n`,
    `${AIM}primary driver P1 "Partnership" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver Hours "Time now" -> A\nprimary driver P1 "Time" -> A {\n  owner "Ana"\n}\n`,
    `${AIM}primary driver P1 "Partnership" -> A\nprimary driver Hours "Time now" -> A\nprimary driver P2 "Time" -> A {\n  owner "Ana"\n}\n`,
  ],
  // Another file may give the name to something else now: this text is the same.
  [
    'a link that stayed as it was to what went to another file, taken out with its statement',
    `${AIM}primary driver P1 "Visits" -> A\nchange idea "Meals" -> P1\n`,
    `${AIM}change idea "Meals" -> P1\n`,
    `${AIM}primary driver P1 "Visits" -> A\n`,
    AIM,
  ],
  [
    'reworded to the words of another, as ‘was’ tells, and newly named',
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P3 "Time now" -> A {\n  was P2\n}\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time" -> A\nchange idea "Clock" -> P2\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P3 "Time now" -> A {\n  was P2\n}\nchange idea "Clock" -> P3\n`,
  ],
];

/** Left to people, with each side as it wrote it. */
const disputed: Case[] = [
  [
    'moved to two places',
    nested(LOG, '', ''),
    nested(' {\n}', LOG, ''),
    nested(' {\n}', '', LOG),
    nested(
      ' {\n}',
      ` {\n${asked('  change idea C1 "Reading log"\n', '')}}`,
      ` {\n${asked('', '  change idea C1 "Reading log"\n')}}`,
    ),
  ],
  [
    'moved to two places, without a name',
    nested(NAMELESS, '', ''),
    nested(' {\n}', NAMELESS, ''),
    nested(' {\n}', '', NAMELESS),
    nested(
      ' {\n}',
      ` {\n${asked('  change idea "Reading log"\n', '')}}`,
      ` {\n${asked('', '  change idea "Reading log"\n')}}`,
    ),
  ],
  [
    'moved and taken away',
    nested(LOG, '', ''),
    nested(' {\n}', LOG, ''),
    nested(' {\n}', '', ''),
    nested(' {\n}', ` {\n${asked('  change idea C1 "Reading log"\n', '')}}`, ''),
  ],
  [
    'nested elsewhere and led elsewhere by an arrow',
    `${DRIVERS}change idea C1 "Reading log" -> X\n`,
    nested('', LOG, ''),
    `${DRIVERS}change idea C1 "Reading log" -> Z\n`,
    `${nested('', ` {\n${asked('  change idea C1 "Reading log"\n', '')}}`, '')}${asked('', 'change idea C1 "Reading log" -> Z\n')}`,
  ],
  [
    'renamed and taken away',
    `${AIM}primary driver Help "Help soon" -> A\n`,
    `${AIM}primary driver Support "Help soon" -> A\n`,
    AIM,
    `${AIM}${asked('primary driver Support "Help soon" -> A\n', '')}`,
  ],
  [
    'one new name for two ideas, each whole',
    DRIVERS,
    `${DRIVERS}change idea C2 "Bus passes" -> X {\n  status testing\n}\n`,
    `${DRIVERS}change idea C2 "Tutors at lunch" -> Y {\n  owner "Ben"\n}\n`,
    DRIVERS +
      asked(
        'change idea C2 "Bus passes" -> X {\n  status testing\n}\n',
        'change idea C2 "Tutors at lunch" -> Y {\n  owner "Ben"\n}\n',
      ),
  ],
  [
    'one new name, and a link to each that has it',
    DRIVERS,
    `${DRIVERS}change idea C2 "Bus passes" -> X\npdsa T "Try" of C2\n`,
    `${DRIVERS}change idea C2 "Tutors at lunch" -> Y\n`,
    DRIVERS +
      asked('change idea C2 "Bus passes" -> X\npdsa T "Try" of C2\n', 'change idea C2 "Tutors at lunch" -> Y\n'),
  ],
  [
    'a name that was given to something else, and newly named',
    `${AIM}driver P "More reading" -> A\n`,
    `${AIM}driver P "Bus passes" -> A\n`,
    `${AIM}driver P "More reading" -> A\nchange idea C "Log" -> P\n`,
    `${AIM}${asked('driver P "Bus passes" -> A\n', 'driver P "More reading" -> A\nchange idea C "Log" -> P\n')}`,
  ],
  [
    'two that have the same words now, of which either may be what was reworded',
    `${AIM}primary driver P1 "Reading" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver P1 "Reading" -> A\nprimary driver P2 "Time" -> A {\n  change idea "Clock"\n}\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time now" -> A\n`,
    `${AIM}primary driver P1 "Time now" -> A\n${asked('primary driver P2 "Time" -> A {\n  change idea "Clock"\n}\n', 'primary driver P2 "Time now" -> A\n')}`,
  ],
  [
    'reworded to the words of another, and edited',
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time" -> A {\n  owner "Ben"\n}\n`,
    `${AIM}primary driver P1 "Time now" -> A\nprimary driver P2 "Time now" -> A\n`,
    `${AIM}primary driver P1 "Time now" -> A\n${asked('primary driver P2 "Time" -> A {\n  owner "Ben"\n}\n', 'primary driver P2 "Time now" -> A\n')}`,
  ],
  [
    'a second idea of one title in one home that says the same, and a fact of the first',
    `${DRIVERS}change idea "Log" -> X\n`,
    `${DRIVERS}change idea "Log" -> X\nchange idea "Log" -> X\n`,
    `${DRIVERS}change idea "Log" -> X {\n  owner "Ben"\n}\n`,
    `${DRIVERS}${asked('change idea "Log" -> X\n', 'change idea "Log" -> X {\n  owner "Ben"\n}\n')}change idea "Log" -> X\n`,
  ],
  // Which of them is new, neither name nor home tells; and what it says may have been changed since.
  [
    'a second idea of one title in one home, and a link of the first',
    `${DRIVERS}change idea "Log" -> X\n`,
    `${DRIVERS}change idea "Log" -> X {\n  owner "Cem"\n}\nchange idea "Log" -> X\n`,
    `${DRIVERS}change idea "Log" -> X, Y\n`,
    `${DRIVERS}change idea "Log" -> X {\n  owner "Cem"\n}\n${asked('change idea "Log" -> X\n', 'change idea "Log" -> X, Y\n')}`,
  ],
  [
    'two of one title, with names counted on, and a fact of one of them',
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A\n`,
    `${AIM}primary driver P1 "Partnership" -> A\nprimary driver P2 "Time" -> A\nprimary driver P3 "Time" -> A\n`,
    `${AIM}primary driver P1 "Time" -> A\nprimary driver P2 "Time" -> A {\n  owner "Ben"\n}\n`,
    `${AIM}primary driver P1 "Partnership" -> A\n${asked('primary driver P2 "Time" -> A\n', 'primary driver P2 "Time" -> A {\n  owner "Ben"\n}\n')}primary driver P3 "Time" -> A\n`,
  ],
  [
    'a driver taken away, and an idea in it edited',
    nested(LOG, '', ''),
    `${AIM}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n`,
    nested(' {\n  change idea C1 "Reading log" {\n    owner "Ben"\n  }\n}', '', ''),
    `${AIM}${asked('', 'primary driver X "Reading" -> A {\n  change idea C1 "Reading log" {\n    owner "Ben"\n  }\n}\n')}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n`,
  ],
  [
    'a driver taken away, and an idea added in it',
    nested(LOG, '', ''),
    `${AIM}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n`,
    nested(' {\n  change idea C1 "Reading log"\n  change idea "Training"\n}', '', ''),
    `${AIM}${asked('', 'primary driver X "Reading" -> A {\n  change idea C1 "Reading log"\n  change idea "Training"\n}\n')}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n`,
  ],
  [
    'a driver taken away, and an idea moved into it',
    `${DRIVERS}change idea C1 "Reading log" -> Y\n`,
    `${AIM}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\nchange idea C1 "Reading log" -> Y\n`,
    nested(LOG, '', ''),
    `${AIM}${asked('', 'primary driver X "Reading" -> A {\n  change idea C1 "Reading log"\n}\n')}primary driver Y "Writing" -> A\nprimary driver Z "Speaking" -> A\n${asked('change idea C1 "Reading log" -> Y\n', '')}`,
  ],
  [
    'split in two, and a new link to what it was',
    `${AIM}driver P "More reading" -> A\n`,
    `${AIM}driver P1 "Reading at home" -> A {\n  was P\n}\ndriver P2 "Reading in class" -> A {\n  was P\n}\n`,
    `${AIM}driver P "More reading" -> A\nchange idea C "Log" -> P\n`,
    `${AIM}driver P1 "Reading at home" -> A {\n  was P\n}\ndriver P2 "Reading in class" -> A {\n  was P\n}\n${asked('', 'driver P "More reading" -> A\n')}change idea C "Log" -> P\n`,
  ],
  [
    'two statements that the sides nest in each other',
    'role A\nrole B\n',
    'role A {\n  role B\n}\n',
    'role B {\n  role A\n}\n',
    asked('role A {\n  role B\n}\n', 'role B {\n  role A\n}\n'),
  ],
  [
    'a link that one takes away and the other writes by nesting',
    `${AIM}driver D "d" -> A\n`,
    `${AIM}driver D "d"\n`,
    `aim A "All students pass" {\n  driver D "d" -> A because "so"\n}\n`,
    `aim A "All students pass" {\n${asked('', '  driver D "d" -> A because "so"\n')}}\n${asked('driver D "d"\n', '')}`,
  ],
  [
    'one property, and a title: the title as each side wrote the whole line',
    `${AIM}driver P "More reading" -> A {\n  status testing\n}\n`,
    `${AIM}driver P "Much more reading" -> A because "so" {\n  status adopted\n}\n`,
    `${AIM}driver P "More and more reading" -> A {\n  status testing\n  owner "Ben"\n}\n`,
    `${AIM}${asked('driver P "Much more reading" -> A because "so" {\n', 'driver P "More and more reading" -> A {\n')}  status adopted\n  owner "Ben"\n}\n`,
  ],
  [
    'braces on one side of a title that both reworded',
    `${AIM}driver P "More reading" -> A\n`,
    `${AIM}driver P "Much more reading" -> A {\n  owner "Ben"\n}\n`,
    `${AIM}driver P "More and more reading" -> A\n`,
    `${AIM}${asked('driver P "Much more reading" -> A {\n  owner "Ben"\n}\n', 'driver P "More and more reading" -> A\n')}`,
  ],
  [
    'a link to a name that another file has changed, as the other side knows',
    'change idea C "Log" -> P2\nchange idea D "Page"\n',
    'change idea C "Log" -> P3\nchange idea D "Page"\n',
    'change idea C "Log" -> P2\nchange idea D "Page" -> P2\n',
    `change idea C "Log" -> P3\n${asked('change idea D "Page"\n', 'change idea D "Page" -> P2\n')}`,
  ],
];

describe('merge: facts of both sides', () => {
  it.each(clean)('%s', async (_name, base, ours, theirs, merged) => {
    expect(await merge(base, ours, theirs)).toEqual({ text: merged, conflicts: 0 });
    expect((await merge(base, theirs, ours)).conflicts).toBe(0);
  });

  it('adds two similar statements both', async () => {
    const add = (title: string) => `${DRIVERS}change idea "${title}" -> X\n`;
    for (const [one, two] of [
      ['Safety huddle on the north ward', 'Safety huddle on the south ward'],
      ['Weekly data review in grade 6', 'Weekly data review in grade 7'],
    ] as const) {
      const { text, conflicts } = await merge(DRIVERS, add(one), add(two));
      expect([conflicts, text]).toEqual([0, `${add(one)}change idea "${two}" -> X\n`]);
    }
  });
});

describe('merge: questions', () => {
  it.each(disputed)('%s', async (_name, base, ours, theirs, merged) => {
    const result = await merge(base, ours, theirs);
    expect(result.text).toBe(merged);
    expect(result.conflicts).toBe(merged.split('<<<<<<<').length - 1);
    const other = await merge(base, theirs, ours);
    expect(other.conflicts).toBeGreaterThan(0);
  });
});

it('shows what was there before as it was, under its name of then', async () => {
  const base = `${AIM}primary driver Help "Help in time" -> A {\n  owner "Cem"\n}\n`;
  const ours = base.replace('Help "', 'Support "').replace('Cem', 'Ana');
  expect(await mergeWithBase({ base, ours, theirs: AIM })).toBe(
    `${AIM}<<<<<<< ours\n${ours.slice(AIM.length)}||||||| base\n${base.slice(AIM.length)}=======\n>>>>>>> theirs\n`,
  );
});

/** Each conflict tells in a sentence what it is about, at its first marker. */
import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { mergeTheories } from '@driver-diagrams/theory/merge/merge';
import { expect, it } from 'vitest';

const MARKERS = { size: 7, labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase: false, asks: true };
const AIM = 'aim A "All students pass"\n';
const DRIVERS = `${AIM}driver X "Reading" -> A\ndriver Y "Writing" -> A\ndriver Z "Speaking" -> A\n`;

const cases: [name: string, base: string, ours: string, theirs: string, question: string][] = [
  [
    'a value that both changed',
    `${AIM}driver M "Mentors" -> A {\n  owner "Cem"\n}\n`,
    `${AIM}driver M "Mentors" -> A {\n  owner "Ana"\n}\n`,
    `${AIM}driver M "Mentors" -> A {\n  owner "Ben"\n}\n`,
    'Owner of ‘Mentors’: ours Ana, theirs Ben; before Cem',
  ],
  [
    'a value that both put in',
    `${AIM}driver "Mentors" -> A\n`,
    `${AIM}driver "Mentors" -> A {\n  owner "Ana"\n}\n`,
    `${AIM}driver "Mentors" -> A {\n  owner "Ben"\n}\n`,
    'Owner of ‘Mentors’: ours Ana, theirs Ben; before none',
  ],
  [
    'a value taken out and changed',
    'aim A {\n  by 2020\n  target 40% by 2020\n}\n',
    'aim A {\n  by 2020\n}\n',
    'aim A {\n  by 2020\n  target 45% by 2020\n}\n',
    'Goal of ‘A’: ours none, theirs 45% by 2020; before 40% by 2020',
  ],
  [
    'an order of the parts of a poster that both changed',
    'poster P "Talk" {\n  section "A" "a"\n  photo "b.jpg"\n  section "C" "c"\n}\n',
    'poster P "Talk" {\n  section "C" "c"\n  section "A" "a"\n  photo "b.jpg"\n}\n',
    'poster P "Talk" {\n  photo "b.jpg"\n  section "C" "c"\n  section "A" "a"\n}\n',
    '‘Talk’: both sides put its parts in another order',
  ],
  [
    'a title that both reworded',
    `${AIM}driver M "Mentors" -> A\n`,
    `${AIM}driver M "Good mentors" -> A\n`,
    `${AIM}driver M "Mentors for all" -> A\n`,
    'Title of ‘Mentors’: ours “Good mentors”, theirs “Mentors for all”; before “Mentors”',
  ],
  [
    'a name that both changed',
    `${AIM}driver M "Mentors" -> A\n`,
    `${AIM}driver Coach "Mentors" -> A\n`,
    `${AIM}driver Guide "Mentors" -> A\n`,
    'Name of “Mentors”: ours Coach, theirs Guide; before M',
  ],
  [
    'an arrow that both led elsewhere',
    `${DRIVERS}change idea C "Log" -> X\n`,
    `${DRIVERS}change idea C "Log" -> Y\n`,
    `${DRIVERS}change idea C "Log" -> Z\n`,
    'Place of ‘Log’: ours ‘Writing’, theirs ‘Speaking’; before ‘Reading’',
  ],
  [
    'moved and taken away',
    `${DRIVERS}change idea C "Log" -> X\n`,
    `${DRIVERS}change idea C "Log" -> Y\n`,
    DRIVERS,
    '‘Log’: theirs took it away, ours moved it',
  ],
  [
    'edited and taken away',
    `${DRIVERS}change idea C "Log" -> X\n`,
    DRIVERS,
    `${DRIVERS}change idea C "Log" -> X {\n  owner "Ben"\n}\n`,
    '‘Log’: ours took it away, theirs edited it',
  ],
  [
    'renamed and taken away',
    `${DRIVERS}change idea C "Log" -> X\n`,
    DRIVERS,
    `${DRIVERS}change idea D "Log" -> X\n`,
    '‘Log’: ours took it away, theirs gave it another name',
  ],
  [
    'newly named and taken away',
    `${AIM}driver X "Reading" -> A\n`,
    AIM,
    `${AIM}driver X "Reading" -> A\nchange idea C "Log" -> X\n`,
    '‘Reading’: ours took it away, theirs newly names it',
  ],
  [
    'one name for two',
    DRIVERS,
    `${DRIVERS}change idea C2 "Bus passes" -> X\n`,
    `${DRIVERS}change idea C2 "Tutors at lunch" -> Y\n`,
    'The name ‘C2’ is used twice: for “Bus passes” and for “Tutors at lunch”',
  ],
  [
    'a name that may mean something else now',
    `${DRIVERS}change idea C "Reading log" -> X\n`,
    `${DRIVERS}change idea C "Bus passes" -> X\n`,
    `${DRIVERS}change idea C "Reading log" -> X {\n  owner "Ben"\n}\n`,
    '‘C’ may be something else in ours: before “Reading log”, now “Bus passes”, and theirs changed or named what it was',
  ],
  [
    'comments that both wrote',
    '// a\nrole A\n',
    '// b\nrole A\n',
    '// c\nrole A\n',
    '‘A’: both sides changed it, each in its own way',
  ],
];

it.each(cases)('asks about %s', async (_name, base, ours, theirs, question) => {
  const merged = await mergeTheories({ base, ours, theirs }, MARKERS, createTextReader());
  if ('doubt' in merged) expect.fail(merged.doubt);
  expect(new Set(merged.questions)).toEqual(new Set([question]));
  expect(merged.text).toContain(`<<<<<<< ours: ${question}\n`);
  expect(merged.text).toContain('\n>>>>>>> theirs\n');
});

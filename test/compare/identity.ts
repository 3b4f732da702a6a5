/** Which statements are the same: two texts, and all that must be told of them. */
import type { Case } from './cases.ts';

const AIM = 'aim A "By 2030, 90% of students pass"';
const under = '‘By 2030, 90% of students pass’';
const drivers = (...lines: string[]) => [AIM, ...lines.map((line) => `primary driver ${line} -> A`)].join('\n');
const theory = (...lines: string[]) => [AIM, ...lines].join('\n');

export const numbered: Case[] = [
  {
    name: 'one put in front, and counted on',
    before: drivers('P1 "Reading in every subject"', 'P2 "Attendance"', 'P3 "Mentors for new teachers"'),
    after: drivers(
      'P1 "Family partnership"',
      'P2 "Reading in every subject"',
      'P3 "Attendance"',
      'P4 "Mentors for new teachers"',
    ),
    told: [
      `drivers added: New primary driver ‘Family partnership’, which leads to ${under}.`,
      'wording renamed: ‘Reading in every subject’ is now named P2, no longer P1.',
      'wording renamed: ‘Attendance’ is now named P3, no longer P2.',
      'wording renamed: ‘Mentors for new teachers’ is now named P4, no longer P3.',
    ],
  },
  {
    name: 'the first taken out, and counted anew, with one that is reworded',
    before: drivers('D-1 "Family partnership"', 'D-2 "Reading in every subject"', 'D-3 "Attendance of all"'),
    after: drivers('D-1 "Reading in every lesson and subject"', 'D-2 "Attendance of all"'),
    told: [
      `drivers removed: The primary driver ‘Family partnership’, which leads to ${under}, is gone.`,
      'wording reworded: The primary driver ‘Reading in every subject’ now reads ‘Reading in every lesson and subject’ (matched by similarity).',
      'wording renamed: ‘Reading in every lesson and subject’ is now named D-1, no longer D-2 (matched by similarity).',
      'wording renamed: ‘Attendance of all’ is now named D-2, no longer D-3.',
    ],
  },
  {
    name: 'quite other words under a name that only counts are another driver',
    before: drivers('P1 "Attendance"'),
    after: drivers('P1 "Reading"'),
    told: [
      `drivers removed: The primary driver ‘Attendance’, which leads to ${under}, is gone.`,
      `drivers added: New primary driver ‘Reading’, which leads to ${under}.`,
    ],
  },
  {
    name: 'words alike under a name that only counts, where nothing is more alike',
    before: drivers('P1 "Attendance"', 'P2 "Grade 6 teams meet"'),
    after: drivers('P1 "Attendance in winter"', 'P2 "Grade 7 teams meet"'),
    told: [
      'drivers changed: The primary driver ‘Grade 6 teams meet’ now reads ‘Grade 7 teams meet’.',
      'wording reworded: The primary driver ‘Attendance’ now reads ‘Attendance in winter’.',
    ],
  },
  {
    name: 'a title given to a name that only counts',
    before: theory('primary driver P1 -> A'),
    after: drivers('P1 "Attendance"'),
    told: ['wording reworded: The primary driver ‘P1’ now reads ‘Attendance’.'],
  },
  {
    name: 'numbers in titles that count on, too',
    before: drivers('"1. Reading"', '"2. Attendance"'),
    after: drivers('"1. Families"', '"2. Reading"', '"3. Attendance"'),
    told: [
      `drivers added: New primary driver ‘1. Families’, which leads to ${under}.`,
      'drivers changed: The primary driver ‘1. Reading’ now reads ‘2. Reading’.',
      'drivers changed: The primary driver ‘2. Attendance’ now reads ‘3. Attendance’.',
    ],
  },
  {
    name: 'grades that move up',
    before: drivers('P1 "Grade 6 teams meet"', 'P2 "Grade 7 teams meet"'),
    after: drivers('P1 "Grade 7 teams meet"', 'P2 "Grade 8 teams meet"'),
    told: [
      `drivers removed: The primary driver ‘Grade 6 teams meet’, which leads to ${under}, is gone.`,
      `drivers added: New primary driver ‘Grade 8 teams meet’, which leads to ${under}.`,
      'wording renamed: ‘Grade 7 teams meet’ is now named P1, no longer P2.',
    ],
  },
];

const TIME = (reading: string, writing: string) =>
  theory('primary driver P1 "Reading" -> A {', reading, '}', 'primary driver P2 "Writing" -> A {', writing, '}');

export const equalTitles: Case[] = [
  {
    name: 'the first of two taken out',
    before: TIME('secondary driver "Time"', 'secondary driver "Time"'),
    after: TIME('', 'secondary driver "Time"'),
    told: ['drivers removed: The secondary driver ‘Time’, which leads to ‘Reading’, is gone.'],
  },
  {
    name: 'the first of two taken out, with names that count',
    before: TIME('secondary driver S1 "Time"', 'secondary driver S2 "Time"'),
    after: TIME('', 'secondary driver S1 "Time"'),
    told: [
      'drivers removed: The secondary driver ‘Time’, which leads to ‘Reading’, is gone.',
      'wording renamed: ‘Time’ is now named S1, no longer S2.',
    ],
  },
  {
    name: 'the place reworded at once',
    before: TIME('secondary driver "Time"', 'secondary driver "Time"'),
    after: TIME('', 'secondary driver "Time"').replace('"Writing"', '"Good writing"'),
    told: [
      'drivers removed: The secondary driver ‘Time’, which leads to ‘Reading’, is gone.',
      'wording reworded: The primary driver ‘Writing’ now reads ‘Good writing’.',
    ],
  },
  {
    name: 'told apart by what leads to them',
    before: theory(
      'primary driver "Time" -> A { change idea "Bells" }',
      'primary driver "Time" -> A { change idea "Calls" }',
    ),
    after: theory('primary driver "Time" -> A { change idea "Calls" }'),
    told: [
      `drivers removed: The primary driver ‘Time’, which leads to ${under}, is gone.`,
      'ideas removed: The change idea ‘Bells’, which leads to ‘Time’, is gone.',
    ],
  },
  {
    name: 'told apart by what they say',
    before: theory('primary driver "Time" -> A { owner "Ana" }', 'primary driver "Time" -> A { owner "Ben" }'),
    after: theory('primary driver "Time" -> A { owner "Ben" note "soon" }'),
    told: [
      `drivers removed: The primary driver ‘Time’, which leads to ${under}, is gone.`,
      'wording added: Note of ‘Time’ added: “soon”.',
    ],
  },
  {
    name: 'told apart by names that say something',
    before: theory('primary driver Bells "Time" -> A', 'primary driver Calls "Time" -> A'),
    after: theory('primary driver Calls "Time" -> A'),
    told: [`drivers removed: The primary driver ‘Time’, which leads to ${under}, is gone.`],
  },
  {
    name: 'told apart by their whole place, though they have exchanged their names',
    before: TIME(
      'secondary driver Ash "Time" { change idea "Bells" }',
      'secondary driver Elm "Time" { change idea "Calls" }',
    ),
    after: TIME(
      'secondary driver Elm "Time" { change idea "Bells" }',
      'secondary driver Ash "Time" { change idea "Calls" }',
    ),
    told: [
      'wording renamed: ‘Time’ is now named Elm, no longer Ash.',
      'wording renamed: ‘Time’ is now named Ash, no longer Elm.',
    ],
  },
  {
    name: 'of different kinds',
    before: theory('primary driver X "Reading" -> A', 'change idea C "Reading" -> X'),
    after: theory('change idea C "Reading" -> A'),
    told: [
      `drivers removed: The primary driver ‘Reading’, which leads to ${under}, is gone.`,
      `links moved: ‘Reading’ (change idea) now leads to ${under} instead of ‘Reading’ (primary driver).`,
    ],
  },
  {
    name: 'one that contains the other',
    before: drivers('X "Reading"', 'Y "Reading log"'),
    after: drivers('X "Reading log"', 'Y "Reading log at home"'),
    told: [
      `drivers removed: The primary driver ‘Reading’, which leads to ${under}, is gone.`,
      `drivers added: New primary driver ‘Reading log at home’, which leads to ${under}.`,
      'wording renamed: ‘Reading log’ is now named X, no longer Y.',
    ],
  },
];

export const names: Case[] = [
  {
    name: 'exchanged between two',
    before: theory(
      'primary driver X "Reading" -> A { change idea C1 "Reading log" }',
      'primary driver Y "Writing" -> A { change idea C2 "Daily page" }',
    ),
    after: theory(
      'primary driver Y "Reading" -> A { change idea C1 "Reading log" }',
      'primary driver X "Writing" -> A { change idea C2 "Daily page" }',
    ),
    told: [
      'wording renamed: ‘Reading’ is now named Y, no longer X.',
      'wording renamed: ‘Writing’ is now named X, no longer Y.',
    ],
  },
  {
    name: 'exchanged and reworded',
    before: drivers('Oak "Reading in every subject"', 'Elm "Families at school"'),
    after: drivers('Elm "Reading well in every subject"', 'Oak "Families here at school"'),
    told: [
      'wording reworded: The primary driver ‘Reading in every subject’ now reads ‘Reading well in every subject’ (matched by similarity).',
      'wording renamed: ‘Reading well in every subject’ is now named Elm, no longer Oak (matched by similarity).',
      'wording reworded: The primary driver ‘Families at school’ now reads ‘Families here at school’ (matched by similarity).',
      'wording renamed: ‘Families here at school’ is now named Oak, no longer Elm (matched by similarity).',
    ],
  },
  {
    name: 'given and taken away',
    before: drivers('"Reading"', 'Elm "Families"'),
    after: drivers('Oak "Reading"', '"Families"'),
    told: [
      'wording renamed: ‘Reading’ now has the name Oak.',
      'wording renamed: ‘Families’ no longer has the name Elm.',
    ],
  },
  {
    name: 'an idea moved and renamed at once',
    before: theory(
      'primary driver X "Reading" -> A',
      'primary driver Y "Writing" -> A',
      'change idea C "Calls home" -> X',
    ),
    after: theory(
      'primary driver X "Reading" -> A',
      'primary driver Y "Writing" -> A',
      'change idea D "Calls home" -> Y',
    ),
    told: [
      'links moved: ‘Calls home’ now leads to ‘Writing’ instead of ‘Reading’.',
      'wording renamed: ‘Calls home’ is now named D, no longer C.',
    ],
  },
  {
    name: 'given to something else in another place',
    before: theory(
      'primary driver X "Reading" -> A',
      'primary driver Y "Writing" -> A',
      'change idea Ask "Calls home" -> X',
    ),
    after: theory(
      'primary driver X "Reading" -> A',
      'primary driver Y "Writing" -> A',
      'change idea Ask "Debates" -> Y',
    ),
    told: [
      'ideas removed: The change idea ‘Calls home’, which leads to ‘Reading’, is gone.',
      'ideas added: New change idea ‘Debates’, which leads to ‘Writing’.',
    ],
  },
  {
    name: 'given to something else in the same place',
    before: theory('primary driver X "Reading" -> A', 'change idea Ask "Calls home" -> X'),
    after: theory('primary driver X "Reading" -> A', 'change idea Ask "Debates" -> X'),
    told: ['ideas replaced: The change idea ‘Calls home’ says something else under its old name: ‘Debates’.'],
  },
  {
    name: 'in other letters, with other words',
    before: drivers('Lectura "Lectura en cada materia"'),
    after: drivers('lectura "Lectura y escritura en la materia"'),
    told: [
      'drivers changed: The primary driver ‘Lectura en cada materia’ now reads ‘Lectura y escritura en la materia’.',
      'wording renamed: ‘Lectura y escritura en la materia’ is now named lectura, no longer Lectura.',
    ],
  },
  {
    name: 'an accent, and letters',
    before: drivers('"Formación docente"', '"ATENCIÓN"'),
    after: drivers('"Formacion Docente"', '"Atención"'),
    told: [
      'wording reworded: The primary driver ‘Formación docente’ now reads ‘Formacion Docente’.',
      'wording reworded: The primary driver ‘ATENCIÓN’ now reads ‘Atención’.',
    ],
  },
  {
    name: 'a name that becomes the title',
    before: drivers('Mentors'),
    after: drivers('M "Mentors"'),
    told: [
      'wording reworded: The primary driver ‘Mentors’ now has its name as its title (matched by similarity).',
      'wording renamed: ‘Mentors’ is now named M, no longer Mentors (matched by similarity).',
    ],
  },
];

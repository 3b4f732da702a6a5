/** Pairs of texts whose picture was looked at. */
export const READING = `theory "Reading in year six" { version "3" }
aim Readers "80% of pupils read at grade level" { by 2025-06 }
primary driver Time "Daily time for reading" -> Readers
secondary driver Block "A protected hour" -> Time
change idea NoBells "No bells in the hour" -> Block { status testing }
change idea Library "Open the library at lunch" -> Block
primary driver Teach "Teaching of reading" -> Readers
secondary driver Coach "Coaching in class" -> Teach strongly
change idea Visits "Weekly visits by the coach" -> Coach
secondary driver Texts "Good texts" -> Teach
primary driver Home "Reading at home" -> Readers
secondary driver Parents "Parents read with children" -> Home
change idea Bags "Book bags" -> Parents
change idea Calls "A call each month" -> Parents
outcome measure Level "Pupils at grade level" of Readers { baseline 60% target 80% by 2025-06 }
process measure Hours "Hours kept free" of Block { target 90% }
process measure Lent "Books lent" of Library
team Alpha "Reading team" -> Coach
pdsa Bells "Try a day without bells" of NoBells { predict "quieter" }
`;

/** Something for every view. */
export const ACTION = `aim A "Every lesson builds on student thinking"
role Teachers
role Leaders
component Whole "The whole" -> A {
  component Vision "Our vision" { centre }
  component Learning "Teacher learning"
  component Materials "Texts and tasks"
}
strategy Coaching "Coaches work in classrooms" -> Learning {
  because "teachers learn where they teach"
  support Coach "A coach in each school" for Teachers as position
}
conjecture C "Coaches help" about Coaching { if "coaches know more" then "teachers change" }
team T "Evening group"
`;

/** The text with some pieces put in place of others. */
export function edited(text: string, ...edits: [was: string, now: string][]): string {
  return edits.reduce((all, [was, now]) => {
    if (!all.includes(was)) throw new Error(`“${was}” is not in the text.`);
    return all.replace(was, () => now);
  }, text);
}

/** Without the lines that hold any of these. */
export function without(text: string, ...pieces: string[]): string {
  const lines = text.split('\n');
  return lines.filter((line) => !pieces.some((piece) => line.includes(piece))).join('\n');
}

const MANY = `aim A "Every pupil learns"
${Array.from(
  { length: 8 },
  (_, p) => `primary driver P${p} "Primary driver ${p}" -> A
${Array.from(
  { length: 3 },
  (_, s) => `secondary driver S${p}${s} "What stands behind driver ${p}, part ${s}" -> P${p}
change idea I${p}${s} "Something to try for part ${s} of driver ${p}" -> S${p}${s}
change idea J${p}${s} "Another thing to try for part ${s} of driver ${p}" -> S${p}${s} { status testing }`,
).join('\n')}`,
).join('\n')}
`;

export const COMPARISONS: Record<string, { before: string; after: string; folded?: boolean }> = {
  'every-mark': {
    before: READING,
    after: `${edited(
      without(READING, 'Parents', 'Lent', 'Calls'),
      ['80% of pupils', '70% of pupils'],
      ['"3"', '"4"'],
      ['status testing', 'status adopted'],
      ['Coach "Coaching in class" -> Teach strongly', 'Coach "Coaching in class" -> Teach weakly'],
      ['Texts "Good texts" -> Teach', 'Texts "Good texts" -> Time'],
      ['target 80% by 2025-06', 'target 80% by 2026-06'],
      ['predict "quieter"', 'predict "quieter, and fewer go out"'],
    )}secondary driver Nights "Family reading nights" -> Home
change idea Supper "Supper and stories, once a month" -> Nights
process measure Came "Families who came" of Nights { target 50% }
pdsa First "The first supper" of Supper { predict "40 families come" }
`,
  },
  'branch-gone': { before: READING, after: without(READING, 'Home', 'Parents') },
  'large-folded': {
    before: MANY,
    after: `${edited(
      without(MANY, 'S30', 'I30', 'J30'),
      [
        'change idea I00 ',
        'change idea I00 "New words for an old thing, with none of the others" -> S00\nchange idea X ',
      ],
      ['"Primary driver 5"', '"Primary driver 5, and 12 more"'],
      ['S12 "What stands behind driver 1, part 2" -> P1', 'S12 "What stands behind driver 1, part 2" -> P2'],
    )}primary driver P9 "A ninth driver" -> A
change idea K "A first idea for it" -> P9
`,
  },
  'nothing-changed': { before: READING, after: READING },
  'all-new': { before: '', after: READING, folded: true },
};

import { describe, expect, it } from 'vitest';
import { merge, mergeWithBase } from './merge.ts';

const BASE = `// Of the spring.
aim Goal "Students pass" {
  by 2020
  outcome measure Rate "Pass rate" {
    target 40% by 2020
    target 50% by 2022
    note "first" // agreed
  }
}

primary driver Mentors "Enough mentors" -> Goal {
  change idea Pairs "Teach in pairs" {
    status testing
  }
}

primary driver Time "Enough time" -> Goal because "lessons are short"
`;

type Edit = [from: string, to: string];
const TIME: Edit = ['\nprimary driver Time "Enough time" -> Goal because "lessons are short"\n', ''];
const FLAT: Edit = [
  ' {\n  change idea Pairs "Teach in pairs" {\n    status testing\n  }\n}\n',
  '\n\nchange idea Pairs "Teach in pairs" -> Mentors {\n  status testing\n}\n',
];
/** A text whose end is `to` instead. */
const more = (text: string): Edit => ['are short"\n', `are short"\n${text}`];

function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`There is no ${from}`);
    return before.replace(from, () => to);
  }, text);
}

interface Case {
  ours: Edit[];
  theirs: Edit[];
  /** The merged text, as edits of the base. */
  merged: Edit[];
}

const clean: Record<string, Case> = {
  'two properties of one statement': {
    ours: [['by 2020\n', 'by 2021\n']],
    theirs: [['by 2020\n', 'by 2020\n  for "all"\n']],
    merged: [['by 2020\n', 'by 2021\n  for "all"\n']],
  },
  'two targets, and a new one': {
    ours: [['40% by 2020', '45% by 2020']],
    theirs: [['50% by 2022', '60% by 2023\n    target 70% by 2024']],
    merged: [
      ['40% by 2020', '45% by 2020'],
      ['50% by 2022', '60% by 2023\n    target 70% by 2024'],
    ],
  },
  'new statements at one place': {
    ours: [more('role A\n')],
    theirs: [more('role B // why\n')],
    merged: [more('role A\nrole B // why\n')],
  },
  'the same new statement, laid out in two ways': {
    ours: [more('role A "x" {\n  note "n"\n}\n')],
    theirs: [more('\nrole A "x" { note "n" }\n')],
    merged: [more('role A "x" {\n  note "n"\n}\n')],
  },
  'notes that both added': {
    ours: [['// agreed\n', '// agreed\n    note "ours"\n']],
    theirs: [['// agreed\n', '// agreed\n    note "theirs"\n']],
    merged: [['// agreed\n', '// agreed\n    note "ours"\n    note "theirs"\n']],
  },
  'a title, a link and its reason': {
    ours: [['"Enough time" -> Goal', '"Enough time"\n  -> Goal strongly']],
    theirs: [
      ['"Enough time" -> Goal because "lessons are short"', '"Some time" -> Goal because "days are short" -> Rate'],
    ],
    merged: [
      [
        '"Enough time" -> Goal because "lessons are short"',
        '"Some time"\n  -> Goal strongly because "days are short" -> Rate',
      ],
    ],
  },
  'a comment and the line below it': {
    ours: [['// Of the spring.', '// Of the summer.']],
    theirs: [['aim Goal "Students pass"', 'aim Goal "All students pass"']],
    merged: [
      ['// Of the spring.', '// Of the summer.'],
      ['aim Goal "Students pass"', 'aim Goal "All students pass"'],
    ],
  },
  'a comment on the line that the other side edits': {
    ours: [['// agreed', '// agreed in May']],
    theirs: [['note "first"', 'note "second"']],
    merged: [['note "first" // agreed', 'note "second" // agreed in May']],
  },
  'a new name, and the old one used by the other side': {
    ours: [['driver Time', 'driver Hours']],
    theirs: [more('\nchange idea Bell "Move the bell" -> Time\n')],
    merged: [['driver Time', 'driver Hours'], more('\nchange idea Bell "Move the bell" -> Hours\n')],
  },
  'a new name, and edits of the statement and of what points at it': {
    ours: [['status testing', 'status adopted']],
    theirs: [['driver Mentors', 'driver Coaches'], more('role Mentors\n')],
    merged: [['driver Mentors', 'driver Coaches'], ['status testing', 'status adopted'], more('role Mentors\n')],
  },
  'a statement moved up, and edited': {
    ours: [
      TIME,
      [
        '}\n\nprimary driver M',
        '}\n\nprimary driver Time "Enough time" -> Goal because "lessons are short"\n\nprimary driver M',
      ],
    ],
    theirs: [['lessons are short', 'days are short']],
    merged: [
      TIME,
      [
        '}\n\nprimary driver M',
        '}\n\nprimary driver Time "Enough time" -> Goal because "days are short"\n\nprimary driver M',
      ],
    ],
  },
  'a statement taken out of its braces, and edited': {
    ours: [FLAT],
    theirs: [['status testing', 'status adopted // since May']],
    merged: [FLAT, ['status testing', 'status adopted // since May']],
  },
  'a statement taken away, and others edited around it': {
    ours: [TIME],
    theirs: [['status testing', 'status adopted'], more('role A\n')],
    merged: [TIME, ['status testing\n  }\n}\n', 'status adopted\n  }\n}\nrole A\n']],
  },
  'one side only laid out anew': {
    ours: [['{\n  by 2020\n', '{ by 2020\n']],
    theirs: [['by 2020\n', 'by 2021\n']],
    merged: [['{\n  by 2020\n', '{ by 2021\n']],
  },
};

/** Conflicts: what stands in place of a stretch of the base. */
const disputed: Record<string, Case> = {
  'one property, two values': {
    ours: [['by 2020\n', 'by 2021\n']],
    theirs: [['by 2020\n', 'by 2022 // late\n']],
    merged: [['  by 2020\n', '<<<<<<< ours\n  by 2021\n=======\n  by 2022 // late\n>>>>>>> theirs\n']],
  },
  'one target': {
    ours: [['40% by 2020', '45% by 2020']],
    theirs: [['40% by 2020', '40% by 2021']],
    merged: [
      [
        '    target 40% by 2020\n',
        '<<<<<<< ours\n    target 45% by 2020\n=======\n    target 40% by 2021\n>>>>>>> theirs\n',
      ],
    ],
  },
  'a property that both added': {
    ours: [['by 2020\n', 'by 2020\n  for "all"\n']],
    theirs: [['by 2020\n', 'by 2020\n  for "some"\n']],
    merged: [['by 2020\n', 'by 2020\n<<<<<<< ours\n  for "all"\n=======\n  for "some"\n>>>>>>> theirs\n']],
  },
  'two new names': {
    ours: [['driver Time', 'driver Hours']],
    theirs: [['driver Time', 'driver Minutes']],
    merged: [
      [
        TIME[0],
        `\n<<<<<<< ours${TIME[0].replace('Time', 'Hours')}=======${TIME[0].replace('Time', 'Minutes')}>>>>>>> theirs\n`,
      ],
    ],
  },
  'a statement taken away and edited': {
    ours: [TIME],
    theirs: [['lessons are short', 'days are short']],
    merged: [[TIME[0], `<<<<<<< ours\n=======\n${TIME[0].replace('lessons', 'days')}>>>>>>> theirs\n`]],
  },
  'a statement taken away that the other side newly names': {
    ours: [TIME],
    theirs: [more('role A\nchange idea Bell "Move the bell" -> Time\n')],
    merged: [
      [TIME[0], `<<<<<<< ours\n=======\n${TIME[0]}>>>>>>> theirs\nrole A\nchange idea Bell "Move the bell" -> Time\n`],
    ],
  },
  'a link that both moved': {
    ours: [['time" -> Goal', 'time" -> Mentors']],
    theirs: [['time" -> Goal', 'time" -> Rate']],
    merged: [
      [
        TIME[0],
        `\n<<<<<<< ours${TIME[0].replace('-> Goal', '-> Mentors')}=======${TIME[0].replace('-> Goal', '-> Rate')}>>>>>>> theirs\n`,
      ],
    ],
  },
  'two new statements of one name': {
    ours: [more('role A "x"\n')],
    theirs: [more('role A "y"\n')],
    merged: [more('<<<<<<< ours\nrole A "x"\n=======\nrole A "y"\n>>>>>>> theirs\n')],
  },
};

describe('merge: clean', () => {
  it.each(Object.entries(clean))('%s', async (_name, { ours, theirs, merged }) => {
    const result = await merge(BASE, edited(BASE, ours), edited(BASE, theirs));
    expect(result).toEqual({ text: edited(BASE, merged), conflicts: 0 });
    expect((await merge(BASE, edited(BASE, theirs), edited(BASE, ours))).conflicts).toBe(0);
  });
});

describe('merge: conflicts', () => {
  it.each(Object.entries(disputed))('%s', async (_name, { ours, theirs, merged }) => {
    const result = await merge(BASE, edited(BASE, ours), edited(BASE, theirs));
    expect(result).toEqual({ text: edited(BASE, merged), conflicts: 1 });
    expect((await merge(BASE, edited(BASE, theirs), edited(BASE, ours))).conflicts).toBe(1);
  });

  it('with the older version', async () => {
    const versions = {
      base: 'aim A {\n  by 2020\n}\n',
      ours: 'aim A {\n  by 2021\n}\n',
      theirs: 'aim A {\n  by 2022\n}\n',
    };
    expect(await mergeWithBase(versions)).toBe(
      'aim A {\n<<<<<<< ours\n  by 2021\n||||||| base\n  by 2020\n=======\n  by 2022\n>>>>>>> theirs\n}\n',
    );
  });
});

describe('merge: how lines are written', () => {
  const cases: [name: string, base: string, ours: string, theirs: string, merged: string][] = [
    [
      'lists, name by name',
      'team T {\n  chair "A", "B"\n}\n',
      'team T {\n  chair "A", "B", "C"\n}\n',
      'team T {\n  chair "B", "D"\n}\n',
      'team T {\n  chair "B", "C", "D"\n}\n',
    ],
    [
      'a section of a poster each, each where its side has it',
      'poster T {\n  section "A" "a"\n  section "B" "b"\n}\n',
      'poster T {\n  section "A" "a"\n  section "Ours" "o"\n  section "B" "b"\n}\n',
      'poster T {\n  section "A" "a"\n  section "B" "b"\n  photo "t.jpg" "T"\n}\n',
      'poster T {\n  section "A" "a"\n  section "Ours" "o"\n  section "B" "b"\n  photo "t.jpg" "T"\n}\n',
    ],
    [
      'another order of the parts of a poster on one side, and its house style on the other',
      'poster T {\n  section "A" "a"\n  diagram\n}\nposter H {\n}\n',
      'poster T {\n  diagram\n  section "A" "a"\n}\nposter H {\n}\n',
      'poster T like H {\n  section "A" "a"\n  diagram\n}\nposter H {\n}\n',
      'poster T like H {\n  diagram\n  section "A" "a"\n}\nposter H {\n}\n',
    ],
    [
      'braces on one line',
      'aim G { by 2020 }\n',
      'aim G { by 2021 }\n',
      'aim G {\n  by 2020\n  status open\n}\n',
      'aim G {\n  by 2021\n  status open\n}\n',
    ],
    [
      'braces that one side emptied',
      'aim G {\n  by 2020\n}\n',
      'aim G\n',
      'aim G {\n  by 2020\n  status open\n}\n',
      'aim G {\n  status open\n}\n',
    ],
    [
      'braces that both emptied of something else',
      'aim G { by 2020 }\n',
      'aim G "g"\n',
      'aim G { by 2020 } // so\n',
      'aim G "g" // so\n',
    ],
    ['no line break at the end', 'role A', 'role A\nrole B', 'role A "a"', 'role A "a"\nrole B'],
    [
      'lines of Windows on one side',
      'role A\nrole B\n',
      'role A\r\nrole B\r\n',
      'role A "a"\nrole B\n',
      'role A "a"\r\nrole B\r\n',
    ],
    [
      'lines of Windows on both sides',
      'role A\r\nrole B\r\n',
      'role A\r\nrole B "b"\r\n',
      'role A "a"\r\nrole B\r\n',
      'role A "a"\r\nrole B "b"\r\n',
    ],
    [
      'imports of both',
      'import "a.driver"\n',
      'import "a.driver"\nimport "b.driver" as b\n',
      'import "a.driver"\nimport "c.driver" as c\n',
      'import "a.driver"\nimport "b.driver" as b\nimport "c.driver" as c\n',
    ],
    [
      'statements without name and title, which both sides still have',
      'aim X "x"\nchange idea -> X\n',
      'aim X "y"\nchange idea -> X\n',
      'aim X "x"\nchange idea -> X\nchange idea -> X\nchange idea -> X\n',
      'aim X "y"\nchange idea -> X\nchange idea -> X\nchange idea -> X\n',
    ],
    [
      'what is nested in statements without name and title',
      'aim X\nchange idea {\n  pdsa P\n}\nchange idea {\n  pdsa Q\n}\n',
      'aim X\nchange idea {\n  pdsa P "p"\n}\nchange idea {\n  pdsa Q\n}\n',
      'aim X\nchange idea {\n  pdsa P\n}\nchange idea {\n  pdsa Q\n  status adopted\n}\n',
      'aim X\nchange idea {\n  pdsa P "p"\n}\nchange idea {\n  pdsa Q\n  status adopted\n}\n',
    ],
    [
      'a header behind what one side put before it',
      'theory "t"\nrole A\n',
      'import "b.driver"\ntheory "t"\nrole A\n',
      'theory "u"\nrole A\n',
      'import "b.driver"\ntheory "u"\nrole A\n',
    ],
    ['nothing before', '', 'role A\n', 'role B\n', 'role A\nrole B\n'],
    [
      'what was put into new braces, and edited',
      'aim G\ndriver M -> G\n',
      'aim G\nprimary driver P -> G {\n  driver M\n}\n',
      'aim G\ndriver M -> G {\n  definition "d"\n}\n',
      'aim G\nprimary driver P -> G {\n  driver M {\n    definition "d"\n  }\n}\n',
    ],
  ];
  it.each(cases)('%s', async (_name, base, ours, theirs, merged) => {
    expect(await merge(base, ours, theirs)).toEqual({ text: merged, conflicts: 0 });
  });
});

describe('merge: left to others', () => {
  const cases: [name: string, base: string, ours: string, theirs: string, why: string][] = [
    ['a text that cannot be read', 'aim "A\n', 'aim "A\nrole B\n', 'aim "B\n', 'cannot be read'],
    ['two texts in one head', 'aim A "a"\n', 'aim A "a" "b"\n', 'aim A "c"\n', 'cannot be read'],
    ['three texts in one head', 'aim A "a" "b" "c"\n', 'aim A "a" "b" "d"\n', 'aim A "e" "b" "c"\n', 'cannot be read'],
    ['a name of two words', 'aim A "a"\n', 'aim A B "a"\n', 'aim A "c"\n', 'cannot be read'],
    ['two pairs of braces', 'aim A {\n}\n', 'aim A {\n} {\n}\n', 'aim A "c" {\n}\n', 'cannot be read'],
    ['braces of no statement', '{ role A }\n', '{ role A role B }\n', '{ role C role A }\n', 'cannot be read'],
    [
      'a statement in what is none',
      'headings {\n role A\n}\n',
      'headings {\n role B\n}\n',
      'headings {\n role C\n}\n',
      'cannot be read',
    ],
    ['two headers', 'theory "a"\ntheory "b"\n', 'theory "b"\n', 'theory "a"\ntheory "c"\n', '‘theory’ twice'],
    [
      'a reason that is given twice',
      'driver B -> A because "x"\n',
      'driver B -> A because "x" because "y"\n',
      'driver B "b" -> A because "x"\n',
      '‘because’ twice',
    ],
    [
      'a date that is given twice',
      'aim A {\n by 2020\n}\n',
      'aim A {\n by 2020\n by 2021\n}\n',
      'aim A "a" {\n by 2020\n}\n',
      '‘by’ twice',
    ],
    ['a name that is used twice', 'role A\n', 'role A\nrole A "b"\n', 'role A "a"\n', '‘A’ twice'],
    [
      'a name that is used twice by statements of two kinds',
      'role A\naim A\n',
      'aim A\n',
      'role A "a"\naim A\n',
      '‘A’ twice',
    ],
    [
      'conflict markers of another merge',
      'aim A\n<<<<<<< x\n=======\n>>>>>>> y\n',
      'aim A\n',
      'aim B\n',
      'cannot be read',
    ],
    [
      'a ring that both make together',
      'driver A\ndriver B\n',
      'driver A -> B\ndriver B\n',
      'driver A\ndriver B -> A\n',
      'lead back to themselves',
    ],
    [
      'a comment that both sides put something behind',
      'role A\n// end\n',
      'role A\n// end\nrole B\n',
      'role A\n// end\nrole C\n',
      'differ too much',
    ],
    [
      'a comment that both sides part from what it was before',
      'role A\n// of B\nrole B\n',
      'role A\n// of B\nrole X\nrole B\n',
      'role A\n// of B\nrole Y\nrole B\n',
      'differ too much',
    ],
  ];
  it.each(cases)('%s', async (_name, base, ours, theirs, why) => {
    expect((await merge(base, ours, theirs)).text).toMatch(new RegExp(`^doubt: .*${why}`));
  });
});

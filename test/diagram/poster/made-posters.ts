/** Posters as improvement teams make them, by seed: theories of 3 to 45 boxes, with none to four charts and none to six sections. */

interface Field {
  title: string;
  aim: string;
  problem: string;
  measures: string[];
  drivers: string[];
  secondary: string[];
  ideas: string[];
  sections: [heading: string, text: string][];
  headline: string;
}

const FIELDS: Field[] = [
  {
    title: 'Fewer falls with harm on six wards',
    aim: 'Falls with harm on six wards fall from 12 to 7 in 1000 bed days by June 2027',
    problem: 'Falls are the most reported incident in the hospital. One in three leads to harm, and to a longer stay.',
    measures: ['Falls with harm', 'Patients assessed within six hours', 'Bed rails up', 'Staff who know the plan'],
    drivers: [
      'Every patient’s risk is known',
      'Patients at risk are seen and helped in time',
      'The ward is a safe place to walk',
    ],
    secondary: [
      'One short tool that all staff use',
      'Risk is looked at again when something changes',
      'Rounds at fixed hours',
      'Help comes when a patient calls',
      'Floors are dry and lit',
      'Shoes and glasses lie at the bedside',
    ],
    ideas: [
      'Three questions at admission',
      'A magnet on the board',
      'Hourly rounds with four questions',
      'A nurse’s desk in each bay',
      'Call bell within reach, checked on each round',
      'A bag of slippers at admission',
      'Night lights at the floor',
      'Review of medicines by a pharmacist',
      'Five minutes to clear the floor after lunch',
      'Families tell us what helps at home',
    ],
    sections: [
      [
        'Background',
        'Falls are the most reported incident.\n\n- One in three leads to harm.\n- Each adds **six days** to the stay.',
      ],
      [
        'Methods',
        'We used the Model for Improvement. A team of nurses, a physiotherapist, a pharmacist and two patients met each fortnight, and tested each change on one day before it spread.',
      ],
      ['Lessons', '1. Staff need to see their own data each week.\n2. Patients told us which shoes they would wear.'],
      ['Conclusion', 'Knowing who is at risk, and seeing them each hour, is enough to cut falls with harm by a third.'],
    ],
    headline: 'Falls with harm fell by a third',
  },
  {
    title: 'More students pass algebra the first time',
    aim: 'By June 2027, 80% of all students in grade 9 pass algebra the first time',
    problem: 'Four of ten students fail algebra in grade 9, and most of them never catch up.',
    measures: ['Students who pass', 'Days from a failed task to help', 'Lessons with an exit task', 'Hours of marking'],
    drivers: [
      'Students get help in the week they need it',
      'Teachers see what students think',
      'Lessons build on what students know',
      'Families know how to help',
    ],
    secondary: [
      'Help is at a time when students can come',
      'Tasks show thinking',
      'Teachers plan together',
      'Marking takes minutes',
    ],
    ideas: [
      'A help hour at lunch',
      'Exit tasks in three piles',
      'A call home in the first week',
      'Peer tutors from grade 11',
      'One problem a day from last year',
      'A wall of worked examples',
      'Plan on Thursday for Monday',
      'A letter in four languages',
    ],
    sections: [
      [
        'What we did',
        'Six teachers gave one short task at the end of each lesson, and sorted the answers into three piles.',
      ],
      [
        'What we learned',
        'Sorting takes ten minutes. Students come when the help hour is at lunch.\n\n- Marks do not tell us what to do next.\n- Piles do.',
      ],
      ['What comes next', 'All grade 9 classes from autumn, then grade 8.'],
    ],
    headline: 'Twice as many students got help within a week',
  },
  {
    title: 'Teachers of mathematics who stay',
    aim: 'Produce 40% more well-prepared secondary mathematics teachers by 2028',
    problem: 'There are too few new teachers, and half of them leave within five years.',
    measures: ['New teachers each year', 'Teachers who stay three years', 'Candidates placed in pairs'],
    drivers: [
      'Content preparation in introductory courses',
      'Clinical experiences that teach',
      'Recruitment of students who thrive',
      'Support in the first three years',
      'Partnerships of schools and universities',
    ],
    secondary: [
      'Courses use active learning',
      'Mentors and candidates learn together',
      'Advisers know the programme',
      'A coach in each school',
    ],
    ideas: [
      'Paired placements',
      'Co-planning and co-teaching',
      'A course on proof for teachers',
      'Scholarships for second-years',
      'A call each month',
      'Video clubs',
      'A day of shared planning',
      'Common tasks for observation',
    ],
    sections: [
      ['Who we are', 'Forty universities and a hundred districts, in five research action clusters.'],
      [
        'How we work',
        'Each cluster tests changes in its own places, and brings what it learned to the network twice a year.',
      ],
      ['What we found', 'Pairs ask each other first. Mentors say that they plan more, and explain less.'],
      ['What we ask of you', 'Try one paired placement, and tell us.'],
      ['Thanks', 'We thank all mentors.'],
    ],
    headline: 'Two in one classroom learn more than one',
  },
];

/** A number from 0 to 1, the same for the same seed: mulberry32. */
function random(seed: number): () => number {
  let state = seed * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface MadeText {
  seed: number;
  text: string;
  boxes: number;
}

/** @returns the text of a theory with its poster, and how many boxes its diagram has */
export function madePoster(seed: number): MadeText {
  const next = random(seed + 1);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const field = FIELDS[seed % FIELDS.length] ?? FIELDS[0];
  if (!field) throw new Error('There are fields.');
  const lines = [
    `theory "${field.title}" {\n  authors "Ana Ortiz", "Ben Lee", "Carla Sund"\n  organisation "Northgate"\n  contact "team@northgate.example"\n  version "1.2" on 2027-03-01\n}`,
    `aim Goal "${field.aim}" { problem "${field.problem}" }`,
  ];
  let boxes = 1;
  const primaries = 1 + upTo(field.drivers.length - 1);
  const depth = seed % 4;
  let idea = 0;
  for (let n = 0; n < primaries; n++) {
    lines.push(`primary driver P${n} "${field.drivers[n]}" -> Goal`);
    boxes++;
    const parents = depth < 2 ? [`P${n}`] : [];
    for (let m = 0; depth >= 2 && m < 1 + upTo(2); m++) {
      const title = field.secondary[(n * 2 + m) % field.secondary.length];
      lines.push(`secondary driver S${n}${m} "${title}" -> P${n}`);
      parents.push(`S${n}${m}`);
      boxes++;
    }
    for (const parent of depth === 0 ? [] : parents) {
      for (let m = 0; m < 1 + upTo(2); m++) {
        const title = field.ideas[idea % field.ideas.length];
        lines.push(
          `change idea I${idea} "${title}" -> ${parent} { status ${['testing', 'adopted', 'proposed'][upTo(2)]} }`,
        );
        idea++;
        boxes++;
      }
    }
  }
  const charts = upTo(4);
  for (const [n, title] of field.measures.entries()) {
    const results = n < charts ? resultsOf(next, n) : [];
    lines.push(
      `${n === 0 ? 'outcome' : 'process'} measure M${n} "${title}" of ${n === 0 ? 'Goal' : `P${(n - 1) % primaries}`} { unit "percent" baseline 30% in 2026-01 target ${n === 0 ? 60 : 80}% by 2027-12\n${results.join('\n')} }`,
    );
  }
  for (let n = 0; n < Math.min(idea, 3); n++) {
    lines.push(
      `pdsa T${n} "Test ${n + 1} in one place" of I${n} { do "tried" on 2026-0${n + 3}-10 study "It took ten minutes and showed where to begin." act ${['adapt', 'adopt', 'abandon'][n]} }`,
    );
  }
  lines.push(posterOf(field, next, upTo, charts));
  return { seed, text: `${lines.join('\n')}\n`, boxes };
}

function resultsOf(next: () => number, n: number): string[] {
  return Array.from({ length: 10 + n * 2 }, (_, month) => {
    const on = `${2026 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `  result ${Math.round(30 + month * 2 + next() * 12)}% in ${on}`;
  });
}

function posterOf(field: Field, next: () => number, upTo: (most: number) => number, charts: number): string {
  const sections = field.sections.slice(0, upTo(field.sections.length));
  const before = next() < 0.4 ? sections.splice(0, 1) : [];
  const section = ([heading, text]: [string, string]) => `  section "${heading}" """${text}"""`;
  const named = Array.from({ length: Math.min(charts, upTo(4)) }, (_, n) => `M${n}`);
  return [
    `poster "${field.title}" {`,
    ...(next() < 0.4 ? [`  headline "${field.headline}"`] : []),
    ...(next() < 0.2 ? ['  form billboard'] : []),
    ...before.map(section),
    ...(before.length > 0 ? ['  diagram'] : []),
    ...(named.length > 0 ? [`  chart ${named.join(', ')}`] : []),
    ...sections.map(section),
    ...(next() < 0.3 ? ['  link "https://example.org/poster"'] : []),
    ...(next() < 0.5 ? ['  acknowledgement "Supported by the district"'] : []),
    '}',
  ].join('\n');
}

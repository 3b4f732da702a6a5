import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answers, firstBlank, firstTheory, type Words } from '../../extension/src/new-theory/first-theory.ts';
import { tidy } from '../../extension/src/new-theory/tidy.ts';
import { problemsOf, readText } from '../helpers/read.ts';
import { runs } from '../laws/runs.ts';

const ENGLISH: Words = {
  title: 'Our working theory',
  aimComment: 'The aim.',
  measureComment: 'How we will know.',
  driverComment: 'Primary drivers.',
  ideaComment: 'Change ideas.',
  ideaTitle: 'Something small to try first',
};
const SPANISH: Words = {
  ...ENGLISH,
  title: 'Nuestra teoría de trabajo',
  ideaTitle: 'Algo pequeño para probar primero',
};

interface Case {
  name: string;
  answers: [aim: string, measure: string, drivers: string];
  words?: Words;
  /** Lines of the file. */
  holds: string[];
  /** What stands nowhere in it. */
  lacks?: string[];
  /** What is told of it at once, besides hints, which stand in no list of problems. */
  told?: string[];
}

const CASES: Case[] = [
  {
    name: 'a number and a year become target and deadline',
    answers: [
      '85% of our ninth graders pass algebra by 2028.',
      'ninth graders who pass algebra',
      'Lessons build on what students think, students get help in the same week',
    ],
    holds: [
      'aim NinthGradersPass "85% of our ninth graders pass algebra by 2028" {',
      '  by 2028',
      '  outcome measure NinthGradersWho "Ninth graders who pass algebra" {',
      '    target 85% by 2028',
      'primary driver LessonsBuildWhat "Lessons build on what students think" -> NinthGradersPass {',
      'primary driver StudentsGetHelp "Students get help in the same week" -> NinthGradersPass {',
      'change idea SomethingSmallTry "Something small to try first" -> LessonsBuildWhat {',
    ],
    lacks: ['for "???"', 'unit'],
  },
  {
    name: 'a reduction is a change, of a measure that is no share',
    answers: ['By 2030, 15% fewer stillbirths in Scotland', 'stillbirths per 1000 births', 'a, b, and c'],
    holds: [
      '  for "???"',
      '  by 2030',
      '    target -15% by 2030',
      'primary driver A "A" -> FewerStillbirthsScotland {',
      'primary driver B "B" -> FewerStillbirthsScotland {',
      'primary driver C "C" -> FewerStillbirthsScotland {',
    ],
    lacks: ['unit', 'and c'],
  },
  {
    name: 'a share of a measure per thousand is not written',
    answers: ['85% of wards report falls by 2030', 'Falls per 1000 bed days', 'a, b'],
    holds: ['    target "???" by 2030'],
    told: ['information aim-no-target'],
  },
  {
    name: 'two numbers are the author’s to choose from',
    answers: ['80% of students pass and 90% attend by June 2028', '', 'a, b'],
    holds: ['  by 2028-06', '  outcome measure "???" {', '    target "???" by 2028-06'],
    told: ['information aim-no-target'],
  },
  {
    name: 'an aim alone is enough',
    answers: ['everyone reads', '', ''],
    holds: [
      'aim EveryoneReads "Everyone reads" {',
      '  by "???"',
      '    target "???" by "???"',
      'primary driver "???" -> EveryoneReads {',
      '}',
    ],
    lacks: ['change idea'],
    told: ['information aim-no-target'],
  },
  {
    name: 'one driver may be one thing, and asks for another',
    answers: ['85% of students pass by 2028', 'Pass rate', 'reading and writing'],
    holds: [
      'primary driver ReadingWriting "Reading and writing" -> StudentsPass {',
      'primary driver "???" -> StudentsPass {',
    ],
  },
  {
    name: 'seven drivers, nothing certain, and no time left',
    answers: ['85% of students pass by 2020', 'Pass rate', 'a, b, c, d, e, f, g'],
    holds: ['    target 85% by 2020'],
    told: ['information primary-driver-count', 'warning aim-deadline-passed'],
  },
  {
    name: 'Spanish: a decimal comma, a month, and a list with “y”',
    answers: [
      'el 85,5 % del alumnado aprueba para junio de 2028',
      'alumnado que aprueba',
      'menos tabaco, mejores controles y ayuda',
    ],
    words: SPANISH,
    holds: [
      'aim AlumnadoApruebaJunio "El 85,5 % del alumnado aprueba para junio de 2028" {',
      '  by 2028-06',
      '    target 85.5% by 2028-06',
      'primary driver MenosTabaco "Menos tabaco" -> AlumnadoApruebaJunio {',
      'primary driver MejoresControles "Mejores controles" -> AlumnadoApruebaJunio {',
      'primary driver Ayuda "Ayuda" -> AlumnadoApruebaJunio {',
      'change idea AlgoPequeñoProbar "Algo pequeño para probar primero" -> MenosTabaco {',
    ],
  },
  {
    name: 'Spanish: a reduction',
    answers: [
      '15% menos mortinatos en Escocia para 2030',
      'mortinatos por 1000 nacimientos',
      'menos tabaco, mejor control e ideas',
    ],
    words: SPANISH,
    holds: ['    target -15% by 2030', 'primary driver Ideas "Ideas" -> MenosMortinatosEscocia {'],
  },
  {
    name: 'a change in thousands of percent, and a month that is none',
    answers: ['Reach 1,200% more pupils by 2028-19', 'Pupils', 'Time, Help'],
    holds: ['  by "???"', '    target +1200% by "???"'],
  },
  {
    name: 'quotation marks and strange names survive',
    answers: ['The “best” "class" \\ ever by 2028', '学生', '90 days; more hours; 2024; 2024!; "'],
    holds: [
      'aim BestClassEver "The “best” \\"class\\" \\\\ ever by 2028" {',
      '  outcome measure 学生 "学生" {',
      'primary driver Days "90 days" -> BestClassEver {',
      'primary driver MoreHours "More hours" -> BestClassEver {',
      'primary driver N2024 "2024" -> BestClassEver {',
      'primary driver N20242 "2024!" -> BestClassEver {',
    ],
    told: ['information aim-no-target', 'information duplicate-driver'],
  },
];

const written = ([aim, measure, drivers]: Case['answers'], words = ENGLISH) =>
  firstTheory({ aim, measure, drivers }, words);

describe('three answers make a first file', () => {
  test.each(CASES)('$name', async ({ answers, words, holds, lacks = [], told = [] }) => {
    const text = written(answers, words);
    const lines = text.split('\n');
    for (const line of holds) expect(lines).toContain(line);
    for (const part of lacks) expect(text).not.toContain(part);
    const problems = (await problemsOf(text)).filter(({ severity }) => severity !== 'hint');
    expect(problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(told);
  });

  test('at most two problems greet it, whatever is answered', async () => {
    const aims = [
      'By 2016, 15% fewer stillbirths in Scotland',
      'Reduce falls by 20% in our wards',
      'From 40% to 60% of students by the end of 2030',
      'Halve suspensions',
      'At least 30% of children read by June 2028',
      '1 in 5 students by 2028',
      'Increase attendance by 5 points within two years',
      'Below 4 per 1000 births by 2028',
      'Better schools',
      'Más ayuda para todas las familias en 2028',
    ];
    const measures = ['', 'Pass rate', 'Percentage of students who pass', 'Falls per 1000 bed days', 'Days to help'];
    const lists = ['', 'Mentors', 'Mentors, courses', 'mentors, courses, time, money, and help'];
    for (const [which, aim] of aims.entries()) {
      for (const nth of [which, which + 2]) {
        const measure = measures[nth % measures.length] ?? '';
        const problems = await problemsOf(written([aim, measure, lists[nth % lists.length] ?? '']));
        const told = problems
          .filter(({ severity }) => severity !== 'hint')
          .map(({ rule, message }) => `${rule}: ${message}`);
        expect({ aim, measure, told: told.slice(2) }).toEqual({ aim, measure, told: [] });
      }
    }
  }, 60_000);

  test('titles say what was answered, whatever that is', async () => {
    const answer = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
    const answers = fc.record({ aim: answer, measure: answer, drivers: answer });
    await fc.assert(
      fc.asyncProperty(answers, async (each: Answers) => {
        const { theory } = await readText(firstTheory(each, ENGLISH));
        expect(theory.problems).toEqual([]);
        const aim = theory.elements.find(({ kind }) => kind === 'aim');
        expect(aim?.title?.toLowerCase()).toBe(tidy(each.aim).toLowerCase() || '???');
        const names = theory.elements.flatMap(({ name }) => name ?? []);
        expect(new Set(names).size).toBe(names.length);
      }),
      runs(30),
    );
  });
});

test.each([
  ['Everyone reads', '', '???', '  for "???"'],
  ['All of our children read', '', '"???"', '  by "???"'],
  ['85% of our children read by 2028', '', '???', '  outcome measure "???" {'],
  ['85% of our children read by 2028', 'Readers', '???', '    definition "???"'],
])('%s: the first blank takes what is typed', (aim, measure, chosen, line) => {
  const text = written([aim, measure, '']);
  const { start = 0, end = 0 } = firstBlank(text) ?? {};
  expect(text.slice(start, end)).toBe(chosen);
  expect(text.split('\n')[text.slice(0, start).split('\n').length - 1]).toBe(line);
});

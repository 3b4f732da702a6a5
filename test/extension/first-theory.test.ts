import { describe, expect, test } from 'vitest';
import { firstTheory, type Words } from '../../extension/src/new-theory/first-theory.ts';
import { problemsOf } from '../helpers/read.ts';

const WORDS: Words = {
  title: 'Our working theory',
  aimComment: 'The aim.',
  measureComment: 'How we will know.',
  driverComment: 'Primary drivers.',
  ideaComment: 'Change ideas.',
  ideaTitle: 'Something small to try first',
};

const CASES: readonly [name: string, aim: string, measure: string, drivers: string, expected: string[]][] = [
  [
    'a number and a year become target and deadline',
    '85% of our ninth graders pass algebra by 2028.',
    'Ninth graders who pass algebra',
    'Lessons build on what students think, students get help in the same week',
    [
      'aim NinthGradersPass "85% of our ninth graders pass algebra by 2028" {',
      '  by 2028',
      '    target 85% by 2028',
      'primary driver LessonsBuildWhat "Lessons build on what students think" -> NinthGradersPass',
      'primary driver StudentsGetHelp "students get help in the same week" -> NinthGradersPass',
      'change idea SomethingSmallTry "Something small to try first" -> LessonsBuildWhat {',
    ],
  ],
  [
    'a decimal comma, and a month',
    'El 85,5 % del alumnado aprueba en 2028-06',
    'Alumnado que aprueba',
    'Clases; ayuda',
    ['  by 2028-06', '    target 85.5% by 2028-06'],
  ],
  [
    'a number in thousands is no share, and no month is no date',
    'Reach 1,200% more pupils by 2028-19',
    'Pupils',
    'Time',
    ['  by 2028', '  outcome measure Pupils "Pupils"'],
  ],
  ['an aim alone is enough', 'Everyone reads', '', '', ['aim EveryoneReads "Everyone reads" {', '}']],
  [
    'quotation marks and strange names survive',
    'The “best” "class" \\ ever',
    '学生',
    '90 days; more days',
    ['aim BestClassEver "The “best” \\"class\\" \\\\ ever" {', 'primary driver Days "90 days" -> BestClassEver'],
  ],
];

describe('three answers make a file that reads without mistakes', () => {
  test.each(CASES)('%s', async (_, aim, measure, drivers, expected) => {
    const text = firstTheory({ aim, measure, drivers }, WORDS);
    const lines = text.split('\n');
    for (const line of expected) expect(lines).toContain(line);
    const problems = await problemsOf(text);
    expect(problems.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });
});

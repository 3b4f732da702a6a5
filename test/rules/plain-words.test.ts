import { describe, expect, it } from 'vitest';
import { amountIn, datesIn, figuresIn } from '../../theory/src/rules/plain-words.ts';
import { processorTime } from '../helpers/processor-time.ts';

/** An aim's words, the amount that they name, and the date that they name (as the language would write it, where certain). */
const cases: [words: string, amount: string | undefined, date?: string, written?: string][] = [
  // Amounts
  ['Reading gets better for everybody', undefined],
  ['80% of candidates learn in aligned models by December 2016', '80%', 'December 2016', '2016-12'],
  ['By June 2028, 85% of our ninth graders pass algebra', '85%', 'June 2028', '2028-06'],
  ['Increase the number of teachers by 40 percent from 2014 to 2020', '40 percent', '2014', '2014'],
  ['Raise attendance by 5 percentage points', '5 percentage points'],
  ['Raise attendance by five points', 'five points'],
  ['Prepare 12,000 teachers of mathematics', '12,000'],
  ['Prepare 2000 new teachers by 2020', '2000', '2020', '2020'],
  ['Twelve schools halve suspensions', 'Twelve'],
  ['Cut suspensions in half', 'half'],
  ['Halve the time to a first answer', 'Halve'],
  ['Two-thirds of all students pass', 'Two-thirds'],
  ['Forty-five percent of students pass', 'Forty-five percent'],
  ['Cut the waiting time to 14 days', '14'],
  ['Triple the number of mentors', 'Triple'],
  ['Raise the pass rate 1.5x', '1.5x'],
  ['Raise the rate to 80٪', '80٪'],
  ['到2016年将80％的学生', '80％', '2016', '2016'],
  // Numbers that belong to a name or a word
  ['All students read well in grade 3', undefined],
  ['Grades 6, 7 and 8 learn together', undefined],
  ['Grades 9-12 learn together', undefined],
  ['K-12 schools share a vision', undefined],
  ['Every 9th grader passes', undefined],
  ['Students of 4-year colleges stay', undefined],
  ['Students pass Integrated Math 1', undefined],
  ['Year 7 pupils feel safe', undefined],
  ['Two-year colleges keep their students', undefined],
  ['Third grade teachers stay', undefined],
  ['Reach 90 of our grade 3 pupils', '90'],
  // Dates
  ['Soon all is well', undefined],
  ['Fewer falls by 2016-06-30', undefined, '2016-06-30', '2016-06-30'],
  ['Fewer falls in 2007/08', undefined, '2007/08', '2007/08'],
  ['Fewer falls in the school year 2015-2016', undefined, '2015-2016', '2015/16'],
  ['Fewer falls by 30 June 2016', undefined, '30 June 2016', '2016-06'],
  ['Fewer falls by June 30, 2016', undefined, 'June 30, 2016', '2016-06'],
  ['Fewer falls by 12/2016', undefined, '12/2016'],
  ['Fewer falls by June', undefined, 'by June'],
  ['Fewer falls every year', undefined, 'every year', 'every year'],
  ['Fewer falls each school year', undefined, 'each school year', 'every year'],
  ['Fewer falls by fall 2019', undefined, '2019', '2019'],
  ['Fewer falls within 18 months', undefined, 'within 18 months'],
  ['Fewer falls by the end of the school year', undefined, 'by the end of the school year'],
  ['Students may march to the beat', undefined],
  ['Reach 2016 students', '2016'],
];

describe('what an aim says in words', () => {
  it.each(cases)('%s', (words, amount, date, written) => {
    expect(amountIn(words)).toBe(amount);
    expect(datesIn(words).first).toEqual(date && { text: date, ...(written ? { written } : {}) });
  });

  it.each([
    ['85,5% of students', 85.5],
    ['1,200 students', 1200],
    ['12,345.5 hours', 12345.5],
    ['4,9 days', 4.9],
  ])('reads numbers as the language does: %s', (words, value) => {
    expect(figuresIn(words).map((figure) => figure.value)).toEqual([value]);
  });

  it('reads a page pasted into a title without delay', async () => {
    const took = await processorTime(() => {
      for (const page of ['a A'.repeat(300_000), '9 '.repeat(500_000), 'grade 1, '.repeat(100_000)]) amountIn(page);
    });
    expect(took).toBeLessThan(2000);
  });
});

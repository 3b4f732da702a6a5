/** Figures as people write them: what each is read as, what is told of it, and that formatting and tables keep it. */
import type { Amount, Figure, Measure } from '@driver-diagrams/theory/model/model';
import { describe, expect, it } from 'vitest';
import { format } from '../../theory/src/format/format.ts';
import { said, THERE_AND_BACK } from '../exchange/round-trip.ts';
import { readText } from '../helpers/read.ts';

/** A measure with one line in its braces. */
const measureWith = (line: string) => `outcome measure M "Students" {\n  definition "all"\n  ${line}\n}\n`;

async function measureOf(line: string) {
  const file = await readText(measureWith(line));
  const measure = file.theory.elements.find((each): each is Measure => each.kind === 'measure');
  return { file, measure: measure ?? expect.fail() };
}

/** `20% as 1 in 5, 2030`: the value, how it is meant, as what it is shown, and when. */
function told({ amount, words, date }: Figure): string {
  const much = amount ? `${meant(amount)} as ${amount.text}` : words === undefined ? 'no figure' : `words ${words}`;
  return [much, date?.text].filter((part) => part !== undefined).join(', ');
}

function meant({ value, percent, change, bound }: Amount): string {
  return [bound, `${value}${percent ? '%' : ''}`, change].filter((part) => part !== undefined).join(' ');
}

const MISTAKE = 'reader';

/** Each line, what is read, and the checks that speak up about it, with a part of what they say. */
const forms: [line: string, read: string, ...told: [rule: string, message: string][]][] = [
  // Shares
  ['target 1 in 5 by 2030', '20% as 1 in 5, 2030'],
  ['baseline 3 in 10 in 2024', '30% as 3 in 10, 2024'],
  ['target 1 of 5 by 2030', '20% as 1 of 5, 2030'],
  ['target 1 out of 5 by 2030', '20% as 1 out of 5, 2030'],
  ['target 4 out of every 5 by 2030', '80% as 4 out of every 5, 2030'],
  ['result 12 of 15 in 2024', '80% as 12 of 15, 2024'],
  ['result 12/15 in 2024', '80% as 12/15, 2024'],
  ['result 12/15', '80% as 12/15'],
  ['target at least 4 in 5 by 2030', 'at least 80% as at least 4 in 5, 2030'],
  ['target 1 in 2000 by 2030', '0.05% as 1 in 2000, 2030'],
  ['target 1 in 1,000 by 2030', '0.1% as 1 in 1,000, 2030'],
  ['baseline 1 in 3 in 2024', '33.3333333333% as 1 in 3, 2024'],
  ['target "1 in 5" by 2030', '20% as 1 in 5, 2030'],
  ['baseline 5 in 2024', '5 as 5, 2024'],
  ['baseline 5 in 5 May 2024', '5 as 5, 2024-05-05'],
  ['baseline 30 in 10', '30 as 30, 10', [MISTAKE, 'After ‘in’ comes a date']],
  ['target 1:5 by 2030', 'words 1:5, 2030', ['figure-in-words', '“1:5” is no number']],
  ['target 1 student in 5 by 2030', '1 as 1, 2030', [MISTAKE, 'such as 1 in 5']],
  // Limits
  ['target at least 30% by 2030', 'at least 30% as at least 30%, 2030'],
  ['target At least 30 % by 2030', 'at least 30% as At least 30%, 2030'],
  ['target >80% by 2030', 'more than 80% as >80%, 2030'],
  ['target > 80% by 2030', 'more than 80% as > 80%, 2030'],
  ['target ≥ 80% by 2030', 'at least 80% as ≥ 80%, 2030'],
  ['target >= 80% by 2030', 'at least 80% as >= 80%, 2030'],
  ['target <= 5 by 2030', 'at most 5 as <= 5, 2030'],
  ['target <5 by 2030', 'less than 5 as <5, 2030'],
  ['target ≤5 by 2030', 'at most 5 as ≤5, 2030'],
  ['target more than 80% by 2030', 'more than 80% as more than 80%, 2030'],
  ['target up to 1,200 by 2030', 'at most 1200 as up to 1,200, 2030'],
  ['target about 30% by 2030', 'about 30% as about 30%, 2030'],
  ['target ~30% by 2030', 'about 30% as ~30%, 2030'],
  ['target under 10% by 2030', 'less than 10% as under 10%, 2030'],
  ['target no more than 5 by 2030', 'at most 5 as no more than 5, 2030'],
  ['target no fewer than 5 by 2030', 'at least 5 as no fewer than 5, 2030'],
  ['target 80%+ by 2030', 'at least 80% as 80%+, 2030'],
  ['target 80% or more by 2030', 'at least 80% as 80% or more, 2030'],
  ['target -15% or more by 2030', 'at least -15% relative as -15% or more, 2030'],
  ['target "at least 30%" by 2030', 'at least 30% as at least 30%, 2030'],
  ['target ">80%" by 2030', 'more than 80% as >80%, 2030'],
  ['target at most 5 days by 2030', 'at most 5 as at most 5, 2030', [MISTAKE, 'unit "days"']],
  ['result <5 in 2020', 'less than 5 as <5, 2020', ['figure-in-words', '“<5” is a limit']],
  ['result about 30% in 2020', 'about 30% as about 30%, 2020'],
  // Ranges and steps
  ['target 70-80% by 2030', 'words 70-80%, 2030', ['figure-in-words', '“70-80%” is a range']],
  ['target 70 – 80% by 2030', 'words 70 – 80%, 2030', ['figure-in-words', 'is a range']],
  ['target 70 to 80% by 2030', 'words 70 to 80%, 2030', ['figure-in-words', 'is a range']],
  ['target between 70% and 80% by 2030', 'words between 70% and 80%, 2030', ['figure-in-words', 'is a range']],
  ['target "70-80%" by 2030', 'words 70-80%, 2030', ['figure-in-words', 'is a range']],
  [
    'target from 40% to 60% by 2030',
    'words from 40% to 60%, 2030',
    ['figure-in-words', '‘baseline 40%’ and ‘target 60%’'],
  ],
  // Changes
  ['result -8% in 2018-03', '-8% relative as -8%, 2018-03', ['figure-in-words', 'Add a ‘baseline’']],
  ['result +24 points in 2018-03', '24 points as +24 points, 2018-03', ['figure-in-words', 'Add a ‘baseline’']],
  ['result 80 points in 2018', '80 as 80 points, 2018'],
  [
    'target 80 points by 2030',
    '80 points as 80 points, 2030',
    ['figure-in-words', 'a rise by 80 points, or a level of 80'],
  ],
  ['target at least +5 points by 2030', 'at least 5 points as at least +5 points, 2030'],
  ['target +5 percentage points by 2030', '5 points as +5 points, 2030'],
  ['baseline -8% in 2020', '-8% as -8%, 2020'],
  ['baseline -8 in 2020', '-8 as -8, 2020'],
  ['result -8 in 2020', '-8 as -8, 2020'],
  // Words
  [
    'target "meets or exceeds the state\'s share" by 2030',
    "words meets or exceeds the state's share, 2030",
    ['figure-in-words', 'is shown as it stands'],
  ],
  ['baseline "not known yet"', 'words not known yet'],
  ['baseline "not yet measured" in 2024', 'words not yet measured, 2024'],
  ['baseline "no data yet" in 2024', 'words no data yet, 2024'],
  ['target "to be agreed" by 2030', 'words to be agreed, 2030', ['placeholder-left', 'to be agreed']],
  ['target "+XX%" by 2030', 'words +XX%, 2030', ['placeholder-left', 'XX']],
  ['baseline n/a', 'words n/a', [MISTAKE, 'baseline "n/a"']],
  ['baseline ? in 2020', 'words ?, 2020', [MISTAKE, 'baseline "?"']],
  ['target $500 by 2030', 'words $500, 2030', [MISTAKE, 'a number in digits']],
  // What is missing, or is a year
  ['target by 2030', 'no figure, 2030', [MISTAKE, 'After ‘target’ comes a number']],
  ['baseline in 2020', 'no figure, 2020', [MISTAKE, 'After ‘baseline’ comes a number']],
  ['target by 2030 80%', 'no figure, 2030', [MISTAKE, 'After ‘target’ comes a number']],
  ['target 2030', '2030 as 2030', ['figure-in-words', 'Is 2030 a year?']],
  ['baseline 2020', '2020 as 2020', ['figure-in-words', 'Is 2020 a year?']],
  ['target 2,030 by 2030', '2030 as 2,030, 2030'],
  // Dates
  ['target 80% every year', '80% as 80%, every year'],
  ['target 80% each year', '80% as 80%, every year'],
  ['target 80% annually', '80% as 80%, every year'],
  ['target 80% yearly', '80% as 80%, every year'],
  ['target 80% every month', '80% as 80%', [MISTAKE, '‘every month’ is no date']],
  ['target 80% by 2030 in 2024', '80% as 80%, 2030', [MISTAKE, 'A figure has one date']],
  ['target 80% of students by 2030', '80% as 80%, 2030', [MISTAKE, 'denominator "students"']],
  // Digits
  ['target 1,5% by 2030', '1.5% as 1.5%, 2030', [MISTAKE, 'with a point: 1.5']],
  ['target .5 by 2030', '0.5 as 0.5, 2030'],
  ['target 80 percent by 2030', '80% as 80%, 2030'],
  ['target 80 per cent by 2030', '80% as 80%, 2030'],
];

/** What every such measure is asked, and has nothing to do with the figure. */
const ASKED_OF_ALL = new Set([
  'measure-unlinked',
  'baseline-missing',
  'target-without-date',
  'no-outcome-or-process-mix',
]);

describe('a figure', () => {
  it.each(forms)('%s', async (line, read, ...problems) => {
    const { file, measure } = await measureOf(line);
    expect([measure.baseline ?? [], measure.targets, measure.results].flat().map(told)).toEqual([read]);
    const found = file.check({ today: '2025-01-01' }).filter(({ rule }) => !ASKED_OF_ALL.has(rule));
    const rules = found.map(({ rule, message }, n) => {
      expect(message).toContain(problems[n]?.[1] ?? message);
      return rule === 'syntax' ? MISTAKE : rule;
    });
    expect(rules).toEqual(problems.map(([rule]) => rule));
  });

  it.each(forms)('%s is kept by the formatter', async (line) => {
    const { file } = await measureOf(line);
    const formatted = format(file.text);
    expect(format(formatted)).toBe(formatted);
    expect(said((await readText(formatted)).theory)).toEqual(said(file.theory));
    expect(formatted.split('\n')).toHaveLength(file.text.split('\n').length);
  });

  // A line without a figure cannot stand in a cell; it is told, and kept as a note.
  const whole = forms.filter(([, read]) => !read.startsWith('no figure'));
  it.each(Object.keys(THERE_AND_BACK).flatMap((way) => whole.map(([line]) => [line, way] as const)))(
    '%s goes there and back through %s',
    async (line, way) => {
      const { file } = await measureOf(line);
      const back = await THERE_AND_BACK[way]?.(file.theory);
      expect(back?.untold).toEqual([]);
      const [was, is] = [file.theory, (await readText(back?.text ?? '')).theory].map(said);
      expect(is).toEqual(was);
    },
  );
});

describe('results of a measure that counts changes', () => {
  it.each([
    ['a unit that says so', 'unit "percent change"\nresult -8% in 2024'],
    ['a baseline below zero', 'baseline -3% in 2020\nresult -8% in 2024'],
  ])('%s are levels', async (_, lines) => {
    expect((await measureOf(lines)).measure.results.map(told)).toEqual(['-8% as -8%, 2024']);
  });
});

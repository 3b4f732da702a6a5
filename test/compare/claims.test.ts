import { describe, expect, it } from 'vitest';
import { type Retelling, retellingOf } from '../../theory/src/compare/claims.ts';

const cases: [was: string, now: string, Retelling][] = [
  ['20 of 26 hand it in', '20 of 26 hand it in.', 'same'],
  ['20 of 26 hand it in', '20  OF 26 “hand” it in', 'same'],
  ['Lo entregan más de 20', 'lo entregan mas de 20', 'same'],
  ['by 1 March 2026, 1,000 come', 'by 2026-03-01 1000 come', 'same'],
  ['By March 2026: 1 000', 'by 2026-03: 1000', 'same'],
  ['5 percent', '5%', 'same'],
  ['5 per cent of all', '5 % of all', 'same'],
  ['six of us', '6 of us', 'same'],
  ['-5% absences', '−5% absences', 'same'],
  ['5–10 days', '5 - 10 days', 'same'],
  ['<= 5 errors', '≤5 errors', 'same'],
  ['0,5 days', '0.50 days', 'other'],
  ['20 of 26 hnad it in', '20 of 26 hand it in', 'spelling'],
  ['all who were enroled', 'all who were enrolled', 'spelling'],
  ['who reads lerns', 'who reads learns', 'spelling'],
  ['the comittee meets', 'the committee meets', 'spelling'],
  ['they recieve it', 'they receive it', 'spelling'],
  ['all studnets come', 'all students come', 'spelling'],
  ['three come', 'there come', 'other'],
  ['they increase it', 'they increases it', 'spelling'],
  ['forty come', 'fort come', 'other'],
  ['a definate answer', 'a definite answer', 'spelling'],
  ['< 5 errors', '> 5 errors', 'other'],
  ['-5% absences', '5% absences', 'other'],
  ['20 of 260', '20 of 26', 'other'],
  ['5% come', '5 come', 'other'],
  ['$5 a day', '5 a day', 'other'],
  ['absences ↑', 'absences ↓', 'other'],
  ['↑', '↓', 'other'],
  ['…', '!', 'other'],
  ['A + B', 'A − B', 'other'],
  ['they dont come', 'they don’t come', 'same'],
  ['they do come', 'they do not come', 'other'],
  ['Most hand it in and like it', 'Most hand it in', 'other'],
  ['Most hand it in', 'Most hand it in and like it', 'other'],
  ['the errors increase', 'the errors decrease', 'other'],
  ['5-10 days', '5-100 days', 'other'],
  ['a grade of C or better', 'a grade of D or better', 'unclear'],
  ['once a month', 'once a mouth', 'other'],
  ['who fails', 'who falls', 'unclear'],
  ['a form of it', 'a from of it', 'unclear'],
  ['a patient letter', 'a patent letter', 'other'],
  ['able to read', 'unable to read', 'unclear'],
  ['20 of 26 hand it in', '20 de 26 lo entregan', 'unclear'],
  ['they give it back', 'they take it away', 'unclear'],
];

describe('whether two texts claim the same', () => {
  it.each(cases)('%s → %s: %s', (was, now, expected) => {
    expect(retellingOf(was, now)).toBe(expected);
    expect(retellingOf(now, was)).toBe(expected);
  });
});

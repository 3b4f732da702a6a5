import { namesGroup, statedTarget, suits } from '@driver-diagrams/theory/model/stated-target';
import { describe, expect, test } from 'vitest';

/** An aim's words, and the target that they surely state. */
const CASES: readonly [words: string, amount: string | undefined, date?: string][] = [
  // A share that is reached
  ['80% of candidates learn in model schools by December 2016', '80%', '2016-12'],
  ['At least 30% of students read well by 2028', '30%', '2028'],
  ['More than 85% of students pass by 2028', '85%', '2028'],
  ['85% or more pass by 2028', '85%', '2028'],
  ['No more than 5% of patients wait by 2028', '5%', '2028'],
  ['Keep falls below 5%', '5%'],
  ['Reduce falls to under 15%', '15%'],
  ['Reduce the share of students who fail by 2028 to 15%', '15%', '2028'],
  ['Increase the pass rate to 85% by June 2028', '85%', '2028-06'],
  ['Improve reading so that 80% of students read well', '80%'],
  ['More of our ninth graders pass: 85% by 2028', '85%', '2028'],
  ['80% increase their score', '80%'],
  ['Standards are met by 85% of students', '85%'],
  ['Twelve schools reach 85%', '85%'],
  ['95% of patients are seen within 4 hours by March 2028', '95%', '2028-03'],
  ['0% infections', '0%'],
  ['85,5 % del alumnado aprueba en 2028-06', '85.5%', '2028-06'],
  ['El 85% de nuestro alumnado aprueba álgebra en 2028', '85%', '2028'],
  ['Al menos un 85% aprueba en 2028', '85%', '2028'],
  ['Aumentar la asistencia al 90% en 2028', '90%', '2028'],
  // A change by a share
  ['By 2016, 15% fewer stillbirths in Scotland', '-15%', '2016'],
  ['15% fewer stillbirths per 1000 births by 2028', '-15%', '2028'],
  ['Reduce falls by 20% by June 2028', '-20%', '2028-06'],
  ['Reduce absence by at least 15 per cent', '-15%'],
  ['Reduce more severe injuries by 15%', '-15%'],
  ['Reduce c. diff infections by 15%', '-15%'],
  ['Reduce falls by 15% (from 200 to 170) by 2028', '-15%', '2028'],
  ['At least 30% fewer falls', '-30%'],
  ['A reduction in falls of 15%', '-15%'],
  ['A 15% reduction in falls by 2028', '-15%', '2028'],
  ['Increase enrolment in higher education by 15%', '+15%'],
  ['Increase the number of teachers by 40 percent from 2014 to 2020', '+40%', '2020'],
  ['Attendance up 5% by 2028', '+5%', '2028'],
  ['Falls: -15% by 2028', '-15%', '2028'],
  ['Halve the number of falls by 2030', '-50%', '2030'],
  ['Increase patients whose HbA1c is below 8% from 55% to 70% by 2027', '70%', '2027'],
  ['Cut suspensions in half by 2028', '-50%', '2028'],
  ['Double the number of mentors by 2030', '+100%', '2030'],
  ['Triple our mentors', '+200%'],
  ['15% menos mortinatos en Escocia para 2016', '-15%', '2016'],
  ['Reducir las caídas un 15% para junio de 2028', '-15%', '2028-06'],
  ['Reducir las caídas en un 15 % antes de 2030', '-15%', '2030'],
  ['Un 20% más de docentes a finales de 2030', '+20%', '2030'],
  ['Reducir las caídas a la mitad para diciembre del 2027', '-50%', '2027-12'],
  // A change by points
  ['Increase attendance by 5 points by 2028', '+5 points', '2028'],
  ['Increase attendance by 5 percentage points', '+5 points'],
  ['Aumentar la asistencia en 5 puntos porcentuales', '+5 points'],
  ['5 points by 2028', undefined, '2028'],
  // From one to the other
  ['From 40% to 60% of students by the end of 2030', '60%', '2030'],
  ['Raise passing from 30 to 40% by 2028-06', '40%', '2028-06'],
  ['From 40% in 2020 to 60% in 2028', '60%'],
  ['Lower the rate from 12 to 8 percent', '8%'],
  ['Del 40% al 60% a finales de 2030', '60%', '2030'],
  ['Increase from 20 to 30 schools by 2028', '30', '2028'],
  ['Students from 5 to 7 schools pass', undefined],
  // A number
  ['Cut the waiting time to 14 days', '14'],
  ['Fewer than 4 falls by 2028', '4', '2028'],
  ['By 2028, train 300 mentors', '300', '2028'],
  ['Reduce falls by 20', undefined],
  ['Recruit 300 more mentors', undefined],
  ['All 12 schools share data by 2028', undefined, '2028'],
  ['A letter in at least 3 languages reaches families', undefined],
  // What leaves doubt
  ['Everyone reads', undefined],
  ['1 in 5 students reads by 2028', undefined, '2028'],
  ['One in 5 students reads', undefined],
  ['80% pass and 90% attend', undefined],
  ['30-40% of students pass', undefined],
  ['30 to 40% of students pass', undefined],
  ['10 to 15% fewer falls', undefined],
  ['Reduce stillbirths to 4 per 1000 births', undefined],
  ['From 4.9 to 4.3 per 1000 births', undefined],
  ['Reduce the 15% who fail', undefined],
  ['Cut stillbirths 15%', undefined],
  ['Improve waiting times by 20%', undefined],
  ['15% improvement in falls', undefined],
  ['Increase screening to reduce falls by 15%', undefined],
  ['Double periods of math', undefined],
  ['1.5x the pass rate', undefined],
  ['Reach 1.200 students', undefined],
  ['15 % weniger Stürze', undefined],
  // By when
  ['Fewer falls by fall 2019', undefined],
  ['Fewer falls by mid-2030', undefined],
  ['Fewer falls a mediados de 2030', undefined],
  ['By June 2027 some, and by June 2028 all', undefined],
  ['Since 2015 we learn', undefined],
  ['Since 2015 we learn; by 2028 we know', undefined, '2028'],
  ['Within two years', undefined],
  ['By the end of the school year', undefined],
  ['In 2010-2015', undefined],
  ['By 2027/28', undefined, '2027/28'],
  ['By 2028-19', undefined],
  ['By 2028-06-31', undefined],
  ['By 2028-06-30', undefined, '2028-06-30'],
  ['By 30 June 2016', undefined, '2016-06'],
  ['Every year all pass', undefined, 'every year'],
];

describe('the target that an aim’s words state', () => {
  test.each(CASES)('%s', (words, amount, date) => {
    expect(statedTarget(words)).toEqual({ ...(amount && { amount }), ...(date && { date }) });
  });

  // A search that goes back again and again would not end here.
  test.each(['reduce ', '9% ', 'from 1 to ', 'a', 'by the '])('a page of “%s” pasted into an aim', (part) => {
    expect(statedTarget(part.repeat(100_000))).toEqual({});
  });
});

test.each([
  ['85%', 'Ninth graders who pass', true],
  ['85%', 'Stillbirths per 1000 births', false],
  ['85%', 'Mortinatos por cada 1000 nacimientos', false],
  ['85%', 'Number of mentors', false],
  ['85%', 'Days of absence', false],
  ['-15%', 'Stillbirths per 1000 births', true],
  ['+5 points', 'Days of absence', true],
  ['300', 'Percent of mentors', false],
  ['300', 'Porcentaje de mentores', false],
  ['300', 'Mentors at work', true],
])('%s as a target of “%s”: %s', (amount, measure, expected) => expect(suits(amount, measure)).toBe(expected));

test.each([
  ['85% of our ninth graders pass', true],
  ['Every child reads', true],
  ['Reading improves by 20%', false],
])('%s: names a group, %s', (words, expected) => expect(namesGroup(words)).toBe(expected));

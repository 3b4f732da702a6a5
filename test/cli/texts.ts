/** Small theories that the cases share. */

/** No check says anything about it. */
export const SOUND = `aim Goal "80% of students pass by 2020" {
  by 2020 status achieved
  outcome measure Passing "Students who pass" {
    unit "percent" definition "a grade of C or better, of all who enrolled"
    higher is better
    baseline 60% in 2014
    target 80% by 2020
  } allow primary-driver-count because "one is enough here"
}
primary driver Mentors "Enough mentors" -> Goal {
  driver measure Count "Mentors at work" { definition "in May" } change idea Meet "Meet"
}
`;

/** A warning, and nothing else. */
export const WARNED = `${SOUND}primary driver Lonely "A driver that leads nowhere" {
  driver measure Hours "Hours alone" { definition "in May" } change idea Walk "Walk"
}
`;

/** An unknown name: an error that leaves a gap in the picture. */
export const MISSPELT = `${SOUND}change idea Pairs "Teach in pairs" -> Mentor\n`;

/** An error that breaks the picture. */
export const BROKEN = `${SOUND}change idea Pairs "Teach in pairs -> Mentors\n`;

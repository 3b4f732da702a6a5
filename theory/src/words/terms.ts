/**
 * Every keyword of the language, in a sentence or two for somebody who improves schools, with an example line. A word that
 * means something else in one kind of statement has a further entry, `word in kind`.
 */
import type { Term } from './term.ts';
import { ACTION_TERMS } from './terms-action.ts';
import { POSTER_TERMS } from './terms-poster.ts';

export const TERMS: Readonly<Record<string, Term>> = {
  // Statements
  theory: {
    means:
      'The title of the whole theory, with its stage, its version and who stands behind it. It comes once, at the top of the file.',
    example: 'theory "Algebra at Riverside School" { stage draft }',
  },
  import: {
    means:
      'Makes the statements of another file known here, so that an arrow can lead to them. A team’s theory imports the network’s file to say which of its drivers it serves.',
    example: 'import "network.driver" as network',
  },
  aim: {
    means:
      'What will be better, for whom, by how much and by when. Everything else in the theory is there because it is believed to lead to an aim.',
    example: 'aim Pass "85% of our ninth graders pass algebra by June 2028" { by 2028-06 }',
  },
  'primary driver': {
    means:
      'One of the few things that must change for the aim to be reached: a condition in the system, not a task on a list. Two to five are usual, each with a measure.',
    example: 'primary driver Help "Students get help in the week they stumble" -> Pass',
  },
  'secondary driver': {
    means:
      'A part of a primary driver, or what moves it: close enough to daily work that people can think of something to try. It may move several drivers, with an arrow to each.',
    example: 'secondary driver SeenWork "Teachers see student work every day" -> Help',
  },
  'tertiary driver': {
    means: 'What moves a secondary driver, where one more step makes the theory clearer. Most theories need none.',
    example: 'tertiary driver Time "A quarter of an hour to look at student work" -> SeenWork',
  },
  driver: {
    means:
      'Something that must change, in the column that follows from its arrows: one step to the right of what it moves.',
    example: 'driver Planning "Teachers plan lessons together" -> Help',
  },
  'change idea': {
    means:
      'Something concrete to try, small enough to begin next week. It belongs to the driver it is meant to move, and is tested before it is spread.',
    example: 'change idea ExitTask "One exit task at the end of each lesson" -> SeenWork',
  },
  'outcome measure': {
    means:
      'Tells whether the aim is being reached. It says what is counted, from where you start and where you want to be.',
    example: 'outcome measure PassRate "Ninth graders who pass algebra" { target 85% by 2028-06 }',
  },
  'driver measure': {
    means:
      'Tells whether a driver is moving. It speaks sooner than the outcome does, so that you learn early whether the theory holds.',
    example: 'driver measure DaysToHelp "Days from a failed task to help" { unit "days" }',
  },
  'process measure': {
    means: 'Tells whether people do what was agreed, often enough and well enough for it to make a difference.',
    example: 'process measure Collected "Lessons from which student work was collected" { collected weekly }',
  },
  'balancing measure': {
    means: 'Watches for harm elsewhere: what might get worse while you improve the one thing.',
    example: 'balancing measure Failures "Ninth graders who fail another subject" { lower is better }',
  },
  measure: {
    means:
      'Something counted, of no family yet. Choose outcome, driver, process or balancing once you know what it is for.',
    example: 'measure Attendance "Lessons attended"',
  },
  common: {
    means:
      'One measure with one definition for a whole network, so that results can be put side by side. It is written once, in the network’s file.',
    example: 'common outcome measure Production "Candidates who complete a program"',
  },
  pdsa: {
    means:
      'One small test of a change idea: plan, do, study, act. What you learn is the difference between what you predicted and what happened.',
    example: 'pdsa OneWeek "One class, one week" of ExitTask',
  },
  network: {
    means: 'The network itself: who called it together, who coordinates it, and which problem it exists to mend.',
    example: 'network MTEP "Mathematics Teacher Education Partnership" { kind execution }',
  },
  member: {
    means: 'A partnership that belongs to the network, such as a university with the schools around it.',
    example: 'member Riverside "Riverside University and its schools" { joined 2024 }',
  },
  team: {
    means:
      'A group that works on one driver of the network, such as a research action cluster. Its arrow names the driver.',
    example: 'team ClinicalRAC "Clinical Experiences cluster" -> Clinical',
  },
  evidence: {
    means: 'Something known that an arrow can cite: a study, what people told you, your own figures.',
    example: 'evidence Survey2025 "Two students in three stop at the first hard task" { kind data }',
  },
  revision: {
    means:
      'A change to the theory itself, with the day and the reason. A theory that never changes is not being tested.',
    example: 'revision "1.2" on 2026-11-12 because "the first tests showed that marking takes too long"',
  },

  // Links
  '->': {
    means: 'Moves, or leads to. An arrow is a claim that you believe and can test; say why with ‘because’.',
    example: '-> Help because "nobody can help with what nobody has seen"',
  },
  of: {
    means: 'Says what a measure measures. Inside the braces of what it measures it is not needed.',
    example: 'of Pass, Help',
  },
  'of in pdsa': {
    means: 'Says which change idea is tested. Inside the braces of the idea it is not needed.',
    example: 'of ExitTask',
  },
  because: {
    means:
      'Why you believe it. A reason that others can doubt is worth more than none: it is what your tests are about.',
    example: '-> Help because "a gap of one week can be closed"',
  },
  'because in allow': {
    means: 'Why the check does not matter here. Reviewers read it.',
    example: 'allow aim-no-deadline because "the board decides in May"',
  },
  'because in status': {
    means: 'What led to this: what you learned, or who decided.',
    example: 'status abandoned because "nobody came at lunch"',
  },
  'because in revision': {
    means: 'What you had learned that made you change the theory.',
    example: 'because "the first tests showed that marking takes too long"',
  },
  strongly: { means: 'You expect this link to move much. It is drawn as a solid line.', example: '-> Help strongly' },
  weakly: { means: 'You expect this link to move little. It is drawn dashed.', example: '-> Help weakly' },
  confidence: {
    means: 'How sure you are of this: low, medium or high. The less sure you are, the smaller the first test.',
    example: '-> Help confidence low',
  },
  'confidence in idea': {
    means:
      'How sure you are that the idea works: low, medium or high. The less sure you are, the smaller the first test.',
    example: 'confidence medium',
  },
  citing: { means: 'The evidence that this rests on, by name.', example: '-> Help citing Survey2025' },

  // What a theory says of itself
  stage: {
    means: 'How far the theory is. In a draft, most of what is still missing is told quietly.',
    example: 'stage testing',
  },
  version: { means: 'Which version of the theory this is, and of which day.', example: 'version "1.2" on 2026-09-14' },
  organisation: {
    means: 'The organisation that stands behind the theory; printed with the picture.',
    example: 'organisation "Riverside School"',
  },
  authors: {
    means: 'Who wrote the theory; printed with the picture.',
    example: 'authors "The grade 9 team", "A coach of the district"',
  },
  contact: {
    means: 'Where readers can ask; printed with the picture.',
    example: 'contact "algebra@riverside.example"',
  },
  acknowledgement: {
    means: 'Whom you thank, or who paid; printed with the picture.',
    example: 'acknowledgement "Supported by the district"',
  },
  logo: { means: 'A picture file to print with the theory.', example: 'logo "riverside.svg"' },
  headings: {
    means: 'Other words above the columns of the picture, such as the ones that your network uses.',
    example: 'headings { primary "Key drivers" idea "Interventions" }',
  },
  as: {
    means: 'A short name for the imported file. Its statements are then written with that name and a dot.',
    example: 'import "mte-partnership.driver" as network',
  },

  // Aims and drivers
  for: { means: 'For whom: the people whose results will be better.', example: 'for "all students in grade 9"' },
  by: { means: 'By when. A date counts to its end: ‘by 2028-06’ lasts until 30 June.', example: 'by 2028-06' },
  'by in measure': { means: 'The date by which the target is to be reached.', example: 'target 85% by 2028-06' },
  vision: {
    means: 'The image that guides the work, beyond what can be counted.',
    example: 'vision "Every student can say why it works"',
  },
  problem: {
    means: 'What the aim answers: how things are today, and for whom.',
    example: 'problem "One student in three fails algebra"',
  },
  'problem in network': {
    means: 'The problem that the network exists to mend.',
    example: 'problem "Too few new teachers are well prepared"',
  },
  needs: { means: 'Whether its drivers are needed together, or whether one of them is enough.', example: 'needs all' },
  'measured by': {
    means: 'Names its measures, where they do not stand inside its braces.',
    example: 'measured by PassRate',
  },
  status: { means: 'Where it stands, with the day and the reason.', example: 'status testing' },
  'status in aim': { means: 'Whether the aim is still open, and how it ended.', example: 'status achieved on 2028-06' },
  'status in driver': {
    means: 'Says that the driver is no longer part of the theory. It stays in the picture, pale.',
    example: 'status retired because "every program has enough mentors"',
  },
  'status in idea': {
    means: 'How far the idea is: from nobody having tried it to being the normal way, or given up.',
    example: 'status testing',
  },
  'status in team': {
    means: 'Where the team stands.',
    example: 'status sunset on 2015 because "no aim could be found"',
  },
  'its status': { means: 'How far it is there.', example: 'site "North High" status adapted' },
  next: { means: 'The aim that follows this one.', example: 'next PassBoth' },
  'next in pdsa': { means: 'The test that follows this one.', example: 'next ThreePiles' },
  definition: {
    means: 'What exactly is meant, so that two people understand the same.',
    example: 'definition "a trained mentor for every intern"',
  },
  'definition in measure': {
    means: 'What is counted and how, so exactly that two people would get the same number.',
    example: 'definition "grade C or better, of all enrolled in October"',
  },
  owner: {
    means: 'Who looks after it: a team, member or network by its name, or a person in quotation marks.',
    example: 'owner "The head of mathematics"',
  },

  // Change ideas
  concept: {
    means: 'The general approach that the idea is one form of. The same approach may give you the next idea.',
    example: 'concept "Give people a reminder"',
  },
  scale: { means: 'How many people or places it takes in: small, medium or large.', example: 'scale small' },
  impact: { means: 'How much you expect it to change: low, medium or high.', example: 'impact high' },
  effort: { means: 'How much work it is: low, medium or high.', example: 'effort low' },
  'adapted from': { means: 'The idea that this one was made from.', example: 'adapted from PairedElsewhere' },
  site: {
    means: 'A place where it is tried, how far it is there, and since when. One line a place.',
    example: 'site "North High" status testing from 2026-09',
  },
  'site in pdsa': { means: 'Where the test takes place.', example: 'site "Riverside School"' },

  // Measures
  numerator: {
    means: 'What is counted: the number above the line.',
    example: 'numerator "students with grade C or better"',
  },
  denominator: {
    means: 'Of how many: the number below the line.',
    example: 'denominator "students enrolled in October"',
  },
  unit: { means: 'What the number counts: percent, days, students.', example: 'unit "percent"' },
  'higher is better': { means: 'More of it is good.', example: 'higher is better' },
  'lower is better': { means: 'Less of it is good.', example: 'lower is better' },
  baseline: {
    means: 'Where you started, and when. Without it nobody can tell how far you have come.',
    example: 'baseline 68% in 2026-06',
  },
  target: {
    means:
      'Where you want to be, and by when. Several targets make the way visible; ‘+40%’ means 40% more than the baseline.',
    example: 'target 85% by 2028-06',
  },
  result: {
    means: 'What came out, and when. One line for each time you looked.',
    example: 'result 71% in 2027-06 from Riverside',
  },
  in: { means: 'When it was so.', example: 'baseline 68% in 2026-06' },
  collected: {
    means:
      'How often the figures are collected. Weekly or monthly figures let you steer; yearly ones come too late for that.',
    example: 'collected weekly',
  },
  source: {
    means: 'Where the statement comes from: an article, a meeting, a file.',
    example: 'source "Staff meeting of September"',
  },
  'source in measure': { means: 'Where the figures come from.', example: 'source "the district’s grade book"' },
  'source in evidence': { means: 'Where to find it.', example: 'source "Ingersoll, Merrill, & May (2012)"' },
  'reported by': { means: 'The members that report this measure.', example: 'reported by Riverside, Lakeside' },
  data: {
    means:
      'The file that holds the figures, as a spreadsheet saves it (CSV): dates in the first column, a figure in each line. They become a run chart.',
    example: 'data "pass-rate.csv" column "rate"',
  },
  column: { means: 'The column of the file that holds the figures.', example: 'data "pass-rate.csv" column "rate"' },

  // PDSA cycles
  plan: { means: 'What you will try, with whom, where and when.', example: 'plan "one class, for one week"' },
  predict: {
    means: 'What you expect to see, written before you do it. What differs from it is what you learn.',
    example: 'predict "20 of 26 students hand it in" on 2026-10-02',
  },
  do: {
    means: 'What happened when you tried it, surprises included.',
    example: 'do "24 handed it in on most days" on 2026-10-09',
  },
  study: {
    means: 'What it showed, beside the prediction.',
    example: 'study "the tasks showed one gap in 11 students" on 2026-10-12',
  },
  act: {
    means: 'What you do next: adopt it, adapt it or abandon it.',
    example: 'act adapt "sort into three piles, without marks"',
  },
  'cost of failure': {
    means: 'How bad it would be if the test went wrong: small or large. Where it is large, test in a very small way.',
    example: 'cost of failure small',
  },

  // Who does it
  convener: {
    means: 'Who called the network together.',
    example: 'convener "Association of Public and Land-Grant Universities"',
  },
  hub: { means: 'Who coordinates the network from day to day.', example: 'hub "The association"' },
  since: { means: 'Since when the network exists.', example: 'since 2012' },
  kind: { means: 'What kind it is.', example: 'kind literature' },
  'kind in network': {
    means: 'Whether the members pursue one aim together, or learn from one another.',
    example: 'kind execution',
  },
  'kind in evidence': { means: 'Where the knowledge comes from.', example: 'kind literature' },
  domain: {
    means: 'One of the five things that a new network sets up: what stands there, and how far it is.',
    example: 'domain measurement "Four common measures" status started',
  },
  lead: { means: 'Who leads the partnership.', example: 'lead "Riverside University"' },
  partners: { means: 'Who else belongs to it.', example: 'partners "Riverside High School", "Lakeside Middle School"' },
  place: { means: 'Where it is.', example: 'place "Riverside"' },
  joined: { means: 'When it joined the network.', example: 'joined 2024' },
  chair: {
    means: 'Who leads the team. Two share the load better than one.',
    example: 'chair "A professor of education", "A principal"',
  },
  'full partner': {
    means: 'A member that takes part with its whole team, from planning to testing.',
    example: 'full partner Riverside',
  },
  'participating partner': {
    means: 'A member that takes part in single tasks, such as testing an idea.',
    example: 'participating partner Lakeside',
  },
  'exploratory partner': {
    means: 'A member that looks on and learns, and may take part later.',
    example: 'exploratory partner Bayview',
  },
  partner: {
    means: 'A member that takes part. Say how: full, participating or exploratory.',
    example: 'full partner Riverside',
  },

  // Everywhere
  on: { means: 'On which day, month or year.', example: 'version "1.2" on 2026-09-14' },
  from: { means: 'Since when.', example: 'site "North High" status testing from 2026-09' },
  'from in measure': { means: 'Which member reported it.', example: 'result 71% in 2027-06 from Riverside' },
  'every year': { means: 'Again each year, with no last date.', example: 'by every year' },
  note: {
    means: 'Anything worth keeping that no other word is for.',
    example: 'note "Asked for by the teachers themselves."',
  },
  was: {
    means: 'The name that the same thing had before, so that a comparison shows it renamed, not removed and added.',
    example: 'was CommonPlanning',
  },
  allow: {
    means: 'Keeps one check quiet at this statement, with the reason for all to read.',
    example: 'allow aim-no-deadline because "the board decides in May"',
  },
  'allow in header': {
    means: 'Keeps one check quiet in the whole file, with the reason for all to read.',
    example: 'allow primary-driver-unmeasured because "the measures are chosen in October"',
  },

  ...ACTION_TERMS,
  ...POSTER_TERMS,
};

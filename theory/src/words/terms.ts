/**
 * Every keyword of the language, in a sentence or two for somebody who improves schools, with an example line. Kinds and
 * properties say it themselves (see the rows in grammar/src/language); here stand the words of links, and those behind a value.
 */
import {
  everywhere,
  kindNamed,
  type Property,
  propertiesOf,
  STATEMENT_KINDS,
  type Term,
} from '@driver-diagrams/grammar/language/index';

export type { Term };

/** By the word, and by `word in kind` where it means something else in one kind of statement. */
const BETWEEN: Readonly<Record<string, Term>> = {
  import: {
    means:
      'Makes the statements of another file known here, so that an arrow can lead to them. A team’s theory imports the network’s file to say which of its drivers it serves.',
    example: 'import "network.driver" as network',
  },
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
  strongly: { means: 'You expect this link to move much. It is drawn as a solid line.', example: '-> Help strongly' },
  weakly: { means: 'You expect this link to move little. It is drawn dashed.', example: '-> Help weakly' },
  confidence: {
    means: 'How sure you are of this: low, medium or high. The less sure you are, the smaller the first test.',
    example: '-> Help confidence low',
  },
  citing: { means: 'The evidence that this rests on, by name.', example: '-> Help citing Survey2025' },
  as: {
    means: 'A short name for the imported file. Its statements are then written with that name and a dot.',
    example: 'import "mte-partnership.driver" as network',
  },
  'by in measure': { means: 'The date by which the target is to be reached.', example: 'target 85% by 2028-06' },
  status: { means: 'Where it stands, with the day and the reason.', example: 'status testing' },
  'its status': { means: 'How far it is there.', example: 'site "North High" status adapted' },
  'its reason': {
    means: 'Why that should follow: the reason that findings speak for or against.',
    example: 'because "nobody can do what nobody has helped them learn"',
  },
  in: { means: 'When it was so.', example: 'baseline 68% in 2026-06' },
  kind: { means: 'What kind it is.', example: 'kind literature' },
  'for each': {
    means:
      'The column of the file that says whose each figure is: a line for each of the schools, wards or groups in it.',
    example: 'data "rates.csv" column "rate" for each "school"',
  },
  sheet: { means: 'The sheet of a workbook that holds the figures.', example: 'data "rates.xlsx" sheet "Autumn"' },
  dates: {
    means: 'The column of the file that holds the dates, or the order in which day, month and year stand in it.',
    example: 'data "rates.csv" dates "Week of" day first',
  },
  'day first': {
    means: 'How the dates of a file are written: 3/4/2026 is the third of April.',
    example: 'data "rates.csv" dates day first',
  },
  'month first': {
    means: 'How the dates of a file are written: 3/4/2026 is the fourth of March.',
    example: 'data "rates.csv" dates month first',
  },
  'year first': {
    means: 'How the dates of a file are written: 26/3/4 is the fourth of March 2026.',
    example: 'data "rates.csv" dates year first',
  },
  and: { means: 'Between the two groups of a gap.', example: 'gap of "Girls" and "Boys"' },
  column: { means: 'The column of the file that holds the figures.', example: 'data "pass-rate.csv" column "rate"' },
  on: { means: 'On which day, month or year.', example: 'version "1.2" on 2026-09-14' },
  from: { means: 'Since when.', example: 'site "North High" status testing from 2026-09' },
  'from in measure': { means: 'Which member reported it.', example: 'result 71% in 2027-06 from Riverside' },
  'every year': { means: 'Again each year, with no last date.', example: 'by every year' },
  'allow in header': {
    means: 'Keeps one check quiet in the whole file, with the reason for all to read.',
    example: 'allow primary-driver-unmeasured because "the measures are chosen in October"',
  },
  about: {
    means:
      'Says what a conjecture, finding or recommendation is about. Inside the braces of that statement it is not needed.',
    example: 'about Coaching',
  },
  'for in strategy': {
    means: 'What they answer for.',
    example: 'accountable Teachers to Principals for "joining the weekly meeting"',
  },
  to: { means: 'Until when.', example: 'cycle "2007/08" from 2007-10 to 2008-05' },
  'to in strategy': {
    means: 'Behind ‘intends’, what they will do; behind ‘accountable’, whom they answer to.',
    example: 'intends Coaches to "plan lessons together with teachers" extend',
  },
};

function termsOf(property: Property, kind?: string): [key: string, term: Term][] {
  const { word, means, example, also = {} } = property;
  return Object.entries({ [word]: { means, example }, ...also }).map(([each, term]) => [
    kind ? `${each} in ${kind}` : each,
    term,
  ]);
}

const OF_KINDS = STATEMENT_KINDS.flatMap((kind) => Object.entries(kindNamed(kind).words));
const OF_PROPERTIES = STATEMENT_KINDS.flatMap((kind) => propertiesOf(kind).map(([, property]) => ({ kind, property })));

/** A word of several kinds means by itself what it means in the first of them. */
export const TERMS: Readonly<Record<string, Term>> = {
  ...Object.fromEntries(OF_PROPERTIES.toReversed().flatMap(({ property }) => termsOf(property))),
  ...Object.fromEntries(Object.values(everywhere).flatMap((property) => termsOf(property))),
  ...Object.fromEntries(OF_PROPERTIES.flatMap(({ kind, property }) => termsOf(property, kind))),
  ...Object.fromEntries(
    OF_KINDS.map(([word, { means, example }]) => [word.replace(/^common .*/, 'common'), { means, example }]),
  ),
  ...BETWEEN,
};

/** What several kinds of statement have alike: parts of their properties, and lists of kinds. */
import * as choices from './choices.ts';

export const by = {
  word: 'by',
  form: 'date',
  means: 'By when. A date counts to its end: ‘by 2028-06’ lasts until 30 June.',
  example: 'by 2028-06',
  body: 'by {deadline}',
  label: 'date',
} as const;

export const needs = {
  word: 'needs',
  form: 'choice',
  choices: choices.NEEDS,
  means: 'Whether its drivers are needed together, or whether one of them is enough.',
  example: 'needs all',
  label: 'which drivers it needs',
} as const;

export const measuredBy = {
  word: 'measured by',
  form: 'measures',
  often: 'many',
  means: 'Names its measures, where they do not stand inside its braces.',
  example: 'measured by PassRate',
} as const;

export const owner = {
  word: 'owner',
  form: 'owner',
  to: ['team', 'network', 'member'],
  means: 'Who looks after it: a team, member or network by its name, or a person in quotation marks.',
  example: 'owner "The head of mathematics"',
  body: 'owner {owner}',
  group: 'people',
} as const;

export const data = {
  word: 'data',
  form: 'data',
  means:
    'The file that holds the figures: a table with dates (CSV) or a workbook (XLSX). They become run charts. Behind it: ‘column’ which figures, ‘of’ out of how many, ‘for each’ by which groups, ‘sheet’ and ‘dates’ where these stand.',
  example: 'data "pass-rate.csv" column "rate" for each "school"',
  body: 'data "«figures.csv»" column "«value»"',
  label: 'data file',
  hover: false,
} as const;

export const definition = {
  word: 'definition',
  form: 'text',
  means: 'What exactly is meant, so that two people understand the same.',
  example: 'definition "a trained mentor for every intern"',
  body: 'definition "«what exactly is meant»"',
  column: { heading: 'Definition', about: 'What exactly is meant.' },
} as const;

export const enacted = {
  word: 'enacted',
  form: 'text',
  means: 'What really happened, beside what was intended. The gap between the two is what there is to learn from.',
  example: 'enacted "Coaches mostly did paperwork"',
  body: 'enacted "«what really happened»"',
  label: 'account of what happened',
  column: { heading: 'What really happened', about: 'In a sentence or two.' },
} as const;

export const citing = {
  word: 'citing',
  form: 'names',
  often: 'many',
  head: 'read',
  to: ['evidence', 'finding'],
  means: 'The evidence and findings that it rests on, by name.',
  example: 'citing LittleTime',
  label: 'cited evidence',
  column: { heading: 'Evidence', about: 'Names of evidence and findings.' },
} as const;

export const left = {
  word: 'left',
  form: 'date',
  means: 'When it left. What it did until then stays on record.',
  example: 'left 2026-06',
  body: 'left {today}',
  label: 'date of leaving',
  column: { heading: 'Left', about: 'When it left.' },
} as const;

export const scale = {
  word: 'scale',
  form: 'choice',
  choices: choices.SCALES,
  means: 'How many people or places it takes in: small, medium or large.',
  example: 'scale small',
} as const;

export const on = {
  word: 'on',
  form: 'date',
  means: 'On which day, month or year.',
  example: 'version "1.2" on 2026-09-14',
  body: 'on {today}',
  label: 'date',
} as const;

/** What a theory says. */
export const THEORY_PARTS = ['aim', 'driver', 'idea', 'measure', 'pdsa', 'component', 'strategy', 'support'] as const;
/** What a measure can tell of. */
export const MEASURED = ['aim', 'driver', 'idea', 'strategy', 'network', 'team'] as const;
/** Those who take part. */
export const PEOPLE = ['network', 'member', 'team', 'role'] as const;

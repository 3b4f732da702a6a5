/** `theory` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';

export const header = {
  rule: 'Header',
  called: 'theory',
  sheet: { name: 'Theory', about: 'The whole: one row.', always: true },
  nameless: true,
  words: {
    theory: {
      means:
        'The title of the whole theory, with its stage, its version and who stands behind it. It comes once, at the top of the file.',
      example: 'theory "Algebra at Riverside School" { stage draft }',
      detail: 'title, stage and version of the whole',
      body: 'theory "«What this theory is about»" {\n  stage {words of stage}\n  $0\n}',
    },
  },
  properties: {
    stage: {
      word: 'stage',
      form: 'choice',
      choices: choices.STAGES,
      means: 'How far the theory is. In a draft, most of what is still missing is told quietly.',
      example: 'stage testing',
      column: { heading: 'Stage', about: 'How strictly the theory is checked.' },
    },
    version: {
      word: 'version',
      form: 'version',
      means: 'Which version of the theory this is, and of which day.',
      example: 'version "1.2" on 2026-09-14',
      body: 'version "«0.1»" on {today}',
      column: { heading: 'Version', about: 'Which version this is.' },
    },
    organisation: {
      word: 'organisation',
      form: 'text',
      means: 'The organisation that stands behind the theory; printed with the picture.',
      example: 'organisation "Riverside School"',
      body: 'organisation "«who stands behind it»"',
      column: { heading: 'Organisation', about: 'Whose theory it is.' },
    },
    authors: {
      word: 'authors',
      form: 'texts',
      means: 'Who wrote the theory; printed with the picture.',
      example: 'authors "The grade 9 team", "A coach of the district"',
      body: 'authors "«who wrote it»"',
      label: 'author',
      column: { heading: 'Authors', about: 'One a line.' },
    },
    contact: {
      word: 'contact',
      form: 'text',
      means: 'Where readers can ask; printed with the picture.',
      example: 'contact "algebra@riverside.example"',
      body: 'contact "«where readers can ask»"',
      column: { heading: 'Contact', about: 'Where to write to.' },
    },
    acknowledgement: {
      word: 'acknowledgement',
      form: 'text',
      means: 'Whom you thank, or who paid; printed with the picture.',
      example: 'acknowledgement "Supported by the district"',
      body: 'acknowledgement "«whom you thank»"',
      column: { heading: 'Acknowledgement', about: 'Whom to thank.' },
    },
    logos: {
      word: 'logo',
      form: 'each text',
      often: 'many',
      means: 'A picture file to print with the theory.',
      example: 'logo "riverside.svg"',
      body: 'logo "«logo.svg»"',
      column: { heading: 'Logos', about: 'Files of pictures, one a line.' },
    },
    headings: {
      word: 'headings',
      form: 'headings',
      means: 'Other words above the columns of the picture, such as the ones that your network uses.',
      example: 'headings { primary "Key drivers" idea "Interventions" }',
      body: 'headings { primary "«Key drivers»"$0 }',
      label: 'heading',
      group: 'wording',
      column: { heading: 'Own headings', about: 'Other words above the columns: primary "Key drivers".' },
    },
  },
} as const satisfies Kind;

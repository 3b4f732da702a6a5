/** `evidence` */
import * as choices from './choices.ts';
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const evidence = {
  rule: 'Evidence',
  called: 'piece of evidence',
  calledIn: { es: 'prueba documental' },
  group: 'learning',
  sheet: { name: 'Evidence', about: 'What is known, to be cited.' },
  words: {
    evidence: {
      means: 'Something known that an arrow can cite: a study, what people told you, your own figures.',
      example: 'evidence Survey2025 "Two students in three stop at the first hard task" { kind data }',
      detail: 'something known that an arrow can cite',
      name: 'Source',
      body: 'evidence {name} "«What it says, in one sentence»" {\n  kind {words of kind}\n  source "«where to find it»"\n}$0',
    },
  },
  properties: {
    form: {
      word: 'kind',
      form: 'choice',
      choices: choices.EVIDENCE_FORMS,
      means: 'Where the knowledge comes from.',
      example: 'kind literature',
      label: 'kind of evidence',
      column: { heading: 'Sort of evidence', about: 'Where it comes from.' },
    },
    origin: {
      word: 'source',
      form: 'text',
      means: 'Where to find it.',
      example: 'source "Ingersoll, Merrill, & May (2012)"',
      body: 'source "«where it comes from»"',
      column: { heading: 'Source', about: 'An article, a meeting, a file.' },
    },
    on: { ...shared.on, column: { heading: 'Date', about: 'A day, month or year.' } },
  },
} as const satisfies Kind;

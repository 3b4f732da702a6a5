/** `revision` */
import type { Kind } from './kind.ts';
import * as shared from './shared.ts';

export const revision = {
  rule: 'Revision',
  called: 'revision',
  calledIn: { es: 'revisión' },
  group: 'record',
  sheet: { name: 'Revisions', about: 'How the theory changed.' },
  attributes: true,
  words: {
    revision: {
      means:
        'A change to the theory itself, with the day and the reason. A theory that never changes is not being tested.',
      example: 'revision "1.2" on 2026-11-12 because "the first tests showed that marking takes too long"',
      detail: 'what changed in the theory, and why',
      body: 'revision "«1.1»" on {today} because "«what you learned»"$0',
    },
  },
  properties: {
    on: { ...shared.on, head: 'written', column: { heading: 'Date', about: 'When the theory was changed.' } },
    because: {
      word: 'because',
      form: 'reason',
      head: 'written',
      means: 'What you had learned that made you change the theory.',
      example: 'because "the first tests showed that marking takes too long"',
      body: 'because "«why»"',
      label: 'reason',
      column: { heading: 'Because', about: 'What you had learned.' },
    },
    citing: {
      word: 'citing',
      form: 'names',
      often: 'many',
      head: 'written',
      to: ['evidence'],
      means: 'The evidence that this rests on, by name.',
      example: '-> Help citing Survey2025',
      label: 'cited evidence',
      column: { heading: 'Evidence', about: 'Names of evidence.' },
      hover: false,
    },
  },
} as const satisfies Kind;

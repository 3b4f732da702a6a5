import { failureSentence, type Part } from '@driver-diagrams/theory/guard';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import { expect, test } from 'vitest';
import { failureText } from '../../extension/src/log/failure-text.ts';

const PARTS: Record<Part, string> = {
  check: 'orphan-driver',
  checking: 'file:///w/my%20theory.driver',
  reading: 'file:///w/my%20theory.driver',
  data: 'file:///w/data.csv',
  request: 'driver/report',
  view: 'table',
  painting: 'PDF',
  work: 'linking',
};

/** What VS Code does where a text has no translation. */
const t = (text: string, ...values: unknown[]) => text.replace(/\{(\d)\}/g, (_, n) => String(values[Number(n)]));

test.each(Object.entries(PARTS))('a failed %s is named in the same words to the user and in the log', (part, name) => {
  const failure = { part: part as Part, name };
  const l10n = { t } as Parameters<typeof failureText>[1];
  expect(failureText(failure, l10n)).toBe(failureSentence(failure));
  expect(failureSentence(failure)).toContain(fileName(name));
});

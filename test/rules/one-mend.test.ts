/** Two problems at one place never ask for the same mend: in the samples, the corpus, the cases and the examples of all checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { catalogue, type Problem } from '@driver-diagrams/theory/rules/index';
import { expect, test } from 'vitest';
import { action } from './cases/action.ts';
import { aims } from './cases/aims.ts';
import { aimsAndFigures } from './cases/aims-and-figures.ts';
import { START } from './cases/case.ts';
import { drivers } from './cases/drivers.ts';
import { links } from './cases/links.ts';
import { measures } from './cases/measures.ts';
import { measuresTogether } from './cases/measures-together.ts';
import { networks } from './cases/networks.ts';
import { phrasing } from './cases/phrasing.ts';
import { shape } from './cases/shape.ts';
import { testsAndTime } from './cases/tests-and-time.ts';
import { together } from './cases/together.ts';

const read = createReader({ root: 'file:///mends/' });

function textsIn(folder: string): string[] {
  const at = new URL(folder, import.meta.url);
  const names = readdirSync(at, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.driver'));
  return names.map((name) => readFileSync(new URL(name.replaceAll('\\', '/'), at), 'utf8'));
}

const cases = [
  ...[action, aims, aimsAndFigures, drivers, links, measures, measuresTogether, networks, phrasing, shape],
  ...[testsAndTime, together],
].flat();
const TEXTS = [
  ...textsIn('corpus/'),
  ...textsIn('../../samples/'),
  ...cases.map(({ text, alone }) => (alone ? text : START + text)),
  ...catalogue.flatMap(({ bad }) => (typeof bad === 'string' ? [bad] : [])),
];

/** Pairs at one place with a fix that is the same, or with the same words. */
function sameMends(problems: readonly Problem[]): string[] {
  const byPlace = Map.groupBy(problems, ({ place }) => `${place.start} ${place.end}`);
  return [...byPlace.values()].flatMap((here) => {
    const mends = here.flatMap(({ fixes = [], message }) => [
      message,
      ...fixes.map(({ edits }) => JSON.stringify(edits)),
    ]);
    return mends.filter((mend, n) => mends.indexOf(mend) !== n);
  });
}

test('there is much to look at', () => expect(TEXTS.length).toBeGreaterThan(300));

test('each place asks for each mend once', async () => {
  for (const text of TEXTS) {
    const [file] = await read(new Map([['file:///mends/a.driver', text]]));
    expect(sameMends(file?.check({ today: '2026-11-21' }) ?? []), text).toEqual([]);
  }
});

import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { catalogue, type Fix, type Problem, type Severity } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import { isTheory, memoryFiles } from '../helpers/memory-files.ts';
import { action } from './cases/action.ts';
import { aims } from './cases/aims.ts';
import { aimsAndFigures } from './cases/aims-and-figures.ts';
import { ASKS_FOR_MORE, type Case, START } from './cases/case.ts';
import { data } from './cases/data.ts';
import { drivers } from './cases/drivers.ts';
import { groups } from './cases/groups.ts';
import { links } from './cases/links.ts';
import { measures } from './cases/measures.ts';
import { measuresTogether } from './cases/measures-together.ts';
import { names } from './cases/names.ts';
import { networks } from './cases/networks.ts';
import { phrasing } from './cases/phrasing.ts';
import { posters } from './cases/poster.ts';
import { shape } from './cases/shape.ts';
import { testsAndTime } from './cases/tests-and-time.ts';
import { together } from './cases/together.ts';
import { allows, writing } from './cases/writing.ts';

const TODAY = '2026-11-21';
const FOLDER = 'file:///work';

const BY_ID = new Map(catalogue.map((rule) => [rule.id, rule]));

/** The settings under which a case is checked. */
function settingsOf(asks: readonly string[] | undefined): Record<string, Severity | 'off'> {
  if (!asks) return Object.fromEntries(ASKS_FOR_MORE.map((id) => [id, 'off']));
  const off = asks.filter((id) => BY_ID.get(id)?.onByDefault === false);
  return Object.fromEntries(off.map((id) => [id, BY_ID.get(id)?.severity ?? 'hint']));
}

async function run({ text, alone, files = {}, asks }: Case) {
  const whole = alone ? text : START + text;
  const texts = new Map([[`${FOLDER}/main.driver`, whole]]);
  const others = new Map(Object.entries(files).map(([name, other]) => [`${FOLDER}/${name}`, other]));
  for (const [uri, other] of others) if (isTheory(uri)) texts.set(uri, other);
  const [main] = await readTexts(texts, { root: FOLDER, fileSystem: () => memoryFiles(others) });
  const all = main?.check({ today: TODAY, rules: settingsOf(asks) }) ?? [];
  return { whole, problems: asks ? all.filter(({ rule }) => asks.includes(rule)) : all };
}

function apply(text: string, { edits }: Fix): string {
  const last = edits.toSorted((one, two) => two.start - one.start);
  return last.reduce((each, edit) => each.slice(0, edit.start) + edit.text + each.slice(edit.end), text);
}

function told(text: string, { rule, severity, place }: Problem): [string, string, string] {
  return [rule, severity, text.slice(place.start, place.end)];
}

const families = {
  action,
  aims,
  aimsAndFigures,
  drivers,
  shape,
  measures,
  measuresTogether,
  testsAndTime,
  data,
  groups,
  networks,
  links,
  names,
  writing,
  phrasing,
  posters,
  together,
  allows,
};

describe.each(Object.entries(families))('checks of %s', (_, cases) => {
  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { whole, problems } = await run(each);
    expect(problems.map((problem) => told(whole, problem))).toEqual(each.told.map((expected) => expected.slice(0, 3)));
    each.told.forEach(([, , , message], n) => {
      if (message !== undefined) expect(problems[n]?.message).toContain(message);
    });
    const fix = problems.flatMap(({ fixes }) => fixes ?? [])[0];
    if (each.fixed === null) expect(fix).toBeUndefined();
    else if (each.fixed !== undefined) {
      expect(fix && apply(whole, fix)).toBe(each.alone ? each.fixed : START + each.fixed);
    }
  });
});

describe('a case table', () => {
  const all = Object.values(families).flat();

  it('has each name once', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });
});

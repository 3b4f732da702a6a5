import { createReader } from '@driver-diagrams/language-server/workspace/read';
import { compare } from '@driver-diagrams/theory/compare/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { catalogue, type Example, type Fix, type Problem, type Since } from '@driver-diagrams/theory/rules/index';
import { describe, expect, it } from 'vitest';
import { isTheory, type MemoryFiles, memoryFiles } from '../helpers/memory-files.ts';

const TODAY = '2026-11-21';
/** The day on which everything in the examples was committed. */
const COMMITTED = '2026-10-05';
const FOLDER = 'file:///examples/';
const kept: MemoryFiles = new Map();
const read = createReader({ root: FOLDER, fileSystem: () => memoryFiles(kept) });

/** Rules for which there is nothing to offer: what is missing is for the author to think of, or the fix is not known. */
const NO_FIX = new Set([
  'hide-below-without-counts',
  'members-named-alike',
  'exclusion-unmatched', // only the author knows the day
  'phase-short', // more figures are for the time to bring
  'figure-in-words',
  'aim-no-target', // has one where the words state a number: see the cases of aims
  'data-column-missing',
  'data-file-missing',
  'data-row-unreadable', // the mistake stands in another file
  'driver-phrased-as-task',
  'driver-unowned',
  'empty-title', // only the author knows the words
  'drivers-unmeasured', // each driver has its own
  'drivers-without-ideas', // each driver has its own
  'idea-feeds-many',
  'idea-only-training',
  'import-missing',
  'import-outside', // has one for a file that imports itself: see the cases of names
  'leader-overload',
  'long-label',
  'measures-too-many',
  'placeholder-left',
  'poster-chart',
  'poster-font',
  'poster-headline', // only the author knows the words
  'poster-like',
  'poster-logo',
  'poster-photo',
  'poster-twice',
  'primary-driver-count',
  'single-child',
  'stalled-idea',
  'theory-no-aim',
  'unclear-name',
  'wrong-kind', // has one where a near name is of a right kind: see the cases of links
]);

const filesOf = (example: Example): Record<string, string> =>
  typeof example === 'string' ? { 'main.driver': example } : { ...example };

/** What is told of the first file, with a rule that may be off by default turned on. */
async function problemsOf(files: Record<string, string>, rule: string): Promise<Problem[]> {
  const entry = catalogue.find(({ id }) => id === rule);
  const texts = new Map(Object.entries(files).map(([name, text]) => [FOLDER + name, text]));
  kept.clear();
  for (const [uri, text] of texts) if (!isTheory(uri) && texts.delete(uri)) kept.set(uri, text);
  const before = entry?.before === undefined ? undefined : await theoryBefore([...texts.keys()][0] ?? '', entry.before);
  const [first] = await read(texts);
  const rules = entry ? { [rule]: entry.severity } : {};
  const since = first && before && changesSince(before, first.theory);
  return first?.check({ today: TODAY, rules, firstCommitted: () => COMMITTED, ...(since && { since }) }) ?? [];
}

/** A copy, since the reader takes back what it gave. */
async function theoryBefore(uri: string, text: string): Promise<Theory | undefined> {
  const [file] = await read(new Map([[uri, text]]));
  return file && structuredClone(file.theory);
}

function changesSince(before: Theory, after: Theory): Since {
  return { name: 'main', changes: compare(before, after), files: new Map([[before.uri, after.uri]]) };
}

function apply(files: Record<string, string>, { edits }: Fix): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const own = edits.filter(({ uri }) => uri === FOLDER + name).toSorted((one, two) => two.start - one.start);
      return [name, own.reduce((each, edit) => each.slice(0, edit.start) + edit.text + each.slice(edit.end), text)];
    }),
  );
}

const only = (rule: string, problems: Problem[]) => problems.filter((problem) => problem.rule === rule);

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('speaks up about its bad example, and not about its good one', async () => {
    expect(only(id, await problemsOf(filesOf(rule.bad), id))).not.toEqual([]);
    const good = await problemsOf(filesOf(rule.good), id);
    expect(only(id, good)).toEqual([]);
    expect(only('syntax', good)).toEqual([]);
  });

  it('is fixed by each of its fixes, without a new mistake in the writing', async () => {
    const files = filesOf(rule.bad);
    const before = await problemsOf(files, id);
    const fixes = only(id, before).flatMap((problem) => problem.fixes ?? []);
    if (!NO_FIX.has(id)) expect(fixes).not.toEqual([]);
    for (const fix of fixes) {
      const after = await problemsOf(apply(files, fix), id);
      expect(only(id, after).length, fix.title).toBeLessThan(only(id, before).length);
      expect(only('syntax', after), fix.title).toEqual([]);
      expect(only('unknown-name', after).length, fix.title).toBeLessThanOrEqual(only('unknown-name', before).length);
    }
  });
});

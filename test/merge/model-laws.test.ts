/** Random merges of a model: the result is what both sides' edits come to, or a conflict. */
import { createTextReader } from '@driver-diagrams/language-server/workspace/read';
import { mergeTheories } from '@driver-diagrams/theory/merge/merge';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { describe, expect, it } from 'vitest';
import { isLong } from '../helpers/long-run.ts';
import { LAW_TIMEOUT, manyRuns } from '../laws/runs.ts';
import { awayFrom, edited, givenUpBeside, modelOf, randomOf, saidBy, textOf, together, toldIn } from './model.ts';

const CASES = manyRuns(20_000, 500).numRuns;
const SEED = Number(process.env.LAW_SEED ?? 1);
const MARKERS = { size: 7, labels: { base: 'base', ours: 'ours', theirs: 'theirs' }, showBase: false };
const readText = createTextReader();

/** The same lines as `saidBy` makes of a model. */
function saidIn({ elements, links }: Theory, text: string): string[] {
  const byKey = new Map(elements.map((each) => [each.key, each]));
  const kindOf = (each: Theory['elements'][number]) => text.slice(each.source.kindWord.start, each.source.kindWord.end);
  const labelOf = ({ to, text: name }: { to?: string; text: string }) => {
    const goal = byKey.get(to ?? '');
    return goal ? `${kindOf(goal)} ${goal.name ?? ''} ${goal.title}` : name;
  };
  return elements
    .map((each) => {
      const goals = links.filter(({ from }) => from.to === each.key).map(({ to }) => labelOf(to));
      const properties = each.source.properties.map(({ place }) => text.slice(place.start, place.end));
      return JSON.stringify([kindOf(each), each.name ?? '', each.title, goals.sort(), properties.sort()]);
    })
    .sort();
}

interface Tried {
  clean: number;
  conflicts: number;
  doubts: number;
  needless: string[];
}

async function tryCase(seed: number, tried: Tried): Promise<void> {
  const random = randomOf(seed);
  const base = modelOf(random);
  const [ours, theirs] = [edited(base, random, 'ours'), edited(base, random, 'theirs')];
  for (const file of [...new Set(base.map((each) => each.file))]) {
    const texts = { base: textOf(base, file), ours: textOf(ours.model, file), theirs: textOf(theirs.model, file) };
    if (texts.ours === texts.base || texts.theirs === texts.base || texts.ours === texts.theirs) continue;
    const expected = together(
      toldIn(base, file, base),
      toldIn(ours.model, file, base),
      toldIn(theirs.model, file, base),
      awayFrom(file, ours.model, theirs.model),
      givenUpBeside(file, base, ours.model, theirs.model),
    );
    const merged = await mergeTheories(texts, MARKERS, readText);
    const shown = () =>
      `seed ${seed} file ${file}: ${ours.edits.join(', ')} | ${theirs.edits.join(', ')} ${'conflict' in expected ? expected.conflict : ''}\n${Object.values(texts).join('\n--- next ---\n')}\n--- merged ---\n${'text' in merged ? merged.text : merged.doubt}`;
    if ('doubt' in merged) tried.doubts++;
    if (!('doubt' in merged) && merged.conflicts === 0) {
      tried.clean++;
      const { theory } = await readText(merged.text);
      if ('unknowable' in expected) continue;
      if ('conflict' in expected) expect.fail(`clean, though ${shown()}`);
      expect(saidIn(theory, merged.text), shown()).toEqual(saidBy(expected.told));
    } else {
      tried.conflicts++;
      if (!('conflict' in expected)) tried.needless.push(shown());
    }
  }
}

describe('a merge of a model', () => {
  it('is what both sides come to, or a conflict', { timeout: LAW_TIMEOUT * 20 }, async () => {
    const tried: Tried = { clean: 0, conflicts: 0, doubts: 0, needless: [] };
    for (let n = 0; n < CASES; n++) await tryCase(SEED * 1_000_000 + n, tried);
    const { clean, conflicts, doubts, needless } = tried;
    const share = needless.length / (clean + needless.length);
    console.info(
      `merges: ${clean} clean, ${conflicts} in conflict (${doubts} by lines), ${needless.length} needless: ${(share * 100).toFixed(2)}%`,
    );
    // So few cases as are tried as a rule may hold more of what chance brings.
    expect(share, needless[0]).toBeLessThanOrEqual(isLong ? 0.02 : 0.04);
  });
});

/** The charts of a poster have the marks and the words of the chart alone, also those of measures in imported files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { contentOfPoster, createElkEngine, drawChart, makePoster } from '../../../diagram/src/index.ts';
import { containedFiles } from '../../../language-server/src/workspace/contained-files.ts';
import { type ReadFile, readTexts } from '../../../language-server/src/workspace/read.ts';
import type { Measure } from '../../../theory/src/model/index.ts';

const SAMPLES = fileURLToPath(new URL('../../../samples/', import.meta.url));
const engine = createElkEngine();

async function sample(name: string): Promise<ReadFile> {
  const root = pathToFileURL(SAMPLES).toString();
  const texts = new Map([[pathToFileURL(join(SAMPLES, name)).toString(), readFileSync(join(SAMPLES, name), 'utf8')]]);
  const [file] = await readTexts(texts, { root, fileSystem: () => containedFiles(root) });
  return file ?? expect.fail();
}

async function readMany(texts: Readonly<Record<string, string>>): Promise<ReadFile> {
  const all = new Map(Object.entries(texts).map(([name, text]) => [`file:///${name}`, text]));
  const [file] = await readTexts(all, { root: 'file:///' });
  return file ?? expect.fail();
}

const NETWORK = `aim A "Fewer falls by June 2027" {
  outcome measure M "Falls" {
    unit "falls"
    result 6 in 2026-01
    result 5 in 2026-02
    result 5 in 2026-03
  }
}
primary driver B "Know the risk" -> A
`;
const TESTED = `
change idea C "Three questions" -> B {
  status adopted on 2026-02-10
  pdsa T "One ward" {
    predict "it takes a minute" on 2026-01-10
    do "it took two" on 2026-02-01
    act adapt "shorter"
  }
}
`;
const OWN = { 'a.driver': `${NETWORK}${TESTED}poster "P" { chart M }` };
const IMPORTED = {
  'a.driver': `import "network.driver" as net
aim A "Our own aim by 2027"
outcome measure M "Our own figures" -> A
${TESTED.replace('-> B', '-> net.B')}
poster "P" { chart net.M }`,
  'network.driver': NETWORK,
};

/** The measure as its own file has it. */
function own(file: ReadFile, measure: Measure): Measure {
  const home = [file, ...file.imports].find(({ uri }) => uri === measure.source.uri);
  const found = home?.theory.elements.find(({ source }) => source.start === measure.source.start);
  return found?.kind === 'measure' ? found : expect.fail();
}

const MARKS = /#(?:point|event|target|baseline|phase|result|note)/;

describe.each<[string, () => Promise<ReadFile>]>([
  ['of tests of the file', () => readMany(OWN)],
  ['of a measure of another file, of which a statement here has the name', () => readMany(IMPORTED)],
  ...readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.driver'))
    .map((name): [string, () => Promise<ReadFile>] => [`of ${name}`, () => sample(name)]),
])('charts %s', (name, read) => {
  it('are the same for a poster as alone', async () => {
    const file = await read();
    const measures = file.merged.elements.filter((each) => each.kind === 'measure');
    const charts = file.charts(
      measures.map(({ id }) => id),
      file.merged,
    );
    expect(charts.size).toBe(measures.length);
    for (const measure of measures) {
      expect(charts.get(measure.id)?.chart).toEqual({ ...file.chart(own(file, measure)), id: measure.id });
    }
    if (!name.includes('.driver')) {
      const events = measures.map(({ id, title }) => [title, charts.get(id)?.chart.events.length]);
      expect(events).toContainEqual(['Falls', 2]);
    }
  });

  it('stand on the poster with every mark', async () => {
    const file = await read();
    const wanted = contentOfPoster(file.merged).charts;
    const found = [...file.charts(wanted, file.merged)].map(([id, { chart }]) => [id, chart] as const);
    const { pages } = await makePoster(file.merged, { engine, charts: new Map(found) });
    const items = pages.flatMap((page) => page.items);
    for (const [id, chart] of found) {
      if (chart.charts.length > 1 || !items.some((item) => item.id.startsWith(`#chart ${id} `))) continue;
      const alone = drawChart(chart).items.filter((item) => MARKS.test(item.id));
      const shown = items.filter((item) => item.id.startsWith(`#chart ${id} `) && MARKS.test(item.id));
      expect(shown.map(({ label }) => label)).toEqual(alone.map(({ label }) => label));
    }
  });
});

/** Figures of many members: read from one file and drawn while people wait. */
import { drawChart, paintSvg } from '@driver-diagrams/diagram';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { decode } from '@driver-diagrams/theory/data/decode';
import { seriesFrom } from '@driver-diagrams/theory/data/measure-data';
import { memoryFiles } from '../helpers/memory-files.ts';
import { type Result, timedOf } from './measure.ts';

const FOLDER = 'file:///w/';
const MEASURE =
  'outcome measure M "Rate" { unit "percent" collected monthly data "m.csv" column "passed" of "enrolled" for each "school" }';

/** So many months of so many schools, a line each. */
function table(months: number, schools: number): string {
  const rows = Array.from({ length: months * schools }, (_, n) => {
    const month = Math.floor(n / schools);
    const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    return `${date},School ${n % schools},${40 + ((n * 7919) % 50)},100`;
  });
  return `month,school,passed,enrolled\n${rows.join('\n')}`;
}

/** Sixty members by sixty months from file to picture, and a file of 100,000 rows. */
export async function benchFigures(): Promise<Result[]> {
  const drawn = await timedOf(drawGrid);
  const large = new TextEncoder().encode(table(500, 200));
  const data = { column: 'passed', of: 'enrolled', each: 'school' };
  const read = await timedOf(async () => {
    const { lines } = seriesFrom(decode(large), data, { percent: true, groups: [], levels: [] });
    if (lines?.length !== 200) throw new Error('The file was not read as it is.');
  });
  return [
    { name: 'run charts of 60 members by 60 months, from one file', value: drawn, unit: 'ms', budget: 400 },
    { name: 'data file of 100,000 rows by 200 schools', value: read, unit: 'ms', budget: 1000 },
  ];
}

async function drawGrid(): Promise<void> {
  const files = new Map([[`${FOLDER}m.csv`, table(60, 60)]]);
  const texts = new Map([[`${FOLDER}a.driver`, MEASURE]]);
  const [file] = await readTexts(texts, { root: FOLDER, fileSystem: () => memoryFiles(files) });
  const measure = file?.theory.elements.find((element) => element.kind === 'measure');
  if (!file || !measure) throw new Error('The measure was not read.');
  paintSvg(drawChart(file.chart(measure)), 'light');
}

import { type ReadFile, readTexts } from '@driver-diagrams/language-server/workspace/read';
import type { Chart, Measure, MeasureChart } from '@driver-diagrams/theory/model/index';
import { describe, expect, it } from 'vitest';
import { memoryFiles } from '../helpers/memory-files.ts';

const FOLDER = 'file:///w/';
const monthly = (count: number) =>
  `month,rate,note\n${Array.from({ length: count }, (_, n) => `${2025 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')},${40 + (n % 5)},${n === 3 ? 'a strike' : ''}`).join('\n')}\n`;

async function read(text: string, files: Record<string, string> = {}): Promise<ReadFile> {
  const data = new Map(Object.entries(files).map(([name, content]) => [FOLDER + name, content]));
  const others = Object.entries(files).filter(([name]) => name.endsWith('.driver'));
  const texts = new Map([['main.driver', text] as const, ...others].map(([name, each]) => [FOLDER + name, each]));
  const [main] = await readTexts(texts, { root: FOLDER, fileSystem: () => memoryFiles(data) });
  return main ?? expect.fail();
}

async function chartOf(lines: string, around = '', csv = monthly(14)): Promise<Chart & MeasureChart> {
  const file = await read(
    `aim A "Better" {\n  outcome measure M "Rate" {\n${lines}\n}\n}\nprimary driver D "Drive" -> A\n${around}`,
    { 'x.csv': csv },
  );
  const measure = file.theory.elements.find((each): each is Measure => each.kind === 'measure');
  const made = file.chart(measure ?? expect.fail());
  return { ...made, ...(made.charts[0] ?? expect.fail()) };
}

const events = ({ events: all }: MeasureChart) => all.map(({ kind, date, text }) => `${kind} ${date.text} ${text}`);

describe('the chart of a measure', () => {
  it('takes its points from the file, and keeps the results of the text beside them', async () => {
    const chart = await chartOf('data "x.csv"\nresult 50 in 2025-06\nresult 51 in "some day"');
    expect(chart).toMatchObject({ file: 'x.csv', series: { percent: false } });
    expect(chart.series.points).toHaveLength(14);
    expect(chart.results.map(({ value }) => value)).toEqual([50]);
  });

  it('has the results of the text where there is no file, in the order of time', async () => {
    const chart = await chartOf('result 52% in 2026\nresult 50% in 2025');
    expect(chart.file).toBeUndefined();
    expect(chart.series).toMatchObject({ percent: true, points: [{ value: 50 }, { value: 52 }] });
    expect(chart.results).toEqual([]);
  });

  it.each([
    ['ten points in its time: their median', 'baseline 41 in 2025', { value: 41.5, from: 0, to: 11, ofBaseline: true }],
    ['nine: the median of all', 'baseline 41 in 2025-09', { value: 42, from: 0, to: 13, ofBaseline: false }],
    ['all of them: the median of all', 'baseline 41 in 2027', { value: 42, from: 0, to: 13, ofBaseline: false }],
    ['no day: the median of all', 'baseline 41 in "autumn"', { value: 42, from: 0, to: 13, ofBaseline: false }],
  ])('with a baseline that has %s', async (_name, baseline, median) => {
    expect((await chartOf(`data "x.csv"\n${baseline}`)).parts[0]?.centre).toEqual({ ...median, of: 'median' });
  });

  it('works targets out that are changes from the baseline', async () => {
    const chart = await chartOf(
      'baseline 40% in 2025-01\ntarget +50% by 2026\ntarget +5 points by "May"\nresult 41% in 2025-02',
    );
    expect(chart.targets).toEqual([
      { value: 60, text: '+50%: 60%', date: { text: '2026', start: '2026-01-01', end: '2026-12-31' } },
      { value: 45, text: '+5 points: 45%', when: 'May' },
    ]);
  });

  it('works results out that are changes from the baseline, and has no point for a limit', async () => {
    const lines = 'result -8% in 2018-03\nresult <90 in 2018-04\nresult about 91 in 2018-05';
    const chart = await chartOf(`baseline 100 in 2016-07\ntarget at most 70 by 2018\n${lines}`);
    expect(chart.series).toMatchObject({ percent: false, points: [{ value: 92 }, { value: 91 }] });
    expect(chart.targets).toMatchObject([{ value: 70, text: 'at most 70' }]);
    const points = await chartOf('baseline 2 in 5 in 2016-07\nresult +24 points in 2018-03');
    expect(points.series).toMatchObject({ percent: true, points: [{ value: 64 }] });
    expect(points.baseline).toMatchObject({ value: 40, text: '2 in 5' });
    expect((await chartOf('baseline "not known yet"\nresult -8% in 2018-03')).series.points).toEqual([]);
  });

  it('tells what happened below what it measures, in the time of its points', async () => {
    const around = `change idea I "Idea" -> D {
  status adopted on 2025-08-01
  pdsa T1 "First" { do "d" on 2025-05-01 }
  pdsa T0 "Before all points" { do "d" on 2024-05-01 }
  pdsa T2 "Not done" { predict "p" on 2025-06-01 }
}
change idea Elsewhere "Other" { pdsa T3 "Third" { do "d" on 2025-05-02 } }
`;
    expect(events(await chartOf('data "x.csv"', around))).toEqual([
      'note 2025-04 a strike',
      'test 2025-05-01 First',
      'change 2025-08-01 Idea (adopted)',
    ]);
  });

  it('is made of an imported measure as of an own one', async () => {
    const file = await read('import "network.driver" as n\nchange idea I "Idea" -> n.A', {
      'network.driver': 'aim A "Better" {\n  common outcome measure M "Rate" {\n    data "x.csv"\n  }\n}\n',
      'x.csv': monthly(14),
    });
    const measure = file.imports[0]?.theory.elements.find((each): each is Measure => each.kind === 'measure');
    expect(file.chart(measure ?? expect.fail()).charts[0]?.series.points).toHaveLength(14);
    expect(Object.values(file.merged.figures ?? {})[0]?.[0]?.points).toHaveLength(14);
  });

  it('goes along with the theory in few points, the last one always', async () => {
    const days = Array.from(
      { length: 1000 },
      (_, n) => `${new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10)},${n}`,
    );
    const file = await read('process measure M "Rate" { data "x.csv" }', { 'x.csv': `day,n\n${days.join('\n')}` });
    const points = file.merged.figures?.M?.[0]?.points ?? [];
    expect(points).toHaveLength(120);
    expect([points[0]?.value, points.at(-1)?.value]).toEqual([0, 999]);
  });
});

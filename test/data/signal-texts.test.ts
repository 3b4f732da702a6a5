import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import type { Chart, Measure } from '@driver-diagrams/theory/model/index';
import { amountText, expectedByChance, signalTexts, togetherText } from '@driver-diagrams/theory/model/signals';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHART_WORDS } from '../../diagram/src/chart/words.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const monthOf = (n: number) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`;
const monthly = (values: readonly number[]) =>
  `month,rate\n${values.map((value, n) => `${monthOf(n)},${value}`).join('\n')}`;
const NOISE = [61, 64, 60, 66, 62, 65, 61, 63, 67, 59, 64, 62];
const RISEN = [...NOISE, ...NOISE.map((value) => value + 12)];
const ZEROS = [0, 0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 1];

async function chartsOf(lines: string, csv = ''): Promise<Chart[]> {
  const text = `measure M "Rate" {\ndata "x.csv"${lines}\n}`;
  const kept = new Map([['file:///w/x.csv', csv]]);
  const [file] = await readTexts(new Map([['file:///w/t.driver', text]]), {
    fileSystem: () => memoryFiles(kept),
    root: 'file:///w/',
  });
  const measure = file?.theory.elements.find((each): each is Measure => each.kind === 'measure') ?? expect.fail();
  return file?.chart(measure).charts ?? [];
}

const saying = (chart: Chart) => ({
  date: ({ text }: { text: string }) => text,
  amount: (value: number) => amountText(value, chart.series.percent),
});

const PERCENT = '\nunit "percent"\nhigher is better';
const cases: [name: string, lines: string, values: readonly number[], says: RegExp[], not?: RegExp][] = [
  ['nothing', PERCENT, [], [/^No figures yet\.$/]],
  [
    'a shift, with its limit, its day and how often chance does that',
    PERCENT,
    RISEN,
    [
      /^Shift: \d+ points in a row, from 2025-01 to 2025-12, lie above the median of .*%, and chance leaves room for [78]\. Most likely something has changed, for the better\. It first showed with the figure of 2025-\d\d\. Chance alone would mark about 3 in 100 charts like this one\.$/,
      /^Few crossings: .* Chance alone would mark about 3 in 100/,
    ],
    /No signal/,
  ],
  [
    'no signal, without a claim that all is chance',
    PERCENT,
    NOISE,
    [/^No signal: chance alone could have made this line\./],
    /lie as chance/,
  ],
  [
    'the end of the scale',
    '\nlower is better',
    ZEROS,
    [
      /^This chart cannot tell .* lie at 0, the end of the scale\. The time or the number of cases between events could/,
    ],
    /signal/i,
  ],
  ['100%', PERCENT, NOISE.map((_, n) => (n % 3 ? 100 : 97)), [/lie at 100%, the end of the scale/], /signal/i],
  [
    'the median',
    '',
    NOISE.map((_, n) => (n % 3 ? 7 : 6 + (n % 2) * 2)),
    [/lie on the median of 7\. .* the time or the number of cases between events/],
    /signal/i,
  ],
  [
    'few points, on the path',
    `${PERCENT}\nbaseline 60% in 2023-12\ntarget 80% by 2024-12`,
    [61, 63, 66],
    [
      /^Points so far: 3\./,
      /baseline of 60% \(2023-12\) to the target of 80% \(2024-12\), .*% would be due with the latest figure\. It is 66% \(2024-03\): on the path\.$/,
    ],
    /signal/i,
  ],
  [
    'few points, behind',
    `${PERCENT}\nbaseline 60% in 2023-12\ntarget 80% by 2024-12`,
    [61, 60, 61],
    [/Points so far/, /: behind\.$/],
    /signal/i,
  ],
  [
    'phases',
    `${PERCENT}\nphase "With cards" from 2025-01 because "all have them"`,
    RISEN,
    [/^No signal/, /^“With cards”, from 2025-01 on: the median is .*%, 12 points higher than before\.$/],
    /Shift/,
  ],
  [
    'what is left out',
    '\nexclude 2024-03 because "snow"',
    NOISE,
    [/^No signal/, /^Not computed with: 2024-03 \(snow\)\.$/],
  ],
  [
    'limits',
    `${PERCENT}\nlimits\ntarget 90% by 2025`,
    NOISE,
    [
      /^No signal/,
      /^Limits by xmr:/,
      /^The latest figure lies within the limits\.$/,
      /^Figures within the limits never meet the target of 90%: for that something has to change\.$/,
    ],
  ],
  ['a point far off', '', [...NOISE, 95, ...NOISE], [/^No signal/, /^Far from the others: 2025-01 \(95\)\./]],
];

describe('what a chart says', () => {
  it.each(cases)('%s', async (_name, lines, values, says, not) => {
    const [chart] = await chartsOf(lines, monthly(values));
    const texts = signalTexts(chart ?? expect.fail(), saying(chart ?? expect.fail()));
    for (const each of says) expect(texts).toContainEqual(expect.stringMatching(each));
    if (not) expect(texts.join('\n')).not.toMatch(not);
    const spanish = signalTexts(chart ?? expect.fail(), saying(chart ?? expect.fail()), CHART_WORDS.es.signals);
    expect(spanish).toHaveLength(texts.length);
    for (const each of [...texts, ...spanish]) expect(each).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('shows the days between events where they have days and limits are asked for', async () => {
    const days = Array.from({ length: 90 }, (_, n) => {
      const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10);
      return `${day},${n % 7 === 0 || n % 17 === 0 ? 1 : 0}`;
    });
    const [chart] = await chartsOf('\nlower is better\nlimits', `day,falls\n${days.join('\n')}`);
    expect(chart?.isDaysBetween).toBe(true);
    expect(chart?.parts[0]?.limits?.by).toBe('days between');
    expect(signalTexts(chart ?? expect.fail(), saying(chart ?? expect.fail()))[0]).toMatch(
      /^Shown are the days between/,
    );
  });

  it('of several says how many chance would mark', async () => {
    const rows = Array.from({ length: 40 }, (_, s) =>
      NOISE.map((value, n) => `${monthOf(n)},${value + s},S${s}`),
    ).flat();
    const charts = await chartsOf(' column "rate" for each "school"', `month,rate,school\n${rows.join('\n')}`);
    const { charts: count, expected, found } = expectedByChance(charts);
    expect([count, Math.round(expected * 10) / 10, found]).toEqual([40, 0.5, 0]);
    expect(togetherText(charts)).toMatch(/^Of 40 charts .* mark about 1\. With a signal: 0\.$/);
    expect(togetherText(charts.slice(0, 1))).toBeUndefined();
    expect(togetherText(charts.slice(0, 9), CHART_WORDS.es.signals)).toMatch(/menos de 1/);
  });

  it('is the same in whatever order rows and groups stand in the file', async () => {
    const rows = ['North', 'South', 'East'].flatMap((school, s) =>
      RISEN.map((value, n) => `${monthOf(n)},${s === 1 ? NOISE[n % 12] : value + s},${school}`),
    );
    const said = async (order: readonly string[]) => {
      const charts = await chartsOf(
        ' column "rate" for each "school"\ncombined as mean\nhigher is better',
        `month,rate,school\n${order.join('\n')}`,
      );
      return new Map(charts.map((chart) => [chart.group ?? '', signalTexts(chart, saying(chart))]));
    };
    const before = await said(rows);
    const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
    await fc.assert(
      fc.asyncProperty(shuffled, async (order) => {
        const now = await said(order);
        expect(new Map([...now].sort())).toEqual(new Map([...before].sort()));
      }),
      { numRuns: 20 },
    );
  });
});

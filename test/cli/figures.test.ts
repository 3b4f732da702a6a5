/** The same figures in every output: those of members and sites apart, those of data files wherever a measure is shown. */
import { describe, expect, it } from 'vitest';
import { driver, type Files } from './run-driver.ts';

const MONTHS = ['2026-01', '2026-02', '2026-03'];
const results = (member: string, first: number) =>
  MONTHS.map((month, n) => `    result ${first + n}% in ${month} from ${member}\n`).join('');

/** Two members that both rise, far apart: as one line they would fall. */
const TWO = `network N "Net" { kind execution problem "x" }
member North "North" { joined 2025 }
member South "South" { joined 2025 }
member East "East" { joined 2025 }
aim A "By June 2030, 90% pass" {
  for "x"
  common outcome measure M "Pass rate" {
    unit "percent"
    higher is better
    baseline 58 in 2025
    target 75 by 2026-12
    reported by North, South, East
${results('North', 81)}${results('South', 47)}  }
  outcome measure C "Candidates" {
    unit "candidates"
    baseline 250 in 2024
    target +40% by 2026-06
    result -5 in 2026-01
  }
}
primary driver D "D" -> A
`;

const CLUSTER: Files = {
  'net.driver':
    'aim A "By 2030, 90% pass"\nprimary driver D "Lessons" -> A\nnetwork N "Net" { kind execution problem "x" }\n',
  'team.driver':
    'import "net.driver" as n\naim B "More pass" -> n.D { outcome measure M "Share" { unit "percent" data "m.csv" } }\n',
  'm.csv': 'week,share\n2026-01-05,61\n2026-01-12,63\n',
};

/** The parts of a picture that name a figure, in words. */
const words = (svg: string) => [...svg.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label ?? '').join('\n');

async function out(files: Files, ...args: string[]): Promise<string> {
  const { code, out: said, err } = await driver({ args, files });
  expect(err).toBe('');
  expect(code).toBe(0);
  return said;
}

describe('figures of members', () => {
  it('stand in rows of their own in the table of measures, with signs and what a target comes to', async () => {
    const told = words(await out({ 'n.driver': TWO }, 'render', 'n.driver', '--format', 'svg'));
    expect(told).toContain('North, Latest: 83% in March 2026.');
    expect(told).toContain('South, Latest: 49% in March 2026.');
    expect(told).toContain('Baseline: 58% in 2025');
    expect(told).toContain('Targets: 75% by December 2026');
    expect(told).toContain('+40%: 350 candidates by June 2026');
    expect(told).toContain('Latest: −5 in January 2026');
    expect(told).not.toMatch(/(?<!North, |South, )Latest: (83|49)%/);
  });

  it('are told one by one in the report, with who has not reported', async () => {
    const told = await out({ 'n.driver': TWO }, 'report', '--kind', 'measures', 'n.driver');
    expect(told).toContain('Latest, North: 83%, March 2026<br>Latest, South: 49%, March 2026');
    expect(told).toContain('| **North** | January 2026: 81%; February 2026: 82%; March 2026: 83% | 83%, March 2026 |');
    expect(told).toContain('| **East** | **○ Has not reported** |');
    expect(told).toContain('Target: +40%: 350 candidates, June 2026');
    expect(told).not.toContain('Latest: 83%');
  });

  it('become one figure where the author says how, with how many reported', async () => {
    const mean = TWO.replace('    reported by', '    combined as mean\n    reported by');
    const told = await out({ 'n.driver': mean }, 'report', '--kind', 'measures', 'n.driver');
    expect(told).toContain('Latest: 66%, March 2026; 2 of 2 reported');
    const picture = words(await out({ 'n.driver': mean }, 'render', 'n.driver', '--format', 'svg'));
    expect(picture).toContain('Latest: 66% in March 2026; 2 of 2 reported.');
  });

  it.each(['md', 'html', 'json'])(
    'are left out of a report for the public where the groups are small: %s',
    async (format) => {
      const counted = TWO.replaceAll(/result (\d+)% (in \S+ from South)/g, 'result 3 of 8 $2');
      const told = await out(
        { 'n.driver': counted },
        'report',
        '--kind',
        'measures',
        '--for',
        'public',
        '--format',
        format,
        'n.driver',
      );
      expect(told).toContain('Figures of 1 group of fewer than 10 are left out');
      expect(told).not.toMatch(/37\.5|3 of 8/);
      expect(told).not.toContain('South has not reported');
    },
  );
});

describe('figures of the data file of a cluster', () => {
  it.each([
    ['the network view of the network’s file', ['render', 'net.driver', '--view', 'network', '--format', 'svg']],
    ['the network view of the folder', ['render', '.', '--view', 'network', '--format', 'svg']],
    ['the page of the network view', ['render', '.', '--view', 'network', '--format', 'html']],
    [
      'the poster of the network view',
      ['poster', 'net.driver', '--view', 'network', '--size', 'A3', '--format', 'svg'],
    ],
    ['the poster of the folder', ['poster', '.', '--view', 'network', '--size', 'A3', '--format', 'svg']],
    ['the cluster’s own picture', ['render', 'team.driver', '--format', 'svg']],
    ['the report of the folder', ['report', '.', '--kind', 'measures']],
  ])('stand in %s', async (_, args) => {
    expect(await out(CLUSTER, ...args)).toMatch(/63%(,| on) 12 January 2026/);
  });
});

describe('headings of the table of measures', () => {
  const data = `month,value\n${Array.from({ length: 24 }, (_, n) => `${2024 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')},${60 + n}%`).join('\n')}\n`;
  const text = `aim A "A" { for "x" outcome measure M "M" { definition "d" baseline 60% in 2024 target 90% by 2030-06 data "d.csv" } }
primary driver D "D" -> A
`;
  it.each([
    ['the picture', ['render', 'a.driver', '--format', 'svg']],
    ...['A0', 'A1', 'A2', 'A3', 'A4'].map((size): [string, string[]] => [
      size,
      ['poster', 'a.driver', '--size', size, '--format', 'svg'],
    ]),
  ])('are whole in %s', async (_, args) => {
    const said = (await driver({ args, files: { 'a.driver': text, 'd.csv': data } })).out;
    expect(said).not.toBe('');
    expect(said).not.toMatch(/>(Baselin|Baseli|Over|Target|Lates)</);
  });
});

/** A small group beside a larger one, and both together. */
const COUNTED = `aim A "By June 2030, 90% pass" {
  outcome measure M "Pass rate" {
    unit "percent"
    result 3 of 8 in 2026-01 from North
    result 30 of 40 in 2026-01 from "Evening school"
    result 33 of 48 in 2026-01
  }
}
member North "North school"
`;
const LEFT = 'driver: For the public 2 results are left out, counted over few or giving such a one away.\n';

describe('figures for the public', () => {
  const shown = (format: string, ...more: string[]) =>
    driver({ args: ['render', 'n.driver', '--format', format, ...more], files: { 'n.driver': COUNTED } });

  it.each(['json', 'csv', 'html'])(
    'leave small groups out of %s, and those that give one away, and say so',
    async (format) => {
      const { code, out: written, err } = await shown(format, '--for', 'public');
      expect([code, err]).toEqual([0, LEFT]);
      expect(written).not.toMatch(/3 of 8|30 of 40/);
    },
  );

  it('show the whole, and no part of it', async () => {
    const { out: picture } = await shown('svg', '--for', 'public');
    expect(words(picture)).toMatch(/Latest: 68\.75%/);
    expect(words(picture)).not.toMatch(/37\.5%|(?<!\.)75%/);
  });

  it('keep all that the author wrote where nobody says that they are for the public', async () => {
    const { out: written, err } = await shown('csv');
    expect(err).toBe('');
    expect(written).toContain('3 of 8');
  });

  it('say on the chart how many groups are left out', async () => {
    const { out: picture } = await shown('svg', '--measure', 'M', '--for', 'public');
    expect(words(picture)).toMatch(/2 groups|fewer than 10/);
  });
});

describe('one chart of several', () => {
  const only = (name: string, ...more: string[]) =>
    driver({ args: ['render', 'n.driver', '--measure', 'M', '--only', name, ...more], files: { 'n.driver': TWO } });

  it.each(['North', 'north', 'South'])('is that of %s', async (name) => {
    const { code, out: picture } = await only(name);
    expect(code).toBe(0);
    expect(words(picture)).toMatch(/north/i.test(name) ? /83%/ : /49%/);
    expect(words(picture)).not.toMatch(/north/i.test(name) ? /49%/ : /83%/);
  });

  it.each([
    ['Nort', /^driver: No chart of “Pass rate” is of “Nort”\. Did you mean North\?\n$/],
    ['West', /^driver: No chart of “Pass rate” is of “West”\..*North.*South/],
    ['all', /^driver: No chart of “Pass rate” is of “all”\./],
  ])('is asked for by a name that is there, and not %s', async (name, expected) => {
    const { code, err } = await only(name);
    expect(code).toBe(2);
    expect(err).toMatch(expected);
  });

  it('needs a measure', async () => {
    const { code, err } = await driver({ args: ['render', 'n.driver', '--only', 'North'], files: { 'n.driver': TWO } });
    expect([code, err.split('\n')[0]]).toEqual([2, 'driver: --only is for run charts: say which with --measure.']);
  });
});

describe('a data file that leaves something open', () => {
  const TEXT =
    'aim A "All pass" { outcome measure M "Rate" { data "m.csv" } process measure P "Tasks" { result 3 in 2026 } }\n';
  it.each([
    ['asks', { 'm.csv': 'd,n\n03/04/2026,1\n05/06/2026,2\n' }, /No figures are drawn: their file/, /see its data file/],
    ['is not there', {} as Files, /No figures are drawn: their file/, /see its data file/],
    ['holds no figures yet', { 'm.csv': 'd,n\n2026-01,\n' }, /No figures yet\./, /not yet reported/],
  ])('%s: the pictures do not say that there are none', async (_, files, chart, table) => {
    const shown = async (...args: string[]) =>
      words((await driver({ args: ['render', 'a.driver', ...args], files: { ...files, 'a.driver': TEXT } })).out);
    expect(await shown('--measure', 'M')).toMatch(chart);
    expect(await shown()).toMatch(table);
  });
});

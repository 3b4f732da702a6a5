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

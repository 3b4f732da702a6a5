import { join } from 'node:path';
import { catalogue } from '@driver-diagrams/theory/rules/index';
import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { driver } from './run-driver.ts';
import { SOUND } from './texts.ts';

/** Two files with a problem of each severity, a second place, ways to fix, and signs that a format must escape. */
const files = {
  '.git/HEAD': '',
  'network.driver': `${SOUND}primary driver Mentors "100%, twice: a name" -> Goal\n`,
  'teams of 2026/a:b,c.driver': `import "../network.driver" as n
change idea Pairs "Lehr‐Tandems 👩‍🏫 “zu zweit”" -> n.Mentor { status testig note "TBD" }
`,
};
const call = { args: ['check', 'network.driver', 'teams of 2026', '--today', '2026-01-15'], files };

const golden = join(import.meta.dirname, 'golden');

async function report(format: string): Promise<string> {
  const { code, out, err } = await driver({ ...call, args: [...call.args, '--format', format] });
  expect(err).toBe('');
  expect(code).toBe(1);
  return out;
}

/** What changes with each version is not part of the golden file. */
function withoutVersion(json: string): string {
  return json.replace(/"(program|semanticVersion)": "[^"]*"/, '"$1": "…"');
}

it.each(['text', 'json', 'github'])('the report as %s is the one that was looked at', async (format) => {
  expectGolden(golden, { [`report.${format}`]: withoutVersion(await report(format)) });
});

it('a report has the same bytes each time', async () => {
  for (const format of ['json', 'sarif']) expect(await report(format)).toBe(await report(format));
});

it('the report as SARIF is the one that was looked at, and fits together', async () => {
  const log = JSON.parse(withoutVersion(await report('sarif'))) as Log;
  const [run] = log.runs;
  const { rules = [] } = run?.tool.driver ?? {};
  const results = run?.results ?? [];
  expect(rules.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
  expect(results.length).toBeGreaterThan(3);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    const { region, artifactLocation } = locations?.[0]?.physicalLocation ?? {};
    expect(run?.artifacts?.map(({ location }) => location?.uri)).toContain(artifactLocation?.uri);
    expect([region?.endLine, region?.endColumn].every((number) => (number ?? 0) >= 1)).toBe(true);
  }
  if (run) run.tool.driver.rules = [];
  expectGolden(golden, { 'report.sarif': `${JSON.stringify(log, undefined, 2)}\n` });
});

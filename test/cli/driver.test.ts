import { describe, expect, it } from 'vitest';
import type { Case } from './cases/case.ts';
import { charts } from './cases/charts.ts';
import { check, files } from './cases/check.ts';
import { endless } from './cases/endless.ts';
import { exchange } from './cases/exchange.ts';
import { format } from './cases/format.ts';
import { poster } from './cases/poster.ts';
import { print } from './cases/print.ts';
import { render } from './cases/render.ts';
import { report } from './cases/report.ts';
import { usage } from './cases/usage.ts';
import { driver } from './run-driver.ts';

const drawing = { render, poster, print, charts };
const families: Record<string, Case[]> = { usage, check, files, format, ...drawing, report, exchange, endless };

function expectText(text: string, expected: string | RegExp = ''): void {
  if (typeof expected === 'string') expect(text).toBe(expected);
  else expect(text).toMatch(expected);
}

describe.each(Object.entries(families))('driver: %s', (_, cases) => {
  it.concurrent.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, each) => {
    const { code, out, err, written } = await driver(each);
    expectText(err, each.err);
    expectText(out, each.out);
    expect(code).toBe(each.code);
    expect(Object.keys(written).sort()).toEqual(Object.keys(each.written ?? {}).sort());
    for (const [path, expected] of Object.entries(each.written ?? {})) expectText(written[path] ?? '', expected);
  });
});

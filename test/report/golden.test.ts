import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_STYLE } from '@driver-diagrams/theory/report/html-style';
import { REPORT_FORMATS, REPORT_KINDS, writeReport } from '@driver-diagrams/theory/report/index';
import { describe, expect, it } from 'vitest';
import { reportOf } from './reports.ts';
import { ACTION, CLUSTER, NETWORK } from './texts.ts';

/** Compares with the kept file; `BLESS=1` writes it anew, to be looked at before it is committed. */
function expectGolden(file: string, text: string): void {
  const path = join(import.meta.dirname, 'golden', file);
  if (process.env.BLESS) {
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  expect(text).toBe(readFileSync(path, 'utf8'));
}

const folder = join(import.meta.dirname, '..', '..', 'samples');
const samples = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.driver'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
const cases: Record<string, Record<string, string>> = {
  network: { 'network.driver': NETWORK, 'cluster.driver': CLUSTER },
  action: { 'action.driver': ACTION },
  nothing: { 'empty.driver': '' },
  samples,
};

describe.each(Object.entries(cases))('the reports of the case %s', (name, texts) => {
  it.each(REPORT_KINDS)('%s is the one that was looked at', async (kind) => {
    const report = await reportOf(kind, texts);
    // The samples change with their authors' work; what they look like as a page is told by the smaller cases.
    for (const format of name === 'samples' ? (['md'] as const) : REPORT_FORMATS) {
      // How a page looks is no part of what it says.
      expectGolden(`${name}/${kind}.${format}`, writeReport(report, format).replace(REPORT_STYLE, ' … '));
    }
  });
});

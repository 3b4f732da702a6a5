import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPORT_STYLE } from '@driver-diagrams/theory/report/html-style';
import { REPORT_FORMATS, REPORT_KINDS, writeReport } from '@driver-diagrams/theory/report/index';
import { describe, it } from 'vitest';
import { expectGolden } from '../helpers/golden.ts';
import { reportOf } from './reports.ts';
import { ACTION, CLUSTER, NETWORK } from './texts.ts';

const golden = join(import.meta.dirname, 'golden');
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
    const formats = name === 'samples' ? (['md'] as const) : REPORT_FORMATS;
    // How a page looks is no part of what it says.
    const written = (format: (typeof formats)[number]) => writeReport(report, format).replace(REPORT_STYLE, ' … ');
    expectGolden(golden, Object.fromEntries(formats.map((format) => [`${name}/${kind}.${format}`, written(format)])));
  });
});

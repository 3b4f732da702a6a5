import { makeReport, REPORT_FORMATS, REPORT_KINDS, writeReport } from '@driver-diagrams/theory/report/index';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../helpers/processor-time.ts';
import { readTexts } from '../helpers/read.ts';
import { reportOf, TODAY } from './reports.ts';
import { ACTION, CLUSTER, NETWORK } from './texts.ts';

describe.each(REPORT_KINDS)('the report %s', (kind) => {
  it('is made of a file of which a part cannot be read, and says so', async () => {
    const report = await reportOf(kind, { 'good.driver': NETWORK, 'bad.driver': 'primary driver D "no end\n}}} {{' });
    expect(report.files).toEqual(['good.driver', 'bad.driver']);
    expect(report.unread.map(({ name }) => name)).toEqual(['bad.driver']);
    for (const format of ['md', 'html'] as const) expect(writeReport(report, format)).toContain('bad');
  });

  it('is the same each time, and each of its rows has a cell for each column', async () => {
    const texts = { 'network.driver': NETWORK, 'cluster.driver': CLUSTER, 'action.driver': ACTION };
    const report = await reportOf(kind, texts);
    for (const format of REPORT_FORMATS) {
      expect(writeReport(await reportOf(kind, texts), format)).toBe(writeReport(report, format));
    }
    for (const { columns, rows } of report.sections.flatMap(({ tables }) => tables)) {
      for (const { cells } of rows) expect(cells.length).toBe(columns.length);
    }
  });

  it('is made of texts cut anywhere', async () => {
    const text = NETWORK + ACTION;
    for (let end = 0; end < text.length; end += 97) {
      expect(writeReport(await reportOf(kind, text.slice(0, end)), 'html')).toContain('</html>');
    }
  });

  it('is made of no file at all', () => {
    const report = makeReport(kind, { files: [], today: TODAY });
    for (const format of REPORT_FORMATS) expect(writeReport(report, format).length).toBeGreaterThan(20);
  });
});

describe('thousands of statements', () => {
  it('are reported in moments, whatever the kind', async () => {
    const drivers = Array.from(
      { length: 1500 },
      (_, n) => `driver D${n} "Driver ${n}" -> D${Math.floor((n - 1) / 2)} { process measure X${n} "Measure of ${n}"
change idea I${n} "Idea ${n}" { pdsa P${n} "Test ${n}" } }`,
    ).slice(1);
    const members = Array.from({ length: 300 }, (_, n) => `member M${n} "Member ${n}"`);
    const teams = Array.from({ length: 40 }, (_, n) => `team T${n} "Team ${n}" -> D${n} { full partner M${n} }`);
    const [file] = await readTexts({
      'a.driver': ['primary driver D0 "Driver 0"', ...drivers, ...members, ...teams].join('\n'),
    });
    const files = file ? [{ name: 'a.driver', theory: file.theory }] : [];
    expect(file?.theory.elements.length).toBeGreaterThan(6000);
    for (const kind of REPORT_KINDS) {
      const took = await processorTime(() => {
        const report = makeReport(kind, { files, today: TODAY });
        for (const format of REPORT_FORMATS) writeReport(report, format);
      });
      expect(took, kind).toBeLessThan(6000);
    }
  });
});

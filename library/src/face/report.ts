import { localDay } from '@driver-diagrams/language-server/today';
import { pathIn } from '@driver-diagrams/language-server/workspace/known-files';
import {
  REPORT_FORMATS,
  REPORT_KINDS,
  type Report,
  type ReportFormat,
  type ReportKind,
  writeReport,
} from '@driver-diagrams/theory/report/index';
import { reportOf } from '../common/make-report.ts';
import { behindReading, ROOT } from './behind.ts';
import type { Reading } from './reading.ts';
import { chosen, day } from './words.ts';

export interface ReportOptions {
  /** ISO day that counts as today, such as `2026-06-30`. Without it the machine's own date counts. */
  today?: string;
  /** True for everybody: figures of groups of fewer than ten are left out, or of fewer than `hide below` says. */
  forPublic?: boolean;
}

/**
 * Makes a report on all theories of a reading, as `driver report` does.
 *
 * @param options `format`: how to write it, as a text (`md`, `html` or `json`); without it the report is plain JSON
 * @returns what could not be read is left out, and named in `unread`
 */
export function report(reading: Reading, kind: ReportKind, options?: ReportOptions): Report;
export function report(reading: Reading, kind: ReportKind, options: ReportOptions & { format: ReportFormat }): string;
export function report(
  reading: Reading,
  kind: ReportKind,
  { today = localDay(), forPublic = false, format }: ReportOptions & { format?: ReportFormat } = {},
): Report | string {
  const { read } = behindReading(reading);
  const unread = reading.unreadable.map(({ file, message }) => ({ name: file, message }));
  const files = read.map((file) => ({ name: pathIn(ROOT, file.uri), file }));
  const made = reportOf(chosen('report', kind, REPORT_KINDS), files, { unread, today: day(today), forPublic });
  return format === undefined ? made : writeReport(made, chosen('format', format, REPORT_FORMATS));
}

/** A report as plain JSON, for other programs. */
import type { Report } from './report.ts';

export function writeReportJson(report: Report): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

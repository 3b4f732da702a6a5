/** Reports: `makeReport` from theories to plain JSON, `writeReport` into a format. */
import { REPORT_KINDS, type Report } from './report.ts';
import { writeReportHtml } from './write-html.ts';
import { writeReportJson } from './write-json.ts';
import { writeReportMarkdown } from './write-markdown.ts';

export { makeReport } from './make-report.ts';
export * from './report.ts';
export { KINDS } from './words.ts';

/** One writer a format. A new format is a file and a line here. */
const WRITERS = {
  md: writeReportMarkdown,
  html: writeReportHtml,
  json: writeReportJson,
} as const satisfies Record<string, (report: Report) => string>;

export type ReportFormat = keyof typeof WRITERS;
export const REPORT_FORMATS = Object.keys(WRITERS) as ReportFormat[];

/** Writes a report. The same report gives the same bytes. */
export function writeReport(report: Report, format: ReportFormat): string {
  return WRITERS[format](report);
}

/** True for the name of a kind of report. */
export function isReportKind(word: string): word is (typeof REPORT_KINDS)[number] {
  return (REPORT_KINDS as readonly string[]).includes(word);
}

/** True for the name of a format of reports. */
export function isReportFormat(word: string): word is ReportFormat {
  return Object.hasOwn(WRITERS, word);
}

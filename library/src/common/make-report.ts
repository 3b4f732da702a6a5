/** Reports on files that were read, with what they import. */
import type { ReadFile } from '@driver-diagrams/language-server/workspace/read';
import { makeReport, type Report, type ReportInput, type ReportKind } from '@driver-diagrams/theory/report/index';
import { withImports } from './with-imports.ts';

/**
 * Makes a report. What the files import only completes it.
 *
 * @param read the files that it tells of, by the names under which they are shown
 * @param unread files that could not be read at all
 * @param today ISO day
 */
export function reportOf(
  kind: ReportKind,
  read: readonly { name: string; file: ReadFile }[],
  { unread, today }: Required<Pick<ReportInput, 'unread' | 'today'>>,
): Report {
  const given = new Set(read.map(({ file }) => file.uri));
  const imported = [...withImports(read.map(({ file }) => file)).values()].filter(({ uri }) => !given.has(uri));
  return makeReport(kind, {
    files: read.map(({ name, file }) => ({ name, theory: file.theory })),
    others: imported.map(({ theory }) => theory),
    unread,
    today,
  });
}

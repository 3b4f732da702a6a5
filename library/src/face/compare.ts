import { pathIn } from '@driver-diagrams/language-server/workspace/known-files';
import { plainLook, writeText } from '@driver-diagrams/theory/compare/index';
import { versionOf } from '../common/version-of.ts';
import { type FileComparison, fileComparison, reportOn, type Version, whereOf } from '../common/versions.ts';
import { behindReading, ROOT } from './behind.ts';
import type { Reading } from './reading.ts';

/** What changed. */
export interface Comparison extends FileComparison {
  /** The whole in sentences, as `driver diff` prints it. It claims no more than could be read. */
  text: string;
}

export interface CompareOptions {
  /** What the versions are called in sentences; without it ‘before’ and ‘after’. */
  names?: { before: string; after: string };
  /** True to leave out changes of wording and order. */
  onlyMeaning?: boolean;
}

/**
 * Tells in sentences what changed from one version of theories to another, as `driver diff` does. Files of the same path are
 * taken for the same; so are the only theories of both, whatever they are called.
 *
 * @returns the changes, and in `unread` what could not be read: while that is not empty, no change means no change in the rest
 */
export function compare(before: Reading, after: Reading, options: CompareOptions = {}): Comparison {
  const { names = { before: 'before', after: 'after' }, onlyMeaning = false } = options;
  const areOne = [before, after].every(({ files, unreadable }) => files.length + unreadable.length === 1);
  const side = (reading: Reading, name: string): Version => {
    const { main, read } = behindReading(reading);
    const ownPathOf = (uri: string) => pathIn(ROOT, uri);
    const pathOf = (uri: string) => (areOne && uri === main.uri ? after.main : ownPathOf(uri));
    const unreadable = reading.unreadable.map(({ file, message }) => ({ path: file, message }));
    return versionOf(name, read, pathOf, unreadable, ownPathOf);
  };
  const versions = { before: side(before, names.before), after: side(after, names.after) };
  const report = reportOn(versions, { onlyMeaning });
  const text = writeText(
    report,
    plainLook((change) => whereOf(change, versions)),
  );
  return { ...fileComparison(report, versions), text };
}

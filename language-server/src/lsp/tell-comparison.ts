/** Compares the files of two versions and tells it as the editor shows it: sentences with their places, and both as one. */

import type { InPieces } from '@driver-diagrams/theory/compare/in-pieces';
import {
  bothVersions,
  type Change,
  type ComparedFile,
  comparing,
  type GapSide,
  GROUPS,
  gapsOf,
  shownParts,
  unreadFigureTexts,
} from '@driver-diagrams/theory/compare/index';
import { byGroup, countText, isUnread, oneLine } from '@driver-diagrams/theory/compare/report';
import type { Import, Place, Theory } from '@driver-diagrams/theory/model/model';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import { importMessage } from '@driver-diagrams/theory/rules/index';
import { URI, UriUtils } from 'langium';
import type { ComparedVersion, CompareParams, ToldChange, ToldComparison, ToldPlace } from '../protocol.ts';
import { dataOf, type NamedFile } from '../workspace/paired-files.ts';

/** @param files of each side, the compared one first, which do not change while it is done in pieces */
export function* tellComparison(
  files: { before: readonly NamedFile[]; after: readonly NamedFile[] },
  { before, after }: CompareParams,
): InPieces<ToldComparison> {
  const unreadable = new Set([...(before.unreadable ?? []), ...(after.unreadable ?? [])]);
  const unreadPaths = new Set(
    [...files.before, ...files.after].flatMap(({ path, theory }) => (isUnread(theory) ? [path] : [])),
  );
  // A file that cannot be read on one side would look as if all in it were new, or gone.
  const comparable = (its: readonly NamedFile[]): ComparedFile[] =>
    its.map(({ path, uri, theory, data, document }) => {
      const isLeftOut = unreadable.has(uri) || unreadPaths.has(path);
      return { path, theory, data, lines: linesOf(document), ...(isLeftOut && { context: true }) };
    });
  const compared = { before: comparable(files.before), after: comparable(files.after) };
  const comparison = yield* comparing(compared.before, compared.after);
  const own = files.after[0]?.path ?? files.before[0]?.path ?? '';
  const names = { before: before.name, after: after.name };
  yield;
  const both = bothVersions({ ...comparison, files: compared, names }, own);
  yield;
  const items = new Map(comparison.changes.map((change, n) => [change, both.touches[n] ?? []]));
  const older = byAddress(files.before);
  const newer = byAddress(files.after);
  const tell = (change: Change): ToldChange => ({
    kind: change.kind,
    sentence: oneLine(change.sentence),
    parts: shownParts(change),
    details: (change.details ?? []).map(oneLine),
    items: items.get(change) ?? [],
    before: placeIn(older, change.before),
    after: placeIn(newer, change.after),
  });
  const figures = unreadFigureTexts(comparison.unreadFigures, names, fileName);
  const unread = [...unreadIn(files, { before, after }), ...figures];
  return {
    summary: countText({ ...comparison, unread }),
    groups: byGroup(comparison.changes).map(([group, changes]) => ({
      heading: GROUPS[group],
      substantive: changes.some(({ substantive }) => substantive),
      changes: changes.map(tell),
    })),
    unread,
    both,
  };
}

/** The offsets at which the lines of a text begin. */
function linesOf(document: NamedFile['document']): number[] {
  return Array.from({ length: document.lineCount }, (_, line) => document.offsetAt({ line, character: 0 }));
}

function byAddress(files: readonly NamedFile[]): ReadonlyMap<string, NamedFile> {
  return new Map(files.map((file) => [file.uri, file]));
}

function placeIn(files: ReadonlyMap<string, NamedFile>, place: Place | undefined): ToldPlace | undefined {
  const file = place && files.get(place.uri);
  if (!file) return undefined;
  const { document, uri, ownPath } = file;
  return {
    uri,
    path: ownPath,
    range: { start: document.positionAt(place.start), end: document.positionAt(place.end) },
  };
}

/** What could not be read: files that are no text, and what the others lack. */
function unreadIn(
  files: { before: readonly NamedFile[]; after: readonly NamedFile[] },
  { before, after }: Record<'before' | 'after', ComparedVersion>,
): string[] {
  // What cannot be read of a data file is told with its measures.
  const data = new Set([...files.before, ...files.after].flatMap(dataOf));
  const whole = [before, after].flatMap(({ name, unreadable = [] }) =>
    unreadable
      .filter((uri) => !data.has(uri))
      .map((uri) => `${fileName(uri)} was not saved as UTF-8 text in ${name}, and is left out of the comparison.`),
  );
  // That a file cannot be read is told once, and not again where it is imported.
  const why =
    ({ unreadable = [] }: ComparedVersion) =>
    (each: Import, { uri }: Theory) =>
      unreadable.includes(addressOf(uri, each.path ?? '')) ? undefined : importMessage(each);
  const gaps = gapsOf(
    { before: gapSide(files.before, before), after: gapSide(files.after, after) },
    { before: why(before), after: why(after) },
  );
  return [...whole, ...gaps.map(({ sentence }) => sentence)];
}

function gapSide(files: readonly NamedFile[], { name }: ComparedVersion): GapSide {
  return {
    name,
    unreadable: [],
    files: files.map(({ path, ownPath, theory, document }) => ({
      path,
      ownPath,
      theory,
      text: document.getText(),
      lineAt: (offset) => document.positionAt(offset).line + 1,
    })),
  };
}

/** The address of a path that a file names. */
function addressOf(uri: string, path: string): string {
  return UriUtils.resolvePath(UriUtils.dirname(URI.parse(uri)), path).toString();
}

/** Compares the files of two versions and tells it as the editor shows it: sentences with their places, and both as one. */

import type { InPieces } from '@driver-diagrams/theory/compare/in-pieces';
import {
  bothVersions,
  type Change,
  type ComparedFile,
  comparing,
  GROUPS,
  shownParts,
  unreadFigureTexts,
} from '@driver-diagrams/theory/compare/index';
import { byGroup, countText, isUnread, oneLine, unreadText } from '@driver-diagrams/theory/compare/report';
import type { Place } from '@driver-diagrams/theory/model/model';
import { fileName } from '@driver-diagrams/theory/model/sentences';
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
    its.map(({ path, uri, theory, data }) => {
      const isLeftOut = unreadable.has(uri) || unreadPaths.has(path);
      return { path, theory, data, ...(isLeftOut && { context: true }) };
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
  const unread = [...unreadIn(files.before, before), ...unreadIn(files.after, after), ...figures];
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

function unreadIn(files: readonly NamedFile[], { name, unreadable = [] }: ComparedVersion): string[] {
  // What cannot be read of a data file is told with its measures.
  const data = new Set(files.flatMap(dataOf));
  const theories = unreadable.filter((uri) => !data.has(uri));
  const whole = theories.map((uri) => {
    return `${fileName(uri)} was not saved as UTF-8 text in ${name}, and is left out of the comparison.`;
  });
  const parts = files.flatMap(({ ownPath, theory, document }) => {
    const problem = theory.problems.find(({ severity }) => severity === 'error');
    if (!problem) return [];
    const line = document.positionAt(problem.place.start).line + 1;
    return [unreadText(`${ownPath}, line ${line}, in ${name}`, problem, theory)];
  });
  return [...whole, ...parts];
}

/** Two versions of theories and what changed between them, in the terms of files, lines and columns. */
import {
  type Change,
  type ComparedFile,
  type ComparisonReport,
  compareWhole,
  type GapSide,
  gapsOf,
  unreadFigureTexts,
} from '@driver-diagrams/theory/compare/index';
import { isUnread } from '@driver-diagrams/theory/compare/report';
import type { Import, Place, Theory } from '@driver-diagrams/theory/model/model';
import { importMessage } from '@driver-diagrams/theory/rules/index';
import type { Position, TextLines } from './text-lines.ts';

/** One side of a comparison. */
export interface Version {
  /** What it is called in a sentence. */
  name: string;
  /** True where it is one file, and `name` is its path. */
  isFile?: true;
  /** The id of the commit that it is, where it is one; then all paths start at the repository's folder. */
  commit?: string;
  /** Each by the path that it goes by on both sides. */
  files: ComparedFile[];
  /** By address: the file's path on this side, and its text. */
  texts: Map<string, { path: string; lines: TextLines }>;
  /** Paths that cannot be read as text, each with a sentence; `content` is the same for the same bytes. */
  unreadable: { path: string; message: string; content?: string }[];
  /** What a file of this address is called on this side, be it a theory or not. */
  pathOf(uri: string): string;
}

export interface Versions {
  before: Version;
  after: Version;
}

interface Limits {
  /** True to leave out changes of wording and order. */
  onlyMeaning?: boolean;
  /** Whose changes are told, by path; missing for all. All files are compared: what moves among them is no news. */
  isMeant?(path: string): boolean;
}

/** Compares what could be read, and says what could not. */
export function reportOn({ before, after }: Versions, { onlyMeaning = false, isMeant }: Limits): ComparisonReport {
  const unread = [...before.files, ...after.files].filter(({ theory }) => isUnread(theory));
  const unreadable = new Set([...before.unreadable, ...after.unreadable, ...unread].map(({ path }) => path));
  // A file that cannot be read on one side would look as if all in it were new, or gone.
  const comparable = ({ files }: Version): ComparedFile[] =>
    files.map((file) => (unreadable.has(file.path) ? { ...file, context: true } : file));
  const files = { before: comparable(before), after: comparable(after) };
  const { changes, ...rest } = compareWhole(files.before, files.after);
  const told = (path: string | undefined) => !isMeant || path === undefined || isMeant(path);
  const sides = { before, after };
  const isTold = (change: Change) => {
    const places = [change.before, change.after].flatMap((place) => place ?? []);
    const paths = [before, after].flatMap(({ texts }) => places.flatMap(({ uri }) => texts.get(uri)?.path ?? []));
    const { before: older, after: newer } = change.dataFiles ?? {};
    const read = [older && before.pathOf(older), newer && after.pathOf(newer)].filter((path) => path !== undefined);
    return paths.length === 0 || [...paths, ...read].some(told);
  };
  const gaps = gapsOf(
    { before: gapSide(before), after: gapSide(after) },
    { before: whyNotImported(before), after: whyNotImported(after) },
  ).filter(({ path, isAlike }) => told(path) || !isAlike);
  const names = { before: before.name, after: after.name };
  const figures = unreadFigureTexts(
    rest.unreadFigures.filter(({ uri, side }) => uri === undefined || told(sides[side].pathOf(uri))),
    names,
    (uri, side) => sides[side].pathOf(uri),
  );
  return {
    ...rest,
    changes: changes.filter((change) => isTold(change) && (change.substantive || !onlyMeaning)),
    files,
    ...(isMeant && { shown: new Set(meantPaths(files, rest.paths, isMeant)) }),
    names,
    unread: [...new Set([...gaps.map(({ sentence }) => sentence), ...figures])],
    unlike: gaps.filter(({ isAlike }) => !isAlike).length + figures.length,
    isOnlyMeaning: onlyMeaning,
  };
}

/** The paths now of files that are meant, by the path that they have or had. */
function meantPaths(
  files: ComparisonReport['files'],
  paths: ComparisonReport['paths'],
  isMeant: (path: string) => boolean,
): string[] {
  const older = files.before.filter(({ path }) => isMeant(path)).map(({ path }) => paths.get(path) ?? path);
  return [...older, ...files.after.map(({ path }) => path).filter(isMeant)];
}

/** A version, as far as it tells what of it could not be read. */
function gapSide({ name, isFile, files, texts, unreadable }: Version): GapSide {
  return {
    name,
    unreadable,
    files: files.map(({ path, theory, context }) => {
      const its = texts.get(theory.uri);
      return {
        path,
        ownPath: its?.path ?? path,
        theory,
        text: its?.lines.text ?? '',
        lineAt: (offset) => its?.lines.at(offset).line ?? 1,
        ...(context && { context }),
        // Each of two files is told by its own path.
        ...(isFile && !context && { isVersion: true }),
      };
    }),
  };
}

/** Why a version cannot use an import, unless it is told already that its file cannot be read. */
function whyNotImported({ unreadable, pathOf }: Version) {
  const told = new Set(unreadable.map(({ path }) => path));
  return (each: Import, { uri }: Theory): string | undefined => {
    const address = each.path !== undefined && URL.canParse(each.path, uri) ? new URL(each.path, uri) : undefined;
    const isHere = address?.protocol === 'file:' && address.host === '';
    const isTold = isHere && told.has(pathOf(address.href));
    return isTold ? undefined : importMessage(each);
  };
}

/** Where a change stands now; for what is gone, where it stood. Empty where nothing tells. */
export function whereOf(change: Change, versions: Versions): string {
  const at = placeOf(change, versions);
  return at ? `${at.path}:${at.line}` : '';
}

/** The same as a position, with the commit that it is in, where it is in one. */
export function placeOf(
  { before, after }: Change,
  versions: Versions,
): (PathPosition & Pick<Version, 'commit'>) | undefined {
  const [place, version] = after ? [after, versions.after] : [before, versions.before];
  const at = place && positionOf(place, version);
  return at && { ...at, ...(version.commit !== undefined && { commit: version.commit }) };
}

/** A place in a file. */
interface PathPosition extends Position {
  path: string;
}

function positionOf(place: Place, { texts }: Version): PathPosition | undefined {
  const found = texts.get(place.uri);
  return found && { path: found.path, ...found.lines.at(place.start) };
}

/** One fact that differs, as `driver diff --format json` writes it. */
export interface FileChange extends Omit<Change, 'before' | 'after' | 'subject'> {
  /** Where it stood; missing for what is new. */
  before?: PathPosition;
  /** Where it stands now; missing for what is gone. */
  after?: PathPosition;
}

/** A comparison as plain JSON, as `driver diff --format json` writes it. */
export interface FileComparison {
  /** What the versions are called. */
  before: string;
  after: string;
  /** How many changes there are in meaning, and how many of wording or order only. */
  summary: { substantive: number; other: number };
  /** Sentences on what could not be read. While there is one, nobody knows whether more has changed. */
  unread: string[];
  /** In the order in which a reviewer needs them: aims first, wording and order last. */
  changes: FileChange[];
}

/** A comparison as plain JSON. */
export function fileComparison({ changes, names, unread }: ComparisonReport, versions: Versions): FileComparison {
  const list = changes.map(({ before, after, subject, ...change }): FileChange => {
    const [was, now] = [before && positionOf(before, versions.before), after && positionOf(after, versions.after)];
    return { ...change, ...(was && { before: was }), ...(now && { after: now }) };
  });
  const substantive = changes.filter((change) => change.substantive).length;
  const summary = { substantive, other: changes.length - substantive };
  return { ...names, summary, unread: [...unread], changes: list };
}

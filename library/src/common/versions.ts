/** Two versions of theories and what changed between them, in the terms of files, lines and columns. */
import {
  type Change,
  type ComparedFile,
  type ComparisonReport,
  compareWhole,
  unreadFigureTexts,
} from '@driver-diagrams/theory/compare/index';
import { isUnread, unreadText } from '@driver-diagrams/theory/compare/report';
import type { Place } from '@driver-diagrams/theory/model/model';
import type { Position, TextLines } from './text-lines.ts';

/** One side of a comparison. */
export interface Version {
  /** What it is called in a sentence. */
  name: string;
  /** True where it is one file, and `name` is its path. */
  isFile?: true;
  files: ComparedFile[];
  /** By address: the file's path and text. */
  texts: Map<string, { path: string; lines: TextLines }>;
  /** Paths that cannot be read as text, each with a sentence. */
  unreadable: { path: string; message: string }[];
  /** What a file of this address goes by, be it a theory or not. */
  pathOf(uri: string): string;
}

interface Versions {
  before: Version;
  after: Version;
}

/** Compares what could be read, and says what could not. */
export function reportOn({ before, after }: Versions, onlySubstantive: boolean): ComparisonReport {
  const unread = [...before.files, ...after.files].filter(({ theory }) => isUnread(theory));
  const unreadable = new Set([...before.unreadable, ...after.unreadable, ...unread].map(({ path }) => path));
  // A file that cannot be read on one side would look as if all in it were new, or gone.
  const comparable = ({ files }: Version): ComparedFile[] =>
    files.map((file) => (unreadable.has(file.path) ? { ...file, context: true } : file));
  const files = { before: comparable(before), after: comparable(after) };
  const { changes, ...rest } = compareWhole(files.before, files.after);
  const names = { before: before.name, after: after.name };
  const figures = unreadFigureTexts(rest.unreadFigures, names, (uri, side) => ({ before, after })[side].pathOf(uri));
  return {
    ...rest,
    changes: onlySubstantive ? changes.filter(({ substantive }) => substantive) : changes,
    files,
    names,
    unread: [...new Set([...unreadIn(before), ...unreadIn(after), ...figures])],
    isOnlyMeaning: onlySubstantive,
  };
}

function unreadIn({ name, isFile, files, texts, unreadable }: Version): string[] {
  const whole = unreadable.map(({ path, message }) => `${message} ${path} is left out of the comparison.`);
  const parts = files.flatMap(({ path, theory, context }) => {
    const problem = theory.problems.find(({ breaks }) => breaks);
    if (!problem) return [];
    const line = texts.get(theory.uri)?.lines.at(problem.place.start).line ?? 1;
    // Both of two files go by one path; each is told by its own.
    const where = isFile && !context ? `${name}, line ${line}` : `${path}, line ${line}, in ${name}`;
    return [unreadText(where, problem, theory)];
  });
  return [...whole, ...parts];
}

/** Where a change stands now; for what is gone, where it stood. Empty where nothing tells. */
export function whereOf({ before, after }: Change, versions: Versions): string {
  const at = after ? positionOf(after, versions.after) : before && positionOf(before, versions.before);
  return at ? `${at.path}:${at.line}` : '';
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

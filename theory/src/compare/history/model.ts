/** The history of one statement: plain values, wherever the commits come from. */
import type { ElementKind } from '../../model/model.ts';
import type { Change, ComparedFile } from '../model.ts';

/** A commit that changed theories. */
export interface Commit {
  id: string;
  /** The commits before it that changed theories; more than one for a merge. */
  parents: string[];
  /** When its author wrote it, as ISO day. */
  date: string;
  author: string;
  /** The first line of its message. */
  subject: string;
  /** The theories that it changed; for a merge only those that differ from all its parents. */
  files: CommitFile[];
}

export interface CommitFile {
  path: string;
  /** The ids of the contents before, one for each parent; undefined where the file was not there. */
  before: (string | undefined)[];
  /** The id of the content after; undefined where the file is gone. */
  after: string | undefined;
}

/** What a statement is known by. */
export interface Sought {
  /** Of its file. Missing where only a name is looked for in older versions. */
  path?: string;
  id?: string;
  kind?: ElementKind;
  name?: string;
  title?: string;
}

/** A commit that changed the statement. */
export interface HistoryEntry {
  commit: Commit;
  /** What it changed, in the order of a comparison. */
  changes: Change[];
  /** The path of the file in which the statement stood then. */
  path: string;
  /** The path of the file in which it stood before; missing for what was not there. */
  pathBefore?: string;
  /** What revisions in the file of the statement that came with it say: title and reason. */
  revisions: { title?: string; because?: string }[];
}

/** Reads theories as they were. */
export interface Versions {
  /** The text of a content; undefined for what is no text, or not there. */
  text(id: string): Promise<string | undefined>;
  /**
   * @param files paths with the ids of their contents
   * @param commit in which imports are looked up; the files that they lead to are given as context
   * @param context the path of a file to give as context too
   */
  read(files: ReadonlyMap<string, string>, commit: string | undefined, context?: string): Promise<ComparedFile[]>;
}

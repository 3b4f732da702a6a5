/** Versions of a theory: what is compared, said in plain JSON so that a page can keep it. Knows no editor. */

/** A version of a file and of all that it imports. `uri` is the address of the file. */
export type Version =
  /** As it is now, unsaved changes included. */
  | { kind: 'now'; uri: string; name: string }
  /** As it was in a commit, by its id; an empty one means what is staged. `uri` is the address that the file had then. */
  | { kind: 'revision'; uri: string; name: string; revision: string }
  /** As it is saved; `from` is where its own text is read where that is elsewhere, such as an editor's own history. */
  | { kind: 'file'; uri: string; name: string; from?: string };

/** A version whose texts the client reads. */
export type ReadableVersion = Exclude<Version, { kind: 'now' }>;

export interface ReadTexts {
  /** By address; null for a file that is not there. */
  texts: Record<string, string | null>;
  /** Addresses of files that are there and are no text. */
  unreadable: string[];
}

/** What a page kept of a version, read with care. */
export function readVersionMemory(kept: unknown): Version | undefined {
  const { kind, uri, name, revision, from } = (kept ?? {}) as Record<string, unknown>;
  if (typeof uri !== 'string' || typeof name !== 'string') return undefined;
  if (kind === 'now') return { kind, uri, name };
  if (kind === 'revision' && typeof revision === 'string') return { kind, uri, name, revision };
  if (kind === 'file') return { kind, uri, name, ...(typeof from === 'string' && { from }) };
  return undefined;
}

/** Why a file that a theory names cannot be used, in words that follow its path in a message. */

import type { Import } from '@driver-diagrams/theory/model/model';
import { EmptyFileSystemProvider, type FileSystemProvider, type URI } from 'langium';
import type { FileTrouble } from '../protocol.ts';
import { type DriverFiles, isInside } from './files.ts';

const MISSING = 'is not there. The path is read from the folder of this file: check the spelling.';
const OUTSIDE = 'lies outside the folder you work in, so others would not have it. Move the file into the folder.';
const UNREADABLE = 'cannot be read just now. Look whether it is there, and whether you may open it.';
const SLOW = 'has not come yet: the place where it lies answers slowly. It is read as soon as it comes.';
const LARGE = 'is larger than 16 MB, which is more than is read here.';

/** Thrown by a file system that knows why it gives nothing. */
export class FileError extends Error {
  /** In words that follow the path. */
  readonly trouble: string;

  /** @param file its address or path */
  constructor(file: { toString(): string }, why: FileTrouble) {
    const trouble = { missing: MISSING, outside: OUTSIDE, large: LARGE, slow: SLOW, unreadable: UNREADABLE }[why];
    super(`${file} ${trouble}`);
    this.trouble = trouble;
  }
}

/** Why reading has failed, in words that follow the path. */
export function troubleOf(error: unknown): string {
  return error instanceof FileError ? error.trouble : UNREADABLE;
}

/**
 * Why a path leads to no file.
 * @param wanted what the path should lead to: "the file that holds the figures"
 */
export function pathTrouble(problem: Import['problem'], wanted: string): string | undefined {
  if (problem === 'outside') return OUTSIDE;
  if (problem === 'itself') return `is this very text. Name ${wanted}.`;
  return problem && MISSING;
}

/** Why a file cannot be read; nothing where it can. Never throws. */
export async function fileTrouble(
  uri: URI,
  files: DriverFiles,
  fileSystem: FileSystemProvider,
  wanted: string,
): Promise<string | undefined> {
  try {
    if (!(await fileSystem.exists(uri))) return MISSING;
    if (!(await fileSystem.stat(uri)).isFile) return `is no file. Name ${wanted}.`;
    return (await leadsOut(uri, files, fileSystem)) ? OUTSIDE : undefined;
  } catch (error) {
    return troubleOf(error);
  }
}

/** True for why a file cannot be used that may well be there, so that nobody may say that it is not. */
export function isHidden(trouble: string): boolean {
  return [UNREADABLE, SLOW, LARGE].includes(trouble);
}

/** True for why a file cannot be used that is not there. */
export function isMissing(trouble: string): boolean {
  return trouble === MISSING;
}

/** True where there are no files to be seen, as for a server whose client reads none for it: then nothing is said of them. */
export function seesNoFiles(fileSystem: FileSystemProvider & { sees?(uri: URI): boolean }, uri: URI): boolean {
  return fileSystem instanceof EmptyFileSystemProvider || fileSystem.sees?.(uri) === false;
}

/** True for a link to somewhere outside the folder, where the file system can tell. */
async function leadsOut(
  uri: URI,
  files: DriverFiles,
  fileSystem: FileSystemProvider & { trueUri?(uri: URI): Promise<URI> },
): Promise<boolean> {
  if (!fileSystem.trueUri) return false;
  const [file, root] = await Promise.all([fileSystem.trueUri(uri), fileSystem.trueUri(files.rootOf(uri))]);
  return !isInside(file, root);
}

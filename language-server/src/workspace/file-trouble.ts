/** Why a file that a theory names cannot be used, in words that follow its path in a message. */

import type { Import } from '@driver-diagrams/theory/model/model';
import { EmptyFileSystemProvider, type FileSystemProvider, type URI } from 'langium';
import { type DriverFiles, isInside } from './files.ts';

const MISSING = 'is not there. The path is read from the folder of this file: check the spelling.';
const OUTSIDE = 'lies outside the folder you work in, so others would not have it. Move the file into the folder.';
export const UNREADABLE = 'cannot be read just now. Look whether it is there, and whether you may open it.';

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
  } catch {
    return UNREADABLE;
  }
}

/** True where there are no files to be seen, as for a server in a browser: then nothing is said of them. */
export function seesNoFiles(fileSystem: FileSystemProvider): boolean {
  return fileSystem instanceof EmptyFileSystemProvider;
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

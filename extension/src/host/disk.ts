/** The disk as saving and reading need it: where links lead, and the rights of files. */
import { constants } from 'node:fs';
import { access, chmod, realpath, stat } from 'node:fs/promises';
import type { Disk, FoundFile } from './host.ts';

async function fileAt(path: string): Promise<FoundFile | undefined> {
  const found = await stat(path).catch(noFile);
  if (!found) return undefined;
  // A pipe or a device is no file to be replaced, and a folder is told of by the file system.
  if (!found.isFile()) return { path };
  await access(path, constants.W_OK);
  return { path: await realpath(path), mode: found.mode & 0o7777 };
}

function noFile(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

export const disk: Disk = { truePath: realpath, fileAt, setMode: chmod };

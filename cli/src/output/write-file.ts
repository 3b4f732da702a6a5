/** Writes files: never half, and with everything that the old one had but its text. */
import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  lstatSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** The code of the error for a file that is marked as read-only, which the system itself would let an administrator write. */
export const READ_ONLY = 'READONLY';

/**
 * Writes a file: behind links, the one where they lead. A new text takes the old one's place at once, when it is whole, and keeps
 * its rights and its owner. Where that cannot be (an owner whom this user may not name, several names of one file, a folder in
 * which nothing can be made), the old file is written over, and gets its old text again when that fails. Pipes, devices and what is
 * open already (`/dev/fd/3`) are written straight.
 *
 * @throws Error of the file system, or with the code `READ_ONLY`; what stood there before then still stands
 */
export function writeFile(path: string, content: string | Uint8Array): void {
  const open = descriptorOf(path);
  const standing = open === undefined ? statSync(path, { throwIfNoEntry: false }) : undefined;
  const isStraight = standing && !standing.isFile() && !standing.isDirectory();
  if (open !== undefined || isStraight) writeFileSync(open ?? path, content);
  else if (standing) writeAnew(trueFile(path), content, standing);
  else replace(trueFile(path), content);
}

/** The number of what this program has open already, where a path names it so. */
function descriptorOf(path: string): number | undefined {
  if (process.platform === 'win32') return undefined;
  if (path === '/dev/stderr') return 2;
  const number = /^\/(?:dev|proc\/self)\/fd\/(\d+)$/.exec(path)?.[1];
  return number === undefined ? undefined : Number(number);
}

function writeAnew(path: string, content: string | Uint8Array, standing: Stats): void {
  // Administrators may write everything. Who marks a file as read-only means them too.
  if ((standing.mode & 0o222) === 0) throw Object.assign(new Error('The file is read-only.'), { code: READ_ONLY });
  accessSync(path, constants.W_OK);
  if (standing.nlink > 1 || !replaced(path, content, standing)) writeOver(path, content);
}

/** Replaces a file by one that has its owner and its rights; false, and nothing done, where this user may not do that. */
function replaced(path: string, content: string | Uint8Array, standing: Stats): boolean {
  try {
    replace(path, content, standing);
    return true;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['EACCES', 'EPERM', 'EROFS'].includes(code)) return false;
    throw error;
  }
}

/** The new file takes the old one's place only when it is whole. */
function replace(path: string, content: string | Uint8Array, standing?: Stats): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}`);
  try {
    writeFileSync(draft, content, { mode: standing?.mode ?? 0o666 });
    if (standing) {
      const { uid, gid } = statSync(draft);
      if (uid !== standing.uid || gid !== standing.gid) chownSync(draft, standing.uid, standing.gid);
      // What the new file is made with is less what the user takes away from all new files.
      chmodSync(draft, standing.mode);
    }
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeOver(path: string, content: string | Uint8Array): void {
  const before = readFileSync(path);
  try {
    writeFileSync(path, content);
  } catch (error) {
    // The room that the old text took is free again.
    writeFileSync(path, before);
    throw error;
  }
}

/** Where links lead, also to a file that is not there yet; a path that leads nowhere stays as it is. */
export function trueFile(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return path;
  }
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return trueFile(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}

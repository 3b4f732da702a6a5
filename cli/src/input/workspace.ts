/** The workspace of a file: the nearest folder with a git repository. */
import { existsSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

const known = new Map<string, string | undefined>();

/** The nearest folder, this one or above, that holds a git repository (or a work tree of one); undefined without one. */
export function workspaceOf(folder: string): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const above = dirname(folder);
  const found = existsSync(join(folder, '.git')) ? folder : above === folder ? undefined : workspaceOf(above);
  known.set(folder, found);
  return found;
}

/** True for what lies in a folder, however deep. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** True for a folder that is there. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

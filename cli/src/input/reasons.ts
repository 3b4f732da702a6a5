import { TooLarge } from './read-bytes.ts';

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  ENOENT: (path) => `There is no file or folder ${path}.`,
  ENOTDIR: (path) => `There is no file or folder ${path}: a part of the path is a file, not a folder.`,
  EACCES: (path) => `You have no right to open ${path}.`,
  EPERM: (path) => `You have no right to open ${path}.`,
  EISDIR: (path) => `${path} is a folder, not a file.`,
  ELOOP: (path) => `${path} is a link that leads back to itself.`,
  ENXIO: (path) => `${path} is a socket, not a file.`,
  EROFS: (path) => `${path} lies where nothing can be written.`,
  ENOSPC: (path) => `There is no room left to write ${path}.`,
  ENAMETOOLONG: () => 'This path is too long for the system.',
};

/** Why a file cannot be read or written, in a sentence. `path` is as the user wrote it. */
export function reasonOf(error: unknown, path: string): string {
  if (error instanceof TooLarge) return `${path} holds ${error.message}, which is too much to read.`;
  const { code = '', message } = error as NodeJS.ErrnoException;
  return SENTENCES[code]?.(path) ?? `${path} cannot be used: ${message}.`;
}

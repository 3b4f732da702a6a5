/** Copies of a file that a shared drive made when two people wrote it at once, known by their names. */

/** What programs put behind the name of the file, before its ending. */
const ENDINGS: readonly RegExp[] = [
  // Dropbox, Nextcloud, ownCloud: `x (Ana's conflicted copy 2026-11-30)`.
  /^ \([^()]*(?:conflicted copy|copia en conflicto|case conflict)[^()]*\)$/iu,
  // Syncthing: `x.sync-conflict-20261130-101500-ABCDEFG`.
  /^\.sync-conflict-\d{8}-\d{6}-[A-Z0-9]{7}$/,
  // OneDrive puts the computer's name: `x-DESKTOP-AB12`.
  /^-(?:DESKTOP|LAPTOP|MACBOOK|IMAC|PC|WIN)[\p{L}\p{N}-]*$/iu,
  // Google Drive, and browsers that save a file twice: `x (1)`.
  /^ \(\d{1,3}\)$/,
];

/** True where a file is called as programs call such copies of another. */
export function isCopyOf(name: string, file: string): boolean {
  const ending = endingOf(file);
  const stem = file.slice(0, file.length - ending.length);
  if (name === file || !name.startsWith(stem) || endingOf(name) !== ending) return false;
  const added = name.slice(stem.length, name.length - ending.length);
  return ENDINGS.some((pattern) => pattern.test(added));
}

function endingOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0] ?? '';
}

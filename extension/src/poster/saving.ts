/** Files of an export: what they are called, and why one could not be written. */

/** The files of several pages: `poster.svg` becomes `poster-1.svg`, `poster-2.svg` … */
export function pageNames(name: string, pages: number): string[] {
  if (pages === 1) return [name];
  return Array.from({ length: pages }, (_, index) => name.replace(/(\.[^./\\]*)?$/, `-${index + 1}$1`));
}

/** The name with the ending of its format, unless it has it. */
export function withEnding(name: string, format: string): string {
  return name.toLowerCase().endsWith(`.${format}`) ? name : `${name}.${format}`;
}

/**
 * Says why a file could not be written, and what to do.
 * @param error of VS Code's file system, or of the system itself
 * @param l10n `vscode.l10n`
 */
export function whyNotSaved(error: unknown, l10n: { t(message: string): string }): string {
  const text = error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : String(error);
  if (/EBUSY|ETXTBSY|being used by another process/i.test(text)) {
    return l10n.t('Another program has the file open. Close it there, then export again.');
  }
  if (/ENOSPC|EDQUOT|no space left/i.test(text)) {
    return l10n.t('There is no room left on the disk. Make room, or choose another place.');
  }
  if (/NoPermissions|EACCES|EPERM|EROFS/i.test(text)) {
    return l10n.t('You may not write there. Choose another folder, or close the file where it is open.');
  }
  return error instanceof Error ? error.message : String(error);
}

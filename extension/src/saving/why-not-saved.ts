/** Why a file could not be written, in plain words. */

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

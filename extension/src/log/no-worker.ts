/** What the user reads where a browser starts no worker. */
import type { Translator } from '../translator.ts';

/** @param l10n `vscode.l10n` */
export function whyNoWorker(l10n: Translator): string {
  return l10n.t(
    'This browser, or its settings, allows no workers, in which this has to run. Allow them for this page, use another browser, or VS Code on a computer.',
  );
}

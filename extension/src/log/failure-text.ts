/** What the user reads of a failure, in the user's language; the log says it in English. */

import type { Failure } from '@driver-diagrams/theory/guard';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import type * as vscode from 'vscode';

/** A failure in one sentence: what failed, and what became of the rest. */
export function failureText({ part, name }: Pick<Failure, 'part' | 'name'>, l10n: typeof vscode.l10n): string {
  switch (part) {
    case 'check':
      return l10n.t('The check ‘{0}’ failed; the others ran.', name);
    case 'checking':
      return l10n.t('The checks of “{0}” failed; the other files were checked.', fileName(name));
    case 'reading':
      return l10n.t('The reading of “{0}” failed; the other files were read.', fileName(name));
    case 'data':
      return l10n.t('The reading of the figures in “{0}” failed; all else was read.', fileName(name));
    case 'request':
      return l10n.t('The request ‘{0}’ failed; the others are answered.', name);
    case 'view':
      return l10n.t('The view ‘{0}’ failed; the last picture stays.', name);
    case 'painting':
      return l10n.t('The painting of ‘{0}’ failed; all else was painted.', name);
    case 'work':
      return l10n.t('The step ‘{0}’ failed; the rest goes on.', name);
  }
}

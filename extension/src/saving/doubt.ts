/** Why what is about to be saved or copied may not be the whole theory, as a question. */
import type { Mistakes } from '@driver-diagrams/language-server/protocol';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import type { Translator } from '../translator.ts';

/** What speaks against taking a picture along as it is. */
export type Doubt =
  /** Part of the text cannot be read; `isOlder` where the picture on show is the last one without such a mistake. */
  | { mistakes: Mistakes; isOlder?: boolean }
  /** Nobody can tell what the text says now. */
  | { noAnswer: true };

/** What is to be done with it. */
export type Taking = 'export' | 'copy' | 'save';

interface Question {
  message: string;
  detail: string;
  /** What the button says that goes on. */
  anyway: string;
}

/** The question that is asked first, as the command line refuses. */
export function questionOf(doubt: Doubt, taking: Taking, l10n: Translator): Question {
  const anyway = { export: l10n.t('Export Anyway'), copy: l10n.t('Copy Anyway'), save: l10n.t('Save Anyway') }[taking];
  if ('noAnswer' in doubt) {
    return {
      message: l10n.t(
        'The checker of this extension does not answer, so nobody can tell whether the text can be read.',
      ),
      detail: l10n.t('What you take along may be older than the text.'),
      anyway,
    };
  }
  const { count, line, message } = doubt.mistakes;
  const where = l10n.t('line {0} of {1}', line, fileName(doubt.mistakes.uri));
  return {
    message:
      count === 1
        ? l10n.t('The text has a mistake in {0}: {1}', where, message)
        : l10n.t('The text has {0} mistakes, the first in {1}: {2}', count, where, message),
    detail: doubt.isOlder
      ? l10n.t('The picture on show is the last good one: it is older than the text.')
      : l10n.t('What cannot be read is missing in what you take along.'),
    anyway,
  };
}

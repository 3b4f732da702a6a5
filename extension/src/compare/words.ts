/** The words of a comparison's page, as a table that the host translates and gives the page along. */
import { pageWords } from '../panel/page-words.ts';

export type CompareWords = ReturnType<typeof compareWords>;

/**
 * The table in the editor's language.
 * @param l10n `vscode.l10n`; the page fills places: `{at}` and `{count}` are numbers, `{before}` and `{after}` names of versions
 */
export function compareWords(l10n: { t(message: string): string }) {
  const { look, zoom, zoomOut, actualSize, zoomIn, fit, zoomedTo, diagram, box, notDrawn } = pageWords(l10n);
  return {
    title: l10n.t('Comparison of theories'),
    steps: l10n.t('Step through the changes'),
    next: l10n.t('Next change'),
    previous: l10n.t('Previous change'),
    look,
    fold: l10n.t('Fold what did not change'),
    zoom,
    zoomOut,
    actualSize,
    zoomIn,
    fit,
    zoomedTo,
    changes: l10n.t('Changes'),
    diagram,
    box,
    hint: l10n.t(
      'J and K, or the arrow keys in the list, step through the changes, Enter goes to the texts. In the picture the arrow keys follow the links, Enter goes to the first change of a box. Escape returns to the editor. Plus and minus zoom, 0 shows the whole picture.',
    ),
    fromTo: l10n.t('{before} → {after}'),
    position: l10n.t('{at} of {count}'),
    // Before and after a place such as `team.driver:12`.
    was: l10n.t('before'),
    now: l10n.t('after'),
    sideBySide: l10n.t('side by side'),
    nothing: l10n.t('Nothing has changed'),
    unread: l10n.t('Not all could be read'),
    // Said of a box in which nothing changed.
    boxUnchanged: l10n.t('Nothing changed in this box.'),
    again: l10n.t('Compare Again'),
    notDrawn,
  };
}

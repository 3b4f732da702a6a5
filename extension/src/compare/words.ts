/** The words of a comparison's page, as a table that the host translates and gives the page along. */
import { type PageWords, pageWords } from '../panel/page-words.ts';

export interface CompareWords {
  title: string;
  /** Names of the buttons' groups, and of the buttons with their keys. */
  steps: string;
  next: string;
  previous: string;
  look: string;
  fold: string;
  zoom: string;
  zoomOut: string;
  actualSize: string;
  zoomIn: string;
  fit: string;
  zoomedTo: string;
  /** Names of the page's parts. */
  changes: string;
  diagram: string;
  box: string;
  hint: string;
  /** `{before}` and `{after}` are names of versions. */
  fromTo: string;
  /** `{at}` and `{count}` are numbers. */
  position: string;
  /** Before and after a place such as `team.driver:12`. */
  was: string;
  now: string;
  sideBySide: string;
  nothing: string;
  unread: string;
  /** Said of a box in which nothing changed. */
  boxUnchanged: string;
  again: string;
  notDrawn: string;
}

/**
 * The table in the editor's language.
 * @param l10n `vscode.l10n`; places such as `{at}` are filled by the page
 */
export function compareWords(l10n: { t(message: string): string }): CompareWords {
  const { look, zoom, zoomOut, actualSize, zoomIn, fit, zoomedTo, diagram, box, notDrawn }: PageWords = pageWords(l10n);
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
    was: l10n.t('before'),
    now: l10n.t('after'),
    sideBySide: l10n.t('side by side'),
    nothing: l10n.t('Nothing has changed'),
    unread: l10n.t('Not all could be read'),
    boxUnchanged: l10n.t('Nothing changed in this box.'),
    again: l10n.t('Compare Again'),
    notDrawn,
  };
}

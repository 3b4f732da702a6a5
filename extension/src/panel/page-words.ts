/** The words of the panel's page, as a table that the host translates and gives the page along. */

export type PageWords = ReturnType<typeof pageWords>;

/**
 * The table in the editor's language.
 * @param l10n `vscode.l10n`; the page fills places: `{line}` and `{percent}` are numbers, a `{reason}` comes from the browser
 */
export function pageWords(l10n: { t(message: string): string }) {
  return {
    title: l10n.t('Driver diagram'),
    zoom: l10n.t('Zoom'),
    zoomOut: l10n.t('Zoom out'),
    actualSize: l10n.t('Actual size'),
    zoomIn: l10n.t('Zoom in'),
    fit: l10n.t('Fit the whole diagram'),
    // Which view is shown, and what is left out of it.
    look: l10n.t('What the picture shows'),
    view: l10n.t('View'),
    filter: l10n.t('Filter'),
    expandAll: l10n.t('Expand all boxes'),
    team: l10n.t('Team or owner'),
    status: l10n.t('Status'),
    family: l10n.t('Measure family'),
    text: l10n.t('Text'),
    clearFilter: l10n.t('Clear'),
    // The choice of a filter's part that leaves it open.
    any: l10n.t('any'),
    expanded: l10n.t('Expanded: nothing is hidden behind this box.'),
    take: l10n.t('Take the picture along'),
    copy: l10n.t('Copy as picture'),
    export: l10n.t('Export diagram…'),
    emptyTitle: l10n.t('No diagram yet'),
    emptyOpen: l10n.t(
      'Open a file whose name ends in .driver and click into its text. Its diagram appears here and follows what you write.',
    ),
    emptyBegin: l10n.t(
      'No such file yet? Answer three questions, and a first theory is written for you. Or look at one that is finished and explains itself.',
    ),
    newTheory: l10n.t('New Theory'),
    openSample: l10n.t('Open a Sample'),
    hint: l10n.t(
      'Arrow keys follow the links: left to what a box drives, right to what drives it, up and down through the column. Enter goes to its text, Escape returns to the editor. C collapses and expands a box, F shows it with all that leads to it and from it. Plus and minus zoom, 0 shows the whole diagram, slash filters it.',
    ),
    // What a screen reader calls the picture and a box.
    diagram: l10n.t('driver diagram'),
    box: l10n.t('box'),
    goToLine: l10n.t('Go to line {line}'),
    zoomedTo: l10n.t('Zoom {percent}%'),
    copied: l10n.t('The picture is on the clipboard.'),
    notCopied: l10n.t('The picture could not be copied: {reason}'),
    notDrawn: l10n.t('The diagram could not be drawn: {reason}'),
    tooLarge: l10n.t('The picture is too large for the clipboard.'),
  };
}

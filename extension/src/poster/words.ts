/** The words of the page beside a poster's preview, as a table that the host translates and gives the page along. */

export type PosterPageWords = ReturnType<typeof posterWords>;

/**
 * The table in the editor's language.
 * @param l10n `vscode.l10n`; places such as `{page}` are filled by the page
 */
export function posterWords(l10n: { t(message: string): string }) {
  return {
    title: l10n.t('Poster preview'),
    preview: l10n.t('The page as it will be printed'),
    options: l10n.t('How the poster is made'),
    poster: l10n.t('Poster'),
    firstPoster: l10n.t('First of the file'),
    sheet: l10n.t('Sheet'),
    orientation: l10n.t('Orientation'),
    landscape: l10n.t('Landscape'),
    portrait: l10n.t('Portrait'),
    view: l10n.t('View'),
    theme: l10n.t('Colours'),
    light: l10n.t('Light'),
    warm: l10n.t('Warm'),
    grey: l10n.t('Grey, for printers without colours'),
    language: l10n.t('Language of headings'),
    pages: l10n.t('One page for each primary driver'),
    asFile: l10n.t('As the file says'),
    format: l10n.t('Format'),
    pdf: l10n.t('PDF, for printing'),
    pptx: l10n.t('PowerPoint, to edit'),
    svg: l10n.t('SVG, to scale and to edit'),
    png: l10n.t('PNG, a picture of pixels'),
    dpi: l10n.t('Pixels to the inch'),
    export: l10n.t('Export…'),
    previous: l10n.t('Previous page'),
    next: l10n.t('Next page'),
    turning: l10n.t('Pages'),
    pageOf: l10n.t('{page} of {pages}'),
    zoom: l10n.t('Zoom'),
    zoomOut: l10n.t('Zoom out'),
    zoomIn: l10n.t('Zoom in'),
    fit: l10n.t('Fit the whole page'),
    zoomedTo: l10n.t('Zoom {percent}%'),
    drawing: l10n.t('Drawing the poster…'),
    cannot: l10n.t('This poster cannot be printed yet'),
    kept: l10n.t('The preview shows the last one that could.'),
    remarks: l10n.t('Good to know'),
    without: l10n.t('The part ‘{part}’ failed, and the poster is without it; all else is on it. The log says more.'),
    notDrawn: l10n.t('The poster could not be drawn: {reason}'),
    shown: l10n.t('{sheet}, {measures}'),
    goToLine: l10n.t('Go to line {line}'),
    hint: l10n.t(
      'Page Up and Page Down turn pages. Plus and minus zoom, 0 shows the whole page. Escape returns to the text.',
    ),
  };
}

/** What stands in the page of a chart. */
import { button, EXPORT_ICON, escapeHtml, icon, type PageContent } from '../panel/html.ts';

export type ChartWords = ReturnType<typeof chartWords>;

/** @param l10n `vscode.l10n`; `{line}` is filled by the page */
export function chartWords(l10n: { t(message: string): string }) {
  return {
    title: 'Driver chart',
    goToLine: l10n.t('Go to line {line}'),
    export: l10n.t('Export chart…'),
    notDrawn: l10n.t('The chart could not be drawn, so the last one stays.'),
  };
}

export function chartPage(words: ChartWords): PageContent {
  const body = `<div id="trouble" role="status" hidden></div>
<div id="notes" role="status"></div>
<main class="shown"><div id="chart"></div>
<div class="take" id="take" hidden>${button('export', escapeHtml(words.export), icon(EXPORT_ICON))}</div></main>`;
  return { words, body, editorMenu: true };
}

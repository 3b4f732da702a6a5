/**
 * A report as a page of the editor: the page that is saved, in the colours of the editor's theme. Its own content policy
 * already forbids scripts and whatever is not in the page itself.
 */

/** The colours that the page's style sheet names, taken from the theme; twice `:root` so that they win in light and dark. */
const THEME = `<style>
:root:root{--ink:var(--vscode-editor-foreground);--soft:var(--vscode-descriptionForeground);--page:var(--vscode-editor-background);--accent:var(--vscode-textLink-foreground);--head:var(--vscode-editorWidget-background);--line:var(--vscode-widget-border,var(--vscode-panel-border,#8888));--over:var(--vscode-descriptionForeground)}
.vscode-dark{--gap:#fdba85;--gap-back:#3a2a1e}
.vscode-light{--gap:#9a3412;--gap-back:#fdf1e7}
.vscode-high-contrast{--gap:#fdba85;--gap-back:transparent;--line:var(--vscode-contrastBorder);--soft:var(--ink);--over:var(--ink)}
.vscode-high-contrast-light{--gap:#7c2d12;--gap-back:transparent;--line:var(--vscode-contrastBorder);--soft:var(--ink);--over:var(--ink)}
body{font-family:var(--vscode-font-family);padding-top:1.5rem}
</style>`;

/** @param html a report as the server writes it */
export function pageOf(html: string): string {
  return html.replace('</head>', () => `${THEME}\n</head>`);
}

/** A page that says one thing. */
export function messagePage(message: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body><p>${text}</p></body></html>`;
}

/** The pages of the panels as HTML: only fixed words; everything the user wrote is put in later, as text. */
import type { Language } from '@driver-diagrams/diagram/words/words';

/** Where a page has its parts from. */
export interface PageAssets {
  /** A fresh random word; only scripts and styles that carry it run. */
  nonce: string;
  /** Where the page may load its layout worker from. */
  source: string;
  script: string;
  style: string;
  worker: string;
  /** The language of the picture's fixed words. */
  language: Language;
}

/** What differs from page to page. */
export interface PageContent {
  /** The page's own words, in the same language; its script is given them. */
  words: { readonly title: string };
  /** HTML. */
  body: string;
  /** Keeps the editor's menu, with `Copy` in it, for a page of sentences to be taken along. */
  editorMenu?: boolean;
}

/**
 * The content security policy: nothing but our own script, style, font and layout worker. Pictures may only come from
 * memory (copying makes one), and nothing goes over the network.
 */
export function contentPolicy(nonce: string, source: string): string {
  return [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    // The font is part of the script, so that screen, export and clipboard show the same.
    `font-src data:`,
    `img-src blob:`,
    `worker-src blob:`,
    // A worker of another origin cannot be started: its text is fetched and started from memory.
    `connect-src ${source}`,
  ].join('; ');
}

/** The whole page. */
export function pageHtml(assets: PageAssets, { words, body, editorMenu = false }: PageContent): string {
  const { nonce, source, script, style, worker, language } = assets;
  const menu = editorMenu ? '' : ` data-vscode-context='{"preventDefaultContextMenuItems": true}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce, source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(words.title)}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body data-worker="${worker}" data-words="${escapeHtml(JSON.stringify(words))}"${menu}>
${body}
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** @param name as HTML, like the content */
export function button(action: string, name: string, content: string, extra = '', attributes = ''): string {
  const style = `button ${extra}`.trim();
  return `<button type="button" class="${style}" data-action="${action}" title="${name}" aria-label="${name}" ${attributes}>${content}</button>`;
}

export function icon(lines: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${lines}</svg>`;
}

/** An arrow into a tray. */
export const EXPORT_ICON = '<path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2.5 11.5v2h11v-2"/>';

/** @param zoomed what says how large the picture is seen, as HTML */
export function zoomButtons(words: Record<'zoom' | 'zoomOut' | 'zoomIn' | 'fit', string>, zoomed: string): string {
  const word = (name: keyof typeof words) => escapeHtml(words[name]);
  return `<div class="buttons" role="group" aria-label="${word('zoom')}">
    ${button('zoom-out', `${word('zoomOut')} (−)`, icon('<path d="M3.5 8h9"/>'))}
    ${zoomed}
    ${button('zoom-in', `${word('zoomIn')} (+)`, icon('<path d="M3.5 8h9M8 3.5v9"/>'))}
    ${button('fit', `${word('fit')} (0)`, icon('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'))}
  </div>`;
}

/** The line that says why a picture is behind its text, or leaves part of it out. */
export const TROUBLE = '<div class="trouble" id="trouble" role="status" hidden></div>';

/** How the keyboard works in the picture, and what is spoken. */
export function foot({ hint }: { hint: string }): string {
  return `<p id="hint" hidden>${escapeHtml(hint)}</p>
<div class="spoken" id="spoken" role="status"></div>`;
}

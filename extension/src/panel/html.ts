/** The panel's page as HTML: only fixed words; everything the user wrote is put in later, as text. */
import type { Language } from '@driver-diagrams/diagram/words/words';
import type { PageWords } from './page-words.ts';

export interface PageParts {
  /** A fresh random word; only scripts and styles that carry it run. */
  nonce: string;
  /** Where the page may load its layout worker from. */
  source: string;
  script: string;
  style: string;
  worker: string;
  /** The language of the picture's fixed words. */
  language: Language;
  /** The page's own words, in the same language. */
  words: PageWords;
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
export function pageHtml({ nonce, source, script, style, worker, language, words }: PageParts): string {
  const word = (name: keyof PageWords) => escapeHtml(words[name]);
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce, source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${word('title')}</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body data-worker="${worker}" data-words="${escapeHtml(JSON.stringify(words))}" data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<header class="bar" id="bar" hidden>
  <h1 class="contents" id="contents"></h1>
  <div class="buttons" role="group" aria-label="${word('look')}">
    <select class="chooser" id="view" aria-label="${word('view')}" title="${word('view')}"></select>
    ${button('filter', `${word('filter')} (/)`, icon('<path d="M2.5 3.5h11L9.5 8.5v4l-3 1v-5z"/>'), '', 'aria-expanded="false" aria-controls="filters"')}
    ${button('expand-all', word('expandAll'), icon('<path d="M4.5 6.5L8 3l3.5 3.5M4.5 9.5L8 13l3.5-3.5"/>'), '', 'hidden')}
  </div>
  <div class="buttons" role="group" aria-label="${word('zoom')}">
    ${button('zoom-out', `${word('zoomOut')} (−)`, icon('<path d="M3.5 8h9"/>'))}
    ${button('actual-size', `${word('actualSize')} (1)`, '100%', 'zoom')}
    ${button('zoom-in', `${word('zoomIn')} (+)`, icon('<path d="M3.5 8h9M8 3.5v9"/>'))}
    ${button('fit', `${word('fit')} (0)`, icon('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'))}
  </div>
  <div class="buttons" role="group" aria-label="${word('take')}">
    ${button('copy', word('copy'), icon('<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>'))}
    ${button('save', word('export'), icon('<path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2.5 11.5v2h11v-2"/>'))}
  </div>
</header>
<div class="filters" id="filters" role="search" aria-label="${word('filter')}" hidden>
  <label>${word('team')} <select class="chooser" data-filter="team"></select></label>
  <label>${word('status')} <select class="chooser" data-filter="status"></select></label>
  <label>${word('family')} <select class="chooser" data-filter="family"></select></label>
  <label>${word('text')} <input class="chooser" type="search" data-filter="text" spellcheck="false"></label>
  <button type="button" class="clear" data-action="clear-filter">${word('clearFilter')}</button>
</div>
<main id="stage" class="stage" tabindex="-1" hidden></main>
<div class="trouble" id="trouble" role="status" hidden></div>
<section class="empty" id="empty" aria-labelledby="empty-title" hidden>
  <h1 id="empty-title">${word('emptyTitle')}</h1>
  <p>${word('emptyOpen')}</p>
  <p>${word('emptyBegin')}</p>
  <p class="choices">
    <button type="button" class="choice first" data-action="new-theory">${word('newTheory')}</button>
    <button type="button" class="choice" data-action="open-sample">${word('openSample')}</button>
  </p>
</section>
<p id="hint" hidden>${word('hint')}</p>
<div class="spoken" id="spoken" role="status"></div>
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

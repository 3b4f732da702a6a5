/** The panel's page as HTML: only fixed words; everything the user wrote is put in later, as text. */

export interface PageParts {
  /** A fresh random word; only scripts and styles that carry it run. */
  nonce: string;
  /** Where the page may load its layout worker from. */
  source: string;
  script: string;
  style: string;
  worker: string;
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
export function pageHtml({ nonce, source, script, style, worker }: PageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce, source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Driver diagram</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body data-worker="${worker}" data-vscode-context='{"preventDefaultContextMenuItems": true}'>
<header class="bar" id="bar" hidden>
  <h1 class="contents" id="contents"></h1>
  <div class="buttons" role="group" aria-label="Zoom">
    ${button('zoom-out', 'Zoom out (−)', icon('<path d="M3.5 8h9"/>'))}
    ${button('actual-size', 'Actual size (1)', '100%', 'zoom')}
    ${button('zoom-in', 'Zoom in (+)', icon('<path d="M3.5 8h9M8 3.5v9"/>'))}
    ${button('fit', 'Fit the whole diagram (0)', icon('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'))}
  </div>
  <div class="buttons" role="group" aria-label="Take the picture along">
    ${button('copy', 'Copy as picture', icon('<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>'))}
    ${button('save', 'Export diagram…', icon('<path d="M8 2.5v7.5M4.8 7L8 10.2 11.2 7M2.5 11.5v2h11v-2"/>'))}
  </div>
</header>
<main id="stage" class="stage" tabindex="-1" hidden></main>
<div class="trouble" id="trouble" role="status" hidden></div>
<section class="empty" id="empty" aria-label="No diagram yet" hidden>
  <h1>No diagram yet</h1>
  <p>Open a file whose name ends in <code>.driver</code> and click into its text. Its diagram appears here and follows what you write.</p>
  <p>To begin a new theory, make a file such as <code>theory.driver</code> and type the aim first:</p>
  <p><code>aim "What we want to achieve, for whom, by when"</code></p>
</section>
<p id="hint" hidden>Arrow keys follow the links: left to what a box drives, right to what drives it, up and down through the column. Enter goes to its text, Escape returns to the editor. Plus and minus zoom, 0 shows the whole diagram.</p>
<div class="spoken" id="spoken" role="status"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function button(action: string, name: string, content: string, extra = ''): string {
  const style = `button ${extra}`.trim();
  return `<button type="button" class="${style}" data-action="${action}" title="${name}" aria-label="${name}">${content}</button>`;
}

function icon(lines: string): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${lines}</svg>`;
}

/** The page of a comparison as HTML: only fixed words; everything the user wrote is put in later, as text. */
import { button, contentPolicy, escapeHtml, icon, type PageParts } from '../panel/html.ts';
import type { CompareWords } from './words.ts';

type ComparePageParts = Omit<PageParts, 'words'> & { words: CompareWords };

export function compareHtml({ nonce, source, script, style, worker, language, words }: ComparePageParts): string {
  const word = (name: keyof CompareWords) => escapeHtml(words[name]);
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
<header class="bar" id="bar">
  <h1 class="contents" id="contents">${word('title')}</h1>
  <div class="buttons" role="group" aria-label="${word('steps')}">
    ${button('previous', `${word('previous')} (K)`, icon('<path d="M8 13V3.5M4 7.5L8 3.5 12 7.5"/>'))}
    <span class="position" id="position"></span>
    ${button('next', `${word('next')} (J)`, icon('<path d="M8 3v9.5M4 8.5L8 12.5 12 8.5"/>'))}
  </div>
  <div class="buttons" role="group" aria-label="${word('look')}">
    ${button('fold', word('fold'), icon('<path d="M4.5 3L8 6.5 11.5 3M4.5 13L8 9.5 11.5 13"/>'), '', 'aria-pressed="false"')}
  </div>
  <div class="buttons" role="group" aria-label="${word('zoom')}">
    ${button('zoom-out', `${word('zoomOut')} (−)`, icon('<path d="M3.5 8h9"/>'))}
    ${button('actual-size', `${word('actualSize')} (1)`, '100%', 'zoom')}
    ${button('zoom-in', `${word('zoomIn')} (+)`, icon('<path d="M3.5 8h9M8 3.5v9"/>'))}
    ${button('fit', `${word('fit')} (0)`, icon('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'))}
  </div>
</header>
<div class="halves" id="halves" hidden>
  <nav class="changes" id="changes" aria-label="${word('changes')}" tabindex="-1"></nav>
  <main id="stage" class="stage" tabindex="-1"></main>
</div>
<section class="empty" id="empty" hidden>
  <p id="waiting" role="status"></p>
  <p class="choices"><button type="button" class="choice first" data-action="again">${word('again')}</button></p>
</section>
<div class="trouble" id="trouble" role="status" hidden></div>
<p id="hint" hidden>${word('hint')}</p>
<div class="spoken" id="spoken" role="status"></div>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

/** What stands in the page of a comparison. */
import { button, escapeHtml, foot, icon, type PageContent, TROUBLE, zoomButtons } from '../panel/html.ts';
import type { CompareWords } from './words.ts';

export function comparePage(words: CompareWords): PageContent {
  const word = (name: keyof CompareWords) => escapeHtml(words[name]);
  const body = `<header class="bar" id="bar">
  <h1 class="contents" id="contents">${word('title')}</h1>
  <div class="buttons" role="group" aria-label="${word('steps')}">
    ${button('previous', `${word('previous')} (K)`, icon('<path d="M8 13V3.5M4 7.5L8 3.5 12 7.5"/>'))}
    <span class="position" id="position"></span>
    ${button('next', `${word('next')} (J)`, icon('<path d="M8 3v9.5M4 8.5L8 12.5 12 8.5"/>'))}
  </div>
  <div class="buttons" role="group" aria-label="${word('look')}">
    ${button('fold', word('fold'), icon('<path d="M4.5 3L8 6.5 11.5 3M4.5 13L8 9.5 11.5 13"/>'), '', 'aria-pressed="false"')}
  </div>
  ${zoomButtons(words, button('actual-size', `${word('actualSize')} (1)`, '100%', 'zoom'))}
</header>
<div class="halves" id="halves" hidden>
  <nav class="changes" id="changes" aria-label="${word('changes')}" tabindex="-1"></nav>
  <main id="stage" class="stage" tabindex="-1"></main>
</div>
<section class="empty" id="empty" hidden>
  <p id="waiting" role="status"></p>
  <p class="choices"><button type="button" class="choice first" data-action="again">${word('again')}</button></p>
</section>
${TROUBLE}
${foot(words)}`;
  return { words, body };
}

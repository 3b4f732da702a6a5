/** What stands in the diagram's page. */
import { button, EXPORT_ICON, escapeHtml, foot, icon, type PageContent, TROUBLE, zoomButtons } from './html.ts';
import type { PageWords } from './page-words.ts';

export function diagramPage(words: PageWords): PageContent {
  const word = (name: keyof PageWords) => escapeHtml(words[name]);
  const body = `<header class="bar" id="bar" hidden>
  <h1 class="contents" id="contents"></h1>
  <div class="buttons" role="group" aria-label="${word('look')}">
    <select class="chooser" id="view" aria-label="${word('view')}" title="${word('view')}"></select>
    ${button('filter', `${word('filter')} (/)`, icon('<path d="M2.5 3.5h11L9.5 8.5v4l-3 1v-5z"/>'), '', 'aria-expanded="false" aria-controls="filters"')}
    ${button('expand-all', word('expandAll'), icon('<path d="M4.5 6.5L8 3l3.5 3.5M4.5 9.5L8 13l3.5-3.5"/>'), '', 'hidden')}
  </div>
  ${zoomButtons(words, button('actual-size', `${word('actualSize')} (1)`, '100%', 'zoom'))}
  <div class="buttons" role="group" aria-label="${word('take')}">
    ${button('copy', word('copy'), icon('<rect x="5.5" y="5.5" width="8" height="8" rx="1"/><path d="M10.5 5.5v-3h-8v8h3"/>'))}
    ${button('save', word('export'), icon(EXPORT_ICON))}
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
${TROUBLE}
<section class="empty" id="empty" aria-labelledby="empty-title" hidden>
  <h1 id="empty-title">${word('emptyTitle')}</h1>
  <p>${word('emptyOpen')}</p>
  <p>${word('emptyBegin')}</p>
  <p class="choices">
    <button type="button" class="choice first" data-action="new-theory">${word('newTheory')}</button>
    <button type="button" class="choice" data-action="open-sample">${word('openSample')}</button>
  </p>
</section>
${foot(words)}`;
  return { words, body };
}

/** What stands in the page of a poster's preview. */
import { LANGUAGES, type Language, VIEWS, WORDS } from '@driver-diagrams/diagram';
import { SCREEN_NAMES, SHEET_NAMES, SHEETS } from '@driver-diagrams/theory/model/index';
import { button, escapeHtml, foot, icon, type PageContent, TROUBLE, zoomButtons } from '../panel/html.ts';
import { FORMATS, ORIENTATIONS, PARTS, RESOLUTIONS, THEMES } from './wishes.ts';
import type { PosterPageWords } from './words.ts';

/** What each language calls itself. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' };

export function posterPage(words: PosterPageWords, language: Language): PageContent {
  const word = (name: keyof PosterPageWords) => escapeHtml(words[name]);
  const named = (values: readonly (keyof PosterPageWords)[]) => values.map((value): Choice => [value, words[value]]);
  const sheets = [
    ...SHEET_NAMES.map((sheet): Choice => [sheet, `${sheet} · ${sizeOf(sheet)}`]),
    ...SCREEN_NAMES.map((sheet): Choice => [sheet, sheet]),
  ];
  const forms: Choice[] = [
    ['classic', words.classic],
    ['billboard', words.billboard],
    ['diagram', words.diagramOnly],
  ];
  const views = VIEWS.filter((view) => view !== 'focus').map(
    (view): Choice => [view, WORDS[language].views.names[view]],
  );
  const body = `<header class="bar" id="bar">
  <h1 class="contents" id="contents">${word('title')}</h1>
  <div class="buttons" id="turning" role="group" aria-label="${word('turning')}" hidden>
    ${button('previous', word('previous'), icon('<path d="M10 3L5 8l5 5"/>'))}
    <span class="position" id="position"></span>
    ${button('next', word('next'), icon('<path d="M6 3l5 5-5 5"/>'))}
  </div>
  ${zoomButtons(words, '<span class="position" id="zoomed"></span>')}
</header>
<div class="halves">
  <main id="stage" class="stage" tabindex="0" aria-label="${word('preview')}"></main>
  <form class="options" id="options" aria-label="${word('options')}">
    <div class="notes" id="notes" role="status"></div>
    <label id="which" hidden>${word('poster')}<select class="chooser" name="poster"></select></label>
    <p class="why" id="why" hidden><span></span> <button type="button" class="clear" data-action="show-why">${word('changeThere')}</button></p>
    <fieldset class="written" id="written" disabled>
    ${select('form', word('form'), forms)}
    ${select('sheet', word('sheet'), sheets)}
    ${select('orientation', word('orientation'), named(ORIENTATIONS))}
    ${select('view', word('view'), views)}
    ${select('theme', word('theme'), named(THEMES))}
    <label data-for="accent">${word('accent')}<input type="color" name="accent"><em></em></label>
    <button type="button" class="clear" data-action="no-accent" hidden>${word('noAccent')}</button>
    ${select(
      'language',
      word('language'),
      LANGUAGES.map((each): Choice => [each, LANGUAGE_NAMES[each]]),
    )}
    <details><summary>${word('order')}</summary>
      <ol class="order" id="order" aria-describedby="order-hint"></ol>
      <p class="hint" id="order-hint">${word('orderHint')}</p>
    </details>
    <details data-for="without"><summary>${word('parts')} <em></em></summary>
      <div class="checks" role="group" aria-label="${word('parts')}">${PARTS.map((part) => check('part', part, word(part))).join('')}</div>
    </details>
    <details><summary>${word('chartsShown')}</summary>
      <div class="checks" id="charts" role="group" aria-label="${word('chartsShown')}"></div>
    </details>
    </fieldset>
    <hr>
    <label class="check"><input type="checkbox" name="pages"> ${word('pages')}</label>
    ${select('format', word('format'), named(FORMATS))}
    ${select(
      'dpi',
      word('dpi'),
      RESOLUTIONS.toSorted((a, b) => a - b).map((each): Choice => [String(each), String(each)]),
    )}
    <button type="button" class="choice first" data-action="export" disabled>${word('export')}</button>
  </form>
</div>
${TROUBLE}
${foot(words)}`;
  return { words, body };
}

type Choice = [value: string, label: string];

function select(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`);
  return `<label data-for="${name}">${label}<select class="chooser" name="${name}">${options.join('')}</select><em></em></label>`;
}

/** @param label as HTML */
function check(name: string, value: string, label: string): string {
  return `<label class="check"><input type="checkbox" name="${name}" value="${value}"> ${label}</label>`;
}

/** Both sides of a sheet, shorter one first. */
function sizeOf(sheet: keyof typeof SHEETS): string {
  const { sides, unit } = SHEETS[sheet];
  return `${sides.join(' × ')} ${unit}`;
}

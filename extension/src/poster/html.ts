/** The page of a poster's preview as HTML: only fixed words; everything the user wrote is put in later, as text. */
import { LANGUAGES, type Language, VIEWS, WORDS } from '@driver-diagrams/diagram';
import { SHEET_NAMES, SHEETS } from '@driver-diagrams/theory/model/index';
import { button, contentPolicy, escapeHtml, icon, type PageParts } from '../panel/html.ts';
import { FORMATS, ORIENTATIONS, RESOLUTIONS, THEMES } from './wishes.ts';
import type { PosterPageWords } from './words.ts';

type PosterPageParts = Omit<PageParts, 'words'> & { words: PosterPageWords };

/** What each language calls itself. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', es: 'Español' };

export function posterHtml({ nonce, source, script, style, worker, language, words }: PosterPageParts): string {
  const word = (name: keyof PosterPageWords) => escapeHtml(words[name]);
  const sheets = SHEET_NAMES.map((sheet): Choice => [sheet, `${sheet} · ${sizeOf(sheet)}`]);
  const views = VIEWS.filter((view) => view !== 'focus').map(
    (view): Choice => [view, WORDS[language].views.names[view]],
  );
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
  <div class="buttons" id="turning" role="group" aria-label="${word('turning')}" hidden>
    ${button('previous', word('previous'), icon('<path d="M10 3L5 8l5 5"/>'))}
    <span class="position" id="position"></span>
    ${button('next', word('next'), icon('<path d="M6 3l5 5-5 5"/>'))}
  </div>
  <div class="buttons" role="group" aria-label="${word('zoom')}">
    ${button('zoom-out', `${word('zoomOut')} (−)`, icon('<path d="M3.5 8h9"/>'))}
    <span class="position" id="zoomed"></span>
    ${button('zoom-in', `${word('zoomIn')} (+)`, icon('<path d="M3.5 8h9M8 3.5v9"/>'))}
    ${button('fit', `${word('fit')} (0)`, icon('<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"/>'))}
  </div>
</header>
<div class="halves">
  <main id="stage" class="stage" tabindex="0" aria-label="${word('preview')}"></main>
  <form class="options" id="options" aria-label="${word('options')}">
    <div class="notes" id="notes" role="status"></div>
    <label id="which" hidden>${word('poster')}<select class="chooser" name="poster"></select></label>
    ${select('sheet', word('sheet'), sheets)}
    ${select('orientation', word('orientation'), named(ORIENTATIONS))}
    ${select('view', word('view'), views)}
    ${select('theme', word('theme'), named(THEMES))}
    ${select(
      'language',
      word('language'),
      LANGUAGES.map((each): Choice => [each, LANGUAGE_NAMES[each]]),
    )}
    <label class="check"><input type="checkbox" name="pages"> ${word('pages')}</label>
    <button type="button" class="clear" data-action="reset" hidden>${word('asFile')}</button>
    <hr>
    ${select('format', word('format'), named(FORMATS))}
    ${select(
      'dpi',
      word('dpi'),
      RESOLUTIONS.toSorted((a, b) => a - b).map((each): Choice => [String(each), String(each)]),
    )}
    <button type="button" class="choice first" data-action="export" disabled>${word('export')}</button>
  </form>
</div>
<div class="trouble" id="trouble" role="status" hidden></div>
<p id="hint" hidden>${word('hint')}</p>
<div class="spoken" id="spoken" role="status"></div>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;

  function named(values: readonly (keyof PosterPageWords)[]): Choice[] {
    return values.map((value) => [value, words[value]]);
  }
}

type Choice = [value: string, label: string];

function select(name: string, label: string, choices: readonly Choice[]): string {
  const options = choices.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`);
  return `<label data-for="${name}">${label}<select class="chooser" name="${name}">${options.join('')}</select></label>`;
}

/** Both sides of a sheet, shorter one first. */
function sizeOf(sheet: keyof typeof SHEETS): string {
  const { sides, unit } = SHEETS[sheet];
  return `${sides.join(' × ')} ${unit}`;
}

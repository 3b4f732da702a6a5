/** A chart, or the table of measures, as a page of HTML: one file that needs nothing from elsewhere, to read and to print. */

import type { Scene, SceneCell, SceneTable } from '../../scene.ts';
import type { Language } from '../../words/words.ts';
import { escapeXml } from '../escape.ts';
import { paintItem, paintSvg } from '../svg.ts';
import type { PageOptions } from './page.ts';
import { documentOf, type PageTheme, pageColours } from './page-parts.ts';
import { PAGE_WORDS } from './page-words.ts';

/**
 * Paints a picture without boxes as a page without a script. A table is a table; a chart is its picture, whose words can be
 * selected, and below it its figures.
 */
export async function paintPicturePage(
  scene: Scene,
  { fontCss, language = 'en', theme }: PageOptions,
): Promise<string> {
  const isTable = scene.items.some(({ role }) => role === 'row');
  const title = escapeXml(scene.title);
  const tables = (scene.tables ?? []).map((table) => tableBlock(table, isTable));
  return documentOf({
    language,
    theme,
    title,
    style: fontCss + styleFor(theme),
    body: isTable
      ? [`<main><h1>${title}</h1>`, ...leads(scene), ...tables, '</main>']
      : [
          `<main><h1 class="unseen">${title}</h1>`,
          `<figure>${paintSvg(scene, 'editor')}</figure>`,
          ...figures(tables, language),
          '</main>',
        ],
  });
}

function figures(tables: readonly string[], language: Language): string[] {
  return tables.length === 0 ? [] : [`<h2>${PAGE_WORDS[language].figures}</h2>`, ...tables];
}

/** What stands below the title. */
function leads({ items }: Scene): string[] {
  const said = items.filter(({ role, label }) => role === 'subtitle' && label !== '');
  return said.map(({ label }) => `<p class="lead">${escapeXml(label)}</p>`);
}

function tableBlock({ title, headings, rows }: SceneTable, isWide: boolean): string {
  const heads = headings.map((heading) => `<th scope="col">${escapeXml(heading)}</th>`).join('');
  const body = rows.map((row) => rowOf(row, headings.length)).join('\n');
  const name = escapeXml(title);
  return (
    `<div class="${isWide ? 'wide' : 'table'}" role="region" aria-label="${name}" tabindex="0">` +
    `<table><caption>${name}</caption><thead><tr>${heads}</tr></thead>\n<tbody>${body}</tbody></table></div>`
  );
}

function rowOf(cells: readonly SceneCell[], columns: number): string {
  const [first, ...others] = cells;
  if (!first) return '';
  if (others.length === 0 && columns > 1) {
    return `<tr><th scope="rowgroup" colspan="${columns}" class="group">${escapeXml(first.text)}</th></tr>`;
  }
  return `<tr><th scope="row">${cellOf(first)}</th>${others.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>`;
}

/** Its words; where there is a drawing of them, that, and the words for who cannot see it. */
function cellOf({ text, small = [], shapes }: SceneCell): string {
  const said = escapeXml(text).replaceAll('\n', '<br>');
  const below = small.map((line) => `<small>${escapeXml(line)}</small>`).join('');
  if (!shapes) return said + below;
  const item = { id: '', role: 'chart', label: '', shapes } as const;
  return `<svg viewBox="0 0 84 16" width="84" height="16" aria-hidden="true">${paintItem(item, 'editor')}</svg><span class="unseen">${said}</span>${below}`;
}

function styleFor(theme: PageTheme | undefined): string {
  return pageColours(theme) + LAYOUT;
}

const LAYOUT = `
:root{--ink:var(--driver-ink-text);--soft:var(--driver-ink-muted);--line:var(--driver-ink-rule);--page:var(--driver-ink-paper);--accent:var(--driver-ink-branch1-line)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.45 Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:64rem;margin:0 auto;padding:1.5rem max(1.5rem,4.6%)}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .3rem}
h2{font-size:1.05rem;margin:1.5rem 0 .5rem}
.lead{color:var(--soft);margin:0 0 .3rem}
figure{margin:0 -4.6%}
figure svg{display:block;width:100%;height:auto}
.table,.wide{overflow-x:auto;margin:1rem 0}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
.wide table{width:100%}
caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;padding:.4rem 1.2rem .4rem 0;border-bottom:1px solid var(--line);overflow-wrap:break-word}
thead th{color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:400}
.group{color:var(--soft);font-weight:600;font-size:.85rem;padding-top:.8rem}
small{display:block;color:var(--soft);font-size:.85rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{@page{margin:12mm}body{font-size:10pt}main{max-width:none;padding:0}tr{break-inside:avoid}}
`.replaceAll('\n', '');

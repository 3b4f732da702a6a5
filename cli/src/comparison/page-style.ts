/** How the page of a comparison looks beside what all reports share: sentences and pictures side by side, one by one on paper. */

import { MARK_STYLE, type PageTheme, pageColours } from '@driver-diagrams/diagram/paint/page/page-parts';
import { REPORT_STYLE } from '@driver-diagrams/theory/report/html-style';

/** The colours of the page itself, from those of the picture, so that both change together. */
const PAGE = [
  '--ink:var(--driver-ink-text)',
  '--soft:var(--driver-ink-muted)',
  '--line:var(--driver-ink-rule)',
  '--head:var(--driver-ink-plain-fill)',
  '--page:var(--driver-ink-paper)',
  '--accent:var(--driver-ink-added-line)',
  '--gap:var(--driver-ink-warning)',
  '--gap-back:var(--driver-ink-paper)',
].join(';');

/** CSS for the whole page. */
export function pageStyle(theme: PageTheme | undefined): string {
  return REPORT_STYLE + pageColours(theme, ':root:root', PAGE) + LAYOUT;
}

const LAYOUT = `
body{max-width:none}
header{margin-bottom:1rem}
.parts{display:grid;grid-template-columns:minmax(0,1fr);gap:2rem}
.sentences h2{margin:1.4rem 0 .4rem}
.sentences section:first-of-type h2{margin-top:0}
.sentences ol{list-style:none;margin:0;padding:0}
.sentences li{margin:.1rem 0}
.sentences summary{cursor:pointer}
.sentences summary h2{display:inline-block;margin:.6rem 0}
.change{display:block;width:100%;padding:.35rem .6rem;border:0;border-left:3px solid var(--line);background:none;color:inherit;font:inherit;text-align:left;overflow-wrap:anywhere}
button.change{cursor:pointer}
button.change:hover{background:var(--head)}
button.change[aria-pressed=true]{background:var(--head);border-left-color:var(--accent);box-shadow:inset 0 0 0 2px var(--accent)}
.change del,.change ins{font-weight:600}
.change del{color:var(--driver-ink-removed-line);text-decoration:line-through 1px}
.change ins{color:var(--driver-ink-added-line);text-decoration:underline 1.5px;text-underline-offset:.15em}
.where{display:block;color:var(--soft);font-size:.85em}
.details{margin:0 0 .3rem;padding:0 .6rem 0 2rem;color:var(--soft);font-size:.9em}
.more{margin:0 0 .3rem .6rem;color:var(--soft);font-size:.9em}
.hint{color:var(--soft);font-size:.9em;margin:0 0 .8rem}
.summary a{color:var(--accent)}
.summary{border-collapse:collapse;width:auto;min-width:0;margin:0 0 1rem}
figure{margin:0 0 1.5rem}
figcaption{font-weight:600;margin-bottom:.4rem;overflow-wrap:anywhere}
.frame{overflow:auto;border:1px solid var(--line);border-radius:4px}
.frame svg{display:block;height:auto;margin:0 auto}
.frame g[tabindex]{cursor:pointer}
${MARK_STYLE}
.glow{stroke-width:9;opacity:.4}
@media screen and (min-width:64rem){
body{display:flex;flex-direction:column;height:100vh;padding:1.2rem 1.6rem 0;overflow:hidden}
main{flex:1;min-height:0}
.parts{grid-template-columns:minmax(20rem,28rem) minmax(0,1fr);height:100%}
.sentences,.pictures{overflow:auto;min-height:0;padding:.2rem .4rem 2rem .2rem}
}
@media screen{.frame svg{min-width:min(100%,84rem)}}
@media print{
.frame{border:0;overflow:visible}
.frame svg{width:100%!important;max-height:170mm}
.hint,.ring{display:none}
figure,.change{break-inside:avoid}
.parts{display:block}
.pictures{break-before:page}
}
`.replaceAll('\n', '');

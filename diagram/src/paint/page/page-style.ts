/** How the page looks: the picture's own colours, light, dark, in high contrast and on paper. */
import { MARK_STYLE, type PageTheme, pageColours } from './page-parts.ts';

/** CSS for the whole page. */
export function pageStyle(theme: PageTheme | undefined): string {
  return pageColours(theme) + LAYOUT;
}

const LAYOUT = `
:root{--ink:var(--driver-ink-text);--soft:var(--driver-ink-muted);--line:var(--driver-ink-rule);--page:var(--driver-ink-paper);--raised:var(--driver-ink-plain-fill);--accent:var(--driver-ink-branch1-line)}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:15px/1.45 Inter,"Segoe UI",system-ui,-apple-system,"Helvetica Neue",Arial,sans-serif;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.6rem 1rem;border-bottom:1px solid var(--line)}
h1{font-size:1.05rem;font-weight:600;margin:0;flex:1 1 16rem}
.tools{display:none;gap:.4rem;align-items:center;flex-wrap:wrap}
.script .tools{display:flex}
input,button{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:4px;padding:.3rem .55rem;min-height:2rem}
button{min-width:2rem;cursor:pointer}
button:hover{background:var(--raised)}
input{width:14rem;max-width:60vw}
.count{min-width:6.5rem;color:var(--soft);font-variant-numeric:tabular-nums}
.frame{overflow:auto;background:var(--page)}
.frame svg{display:block;margin:0 auto;max-width:none}
.hint{color:var(--soft);margin:0 0 .8rem}
article{padding:.2rem 0 1rem}
article h2{font-size:1.1rem;line-height:1.3;margin:.1rem 0 .6rem}
article .kind{color:var(--soft);margin:0}
h3{font-size:.85rem;font-weight:600;color:var(--soft);margin:.8rem 0 .15rem}
article ul{margin:0;padding-left:1.1rem}
article p{margin:0}
.frame g:focus{outline:none}
${MARK_STYLE}
.match{fill:none;stroke:var(--accent);stroke-width:2.5;stroke-dasharray:6 3;pointer-events:none}
.glow{stroke:var(--accent);stroke-width:7;opacity:.45;fill:none;stroke-dasharray:none;pointer-events:none}
@media screen{
.script{height:100vh;display:flex;flex-direction:column;overflow:hidden}
.script main{flex:1;min-height:0;display:grid;grid-template-columns:minmax(0,1fr) minmax(16rem,22rem)}
.script .frame{cursor:grab;touch-action:pan-x pan-y}
.script .frame.dragged{cursor:grabbing;user-select:none}
.script .frame g[tabindex]{cursor:pointer}
.script .about{overflow:auto;border-left:1px solid var(--line);padding:1rem}
.script .about article:not(.shown){display:none}
.about{padding:1rem}
}
@media screen and (max-width:48rem){
.script main{grid-template-columns:minmax(0,1fr);grid-template-rows:minmax(0,3fr) minmax(0,2fr)}
.script .about{border-left:0;border-top:1px solid var(--line)}
}
@media print{
@page{size:landscape;margin:12mm}
body{font-size:10pt}
header,.hint,.ring,.match,.glow,article.link{display:none}
.frame{overflow:visible}
.frame svg{width:100%!important;height:auto!important;max-height:165mm}
.about{break-before:page;columns:2;column-gap:10mm}
article{break-inside:avoid}
}
`.replaceAll('\n', '');

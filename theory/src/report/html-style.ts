/** How a report looks: on a screen, light or dark, and on paper. */
export const REPORT_STYLE = `
:root{--ink:#1c2430;--soft:#566171;--line:#d5dbe3;--head:#eef2f6;--page:#fff;--accent:#1f5f8b;--gap:#9a3412;--gap-back:#fdf1e7;--over:#6b7380}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e4e9f0;--soft:#a5b0be;--line:#3b4552;--head:#262d37;--page:#191e25;--accent:#8cc4ec;--gap:#fdba85;--gap-back:#3a2a1e;--over:#9aa4b1}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2.5rem 2rem 4rem;max-width:76rem;background:var(--page);color:var(--ink);font:15px/1.5 Inter,"Segoe UI",system-ui,-apple-system,Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word}
header{border-bottom:2px solid var(--accent);padding-bottom:1.1rem;margin-bottom:1.6rem}
h1{font-size:2rem;line-height:1.2;margin:.15rem 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.25rem;line-height:1.3;margin:2.2rem 0 .5rem}
p{margin:0}
.subject{color:var(--accent);font-weight:600}
.about{max-width:44rem}
.made,.intro,.note{color:var(--soft)}
.made{margin-top:.5rem;font-size:.87rem}
.intro{margin-bottom:.8rem;max-width:56rem}
.note{margin-top:.6rem;max-width:56rem}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(12rem,1fr));gap:.9rem;margin:1rem 0 0}
.figures div{display:flex;flex-direction:column-reverse;justify-content:flex-end;border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:4px;padding:.7rem .9rem}
.figures .gap{border-top-color:var(--gap)}
.figures dt{color:var(--soft);font-size:.87rem;line-height:1.35}
.figures dd{margin:0;font-size:1.5rem;font-weight:650;line-height:1.3;font-variant-numeric:tabular-nums}
.wide{overflow-x:auto;margin-top:.9rem}
.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
table{border-collapse:collapse;width:100%;min-width:36rem;table-layout:fixed;font-size:.9rem;line-height:1.42}
caption.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
caption{text-align:left;color:var(--soft);font-size:.87rem;padding-bottom:.4rem}
th,td{border:1px solid var(--line);padding:.5rem .65rem;text-align:left;vertical-align:top;font-weight:400}
thead th{background:var(--head);font-weight:600;vertical-align:bottom;hyphens:auto}
tbody th p:first-child:not(.quiet){font-weight:600}
.number{text-align:right;font-variant-numeric:tabular-nums}
td p+p,th p+p{margin-top:.3rem}
td .quiet,th .quiet{color:var(--soft);font-size:.92em}
td p+.quiet,th p+.quiet{margin-top:.1rem}
.lead{color:var(--soft)}
.lead::after{content:":"}
td .gap,th .gap{color:var(--gap);background:var(--gap-back);border-radius:3px;padding:.05rem .4rem;width:fit-content;font-weight:550}
.over,.over th p{color:var(--over)}
s{text-decoration-thickness:1px}
.board{border-collapse:separate;border-spacing:.5rem 0}
.board-frame{margin-left:-.5rem;margin-right:-.5rem}
.board th,.board td{border:0;border-left:1px solid var(--line);border-right:1px solid var(--line)}
.board thead th{border-top:3px solid var(--accent);border-radius:4px 4px 0 0}
.board tbody tr+tr td:not(:empty){border-top:1px solid var(--line)}
.board tbody tr:last-child td{border-bottom:1px solid var(--line)}
.board td p:first-child{font-weight:600}
.unread{border:1px solid var(--gap);border-radius:4px;background:var(--gap-back);padding:.9rem 1.1rem}
.unread h2{margin:0 0 .3rem;color:var(--gap);font-size:1.05rem}
.unread ul{margin:.5rem 0 0;padding-left:1.2rem}
@media print{
@page{size:landscape;margin:14mm}
html{font-size:9pt}
body{max-width:none;padding:0;font-size:9.5pt}
h1{font-size:20pt}
h2{font-size:13pt;break-after:avoid}
.intro,caption{break-after:avoid}
.wide{overflow:visible}
table{min-width:0}
thead{display:table-header-group}
tr,.figures div{break-inside:avoid}
thead{break-after:avoid}
tbody tr:first-child{break-before:avoid}
thead th,td .gap,th .gap,.unread{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`.replaceAll('\n', '');

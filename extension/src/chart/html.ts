/** The page of a chart as HTML: only fixed words; everything the user wrote is put in later. */
import type { Language } from '@driver-diagrams/diagram/words/words';
import { contentPolicy, escapeHtml } from '../panel/html.ts';

interface ChartPageParts {
  /** A fresh random word; only scripts and styles that carry it run. */
  nonce: string;
  source: string;
  script: string;
  style: string;
  language: Language;
  /** What the button says that leads to a mistake; `{line}` is filled by the page. */
  goToLine: string;
}

export function chartHtml({ nonce, source, script, style, language, goToLine }: ChartPageParts): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(nonce, source)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Driver chart</title>
<link rel="stylesheet" nonce="${nonce}" href="${style}">
</head>
<body data-go-to-line="${escapeHtml(goToLine)}">
<div id="trouble" role="status" hidden></div>
<div id="notes" role="status"></div>
<main id="chart"></main>
<script type="module" nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

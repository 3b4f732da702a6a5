/**
 * A report as one page of HTML: it prints well, needs nothing from elsewhere and runs no script. Every text is escaped, every
 * table has its heads with their scope, and nothing is said by colour alone.
 */
import { GAP_SIGN } from './gap-sign.ts';
import { REPORT_STYLE } from './html-style.ts';
import { madeFrom } from './made-from.ts';
import type { Cell, Column, KeyFigure, Line, Report, Row, Section, Table } from './report.ts';
import { WORDS } from './words.ts';

/** Nothing is loaded and nothing runs, whatever a text holds. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

export function writeReportHtml(report: Report): string {
  const { title, subject, about, unread, sections, kind } = report;
  const heading = [title, subject].filter((part) => part !== '').join(': ');
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${safe(heading)}</title>`,
    `<style>${REPORT_STYLE}</style>`,
    '</head>',
    `<body class="${kind}">`,
    '<header>',
    ...(subject === '' ? [] : [`<p class="subject">${safe(subject)}</p>`]),
    `<h1>${safe(title)}</h1>`,
    `<p class="about">${safe(about)}</p>`,
    `<p class="made">${safe(madeFrom(report))}</p>`,
    '</header>',
    '<main>',
    ...(unread.length === 0 ? [] : [unreadBlock(report)]),
    ...sections.map(sectionBlock),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A text that cannot become a mark, in an element or an attribute. Signs that no page may hold are left out. */
export function safe(text: string): string {
  return text
    .replace(UNSPEAKABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Control characters but tab and line ends, and halves of pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to leave out
const UNSPEAKABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Cs}/gu;

function unreadBlock({ unread }: Report): string {
  const items = unread.map(({ name, message }) => `<li><strong>${safe(name)}</strong>: ${safe(message)}</li>`);
  return [
    '<section class="unread">',
    `<h2>${safe(WORDS.unread)}</h2>`,
    `<p>${safe(WORDS.unreadAbout)}</p>`,
    `<ul>${items.join('')}</ul>`,
    '</section>',
  ].join('\n');
}

function sectionBlock({ title, intro, figures = [], tables, notes }: Section, n: number): string {
  const id = `section-${n + 1}`;
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${safe(title)}</h2>`,
    ...(intro === undefined || intro === '' ? [] : [`<p class="intro">${safe(intro)}</p>`]),
    ...(figures.length === 0 ? [] : [`<dl class="figures">${figures.map(figureBlock).join('')}</dl>`]),
    ...tables.map((table) => tableBlock(table, title)),
    ...notes.map((note) => `<p class="note">${safe(note)}</p>`),
    '</section>',
  ].join('\n');
}

/** The number stands first for the eye, behind its label for a reader of the page's order. */
function figureBlock({ value, label, tone }: KeyFigure): string {
  return `<div${classOf(tone)}><dt>${safe(label)}</dt><dd>${safe(value)}</dd></div>`;
}

/** A caption that only repeats the heading above it is left to those who do not see the page. */
function tableBlock({ caption, columns, rows, isBoard }: Table, heading: string): string {
  const total = columns.reduce((sum, { share = 1 }) => sum + share, 0);
  const widths = columns.map(({ share = 1 }) => `<col style="width:${((100 * share) / total).toFixed(1)}%">`);
  return [
    `<div class="wide${isBoard ? ' board-frame' : ''}" role="group" tabindex="0" aria-label="${safe(caption)}">`,
    `<table${isBoard ? ' class="board"' : ''}>`,
    `<caption${classOf(caption === heading ? 'unseen' : undefined)}>${safe(caption)}</caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${columns.map(headCell).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((row) => rowBlock(row, columns, isBoard ?? false)),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function headCell({ title, isNumber }: Column): string {
  return `<th scope="col"${classOf(isNumber ? 'number' : undefined)}>${safe(title)}</th>`;
}

function rowBlock({ cells, tone }: Row, columns: readonly Column[], isBoard: boolean): string {
  const blocks = cells.map((cell, n) => {
    const kind = classOf(columns[n]?.isNumber ? 'number' : undefined);
    return n === 0 && !isBoard ? `<th scope="row">${cellBlock(cell)}</th>` : `<td${kind}>${cellBlock(cell)}</td>`;
  });
  return `<tr${classOf(tone)}>${blocks.join('')}</tr>`;
}

function cellBlock(cell: Cell): string {
  return cell.map(lineBlock).join('');
}

function lineBlock({ text, tone, lead }: Line): string {
  const sign = tone === 'gap' ? `<span class="sign" aria-hidden="true">${GAP_SIGN}</span> ` : '';
  const before = lead === undefined ? '' : `<span class="lead">${safe(lead)}</span> `;
  const words = tone === 'over' ? `<s>${safe(text)}</s>` : safe(text);
  return `<p${classOf(tone)}>${sign}${before}${words}</p>`;
}

function classOf(name: string | undefined): string {
  return name === undefined ? '' : ` class="${name}"`;
}

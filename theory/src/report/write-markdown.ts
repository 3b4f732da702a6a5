/** A report as Markdown, with tables as GitHub and VS Code show them. No text of an author becomes a mark or a link. */
import { escaped } from '../hover/markdown.ts';
import { signed } from './gap-sign.ts';
import { madeFrom } from './made-from.ts';
import type { Cell, KeyFigure, Line, Report, Section, Table } from './report.ts';
import { WORDS } from './words.ts';

export function writeReportMarkdown(report: Report): string {
  const { title, subject, about, unread, sections } = report;
  const blocks = [
    `# ${escaped(title)}`,
    ...(subject === '' ? [] : [`**${escaped(subject)}**`]),
    escaped(about),
    `*${escaped(madeFrom(report))}*`,
    ...(unread.length === 0 ? [] : [`## ${escaped(WORDS.unread)}`, escaped(WORDS.unreadAbout)]),
    ...(unread.length === 0
      ? []
      : [bullets(unread.map(({ name, message }) => `**${escaped(name)}**: ${escaped(message)}`))]),
    ...sections.flatMap(sectionBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, intro, figures = [], tables, notes }: Section): string[] {
  return [
    `## ${escaped(title)}`,
    ...(intro === undefined || intro === '' ? [] : [escaped(intro)]),
    ...(figures.length === 0 ? [] : [bullets(figures.map(figureText))]),
    ...tables.flatMap((table) => [...(tables.length > 1 ? [`### ${escaped(table.caption)}`] : []), tableText(table)]),
    ...notes.map(escaped),
  ];
}

function figureText({ value, label }: KeyFigure): string {
  return `**${escaped(value)}** ${escaped(label)}`;
}

function tableText({ columns, rows, isBoard }: Table): string {
  const head = columns.map(({ title }) => escaped(title) || ' ');
  const rule = columns.map(({ isNumber }) => (isNumber ? '--:' : '---'));
  const lines = rows.map(({ cells }) => cells.map((cell, n) => cellText(cell, n === 0 && !isBoard)));
  return [head, rule, ...lines].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A row of a table ends with its line, so the lines of a cell are parted by the one mark of HTML that tables take. */
function cellText(cell: Cell, isHead: boolean): string {
  return cell.map((line, n) => lineText(line, isHead && n === 0)).join('<br>');
}

function lineText({ text, tone, lead }: Line, isHead: boolean): string {
  const words = escaped(lead === undefined ? text : `${lead}: ${text}`);
  if (tone === 'gap') return `**${escaped(signed(text, lead))}**`;
  if (tone === 'over') return `~~${words}~~`;
  if (tone === 'quiet') return `*${words}*`;
  return isHead ? `**${words}**` : words;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

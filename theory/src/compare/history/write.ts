/** A history as text for a terminal, and as Markdown. */
import { oneLine } from '../report.ts';
import { safe } from '../write-markdown.ts';
import type { HistoryEntry } from './model.ts';
import type { DatedFact } from './since-when.ts';

export interface History {
  /** What the statement is called: "change idea ‘One exit task’". */
  of: string;
  /** The path of its file; missing where it stands nowhere any more. */
  path?: string;
  entries: readonly HistoryEntry[];
  /** Since when each fact of it holds; missing where that was not asked. */
  facts?: readonly DatedFact[];
  /** What one should know, such as that older commits are missing. */
  notes: readonly string[];
}

/** So many letters of an id tell commits apart for people. */
const SHORT = 8;

export interface HistoryLook {
  /** The id of a commit, and headings. */
  heading(words: string): string;
  /** What is less important. */
  pale(words: string): string;
}

export function writeHistoryText({ of, path, entries, facts, notes }: History, look: HistoryLook): string {
  const lines = [`${oneLine(of)}${path === undefined ? '' : `, ${path}`}: ${count(entries)}.`, ...notes.map(oneLine)];
  for (const { commit, changes, revisions } of entries) {
    lines.push(
      '',
      `${look.heading(commit.id.slice(0, SHORT))}  ${commit.date}  ${commit.author}  ${look.pale(commit.subject)}`,
    );
    for (const { sentence, details = [] } of changes) {
      lines.push(`  ${oneLine(sentence)}`, ...details.map((detail) => `    ${look.pale(oneLine(detail))}`));
    }
    lines.push(...revisions.map((revision) => `  ${oneLine(revisionText(revision))}`));
  }
  if (facts) {
    lines.push('', look.heading('What it says, and since when'));
    for (const { text, since } of facts) lines.push(`  ${oneLine(text)}  ${look.pale(sinceText(since))}`);
  }
  return `${lines.join('\n')}\n`;
}

export function writeHistoryMarkdown({ of, path, entries, facts, notes }: History): string {
  const lines = [`# ${safe(of)}`, '', `${path === undefined ? '' : `${safe(path)}: `}${count(entries)}.`];
  for (const note of notes) lines.push('', `> ⚠ ${safe(note)}`);
  for (const { commit, changes, revisions } of entries) {
    lines.push('', `## ${commit.date}, ${safe(commit.author)}`, '');
    lines.push(`${safe(commit.subject)} (\`${commit.id.slice(0, SHORT)}\`)`, '');
    for (const { sentence, details = [] } of changes) {
      lines.push(`- ${safe(sentence)}`, ...details.map((detail) => `  - ${safe(detail)}`));
    }
    lines.push(...revisions.map((revision) => `- ${safe(revisionText(revision))}`));
  }
  if (facts) {
    lines.push('', '## What it says, and since when', '', '| | since |', '| :-- | :-- |');
    for (const { text, since } of facts) lines.push(`| ${safe(text)} | ${safe(sinceText(since))} |`);
  }
  return `${lines.join('\n')}\n`;
}

function count({ length }: readonly HistoryEntry[]): string {
  if (length === 0) return 'no commit changed it';
  return length === 1 ? '1 commit changed it' : `${length} commits changed it`;
}

/** What a revision says, as a sentence. */
export function revisionText({ title, because }: HistoryEntry['revisions'][number]): string {
  return `Revision${title === undefined ? '' : ` “${title}”`}${because === undefined ? '' : `, because “${because}”`}.`;
}

function sinceText(since: DatedFact['since']): string {
  return since ? `${since.date}, ${since.author}, ${since.id.slice(0, SHORT)}` : 'before what this history tells';
}

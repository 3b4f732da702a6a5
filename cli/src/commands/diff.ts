/** `driver diff`: tells what changed between two versions of theories. */

import { fileURLToPath } from 'node:url';
import { fileComparison, reportOn, whereOf } from '@driver-diagrams/library/common/versions';
import {
  type Change,
  type ComparisonReport,
  writeMarkdown,
  writeNotes,
  writeText,
} from '@driver-diagrams/theory/compare/index';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { hostLinks } from '../comparison/host-links.ts';
import { writePage } from '../comparison/page.ts';
import { picturesOf, writeSvg } from '../comparison/pictures.ts';
import { FINE, PROBLEMS } from '../exit-codes.ts';
import { type ComparedVersions, readVersions } from '../input/revisions.ts';
import { WHEN } from '../input/since-when.ts';
import { spanOf } from '../input/span.ts';
import { type Endings, formatFor } from '../output/formats.ts';
import { isStandardOutput, protectInputs, writeForPeople, writeOutput } from '../output/write-output.ts';
import { type Terminal, unpainted } from '../terminal.ts';

const FORMATS = ['text', 'markdown', 'notes', 'json', 'html', 'svg'] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Endings<Format> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.html': 'html',
  '.svg': 'svg',
};
const THEMES = ['light', 'dark', 'print'] as const;

const options = {
  since: { value: 'WHEN', about: `what changed ${WHEN}` },
  staged: { about: 'compare what is staged, not the files as they are now' },
  format: {
    value: 'FORMAT',
    choices: FORMATS,
    about: 'how to write it: text, markdown, notes, json, html or svg; default: text',
  },
  output: { short: 'o', value: 'FILE', about: 'write it into this file; its ending says the format' },
  theme: { value: 'THEME', choices: THEMES, about: 'colours of html and svg; default: html follows the screen' },
  whole: { about: 'in html and svg: show all that did not change, never fold it' },
  substantive: { about: 'leave out changes of wording and order' },
  'exit-code': { about: 'end with 1 when something has changed' },
} as const;

export const command: Command = {
  name: 'diff',
  usage: `driver diff [options] BEFORE AFTER              two files or two folders
       driver diff [options] [REVISIONS] [-- PATHS]   in a git repository`,
  about: `Tells in sentences what changed in a theory: aims and targets first, wording and order
last. How it is laid out, nested or kept in files makes no difference. Revisions are
named as for git: one is compared with the files as they are now, A..B with each other,
and A...B from where they parted. Imports lead to files as they were in each revision.`,
  options,
  examples: [
    ['driver diff', 'what changed since the last commit'],
    ['driver diff main', 'what changed since the branch main'],
    ['driver diff v1..HEAD -- clusters/', 'between two revisions, in one folder'],
    ['driver diff --since 2026-06-01', 'what changed from this day on'],
    ['driver diff --since 2 --format notes', 'since version 2, with who and why, to read out'],
    ['driver diff --staged', 'what the next commit would change'],
    ['driver diff v1:a.driver a.driver', 'one file, as it was and as it is'],
    ['driver diff old.driver new.driver', 'two files'],
    ['driver diff main...HEAD -o changes.md', 'a comment for a pull request, with a picture'],
    ['driver diff main -o changes.html', 'sentences and pictures side by side, in one file'],
    ['driver diff main -o a.svg -- a.driver', 'the picture of one file in both versions'],
    ['driver diff main --substantive --exit-code', 'fail where the meaning changed'],
  ],
  notes: `A name that --since can read in two ways is told; day:NAME, git:NAME or version:NAME says which.
A statement is known again by \`was OldName\` in it, by its words and place, by its name,
and else by likeness of words and neighbours; then “matched by similarity” is said.
What cannot be read in one of the versions is told and left out of the comparison. Only
with --exit-code does it count, as something that has changed.
Pictures show both versions at once, one for each file in which something changed: what
is new, gone or changed has a sign, a line and a colour of its own. In svg they stand
below one another; name a file to have its picture alone. What did not change is folded
in large pictures.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const end = args.indexOf('--');
  const { values, operands } = readArguments(end < 0 ? args : args.slice(0, end), options);
  const format = formatFor(values.format, values.output, ENDINGS, 'text');
  terminal.progress?.('Reading the versions');
  const paths = end < 0 ? undefined : args.slice(end + 1);
  const asked = { operands, paths, since: values.since, staged: values.staged === true };
  const versions = await readVersions(asked, terminal);
  const { before, after, isMeant } = versions;
  const inputs = [...before.texts.keys(), ...after.texts.keys()].map((uri) => fileURLToPath(uri));
  protectInputs(values.output, inputs, terminal);

  terminal.progress?.('Comparing');
  const report = reportOn(versions, { onlyMeaning: values.substantive === true, ...(isMeant && { isMeant }) });
  const toFile = !isStandardOutput(values.output);
  const says = format !== 'json' && format !== 'svg';
  if (toFile || !says) for (const each of report.unread) terminal.tell(`driver: ${each}\n`);
  const look = { theme: values.theme, whole: values.whole === true, toFile };
  const write = format === 'text' || format === 'markdown' || format === 'notes' ? writeForPeople : writeOutput;
  write(await written(report, format, versions, look, terminal), values.output, terminal);
  return values['exit-code'] && report.changes.length + report.unlike > 0 ? PROBLEMS : FINE;
}

interface Look {
  theme: (typeof THEMES)[number] | undefined;
  whole: boolean;
  toFile: boolean;
}

async function written(
  report: ComparisonReport,
  format: Format,
  versions: ComparedVersions,
  { theme, whole, toFile }: Look,
  terminal: Terminal,
): Promise<string> {
  const where = (change: Change) => whereOf(change, versions);
  if (format === 'markdown') return writeMarkdown(report, { where, link: hostLinks(terminal.env ?? {}, versions) });
  if (format === 'notes') return writeNotes(report, spanOf(versions));
  if (format === 'json') return `${JSON.stringify(fileComparison(report, versions), null, 2)}\n`;
  if (format !== 'text') {
    terminal.progress?.('Drawing');
    const pictures = await picturesOf(report, whole ? false : undefined);
    if (format === 'svg') return writeSvg(pictures, theme);
    return writePage(report, pictures, {
      ...(theme && { theme }),
      where,
    });
  }
  const paint = toFile ? unpainted : terminal.paint;
  return writeText(report, {
    heading: (words) => paint('bold', words),
    pale: (words) => paint('dim', words),
    // A colour, and a sign that needs none: letters that are struck through, or underlined.
    gone: (words) => paint('bold', paint('red', paint('struck', words))),
    fresh: (words) => paint('bold', paint('green', paint('underlined', words))),
    where,
  });
}

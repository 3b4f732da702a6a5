/** `driver report`: tells what theories hold, for people who do not read their text. */

import { reportOf } from '@driver-diagrams/library/common/make-report';
import {
  isReportKind,
  KINDS,
  REPORT_FORMATS,
  REPORT_KINDS,
  type ReportFormat,
  type ReportKind,
  writeReport,
} from '@driver-diagrams/theory/report/index';
import { listOf, meant, readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS, UsageError, WRONG_USE } from '../exit-codes.ts';
import { findFiles } from '../input/find-files.ts';
import { readFiles } from '../input/read-files.ts';
import { type Endings, formatFor } from '../output/formats.ts';
import { protectInputs, writeForPeople, writeOutput } from '../output/write-output.ts';
import type { Terminal } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const ENDINGS: Endings<ReportFormat> = {
  '.md': 'md',
  '.markdown': 'md',
  '.html': 'html',
  '.htm': 'html',
  '.json': 'json',
};

const options = {
  kind: { short: 'k', value: 'KIND', about: 'which report; they are listed below' },
  output: { short: 'o', value: 'FILE', about: 'write the report into this file; its ending says the format' },
  format: { value: 'FORMAT', choices: REPORT_FORMATS, about: 'how to write it: md, html or json; default: md' },
  for: {
    value: 'AUDIENCE',
    choices: ['public'],
    about: 'public: leave out figures of groups of fewer than 10, or of fewer than ‘hide below’ says',
  },
  today: TODAY,
} as const;

export const command: Command = {
  name: 'report',
  usage: 'driver report --kind KIND [options] <files and folders>',
  about: `Makes a report from theories. All files given are read together, so that a team's
work in its own file counts for the network's drivers. Folders are searched for
.driver files.`,
  options,
  examples: [
    ['driver report . --kind coverage', 'what stands behind each driver'],
    ['driver report . --kind participation -o members.html', 'a page to print, or to open in a browser'],
    ['driver report . -k tests -o tests.md', 'for a wiki, or a pull request'],
    ['driver report . -k recommendations --format json', 'for another program'],
  ],
  notes: `Kinds of reports:
${kindsText()}

A page of HTML is one file that needs no network. What cannot be read is left out of
the report and named in it; the exit code is then 1, or 2 for a whole file.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = readArguments(args, options);
  const kind = kindOf(values.kind);
  const format = formatFor(values.format, values.output, ENDINGS, 'md');
  const today = dayOf(values.today);
  const forPublic = values.for === 'public';
  const found = findFiles(operands, terminal.folder);
  protectInputs(
    values.output,
    found.files.map(({ path }) => path),
    terminal,
  );

  const { read, unreadable } = await readFiles(found, terminal);
  for (const { message } of unreadable) terminal.tell(`driver: ${message}\n`);
  if (read.length === 0) {
    terminal.tell('driver: Nothing could be read, so no report was made.\n');
    return WRONG_USE;
  }
  terminal.progress?.('Making the report');
  const report = reportOf(
    kind,
    read.map(({ source, file }) => ({ name: source.path, file })),
    { unread: unreadable.map(({ path, message }) => ({ name: path, message })), today, forPublic },
  );
  const write = format === 'md' ? writeForPeople : writeOutput;
  write(writeReport(report, format), values.output, terminal);
  if (unreadable.length > 0) return WRONG_USE;
  for (const { name, message } of report.unread) terminal.tell(`driver: ${name}: ${message}\n`);
  return report.unread.length > 0 ? PROBLEMS : FINE;
}

function kindOf(given: string | undefined): ReportKind {
  if (given === undefined) throw new UsageError(`Say which report: --kind ${listOf(REPORT_KINDS)}.`);
  if (isReportKind(given)) return given;
  throw new UsageError(
    `There is no report ${given}.${meant(given, REPORT_KINDS)} The kinds are ${listOf(REPORT_KINDS)}.`,
  );
}

function kindsText(): string {
  const width = Math.max(...REPORT_KINDS.map((kind) => kind.length));
  return REPORT_KINDS.map((kind) => {
    const first = `  ${kind.padEnd(width)}  `;
    return wrap(KINDS[kind].about, 84 - first.length)
      .map((line, n) => (n === 0 ? first : ' '.repeat(first.length)) + line)
      .join('\n');
  }).join('\n');
}

/** A text in lines of so many letters at most. */
function wrap(text: string, most: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

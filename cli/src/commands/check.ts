/** `driver check`: tells what is missing, unclear or wrong. */

import { fileURLToPath } from 'node:url';
import { type ReportedProblem, reportedProblem, type Source } from '@driver-diagrams/library/common/problems';
import { withImports } from '@driver-diagrams/library/common/with-imports';
import { type Failed, type Failure, failureKey } from '@driver-diagrams/theory/guard';
import type { PictureTrouble } from '@driver-diagrams/theory/model/picture-trouble';
import type { CheckOptions } from '@driver-diagrams/theory/rules/index';
import { type Levels, readLevel } from '@driver-diagrams/theory/rules/levels';
import manifest from '../../package.json' with { type: 'json' };
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, PROBLEMS, UsageError, WRONG_USE } from '../exit-codes.ts';
import { fixFiles } from '../fix.ts';
import { changedLines } from '../input/changed-lines.ts';
import { type Found, findFiles } from '../input/find-files.ts';
import { readHistory } from '../input/history.ts';
import { type ReadInput, readFiles, sourceOf } from '../input/read-files.ts';
import { withReaders } from '../input/readers-of.ts';
import { readSince } from '../input/since.ts';
import { WHEN } from '../input/since-when.ts';
import { type Endings, formatFor } from '../output/formats.ts';
import { isStandardOutput, protectInputs, writeForPeople, writeOutput } from '../output/write-output.ts';
import { writeGithub } from '../report/github.ts';
import { writeGitlab } from '../report/gitlab.ts';
import { writeJson } from '../report/json.ts';
import { countBySeverity, type ReportWriter } from '../report/report.ts';
import { writeSarif } from '../report/sarif.ts';
import { writeText } from '../report/text.ts';
import type { Terminal } from '../terminal.ts';
import { unpainted } from '../terminal.ts';
import { dayOf, TODAY } from '../today.ts';

const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif'] as const;
type Format = (typeof FORMATS)[number];

const WRITERS: Readonly<Record<Format, ReportWriter>> = {
  text: writeText,
  json: writeJson,
  github: writeGithub,
  gitlab: writeGitlab,
  sarif: writeSarif,
};

const ENDINGS: Endings<Format> = { '.txt': 'text', '.json': 'json', '.sarif': 'sarif' };

/** More problems than this nobody reads on a screen. */
const MOST_TOLD = 200;

const options = {
  format: { value: 'FORMAT', choices: FORMATS, about: 'how to write the report; text is for people' },
  output: { short: 'o', value: 'FILE', about: 'write the report into this file; its ending says the format' },
  rule: {
    value: 'ID=LEVEL',
    many: true,
    about: 'take a check as error, warning, information, hint or off; repeatable',
  },
  since: { value: 'WHEN', about: `also judge what changed ${WHEN}` },
  all: {
    about: `tell every problem, and each place behind one that tells of several; default: the first ${MOST_TOLD}`,
  },
  git: { about: 'also ask git whether each prediction was committed before its test' },
  fix: { about: 'first fix, in the files, every problem that has one sure fix' },
  'max-warnings': { value: 'NUMBER', about: 'end with 1 when there are more warnings than this' },
  today: TODAY,
} as const;

export const command: Command = {
  name: 'check',
  usage: 'driver check [options] <files and folders>',
  about: `Checks theories and tells what is missing, unclear or wrong, and how to fix it. All
files given are checked together, so a driver that is measured in a team's file
counts as measured. Folders are searched for .driver files; a data file (.csv) stands for
the theories that read it.`,
  options,
  examples: [
    ['driver check .', 'everything in this folder and below'],
    ['driver check network.driver teams', 'one file and one folder'],
    ['driver check . --max-warnings 0', 'let warnings fail a build too'],
    ['driver check . --rule stalled-idea=warning', 'take one of the checks more strictly'],
    ['driver check . --fix', 'fix slips such as a missing quotation mark'],
    ['driver check . --git', 'was each prediction written before the test?'],
    ['driver check . --since main', 'was something learned, and recorded, with each change?'],
    ['driver check . --format github', 'notes at the lines of a pull request'],
    ['driver check . --format gitlab -o quality.json', 'the same for a merge request'],
    ['driver check . -o report.sarif', 'a report for code scanning'],
    ['git show HEAD~1:a.driver | driver check -', 'what comes from another program'],
  ],
  notes: `A check that is wrong for a theory is silenced in its text, with the reason:
allow secondary-driver-unmeasured because "…"

Files may import what lies in the same git repository; without one, what lies in
the folder given.`,
  run,
};

async function run(args: readonly string[], given: Terminal): Promise<number> {
  const { failures, terminal } = notingFailures(given);
  const { values, operands } = readArguments(args, options);
  const format = formatFor(values.format, values.output, ENDINGS, 'text');
  const allowed = mostWarnings(values['max-warnings']);
  const today = dayOf(values.today);
  const rules = levelsOf(values.rule ?? []);
  const found = foundIn(operands, terminal);
  protectInputs(
    values.output,
    found.files.map(({ path }) => path),
    terminal,
  );

  const isFixed = !values.fix || (await fixFiles(found, { today, rules }, terminal));
  const { read, unreadable } = await readFiles(found, terminal, { openPicture });
  if (values.git) terminal.progress?.('Asking git for the history');
  const history = values.git ? { firstCommitted: await readHistory(read) } : {};
  const changes = values.since === undefined ? {} : { since: await readSince(read, values.since, terminal) };
  const occasions = [
    ...(values.git ? ['git' as const] : []),
    ...(values.since === undefined ? [] : ['since' as const]),
  ];
  const problems = problemsOf(read, { today, rules, occasions, ...history, ...changes }, terminal);
  const report = {
    version: manifest.version,
    today,
    sources: read.map(({ source }) => source),
    problems,
    unreadable,
    ...(values.since !== undefined && format === 'github' && { changed: await changedLines(read, values.since) }),
    failures,
  };
  const isFile = !isStandardOutput(values.output);
  const write = format === 'json' || format === 'gitlab' || format === 'sarif' ? writeOutput : writeForPeople;
  const most = isFile || values.all ? Number.POSITIVE_INFINITY : MOST_TOLD;
  write(WRITERS[format](report, isFile ? unpainted : terminal.paint, most), values.output, terminal);

  if (isFile || format !== 'text') for (const { message } of unreadable) terminal.tell(`driver: ${message}\n`);
  if (unreadable.length > 0 || !isFixed) return WRONG_USE;
  const counts = countBySeverity(problems);
  if (counts.error > 0) return PROBLEMS;
  if (counts.warning <= allowed) return FINE;
  const warnings = counts.warning === 1 ? '1 warning is' : `${counts.warning} warnings are`;
  terminal.tell(`driver: ${warnings} more than the ${allowed} that --max-warnings allows.\n`);
  return PROBLEMS;
}

/** The files that are meant; for a data file, the theories that read it. */
function foundIn(operands: readonly string[], terminal: Terminal): Found {
  const meant = withReaders(operands, terminal.folder);
  for (const path of meant.unread)
    terminal.tell(`driver: No theory here names ${path}: there is nothing to check in it.\n`);
  const isNothing = meant.unread.length > 0 && meant.operands.length === 0;
  return isNothing ? { files: [], unreadable: [] } : findFiles(meant.operands, terminal.folder);
}

/** The same terminal, and a list of all that it is told of parts that failed, each once. */
function notingFailures(terminal: Terminal): { terminal: Terminal; failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const { failed: tell } = terminal;
  const failed: Failed = (failure) => {
    if (!failures.some((each) => failureKey(each) === failureKey(failure))) failures.push(failure);
    tell?.(failure);
  };
  return { failures, terminal: tell ? { ...terminal, failed } : terminal };
}

/** All problems of the files, by file and place. */
function problemsOf(inputs: readonly ReadInput[], options: CheckOptions, terminal: Terminal): ReportedProblem[] {
  const sources = new Map<string, Source>(inputs.map(({ source }) => [source.uri, source]));
  for (const { file, root } of inputs) {
    for (const [uri, imported] of withImports([file])) {
      if (!sources.has(uri)) sources.set(uri, sourceOf(imported, root, terminal.folder));
    }
  }
  return inputs.flatMap(({ file, source }, n) => {
    terminal.progress?.(`Checking ${source.path}, ${n + 1} of ${inputs.length}`);
    return file.check(options).map((problem) => reportedProblem(problem, sources, source));
  });
}

/** How strictly the checks are taken, by `id=level`. */
function levelsOf(given: readonly string[]): Levels {
  return Object.fromEntries(
    given.map((each) => {
      const [, id, level] = /^([^=]*)=(.*)$/.exec(each) ?? [];
      if (id === undefined)
        throw new UsageError(`--rule takes a check and its level, as in --rule ${each || 'ID'}=off.`);
      const read = readLevel(id, level);
      if ('mistake' in read) throw new UsageError(`--rule ${each}: ${read.mistake}`);
      return [id, read.level];
    }),
  );
}

/** Why a logo cannot be printed. What draws it is loaded only for a theory that has one. */
async function openPicture(uri: string): Promise<PictureTrouble | undefined> {
  const { openPicture: open } = await import('../output/open-picture.ts');
  const opened = await open(fileURLToPath(uri));
  return typeof opened === 'string' ? opened : undefined;
}

function mostWarnings(given: string | undefined): number {
  if (given === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(given)) throw new UsageError(`--max-warnings takes a number such as 0 or 10, not “${given}”.`);
  return Number(given);
}

/** `driver history`: which commits changed one statement, and how. */
import { realpathSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readVersions } from '@driver-diagrams/language-server/workspace/read-versions';
import {
  type Commit,
  type History,
  type HistoryEntry,
  historyOf,
  type LivesOn,
  livesOn,
  sinceWhen,
  type Versions,
  writeHistoryMarkdown,
  writeHistoryText,
} from '@driver-diagrams/theory/compare/history/index';
import { kindWord, labelOf } from '@driver-diagrams/theory/model/words';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { FINE, UsageError } from '../exit-codes.ts';
import { openBlobs } from '../input/blobs.ts';
import { revision } from '../input/commit-named.ts';
import { commitsOf, cutOff } from '../input/commits.ts';
import { decode } from '../input/content.ts';
import { repositoryAt, shallowHint, toldPlainly } from '../input/repository.ts';
import { withinRoot } from '../input/revisions.ts';
import { sinceWhen as momentWhen, WHEN } from '../input/since-when.ts';
import { meantStatement, type Statement, statementAt, statementCalled } from '../input/statement.ts';
import { versionOfRevision } from '../input/versions.ts';
import { type Endings, formatFor } from '../output/formats.ts';
import { isStandardOutput, protectInputs, writeForPeople, writeOutput } from '../output/write-output.ts';
import { type Terminal, unpainted } from '../terminal.ts';

const FORMATS = ['text', 'markdown', 'json'] as const;
type Format = (typeof FORMATS)[number];

const ENDINGS: Endings<Format> = { '.txt': 'text', '.md': 'markdown', '.markdown': 'markdown', '.json': 'json' };

const options = {
  format: { value: 'FORMAT', choices: FORMATS, about: 'how to write it: text, markdown or json; default: text' },
  output: { short: 'o', value: 'FILE', about: 'write it into this file; its ending says the format' },
  blame: { about: 'also tell of all that the statement says, since which commit it does' },
  since: { value: 'WHEN', about: `only what changed ${WHEN}` },
} as const;

export const command: Command = {
  name: 'history',
  usage: 'driver history [options] <name, title or FILE:LINE> [-- <files and folders>]',
  about: `Tells which commits changed one statement of a theory, newest first, each in sentences
with its date, its author, and the reason where a revision of the same file came with
it. The statement is followed across new names, other files and merges.`,
  options,
  examples: [
    ['driver history Mentors', 'all that happened to Mentors'],
    ['driver history "Enough mentors"', 'the same, by its title'],
    ['driver history teams/a.driver:12', 'the one that stands in this line in the last commit'],
    ['driver history "Time below Writing"', 'of several of one title, the one that leads to Writing'],
    ['driver history Mentors -- teams/', 'the one of this name in a folder'],
    ['driver history Mentors --blame', 'and since when each thing is said'],
    ['driver history Mentors --since v1', 'only after a revision'],
  ],
  notes: `A statement that has another name by now, or is gone, is found by the name that it had. What
others say of it, such as a test of an idea, stands in the history of these.`,
  run,
};

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const end = args.indexOf('--');
  const { values, operands } = readArguments(end < 0 ? args : args.slice(0, end), options);
  const [name, more] = operands;
  if (name === undefined) throw new UsageError('Name a statement, for example: driver history Mentors');
  if (more !== undefined) {
    throw new UsageError(
      `Name one statement; a title of several words stands in quotation marks. Files stand behind two dashes: driver history ${name} -- ${more}`,
    );
  }
  const format = formatFor(values.format, values.output, ENDINGS, 'text');
  const asked = { ...values, name, paths: end < 0 ? [] : args.slice(end + 1) };
  const instead = 'Or compare two files: driver diff BEFORE AFTER';
  const history = await toldPlainly(terminal.folder, instead, () => tell(asked, terminal));
  const isFile = !isStandardOutput(values.output);
  const write = format === 'json' ? writeOutput : writeForPeople;
  write(written(history, format, isFile ? unpainted : terminal.paint), values.output, terminal);
  return FINE;
}

interface Asked {
  name: string;
  /** Files and folders in which the statement is looked for; none for all. */
  paths: readonly string[];
  since?: string;
  blame?: true;
  output?: string;
}

async function tell({ name, paths, since, blame, output }: Asked, terminal: Terminal): Promise<History> {
  const folder = realpathSync(terminal.folder);
  const { root } = repositoryAt(folder);
  const head = revision('HEAD', root);
  const wanted = paths.map((path) => withinRoot(path, folder, root));
  const isMeant = (path: string) =>
    wanted.length === 0 || wanted.some((each) => each === '' || path === each || path.startsWith(`${each}/`));
  const now = await versionOfRevision(root, head.id, 'the last commit', isMeant);
  protectInputs(
    output,
    [...now.texts.keys()].map((uri) => fileURLToPath(uri)),
    terminal,
  );
  const named = statementAt(name, now, folder, root) ?? statementCalled(name, now);
  const commits = commitsOf(root, [...(await rangeOf(since, root, isMeant)), head.id]);
  const missing = cutOff(root);
  // What stood there before is not known: all in it would look new.
  const known = (each: Commit) => !missing.has(each.id);
  const told = commits.filter(known);
  const { entries, statement, facts } = await withVersions(root, async (versions) => {
    const all = () => (since === undefined ? commits : commitsOf(root, [head.id])).filter(known);
    const found: LivesOn = named ? { living: named, sought: {} } : await livesOn(name, now.files, all(), versions);
    const { living, sought } = found;
    const start = {
      sought: living ? { ...living.element, path: living.path } : { name: sought.name, title: sought.title },
      gone: !living,
    };
    const its = await follow(start, told, versions, terminal);
    const dated = living && blame ? sinceWhen(living.element.key, now.files, its) : undefined;
    return { entries: its, statement: living, facts: dated };
  });
  const last = entries[0]?.changes[0]?.subject;
  if (!statement && !last) {
    const where = paths.length === 0 ? '' : ` in ${paths.join(', ')}`;
    throw new UsageError(
      `No commit has a statement called ${name}${where}.${meantStatement(name, now)}${shallowHint(root)}`,
    );
  }
  const notes = [
    ...(statement ? [] : ['It stands in no theory any more.']),
    ...(statement && !named ? [nameNow(name, statement)] : []),
    ...(missing.size > 0 ? [shallowHint(root).trim()] : []),
  ];
  const of = statement ? `${kindWord(statement.element)} ‘${labelOf(statement.element)}’` : `‘${name}’`;
  return { of, ...(statement && { path: statement.path }), entries, ...(facts && { facts }), notes };
}

const LACKING =
  'This copy of the repository does not hold all older versions of the theories, so it cannot tell their history. Fetch all of it, for example with a new `git clone` without `--filter`.';

/** What a statement is called that was asked for by an older name or title: which of the two that was, nobody said. */
function nameNow(asked: string, { element: { name, title } }: Statement): string {
  const now = [name, title && `“${title}”`].filter((each) => each !== undefined);
  return `It was called ${asked} before, and is now ${now.join(', ')}.`;
}

/** A day takes in all of that day and what came after; a revision, or a version, only what came after. */
async function rangeOf(since: string | undefined, root: string, isMeant: (path: string) => boolean): Promise<string[]> {
  if (since === undefined) return [];
  const { id, day } = await momentWhen(since, root, isMeant);
  return day === undefined ? [`^${id}`] : [`--since=${day}T00:00:00`];
}

/** Reads older versions for as long as the work takes. */
async function withVersions<Value>(root: string, work: (versions: Versions) => Promise<Value>): Promise<Value> {
  const blobs = openBlobs(root);
  const contentOf = async (object: string) => {
    const found = await blobs.read(object).catch((cause: unknown) => {
      throw new UsageError(LACKING, { cause });
    });
    return found && { id: found.id, text: decode(found.bytes) };
  };
  const versions = readVersions({
    root: pathToFileURL(root).href,
    async byId(id) {
      // What a commit holds is there, unless this copy was made without it, or has lost it.
      const content = await contentOf(id);
      if (!content) throw new UsageError(LACKING);
      return content;
    },
    inCommit: (commit, path) => contentOf(`${commit}:${path}`),
  });
  try {
    return await work(versions);
  } finally {
    blobs.close();
  }
}

async function follow(
  start: Parameters<typeof historyOf>[0],
  commits: readonly Commit[],
  versions: Versions,
  terminal: Terminal,
): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  let done = 0;
  for await (const { entry } of historyOf(start, commits, versions)) {
    if (entry) entries.push(entry);
    terminal.progress?.(`Reading commits, ${++done} of ${commits.length}`);
  }
  return entries;
}

function written(history: History, format: Format, paint: Terminal['paint']): string {
  if (format === 'markdown') return writeHistoryMarkdown(history);
  if (format === 'json') return writeJson(history);
  return writeHistoryText(history, {
    heading: (words) => paint('bold', words),
    pale: (words) => paint('dim', words),
  });
}

function writeJson({ of, path, entries, facts, notes }: History): string {
  const told = ({ id, date, author, subject }: Commit) => ({ commit: id, date, author, subject });
  const commits = entries.map(({ commit, changes, path: its, revisions }) => ({
    ...told(commit),
    path: its,
    revisions,
    changes: changes.map(({ before: _before, after: _after, subject: _subject, ...change }) => change),
  }));
  const dated = facts?.map(({ text, since }) => ({ text, ...(since && { since: told(since) }) }));
  return `${JSON.stringify({ statement: of, ...(path !== undefined && { path }), notes, commits, ...(dated && { facts: dated }) }, null, 2)}\n`;
}

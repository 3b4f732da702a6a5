/** The history of theories, as git keeps it: on which day each prediction was first committed. */
import { execFileSync } from 'node:child_process';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plain } from '@driver-diagrams/language-server/rules/alike';
import { UsageError } from '../exit-codes.ts';
import type { ReadInput } from './read-files.ts';

/** So many versions of files are asked for at a time. */
const AT_A_TIME = 50;
/** The most that git may answer at a time, in bytes. */
const MOST = 512 * 1024 * 1024;

/**
 * Reads the history of the given files' repositories. A prediction is known again however it was moved, renamed with its
 * file, or laid out: only its letters and digits count.
 *
 * @returns by prediction the ISO day of the first commit that holds it, as its author dated that commit; nothing for one that
 * is in no commit
 * @throws UsageError when git is not there, or cannot tell the whole history
 */
export function readHistory(inputs: readonly ReadInput[]): (prediction: string) => string | undefined {
  const days = new Map<string, string>();
  for (const [root, members] of Map.groupBy(inputs, (input) => input.root)) {
    makeSureOfHistory(root);
    const wanted = new Set(members.flatMap(({ file }) => file.theory.elements.flatMap(predictionOf)));
    if (wanted.size === 0) continue;
    const paths = members.map(({ file }) => relative(root, fileURLToPath(file.uri)).replaceAll(sep, '/'));
    for (const [prediction, day] of firstDays(root, paths, wanted)) {
      const known = days.get(prediction);
      if (known === undefined || day < known) days.set(prediction, day);
    }
  }
  return (prediction) => days.get(sought(prediction));
}

function predictionOf(element: ReadInput['file']['theory']['elements'][number]): string[] {
  return element.kind === 'pdsa' && element.predict?.text?.trim() && element.do?.on?.end
    ? [sought(element.predict.text)]
    : [];
}

/** What a text is searched for: the prediction behind its word, without layout and marks. */
function sought(prediction: string): string {
  return plain(`predict ${prediction}`);
}

/** A whole file in the same form. */
function searchable(text: string): string {
  return plain(text.replace(/\\n/g, ' ').replace(/\\(.)/g, '$1'));
}

/** By prediction the day of the earliest commit that holds it. */
function firstDays(root: string, paths: readonly string[], wanted: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>();
  const versions = [...versionsOf(root, paths)].toSorted(([, one], [, two]) => (one < two ? -1 : one > two ? 1 : 0));
  for (let n = 0; n < versions.length && found.size < wanted.size; n += AT_A_TIME) {
    const part = versions.slice(n, n + AT_A_TIME);
    const texts = contentsOf(
      root,
      part.map(([id]) => id),
    );
    for (const [id, day] of part) {
      const text = searchable(texts.get(id) ?? '');
      for (const prediction of wanted) {
        if (!found.has(prediction) && text.includes(prediction)) found.set(prediction, day);
      }
    }
  }
  return found;
}

/** @throws UsageError with what to do, when there is no history or only a part of it */
function makeSureOfHistory(root: string): void {
  const answer = git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (answer.trim().split('\n')[1] !== 'true') return;
  throw new UsageError(
    '--git: This is a shallow copy of the repository: its older commits are missing, so it does not tell when a prediction was written. Fetch them with `git fetch --unshallow` (in GitHub Actions: `fetch-depth: 0` at the checkout).',
  );
}

/** All versions of the theories in the history, by the id of their content, each with the earliest day of its commits. */
function versionsOf(root: string, paths: readonly string[]): Map<string, string> {
  const days = new Map<string, string>();
  if (!hasCommits(root)) return days;
  const given = paths.map((path) => `:(literal,top)${path}`);
  const args = ['--format=%x01%as', '--raw', '-m', '--no-abbrev', '--no-renames', '--no-show-signature'];
  const log = git(root, ['log', ...args, 'HEAD', '--', ':(glob,icase,top)**/*.driver', ...given]);
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('\u0001')) day = line.slice(1).trim();
    // `:100644 100644 <before> <after> M<tab>path`; what was deleted has no content after.
    const after = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) /.exec(line)?.[1];
    if (after === undefined || /^0+$/.test(after)) continue;
    const known = days.get(after);
    if (known === undefined || day < known) days.set(after, day);
  }
  return days;
}

function hasCommits(root: string): boolean {
  try {
    git(root, ['rev-parse', '--verify', '--quiet', 'HEAD']);
    return true;
  } catch {
    return false;
  }
}

/** The texts of versions. Nothing is fetched for a repository that left some of them elsewhere: that is told. */
function contentsOf(root: string, ids: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const answer = gitBytes(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let at = 0;
  for (const id of ids) {
    const end = answer.indexOf(10, at);
    const [, kind, size] = answer.subarray(at, end).toString('latin1').split(' ');
    if (kind !== 'blob') {
      throw new UsageError(
        '--git: This copy of the repository does not hold all older versions of the theories. Fetch all of it, for example with a new `git clone` without `--filter`.',
      );
    }
    const start = end + 1;
    texts.set(id, answer.subarray(start, start + Number(size)).toString('utf8'));
    at = start + Number(size) + 1;
  }
  return texts;
}

function git(root: string, args: readonly string[]): string {
  return gitBytes(root, args).toString('utf8');
}

/** Runs git, without a shell and without what a repository could make it run or fetch. */
function gitBytes(root: string, args: readonly string[], input = ''): Buffer {
  const env = {
    ...process.env,
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_TERMINAL_PROMPT: '0',
  };
  const careful = ['--no-pager', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'];
  try {
    const options = { cwd: root, env, input, maxBuffer: MOST, windowsHide: true };
    return execFileSync('git', [...careful, ...args], { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
  } catch (error) {
    throw new UsageError(`--git: ${reasonOf(error, root)}`);
  }
}

function reasonOf(error: unknown, root: string): string {
  const { code, stderr } = error as NodeJS.ErrnoException & { stderr?: Buffer };
  if (code === 'ENOENT') {
    return 'The program git was not found, and only it can tell when a prediction was written. Install git, or leave --git out.';
  }
  const said = stderr?.toString('utf8').trim() ?? '';
  if (/not a git repository/i.test(said)) {
    return `${root} is no git repository, so nothing tells when a prediction was written. Keep the theories in one (\`git init\`, then commit them), or leave --git out.`;
  }
  return `git could not tell the history: ${said.split('\n')[0] || String(error)}`;
}

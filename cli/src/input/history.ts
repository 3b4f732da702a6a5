/** The history of theories, as git keeps it: on which day each prediction was first committed. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { plain } from '@driver-diagrams/theory/world/alike';
import { UsageError } from '../exit-codes.ts';
import { git as askGit, contentsOf, GitError } from './git.ts';
import type { ReadInput } from './read-files.ts';
import { notOwned } from './repository.ts';

/** So many versions of files are asked for at a time. */
const AT_A_TIME = 50;

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
    const texts = textsOf(
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
function textsOf(root: string, ids: readonly string[]): Map<string, string> {
  const contents = orTold(root, () => contentsOf(root, ids));
  if (ids.some((id) => !contents.has(id))) {
    throw new UsageError(
      '--git: This copy of the repository does not hold all older versions of the theories. Fetch all of it, for example with a new `git clone` without `--filter`.',
    );
  }
  return new Map([...contents].map(([id, bytes]) => [id, bytes.toString('utf8')]));
}

function git(root: string, args: readonly string[]): string {
  return orTold(root, () => askGit(root, args));
}

/** @throws UsageError with what to do */
function orTold<Value>(root: string, ask: () => Value): Value {
  try {
    return ask();
  } catch (error) {
    throw new UsageError(`--git: ${reasonOf(error, root)}`);
  }
}

function reasonOf(error: unknown, root: string): string {
  const reason = error instanceof GitError ? error.reason : 'failed';
  if (reason === 'no git') {
    return 'The program git was not found, and only it can tell when a prediction was written. Install git, or leave --git out.';
  }
  if (reason === 'no repository') {
    return `${root} is no git repository, so nothing tells when a prediction was written. Keep the theories in one (\`git init\`, then commit them), or leave --git out.`;
  }
  if (error instanceof GitError && reason === 'not owned') return notOwned(error.message, root);
  return `git could not tell the history: ${error instanceof Error ? error.message : String(error)}`;
}

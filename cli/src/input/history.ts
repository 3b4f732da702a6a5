/** The history of theories, as git keeps it: since when each test has predicted what it predicts, and what it predicted before. */
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Pdsa } from '@driver-diagrams/theory/model/model';
import type { PredictionHistory } from '@driver-diagrams/theory/rules/index';
import { UsageError } from '../exit-codes.ts';
import { cutOff } from './commits.ts';
import { git as askGit, contentsOf, GitError } from './git.ts';
import { createPastTests, type PastTests } from './past-tests.ts';
import { predictionsIn, sayingOf } from './predictions.ts';
import type { ReadInput } from './read-files.ts';
import { notOwned } from './repository.ts';

/** So many versions of files are asked for at a time. */
const AT_A_TIME = 50;

/** A content that a file got in a commit. */
interface FileVersion {
  id: string;
  /** ISO day of the commit, as its author dated it. */
  day: string;
  path: string;
}

/** A test that is over, with what it predicts. */
interface Sought {
  test: Pdsa;
  saying: string;
  done: string;
  input: ReadInput;
  path: string;
}

/**
 * Reads the history of the given files' repositories. A prediction is known again however it was moved, renamed with its
 * file or laid out; but it must stand there whole, as the prediction of the same test.
 *
 * @returns what the history tells of the prediction of a test
 * @throws UsageError when git is not there, or cannot tell the whole history
 */
export async function readHistory(
  inputs: readonly ReadInput[],
): Promise<(prediction: string, test: Pdsa) => PredictionHistory | undefined> {
  const found = new Map<string, PredictionHistory>();
  for (const [root, members] of Map.groupBy(inputs, (input) => input.root)) {
    makeSureOfHistory(root);
    const pathOf = ({ file }: ReadInput) => relative(root, fileURLToPath(file.uri)).replaceAll(sep, '/');
    const sought = members.flatMap((input) => soughtIn(input, pathOf(input)));
    if (sought.length === 0) continue;
    const repository = new Repository(root, members.map(pathOf));
    await repository.firstCommits(sought, found);
    for (const each of sought) {
      const known = found.get(each.test.key);
      if (known?.day !== undefined && known.day <= each.done) continue;
      found.set(each.test.key, { ...known, ...(await repository.before(each, known)) });
    }
  }
  return (_prediction, test) => found.get(test.key);
}

function soughtIn(input: ReadInput, path: string): Sought[] {
  return input.file.theory.elements.flatMap((test): Sought[] => {
    if (test.kind !== 'pdsa' || !test.predict?.text?.trim() || !test.do?.on?.end) return [];
    return [{ test, saying: sayingOf(test.predict.text), done: test.do.on.end, input, path }];
  });
}

/** So many older versions are read for a test that has been reworded, or is not found. */
const MOST_READ = 12;

/** The history of one repository. */
class Repository {
  private readonly root: string;
  /** By the day of the commit, then in the order of the history. */
  private readonly versions: readonly FileVersion[];
  private readonly past: PastTests;
  /** By the key of a test, the contents that may hold it, of all versions up to the first one with its prediction. */
  private readonly mentions = new Map<string, Set<string>>();

  constructor(root: string, paths: readonly string[]) {
    this.root = root;
    this.versions = versionsOf(root, paths);
    this.past = createPastTests(root);
  }

  /** Finds for each test the first version in which it predicts what it predicts now. */
  async firstCommits(sought: readonly Sought[], found: Map<string, PredictionHistory>): Promise<void> {
    const seen = new Set<string>();
    const versions = this.versions.filter(({ id }) => !seen.has(id) && seen.add(id));
    let left = sought.filter(({ test }) => !found.has(test.key));
    for (let n = 0; n < versions.length && left.length > 0; n += AT_A_TIME) {
      const part = versions.slice(n, n + AT_A_TIME);
      const texts = textsOf(this.root, part);
      for (const version of part) {
        const text = texts.get(version.id) ?? '';
        const said = predictionsIn(text);
        for (const each of left) {
          if (mayHold(text, each.test)) this.noted(each.test).add(version.id);
          if (!said.has(each.saying)) continue;
          const test = await this.past.find({ ...version, text }, each.test, each.input.file.theory);
          if (test?.predict?.text === undefined || sayingOf(test.predict.text) !== each.saying) continue;
          const { text: day = '', end } = test.do?.on ?? {};
          found.set(each.test.key, { day: version.day, ...(end !== undefined && { done: { text: day, end } }) });
        }
        left = left.filter(({ test }) => !found.has(test.key));
      }
    }
  }

  /** What the test predicted in time, where it did not predict what it does now. */
  async before({ test, saying, done, input, path }: Sought, known?: PredictionHistory): Promise<PredictionHistory> {
    const inTime = this.versions.filter(({ day }) => day <= done);
    const found = await this.lastOf(inTime, test, input, path);
    if (found?.test.predict?.text?.trim()) {
      const { text } = found.test.predict;
      return sayingOf(text) === saying ? { day: found.day } : { before: text };
    }
    // What was done is known to have come with the prediction where it did not stand there before.
    if (found?.test.do || known?.day === undefined || !known.done) return {};
    const { day } = known;
    const between = this.versions.filter((version) => version.day > done && version.day < day);
    return (await this.lastOf(between, test, input, path))?.test.do ? {} : { isAtOnce: true };
  }

  /** The test in the last of the versions that has it; those of its own file come first. */
  private async lastOf(versions: readonly FileVersion[], test: Pdsa, input: ReadInput, path: string) {
    const mentions = this.noted(test);
    const likely = versions.filter(({ id }) => mentions.has(id)).toReversed();
    const own = likely.filter((version) => version.path === path);
    const others = likely.filter((version) => version.path !== path);
    const all = [...own, ...others].slice(0, MOST_READ);
    const texts = textsOf(this.root, all);
    for (const version of all) {
      const its = await this.past.find({ ...version, text: texts.get(version.id) ?? '' }, test, input.file.theory);
      if (its) return { test: its, day: version.day };
    }
    return undefined;
  }

  private noted({ key }: Pdsa): Set<string> {
    const known = this.mentions.get(key) ?? new Set();
    this.mentions.set(key, known);
    return known;
  }
}

/** False for a text in which the test cannot be known again. */
function mayHold(text: string, { name, title }: Pdsa): boolean {
  if (!/\bpdsa\b/i.test(text)) return false;
  const words = [name, title].filter((each) => each !== undefined);
  return words.length === 0 || words.some((each) => text.includes(each)) || /\bwas\b/i.test(text);
}

/** @throws UsageError with what to do, when there is no history or only a part of it */
function makeSureOfHistory(root: string): void {
  const answer = git(root, ['rev-parse', '--is-inside-work-tree', '--is-shallow-repository']);
  if (answer.trim().split('\n')[1] !== 'true') return;
  throw new UsageError(
    `--git: This is a shallow copy of the repository: ${beginningOf(root)}its older commits are missing, so it does not tell when a prediction was written. Fetch them with \`git fetch --unshallow\` (in GitHub Actions: \`fetch-depth: 0\` at the checkout).`,
  );
}

/** On which day the history begins that a shallow copy has. */
function beginningOf(root: string): string {
  const ends = [...orTold(root, () => cutOff(root))];
  const days =
    ends.length === 0
      ? []
      : git(root, ['log', '--no-walk', '--format=%as', ...ends])
          .trim()
          .split('\n')
          .sort();
  return days[0] ? `its history begins on ${days[0]}, and ` : '';
}

/** All versions of the theories in the history, the earliest first. */
function versionsOf(root: string, paths: readonly string[]): FileVersion[] {
  if (!hasCommits(root)) return [];
  const given = paths.map((path) => `:(literal,top)${path}`);
  const args = ['--format=%x01%as', '--raw', '-m', '--no-abbrev', '--no-renames', '--no-show-signature'];
  const log = git(root, ['log', ...args, 'HEAD', '--', ':(glob,icase,top)**/*.driver', ...given]);
  const found: FileVersion[] = [];
  let day = '';
  for (const line of log.split('\n')) {
    if (line.startsWith('\u0001')) day = line.slice(1).trim();
    // `:100644 100644 <before> <after> M<tab>path`; what was deleted has no content after.
    const [, id, path = ''] = /^:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) \w+\t(.*)/.exec(line) ?? [];
    if (id !== undefined && !/^0+$/.test(id)) found.push({ id, day, path });
  }
  // git tells the newest first; of one day, its order is that of the history.
  return found.reverse().sort((one, two) => (one.day < two.day ? -1 : one.day > two.day ? 1 : 0));
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
function textsOf(root: string, versions: readonly FileVersion[]): Map<string, string> {
  const ids = [...new Set(versions.map(({ id }) => id))];
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

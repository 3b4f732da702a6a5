/** What `--since WHEN` means: a day, a revision of git, or a version of a theory. All commands read it here. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localDay } from '@driver-diagrams/language-server/today';
import { readTexts } from '@driver-diagrams/language-server/workspace/read';
import { isDay } from '@driver-diagrams/library/common/day';
import type { CommitFile } from '@driver-diagrams/theory/compare/history/index';
import type { Theory } from '@driver-diagrams/theory/model/model';
import { listed } from '@driver-diagrams/theory/model/sentences';
import { UsageError } from '../exit-codes.ts';
import { idOf, noRevision, type Revision, revision } from './commit-named.ts';
import { commitsOf, cutOff } from './commits.ts';
import { decode } from './content.ts';
import { contentsOf, git } from './git.ts';
import { shallowHint } from './repository.ts';

/** What it says, for the table of options of every command that takes it. */
export const WHEN = 'since a day, a revision or a version of the theory';

/** A place in the history. */
export interface Moment {
  /** What it is called in a sentence. */
  name: string;
  /** The commit as which all stood then; missing where the first one is younger. */
  id?: string;
  /** The ISO day at whose beginning it is, where a day was named. */
  day?: string;
}

type Reading = 'day' | 'git' | 'version';

/**
 * Finds out what is meant.
 *
 * @param isMeant whose versions count, by path
 * @throws UsageError where it can mean nothing, or several things that are not the same commit
 */
export async function sinceWhen(when: string, root: string, isMeant: (path: string) => boolean): Promise<Moment> {
  const [, as, said = when] = /^(day|git|version):(.*)$/s.exec(when) ?? [];
  const may = (reading: Reading) => as === undefined || as === reading;
  const day = may('day') ? dayNamed(said) : undefined;
  const commit = may('git') ? idOf(said, root) : undefined;
  const versions = may('version') && mayBeVersion(said) ? await versionsNamed(said, root, isMeant) : [];
  const found: { moment: Moment; as: Reading; about: string }[] = [
    ...(day === undefined ? [] : [{ moment: momentOf(day, root), as: 'day' as const, about: `the day ${day}` }]),
    ...(commit === undefined
      ? []
      : [{ moment: { ...revision(said, root) }, as: 'git' as const, about: `the revision that git knows by it` }]),
    ...versions.map(({ id, path }) => ({
      moment: { id, name: `version ${said}` },
      as: 'version' as const,
      about: `the version ${said} of ${path}, written in ${commitText(id, root)}`,
    })),
  ];
  const [first] = found;
  if (!first) throw new UsageError(nothingMeant(said, as, root));
  if (found.every(({ moment }) => moment.id === first.moment.id)) return first.moment;
  throw new UsageError(ambiguous(when, found, commit === undefined ? '' : commitText(commit, root)));
}

/** The same, for what needs a commit to compare with. @throws UsageError where there was none yet */
export async function commitWhen(when: string, root: string, isMeant: (path: string) => boolean): Promise<Revision> {
  const { id, name } = await sinceWhen(when, root, isMeant);
  if (id !== undefined) return { id, name };
  throw new UsageError(
    `No commit is older than ${name}, so nothing tells what stood there before.${shallowHint(root)} Name a later day.`,
  );
}

/** An ISO day; yesterday and today by their names. */
function dayNamed(text: string): string | undefined {
  if (isDay(text)) return text;
  const today = localDay();
  if (text === 'today') return today;
  if (text !== 'yesterday') return undefined;
  const date = new Date(`${today}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** How all stood when a day began: the last commit before it on the way that this branch went. */
function momentOf(day: string, root: string): Moment {
  if (day > localDay())
    throw new UsageError(`${day} has not come yet, so nothing can have changed since. Name an earlier day.`);
  if (idOf('HEAD', root) === undefined) return { name: day, day };
  const id = git(root, ['rev-list', '-1', '--first-parent', `--before=${day}T00:00:00`, 'HEAD']).trim();
  return { name: day, day, ...(id !== '' && { id }) };
}

/** False for what only git can mean. */
function mayBeVersion(text: string): boolean {
  return text.trim() !== '' && text !== 'HEAD' && !/[~^]|@\{|\.\.|^[0-9a-f]{12,}$/.test(text);
}

interface Written {
  id: string;
  path: string;
}

/** The commits that first wrote a version: into the header of a theory, else as a `revision`. One commit counts once. */
async function versionsNamed(text: string, root: string, isMeant: (path: string) => boolean): Promise<Written[]> {
  if (idOf('HEAD', root) === undefined) return [];
  const sought = text.normalize('NFC').trim();
  const pattern = `(version|revision).*${sought.replace(/[\\.[\](){}*+?^$|]/g, '[$&]').replace(/\[([\\^])\]/g, '\\$1')}`;
  const commits = commitsOf(root, ['--no-textconv', `-G${pattern}`, 'HEAD']);
  const missing = cutOff(root);
  const texts = await readAll(
    commits.flatMap(({ files }) => files.filter(({ path }) => isMeant(path))),
    root,
  );
  for (const says of [inHeader, asRevision]) {
    const has = (id: string | undefined) => {
      const theory = texts.get(id ?? '');
      return theory !== undefined && says(theory, sought);
    };
    const byPath = new Map<string, Written>();
    for (const { id, files } of commits) {
      // A file that was moved, or put together from others, had it before.
      const had = files.some(({ before }) => before.some(has));
      if (had) continue;
      for (const { path, after } of files) if (has(after)) byPath.set(path, { id, path });
    }
    const found = [...byPath.values()];
    if (found.some(({ id }) => missing.has(id))) {
      throw new UsageError(`When version ${text} was written is not known here.${shallowHint(root)}`);
    }
    const once = found.filter(({ id }, n) => found.findIndex((each) => each.id === id) === n);
    if (once.length > 0) return once;
  }
  return [];
}

const inHeader = ({ header }: Theory, version: string) => header?.version?.text?.normalize('NFC').trim() === version;

function asRevision({ elements }: Theory, version: string): boolean {
  return elements.some(
    ({ kind, title, name }) => kind === 'revision' && (title ?? name)?.normalize('NFC').trim() === version,
  );
}

/** The theories of all contents, by id. */
async function readAll(files: readonly CommitFile[], root: string): Promise<Map<string, Theory>> {
  const ids = [...new Set(files.flatMap(({ before, after }) => [...before, after]))].filter((id) => id !== undefined);
  const theories = new Map<string, Theory>();
  for (const [id, bytes] of contentsOf(root, ids)) {
    const text = decode(bytes);
    if (text === undefined) continue;
    const uri = pathToFileURL(join(root, 'version.driver')).href;
    const [read] = await readTexts(new Map([[uri, text]]), { root: pathToFileURL(root).href });
    if (read) theories.set(id, structuredClone(read.theory));
  }
  return theories;
}

function commitText(id: string, root: string): string {
  const [short = '', day = ''] = git(root, ['show', '-s', '--no-show-signature', '--format=%h%x09%as', id])
    .trim()
    .split('\t');
  return `commit ${short} of ${day}`;
}

function ambiguous(when: string, found: readonly { as: Reading; about: string }[], commit: string): string {
  const readings = found.map(({ as, about }) => `${about}${as === 'git' ? ` (${commit})` : ''}`);
  const kinds = [...new Set(found.map(({ as }) => as))];
  const ways = kinds.map((kind) => `--since ${kind}:${when.replace(/^(?:day|git|version):/, '')}`);
  const say =
    kinds.length > 1
      ? `Say which: ${listed(ways, 'or')}.`
      : 'Name the file behind two dashes, or the commit instead of the version.';
  return `“${when}” can mean ${listed(readings, 'or')}. ${say}`;
}

function nothingMeant(said: string, as: string | undefined, root: string): string {
  if (as === 'day' || /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(said)) {
    return `${said} is no day. Write year, month and day with hyphens, such as 2026-01-31.`;
  }
  if (as === 'version') return `No theory in this repository ever had a version ${said}.${shallowHint(root)}`;
  const more = said === 'HEAD' ? '' : ' A day is written as 2026-01-31, and no theory here had a version of that name.';
  return `${noRevision(said, root)}${more}`;
}

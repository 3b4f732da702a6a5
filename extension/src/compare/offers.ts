/** What a theory can be compared with, as lists to choose from. Knows no editor. */
import type { FileCommit, NamedRevision } from '../git/parse.ts';

export type Kind = 'last commit' | 'branch' | 'tag' | 'commit' | 'file';

/** One line of a list. */
export interface Offer<Value> {
  label: string;
  description?: string;
  detail?: string;
  value: Value;
}

/** What is known of the file: why git has nothing to offer, or what it has. */
export interface Offered {
  git: 'no process' | 'none' | 'no repository' | 'no commit' | 'unsaved' | 'yes';
  /** The first line of the last commit's message. */
  lastCommit?: string;
  branches: number;
  tags: number;
}

type L10n = { t(message: string, ...values: (string | number)[]): string };

/** The kinds of versions that there are, those most asked for first. */
export function kindsOffered({ git, lastCommit, branches, tags }: Offered, l10n: L10n): Offer<Kind>[] {
  const file: Offer<Kind> = { label: `$(file) ${l10n.t('A saved file…')}`, value: 'file' };
  if (git !== 'yes') return [file];
  return [
    { label: `$(git-commit) ${l10n.t('The last commit')}`, description: lastCommit, value: 'last commit' },
    ...(branches > 0 ? [{ label: `$(git-branch) ${l10n.t('A branch…')}`, value: 'branch' as const }] : []),
    ...(tags > 0 ? [{ label: `$(tag) ${l10n.t('A tag…')}`, value: 'tag' as const }] : []),
    { label: `$(history) ${l10n.t('A commit from the history of this file…')}`, value: 'commit' },
    file,
  ];
}

/** Why only a file can be chosen; undefined where git has something to offer. */
export function whyOnlyFiles(git: Offered['git'], l10n: L10n): string | undefined {
  switch (git) {
    case 'no process':
      return l10n.t(
        'Only with a file: git cannot run in a browser. In VS Code on a computer, older versions are there too',
      );
    case 'none':
      return l10n.t('Only with a file: git, or the editor’s Git extension, is not there');
    case 'no repository':
      return l10n.t('Only with a file: this one is in no git repository, so there are no older versions of it');
    case 'no commit':
      return l10n.t('Only with a file: this repository has no commit yet');
    case 'unsaved':
      return l10n.t(
        'Only with a file: git keeps no older versions of this text, which lies in no folder of this computer',
      );
    case 'yes':
      return undefined;
  }
}

/** Branches or tags; the one that is checked out has the last commit, which is offered by itself. */
export function revisionsOffered(revisions: readonly NamedRevision[], kind: 'branch' | 'tag'): Offer<NamedRevision>[] {
  const icon = kind === 'tag' ? '$(tag)' : '$(git-branch)';
  return revisions
    .filter((each) => (each.kind === 'tag') === (kind === 'tag'))
    .map((value) => ({
      label: `${value.kind === 'remote branch' ? '$(cloud)' : icon} ${value.name}`,
      description: value.subject,
      value,
    }));
}

/** Commits of a file, the newest first, with author and day. */
export function commitsOffered(
  commits: readonly FileCommit[],
  path: string,
  dayText: (time: number) => string,
): Offer<FileCommit>[] {
  return commits.map((value) => ({
    label: `$(git-commit) ${value.subject}`,
    description: [value.author, dayText(value.time)].join(', '),
    ...(value.path !== path && { detail: value.path }),
    value,
  }));
}

/** What a commit is called in a sentence: short, so that it stands in a title. */
export function commitName({ id, time }: Pick<FileCommit, 'id' | 'time'>, dayText: (time: number) => string): string {
  return `${id.slice(0, 7)} (${dayText(time)})`;
}

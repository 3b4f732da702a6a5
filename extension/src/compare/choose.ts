/** Asks which version a theory is to be compared with. */
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import type { NamedRevision } from '../git/parse.ts';
import { type NoRepository, type Repository, repositoryOf } from '../git/repository.ts';
import { logged } from '../log/log.ts';
import {
  commitName,
  commitsOffered,
  type Kind,
  kindsOffered,
  type Offer,
  type Offered,
  revisionsOffered,
  whyOnlyFiles,
} from './offers.ts';
import { savedFile } from './sides.ts';
import type { Version } from './version.ts';

/** So many commits of a file are offered. */
const MOST_COMMITS = 500;
/** So many files of the workspace are offered. */
const MOST_FILES = 500;

const dayText = (time: number) =>
  new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium' }).format(new Date(time));

/** Asks for a version of the file, of any kind. */
export async function chooseVersion(file: vscode.Uri): Promise<Version | undefined> {
  const repository = await repositoryOf(file);
  const named = typeof repository === 'string' ? [] : await repository.named();
  const offered = await whatIsOffered(file, repository, named);
  const kind = await pick(kindsOffered(offered, vscode.l10n), {
    title: titleFor(file),
    placeHolder: whyOnlyFiles(offered.git, vscode.l10n) ?? vscode.l10n.t('Compare with which version?'),
  });
  if (kind === undefined) return undefined;
  if (kind === 'file') return chooseFile(file);
  if (typeof repository === 'string') return undefined;
  return chooseRevision(file, kind, repository, named);
}

/** Asks for a commit that changed the file. @param why said above the list, where more is to be said */
export async function chooseCommit(file: vscode.Uri, why?: string): Promise<Version | undefined> {
  const repository = await repositoryOf(file);
  if (typeof repository === 'string') return sayNothingThere(repository);
  return ofHistory(file, repository, why);
}

/** The version in the last commit; says why there is none. */
export async function lastCommit(file: vscode.Uri): Promise<Version | undefined> {
  const repository = await repositoryOf(file);
  if (typeof repository === 'string') return sayNothingThere(repository);
  const id = await repository.commit('HEAD');
  if (id === undefined) return sayNothingThere('no commit');
  return revision(file, id, vscode.l10n.t('the last commit'), repository);
}

async function whatIsOffered(
  { scheme }: vscode.Uri,
  repository: Repository | NoRepository,
  named: readonly NamedRevision[],
): Promise<Offered> {
  const tags = named.filter(({ kind }) => kind === 'tag').length;
  const counts = { tags, branches: named.length - tags };
  if (repository === 'no process') return { git: repository, ...counts };
  if (scheme !== 'file') return { git: 'unsaved', ...counts };
  if (typeof repository === 'string') return { git: repository === 'no git' ? 'none' : repository, ...counts };
  if ((await repository.commit('HEAD')) === undefined) return { git: 'no commit', ...counts };
  return { git: 'yes', lastCommit: await repository.lastSubject(), ...counts };
}

async function chooseRevision(
  file: vscode.Uri,
  kind: Exclude<Kind, 'file'>,
  repository: Repository,
  named: readonly NamedRevision[],
): Promise<Version | undefined> {
  if (kind === 'last commit') return lastCommit(file);
  if (kind === 'commit') return ofHistory(file, repository);
  const placeHolder = kind === 'tag' ? vscode.l10n.t('Which tag?') : vscode.l10n.t('Which branch?');
  const chosen = await pick(revisionsOffered(named, kind), { title: titleFor(file), placeHolder });
  return chosen && revision(file, chosen.id, chosen.name, repository);
}

async function ofHistory(file: vscode.Uri, repository: Repository, why?: string): Promise<Version | undefined> {
  const path = await repository.pathOf(file);
  if (path === undefined) return sayNothingThere('no repository');
  const commits = (await logged('reading the history of a file', repository.history(path, MOST_COMMITS))) ?? [];
  if (commits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No commit has this file yet. Commit it first.'));
    return undefined;
  }
  const placeHolder = why ?? vscode.l10n.t('Which commit of this file?');
  const chosen = await pick(commitsOffered(commits, path, dayText), { title: titleFor(file), placeHolder });
  if (!chosen) return undefined;
  const uri = repository.uriOf(chosen.path).toString();
  return { kind: 'revision', uri, revision: chosen.id, name: commitName(chosen, dayText) };
}

/** The file in a commit, by the name that it had there where it was renamed since. */
async function revision(file: vscode.Uri, id: string, name: string, repository: Repository): Promise<Version> {
  const path = await repository.pathOf(file);
  const old = path === undefined ? undefined : await repository.oldPath(id, path);
  const uri = old === undefined || old === path ? file : repository.uriOf(old);
  return { kind: 'revision', uri: uri.toString(), revision: id, name };
}

async function chooseFile(file: vscode.Uri): Promise<Version | undefined> {
  const { l10n, workspace, window } = vscode;
  const found = await workspace.findFiles('**/*.driver', undefined, MOST_FILES);
  const offers = found
    .filter((uri) => uri.toString() !== file.toString())
    .map((uri): Offer<vscode.Uri> => ({ label: `$(file) ${workspace.asRelativePath(uri)}`, value: uri }));
  offers.sort((one, two) => one.label.localeCompare(two.label));
  const elsewhere: Offer<undefined> = {
    label: `$(folder-opened) ${l10n.t('A file from elsewhere…')}`,
    value: undefined,
  };
  const placeHolder = l10n.t('Compare with which file?');
  const choice = await window.showQuickPick([...offers, elsewhere], { title: titleFor(file), placeHolder });
  if (!choice) return undefined;
  if (choice.value) return savedFile(choice.value);
  const [opened] =
    (await window.showOpenDialog({ title: placeHolder, filters: { [l10n.t('Theories')]: ['driver'] } })) ?? [];
  return opened && savedFile(opened);
}

async function pick<Value>(offers: Offer<Value>[], options: vscode.QuickPickOptions): Promise<Value | undefined> {
  const choice = await vscode.window.showQuickPick(offers, { ...options, matchOnDescription: true });
  return choice?.value;
}

function titleFor(file: vscode.Uri): string {
  return vscode.l10n.t('Compare {0}', lastPart(file.path));
}

function sayNothingThere(why: NoRepository | 'no commit'): undefined {
  const { l10n } = vscode;
  const reason = whyOnlyFiles(why === 'no git' ? 'none' : why, l10n) ?? '';
  void vscode.window.showInformationMessage(reason);
  return undefined;
}

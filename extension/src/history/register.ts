/** `Driver: History of This Statement`: the commits that changed the statement at the cursor, each leading to its diff. */
import { type HistoryAnswer, HistoryRequest, type ToldEntry } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { repositoryOf } from '../git/repository.ts';
import { logError } from '../log/log.ts';
import { LANGUAGE } from '../panel/active.ts';
import type { Server } from '../server.ts';
import { readCommits, readContents } from './commits.ts';
import { placeBefore, placeIn } from './places.ts';

export function registerHistory(context: vscode.ExtensionContext, server: Server): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('driver.historyOfStatement', () => historyOfStatement(server)),
  );
}

async function historyOfStatement(server: Server): Promise<void> {
  const { l10n, window } = vscode;
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) {
    void window.showInformationMessage(l10n.t('Put the cursor into a statement of a .driver file first.'));
    return;
  }
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: l10n.t('Reading the history …'),
    cancellable: true,
  };
  try {
    const answer = await window.withProgress(progress, (_, token) => read(server, editor, token));
    if (answer) await choose(answer);
  } catch (error) {
    if (error instanceof Error && (error.name === 'AbortError' || error instanceof vscode.CancellationError)) return;
    logError('reading the history', error);
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The history could not be read: {0}', reason));
  }
}

async function read(
  server: Server,
  { document, selection }: vscode.TextEditor,
  token: vscode.CancellationToken,
): Promise<HistoryAnswer | undefined> {
  const { l10n } = vscode;
  const repository = await repositoryOf(document.uri);
  if (repository === 'no process') {
    throw new Error(l10n.t('git cannot run in a browser. Open the folder in VS Code on a computer to see it.'));
  }
  if (repository === 'no git') throw new Error(l10n.t('VS Code’s Git extension is switched off, or finds no git.'));
  if (repository === 'no repository') throw new Error(l10n.t('The file lies in no git repository.'));
  const abort = new AbortController();
  const listening = token.onCancellationRequested(() => abort.abort());
  try {
    const params = {
      uri: document.uri.toString(),
      position: selection.active,
      folder: repository.root.toString(),
      log: await readCommits(repository, abort.signal),
    };
    const first = await server.ask(HistoryRequest, params, token);
    if (!first.wanted) return first;
    const contents = await readContents(repository, first.wanted, abort.signal);
    return token.isCancellationRequested ? undefined : await server.ask(HistoryRequest, { ...params, contents }, token);
  } finally {
    listening.dispose();
  }
}

/** A change, with the commit that made it. */
interface CommitItem extends vscode.QuickPickItem {
  entry: ToldEntry;
}

/** Shows the commits; the one that is chosen is shown as a diff. */
async function choose({ statement, entries = [] }: HistoryAnswer): Promise<void> {
  const { l10n, window } = vscode;
  if (statement === undefined) {
    void window.showInformationMessage(l10n.t('Put the cursor into a statement of a .driver file first.'));
    return;
  }
  if (entries.length === 0) {
    void window.showInformationMessage(l10n.t('No commit has changed this yet: {0}', statement));
    return;
  }
  const items = entries.flatMap((entry) =>
    entry.sentences.map(
      (sentence): CommitItem => ({
        label: plain(sentence),
        detail: plain(`${entry.date}  ${entry.author}  ${entry.subject} (${entry.id.slice(0, 8)})`),
        entry,
      }),
    ),
  );
  const picked = await window.showQuickPick(items, {
    title: l10n.t('History of {0}', statement),
    placeHolder: l10n.t('Which commit do you want to see?'),
    matchOnDetail: true,
  });
  if (!picked) return;
  const { entry } = picked;
  const title = `${entry.subject} (${entry.id.slice(0, 8)})`;
  await vscode.commands.executeCommand('vscode.diff', placeBefore(entry), placeIn(entry), title);
}

/** Without what VS Code would draw as an icon. */
function plain(text: string): string {
  return text.replaceAll('$(', '$\u200B(');
}

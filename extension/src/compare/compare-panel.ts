/** The panel that shows what changed between two versions of a theory, host side. */

import { type CompareParams, CompareRequest, type ToldComparison } from '@driver-diagrams/language-server/protocol';
import { fileName } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { GitError } from '../host/host.ts';
import { logError } from '../log/log.ts';
import { followText } from '../panel/follow-text.ts';
import type { PageAction } from '../panel/messages.ts';
import { createPage } from '../panel/page.ts';
import type { Server } from '../server.ts';
import { comparePage } from './html.ts';
import type { CompareHostMessage, CompareMemory, ComparePageMessage } from './messages.ts';
import { createComparer } from './reading.ts';
import { showChange } from './show-change.ts';
import type { Version } from './version.ts';
import { readVersion } from './version-texts.ts';
import { compareWords } from './words.ts';

export interface ComparePanel {
  show(versions: CompareMemory): void;
  reveal(): void;
  step(by: 1 | -1): void;
  do(action: PageAction): void;
}

/** Makes an empty webview panel the panel of a comparison. */
export function createComparePanel(panel: vscode.WebviewPanel, extension: vscode.Uri, server: Server): ComparePanel {
  let shown: CompareMemory | undefined;
  let comparer: ReturnType<typeof createComparer> | undefined;
  /** What the page shows, and how often it got something to show. */
  let told: ToldComparison | undefined;
  let turn = 0;
  let posted = '';
  /** Ends the reading under way. */
  let reading = new AbortController();
  const options = { name: 'compare', ...comparePage(compareWords(vscode.l10n)) };
  const page = createPage<CompareHostMessage, ComparePageMessage>(panel, extension, options, receive);
  const { post } = page;
  const isNow = (version: Version | undefined) => version?.kind === 'now';
  const { scheduler } = followText(panel, server, {
    name: 'comparison',
    redraw,
    isShown: (uri) => [shown?.before, shown?.after].some((side) => isNow(side) && side?.uri === uri),
    // Any file may be one that the theory imports.
    isAffected: () => isNow(shown?.before) || isNow(shown?.after),
  });

  async function redraw(): Promise<boolean> {
    const asked = comparer;
    if (!asked || !shown || !page.stands) return false;
    const { signal } = reading;
    try {
      const next = told ? await asked.compare(signal) : await withProgress(() => asked.compare(signal));
      // Meanwhile another comparison may be shown: this answer is of no use any more.
      if (asked !== comparer || !page.stands) return false;
      if (!next) throw new Error(noAnswer());
      post({ type: 'trouble' });
      const content = JSON.stringify(next);
      if (content === posted) return false;
      told = next;
      posted = content;
      turn++;
      post({ type: 'comparison', turn, memory: shown, told });
      return true;
    } catch (error) {
      if (asked !== comparer) return false;
      logError('comparing two versions', error);
      if (signal.aborted)
        post({ type: 'waiting', message: vscode.l10n.t('The reading was cancelled.'), canRetry: true });
      else if (told) post({ type: 'trouble', message: whyNot(error) });
      else post({ type: 'waiting', message: whyNot(error), canRetry: true });
      return false;
    }
  }

  function withProgress<Value>(work: () => Promise<Value>): Thenable<Value> {
    const title = vscode.l10n.t('Reading both versions of the theory');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    return vscode.window.withProgress(options, (_, token) => {
      token.onCancellationRequested(() => reading.abort());
      return work();
    });
  }

  function begin(versions: CompareMemory) {
    reading.abort();
    reading = new AbortController();
    shown = versions;
    told = undefined;
    posted = '';
    const { before, after } = versions;
    const compare = (params: CompareParams) => server.ask(CompareRequest, params);
    comparer = createComparer(before, after, folderOf(versions), compare, readVersion);
    panel.title = vscode.l10n.t('Compare: {0}', fileName(after.uri));
    post({ type: 'waiting', message: vscode.l10n.t('Reading both versions of the theory…'), canRetry: false });
    scheduler.soon();
  }

  function receive(message: ComparePageMessage) {
    switch (message.type) {
      case 'ready':
        posted = '';
        if (shown && told) scheduler.soon();
        else if (shown) begin(shown);
        break;
      case 'again':
        if (shown) begin(shown);
        break;
      case 'show': {
        const change = told?.groups.flatMap(({ changes }) => changes)[message.change];
        if (message.turn === turn && change && shown) void showChange(change, message.in, shown, panel.viewColumn);
        break;
      }
      case 'back':
        void vscode.commands.executeCommand('workbench.action.focusPreviousGroup');
    }
  }

  panel.onDidDispose(() => reading.abort());

  return {
    show: begin,
    reveal: () => panel.reveal(undefined, false),
    step: (by) => post({ type: 'step', by }),
    do: (action) => post({ type: 'do', action }),
  };
}

/** The folder that both are versions of: none for two files that only somebody's choice puts side by side. */
function folderOf({ before, after }: CompareMemory): string | undefined {
  const areVersions = before.uri === after.uri || before.kind === 'revision' || after.kind === 'revision';
  if (!areVersions) return undefined;
  const file = vscode.Uri.parse(after.uri);
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  return folder.toString();
}

function whyNot(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof GitError)) return reason;
  return vscode.l10n.t('git could not tell the older version: {0}', reason);
}

function noAnswer(): string {
  return vscode.l10n.t('There is nothing to compare: the checker of this extension did not answer.');
}

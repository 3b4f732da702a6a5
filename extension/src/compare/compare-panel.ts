/** The panel that shows what changed between two versions of a theory, host side. */
import { languageOf } from '@driver-diagrams/diagram/words/words';
import type { CompareAnswer, CompareParams, ToldComparison } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { GitError } from '../git/run.ts';
import { failed, logError, pageFailed } from '../log/log.ts';
import type { PageAction } from '../panel/messages.ts';
import { randomWord } from '../panel/page.ts';
import { createScheduler, systemClock } from '../panel/scheduler.ts';
import { compareHtml } from './html.ts';
import type { CompareHostMessage, CompareMemory, ComparePageMessage } from './messages.ts';
import { createComparer } from './reading.ts';
import { showChange } from './show-change.ts';
import type { Version } from './version.ts';
import { readVersion } from './version-texts.ts';
import { compareWords } from './words.ts';

/** The webview's type: its serializer and the `when` clauses in package.json use the same word. */
export const COMPARE_VIEW = 'driver.compare';

/** Where comparisons come from. */
export interface CompareSource {
  compare(params: CompareParams): Promise<CompareAnswer>;
  /** Told when the theory of some files may have changed. */
  onChanged(listener: (uris: readonly string[]) => void): vscode.Disposable;
}

export interface ComparePanel {
  show(versions: CompareMemory): void;
  reveal(): void;
  step(by: 1 | -1): void;
  do(action: PageAction): void;
  onDisposed(listener: () => void): void;
}

/** Makes an empty webview panel the panel of a comparison. */
export function createComparePanel(
  panel: vscode.WebviewPanel,
  extension: vscode.Uri,
  source: CompareSource,
): ComparePanel {
  let shown: CompareMemory | undefined;
  let comparer: ReturnType<typeof createComparer> | undefined;
  /** What the page shows, and how often it got something to show. */
  let told: ToldComparison | undefined;
  let turn = 0;
  let posted = '';
  let stands = false;
  /** Ends the reading under way. */
  let reading = new AbortController();
  const scheduler = createScheduler(redraw, systemClock, (error) =>
    failed({ part: 'work', name: 'comparison', error }),
  );
  const post = (message: CompareHostMessage) => {
    if (stands) void panel.webview.postMessage(message);
  };

  async function redraw(): Promise<boolean> {
    const asked = comparer;
    if (!asked || !shown || !stands) return false;
    const { signal } = reading;
    try {
      const next = told ? await asked.compare(signal) : await withProgress(() => asked.compare(signal));
      // Meanwhile another comparison may be shown: this answer is of no use any more.
      if (asked !== comparer || !stands) return false;
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
    comparer = createComparer(before, after, folderOf(versions), source.compare, readVersion);
    panel.title = vscode.l10n.t('Compare: {0}', nameOf(after));
    post({ type: 'waiting', message: vscode.l10n.t('Reading both versions of the theory…'), canRetry: false });
    scheduler.soon();
  }

  function receive(message: ComparePageMessage) {
    switch (message.type) {
      case 'ready':
        stands = true;
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
      case 'failure':
        pageFailed(message);
        break;
      case 'back':
        void vscode.commands.executeCommand('workbench.action.focusPreviousGroup');
    }
  }

  const isLive = () => shown?.before.kind === 'now' || shown?.after.kind === 'now';
  panel.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, 'dist')] };
  const listeners = vscode.Disposable.from(
    panel.webview.onDidReceiveMessage(receive),
    panel.onDidChangeViewState(() => {
      // A hidden page is gone, and a new one says when it stands.
      if (!panel.visible) stands = false;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const uri = document.uri.toString();
      const isCompared = [shown?.before, shown?.after].some((side) => side?.kind === 'now' && side.uri === uri);
      if (contentChanges.length > 0 && isCompared) scheduler.changed();
    }),
    source.onChanged(() => {
      // Any file may be one that the theory imports.
      if (isLive()) scheduler.affected();
    }),
  );
  panel.onDidDispose(() => {
    stands = false;
    reading.abort();
    listeners.dispose();
    scheduler.dispose();
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(extension, 'media', 'diagram-light.svg'),
    dark: vscode.Uri.joinPath(extension, 'media', 'diagram-dark.svg'),
  };
  panel.webview.html = html(panel.webview, extension);

  return {
    show: begin,
    reveal: () => panel.reveal(undefined, false),
    step: (by) => post({ type: 'step', by }),
    do: (action) => post({ type: 'do', action }),
    onDisposed(listener) {
      panel.onDidDispose(listener);
    },
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

function nameOf({ uri }: Version): string {
  return decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
}

function whyNot(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof GitError)) return reason;
  return vscode.l10n.t('git could not tell the older version: {0}', reason);
}

function noAnswer(): string {
  return vscode.l10n.t('There is nothing to compare: the checker of this extension did not answer.');
}

function html(webview: vscode.Webview, extension: vscode.Uri): string {
  const asset = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', name)).toString();
  return compareHtml({
    nonce: randomWord(),
    source: webview.cspSource,
    script: asset('compare.js'),
    style: asset('compare.css'),
    worker: asset('elk-worker.js'),
    language: languageOf(vscode.env.language),
    words: compareWords(vscode.l10n),
  });
}

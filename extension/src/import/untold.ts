/** What could not be told from what came in: a list among the problems, each at its line, until somebody has settled it. */
import type { ToldLine } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';

interface Imported {
  /** Where it came from; nothing for what was pasted. */
  source?: { uri: vscode.Uri; name: string };
  /** What was made of it. */
  document: vscode.TextDocument;
  told: readonly ToldLine[];
}

export interface Untold {
  /** Lists what could not be told, and says how many that are. */
  show(imported: Imported): void;
  /** The same as soon as a text stands in its document, since who drops or pastes may still choose something else. */
  showWhenWritten(imported: Imported & { insert: string }): void;
}

/** In milliseconds: what is not in the text by then is not coming. */
const MOST_WAIT = 10_000;
const SOURCE = 'Driver: Import';

export function createUntold(context: vscode.ExtensionContext): Untold {
  const list = vscode.languages.createDiagnosticCollection('driver-import');
  const settle = (uri: vscode.Uri, settled: vscode.Diagnostic): void => {
    list.set(
      uri,
      list.get(uri)?.filter(({ message, range }) => message !== settled.message || !range.isEqual(settled.range)),
    );
  };

  const show = ({ source, document, told }: Imported, line = 0): void => {
    // A text has the lines that are spoken of; of a workbook, or of what was pasted, the list stands at what was made of it.
    const isAtSource = source !== undefined && told.some(({ line: each }) => each !== undefined);
    const uri = isAtSource ? source.uri : document.uri;
    if (source) list.delete(source.uri);
    const diagnostics = told.map(({ message, line: at = 1 }) => {
      const start = isAtSource ? at - 1 : line;
      const range = new vscode.Range(start, 0, start, Number.MAX_SAFE_INTEGER);
      const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Warning);
      diagnostic.source = SOURCE;
      return diagnostic;
    });
    list.set(uri, diagnostics);
    void tellHowMany(source?.name ?? vscode.l10n.t('What was pasted'), told.length);
  };

  const showWhenWritten = ({ insert, ...imported }: Imported & { insert: string }): void => {
    const { document } = imported;
    const listener = vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
      const change = contentChanges.find(({ text }) => sameText(text, insert));
      if (changed !== document || !change) return;
      stop();
      show(imported, change.range.start.line);
    });
    const timer = setTimeout(() => listener.dispose(), MOST_WAIT);
    const stop = (): void => {
      clearTimeout(timer);
      listener.dispose();
    };
  };

  context.subscriptions.push(
    list,
    vscode.commands.registerCommand('driver.settleImport', settle),
    vscode.languages.registerCodeActionsProvider('*', {
      provideCodeActions: (document, _range, { diagnostics }) =>
        diagnostics
          .filter(({ source }) => source === SOURCE)
          .map((diagnostic) => settledAction(document.uri, diagnostic)),
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === 'untitled') list.delete(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => keepWhenSaved(list, uri)),
  );
  return { show, showWhenWritten };
}

function settledAction(uri: vscode.Uri, diagnostic: vscode.Diagnostic): vscode.CodeAction {
  const title = vscode.l10n.t('Settled: take it off the list');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.command = { command: 'driver.settleImport', title, arguments: [uri, diagnostic] };
  return action;
}

/** An untitled theory that is saved under its name is another document: its list goes with it. */
function keepWhenSaved(list: vscode.DiagnosticCollection, uri: vscode.Uri): void {
  if (uri.scheme === 'untitled') return;
  list.forEach((other, diagnostics) => {
    const text = vscode.workspace.textDocuments.find((document) => document.uri.toString() === other.toString());
    const saved = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (other.scheme === 'untitled' && text && saved && text.getText() === saved.getText()) list.set(uri, diagnostics);
  });
}

/** The editor writes line ends of its own. */
function sameText(one: string, two: string): boolean {
  return one.replaceAll('\r\n', '\n').trim() === two.replaceAll('\r\n', '\n').trim();
}

async function tellHowMany(name: string, count: number): Promise<void> {
  if (count === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} came in whole.', name));
    return;
  }
  const show = vscode.l10n.t('Show the List');
  const message =
    count === 1
      ? vscode.l10n.t('{0} came in. One thing could not be told from it: please look at it.', name)
      : vscode.l10n.t('{0} came in. {1} things could not be told from it: please look at each.', name, count);
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }
}

/** The diagram's commands, and the one panel of the window that they work on. */
import * as vscode from 'vscode';
import { mayTake } from '../saving/ask-first.ts';
import { type ExportSource, exportDiagram } from './export.ts';
import type { PageAction } from './messages.ts';
import { createDiagramPanel, type DiagramPanel, LANGUAGE, type TheorySource, VIEW_TYPE } from './panel.ts';

export function registerDiagram(context: vscode.ExtensionContext, theories: TheorySource, exports: ExportSource): void {
  let current: DiagramPanel | undefined;

  const adopt = (webview: vscode.WebviewPanel, uri?: vscode.Uri): DiagramPanel => {
    const panel = createDiagramPanel(webview, context.extensionUri, theories, uri);
    panel.onDisposed(() => {
      if (current !== panel) return;
      current = undefined;
      tellOpen(false);
    });
    current = panel;
    tellOpen(true);
    return panel;
  };

  /** The window's panel, made beside the text when there is none; `focus` moves the keyboard into it. */
  const open = (uri: vscode.Uri | undefined, focus: boolean): DiagramPanel => {
    const text = uri ?? activeDriverText();
    if (current) {
      if (text) current.follow(text);
      current.reveal(focus);
      return current;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: !focus };
    const panel = adopt(vscode.window.createWebviewPanel(VIEW_TYPE, 'Diagram', place), text);
    if (focus) panel.do('focus');
    return panel;
  };

  const command = (name: string, run: (uri?: vscode.Uri) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  const pageCommand = (name: string, action: PageAction) => command(name, () => current?.do(action));

  command('driver.openDiagram', async (uri) => {
    // From the Explorer the file may not be open yet: the diagram stands beside its text.
    if (uri instanceof vscode.Uri && !isOpen(uri)) await vscode.window.showTextDocument(uri);
    open(uri instanceof vscode.Uri ? uri : undefined, false);
  });
  command('driver.showInDiagram', () => open(undefined, true));
  command('driver.exportDiagram', () => exportDiagram(open(undefined, false), exports));
  command('driver.copyDiagram', async () => {
    if (await mayTake(await open(undefined, false).doubt(), 'copy')) open(undefined, true).do('copy');
  });
  pageCommand('driver.zoomIn', 'zoom-in');
  pageCommand('driver.zoomOut', 'zoom-out');
  pageCommand('driver.fitDiagram', 'fit');

  context.subscriptions.push(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(webview, state: unknown) {
        adopt(webview, uriOf(state));
      },
    }),
  );
}

/** For the `when` clauses of commands that need a diagram. */
function tellOpen(open: boolean): void {
  void vscode.commands.executeCommand('setContext', 'driver.diagramOpen', open);
}

function activeDriverText(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri.toString());
}

/** The file that the page drew before the window was reloaded; what the page kept is read with care. */
function uriOf(state: unknown): vscode.Uri | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' && uri !== '' ? vscode.Uri.parse(uri) : undefined;
}

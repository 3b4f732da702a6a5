/** The diagram's commands, and the one panel of the window that they work on. */
import * as vscode from 'vscode';
import { mayTake } from '../saving/ask-first.ts';
import type { Server } from '../server.ts';
import { activeTheory } from './active.ts';
import type { PageAction } from './messages.ts';
import { createDiagramPanel, type DiagramPanel } from './panel.ts';
import { registerSinglePanel } from './single-panel.ts';

/** @returns makes the diagram's panel where there is none, for who exports it */
export function registerDiagram(context: vscode.ExtensionContext, server: Server): () => DiagramPanel {
  const panels = registerSinglePanel<DiagramPanel, vscode.Uri>(context, {
    view: 'driver.diagram',
    title: 'Diagram',
    create: (webview, uri) => createDiagramPanel(webview, context.extensionUri, server, uri),
    remembered: uriOf,
    onOpen: tellOpen,
  });

  /** The window's panel, made beside the text when there is none; `focus` moves the keyboard into it. */
  const open = (uri: vscode.Uri | undefined, focus: boolean): DiagramPanel => {
    const text = uri ?? activeTheory();
    const { current } = panels;
    if (current) {
      if (text) current.follow(text);
      current.reveal(focus);
      return current;
    }
    const panel = panels.open(text, !focus);
    if (focus) panel.do('focus');
    return panel;
  };

  const command = (name: string, run: (uri?: vscode.Uri) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  const pageCommand = (name: string, action: PageAction) => command(name, () => panels.current?.do(action));

  command('driver.openDiagram', async (uri) => {
    // From the Explorer the file may not be open yet: the diagram stands beside its text.
    if (uri instanceof vscode.Uri && !isOpen(uri)) await vscode.window.showTextDocument(uri);
    open(uri instanceof vscode.Uri ? uri : undefined, false);
  });
  command('driver.showInDiagram', () => open(undefined, true));
  command('driver.copyDiagram', async () => {
    if (await mayTake(await open(undefined, false).doubt(), 'copy')) open(undefined, true).do('copy');
  });
  pageCommand('driver.zoomIn', 'zoom-in');
  pageCommand('driver.zoomOut', 'zoom-out');
  pageCommand('driver.fitDiagram', 'fit');
  return () => open(undefined, false);
}

/** For the `when` clauses of commands that need a diagram. */
function tellOpen(open: boolean): void {
  void vscode.commands.executeCommand('setContext', 'driver.diagramOpen', open);
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document.uri.toString() === uri.toString());
}

/** The file that the page drew before the window was reloaded; what the page kept is read with care. */
function uriOf(state: unknown): vscode.Uri | undefined {
  const uri = typeof state === 'object' && state !== null && 'uri' in state ? state.uri : undefined;
  return typeof uri === 'string' && uri !== '' ? vscode.Uri.parse(uri) : undefined;
}

/** `Driver: Poster…`, and the one panel of the window that previews posters. */
import * as vscode from 'vscode';
import type { ChartSource } from '../chart/chart-panel.ts';
import { LANGUAGE, type TheorySource } from '../panel/panel.ts';
import type { LogoReader } from './logos.ts';
import { createPosterPanel, POSTER_VIEW, type PosterPanel, uriOf } from './poster-panel.ts';

export function registerPosters(
  context: vscode.ExtensionContext,
  theories: TheorySource,
  charts: ChartSource,
  logos: LogoReader,
): void {
  let current: PosterPanel | undefined;

  const adopt = (webview: vscode.WebviewPanel): PosterPanel => {
    const panel = createPosterPanel(webview, context.extensionUri, theories, charts, logos);
    panel.onDisposed(() => {
      if (current === panel) current = undefined;
    });
    current = panel;
    return panel;
  };

  const open = async (given?: unknown): Promise<void> => {
    const uri = given instanceof vscode.Uri ? given : activeTheory();
    if (!uri) {
      const message = vscode.l10n.t('Open a .driver file first: the poster is that of its theory.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    // The server knows the files that are open.
    await vscode.workspace.openTextDocument(uri);
    if (current) current.reveal();
    const panel =
      current ??
      adopt(vscode.window.createWebviewPanel(POSTER_VIEW, vscode.l10n.t('Poster'), vscode.ViewColumn.Beside));
    panel.show(uri);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand('driver.poster', open),
    vscode.window.registerWebviewPanelSerializer(POSTER_VIEW, {
      async deserializeWebviewPanel(webview, state: unknown) {
        const panel = adopt(webview);
        const uri = uriOf(state);
        if (uri) panel.show(uri);
      },
    }),
  );
}

function activeTheory(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

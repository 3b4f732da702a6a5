/** `Driver: Poster…`, and the one panel of the window that previews posters. */
import * as vscode from 'vscode';
import { activeTheory } from '../panel/active.ts';
import { registerSinglePanel, showIn } from '../panel/single-panel.ts';
import type { Server } from '../server.ts';
import type { LogoReader } from './logos.ts';
import { createPosterPanel, type PosterPanel, uriOf } from './poster-panel.ts';

export function registerPosters(context: vscode.ExtensionContext, server: Server, logos: LogoReader): void {
  const panels = registerSinglePanel<PosterPanel, vscode.Uri>(context, {
    view: 'driver.poster',
    title: vscode.l10n.t('Poster'),
    create(webview, uri) {
      const panel = createPosterPanel(webview, context.extensionUri, server, logos);
      if (uri) panel.show(uri);
      return panel;
    },
    remembered: uriOf,
  });

  const open = async (given?: unknown): Promise<void> => {
    const uri = given instanceof vscode.Uri ? given : activeTheory();
    if (!uri) {
      const message = vscode.l10n.t('Open a .driver file first: the poster is that of its theory.');
      void vscode.window.showInformationMessage(message);
      return;
    }
    // The server knows the files that are open.
    await vscode.workspace.openTextDocument(uri);
    showIn(panels, uri);
  };

  context.subscriptions.push(vscode.commands.registerCommand('driver.poster', open));
}

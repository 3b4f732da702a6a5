import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { theorySource } from './client.ts';
import { registerDiagram } from './panel/register.ts';

/** Starts everything with a given language client; nobody waits for the server to be up. */
export function start(context: vscode.ExtensionContext, client: BaseLanguageClient): void {
  const started = client.start();
  started.catch((error: unknown) => {
    void vscode.window.showErrorMessage(`Driver Diagrams could not start its checker: ${String(error)}`);
  });
  context.subscriptions.push({ dispose: () => client.stop() });
  registerDiagram(context, theorySource(client, started));
}

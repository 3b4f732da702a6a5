/** The extension in a desktop or remote editor: the server runs as a process on the editor's own runtime. */
import * as vscode from 'vscode';
import { LanguageClient, TransportKind, WorkDoneProgressCancelNotification } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client.ts';
import { loggedAside } from './log/log.ts';
import { serverWatchdog } from './log/register.ts';
import { start } from './start.ts';

export function activate(context: vscode.ExtensionContext): void {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath;
  const run = { module, transport: TransportKind.ipc };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const watchdog = serverWatchdog();
  const options = clientOptions(context, watchdog, (token) => {
    const told = client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    loggedAside('ending the work of the server', told);
  });
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, { run, debug }, options);
  start(context, client, watchdog);
}

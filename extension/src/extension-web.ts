/** The extension in a browser, as on vscode.dev: the server runs in a worker, and its files are read for it. */
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  WorkDoneProgressCancelNotification,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './client.ts';
import { startScript } from './host/browser.ts';
import { loggedAside } from './log/log.ts';
import { serverWatchdog } from './log/register.ts';
import { start } from './start.ts';

export function activate(context: vscode.ExtensionContext): void {
  const asset = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'dist', name);
  const watchdog = serverWatchdog();
  const options = clientOptions(context, watchdog, (token) => {
    const told = client.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    loggedAside('ending the work of the server', told);
  });
  let last: { terminate(): void } | undefined;
  // Called again when the server is started anew; one that hangs ends then.
  const connect = async () => {
    last?.terminate();
    const worker = await startScript(asset('server-core.mjs'), 'serve', { './workbook.mjs': asset('workbook.mjs') });
    last = worker;
    const port = worker as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
    return { reader: new BrowserMessageReader(port), writer: new BrowserMessageWriter(port) };
  };
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, connect, options);
  context.subscriptions.push({ dispose: () => last?.terminate() });
  start(context, client, watchdog);
}

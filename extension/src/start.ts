import { PictureRequest } from '@driver-diagrams/language-server/protocol';
import { errorDetails } from '@driver-diagrams/theory/guard';
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { host } from '#host';
import { registerCharts } from './chart/register.ts';
import { registerCompare } from './compare/register.ts';
import { closeListsOfCompleteWords } from './completion/close-list.ts';
import { registerConflicts } from './conflicts/register.ts';
import { registerExport } from './export/register.ts';
import { registerFiles } from './files/register.ts';
import { registerHints } from './hints/register.ts';
import { registerHistory } from './history/register.ts';
import { NoWorker } from './host/host.ts';
import { registerImport } from './import/register.ts';
import { logged, theLog } from './log/log.ts';
import { whyNoWorker } from './log/no-worker.ts';
import { registerLog } from './log/register.ts';
import type { Watchdog } from './log/watchdog.ts';
import { registerBeginnings } from './new-theory/register.ts';
import { registerDiagram } from './panel/register.ts';
import { createLogoReader } from './poster/logos.ts';
import { registerPosters } from './poster/register.ts';
import { registerReports } from './report/register.ts';
import { serverOf } from './server.ts';
import { answer } from './typed-client.ts';

/** Starts everything with a given language client; nobody waits for the server to be up. */
export function start(context: vscode.ExtensionContext, client: BaseLanguageClient, watchdog: Watchdog): void {
  context.subscriptions.push(theLog());
  registerLog(context, client, watchdog);
  const logos = createLogoReader(context.extensionUri);
  // The same that previews leave out.
  answer(client, PictureRequest, async ({ uri }) => {
    const logo = await logos.open(vscode.Uri.parse(uri));
    return typeof logo === 'string' ? { trouble: logo } : {};
  });
  registerFiles(client);
  void vscode.commands.executeCommand('setContext', 'driver.git', host.git !== undefined);
  const started = client.start();
  started.catch((error: unknown) => {
    const why = error instanceof NoWorker ? whyNoWorker(vscode.l10n) : String(error);
    const message = vscode.l10n.t('Driver Diagrams could not start its checker: {0}', why);
    theLog().error(errorDetails(error));
    void vscode.window.showErrorMessage(message);
  });
  context.subscriptions.push(
    { dispose: () => logged('stopping the server', client.stop()) },
    closeListsOfCompleteWords(),
  );
  const server = serverOf(client, started);
  const openDiagram = registerDiagram(context, server);
  registerCharts(context, server);
  registerExport(context, server, openDiagram);
  registerConflicts(context, registerCompare(context, server));
  registerHints(context);
  registerHistory(context, server);
  registerPosters(context, server, logos);
  registerReports(context, server);
  registerBeginnings(context);
  registerImport(context, server);
}

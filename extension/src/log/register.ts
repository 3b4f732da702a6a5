/** The commands for when something is wrong, and what tells of it: `Driver: Show Log`, `Driver: Restart Server`, a silent server. */
import { AliveRequest, FailureNotification } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { onTold } from '../typed-client.ts';
import { failed, logged, loggedAside, RESTART_SERVER, SHOW_LOG, tellFailure, theLog } from './log.ts';
import { createWatchdog, LOOK_EVERY, type Watchdog } from './watchdog.ts';

/** How often an idle server is asked whether it is there, in milliseconds. */
const ASK_EVERY = 5000;

/** The watchdog of the window's server, which tells the user, and stops telling when there is an answer. */
export function serverWatchdog(): Watchdog {
  return createWatchdog(Date.now, (method, waited, over) => {
    theLog().warn(`The server has not answered ‘${method}’ for ${Math.round(waited / 1000)} seconds.`);
    const { l10n, window, ProgressLocation } = vscode;
    const seconds = Math.round(waited / 1000);
    const busy =
      method === AliveRequest
        ? l10n.t('The checker has been busy for {0} seconds.', seconds)
        : l10n.t('The checker has been busy for {0} seconds with ‘{1}’.', seconds, method);
    const links = `[${l10n.t('Restart')}](command:${RESTART_SERVER}) · [${l10n.t('Show Log')}](command:${SHOW_LOG})`;
    const shown = window.withProgress(
      { location: ProgressLocation.Notification, title: `${busy} ${links}` },
      () => over,
    );
    loggedAside('telling of a busy server', shown);
  });
}

/** Registers the commands, and has failures and silence told. */
export function registerLog(context: vscode.ExtensionContext, client: BaseLanguageClient, watchdog: Watchdog): void {
  onTold(client, FailureNotification, tellFailure);
  const looking = setInterval(() => watchdog.look(), LOOK_EVERY);
  let isAsked = false;
  const asking = setInterval(async () => {
    if (isAsked || client.state !== State.Running) return;
    isAsked = true;
    await logged('asking whether the server is there', client.sendRequest(AliveRequest));
    isAsked = false;
  }, ASK_EVERY);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) watchdog.forget();
  });

  async function restart(): Promise<void> {
    theLog().info('The server is started anew.');
    // One that does not answer is ended all the same.
    if (client.state === State.Running) await logged('stopping the server', client.stop());
    watchdog.forget();
    try {
      await client.start();
    } catch (error) {
      failed({ part: 'work', name: RESTART_SERVER, error });
    }
  }

  context.subscriptions.push(
    { dispose: () => clearInterval(looking) },
    { dispose: () => clearInterval(asking) },
    vscode.commands.registerCommand(SHOW_LOG, () => theLog().show()),
    vscode.commands.registerCommand(RESTART_SERVER, restart),
  );
}

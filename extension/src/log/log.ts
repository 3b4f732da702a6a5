/** The extension's log, into which its server writes too, and what failed, each told to the user once. */
import { errorDetails, type Failure, failureKey } from '@driver-diagrams/theory/guard';
import * as vscode from 'vscode';
import { failureText } from './failure-text.ts';
import type { PageFailure } from './page-failure.ts';

export const SHOW_LOG = 'driver.showLog';
export const RESTART_SERVER = 'driver.restartServer';

let channel: vscode.LogOutputChannel | undefined;
/** What the user has been told of since the window was opened. */
const told = new Set<string>();

/** The channel that `Driver: Show Log` shows. */
export function theLog(): vscode.LogOutputChannel {
  channel ??= vscode.window.createOutputChannel('Driver Diagrams', { log: true });
  return channel;
}

/**
 * What some work gives, for those who can do without: where it fails, the failure is logged and there is nothing.
 *
 * @param what is done, in a few English words
 */
export async function logged<Value>(what: string, work: PromiseLike<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (!isCancelled(error)) theLog().warn(`Failed: ${what}. ${errorDetails(error)}`);
    return undefined;
  }
}

/** Starts work that nobody waits for; a failure is logged. */
export function loggedAside(what: string, work: PromiseLike<unknown>): void {
  void logged(what, work);
}

/** Logs why something could not be done that the user is told of where it was asked for. */
export function logError(what: string, error: unknown): void {
  if (!isCancelled(error)) theLog().error(`Failed: ${what}. ${errorDetails(error)}`);
}

/** Tells of a failure in a page. */
export function pageFailed({ part, name, details }: PageFailure): void {
  failed({ part, name, error: details });
}

/** Logs that a part of the extension has failed, and tells the user once. */
export function failed(failure: Failure): void {
  theLog().error(`${failureKey(failure)} failed. ${errorDetails(failure.error)}`);
  tellFailure(failure);
}

/** Tells the user, once, that a part has failed that is logged already. */
export function tellFailure(failure: Pick<Failure, 'part' | 'name'>): void {
  const key = failureKey(failure);
  if (told.has(key)) return;
  told.add(key);
  const showLog = vscode.l10n.t('Show Log');
  const answered = vscode.window.showErrorMessage(failureText(failure, vscode.l10n), showLog).then((answer) => {
    if (answer === showLog) theLog().show(true);
  });
  loggedAside('telling of a failure', answered);
}

function isCancelled(error: unknown): boolean {
  return error instanceof vscode.CancellationError || (error instanceof Error && error.name === 'AbortError');
}

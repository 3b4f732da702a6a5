/** Shows work that takes longer than a second, with a way to end it. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import { loggedAside } from './log.ts';

/** What takes longer is shown; milliseconds. */
const SHOWN_AFTER = 1000;

/**
 * Does some work, and shows it once it takes long.
 *
 * @param work is given a token that says when the user has ended it
 * @throws what the work throws
 */
export async function shownIfLong<Value>(
  title: string,
  work: (token: vscode.CancellationToken) => PromiseLike<Value>,
): Promise<Value> {
  const ending = new vscode.CancellationTokenSource();
  let end = () => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  const timer = setTimeout(() => {
    const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const shown = vscode.window.withProgress(place, (_, token) => {
      token.onCancellationRequested(() => ending.cancel());
      return over;
    });
    loggedAside('showing the progress', shown);
  }, SHOWN_AFTER);
  try {
    return await work(ending.token);
  } finally {
    clearTimeout(timer);
    end();
    ending.dispose();
  }
}

type ShowProgress = NonNullable<Middleware['handleWorkDoneProgress']>;

/**
 * Shows the server's own progress in the user's language, where it can be ended. The client's own way shows it in the status
 * bar, where it cannot.
 *
 * @param end tells the server that the user has ended what a token stands for
 */
export function progressOfServer(end: (token: string | number) => void): ShowProgress {
  const shown = new Map<string | number, { report: (message: string) => void; done: () => void }>();
  return (token, params, next) => {
    if (params.kind === 'begin') {
      const title = vscode.l10n.t('Checking theories');
      const place = { location: vscode.ProgressLocation.Notification, title, cancellable: params.cancellable ?? false };
      const showing = vscode.window.withProgress(place, (progress, cancelled) => {
        cancelled.onCancellationRequested(() => end(token));
        return new Promise<void>((done) =>
          shown.set(token, { report: (message) => progress.report({ message }), done }),
        );
      });
      loggedAside('showing the progress', showing);
      return;
    }
    if (params.kind === 'report') return shown.get(token)?.report(params.message ?? '');
    shown.get(token)?.done();
    shown.delete(token);
    next(token, params);
  };
}

/** Asks where to, paints a picture in a thread of its own, and saves it whole or not at all. */
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { NoWorker } from '../host/host.ts';
import { logError } from '../log/log.ts';
import { whyNoWorker } from '../log/no-worker.ts';
import { type Painted, type PictureOrder, paintInThread } from '../poster/painting.ts';
import { saveWhole } from '../saving/save-whole.ts';
import { whyNotSaved } from '../saving/why-not-saved.ts';

/** @returns the bytes of a picture; nothing where it was given up, or could not be made, which is then told */
export async function painted(extension: vscode.Uri, order: PictureOrder): Promise<Uint8Array | undefined> {
  const { l10n, window } = vscode;
  const title = l10n.t('Making the picture…');
  const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  try {
    const answer = await window.withProgress(place, (_, token) => {
      const cancelling = new AbortController();
      token.onCancellationRequested(() => cancelling.abort());
      return paintInThread(extension, order, cancelling.signal);
    });
    if (!answer) return undefined;
    const [file] = 'files' in answer ? answer.files : [];
    if (file?.length) return file;
    if ('failed' in answer) logError(`painting the picture as ${order.format.toUpperCase()}`, answer.details);
    void window.showErrorMessage(l10n.t('The picture was not made. {0}', whyNot(answer)));
  } catch (error) {
    logError('painting a picture', error);
    const why = error instanceof NoWorker ? whyNoWorker(l10n) : whyNotSaved(error, l10n);
    void window.showErrorMessage(l10n.t('The picture was not made. {0}', why));
  }
  return undefined;
}

function whyNot(answer: Painted): string {
  const { l10n } = vscode;
  if ('failed' in answer) return l10n.t('The program itself made a mistake while it painted. The log says more.');
  if ('most' in answer) {
    return l10n.t('It would have too many pixels. Choose {0} pixels to the inch or less, or a PDF.', answer.most);
  }
  if ('files' in answer) return l10n.t('This text has no measures of its own yet, so there is nothing to show.');
  return l10n.t(
    'The font of pictures does not have these characters: {0}. Export an SVG, or name a font that has them on the command line: driver render --font.',
    answer.lacking.slice(0, 10).join(' '),
  );
}

/** Beside the text; a text without a file goes to the workspace. */
export function besideText(uri: vscode.Uri, name: string): vscode.Uri | undefined {
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, name);
}

/** Saves what was made, tells where, and offers to open it. */
export async function saved(target: vscode.Uri, content: Uint8Array): Promise<void> {
  const { commands, l10n, window, workspace } = vscode;
  try {
    await saveWhole(workspace.fs, [{ uri: target, content }]);
  } catch (error) {
    logError('saving a picture', error);
    void window.showErrorMessage(l10n.t('{0} could not be saved: {1}', target.path, whyNotSaved(error, l10n)));
    return;
  }
  const open = l10n.t('Open');
  if ((await window.showInformationMessage(l10n.t('Saved {0}.', lastPart(target.path)), open)) === open) {
    await commands.executeCommand('vscode.open', target);
  }
}

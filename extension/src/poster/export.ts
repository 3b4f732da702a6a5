/** Writes a poster: asks where to, paints it in a thread of its own, and saves whole files or none. */

import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { NoWorker } from '../host/host.ts';
import { logError } from '../log/log.ts';
import { whyNoWorker } from '../log/no-worker.ts';
import { type Output, saveWhole } from '../saving/save-whole.ts';
import { whyNotSaved } from '../saving/why-not-saved.ts';
import type { ExportOrder } from './messages.ts';
import { type Painted, paintInThread } from './painting.ts';
import { pageNames, withEnding } from './saving.ts';
import type { ExportFormat } from './wishes.ts';

/**
 * @param theory whose poster it is
 * @param uri the file of that theory
 */
export async function exportPoster(
  extension: vscode.Uri,
  order: ExportOrder,
  theory: MergedTheory,
  uri: vscode.Uri,
): Promise<void> {
  const { l10n, window, workspace } = vscode;
  const chosen = await askWhere(order.format, uri);
  if (!chosen) return;
  const files = filesFor(chosen, order);
  if (files.length > 1 && !(await mayReplace(files))) return;
  let scale = 1;
  try {
    const title = l10n.t('Making the poster…');
    const place = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    const painted = await window.withProgress(place, (_, token) => {
      const cancelling = new AbortController();
      token.onCancellationRequested(() => cancelling.abort());
      return paintInThread(extension, { ...order, theory }, cancelling.signal);
    });
    if (!painted) return;
    if (!('files' in painted)) {
      if ('failed' in painted) logError(`painting the poster as ${order.format.toUpperCase()}`, painted.details);
      void window.showErrorMessage(l10n.t('The poster was not made. {0}', whyNotPainted(painted)));
      return;
    }
    await saveWhole(workspace.fs, outputsOf(files, painted.files));
    ({ scale = 1 } = painted);
  } catch (error) {
    logError('saving the poster', error);
    if (error instanceof NoWorker) {
      void window.showErrorMessage(l10n.t('The poster was not made. {0}', whyNoWorker(l10n)));
      return;
    }
    void window.showErrorMessage(
      l10n.t('The poster was not saved as {0}. {1}', lastPart(chosen.path), whyNotSaved(error, l10n)),
    );
    return;
  }
  await offerToShow(files, scale);
}

/** Beside the text and named like it; a text without a file goes to the workspace. */
function askWhere(format: ExportFormat, uri: vscode.Uri): Thenable<vscode.Uri | undefined> {
  const { l10n, window, workspace } = vscode;
  const name = `${lastPart(uri.path).replace(/\.driver$/i, '')}-poster.${format}`;
  const folder = uri.scheme === 'untitled' ? workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return window.showSaveDialog({
    title: l10n.t('Export Poster'),
    saveLabel: l10n.t('Export'),
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    filters: { [format.toUpperCase()]: [format] },
  });
}

/** A PDF and a presentation hold all pages; of other formats there is a file for each. */
function filesFor(chosen: vscode.Uri, { format, pages }: ExportOrder): vscode.Uri[] {
  const names = pageNames(
    withEnding(lastPart(chosen.path), format),
    format === 'pdf' || format === 'pptx' ? 1 : pages.length,
  );
  return names.map((name) => vscode.Uri.joinPath(chosen, '..', name));
}

/** The dialog asked about the name that was chosen, and not about those of the pages. */
async function mayReplace(files: readonly vscode.Uri[]): Promise<boolean> {
  const { l10n, window, workspace } = vscode;
  const there = await Promise.all(
    files.map((file) =>
      workspace.fs.stat(file).then(
        () => [lastPart(file.path)],
        () => [],
      ),
    ),
  );
  const names = there.flat();
  if (names.length === 0) return true;
  const replace = l10n.t('Replace');
  const message = l10n.t('These files are there already: {0}', names.join(', '));
  return (await window.showWarningMessage(message, { modal: true }, replace)) === replace;
}

function whyNotPainted(painted: Exclude<Painted, { files: Uint8Array[] }>): string {
  const { l10n } = vscode;
  if ('failed' in painted) return l10n.t('The program itself made a mistake while it painted. The log says more.');
  if ('most' in painted) {
    return l10n.t('It would have too many pixels. Choose {0} pixels to the inch or less, or a PDF.', painted.most);
  }
  const characters = painted.lacking.slice(0, 10).join(' ');
  return l10n.t(
    'The font of posters does not have these characters: {0}. Export an SVG, or name a font that has them on the command line: driver poster --font.',
    characters,
  );
}

/** Each file with its content: never one that the painter did not finish. */
function outputsOf(files: readonly vscode.Uri[], contents: readonly Uint8Array[]): Output[] {
  return files.map((uri, index) => {
    const content = contents[index];
    if (!content?.length) throw new Error(vscode.l10n.t('The painter stopped before it was done.'));
    return { uri, content };
  });
}

/** @param scale of what was made, where slides cannot be as large as the sheet */
async function offerToShow(files: readonly vscode.Uri[], scale: number): Promise<void> {
  const { commands, env, l10n, window, workspace } = vscode;
  const [first] = files;
  if (!first) return;
  const saved =
    files.length === 1
      ? l10n.t('Saved the poster as {0}.', lastPart(first.path))
      : l10n.t('Saved the poster as {0} and {1} more.', lastPart(first.path), files.length - 1);
  const smaller = l10n.t('A slide cannot be as large as this sheet: print it at {0} percent.', 100 / scale);
  const message = scale < 1 ? `${saved} ${smaller}` : saved;
  const reveal = l10n.t('Reveal File');
  const open = l10n.t('Open');
  const answer = await window.showInformationMessage(message, reveal, open);
  if (answer === open) await commands.executeCommand('vscode.open', first);
  if (answer !== reveal) return;
  const isHere = first.scheme === 'file' && env.uiKind === vscode.UIKind.Desktop && env.remoteName === undefined;
  // On another computer, or in a browser, only the Explorer can show it.
  const inExplorer = !isHere && workspace.getWorkspaceFolder(first) !== undefined;
  await commands.executeCommand(inExplorer ? 'revealInExplorer' : 'revealFileInOS', first);
}

/** `Driver: Export Diagram…`: the picture as a file. */
import * as vscode from 'vscode';
import type { DiagramPanel } from './panel.ts';

/** Asks where to, then saves the picture shown as SVG in the print theme, UTF-8. */
export async function exportDiagram(panel: DiagramPanel): Promise<void> {
  const { l10n } = vscode;
  const { uri, trouble } = panel.shown;
  if (!uri) {
    const message = l10n.t('Open a .driver file first: the diagram of its text is what is exported.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (trouble && !(await exportAnyway())) return;
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Export Diagram'),
    saveLabel: l10n.t('Export'),
    defaultUri: suggestion(uri),
    filters: { [l10n.t('SVG picture')]: ['svg'] },
  });
  if (!target) return;
  const svg = await panel.svg('print');
  if (svg === undefined) {
    const message = l10n.t('There is no diagram to export yet. Open the diagram, then export again.');
    void vscode.window.showErrorMessage(message);
    return;
  }
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(svg));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = l10n.t('The diagram could not be saved as {0}: {1}', target.path, reason);
    void vscode.window.showErrorMessage(message);
    return;
  }
  const open = l10n.t('Open');
  const name = target.path.slice(target.path.lastIndexOf('/') + 1);
  if ((await vscode.window.showInformationMessage(l10n.t('Saved the diagram as {0}.', name), open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

async function exportAnyway(): Promise<boolean> {
  const { l10n } = vscode;
  const anyway = l10n.t('Export Anyway');
  const message = l10n.t('Part of the text cannot be read, so the diagram does not show all of it.');
  const detail = l10n.t('The line at the foot of the diagram says what to mend.');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, anyway)) === anyway;
}

/** Beside the text and named like it; a text without a file goes to the workspace. */
function suggestion(uri: vscode.Uri): vscode.Uri | undefined {
  const name = `${uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/\.driver$/i, '')}.svg`;
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, name);
}

/** `Driver: Export Diagram…`: the picture as a file, or what the theory says as a file of another program. */

import { type ExportAnswer, ExportRequest } from '@driver-diagrams/language-server/protocol';
import {
  EXPORT_FORMATS,
  FORMAT_NAMES,
  isTheoryFormat,
  type TheoryFormat,
} from '@driver-diagrams/theory/model/export-formats';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { logError } from '../log/log.ts';
import { shownIfLong } from '../log/progress.ts';
import { mayTake } from '../saving/ask-first.ts';
import { saveWhole } from '../saving/save-whole.ts';
import { whyNotSaved } from '../saving/why-not-saved.ts';
import type { Server } from '../server.ts';
import type { DiagramPanel } from './panel.ts';

/** What the server writes; the picture comes from the panel. */
const THEORY_FORMATS = FORMAT_NAMES.filter(isTheoryFormat);

/** Asks where to, then saves what the ending of the name says: the picture shown, in the print theme, unless it is another. */
export async function exportDiagram(panel: DiagramPanel, server: Server): Promise<void> {
  const { l10n } = vscode;
  const { uri } = panel;
  if (!uri) {
    const message = l10n.t('Open a .driver file first: the diagram of its text is what is exported.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (!(await mayTake(await panel.doubt(), 'export'))) return;
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Export Diagram'),
    saveLabel: l10n.t('Export'),
    defaultUri: suggestion(uri),
    filters: filters(),
  });
  if (!target) return;
  try {
    const content = await contentFor(target, uri, panel, server);
    if (content === undefined) {
      const message = l10n.t('There is no diagram to export yet. Open the diagram, then export again.');
      void vscode.window.showErrorMessage(message);
      return;
    }
    await saveWhole(vscode.workspace.fs, [{ uri: target, content }]);
  } catch (error) {
    logError('exporting the diagram', error);
    const message = l10n.t('The diagram could not be saved as {0}: {1}', target.path, whyNotSaved(error, l10n));
    void vscode.window.showErrorMessage(message);
    return;
  }
  const open = l10n.t('Open');
  const name = lastPart(target.path);
  if ((await vscode.window.showInformationMessage(l10n.t('Saved the diagram as {0}.', name), open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}

function filters(): Record<string, string[]> {
  const { l10n } = vscode;
  const names: Record<TheoryFormat, string> = {
    xlsx: l10n.t('Workbook'),
    csv: l10n.t('Table (CSV)'),
    mermaid: l10n.t('Mermaid'),
    dot: l10n.t('Graphviz'),
    json: l10n.t('JSON'),
  };
  const others = THEORY_FORMATS.map((format): [string, string[]] => [names[format], [endingOf(format)]]);
  return { [l10n.t('SVG picture')]: ['svg'], ...Object.fromEntries(others) };
}

function endingOf(format: TheoryFormat): string {
  return EXPORT_FORMATS[format].ending.slice(1);
}

/** The bytes of the file; nothing where there is no picture, or no text, yet. */
async function contentFor(
  { path }: vscode.Uri,
  uri: vscode.Uri,
  panel: DiagramPanel,
  server: Server,
): Promise<Uint8Array | undefined> {
  const format = THEORY_FORMATS.find((each) => path.toLowerCase().endsWith(EXPORT_FORMATS[each].ending));
  const { text, base64 } = format ? await ask(uri, format, server) : { text: await panel.svg('print') };
  if (base64 !== undefined) return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** What the theory says, in a format; that may take long, which is then shown. */
function ask(uri: vscode.Uri, format: TheoryFormat, { ask }: Server): Promise<ExportAnswer> {
  const params = { uri: uri.toString(), format };
  return shownIfLong(vscode.l10n.t('Exporting the theory…'), (token) => ask(ExportRequest, params, token));
}

/** Beside the text and named like it; a text without a file goes to the workspace. */
function suggestion(uri: vscode.Uri): vscode.Uri | undefined {
  const name = `${lastPart(uri.path).replace(/\.driver$/i, '')}.svg`;
  if (uri.scheme !== 'untitled') return vscode.Uri.joinPath(uri, '..', name);
  const folder = vscode.workspace.workspaceFolders?.[0];
  return folder && vscode.Uri.joinPath(folder.uri, name);
}

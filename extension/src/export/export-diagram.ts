/** `Driver: Export Diagram…`: the picture as a file, or what the theory says as a file of another program. */

import { ExportRequest } from '@driver-diagrams/language-server/protocol';
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
import type { DiagramPanel } from '../panel/panel.ts';
import { mayTake } from '../saving/ask-first.ts';
import { whyNotSaved } from '../saving/why-not-saved.ts';
import type { Server } from '../server.ts';
import { choosePixels, type ExportFormatName, formatLabels } from './choose.ts';
import { besideText, painted, saved } from './save-picture.ts';

/** Asks where to, then saves what the ending of the name says: the picture shown, in the print theme, unless it is another. */
export async function exportDiagram(panel: DiagramPanel, server: Server, extension: vscode.Uri): Promise<void> {
  const { l10n } = vscode;
  const { uri } = panel;
  if (!uri) {
    const message = l10n.t('Open a .driver file first: the diagram of its text is what is exported.');
    void vscode.window.showInformationMessage(message);
    return;
  }
  if (!(await mayTake(await panel.doubt(), 'export'))) return;
  const defaultUri = besideText(uri, `${lastPart(uri.path).replace(/\.driver$/i, '')}.svg`);
  const labels = formatLabels();
  const target = await vscode.window.showSaveDialog({
    title: l10n.t('Export Diagram'),
    saveLabel: l10n.t('Export'),
    ...(defaultUri && { defaultUri }),
    filters: Object.fromEntries(
      FORMAT_NAMES.map((format) => [labels[format], [EXPORT_FORMATS[format].ending.slice(1)]]),
    ),
  });
  if (!target) return;
  const named = FORMAT_NAMES.find((format) => target.path.toLowerCase().endsWith(EXPORT_FORMATS[format].ending));
  const content = await diagramContent(named ?? 'svg', target, panel, server, extension);
  if (content) await saved(target, content);
}

/**
 * The bytes of the file. What goes wrong is told.
 * @returns nothing where there is no picture, or no text, yet, and where somebody gave up
 */
export async function diagramContent(
  format: ExportFormatName,
  target: vscode.Uri,
  panel: DiagramPanel,
  server: Server,
  extension: vscode.Uri,
): Promise<Uint8Array | undefined> {
  const { l10n, window } = vscode;
  try {
    if (isTheoryFormat(format)) return await theoryContent(format, panel.uri, server);
    // The page paints it as it is seen, also where no other thread can be started.
    const text = format === 'svg' ? await panel.svg('print') : undefined;
    if (text !== undefined) return new TextEncoder().encode(text);
    const shown = format === 'svg' ? undefined : await panel.picture();
    if (shown && format !== 'svg') {
      const dpi = format === 'png' ? await choosePixels() : 0;
      if (dpi === undefined) return undefined;
      return await painted(extension, {
        picture: { kind: 'diagram', ...shown, language: vscode.env.language },
        format,
        dpi,
      });
    }
    void window.showErrorMessage(l10n.t('There is no diagram to export yet. Open the diagram, then export again.'));
  } catch (error) {
    logError('exporting the diagram', error);
    const message = l10n.t('The diagram could not be saved as {0}: {1}', target.path, whyNotSaved(error, l10n));
    void window.showErrorMessage(message);
  }
  return undefined;
}

/** What the theory says, in a format; that may take long, which is then shown. */
async function theoryContent(
  format: TheoryFormat,
  uri: vscode.Uri | undefined,
  { ask }: Server,
): Promise<Uint8Array | undefined> {
  if (!uri) return undefined;
  const params = { uri: uri.toString(), format };
  const { text, base64 } = await shownIfLong(vscode.l10n.t('Exporting the theory…'), (token) =>
    ask(ExportRequest, params, token),
  );
  if (base64 !== undefined) return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  return text === undefined ? undefined : new TextEncoder().encode(text);
}

/** From a change to its place in the texts: both side by side, or one of them. */
import type { ToldChange, ToldPlace } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import type { CompareMemory, ShowIn } from './messages.ts';
import { placeOfText } from './version-texts.ts';

/** @param besides the column of the comparison, which is not covered with text */
export async function showChange(
  { before, after }: ToldChange,
  where: ShowIn,
  versions: CompareMemory,
  besides: vscode.ViewColumn | undefined,
): Promise<void> {
  const viewColumn = besides === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  if (where === 'both' && after) {
    const older = before ?? after;
    const left = placeOfText(versions.before, before?.uri ?? uriBefore(after, versions));
    const right = placeOfText(versions.after, after.uri);
    if (await isThere(left)) {
      const title = titleOf(older.path, after.path, versions);
      await vscode.commands.executeCommand('vscode.diff', left, right, title, {
        viewColumn,
        selection: rangeOf(after),
      });
      return;
    }
  }
  const side = where === 'before' || (where === 'both' && !after) ? 'before' : 'after';
  const place = side === 'before' ? before : after;
  if (!place) return;
  const document = await vscode.workspace.openTextDocument(placeOfText(versions[side], place.uri));
  // The whole statement comes into view, and the cursor stands where it begins.
  const { start } = rangeOf(place);
  const editor = await vscode.window.showTextDocument(document, {
    viewColumn,
    selection: new vscode.Range(start, start),
  });
  editor.revealRange(rangeOf(place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The file that something new stands in, as it was before. */
function uriBefore({ uri }: ToldPlace, { before, after }: CompareMemory): string {
  return uri === after.uri ? before.uri : uri;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.openTextDocument(uri).then(
    (document) => document.uri.scheme === 'file' || document.getText() !== '',
    () => false,
  );
}

function titleOf(older: string, newer: string, { before, after }: CompareMemory): string {
  const path = older === newer ? newer : `${older} → ${newer}`;
  return `${path} (${before.name} ↔ ${after.name})`;
}

function rangeOf({ range: { start, end } }: ToldPlace): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

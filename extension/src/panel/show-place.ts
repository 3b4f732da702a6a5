import type { Place } from '@driver-diagrams/language-server/theory/index';
import * as vscode from 'vscode';

/**
 * Puts the cursor at the start of a place and shows it, in the editor that has the file open, else beside the panel.
 * @param column where the file's editor was last seen, should it be closed by now
 * @param panelColumn the diagram's own column, which is not covered with text
 */
export async function showPlace(place: Place, column?: vscode.ViewColumn, panelColumn?: vscode.ViewColumn) {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
  const open = vscode.window.visibleTextEditors.find((editor) => editor.document === document && editor.viewColumn);
  const last = column !== panelColumn ? column : undefined;
  const cursor = document.positionAt(place.start);
  await vscode.window.showTextDocument(document, {
    viewColumn: open?.viewColumn ?? last ?? columnBeside(panelColumn),
    selection: new vscode.Range(cursor, cursor),
  });
}

/** The first column that is not the diagram's. */
function columnBeside(panelColumn: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return panelColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

/** Where texts are open, and bringing the keyboard to them. */
import * as vscode from 'vscode';

/** A visible editor of a file, the active one first. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const wanted = uri.toString();
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return [activeTextEditor, ...visibleTextEditors].find((editor) => editor?.document.uri.toString() === wanted);
}

interface ShowOptions {
  uri: vscode.Uri;
  /** Where the cursor goes; it stays where it is when missing. */
  cursor?: (document: vscode.TextDocument) => vscode.Position;
  /** Where the file's editor was last seen, should it be covered or closed by now. */
  column?: vscode.ViewColumn;
  /** The diagram's own column, which is not covered with text. */
  besides?: vscode.ViewColumn;
}

/** Brings the keyboard to a file's text: in the editor that shows it, else beside the diagram. */
export async function showText({ uri, cursor, column, besides }: ShowOptions): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const last = column !== besides ? column : undefined;
  const other = besides === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
  const at = cursor?.(document);
  await vscode.window.showTextDocument(document, {
    viewColumn: editorOf(uri)?.viewColumn ?? last ?? other,
    selection: at && new vscode.Range(at, at),
  });
}

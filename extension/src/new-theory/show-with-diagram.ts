import * as vscode from 'vscode';
import { LANGUAGE } from '../panel/active.ts';

/**
 * Shows a text as a new, untitled file, with its diagram beside it.
 * @param chosen what is selected in it, as offsets
 */
export async function showWithDiagram(
  content: string,
  chosen?: { start: number; end: number },
): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
  const selection = chosen && new vscode.Range(document.positionAt(chosen.start), document.positionAt(chosen.end));
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
  await vscode.commands.executeCommand('driver.openDiagram');
  return document;
}

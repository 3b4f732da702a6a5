import * as vscode from 'vscode';
import { LANGUAGE } from '../panel/panel.ts';

/** Shows a text as a new, untitled file, with its diagram beside it. */
export async function showWithDiagram(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
  await vscode.commands.executeCommand('driver.openDiagram');
}

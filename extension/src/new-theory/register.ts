/** The commands of someone who begins: three questions, or a finished theory to look at. */
import * as vscode from 'vscode';
import { newTheory } from './new-theory.ts';
import { showWithDiagram } from './show-with-diagram.ts';

export function registerBeginnings(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.commands.registerCommand('driver.newTheory', newTheory),
    vscode.commands.registerCommand('driver.openSample', () => openSample(context.extensionUri)),
  );
}

/** The sample explains the language line by line; as an untitled file it may be changed at will. */
async function openSample(extension: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', 'first-steps.driver'));
  await showWithDiagram(new TextDecoder().decode(bytes));
}

/** What the tests inside VS Code share: documents, and waiting for what comes later. */
import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The extension as VS Code knows it. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('driver-diagrams.driver-diagrams');
  assert.ok(found, 'VS Code does not know the extension driver-diagrams.driver-diagrams');
  return found;
}

/** Opens a file of the folder and shows its text. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'no folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name));
}

/** Opens a new text that has no file yet. */
export async function openNew(content: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'driver', content }));
}

/** Puts other words in the place of the first occurrence of some words. */
export async function replace(editor: vscode.TextEditor, words: string, others: string): Promise<void> {
  const start = editor.document.getText().indexOf(words);
  assert.ok(start >= 0, `the text does not hold: ${words}`);
  const range = new vscode.Range(editor.document.positionAt(start), editor.document.positionAt(start + words.length));
  assert.ok(await editor.edit((edit) => edit.replace(range, others)), 'the edit was refused');
}

/** The messages about a document, as the Problems panel shows them. */
export function problems(document: vscode.TextDocument): string[] {
  return vscode.languages.getDiagnostics(document.uri).map((problem) => problem.message);
}

/** Asks again and again until the answer is what is wanted. Throws the last answer after 20 seconds. */
export async function eventually<T>(ask: () => T | Thenable<T>, wanted: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer)) return answer;
    if (Date.now() > end) assert.fail(`waited in vain; the last answer was ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Closes all tabs, also those whose text is not saved. */
export async function closeAll(): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.isDirty) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

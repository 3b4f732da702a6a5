import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, eventually, openNew } from './help.ts';

const MARK = '<|>';

/** Shows a text with the cursor at its mark. */
async function openAt(marked: string): Promise<vscode.TextEditor> {
  const editor = await openNew(marked.replace(MARK, ''));
  const cursor = editor.document.positionAt(marked.indexOf(MARK));
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

/** What the list shows: snippets that the extension brings are not in it, as its settings say. */
async function offered(editor: vscode.TextEditor): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
  );
  const shown = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Snippet);
  const sorted = shown.toSorted((one, two) => ((one.sortText ?? '') < (two.sortText ?? '') ? -1 : 1));
  return sorted.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** Opens the list of suggestions and accepts the first, as somebody does who presses Enter. */
async function accept(editor: vscode.TextEditor): Promise<void> {
  const before = editor.document.getText();
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await eventually(
    async () => {
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.getText();
    },
    (text) => text !== before,
  );
}

describe('writing', () => {
  after(closeAll);

  const theory = 'aim Goal "80% pass by 2030"\nprimary driver Help "Help in time" -> Goal\n';

  it('is offered the names that may stand behind an arrow, those of the file first', async () => {
    const editor = await openAt(`${theory}change idea Task "Exit task" -> ${MARK}`);
    const labels = await eventually(
      () => offered(editor),
      (found) => found.length > 0,
    );
    assert.deepEqual(labels.slice(0, 2), ['Help', 'Goal']);
    assert.ok(labels.includes('Coaching'), 'a driver of network.driver is offered too');
  });

  it('is offered nothing in a title', async () => {
    const editor = await openAt(`${theory}change idea Task "pri${MARK}"`);
    assert.deepEqual(await offered(editor), []);
  });

  it('takes a statement whole, indented, with its arrow', async () => {
    const editor = await openAt(`${theory}  primary d${MARK}`);
    await accept(editor);
    const lines = editor.document.getText().split(/\r?\n/).slice(2);
    assert.equal(lines[0], '  primary driver Driver "What must change to reach the aim" -> Goal {');
    assert.equal(lines[2], '  }');
  });

  it('is told what a word means and where a name stands', async () => {
    const editor = await openAt(`${theory}${MARK}`);
    const said = async (line: number, character: number) => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        new vscode.Position(line, character),
      );
      return hovers.flatMap(({ contents }) => contents.map((each) => (each as vscode.MarkdownString).value)).join('\n');
    };
    await eventually(
      () => said(1, 2),
      (text) => text.includes('must change for the aim'),
    );
    assert.match(await said(1, 16), /Feeds 1 aim/);
  });
});

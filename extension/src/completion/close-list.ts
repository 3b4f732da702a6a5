/**
 * Closes VS Code's list of offers as soon as the word before the cursor is complete, so that Enter makes a new line. The server
 * offers nothing then, but VS Code asks it again only for lists that say so, and keeps one that somebody asked for open even
 * when it is empty, until Enter closes it.
 */
import * as vscode from 'vscode';
import type { CompletionMiddleware } from 'vscode-languageclient';

/** The words of a list that would change nothing once they are typed, in small letters, and where they begin. */
interface OpenList {
  uri: string;
  start: vscode.Position;
  words: ReadonlySet<string>;
}

let open: OpenList | undefined;

export const closeEmptyLists: CompletionMiddleware = {
  async provideCompletionItem(document, position, context, token, next) {
    const answer = await next(document, position, context, token);
    if (token.isCancellationRequested) return answer;
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    open = listOf(document, items);
    const isAgain = context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
    if (isAgain && items.length === 0) close();
    // More may have been typed while the server thought.
    const cursor = vscode.window.activeTextEditor?.selection.active;
    if (cursor?.isAfter(position)) closeIfComplete(document, cursor);
    return answer;
  },
};

/** Watches what is typed while a list is open. */
export function closeListsOfCompleteWords(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
    if (change) closeIfComplete(document, change.range.start.translate(0, change.text.length));
  });
}

function closeIfComplete(document: vscode.TextDocument, cursor: vscode.Position): void {
  if (document.uri.toString() !== open?.uri) return;
  if (cursor.line !== open.start.line || cursor.isBefore(open.start)) open = undefined;
  else if (open.words.has(document.getText(new vscode.Range(open.start, cursor)).toLowerCase())) close();
}

function listOf(document: vscode.TextDocument, items: readonly vscode.CompletionItem[]): OpenList | undefined {
  const plain = items.flatMap(({ insertText, range, additionalTextEdits }) =>
    typeof insertText === 'string' && range && !additionalTextEdits ? [{ word: insertText.toLowerCase(), range }] : [],
  );
  const [first] = plain;
  if (!first) return undefined;
  const { start } = 'inserting' in first.range ? first.range.inserting : first.range;
  return { uri: document.uri.toString(), start, words: new Set(plain.map(({ word }) => word)) };
}

function close(): void {
  open = undefined;
  vscode.commands.executeCommand('hideSuggestWidget');
}

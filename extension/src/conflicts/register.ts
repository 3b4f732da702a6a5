/** Settles, one by one, what git could not join in a theory: buttons above each conflict, and both sides as a picture. */
import { type Kept, sidesInConflict } from '@driver-diagrams/theory/model/text-conflicts';
import * as vscode from 'vscode';
import type { CompareMemory } from '../compare/messages.ts';
import { LANGUAGE } from '../panel/active.ts';
import { tellOfCopies } from './copies.ts';
import { conflictLenses, settling } from './lenses.ts';

const SETTLE = 'driver.settleConflict';
const COMPARE = 'driver.compareConflict';
/** The scheme of a text as one side of its conflicts has it. */
const SIDE = 'driver-conflict-side';

/** @param compare shows two versions in the panel of comparisons */
export function registerConflicts(context: vscode.ExtensionContext, compare: (versions: CompareMemory) => void): void {
  const lenses: vscode.CodeLensProvider = {
    provideCodeLenses(document) {
      const uri = document.uri.toString();
      return conflictLenses(document.getText(), vscode.l10n).map(({ at, its, title, does }) => {
        const start = document.positionAt(at);
        const command = does === 'compare' ? COMPARE : SETTLE;
        const given = does === 'compare' ? [uri] : [uri, at, its, does.settle];
        return new vscode.CodeLens(new vscode.Range(start, start), { title, command, arguments: given });
      });
    },
  };
  context.subscriptions.push(
    tellOfCopies(compare),
    vscode.languages.registerCodeLensProvider({ language: LANGUAGE }, lenses),
    vscode.commands.registerCommand(SETTLE, settle),
    vscode.commands.registerCommand(COMPARE, (uri: string) => compare(sidesOf(uri))),
    vscode.workspace.registerFileSystemProvider(SIDE, sides, { isReadonly: true }),
  );
}

/** One change of the text, which one undo takes back. */
async function settle(uri: string, at: number, its: string, kept: Kept): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of settling(document.getText(), at, its, kept)) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  await vscode.workspace.applyEdit(edit);
}

function sidesOf(uri: string): CompareMemory {
  const side = (which: 'ours' | 'theirs', name: string) => {
    const { path } = vscode.Uri.parse(uri);
    const from = vscode.Uri.from({ scheme: SIDE, path, query: JSON.stringify({ uri, which }) });
    return { kind: 'file', uri, name, from: from.toString() } as const;
  };
  return { before: side('ours', vscode.l10n.t('ours')), after: side('theirs', vscode.l10n.t('theirs')) };
}

async function textOfSide({ query }: vscode.Uri): Promise<Uint8Array> {
  const { uri, which } = JSON.parse(query) as { uri: string; which: 'ours' | 'theirs' };
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  // Once all is settled both sides are the text.
  const text = document.getText();
  return new TextEncoder().encode(sidesInConflict(text)?.[which] ?? text);
}

const never = () => {
  throw vscode.FileSystemError.NoPermissions();
};

/** The sides of open conflicts as texts that can be read, and nothing else. */
const sides: vscode.FileSystemProvider = {
  onDidChangeFile: () => ({ dispose() {} }),
  watch: () => ({ dispose() {} }),
  async stat(address) {
    return { type: vscode.FileType.File, ctime: 0, mtime: Date.now(), size: (await textOfSide(address)).length };
  },
  readFile: textOfSide,
  readDirectory: never,
  createDirectory: never,
  writeFile: never,
  delete: never,
  rename: never,
};

/** Tells of a copy that a shared drive left beside a theory, and compares the two. */
import { isCopyOf } from '@driver-diagrams/theory/model/copies';
import { lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import type { CompareMemory } from '../compare/messages.ts';
import { savedFile, textNow } from '../compare/sides.ts';
import { logged } from '../log/log.ts';
import { LANGUAGE } from '../panel/active.ts';

/** Tells of each copy once a window. */
export function tellOfCopies(compare: (versions: CompareMemory) => void): vscode.Disposable {
  const told = new Set<string>();
  const look = async ({ uri, languageId }: vscode.TextDocument) => {
    if (languageId !== LANGUAGE || !vscode.workspace.getWorkspaceFolder(uri)) return;
    const folder = vscode.Uri.joinPath(uri, '..');
    const entries = (await logged(`reading ${folder}`, vscode.workspace.fs.readDirectory(folder))) ?? [];
    for (const [name, type] of entries) {
      const copy = vscode.Uri.joinPath(folder, name);
      if (type !== vscode.FileType.File || told.has(copy.toString()) || !isCopyOf(name, lastPart(uri.path))) continue;
      told.add(copy.toString());
      void ask(uri, copy);
    }
  };
  const ask = async (uri: vscode.Uri, copy: vscode.Uri) => {
    const message = vscode.l10n.t(
      '“{0}” looks like a copy of “{1}” that a shared drive made when two people wrote it at once.',
      lastPart(copy.path),
      lastPart(uri.path),
    );
    const see = vscode.l10n.t('Compare');
    if ((await vscode.window.showInformationMessage(message, see)) === see) {
      compare({ before: textNow(uri), after: savedFile(copy) });
    }
  };
  for (const document of vscode.workspace.textDocuments) void look(document);
  return vscode.workspace.onDidOpenTextDocument(look);
}

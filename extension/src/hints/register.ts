/**
 * Shows where a problem stands that another one tells of for all: a sign in the gutter and a faint underline. VS Code draws no
 * squiggle under a hint, and each of these drivers is to be seen where it stands.
 */
import { GATHERED } from '@driver-diagrams/theory/model/gathered';
import * as vscode from 'vscode';
import { LANGUAGE } from '../panel/active.ts';

/** Keeps the signs of all editors that can be seen as their problems are. */
export function registerHints(context: vscode.ExtensionContext): void {
  const icon = (name: string) => vscode.Uri.joinPath(context.extensionUri, 'media', `${name}.svg`);
  const sign = vscode.window.createTextEditorDecorationType({
    light: { gutterIconPath: icon('hint-light') },
    dark: { gutterIconPath: icon('hint-dark') },
    gutterIconSize: '60%',
    borderWidth: '0 0 1px 0',
    borderStyle: 'dotted',
    borderColor: new vscode.ThemeColor('editorInfo.foreground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const show = (editor: vscode.TextEditor) => {
    if (editor.document.languageId !== LANGUAGE) return;
    editor.setDecorations(sign, hintsOf(vscode.languages.getDiagnostics(editor.document.uri)));
  };
  const showAll = () => vscode.window.visibleTextEditors.forEach(show);
  context.subscriptions.push(
    sign,
    vscode.window.onDidChangeVisibleTextEditors(showAll),
    vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      const changed = new Set(uris.map(String));
      for (const editor of vscode.window.visibleTextEditors) {
        if (changed.has(editor.document.uri.toString())) show(editor);
      }
    }),
  );
  showAll();
}

/** Where a gathered problem stands as a hint; one that is told for itself has its squiggle. */
function hintsOf(problems: readonly vscode.Diagnostic[]): vscode.Range[] {
  return problems
    .filter(({ severity, code }) => severity === vscode.DiagnosticSeverity.Hint && isGathered(code))
    .map(({ range }) => range);
}

function isGathered(code: vscode.Diagnostic['code']): boolean {
  const rule = typeof code === 'object' ? code.value : code;
  return typeof rule === 'string' && GATHERED.includes(rule);
}

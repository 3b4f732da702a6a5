/** Where in a theory what comes in may stand. */
import type { Position, Range, TextDocument } from 'vscode';

/** True on an empty line outside of all braces. */
export function isTopLevel(document: Pick<TextDocument, 'getText' | 'offsetAt' | 'lineAt'>, { start }: Range): boolean {
  if (document.lineAt(start.line).text.trim() !== '') return false;
  const before = document.getText().slice(0, document.offsetAt(start));
  const bare = before.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '');
  const open = bare.match(/\{/g)?.length ?? 0;
  return open === (bare.match(/\}/g)?.length ?? 0);
}

/** The end of a document, and a text with an empty line before it. */
export function placeAtEnd(
  document: Pick<TextDocument, 'getText' | 'positionAt'>,
  text: string,
): { position: Position; insert: string } {
  const all = document.getText();
  const space = all.trim() === '' ? '' : all.endsWith('\n\n') ? '' : all.endsWith('\n') ? '\n' : '\n\n';
  return { position: document.positionAt(all.length), insert: space + text };
}

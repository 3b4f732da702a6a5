/** The text in front. */
import * as vscode from 'vscode';

export const LANGUAGE = 'driver';

/** The theory that is worked on: the one whose editor has the keyboard, or had it last. */
export function activeTheory(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

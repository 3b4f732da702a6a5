/** Where a commit of a history can be looked at: the file in it, and before it. */
import type { ToldEntry } from '@driver-diagrams/language-server/protocol';
import * as vscode from 'vscode';
import { OLD_TEXT, placeOfText } from '../compare/version-texts.ts';

export function placeIn({ id, after }: ToldEntry): vscode.Uri {
  return placeOfText({ kind: 'revision', uri: after, revision: id, name: id.slice(0, 8) }, after);
}

/** Empty where the file was not there. */
export function placeBefore({ parent, before }: ToldEntry): vscode.Uri {
  if (parent !== undefined) {
    return placeOfText({ kind: 'revision', uri: before, revision: parent, name: parent.slice(0, 8) }, before);
  }
  // An old text of no version is empty.
  return vscode.Uri.from({ scheme: OLD_TEXT, path: vscode.Uri.parse(before).path });
}

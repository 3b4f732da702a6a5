/** Writes what is chosen beside a poster into its text, as one step that can be undone, or says why it cannot. */

import { type PosterEditAnswer, PosterEditRequest, type TheoryAnswer } from '@driver-diagrams/language-server/protocol';
import { fileName, lastPart } from '@driver-diagrams/theory/model/sentences';
import * as vscode from 'vscode';
import { logged } from '../log/log.ts';
import type { Server } from '../server.ts';
import type { Choice, Editing } from './messages.ts';
import { decide, type Wishes } from './wishes.ts';

/** Where the text stands that keeps choices from being written. */
export interface Obstacle extends Editing {
  place?: { uri: string; line: number };
}

/** How often the text may change under a choice before it is given up. */
const MOST_TRIES = 4;

/** What keeps choices about the poster of a file from being written; nothing where they can. */
export async function obstacleTo(answer: TheoryAnswer, wishes: Wishes): Promise<Obstacle> {
  const { uri, broken, theory } = answer;
  if (broken) return mistake(uri, broken.line, broken.message);
  if (!theory) return {};
  const { poster } = decide(theory, wishes);
  if (poster && poster.source.uri !== uri) {
    const { source } = poster;
    const line = await lineAt(source.uri, source.start);
    const file = fileName(source.uri);
    const off = vscode.l10n.t('This poster stands in {0}, line {1}: it is changed there.', file, line);
    return { off, leads: true, place: { uri: source.uri, line } };
  }
  const found = theory.problems.find(
    ({ severity, place }) =>
      severity === 'error' && poster && place.start <= poster.source.end && poster.source.start <= place.end,
  );
  if (found) return mistake(uri, await lineAt(uri, found.place.start), found.message);
  return (await isReadOnly(vscode.Uri.parse(uri)))
    ? { off: vscode.l10n.t('{0} may only be read, so nothing can be chosen here.', lastPart(uri)) }
    : {};
}

function mistake(uri: string, line: number, message: string): Obstacle {
  const off = vscode.l10n.t('Nothing can be chosen here until line {0} is mended: {1}', line, message);
  return { off, leads: true, place: { uri, line } };
}

/** Counted from 1. */
async function lineAt(uri: string, offset: number): Promise<number> {
  const opened = vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const document = await logged(`opening ${uri}`, Promise.resolve(opened));
  return (document?.positionAt(offset).line ?? 0) + 1;
}

async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (uri.scheme === 'untitled') return false;
  if (fs.isWritableFileSystem(uri.scheme) === false) return true;
  // A text whose file is gone is still a text.
  const stat = await logged(`looking whether ${uri} may be written`, Promise.resolve(fs.stat(uri)));
  return ((stat?.permissions ?? 0) & vscode.FilePermission.Readonly) !== 0;
}

/**
 * Writes a choice into the text.
 *
 * @returns the version of the text that says it; a sentence where nothing was written
 */
export async function write(server: Server, uri: vscode.Uri, choice: Choice): Promise<number | string> {
  const { l10n, workspace } = vscode;
  const document = await workspace.openTextDocument(uri);
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const asked = server.ask(PosterEditRequest, { uri: uri.toString(), ...choice });
    const answer = await logged('asking how a choice is written', asked);
    if (!answer) return l10n.t('The checker does not answer, so nothing was written.');
    if (answer.refused) return whyNot(answer.refused);
    if (!answer.edit) return document.version;
    const edit = editOf(answer.edit, document);
    if (!edit) continue;
    if (await workspace.applyEdit(edit)) return document.version;
    return l10n.t('The text could not be changed. Perhaps it may only be read.');
  }
  return l10n.t('The text changed meanwhile, so nothing was written. Choose again.');
}

/** The edit, where it was made for the text as it stands. */
function editOf(
  { documentChanges = [] }: NonNullable<PosterEditAnswer['edit']>,
  document: vscode.TextDocument,
): vscode.WorkspaceEdit | undefined {
  const edit = new vscode.WorkspaceEdit();
  for (const change of documentChanges) {
    if (!('edits' in change)) return undefined;
    const { version, uri } = change.textDocument;
    if (uri !== document.uri.toString() && vscode.Uri.parse(uri).toString() !== document.uri.toString())
      return undefined;
    if (version !== null && version !== document.version) return undefined;
    for (const { range, ...made } of change.edits) {
      if (!('newText' in made)) return undefined;
      const { start, end } = range;
      edit.replace(document.uri, new vscode.Range(start.line, start.character, end.line, end.character), made.newText);
    }
  }
  return edit;
}

function whyNot(refused: NonNullable<PosterEditAnswer['refused']>): string {
  const { l10n } = vscode;
  switch (refused.why) {
    case 'imported':
      return l10n.t('This poster stands in {0}, line {1}: it is changed there.', fileName(refused.uri), refused.line);
    case 'mistake':
      return l10n.t('Nothing can be chosen here until line {0} is mended: {1}', refused.line, refused.message);
    case 'nameless':
      return l10n.t(
        'The measure has no name by which a poster could show it. Write one in its file, behind the word ‘measure’.',
      );
    case 'unread':
      return l10n.t('The text does not say this part in a way that can be changed from here. Change it in the text.');
  }
}

/**
 * Edits as the protocol carries them: each file's with the version of the text that they were made for. Every answer that
 * changes texts of several files is made here, so that no edit is made for one text and applied to another.
 */

import type { TextEdit } from '@driver-diagrams/theory/rules/index';
import { type Cancellation, DocumentState, isOperationCancelled, type LangiumDocument, URI, UriUtils } from 'langium';
import {
  CreateFile,
  LSPErrorCodes,
  type TextEdit as ProtocolEdit,
  ResponseError,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { DriverSharedServices } from '../workspace/services.ts';
import { textRead } from '../workspace/theories.ts';
import { rangeOf } from './occurrences.ts';

/** A text is no longer the one that was read, so that nothing worked out from it fits. */
export class TextChanged extends Error {
  constructor(uri: URI) {
    super(`${UriUtils.basename(uri)} has changed meanwhile. Please try again.`);
  }
}

/** How often texts may change under one request before it is given up. */
const MOST_TRIES = 4;

/**
 * Answers a request from texts that are read as they stand. Where one turns out not to be, this waits until all changes that
 * have come are worked in, and begins again.
 *
 * @param make throws `TextChanged` for a text that is not read as it stands
 * @throws ResponseError ‘content modified’ when texts change again and again, ‘request cancelled’ when nobody waits any more
 */
export async function whenRead<T>(
  { workspace }: DriverSharedServices,
  token: Cancellation.CancellationToken,
  make: () => Promise<T>,
): Promise<T> {
  await workspace.WorkspaceManager.ready;
  for (let tries = 1; ; tries++) {
    try {
      return await make();
    } catch (error) {
      if (isOperationCancelled(error) || token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request has been cancelled.');
      }
      // What else fails while documents are being linked fails for that reason.
      const isUnread =
        error instanceof TextChanged ||
        workspace.LangiumDocuments.all.some(({ state }) => state < DocumentState.Linked);
      if (error instanceof ResponseError || !isUnread) throw error;
      if (tries === MOST_TRIES) {
        throw error instanceof TextChanged ? new ResponseError(LSPErrorCodes.ContentModified, error.message) : error;
      }
    }
    await workspace.WorkspaceLock.read(() => undefined);
  }
}

/** @throws TextChanged where what was read of a document is older than its text in the editor */
export function expectRead(document: LangiumDocument, { workspace }: DriverSharedServices): void {
  const open = workspace.TextDocuments?.get(document.uri);
  if (open && open.getText() !== textRead(document)) throw new TextChanged(document.uri);
}

/**
 * All documents, for edits that may be in any of them.
 *
 * @throws TextChanged where what was read of one is older than its text in the editor
 */
export function allRead(shared: DriverSharedServices): LangiumDocument[] {
  const documents = shared.workspace.LangiumDocuments.all.toArray();
  for (const document of documents) expectRead(document, shared);
  return documents;
}

/**
 * Edits of texts as they were last read, as one change of the workspace. It has to be called in the same turn in which the
 * edits were made.
 *
 * @param newFile a file that the change makes
 * @throws TextChanged where a text, in the editor or on the disk, is not the one that was read
 */
export async function workspaceEdit(
  edits: readonly TextEdit[],
  shared: DriverSharedServices,
  newFile?: { uri: string; text: string },
): Promise<WorkspaceEdit> {
  const byFile = Map.groupBy(edits, ({ uri }) => uri);
  const changes = await Promise.all([...byFile].map(([uri, own]) => documentEdit(URI.parse(uri), own, shared)));
  if (!newFile) return { documentChanges: changes };
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const text = { textDocument: { uri: newFile.uri, version: null }, edits: [{ range: top, newText: newFile.text }] };
  return { documentChanges: [CreateFile.create(newFile.uri), text, ...changes] };
}

async function documentEdit(
  uri: URI,
  edits: readonly TextEdit[],
  { workspace }: DriverSharedServices,
): Promise<TextDocumentEdit> {
  const document = workspace.LangiumDocuments.getDocument(uri);
  if (!document) throw new TextChanged(uri);
  const read = textRead(document);
  const changes = edits.map(({ start, end, text }) => ({ range: rangeOf({ document, start, end }), newText: text }));
  const open = workspace.TextDocuments?.get(uri);
  const now = open ? open.getText() : await textOnDisk(uri, workspace);
  if (now !== read) throw new TextChanged(uri);
  return { textDocument: { uri: uri.toString(), version: open?.version ?? null }, edits: changes };
}

/** The editor applies edits of a file that is not open to what lies on the disk, which may be newer than what was read. */
async function textOnDisk(uri: URI, { FileSystemProvider }: DriverSharedServices['workspace']): Promise<string> {
  try {
    return await FileSystemProvider.readFile(uri);
  } catch {
    throw new TextChanged(uri);
  }
}

/** The same change for editors that know no versions. */
export function withoutVersions({ documentChanges = [] }: WorkspaceEdit): WorkspaceEdit {
  const changes = documentChanges
    .filter((change) => TextDocumentEdit.is(change))
    .map(({ textDocument, edits }) => [textDocument.uri, edits] as [string, ProtocolEdit[]]);
  return { changes: Object.fromEntries(changes) };
}

import { type Cancellation, DocumentState, type LangiumDocument, URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';

/**
 * The document that a request is about, once it has been read: also one that was opened a moment ago, or that waits for its
 * turn in a large workspace.
 *
 * @returns undefined where there is no such file
 * @throws OperationCancelled, and DocumentGone where the file goes away meanwhile
 */
export async function documentRead(
  { workspace }: LangiumSharedServices,
  uri: string,
  token: Cancellation.CancellationToken,
): Promise<LangiumDocument | undefined> {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceManager } = workspace;
  const address = URI.parse(uri);
  await WorkspaceManager.ready;
  if (!LangiumDocuments.hasDocument(address) && !TextDocuments.get(address)) return undefined;
  await DocumentBuilder.waitUntil(DocumentState.ComputedScopes, address, token);
  return LangiumDocuments.getDocument(address);
}

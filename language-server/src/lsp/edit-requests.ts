/**
 * The requests whose answers edit texts. Langium answers from what it has read, while the text may be a keystroke further on;
 * here such a request waits until what has come is read, and begins again when more comes.
 */
import { type Cancellation, DocumentState, type LangiumDocument, ReadPriority, URI } from 'langium';
import type { LangiumServices, LangiumSharedServices } from 'langium/lsp';
import type { DriverSharedAddedServices } from '../workspace/services.ts';
import { DriverCodeActionProvider, occasionOf } from './code-actions.ts';
import { whenRead } from './workspace-edit.ts';

/** Takes these requests over from Langium; to be called when it has registered its own handlers. */
export function addEditRequests(shared: LangiumSharedServices & DriverSharedAddedServices): void {
  const { DocumentBuilder, LangiumDocuments, TextDocuments, WorkspaceLock } = shared.workspace;
  const connection = shared.lsp.Connection;

  /**
   * Answers for a file once it is read as it stands; null for one that is not there.
   *
   * @param ready waits for what has to be known; without it for the checks of the file
   */
  const answer = <T>(
    address: string,
    token: Cancellation.CancellationToken,
    make: (document: LangiumDocument, lsp: LangiumServices['lsp']) => Promise<T> | T,
    ready = (uri: URI): Promise<unknown> => DocumentBuilder.waitUntil(DocumentState.Validated, uri, token),
  ): Promise<T | null> => {
    const uri = URI.parse(address);
    return whenRead(shared, token, async () => {
      if (!LangiumDocuments.hasDocument(uri) && !TextDocuments.get(uri)) return null;
      await ready(uri);
      const { lsp } = shared.ServiceRegistry.getServices(uri) as LangiumServices;
      return WorkspaceLock.read(async () => {
        const document = LangiumDocuments.getDocument(uri);
        return document ? await make(document, lsp) : null;
      }, ReadPriority.Immediate);
    });
  };

  connection?.onCodeAction((params, token) =>
    answer(params.textDocument.uri, token, async (document, { CodeActionProvider }) => {
      const actions = await CodeActionProvider?.getCodeActions(document, params, token);
      return actions ?? null;
    }),
  );

  connection?.onCodeActionResolve(async (action, token) => {
    const occasion = occasionOf(action);
    if (!occasion) return action;
    const resolved = await answer(occasion.uri, token, (document, { CodeActionProvider }) =>
      CodeActionProvider instanceof DriverCodeActionProvider
        ? CodeActionProvider.resolve(document, action, occasion)
        : action,
    );
    return resolved ?? action;
  });

  connection?.onRenameRequest((params, token) =>
    answer(
      params.textDocument.uri,
      token,
      async (document, { RenameProvider }) => (await RenameProvider?.rename(document, params, token)) ?? null,
      // A name may stand in any file.
      () => DocumentBuilder.waitUntil(DocumentState.IndexedReferences, token),
    ),
  );
}

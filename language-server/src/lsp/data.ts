/** Keeps the server's view of data files up to date: read with the texts that name them, and again when they change. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import type { DriverSharedAddedServices } from '../driver-module.ts';
import { followDocuments } from '../workspace/data-files.ts';

/** A text is read and checked again when a file changes that one of its measures names. */
export function followData(shared: LangiumSharedServices & DriverSharedAddedServices): void {
  const { DocumentBuilder, WorkspaceLock, WorkspaceManager } = shared.workspace;
  const { Data } = shared.driver;
  followDocuments(shared, () => Data);
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    const touched = Data.forget(changes.map(({ uri }) => URI.parse(uri))).map((uri) => URI.parse(uri));
    if (touched.length === 0) return;
    WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(touched, [], token)))
      // The text is checked again with its next change anyway.
      .catch(() => undefined);
  });
}

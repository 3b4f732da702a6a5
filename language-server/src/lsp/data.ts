/** Keeps the server's view of data files and pictures up to date: with the texts that name them, and when they change. */
import { URI } from 'langium';
import type { LangiumSharedServices } from 'langium/lsp';
import { followDocuments } from '../workspace/data-files.ts';
import type { DriverSharedAddedServices } from '../workspace/services.ts';

/**
 * A text is read and checked again when a file changes that it names.
 *
 * @param done when that is done: what the editor shows beside the text may count figures
 */
export function followData(shared: LangiumSharedServices & DriverSharedAddedServices, done: () => void): void {
  const { DocumentBuilder, WorkspaceLock, WorkspaceManager } = shared.workspace;
  const { Data, Pictures } = shared.driver;
  followDocuments(shared, () => [Data, Pictures]);
  const checkAgain = (documents: Iterable<string>) => {
    const touched = [...documents].map((uri) => URI.parse(uri));
    if (touched.length === 0) return;
    WorkspaceManager.ready
      .then(() => WorkspaceLock.write((token) => DocumentBuilder.update(touched, [], token)))
      .then(done)
      // The text is checked again with its next change anyway.
      .catch((error: unknown) => shared.driver.Host.failed?.({ part: 'work', name: 'data files', error }));
  };
  // No text waits for its pictures: what is wrong with one is told when it is known.
  Pictures.onTrouble = checkAgain;
  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    const changed = changes.map(({ uri }) => URI.parse(uri));
    checkAgain(new Set([...Data.forget(changed), ...Pictures.forget(changed)]));
  });
}

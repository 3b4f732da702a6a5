/**
 * The language server on a port that passes messages on as they are: that of a browser's worker, or of a process that an editor has
 * started. What ships with the extension is this, once, for both.
 */
import type { FileSystemProvider } from 'langium';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { ServerLog } from './lsp/log.ts';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';

/** As much of a worker's own scope as is used. */
export type Port = ConstructorParameters<typeof BrowserMessageReader>[0];

/** @param localFiles the disk of the computer, where there is one */
export function serve(port: Port, localFiles?: FileSystemProvider): ServerLog {
  const connection = createConnection(
    ProposedFeatures.all,
    new BrowserMessageReader(port),
    new BrowserMessageWriter(port),
  );
  return startServer({ connection, today: localDay, ...(localFiles && { localFiles }) });
}

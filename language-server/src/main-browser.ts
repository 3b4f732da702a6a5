/** The language server in a browser's worker. It sees the files that the client sends it. */
import { EmptyFileSystem } from 'langium';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';

declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer({ connection, today: localDay, ...EmptyFileSystem });

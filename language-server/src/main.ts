/** The language server as a process: started by the editor on its own runtime, or by any client over standard input and output. */
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';

startServer({ connection: createConnection(ProposedFeatures.all), today: localDay, ...NodeFileSystem });

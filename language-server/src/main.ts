/** The language server as a process: started by the editor on its own runtime, or by any client over standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';
import { LinkedFiles } from './workspace/contained-files.ts';

startServer({
  connection: createConnection(ProposedFeatures.all),
  today: localDay,
  fileSystemProvider: () => new LinkedFiles(),
});

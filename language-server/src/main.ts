/** The language server as a process: started by the editor on its own runtime, or by any client over standard input and output. */
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';
import { LinkedFiles } from './workspace/contained-files.ts';

const log = startServer({
  connection: createConnection(ProposedFeatures.all),
  today: localDay,
  fileSystemProvider: () => new LinkedFiles(),
});

/** What nobody has caught is told and ends nothing, unless the client itself is gone: then there is nobody to serve. */
function liveOn(name: string): (error: unknown) => void {
  return (error) => {
    const code = (error as NodeJS.ErrnoException | null)?.code;
    if (code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED' || code === 'ERR_STREAM_DESTROYED') process.exit(1);
    log.failed({ part: 'work', name, error });
  };
}
process.on('uncaughtException', liveOn('uncaught error'));
process.on('unhandledRejection', liveOn('unhandled rejection'));

/** A server's process lives on when something in it fails. */
import type { ServerLog } from './lsp/log.ts';

/** What nobody has caught is told and ends nothing, unless the client itself is gone: then there is nobody to serve. */
export function liveOn(log: ServerLog): void {
  process.on('uncaughtException', tell(log, 'uncaught error'));
  process.on('unhandledRejection', tell(log, 'unhandled rejection'));
}

function tell(log: ServerLog, name: string): (error: unknown) => void {
  return (error) => {
    const code = (error as NodeJS.ErrnoException | null)?.code;
    if (code === 'EPIPE' || code === 'ERR_IPC_CHANNEL_CLOSED' || code === 'ERR_STREAM_DESTROYED') process.exit(1);
    log.failed({ part: 'work', name, error });
  };
}

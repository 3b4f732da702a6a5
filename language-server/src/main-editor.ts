/** The language server as a process that the editor has started on its own runtime: they pass messages over the channel between them. */
import { liveOn } from './live-on.ts';
import { type Port, serve } from './serve.ts';
import { LinkedFiles } from './workspace/linked-files.ts';

/** The channel, in the form that a worker's port has. */
const channel = {
  set onmessage(listener: (event: { data: unknown }) => void) {
    process.on('message', (data) => {
      listener({ data });
      // The protocol's last word, after which nobody is there.
      if ((data as { method?: unknown }).method === 'exit') process.exit();
    });
  },
  // Its errors come as those of the process.
  addEventListener: () => undefined,
  postMessage: (message: unknown) => process.send?.(message),
};
// Without the editor there is nobody to serve.
process.on('disconnect', () => process.exit());
liveOn(serve(channel as unknown as Port, new LinkedFiles()));

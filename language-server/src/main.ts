/** The language server as a process: started by the editor on its own runtime, or by any client over standard input and output. */
import './older-nodes.ts';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { answerTo } from './command-line.ts';
import { liveOn } from './live-on.ts';
import { startServer } from './lsp/server.ts';
import { localDay } from './today.ts';
import { LinkedFiles } from './workspace/linked-files.ts';

const answer = answerTo(process.argv.slice(2), process.send !== undefined);
if (answer) {
  process[answer.code === 0 ? 'stdout' : 'stderr'].write(answer.text);
  process.exitCode = answer.code;
} else {
  // A server whose editor has gone ends by itself. One that is left with nothing to wait for never had an editor.
  process.once('beforeExit', () => {
    process.stderr.write(`driver-language-server: No editor answers at ${process.argv.slice(2).join(' ')}.\n`);
    process.exitCode = 2;
  });
  const log = startServer({
    connection: createConnection(ProposedFeatures.all),
    today: localDay,
    localFiles: new LinkedFiles(),
  });
  liveOn(log);
}

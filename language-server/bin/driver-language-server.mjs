#!/usr/bin/env node
/**
 * The command `driver-language-server`: starts the built server, or says in one sentence why it cannot. It stands here before
 * anything is built, so that npm can link it, and must be readable for Nodes that are far too old to run the rest.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const server = new URL('../dist/driver-language-server.cjs', import.meta.url);
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 18 || (major === 18 && minor < 17)) {
  stop(`It needs Node.js 18.17 or newer, and this is ${process.version}. Install a newer one from https://nodejs.org.`);
} else if (!existsSync(fileURLToPath(server))) {
  stop('It is not built yet. Run `npm run build` in the folder of Driver Diagrams.');
} else {
  import(server.href);
}

/** Ends as for wrong use. An editor shows the sentence in its log. */
function stop(sentence) {
  console.error(`driver-language-server: ${sentence}`);
  process.exitCode = 2;
}

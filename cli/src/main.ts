/** The built program `driver`: makes Node start the rest fast. `npm run bench` says what each line is worth. */
import '@driver-diagrams/language-server/older-nodes';
import * as nodeModule from 'node:module';
import { setFlagsFromString } from 'node:v8';

const [release = 0, minor = 0] = process.versions.node.split('.').map(Number);

// Node, from 22.8 on, keeps compiled code for the next start. Left to itself it keeps only the little that is compiled when a
// file is loaded, and drops what lies idle for a moment; so all is compiled once, at the first start, and nothing is dropped.
if (release > 22 || (release === 22 && minor >= 8)) {
  const { ENABLED, ALREADY_ENABLED } = nodeModule.constants.compileCacheStatus;
  const { status } = nodeModule.enableCompileCache();
  if (status === ENABLED || status === ALREADY_ENABLED) {
    setFlagsFromString('--no-lazy');
    setFlagsFromString('--no-flush-bytecode');
  }
}
// In a run of less than a second most functions end before their optimised code is there, and memory need not be tidied
// often. Node tells of flags that it does not know, so older and newer versions are left alone until they have been tried.
if (release >= 22 && release <= 24) {
  setFlagsFromString('--invocation-count-for-maglev=1500');
  setFlagsFromString('--semi-space-growth-factor=16');
}

const { run } = await import('./program.ts');
// Nothing is worth being taken down in good order.
process.exit(await run(process.argv.slice(2)));

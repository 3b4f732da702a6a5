#!/usr/bin/env node
/** The program `driver`: a launcher that makes Node start the rest fast. `npm run bench` says what each line is worth. */
import { constants, enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

// Node keeps compiled code for the next start. Left to itself it keeps only the little that is compiled when a file is
// loaded, and drops what lies idle for a moment; so all is compiled once, at the first start, and nothing is dropped.
const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus;
const { status } = enableCompileCache();
if (status === ENABLED || status === ALREADY_ENABLED) {
  setFlagsFromString('--no-lazy');
  setFlagsFromString('--no-flush-bytecode');
}
// In a run of less than a second most functions end before their optimised code is there, and memory need not be tidied
// often. Node tells of flags that it does not know, so newer versions are left alone until they have been tried.
const [release = 0] = process.versions.node.split('.').map(Number);
if (release <= 24) {
  setFlagsFromString('--invocation-count-for-maglev=1500');
  setFlagsFromString('--semi-space-growth-factor=16');
}

const { run } = await import('./program.ts');
const code = await run(process.argv.slice(2));
// What was said may still be on its way; once it is out, nothing is worth being taken down in good order.
process.exitCode = code;
for (const stream of [process.stdout, process.stderr]) await new Promise((resolve) => stream.write('', resolve));
process.exit();

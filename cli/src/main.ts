#!/usr/bin/env node
/**
 * The program `driver`: a launcher that lets Node keep the compiled code of all the rest for the next start. Left to itself,
 * Node keeps only the little that is compiled when a file is loaded, and drops what lies idle for a moment; so all is
 * compiled once, at the first start, and nothing is dropped.
 */
import { constants, enableCompileCache } from 'node:module';
import { setFlagsFromString } from 'node:v8';

const { ENABLED, ALREADY_ENABLED } = constants.compileCacheStatus;
const { status } = enableCompileCache();
if (status === ENABLED || status === ALREADY_ENABLED) {
  setFlagsFromString('--no-lazy');
  setFlagsFromString('--no-flush-bytecode');
}
const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));

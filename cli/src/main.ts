#!/usr/bin/env node
/** The program `driver`: a launcher, so that Node keeps the compiled code of all the rest for the next start. */
import { enableCompileCache } from 'node:module';

enableCompileCache();
const { run } = await import('./program.ts');
process.exitCode = await run(process.argv.slice(2));

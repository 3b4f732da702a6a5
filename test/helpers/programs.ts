/** The programs that tests start as processes; `before-all.ts` makes the built ones before the tests run. */
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** The command `driver`, as it is shipped. */
export const DRIVER = join(root, 'cli/dist/driver.mjs');
/** The language server, as it is shipped. */
export const SERVER = join(root, 'language-server/dist/driver-language-server.cjs');

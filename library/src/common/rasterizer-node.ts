/** What makes pixels, where files can be read: `index_bg.wasm` of resvg. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** In a built program it stands beside it; in the sources it is the package's own. */
export function rasterizer(): Uint8Array {
  const built = new URL('./resvg.wasm', import.meta.url);
  const path = existsSync(built) ? built : import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm');
  return readFileSync(fileURLToPath(path));
}

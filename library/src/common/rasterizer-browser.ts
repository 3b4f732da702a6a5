/** What makes pixels, where no file can be read: whoever wants pixels brings it. */
import { InputError } from './input-error.ts';

/** @throws InputError always */
export function rasterizer(): Uint8Array {
  throw new InputError(
    'In a browser a PNG needs the program that turns shapes into pixels: load the file resvg.wasm of this package and give its bytes as ‘rasterizer’.',
  );
}

/**
 * Stands in for fflate's `unzlib` where the library of PDF unpacks the pictures that it shrinks: that one starts a worker of the browser,
 * which Node does not have. The painter works in a thread of its own anyway.
 */
import { unzlibSync } from 'fflate';

export function unzlib(data: Uint8Array, done: (error: Error | null, unpacked?: Uint8Array) => void): void {
  let unpacked: Uint8Array;
  try {
    unpacked = unzlibSync(data);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)));
    return;
  }
  // As the other one, never before its caller has gone on.
  queueMicrotask(() => done(null, unpacked));
}

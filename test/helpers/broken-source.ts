/**
 * Preloaded (`node --import`) into a process that runs the sources: breaks some of them on their way in, so that tests see what
 * the real program does when a part of it fails. `DRIVER_BROKEN` holds the breaks as JSON.
 */
import { registerHooks } from 'node:module';
import { type Break, broken } from './breaks.ts';

const breaks = JSON.parse(process.env.DRIVER_BROKEN ?? '[]') as Break[];

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const its = breaks.filter(({ file }) => url.endsWith(file));
    if (its.length === 0 || loaded.source === undefined || loaded.source === null) return loaded;
    const text =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: its.reduce(broken, text) };
  },
});

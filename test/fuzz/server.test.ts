/**
 * The language server under random requests, edits, closings and cancellations: it answers all, lives on, logs no failure of its
 * own, and in the end says of each text what a fresh server says. `npm run test:long` does so for longer, in another process.
 */
import { expect, test } from 'vitest';
import { tryServer } from './client.ts';
import { budget } from './try.ts';

const { seconds, seed } = budget();

/** For what is still to be answered, and for the fresh server. */
const BESIDES = 240;

test('a client that does everything at random', { timeout: (seconds + BESIDES) * 1000 }, async () => {
  const { requests, breaches } = await tryServer(seconds, seed, 'here');
  expect(breaches).toEqual([]);
  expect(requests, 'Not a single request was made.').toBeGreaterThan(0);
});

import { readFileSync } from 'node:fs';
import * as protocol from '@driver-diagrams/language-server/protocol';
import { expect, test } from 'vitest';

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8');

test('the page describes every request of the protocol file, and no other', () => {
  const described = [...page.matchAll(/^## `(.+)`$/gm)].map(([, name]) => name);
  const requests = Object.values(protocol).filter((each) => typeof each === 'string');
  expect(described.sort()).toEqual(requests.sort());
});

test('the page names every part of the parameters and answers', () => {
  const source = readFileSync(new URL('../../language-server/src/protocol.ts', import.meta.url), 'utf8');
  const parts = [...source.matchAll(/^ {2}(\w+)\??:/gm)].map(([, name]) => name);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect(page).toContain(`\`${part}\``);
});

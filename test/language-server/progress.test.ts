/** Checking that takes more than a second shows how far it is, and can be ended. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildBroken } from '../helpers/breaks.ts';
import { SERVER } from '../helpers/programs.ts';
import { startServer } from '../helpers/server.ts';

const SLOW = {
  file: 'workspace/checks.ts',
  after: 'const uri = document.uri.toString();',
  put: 'await new Promise((resolve) => setTimeout(resolve, 300));',
};
const abilities = { window: { workDoneProgress: true } };

let folder: string;
let program: string;
beforeAll(async () => {
  program = await buildBroken(SERVER, [SLOW]);
  folder = mkdtempSync(join(tmpdir(), 'driver-progress-'));
  for (let n = 0; n < 12; n++) writeFileSync(join(folder, `${n}.driver`), `aim A${n} "80% by 2030"\n`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Progress {
  token: string;
  value: { kind: string; title?: string; cancellable?: boolean; message?: string };
}

async function follow(act: (told: Progress[], end: (token: string) => void, log: readonly string[]) => Promise<void>) {
  const told: Progress[] = [];
  const server = await startServer(pathToFileURL(folder).href, program, abilities, {
    broken: [SLOW],
    prepare(connection) {
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onNotification('$/progress', (progress: Progress) => void told.push(progress));
    },
  });
  try {
    const end = (token: string) => void server.connection.sendNotification('window/workDoneProgress/cancel', { token });
    await act(told, end, server.log);
  } finally {
    await server.stop();
  }
}

const kinds = (told: readonly Progress[]) => new Set(told.map(({ value }) => value.kind));

test('from the beginning to the end', async () => {
  await follow(async (told) => {
    await expect.poll(() => told.at(-1)?.value.kind, { timeout: 20_000 }).toBe('end');
    expect(kinds(told)).toEqual(new Set(['begin', 'report', 'end']));
    expect(told[0]?.value).toMatchObject({ title: 'Checking theories', cancellable: true });
    expect(told.some(({ value }) => /^\d+\/12$/.test(value.message ?? ''))).toBe(true);
  });
});

test('ended by the user', async () => {
  await follow(async (told, end, log) => {
    await expect.poll(() => told.length, { timeout: 20_000 }).toBeGreaterThan(0);
    end(told[0]?.token ?? '');
    await expect.poll(() => told.at(-1)?.value.kind, { timeout: 20_000 }).toBe('end');
    expect(log.some((line) => line.includes('ended by the user'))).toBe(true);
  });
});

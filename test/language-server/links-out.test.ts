/** Imports through links: what truly lies outside the folder, or never ends, is no import, in the editor as on the command line. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TheoryAnswer } from '../../language-server/src/protocol.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const TEXT = 'import "inside"\naim Own "Ours"\n';
const OTHER = 'aim Foreign "Theirs"\n';

let place: string;
let server: TestServer;

beforeEach(async () => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'driver-links-')));
  mkdirSync(join(place, 'folder'));
  mkdirSync(join(place, 'elsewhere'));
  writeFileSync(join(place, 'elsewhere', 'outside.driver'), OTHER);
  writeFileSync(join(place, 'folder', 'near.driver'), OTHER);
  server = await startServer(pathToFileURL(join(place, 'folder')).href);
});

afterEach(async () => {
  await server.stop();
  rmSync(place, { recursive: true });
});

const inside = () => join(place, 'folder', 'inside.driver');

/** How `inside.driver` comes to be, and whether it is imported. */
const cases: [name: string, make: () => unknown, imported: boolean][] = [
  ['a link to a file outside', () => symlinkSync(join(place, 'elsewhere', 'outside.driver'), inside()), false],
  ['a link to a folder', () => symlinkSync(join(place, 'elsewhere'), inside()), false],
  ['a link to a device without an end', () => symlinkSync('/dev/zero', inside()), false],
  ['a link to itself', () => symlinkSync(inside(), inside()), false],
  ['a pipe', () => execFileSync('mkfifo', [inside()]), false],
  ['a folder', () => mkdirSync(inside()), false],
  ['a link to a file of the folder', () => symlinkSync(join(place, 'folder', 'near.driver'), inside()), true],
  ['a file', () => writeFileSync(inside(), OTHER), true],
];

describe.skipIf(process.platform === 'win32')('an import of', () => {
  it.each(cases)('%s', async (_, make, imported) => {
    make();
    const uri = pathToFileURL(join(place, 'folder', 'own.driver')).href;
    await server.open(uri, TEXT);
    const { theory } = await server.connection.sendRequest<TheoryAnswer>('driver/theory', { uri });
    const names = theory?.elements.map(({ name }) => name);
    expect(names).toEqual(imported ? ['Own', 'Foreign'] : ['Own']);
    const missing = (problems: { code?: unknown }[]) => problems.some(({ code }) => code === 'import-missing');
    const problems = await server.problems(uri, () => true);
    expect(missing(problems)).toBe(!imported);
  });
});

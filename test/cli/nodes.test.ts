/** The built programs on real Nodes of other versions: they run, or say in one sentence what to install. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installOlderNodes, OLDER_NODES, olderNode } from '../../scripts/older-nodes.ts';
import { some } from '../helpers/long-run.ts';
import { root } from '../helpers/programs.ts';
import { startServer } from '../helpers/server.ts';
import { driver, type Outcome } from './run-driver.ts';
import { SOUND, WARNED } from './texts.ts';

const DRIVER = join(root, 'cli/bin/driver.mjs');
const SERVER = join(root, 'language-server/bin/driver-language-server.mjs');

/** The oldest is tried each time. */
const tried = some(OLDER_NODES.supported);

beforeAll(() => installOlderNodes(OLDER_NODES.tooOld, ...tried), 300_000);

const files = {
  'a.driver': WARNED,
  'base.driver': SOUND,
  'theirs.driver': SOUND.replace('Enough mentors', 'Enough good mentors'),
};

/** Calls that need what differs most between versions of Node. */
const CALLS = [
  ['check', 'a.driver', '--format', 'sarif', '--today', '2026-01-01'],
  ['render', 'a.driver', '-o', 'a.html'],
  ['render', 'a.driver', '-o', 'a.png', '--dpi', '24'],
  ['poster', 'a.driver', '-o', 'poster.pdf'],
  ['git-merge', 'base.driver', 'a.driver', 'theirs.driver'],
];

let newest: Promise<Outcome[]> | undefined;

/** What this very Node makes of the calls. */
function expected(): Promise<Outcome[]> {
  newest ??= Promise.all(CALLS.map((args) => driver({ args, files }, DRIVER)));
  return newest;
}

/** For a machine that others keep busy; nothing is said about time. */
const PATIENCE = { timeout: 300_000 };

describe.each(tried)('Node %s', PATIENCE, (version) => {
  const node = olderNode(version);

  it('runs the command, with the same result', async () => {
    const outcomes = await Promise.all(CALLS.map((args) => driver({ args, files, node }, DRIVER)));
    const wanted = await expected();
    for (const [n, outcome] of outcomes.entries()) {
      const { written, ...said } = outcome;
      const { written: same, ...others } = wanted[n] ?? outcome;
      expect(said).toEqual(others);
      expect(Object.keys(written)).toEqual(Object.keys(same));
      for (const [path, content] of Object.entries(written)) {
        // Each version packs PDFs with its own zlib, so their bytes may differ.
        const alike = path.endsWith('.pdf') ? content.startsWith('%PDF-') : content === same[path];
        expect(alike, path).toBe(true);
      }
    }
  });

  it('runs the language server', async () => {
    const server = await startServer(undefined, SERVER, {}, {}, node);
    try {
      await server.open('file:///a.driver', SOUND.replace('-> Goal', '-> Gaol'));
      const problems = await server.problems('file:///a.driver', (told) =>
        told.some(({ code }) => code === 'unknown-name'),
      );
      expect(problems.length).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  });
});

it.each([DRIVER, SERVER])('a Node that is too old is told in one sentence: %s', async (program) => {
  const { code, out, err } = await driver({ args: ['--version'], node: olderNode(OLDER_NODES.tooOld) }, program);
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(
    /^driver.*: It needs Node\.js 18\.17 or newer, and this is v16\.20\.2\. Install a newer one from https:\/\/nodejs\.org\.\n$/,
  );
});

it.each(['cli', 'language-server'])('what the manifest of %s promises is what its command asks for', (room) => {
  const manifest = JSON.parse(readFileSync(join(root, room, 'package.json'), 'utf8'));
  const oldest = `>=${OLDER_NODES.supported[0].replace(/\.0$/, '')}`;
  expect(manifest.engines).toEqual({ node: oldest });
  for (const path of Object.values<string>(manifest.bin)) {
    const bin = join(root, room, path);
    expect(readFileSync(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
    // npm links it before it is built, and a build leaves it alone.
    expect(statSync(bin).mode & 0o111).toBe(0o111);
    expect(path).toMatch(/^\.\/bin\//);
  }
});

/** What a person reads who starts the language server as no editor would. */
const SERVER_CALLS: [args: string[], code: number, out: RegExp, err: RegExp][] = [
  [['--version'], 0, /^\d+\.\d+\.\d+\n$/, /^$/],
  [['--help'], 0, /^driver-language-server checks [\s\S]*Usage: driver-language-server --stdio\n/, /^$/],
  [[], 2, /^$/, /^driver-language-server: Editors start this program, with --stdio: .*\n$/],
  [['--socket'], 2, /^$/, /^driver-language-server: Editors start this program/],
  [['--node-ipc'], 2, /^$/, /^driver-language-server: Editors start this program/],
  [['--pipe=/nowhere/at-all'], 2, /^$/, /^driver-language-server: No editor answers at --pipe=\/nowhere\/at-all\.\n$/],
];

it.each(SERVER_CALLS)('driver-language-server %s', async (args, code, out, err) => {
  const outcome = await driver({ args }, SERVER);
  expect(outcome.code).toBe(code);
  expect(outcome.out).toMatch(out);
  expect(outcome.err).toMatch(err);
});

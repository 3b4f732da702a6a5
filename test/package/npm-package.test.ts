/**
 * The npm package `driver-diagrams` as people get it: packed, installed in an empty folder with no network, and used on real Nodes, in a
 * browser and by the compiler. The newest Node does everything, the older ones what tells most; `npm run test:long` does all on each.
 */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { findChromium } from '../../scripts/chromium.ts';
import { packNpm } from '../../scripts/npm-package.ts';
import { installOlderNodes, OLDER_NODES, olderNode } from '../../scripts/older-nodes.ts';
import { findOnPath, mustRun, npm, root, run } from '../../scripts/terminal.ts';
import { driver, runProcess } from '../cli/run-driver.ts';
import { SOUND, WARNED } from '../cli/texts.ts';
import { isLong, some } from '../helpers/long-run.ts';
import { startServer } from '../helpers/server.ts';
import { EXAMPLES, RUN } from '../library/examples.ts';

const OWNER = {
  publisher: 'somebody',
  repository: 'https://example.org/driver-diagrams',
  bugs: '',
  homepage: 'https://example.org',
};
/** For a machine that others keep busy; nothing is said about time. */
const PATIENCE = 300_000;

/** The oldest is tried each time. */
const tried = some(OLDER_NODES.supported);

const home = mkdtempSync(join(tmpdir(), 'driver-npm-'));
const folder = join(home, 'Meine Theorien 学校');
const installed = join(folder, 'node_modules/driver-diagrams');
let tarball = '';

beforeAll(async () => {
  await installOlderNodes(OLDER_NODES.tooOld, ...tried);
  ({ tarball } = await packNpm({ version: manifest.version, out: home, owner: OWNER, build: join(home, 'build') }));
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  await npm(['install', '--offline', '--ignore-scripts', tarball], folder);
  writeFileSync(join(folder, 'examples.json'), JSON.stringify(EXAMPLES));
  writeFileSync(
    join(folder, 'examples.mjs'),
    `import { readFileSync } from 'node:fs';
import * as library from 'driver-diagrams';
const run = ${RUN};
const examples = JSON.parse(readFileSync('examples.json', 'utf8'));
const printed = [];
for (const { code } of examples) printed.push(await run(code, library));
process.stdout.write(JSON.stringify(printed));
`,
  );
}, PATIENCE);

const bin = (name: string) => join(installed, 'bin', `${name}.mjs`);
const filesIn = (path: string) =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
const printedLines = EXAMPLES.map(({ printed }) => printed);

describe('what is packed', () => {
  const its = () => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

  it('needs nothing beside itself, and says which Node it needs', () => {
    const { dependencies, scripts, engines, version, repository, homepage, bugs } = its();
    expect([dependencies, scripts, bugs]).toEqual([undefined, undefined, undefined]);
    expect({ version, engines }).toEqual({ version: manifest.version, engines: { node: '>=18.17' } });
    expect([repository.url, homepage]).toEqual([`${OWNER.repository}.git`, OWNER.homepage]);
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'driver-diagrams',
    ]);
  });

  it('holds every file that it names', () => {
    const { bin: bins, exports } = its();
    const named = [
      ...Object.values<string>(bins),
      ...Object.values<Record<string, string> | string>(exports).flatMap((each) =>
        typeof each === 'string' ? each : Object.values(each),
      ),
    ];
    expect(named.length).toBeGreaterThan(6);
    expect(named.filter((path) => !existsSync(join(installed, path)))).toEqual([]);
    for (const name of ['README.md', 'LICENSE', 'third-party-licenses.txt', 'inter-license.txt']) {
      expect(statSync(join(installed, name)).size, name).toBeGreaterThan(500);
    }
  });

  it('is small, and brings what is large once', () => {
    expect(statSync(tarball).size).toBeLessThan(4_200_000);
    const elk = filesIn(installed).filter(
      (file) => /\.m?js$/.test(file) && readFileSync(file, 'utf8').includes('org.eclipse.elk.layered'),
    );
    const large = elk.filter((file) => statSync(file).size > 500_000);
    expect(large.map((file) => file.slice(installed.length))).toEqual([join('/dist/shared', 'elk.js')]);
    expect(filesIn(installed).filter((file) => /\.map$|(?<!\.d)\.ts$/.test(file))).toEqual([]);
  });

  it('tells nothing of the machine that it was made on', () => {
    const texts = filesIn(installed).filter((file) => !file.endsWith('.wasm'));
    expect(texts.filter((file) => [root, home].some((path) => readFileSync(file, 'utf8').includes(path)))).toEqual([]);
  });

  it('has a page whose links all lead somewhere', () => {
    const page = readFileSync(join(installed, 'README.md'), 'utf8');
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.filter((target) => !/^https:/.test(target))).toEqual([]);
  });

  it('is refused under a version that is not the project’s', async () => {
    await expect(packNpm({ version: '99.0.0', out: home })).rejects.toThrow('so 99.0.0 cannot be packed.');
  });
});

const FORMATS = ['svg', 'pdf', 'pptx', 'html', 'drawio', 'mmd', 'dot', 'csv', 'xlsx', 'json'];
const files = { 'a.driver': WARNED };

/** The calls that are made on a Node, each with what it writes; the first of them on every Node. */
const CALLS: [args: string[], written: string[]][] = [
  [['check', 'a.driver', '--today', '2026-06-30'], []],
  [['render', 'a.driver', '-o', 'a.png', '--dpi', '24'], ['a.png']],
  ...FORMATS.map((format): [string[], string[]] => [['render', 'a.driver', '-o', `a.${format}`], [`a.${format}`]]),
  [['poster', 'a.driver', '-o', 'poster.pdf'], ['poster.pdf']],
  [['poster', 'a.driver', '--slides', '-o', 'deck.pptx'], ['deck.pptx']],
  [['diff', 'a.driver', 'a.driver'], []],
  [['report', 'a.driver', '--kind', 'coverage', '--today', '2026-06-30'], []],
];

const NODES: [version: string, node: string, calls: typeof CALLS][] = [
  [process.versions.node, process.execPath, CALLS],
  ...tried.map((version): [string, string, typeof CALLS] => [
    version,
    olderNode(version),
    isLong ? CALLS : CALLS.slice(0, 2),
  ]),
];

describe.each(NODES)('on Node %s', { timeout: PATIENCE }, (_, node, calls) => {
  it('runs the command', async () => {
    for (const [args, written] of calls) {
      const outcome = await driver({ args, files, node }, bin('driver'));
      expect([outcome.code, outcome.err], args.join(' ')).toEqual([0, '']);
      expect(Object.keys(outcome.written), args.join(' ')).toEqual(written);
      if (written.length === 0) expect(outcome.out).toMatch(/\S/);
    }
  });

  it('runs the language server', async () => {
    const server = await startServer(undefined, bin('driver-language-server'), {}, {}, node);
    try {
      await server.open('file:///a.driver', SOUND.replace('-> Goal', '-> Gaol'));
      const isTold = (told: { code?: unknown }[]) => told.some(({ code }) => code === 'unknown-name');
      expect((await server.problems('file:///a.driver', isTold)).length).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  });

  it('runs every example of docs/library.md', async () => {
    const { code, output } = await run(node, ['examples.mjs'], { cwd: folder });
    expect(code, output).toBe(0);
    expect(JSON.parse(output)).toEqual(printedLines);
  });
});

it.each(['driver', 'driver-language-server'])('%s tells a Node that is too old in one sentence', async (name) => {
  const { code, out, err } = await driver({ args: ['--version'], node: olderNode(OLDER_NODES.tooOld) }, bin(name));
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^driver.*: It needs Node\.js 18\.17 or newer, and this is v16\.20\.2\. .*\n$/);
});

it.each(['driver-diagrams', 'driver'])(
  'npx finds %s',
  async (name) => {
    expect(await npm(['exec', '--offline', '--', name, '--version'], folder)).toBe(`${manifest.version}\n`);
  },
  PATIENCE,
);

it.each(['bundler', 'nodenext'])(
  'types are whole for a strict compiler: %s',
  async (moduleResolution) => {
    const program = readFileSync(join(root, 'test/package/consumer.mts'), 'utf8');
    writeFileSync(join(folder, 'consumer.mts'), program);
    const config = `${moduleResolution}.json`;
    const compilerOptions = {
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
      target: 'es2022',
      lib: ['es2022'],
      module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
      moduleResolution,
    };
    writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files: ['consumer.mts'] }));
    await mustRun(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], { cwd: folder });
  },
  PATIENCE,
);

it('a browser runs every example of docs/library.md, and makes a PNG', { timeout: PATIENCE }, async () => {
  const types: Record<string, string> = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };
  const served = createServer(({ url = '' }, response) => {
    const path = join(installed, decodeURIComponent(url.split('?')[0] ?? ''));
    const isFile = existsSync(path) && statSync(path).isFile();
    response.writeHead(isFile || url === '/' ? 200 : 404, {
      'content-type': types[path.split('.').at(-1) ?? ''] ?? types.html,
    });
    response.end(isFile ? readFileSync(path) : '<!doctype html><title>Test</title>');
  });
  await new Promise<void>((resolve) => served.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(`http://127.0.0.1:${(served.address() as AddressInfo).port}/`);
    // Pixels need what a page must bring, below.
    const examples = EXAMPLES.filter(({ code }) => !code.includes("'png'"));
    const printed = await page.evaluate(`(async () => {
      const library = await import('/dist/browser/library.js');
      const run = ${RUN};
      const printed = [];
      for (const code of ${JSON.stringify(examples.map(({ code }) => code))}) printed.push(await run(code, library));
      return printed;
    })()`);
    expect(printed).toEqual(examples.map((example) => example.printed));
    const made = await page.evaluate(`(async () => {
      const { readTheory, render } = await import('/dist/browser/library.js');
      const reading = await readTheory(${JSON.stringify(WARNED)});
      const told = await render(reading, 'png').catch(({ message }) => message);
      const rasterizer = new Uint8Array(await (await fetch('/dist/resvg.wasm')).arrayBuffer());
      const formats = {};
      for (const format of ['svg', 'pdf', 'png', 'pptx', 'html', 'drawio', 'mermaid', 'dot', 'csv', 'xlsx', 'json']) {
        formats[format] = (await render(reading, format, { rasterizer, dpi: 24 })).length > 100;
      }
      return { told, formats };
    })()`);
    expect(made).toEqual({
      told: expect.stringMatching(/^In a browser a PNG needs .* resvg\.wasm /),
      formats: Object.fromEntries(
        ['svg', 'pdf', 'png', 'pptx', 'html', 'drawio', 'mermaid', 'dot', 'csv', 'xlsx', 'json'].map((format) => [
          format,
          true,
        ]),
      ),
    });
    expect(errors).toEqual([]);
  } finally {
    await browser.close();
    served.close();
  }
});

/** What is set around a program. */
interface Machine {
  env?: Record<string, string>;
  uid?: number;
  gid?: number;
}

/** What a machine may lack; `npm run test:long` also tries each alone. */
const LACKS: Readonly<Record<string, Machine>> = {
  'without git': { env: { PATH: dirname(process.execPath) } },
  'with a home that cannot be written': { env: { HOME: '/proc/1', USERPROFILE: '/proc/1', XDG_CACHE_HOME: '/proc/1' } },
  'with a registry that does not answer': { env: { npm_config_registry: 'http://127.0.0.1:9/' } },
  ...(process.getuid?.() === 0 && { 'as another user': { uid: 65_534, gid: 65_534 } }),
};
const lacks = Object.values(LACKS);
const all: Machine = Object.assign({}, ...lacks, { env: Object.assign({}, ...lacks.map(({ env }) => env)) });
const MACHINES = [['with nothing', all] as const, ...(isLong ? Object.entries(LACKS) : [])];

describe.each(MACHINES)('on a machine %s', { timeout: PATIENCE }, (_, { env = {}, ...user }) => {
  let work = '';
  const start = (...args: string[]) => runProcess([bin('driver'), ...args], { cwd: work, env, ...user });

  beforeAll(() => {
    work = join(mkdtempSync(join(home, 'bare-')), 'Mes théories 学校');
    mkdirSync(work, { recursive: true });
    writeFileSync(join(work, 'a b.driver'), WARNED);
    for (const path of [home, dirname(work)]) chmodSync(path, 0o755);
    if (user.uid !== undefined) chownSync(work, user.uid, user.gid ?? 0);
  });

  it('a theory is checked, drawn and printed', async () => {
    const checked = await start('check', '.', '--today', '2026-06-30');
    expect([checked.code, checked.err]).toEqual([0, '']);
    for (const [command, file] of [
      ['render', 'a.png'],
      ['render', 'a.xlsx'],
      ['poster', 'poster.pdf'],
    ] as const) {
      const { code, err } = await start(command, 'a b.driver', '-o', file);
      expect([code, err], file).toEqual([0, '']);
      expect(statSync(join(work, file)).size).toBeGreaterThan(1000);
    }
  });

  it('what needs git says so in a sentence', async () => {
    const { code, out, err } = await start('diff', 'main');
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^driver: .*git.*\n$/);
  });

  it('is installed from the file of a release', async () => {
    // npm keeps a cache, which it wants to write somewhere.
    const mine = { ...env, npm_config_cache: join(work, 'cache') };
    const { npm_execpath: program = npmProgram() } = process.env;
    const args = ['install', '--prefix', join(work, 'tools'), '--no-audit', '--no-fund', '--ignore-scripts', tarball];
    const { code, err } = await runProcess([program, ...args], { cwd: work, env: mine, ...user });
    expect(code, err).toBe(0);
    const driverHere = join(work, 'tools', 'node_modules', 'driver-diagrams', 'bin', 'driver.mjs');
    const { out } = await runProcess([driverHere, '--version'], { cwd: work, env, ...user });
    expect(out).toBe(`${manifest.version}\n`);
  });
});

/** The npm beside the `npm` on the PATH. */
function npmProgram(): string {
  const command = findOnPath(['npm']);
  if (!command) throw new Error('No npm found.');
  return realpathSync(command);
}

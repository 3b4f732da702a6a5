/** The page of the diagram in a browser that denies workers: under its own content policy it lays the picture out by itself. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentPolicy } from '../../extension/src/panel/html.ts';
import { optionsOf } from '../../scripts/build.ts';
import { bundles } from '../../scripts/bundles.ts';
import { root } from '../../scripts/terminal.ts';
import { launchBrowser } from '../vscode/browser.ts';

const HOST = 'http://page.test';
const folder = mkdtempSync(join(tmpdir(), 'driver-denied-'));

let browser: Awaited<ReturnType<typeof launchBrowser>>;
beforeAll(async () => {
  browser = await launchBrowser();
  const bundleOf = (out: string) => optionsOf(bundles.find((each) => each.out === out) ?? expect.fail(out));
  const { entryPoints: _, outdir: __, ...page } = bundleOf('extension/dist/webview.js');
  const script = `import { startLayoutWorker } from './extension/webview/drawing.ts';
const graph = { id: 'root', children: [{ id: 'a', width: 100, height: 40 }, { id: 'b', width: 100, height: 40 }],
  edges: [{ id: 'ab', sources: ['a'], targets: ['b'] }], layoutOptions: { 'elk.algorithm': 'layered' } };
startLayoutWorker('${HOST}/elk-worker.js')(graph).then(
  ({ children }) => { globalThis.placed = children.map(({ id, x }) => id + ' ' + (x >= 0)); },
  (error) => { globalThis.placed = String(error); });`;
  const stdin = { contents: script, resolveDir: root, loader: 'ts' as const };
  await build({
    ...page,
    entryPoints: undefined,
    stdin,
    splitting: false,
    sourcemap: false,
    outfile: join(folder, 'page.js'),
  });
  await build({
    ...bundleOf('extension/dist/elk-worker.js'),
    sourcemap: false,
    outfile: join(folder, 'elk-worker.js'),
  });
});
afterAll(() => browser.close());

test.each<[string, string]>([
  ['a browser that has them', ''],
  ['one that has none', 'delete globalThis.Worker'],
  [
    'one that throws when they are made',
    'globalThis.Worker = class { constructor() { throw new Error("SecurityError"); } }',
  ],
])('%s', async (_, denied) => {
  const page = await browser.newPage();
  const policy = contentPolicy('secret', HOST);
  const html = `<meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" nonce="secret" src="page.js"></script>`;
  await page.route(`${HOST}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html });
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, name)) });
  });
  await page.addInitScript(denied);
  await page.goto(`${HOST}/`);
  await expect.poll(() => page.evaluate('globalThis.placed'), { timeout: 30_000 }).toEqual(['a true', 'b true']);
  await page.close();
});

/** What the build makes: one line a bundle, one line a copied file. All paths are from the project's root. */
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';

interface Bundle {
  entry: string;
  out: string;
  options: BuildOptions;
}

/** What runs on VS Code's own Node. */
const node: BuildOptions = { platform: 'node', target: 'node22', format: 'cjs' };

/** Smaller, with the names that the traces of errors tell. */
const smaller: BuildOptions = { minifySyntax: true, minifyWhitespace: true };

/** What runs on Node and in a worker of a browser alike: a module that asks neither for what it has. */
const anywhere: BuildOptions = { platform: 'browser', target: ['node22', 'es2023'], format: 'esm', ...smaller };
/** The oldest Node that the command line and the language server run on; `engines` and `bin/` of both name it too. */
export const OLDEST_NODE = 'node18.17';

/** Leaves an import to a file that lies beside the bundle, so that it ships once, and is loaded when it is needed. */
const beside = (imported: RegExp, path: string): Plugin => ({
  name: `beside: ${path}`,
  setup: (build) => build.onResolve({ filter: imported }, () => ({ path, external: true })),
});

/** Nobody waits for the reader of workbooks who reads none, and it ships once. */
const workbookBeside = beside(/^\.\/workbook\.ts$/, './workbook.mjs');

/** The parts of the font that ships, by their files in `diagram/src/font/faces`. */
const FACES = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** In the extension the pages and the painter share them; what is built elsewhere, as in a test, holds them itself. */
const facesBeside: Plugin = {
  name: 'faces beside',
  setup(build) {
    const { outfile, outdir } = build.initialOptions;
    if (outdir !== 'extension/dist' && outfile !== 'extension/dist/painter.mjs') return;
    build.onResolve({ filter: /^\.\/faces\// }, ({ path }) => ({
      path: path.replace(/^\.\/faces\/(.*)\.ts$/, './face-$1.mjs'),
      external: true,
    }));
  },
};

/** The pictures in a PDF are unpacked without one more worker. */
const unpackHere: Plugin = {
  name: 'unpack here',
  setup: (build) =>
    build.onResolve({ filter: /^fflate$/ }, ({ importer }) =>
      /[\\/]png-js[\\/]/.test(importer) ? { path: join(import.meta.dirname, 'unzlib-here.ts') } : undefined,
    ),
};

/** Pages draw theories, and check none. */
const unchecked: Plugin = {
  name: 'unchecked',
  setup: (build) =>
    build.onResolve({ filter: /^@driver-diagrams\/theory\/rules\/index$/ }, () => ({
      path: join(import.meta.dirname, 'unchecked.ts'),
    })),
};

const page: BuildOptions = { platform: 'browser', target: 'es2023', format: 'iife', minify: true };

/** The pages of the panels are modules in parts, so that the picture's code and font are shipped once. */
const pages: BuildOptions = {
  ...page,
  format: 'esm',
  splitting: true,
  entryPoints: {
    webview: 'extension/webview/main.ts',
    chart: 'extension/webview/chart.ts',
    compare: 'extension/webview/compare.ts',
    poster: 'extension/webview/poster.ts',
    markdown: 'extension/markdown/preview.ts',
  },
  outfile: undefined,
  outdir: 'extension/dist',
  chunkNames: '[name]-[hash]',
  // The preview, which may start no worker, takes ELK from the same file.
  plugins: [beside(/^elkjs\//, './elk-worker.js'), workbookBeside, unchecked, facesBeside],
};

/** The CommonJS packages inside a module for Node still ask for `require`. */
export const withRequire = {
  js: "import { createRequire as requireFor } from 'node:module';\nconst require = requireFor(import.meta.url);",
};

/** The command line is a module in parts, so that a command loads only what it needs. */
const commandLine: BuildOptions = {
  ...node,
  target: OLDEST_NODE,
  format: 'esm',
  splitting: true,
  // Half the text is read and checked against the compile cache faster; names stay, for the traces of errors.
  ...smaller,
  entryPoints: {
    driver: 'cli/src/main.ts',
    'merge-thread': 'cli/src/merging/thread.ts',
    'logo-thread': 'cli/src/output/logo-thread.ts',
  },
  outfile: undefined,
  outdir: 'cli/dist',
  outExtension: { '.js': '.mjs' },
  banner: withRequire,
};

export const bundles: Bundle[] = [
  {
    entry: 'language-server/src/serve.ts',
    out: 'extension/dist/server-core.mjs',
    // Short names within functions; what a trace tells is named as in the source.
    options: { ...anywhere, minify: true, keepNames: true, plugins: [workbookBeside] },
  },
  // Mostly other people's code, whose names in a trace tell us nothing.
  {
    entry: 'theory/src/exchange/workbook.ts',
    out: 'extension/dist/workbook.mjs',
    options: { ...anywhere, minify: true },
  },
  {
    entry: 'language-server/src/main-editor.ts',
    out: 'extension/dist/server.mjs',
    options: { ...node, ...smaller, format: 'esm', plugins: [beside(/^\.\/serve\.ts$/, './server-core.mjs')] },
  },
  {
    entry: 'extension/src/extension.ts',
    out: 'extension/dist/extension.cjs',
    // Most of it is the client of the protocol; the server, whose failures are told, keeps its names.
    options: { ...node, minify: true, external: ['vscode'] },
  },
  {
    entry: 'extension/src/extension-web.ts',
    out: 'extension/dist/extension-web.js',
    // What a browser has to load is as small as can be.
    options: { ...anywhere, minify: true, format: 'cjs', external: ['vscode'] },
  },
  {
    entry: 'extension/src/poster/painter.ts',
    out: 'extension/dist/painter.mjs',
    // The library of PDF asks where it lies, for a file that is not used here; a script in memory lies nowhere.
    options: {
      ...anywhere,
      minify: true,
      define: { 'import.meta.url': '"file:///"' },
      plugins: [unpackHere, facesBeside],
    },
  },
  ...FACES.map((face) => ({
    entry: `diagram/src/font/faces/${face}.ts`,
    out: `extension/dist/face-${face}.mjs`,
    options: anywhere,
  })),
  { entry: 'extension/webview/main.ts', out: 'extension/dist/webview.js', options: pages },
  { entry: 'extension/markdown/loader.ts', out: 'extension/dist/markdown-loader.js', options: page },
  {
    entry: 'diagram/src/layout/elk-worker.ts',
    out: 'extension/dist/elk-worker.js',
    options: { ...page, format: 'esm' },
  },
  {
    entry: 'language-server/src/main.ts',
    out: 'language-server/dist/driver-language-server.cjs',
    options: { ...node, target: OLDEST_NODE },
  },
  {
    entry: 'language-server/src/main-browser.ts',
    out: 'language-server/dist/driver-language-server-browser.js',
    options: page,
  },
  { entry: 'cli/src/main.ts', out: 'cli/dist/driver.mjs', options: commandLine },
];

/** A .vsix holds only what lies in `extension/`, so what other folders own is copied there. */
export const copies: [from: string, to: string][] = [
  ['grammar/driver.tmLanguage.json', 'extension/dist/driver.tmLanguage.json'],
  ['grammar/language-configuration.json', 'extension/dist/language-configuration.json'],
  ['grammar/snippets.json', 'extension/dist/snippets.json'],
  ['grammar/icons/driver-light.svg', 'extension/dist/icons/driver-light.svg'],
  ['grammar/icons/driver-dark.svg', 'extension/dist/icons/driver-dark.svg'],
  ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'cli/dist/resvg.wasm'],
  ['node_modules/@resvg/resvg-wasm/index_bg.wasm', 'extension/dist/resvg.wasm'],
  ['samples/first-steps.driver', 'extension/dist/first-steps.driver'],
  ['diagram/src/font/OFL.txt', 'extension/dist/inter-license.txt'],
  ['docs/rules.md', 'extension/dist/rules.md'],
];

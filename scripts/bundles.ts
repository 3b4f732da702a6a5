/** What the build makes: one line a bundle, one line a copied file. All paths are from the project's root. */
import type { BuildOptions } from 'esbuild';

interface Bundle {
  entry: string;
  out: string;
  options: BuildOptions;
}

/** What runs on VS Code's own Node. */
const node: BuildOptions = { platform: 'node', target: 'node22', format: 'cjs' };
/** The oldest Node that the command line and the language server run on; `engines` and `bin/` of both name it too. */
export const OLDEST_NODE = 'node18.17';
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
  chunkNames: 'parts/[name]-[hash]',
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
  minifySyntax: true,
  minifyWhitespace: true,
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
  { entry: 'language-server/src/main.ts', out: 'extension/dist/server.cjs', options: node },
  {
    entry: 'extension/src/extension.ts',
    out: 'extension/dist/extension.cjs',
    options: { ...node, external: ['vscode'] },
  },
  {
    entry: 'extension/src/poster/painter.ts',
    out: 'extension/dist/painter.mjs',
    options: { ...node, format: 'esm', minify: true, banner: withRequire },
  },
  { entry: 'extension/webview/main.ts', out: 'extension/dist/webview.js', options: pages },
  { entry: 'extension/markdown/loader.ts', out: 'extension/dist/markdown-loader.js', options: page },
  { entry: 'diagram/src/layout/elk-worker.ts', out: 'extension/dist/elk-worker.js', options: page },
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

/**
 * The programs of the npm package `driver-diagrams`: for Node the commands and the library in parts that they share, for browsers the
 * library. What is large and the same for both (ELK, the font, workbooks) is there once, in the folder `shared`.
 */
import { basename } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { OLDEST_NODE, withRequire } from '../bundles.ts';
import { root } from '../terminal.ts';

/** What both builds share: its name in the folder `shared`, and the file that it is made of, from the project's root. */
const SHARED: Readonly<Record<string, string>> = {
  elk: 'node_modules/elkjs/lib/elk-worker.min.js',
  workbooks: 'node_modules/hucre/dist/xlsx.mjs',
  ...Object.fromEntries(
    ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'].map((name) => [
      `font-${name}`,
      `diagram/src/font/faces/${name}.ts`,
    ]),
  ),
};

const settings: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  splitting: true,
  // All in one folder, so that what is shared is found from each part, and each part finds the files beside it.
  chunkNames: '[name]-[hash]',
  // Names stay: functions that ship as their own source use them, and the traces of errors show them.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  logLevel: 'silent',
  metafile: true,
  loader: { '.svg': 'text', '.woff2': 'file' },
};

/** Takes what is shared from its folder. @param folder the path to it, from where the parts lie */
function fromShared(folder: string): Plugin {
  const places: [RegExp, (path: string) => string][] = [
    [/^elkjs\/lib\/elk-worker\.min\.js$/, () => 'elk'],
    [/^hucre\/xlsx$/, () => 'workbooks'],
    [/^\.\/faces\/[\w-]+\.ts$/, (path) => `font-${basename(path, '.ts')}`],
  ];
  return {
    name: 'from-shared',
    setup(build) {
      for (const [filter, nameOf] of places) {
        build.onResolve({ filter }, ({ path }) => ({ path: `${folder}/${nameOf(path)}.js`, external: true }));
      }
    },
  };
}

export const shared: BuildOptions = {
  ...settings,
  platform: 'neutral',
  target: 'es2022',
  minify: true,
  entryPoints: SHARED,
};

/**
 * What must not be loaded before the methods that older Nodes lack are there. In parts, nothing in a file says what is loaded first;
 * so each of these is a file of two lines, `startOf`, before the one that is built.
 */
export const STARTED = {
  'driver-language-server': 'language-server/src/main.ts',
  'logo-thread': 'cli/src/output/logo-thread.ts',
  library: 'library/src/index.ts',
} as const;

/** The text of the file of this name. */
export function startOf(name: keyof typeof STARTED): string {
  return `import './older-nodes.mjs';\nexport * from './${name}-itself.mjs';\n`;
}

/** The command and its thread that merges load nothing else by themselves before they have called for these methods. */
export const forNode: BuildOptions = {
  ...settings,
  platform: 'node',
  target: OLDEST_NODE,
  entryPoints: {
    driver: 'cli/src/main.ts',
    'merge-thread': 'cli/src/merging/thread.ts',
    'older-nodes': 'language-server/src/older-nodes.ts',
    ...Object.fromEntries(Object.entries(STARTED).map(([name, file]) => [`${name}-itself`, file])),
  },
  outExtension: { '.js': '.mjs' },
  banner: withRequire,
  plugins: [fromShared('./shared')],
};

/** For browsers of the last years: ES2022, WebAssembly, and the compression of the platform. */
export const forBrowsers: BuildOptions = {
  ...settings,
  platform: 'browser',
  target: 'es2022',
  entryPoints: { library: 'library/src/index.ts' },
  // Nothing is loaded by its address. The library for PDFs names a file that it never opens for ours; bundlers would look for it.
  define: { 'import.meta.url': '"file:///"' },
  plugins: [fromShared('../shared')],
};

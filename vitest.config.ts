import { defineConfig } from 'vitest/config';

/** The unit tests. Those in test/vscode run in a real VS Code and have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    // Both cores of a small machine. The limits are for what never ends, on a machine that does much else; they assert nothing.
    maxWorkers: '100%',
    // A file on its own spends more on loading the sources again than on its tests. The longest come first, by the times of the last run.
    isolate: false,
    globalSetup: 'test/helpers/before-all.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Measured where somebody asks, by `npm run coverage`; what only runs in VS Code or in a bundle counts as not run.
    coverage: {
      provider: 'v8',
      include: ['{grammar,theory,language-server,diagram,library,cli,extension}/{src,webview,markdown}/**/*.ts'],
      exclude: ['grammar/src/generated/**', '**/*.d.ts'],
      reporter: ['text-summary', 'html'],
    },
  },
});

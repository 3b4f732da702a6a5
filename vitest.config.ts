import { defineConfig } from 'vitest/config';

/** The unit tests. Those in test/vscode run in a real VS Code and have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    // Both cores of a small machine; a test may then take twice as long as alone.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

import { defineConfig } from 'vitest/config';

/** The unit tests. Those in test/vscode run in a real VS Code and have runners of their own. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    testTimeout: 20_000,
  },
});

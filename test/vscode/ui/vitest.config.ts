import { defineConfig } from 'vitest/config';

/** The user's stories: one VS Code and one browser for all of them, one after the other. */
export default defineConfig({
  cacheDir: '../../../node_modules/.vite-ui',
  test: {
    root: import.meta.dirname,
    // Another file than the tests: `npm run picture`.
    include: [process.env.DRIVER_STORIES ?? '*.spec.ts'],
    globalSetup: ['one-vscode.ts'],
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
  },
});

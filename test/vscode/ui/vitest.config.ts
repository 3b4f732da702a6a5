import { defineConfig } from 'vitest/config';
import { isLong } from '../../helpers/long-run.ts';

/** The user's stories: one VS Code and one browser for all of them, one after the other. */
export default defineConfig({
  cacheDir: '../../../node_modules/.vite-ui',
  test: {
    root: import.meta.dirname,
    // Another file than the tests: `npm run picture`.
    include: [process.env.DRIVER_STORIES ?? '*.spec.ts'],
    exclude: isLong ? [] : ['*.long.spec.ts'],
    globalSetup: ['one-vscode.ts'],
    fileParallelism: false,
    isolate: false,
    // A window that starves beside other programs gets a second try, which `npm test` counts and tells.
    retry: 1,
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 60_000 } },
  },
});

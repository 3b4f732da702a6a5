/** `npm run picture`: makes docs/images/editor.png, the picture in README.md, from the extension as it stands. */
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { packageExtension } from './package.ts';
import { mustRun, root, step } from './terminal.ts';

await step('Packing the extension', () => packageExtension());
await ensureChromium();
const config = join(root, 'test', 'vscode', 'ui', 'vitest.config.ts');
await step('Taking the picture', () =>
  mustRun(process.execPath, [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', `--config=${config}`], {
    env: { ...process.env, DRIVER_STORIES: 'readme-picture.ts' },
  }),
);

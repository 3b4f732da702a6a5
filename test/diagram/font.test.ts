import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../diagram');

it('holds the font files that the script makes', async () => {
  const script: string = join(root, 'scripts/make-font-metrics.mjs');
  const { makeFontFiles } = (await import(script)) as { makeFontFiles: () => Record<string, string> };
  const made = Object.entries(makeFontFiles());
  expect(made).toHaveLength(9);
  for (const [path, text] of made) {
    expect(readFileSync(join(root, 'src/font', path), 'utf8') === text, `${path} is not what the script makes`).toBe(
      true,
    );
  }
});

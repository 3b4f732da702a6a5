import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generate, MADE } from '../../scripts/generate.ts';

const ROOT = new URL('../../', import.meta.url);

/** Without what only a formatter adds. */
const plain = (file: string, text: string) => (file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text);

test.each(Object.entries(MADE))('%s holds what is made of the rows of the language', (file, make) => {
  const committed = readFileSync(new URL(file, ROOT), 'utf8');
  expect(plain(file, make(committed))).toBe(plain(file, committed));
});

const COMMITTED = fileURLToPath(new URL('../../grammar/src/generated', import.meta.url));

test('the committed parser is what the grammar generates', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'driver-generated-'));
  try {
    const out = join(folder, 'generated');
    await generate(out);
    expect(readdirSync(out).sort()).toEqual(readdirSync(COMMITTED).sort());
    for (const file of readdirSync(out)) {
      expect(readFileSync(join(out, file), 'utf8'), file).toBe(readFileSync(join(COMMITTED, file), 'utf8'));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 60_000);

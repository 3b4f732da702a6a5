import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { generate } from '../../scripts/generate.ts';

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

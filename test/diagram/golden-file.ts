/** Pictures kept as files. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Compares with the kept file; `BLESS=1` writes it anew, to be looked at before it is committed. */
export function expectGolden(folder: string, file: string, text: string): void {
  const path = join(folder, file);
  if (process.env.BLESS) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  expect(text === readFileSync(path, 'utf8'), `${file} differs; look at it, then bless it with BLESS=1`).toBe(true);
}

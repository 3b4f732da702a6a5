/** No failure is swallowed: what fails is logged, told or thrown, never dropped. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const FOLDERS = [
  'theory/src',
  'language-server/src',
  'extension/src',
  'extension/webview',
  'extension/markdown',
  'diagram/src',
  'cli/src',
  'cli/bin',
];
/** `.catch(() => undefined)` and its relatives: a rejection that becomes a value without anybody looking at it. */
const SWALLOWED =
  /\.catch\(\s*(?:\(\s*\)|_)\s*=>|\.catch\(\s*\(_?\w*\)\s*=>\s*\{\s*\}\s*\)|\.then\(\s*undefined\s*,\s*\(\s*\)\s*=>/;

test.each(FOLDERS)('%s swallows nothing', (folder) => {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.m?[jt]s$/.test(file),
  );
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => SWALLOWED.test(readFileSync(join(ROOT, folder, file), 'utf8')))).toEqual([]);
});

test('the test sees what it looks for', () => {
  for (const text of [
    'a.catch(() => undefined)',
    'a.catch(() => [])',
    'a.catch(() => {})',
    'a.then(undefined, () => null)',
  ]) {
    expect(text).toMatch(SWALLOWED);
  }
  expect('a.catch((error) => tell(error))').not.toMatch(SWALLOWED);
});

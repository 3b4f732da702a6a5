import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { packBuilt, vsix } from '../../../scripts/package.ts';

const limit = 3.5 * 1024 * 1024;

/** The names of the files in a zip archive, from the list at its end. */
function namesIn(zip: Buffer): string[] {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  let at = zip.readUInt32LE(end + 16);
  const names: string[] = [];
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(at + 28);
    names.push(zip.toString('utf8', at + 46, at + 46 + nameLength));
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return names;
}

test('the package is under 3.5 MB and holds no sources', () => {
  const file = readFileSync(vsix);
  expect(file.length).toBeLessThan(limit);
  const names = namesIn(file);
  const pages = ['webview.js', 'webview.css', 'elk-worker.js'];
  for (const needed of [
    'extension.cjs',
    'extension-web.js',
    'server.mjs',
    'server-core.mjs',
    'workbook.mjs',
    ...pages,
  ]) {
    expect(names).toContain(`extension/dist/${needed}`);
  }
  expect(names.filter((name) => /\.(ts|map)$|node_modules/.test(name))).toEqual([]);
});

test('the packer finds nothing to complain of where the owner has said everything', async () => {
  const out = join(mkdtempSync(join(inject('scratch'), 'packed-')), 'whole.vsix');
  const repository = 'https://github.com/example/diagrams';
  await packBuilt({ publisher: 'somebody', repository, bugs: `${repository}/issues`, homepage: repository }, out);
  expect(namesIn(readFileSync(out))).toEqual(namesIn(readFileSync(vsix)));
});

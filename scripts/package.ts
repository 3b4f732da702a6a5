/** Makes `driver-diagrams.vsix`, the file that anyone can install in VS Code. Builds first. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { manifestEntries, type Owner, readOwner } from './release/owner.ts';
import { shopPage } from './release/shop-page.ts';
import { mustRun, root } from './terminal.ts';

export const vsix = join(root, 'driver-diagrams.vsix');

/** What of the folder `extension` is shipped; the manifest and the page for the shops are made for it. */
const SHIPPED = ['dist', 'l10n', 'walkthrough', 'media', 'package.nls.json', 'package.nls.es.json'];

/** Builds and packs the extension, as release.json says or for another owner. Throws what was wrong. */
export async function packageExtension(owner: Owner = readOwner(), out = vsix): Promise<void> {
  await build({ maps: false });
  await packBuilt(owner, out);
}

/** Packs what is built. Throws what the packer, which is strict, found. */
export async function packBuilt(owner: Owner, out: string): Promise<void> {
  const folder = join(root, 'build', 'vsix');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of SHIPPED) cpSync(join(root, 'extension', name), join(folder, name), { recursive: true });
  for (const name of ['LICENSE', 'CHANGELOG.md']) cpSync(join(root, name), join(folder, name));
  const { private: _, ...manifest } = JSON.parse(readFileSync(join(root, 'extension', 'package.json'), 'utf8'));
  const packed = { ...manifest, publisher: owner.publisher, ...manifestEntries(owner) };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packed, null, 2)}\n`);
  const page = readFileSync(join(root, 'extension', 'README.md'), 'utf8');
  writeFileSync(join(folder, 'README.md'), shopPage(page, owner, manifest.version));
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  // All that is needed is in the bundles. Without a repository there is none to name: `npm run release` says that it is open.
  const flags = ['--no-dependencies', ...(owner.repository ? [] : ['--allow-missing-repository'])];
  await mustRun(process.execPath, [vsce, 'package', ...flags, '--out', out], {
    cwd: folder,
    // The same bytes for the same files: an archive's clock begins in 1980.
    env: { ...process.env, SOURCE_DATE_EPOCH: '315532800' },
  });
}

if (import.meta.main) {
  try {
    await packageExtension();
    console.log(`driver-diagrams.vsix  ${Math.round(statSync(vsix).size / 1024)} KB`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** The licences of the packages that are bundled: what their authors ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './terminal.ts';

export interface Package {
  name: string;
  version: string;
  /** Its SPDX expression. */
  license: string;
  /** The text that its authors ask to be passed on. */
  text: string;
}

/**
 * The packages that these files come from, by name.
 *
 * @param files paths from the project's root, as esbuild's metafile lists a bundle's inputs
 * @throws when a package brings no licence
 */
export function packagesOf(files: readonly string[]): Package[] {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  return [...folders].map(packageIn).sort((a, b) => a.name.localeCompare(b.name));
}

/** One text with the name, version and licence of each. */
export function licensesOf(packages: readonly Package[]): string {
  return packages
    .map(({ name, version, text }) => `${name} ${version}\n\n${text.trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package in node_modules that a file belongs to. */
function packageFolder(file: string): string | undefined {
  const end = file.lastIndexOf('node_modules/');
  if (end < 0) return undefined;
  const [first = '', second = ''] = file.slice(end + 'node_modules/'.length).split('/');
  return file.slice(0, end) + join('node_modules', first.startsWith('@') ? join(first, second) : first);
}

function packageIn(folder: string): Package {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), 'utf8') : license;
  if (!text) throw new Error(`The package ${name} in the bundle brings no licence.`);
  return { name, version, license: license ?? 'see its text', text };
}

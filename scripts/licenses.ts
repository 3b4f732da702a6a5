/** The licences of the packages that are bundled: what their authors ask to be passed on. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './terminal.ts';

/**
 * One text with the name, version and licence of every package that these files come from.
 * @param files paths from the project's root, as esbuild's metafile lists a bundle's inputs
 * @throws when a package brings no licence
 */
export function licensesOf(files: string[]): string {
  const folders = new Set(files.flatMap((file) => packageFolder(file) ?? []));
  const packages = [...folders].map(licenseOf).sort((a, b) => a.name.localeCompare(b.name));
  return packages.map(({ name, text }) => `${name}\n\n${text.trim()}\n`).join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package in node_modules that a file belongs to. */
function packageFolder(file: string): string | undefined {
  const end = file.lastIndexOf('node_modules/');
  if (end < 0) return undefined;
  const [first = '', second = ''] = file.slice(end + 'node_modules/'.length).split('/');
  return file.slice(0, end) + join('node_modules', first.startsWith('@') ? join(first, second) : first);
}

function licenseOf(folder: string): { name: string; text: string } {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const file = readdirSync(join(root, folder)).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const text = file ? readFileSync(join(root, folder, file), 'utf8') : license;
  if (!text) throw new Error(`The package ${name} in the bundle brings no licence.`);
  return { name: `${name} ${version}`, text };
}

/**
 * `npm run release -- 0.2.0`: packs a release from what is committed, into build/release, and says how it is published. Nothing is
 * published or changed, unless `--write` asks that the version be written into the manifests and the changelog.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { checksums, releaseNotes } from './release/notes.ts';
import { addressOf, openEntries, readOwner } from './release/owner.ts';
import {
  lockWithVersion,
  PINNED,
  sectionOf,
  versionTrouble,
  withDate,
  withPin,
  withVersion,
} from './release/versions.ts';
import { mustRun, root, step } from './terminal.ts';

const CHANGELOG = 'CHANGELOG.md';
const LOCK = 'package-lock.json';
/** What people copy for their code host: it goes with a release, with the checksum of its package filled in. */
const CI_FILES = PINNED.filter((file) => file.startsWith('docs/'));

interface Manifest {
  version: string;
  workspaces: string[];
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

const git = (...args: string[]) => mustRun('git', args);

/** Writes the version of a release into the manifests, the lock file and the changelog of a checkout. Returns the files. */
function writeVersion(checkout: string, version: string, date: string): string[] {
  const manifests = ['.', ...manifestIn(checkout).workspaces].map((folder) => join(folder, 'package.json'));
  const change = (file: string, changed: (text: string) => string) => {
    const path = join(checkout, file);
    writeFileSync(path, changed(readFileSync(path, 'utf8')));
  };
  for (const file of manifests) change(file, (text) => withVersion(text, version));
  change(LOCK, (text) => lockWithVersion(text, version));
  change(CHANGELOG, (text) => withDate(text, version, date));
  for (const file of PINNED) change(file, (text) => withPin(text, version));
  return [...manifests, LOCK, CHANGELOG, ...PINNED];
}

/** A clone of what is committed, with the packages that are installed here and the project's own linked anew. */
async function cloneCommitted(folder: string): Promise<void> {
  await git('clone', '--quiet', '--shared', root, folder);
  const [here, there] = [join(root, 'node_modules'), join(folder, 'node_modules')];
  mkdirSync(there);
  for (const name of readdirSync(here)) {
    if (name === '@driver-diagrams')
      cpSync(join(here, name), join(there, name), { recursive: true, verbatimSymlinks: true });
    else if (!name.startsWith('.vite')) symlinkSync(join(here, name), join(there, name));
  }
}

/** Packs the release into `folder`. Returns the names of its files. */
async function pack(version: string, date: string, folder: string): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const source = join(folder, 'source');
  await cloneCommitted(source);
  const section = sectionOf(readFileSync(join(source, CHANGELOG), 'utf8'), version);
  writeVersion(source, version, date);
  await step('Building and packing what is committed', () =>
    mustRun(process.execPath, [join(source, 'scripts', 'release', 'pack.ts'), folder], { cwd: source }),
  );
  rmSync(source, { recursive: true, force: true });
  const files = readdirSync(folder).map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  const sums = checksums(files);
  writeFileSync(join(folder, 'SHA256SUMS'), sums);
  const sum = sums
    .split('\n')
    .find((line) => line.endsWith('.tgz'))
    ?.split(' ')[0];
  for (const file of CI_FILES) {
    writeFileSync(join(folder, basename(file)), withPin(readFileSync(join(root, file), 'utf8'), version, sum));
  }
  writeFileSync(join(folder, 'notes.md'), releaseNotes(version, section, sums));
  return readdirSync(folder);
}

/** The commands that publish it, for a person to run one after the other. */
function publishing(version: string, folder: string, isWritten: boolean): string[] {
  const file = (ending: string) => join(relative(process.cwd(), folder), `driver-diagrams-${version}.${ending}`);
  const tagged = [
    `git commit -am "Release ${version}"`,
    `git tag v${version}`,
    'git push',
    `git push origin v${version}`,
  ];
  return [
    ...(isWritten ? tagged : [`npm run release -- ${version} --write`, ...tagged]),
    `npx @vscode/vsce publish --packagePath ${file('vsix')}`,
    `npx ovsx publish ${file('vsix')}`,
    `npm publish ${file('tgz')} --access public`,
  ];
}

async function release(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean' } } });
  const [version = ''] = positionals;
  if (positionals.length !== 1) throw new Error('Which version? For example: npm run release -- 0.2.0');
  const trouble = versionTrouble(version, manifestIn(root).version);
  if (trouble) throw new Error(trouble);
  const owner = readOwner();
  const open = openEntries(owner);
  const uncommitted = (await git('status', '--porcelain')).trim();
  if (uncommitted && values.write) throw new Error(`Commit or take back first what is not committed:\n${uncommitted}`);
  const date = new Date().toISOString().slice(0, 10);
  const folder = join(root, 'build', 'release', version);
  const names = await pack(version, date, folder);
  for (const name of names)
    console.log(`${join(relative(process.cwd(), folder), name)}  ${sizeOf(join(folder, name))}`);
  if (uncommitted) console.log(`\nNot in it, as it is not committed:\n${uncommitted}`);
  if (open.length > 0) console.log(`\nStill open in release.json: ${open.join(', ')}. It is packed without.`);
  if (!addressOf(owner, version, 'README.md', 'page')) {
    console.log('Nobody can tell where its files lie, so the page in the shops has no links to them and no picture.');
  }
  if (values.write) console.log(`\nWritten: ${writeVersion(root, version, date).join(', ')}`);
  else
    console.log(
      '\nNothing was changed or published. The same with --write writes the version into the manifests and the changelog.',
    );
  console.log(
    `\nTo publish it:\n${publishing(version, folder, values.write ?? false)
      .map((line) => `  ${line}\n`)
      .join('')}`,
  );
}

function sizeOf(file: string): string {
  return `${Math.ceil(statSync(file).size / 1024)} KB`;
}

try {
  await release();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

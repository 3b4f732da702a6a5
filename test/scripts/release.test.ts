/** What a release writes and packs: versions, the changelog, the owner's addresses, the page for the shops, the bill of materials. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packagesOf } from '../../scripts/licenses.ts';
import { billOfMaterials } from '../../scripts/release/bill-of-materials.ts';
import { checksums, releaseNotes } from '../../scripts/release/notes.ts';
import { manifestEntries, openEntries, readOwner } from '../../scripts/release/owner.ts';
import { shopPage } from '../../scripts/release/shop-page.ts';
import {
  lockWithVersion,
  PINNED,
  sectionOf,
  versionTrouble,
  withDate,
  withPin,
  withVersion,
} from '../../scripts/release/versions.ts';
import { ROOT } from '../helpers/imports.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

describe('a version', () => {
  it.each(['0.1.0', '0.1.1', '0.2.0', '1.0.0', '0.10.0'])('may be %s after 0.1.0', (version) => {
    expect(versionTrouble(version, '0.1.0')).toBeUndefined();
  });

  it.each(['', 'v1.0.0', '1.0', '1.0.0-beta.1', '01.0.0', '1.0.0 '])('is not “%s”', (version) => {
    expect(versionTrouble(version, '0.1.0')).toContain('three numbers');
  });

  it.each([
    ['0.0.9', '0.1.0'],
    ['1.9.9', '2.0.0'],
    ['0.9.0', '0.10.0'],
  ])('does not go back: %s after %s', (version, current) => {
    expect(versionTrouble(version, current)).toContain('is older than');
  });
});

describe('the manifests', () => {
  const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };

  it.each(['.', ...workspaces])('of %s take another version, and nothing else', (folder) => {
    const before = read(join(folder, 'package.json'));
    const after = withVersion(before, '7.8.9');
    const value = JSON.parse(after) as { version: string; dependencies?: Record<string, string> };
    expect(value.version).toBe('7.8.9');
    const own = Object.entries(value.dependencies ?? {}).filter(([name]) => name.startsWith('@driver-diagrams/'));
    for (const [, version] of own) expect(version).toBe('7.8.9');
    expect(withVersion(after, JSON.parse(before).version)).toBe(before);
  });

  it('and the lock file go together', () => {
    const before = read('package-lock.json');
    const value = JSON.parse(lockWithVersion(before, '7.8.9'));
    expect(value.version).toBe('7.8.9');
    for (const folder of workspaces) expect(value.packages[folder].version).toBe('7.8.9');
    expect(value.packages.cli.dependencies['@driver-diagrams/theory']).toBe('7.8.9');
    expect(lockWithVersion(JSON.stringify(value), JSON.parse(before).version)).toBe(before);
  });
});

describe('the files for code hosts', () => {
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it.each(PINNED)('%s names the version of the manifests, and takes another', (file) => {
    const text = read(file);
    expect(text).toContain(version);
    const after = withPin(text, '7.8.9', 'abc');
    expect(after).toMatch(/DRIVER_VERSION: 7\.8\.9\n|driver-diagrams@7\.8\.9 /);
    expect(after).not.toContain(`: ${version}`);
    expect(after).not.toContain(`@${version}`);
    if (text.includes('DRIVER_SHA256')) expect(after).toContain("DRIVER_SHA256: 'abc'\n");
    expect(withPin(after, version)).toBe(text);
  });
});

describe('the changelog', () => {
  const CHANGELOG =
    '# Changelog\n\n## 0.2.0 (not yet released)\n\n- New.\n\n## 0.1.0, 2026-11-30\n\n- First.\n- Second.\n';

  it('gives the section of a version', () => {
    expect(sectionOf(CHANGELOG, '0.2.0')).toBe('- New.');
    expect(sectionOf(CHANGELOG, '0.1.0')).toBe('- First.\n- Second.');
  });

  it.each([
    ['0.3.0', CHANGELOG],
    ['0.2.0', '# Changelog\n\n## 0.2.0 (not yet released)\n\n## 0.1.0, 2026-11-30\n\n- First.\n'],
  ])('that says nothing of %s ends the release', (version, text) => {
    expect(() => sectionOf(text, version)).toThrow('what has changed for people');
  });

  it('takes the day, once', () => {
    const dated = withDate(CHANGELOG, '0.2.0', '2026-12-01');
    expect(dated).toContain('## 0.2.0, 2026-12-01\n');
    expect(withDate(dated, '0.2.0', '2026-12-02')).toBe(dated);
  });

  it('has a section for the version of the manifests', () => {
    expect(sectionOf(read('CHANGELOG.md'), JSON.parse(read('package.json')).version)).not.toBe('');
  });
});

const OPEN = { publisher: 'somebody', repository: '', bugs: '', homepage: '' };
const FILLED = { ...OPEN, repository: 'https://github.com/example/diagrams', bugs: 'https://example.org/bugs' };

describe('what the owner says', () => {
  it('is in release.json, as it is to be', () => {
    expect(readOwner().publisher).toBe(JSON.parse(read('extension/package.json')).publisher);
  });

  it('goes into manifests as far as it is said', () => {
    expect([openEntries(OPEN), manifestEntries(OPEN)]).toEqual([['repository', 'bugs', 'homepage'], {}]);
    expect(openEntries(FILLED)).toEqual(['homepage']);
    expect(manifestEntries(FILLED)).toEqual({
      repository: { type: 'git', url: 'https://github.com/example/diagrams.git' },
      bugs: { url: 'https://example.org/bugs' },
    });
  });

  it.each([
    [{ ...FILLED, repository: 'https://github.com/example/diagrams.git' }, FILLED],
    [{ ...FILLED, repository: 'https://github.com/example/diagrams/' }, FILLED],
  ])('may be written with its ending', (told, understood) => {
    expect(readOwner(JSON.stringify(told))).toEqual(understood);
  });

  it.each([
    [{ publisher: 'somebody' }, '‘repository’ is to be a text'],
    [{ ...OPEN, publisher: 'Some body' }, '‘publisher’ is the name of the shops'],
    [{ ...OPEN, bugs: 'mail me' }, '‘bugs’ is to be an address'],
    [{ ...OPEN, homepage: 'http://example.org' }, '‘homepage’ is to be an address'],
  ])('ends the release where it cannot be used: %j', (told, sentence) => {
    expect(() => readOwner(JSON.stringify(told))).toThrow(sentence);
  });
});

describe('the page for the shops', () => {
  const page = read('extension/README.md');
  const targets = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);

  it('links to what is there', () => {
    expect(targets(page).length).toBeGreaterThan(3);
    for (const target of targets(page)) expect(existsSync(join(ROOT, 'extension', target)), target).toBe(true);
  });

  it('has words in the place of links, and no picture, while nobody knows the address', () => {
    const shown = shopPage(page, OPEN, '0.2.0');
    expect(targets(shown)).toEqual([]);
    expect(shown).toContain('the checks');
    expect(shown).not.toContain('docs/');
  });

  it.each([
    ['https://github.com/example/diagrams', 'https://github.com/example/diagrams/raw/v0.2.0/docs/images/editor.png'],
    ['https://gitlab.com/example/diagrams', 'https://gitlab.com/example/diagrams/-/raw/v0.2.0/docs/images/editor.png'],
  ])('has addresses of its version at %s', (repository, picture) => {
    const shown = shopPage(page, { ...OPEN, repository }, '0.2.0');
    expect(shown).toContain(`(${picture})`);
    expect(shown).toContain('/blob/v0.2.0/docs/rules.md)');
    for (const target of targets(shown)) expect(target).toMatch(/^https:/);
  });

  it('has no address of a host that nobody knows', () => {
    expect(targets(shopPage(page, { ...OPEN, repository: 'https://code.example.org/diagrams' }, '0.2.0'))).toEqual([]);
  });

  it('leaves places on the page and whole addresses alone', () => {
    const text = '[there](#begin) and [here](https://example.org)\n';
    expect(shopPage(text, OPEN, '0.2.0')).toBe(text);
  });
});

describe('what goes with the files', () => {
  it('is a bill of materials with each package, its version and its licence', () => {
    const packages = packagesOf(['node_modules/elkjs/lib/a.js', 'node_modules/elkjs/b.js', 'theory/src/guard.ts']);
    const bill = JSON.parse(billOfMaterials(packages, '0.2.0'));
    expect(bill.metadata.component.version).toBe('0.2.0');
    expect(bill.components).toHaveLength(1);
    expect(bill.components[0]).toMatchObject({
      name: 'elkjs',
      licenses: [{ expression: 'EPL-2.0 OR GPL-3.0-or-later' }],
    });
    expect(bill.components[0].purl).toBe(`pkg:npm/elkjs@${bill.components[0].version}`);
  });

  it('is a checksum a file, which the notes show too', () => {
    const sums = checksums([{ name: 'a.txt', content: Buffer.from('abc') }]);
    expect(sums).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n');
    const notes = releaseNotes('0.2.0', '- New.', sums);
    expect(notes).toContain('- New.');
    expect(notes).toContain(sums);
  });
});

/** The pages that people read on the host of the repository. */
describe.each(globSync('{*.md,docs/**/*.md}', { cwd: ROOT }))('the links of %s', (file) => {
  const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(
    ([, target = '']) => target,
  );

  it('lead to files that are there', () => {
    expect(links.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
  });
});

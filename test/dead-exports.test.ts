/**
 * What a source file exports, somebody imports: what nobody imports is needless to export, or dead. A type may be exported for
 * what it is the type of.
 */
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundles } from '../scripts/bundles.ts';
import { importsOf, ROOT, sourcesIn, textOf } from './helpers/imports.ts';

type File = readonly [path: string, text: string];

const SOURCES = ['grammar', 'theory', 'language-server', 'diagram', 'library', 'cli', 'extension'].flatMap(sourcesIn);
const OTHERS = globSync('{scripts,test,*/scripts}/**/*.ts', { cwd: ROOT }).map((file) => file.replaceAll('\\', '/'));

/** What begins a bundle is called from outside, a room by its face, and one host stands in for another; a program made the rest. */
const ENTRIES = new Set(bundles.map(({ entry }) => entry));
const isForOthers = (path: string) => ENTRIES.has(path) || /\/index\.ts$|\/host\/browser\.ts$|\/generated\//.test(path);

const EXPORT =
  /^export (?:declare |abstract |async )*(?:(?:const|let|function\*?|class|enum) (\w+)|(?:interface|type) (\w+))|^export (?:type )?(\{[^}]*\})/gm;
/** Behind a list of names, or a star, comes the file that they are from; `import('…')` takes all of a file. */
const IMPORT =
  /^(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?(\{[^}]*\}|\*[\w\s]*?)\s+from\s+('[^']+')|\bimport\(\s*('[^']+')/gm;

/** The names in `{ one, type Two, three as four }`, each as it is called where it comes from, and here. */
function listed(list: string): { there: string; here: string }[] {
  return list.split(/[{},]/).flatMap((each) => {
    const [there = '', here = there] = each
      .trim()
      .replace(/^type\s+/, '')
      .split(/\s+as\s+/);
    return there === '' ? [] : [{ there, here }];
  });
}

/** What is exported and not imported anywhere, as `file name`. */
function deadExports(sources: readonly File[], readers: readonly File[]): string[] {
  const used = new Set<string>();
  for (const [path, text] of readers) {
    for (const [, names, still, moving] of text.matchAll(IMPORT)) {
      const file = importsOf(path, `import ${still ?? moving}`)[0]?.to;
      if (names?.startsWith('{')) for (const { there } of listed(names)) used.add(`${file} ${there}`);
      else used.add(`${file} *`);
    }
  }
  return sources.flatMap(([path, text]) => {
    const names = [...text.matchAll(EXPORT)].flatMap(([, name, type, list = '']) => {
      if (type !== undefined) return text.match(new RegExp(`\\b${type}\\b`, 'g'))?.length === 1 ? [type] : [];
      return name === undefined ? listed(list).map(({ here }) => here) : [name];
    });
    const isUsed = (name: string) => used.has(`${path} *`) || used.has(`${path} ${name}`);
    return names.filter((name) => !isUsed(name)).map((name) => `${path} ${name}`);
  });
}

const asFile = (path: string): File => [path, textOf(path)];

test('nothing is exported that nobody imports', () => {
  const sources = SOURCES.filter((path) => !isForOthers(path)).map(asFile);
  expect(deadExports(sources, [...new Set([...SOURCES, ...OTHERS])].map(asFile))).toEqual([]);
});

test.each<[name: string, exported: string, importing: string, dead: string[]]>([
  ['a function', 'export function one() {}', "import { two } from './a.ts'", ['one']],
  ['a function that is imported', 'export function one() {}', "import { one } from './a.ts'", []],
  ['a type', 'export type One = 1;\nexport interface Two {}', "import { type One } from './a.ts'", ['Two']],
  ['a type of what is used', 'export type One = 1;\nexport const one: One = 1;', "import { one } from './a.ts'", []],
  ['a list', "export { one, two as three } from './c.ts'", "import { one, three as two } from './a.ts'", []],
  ['what is passed on', 'export const one = 1;', "export { one as two } from './a.ts'", []],
  ['all of a file', 'export const one = 1;', "import * as a from './a.ts'", []],
  ['a file that is imported late', 'export const one = 1;', "const a = await import('./a.ts')", []],
  ['a file of the same name elsewhere', 'export const one = 1;', "import { one } from './b/a.ts'", ['one']],
  ['a package', 'export const one = 1;', "import { one } from '@driver-diagrams/theory/a'", []],
])('sees %s', (_, exported, importing, dead) => {
  const [file, other]: [File, File] = [
    ['theory/src/a.ts', exported],
    ['theory/src/other.ts', importing],
  ];
  expect(deadExports([file], [other])).toEqual(dead.map((name) => `theory/src/a.ts ${name}`));
});

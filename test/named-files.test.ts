/** Every file and folder is there that the papers for maintainers and the comments of the sources name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './helpers/imports.ts';

const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.vscode-test', 'test-results', 'coverage']);

/** Files and folders from the project's root, folders with nothing behind their name. */
function placesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const place = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? [place, ...placesIn(place)] : [place];
    });
}

const PLACES = placesIn('');
/** Every place by its whole path, and by each shorter way to say it: `check.ts`, `rules/check.ts`. */
const SHORT = new Set(PLACES.flatMap((place) => place.split('/').map((_, n, steps) => steps.slice(n).join('/'))));
const WHOLE = new Set(PLACES);

/** Whether a name is one of a set's; a star stands for any part of a file's name. */
function isIn(places: ReadonlySet<string>, name: string): boolean {
  if (!name.includes('*')) return places.has(name);
  const pattern = new RegExp(
    `^${name
      .split('*')
      .map((part) => part.replace(/\W/g, '\\$&'))
      .join('[^/]*')}$`,
  );
  return [...places].some((place) => pattern.test(place));
}

/** It names what is not there, to show that it would see it. */
const THIS = 'test/named-files.test.ts';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** What a text in Markdown names between backticks that can only be a file or a folder. */
function namedIn(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name.replace(/\/$/, ''));
  const isPath = (name: string) =>
    /^[\w*-]+(?:[./][\w*-]+)*$/.test(name) && /\/|\.(?:ts|mjs|md|json|yml|langium)$/.test(name);
  return quoted.filter((name) => isPath(name) && !name.startsWith('driver/'));
}

/** The source files that comments of a text name. */
function namedInComments(text: string): string[] {
  const comments = text.match(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/gm) ?? [];
  return comments.flatMap(
    (comment) => comment.match(/(?<![\w/.@-])(?:[\w-]+\/)*[\w*-]+(?:\.[\w-]+)*\.(?:ts|mjs|langium)\b(?![\w(])/g) ?? [],
  );
}

describe('ARCHITECTURE.md', () => {
  const text = read('ARCHITECTURE.md');
  const recipes = text
    .split(/^(?=\d+\. \*\*)/m)
    .slice(1)
    .map((recipe) => recipe.split(/^## /m)[0] ?? '');

  test('is one page', () => expect(text.split('\n').length).toBeLessThanOrEqual(100));
  test('has ten recipes', () => expect(recipes.length).toBe(10));

  test.each(recipes.map((recipe) => [/\*\*(.*?):?\*\*/.exec(recipe)?.[1] ?? '', recipe]))(
    'recipe: %s names where to go, each by its whole path',
    (_, recipe) => {
      const names = namedIn(recipe);
      expect(names.length).toBeGreaterThan(1);
      expect(names.filter((name) => !isIn(WHOLE, name))).toEqual([]);
    },
  );

  test('names what is there', () => {
    expect(namedIn(text).filter((name) => !isIn(WHOLE, name))).toEqual([]);
  });
});

describe('CONTRIBUTING.md', () => {
  const [table = '', moves = ''] = read('CONTRIBUTING.md').split('## Where things went');
  const rows = (moves.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| `'));

  test('names what is there', () => expect(namedIn(table).filter((name) => !isIn(SHORT, name))).toEqual([]));

  test.each(rows)('%s', (row) => {
    const [, old = '', now = ''] = row.split('|');
    expect(namedIn(now).length).toBeGreaterThan(0);
    expect(namedIn(now).filter((name) => !isIn(SHORT, name))).toEqual([]);
    expect(namedIn(old).filter((name) => isIn(WHOLE, name))).toEqual([]);
  });
});

test('comments name what is there', () => {
  const sources = PLACES.filter(
    (place) => /\.(?:ts|mjs|langium)$/.test(place) && !place.includes('/generated/') && place !== THIS,
  );
  expect(sources.length).toBeGreaterThan(500);
  const lost = sources.flatMap((file) =>
    namedInComments(read(file))
      .filter((name) => !isIn(SHORT, name))
      .map((name) => `${file}: ${name}`),
  );
  expect(lost).toEqual([]);
});

describe('the test sees', () => {
  test.each([
    ['see `theory/src/rules/gone.ts`', ['theory/src/rules/gone.ts']],
    ['in `diagram/attic/`, and `a` or `npm run docs`', ['diagram/attic']],
  ])('a name in Markdown: %s', (text, names) => {
    expect(namedIn(text)).toEqual(names);
    expect(names.filter((name) => isIn(SHORT, name))).toEqual([]);
  });

  test.each([
    ['/** As `gone-away.ts` has it. */', ['gone-away.ts']],
    ['const a = 1; // made by rules/gone.ts', ['rules/gone.ts']],
    ["import { a } from './gone.ts';", []],
  ])('a name in a comment: %s', (text, names) => {
    expect(namedInComments(text)).toEqual(names);
    expect(names.filter((name) => isIn(SHORT, name))).toEqual([]);
  });
});

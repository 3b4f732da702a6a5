/** The walls of the house, as ARCHITECTURE.md draws them: who may import whom. Reads the imports of every source file. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

interface Arrow {
  from: string;
  /** A file of the project, else the name of a package. */
  to: string;
  typesOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter(
      (file) =>
        file.endsWith('.ts') && !file.endsWith('.d.ts') && !/(^|\/)(node_modules|dist|generated|scripts)\//.test(file),
    );
}

function arrowsOf(file: string): Arrow[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const forms = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm;
  return [...text.matchAll(forms)].map(([statement, type, plain, dynamic]) => {
    const inner = /\{([^}]*)\}/.exec(statement)?.[1];
    const onlyInnerTypes =
      inner?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false;
    const hasDefault = /^import\s+\w+\s*,/.test(statement);
    return {
      from: file,
      to: target(file, plain ?? dynamic ?? ''),
      typesOnly: Boolean(type) || (onlyInnerTypes && !hasDefault),
    };
  });
}

function target(file: string, path: string): string {
  if (path.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), path));
  const own = /^@driver-diagrams\/([^/]+)(?:\/(.+))?$/.exec(path);
  if (own) return `${own[1]}/src/${own[2] ?? 'index'}.ts`;
  return path.startsWith('@') ? path.split('/').slice(0, 2).join('/') : (path.split('/')[0] ?? path);
}

const FOLDERS = ['grammar', 'theory', 'language-server', 'diagram', 'cli', 'extension'];
const arrows = FOLDERS.flatMap(sources).flatMap(arrowsOf);
const isOwn = (to: string) => FOLDERS.some((folder) => to.startsWith(`${folder}/`));
const room = (file: string) => file.split('/')[0] ?? '';

/** What a room may take from another; `types` where only types may cross. */
const MAY: Record<string, Record<string, 'all' | 'types' | RegExp>> = {
  grammar: {},
  theory: { grammar: 'all' },
  'language-server': { grammar: 'all', theory: 'all' },
  diagram: { theory: /^theory\/src\/model\// },
  cli: { grammar: 'all', theory: 'all', 'language-server': 'all', diagram: 'all' },
  extension: {
    theory: /^theory\/src\/(guard|model\/)/,
    'language-server': /^language-server\/src\/(protocol|workspace\/read\.ts$)/,
    diagram: 'all',
  },
};

describe('imports go one way', () => {
  test('the test sees the imports', () => expect(arrows.length).toBeGreaterThan(100));

  test.each(FOLDERS)('%s takes only what it may', (folder) => {
    const wrong = arrows
      .filter(({ from, to }) => room(from) === folder && isOwn(to) && room(to) !== folder)
      .filter(({ to, typesOnly }) => {
        const may = MAY[folder]?.[room(to)];
        return !(may === 'all' || (may === 'types' && typesOnly) || (may instanceof RegExp && may.test(to)));
      });
    expect(wrong).toEqual([]);
  });
});

/** Packages that a part of the house must not know. */
const UNKNOWN: readonly [where: RegExp, packages: RegExp][] = [
  // The plain values and what works on them: no Langium, no editor, no file system, no clock.
  [/^theory\/src\//, /^(langium|vscode.*|node:.*|chevrotain)$/],
  [/^diagram\/src\//, /^(langium|vscode.*|node:(?!url$).*|chevrotain)$/],
  [/^grammar\/src\//, /^(vscode.*|node:.*)$/],
  [/^extension\/(webview|markdown)\//, /^(langium|vscode.*|node:.*)$/],
  [/^(?!extension\/src\/)/, /^vscode$/],
  [/^(?!extension\/src\/)/, /^vscode-languageclient$/],
  [/^cli\//, /^vscode.*$/],
];

test('only the Markdown preview reads texts by itself; all other pages are given theories', () => {
  const readers = arrows.filter(({ to }) => to === 'language-server/src/workspace/read.ts').map(({ from }) => from);
  expect(readers.filter((from) => from.startsWith('extension/'))).toEqual(['extension/markdown/read-block.ts']);
});

describe('each room knows only what it needs', () => {
  test.each(UNKNOWN)('%s does not know %s', (where, packages) => {
    expect(arrows.filter(({ from, to }) => where.test(from) && packages.test(to))).toEqual([]);
  });

  test('only the server’s own folder and module know Langium’s language services', () => {
    const wrong = arrowsWithPath(/'langium\/lsp'/).filter(
      (file) => !/^language-server\/src\/(lsp\/|workspace\/module)/.test(file),
    );
    expect(wrong).toEqual([]);
  });

  test('theory, rules and diagram look at no clock and roll no dice', () => {
    const pure = ['theory/src', 'language-server/src/reading', 'diagram/src'];
    const wrong = pure
      .flatMap(sources)
      .filter((file) => !file.includes('worker-engine'))
      .filter((file) =>
        /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/.test(readFileSync(join(ROOT, file), 'utf8')),
      );
    expect(wrong).toEqual([]);
  });

  // The page fetches its own layout worker from the extension, which its content policy allows and nothing else.
  test('nothing speaks to a network', () => {
    const outside = FOLDERS.flatMap(sources).filter((file) => file !== 'extension/webview/drawing.ts');
    const wrong = outside.filter((file) =>
      /\bfetch\(|XMLHttpRequest|WebSocket|node:https?|node:net'/.test(readFileSync(join(ROOT, file), 'utf8')),
    );
    expect(wrong).toEqual([]);
  });
});

function arrowsWithPath(path: RegExp): string[] {
  return FOLDERS.flatMap(sources).filter((file) => path.test(readFileSync(join(ROOT, file), 'utf8')));
}

/**
 * The walls of the house, as ARCHITECTURE.md draws them: who may import whom, between packages and between the rooms inside them.
 * The tables are all that there is to change when a new arrow is wanted. Each kind of wall is tried with an import that must not be.
 */
import { describe, expect, test } from 'vitest';
import { circlesIn, type Import, importsOf, packageOf, roomOf, sourcesIn, textOf } from './helpers/imports.ts';

/** Which other packages a package may take from; where rooms are named, from these alone. */
const PACKAGES: Readonly<Record<string, string>> = {
  grammar: '',
  theory: 'grammar',
  'language-server': 'grammar theory',
  diagram: 'theory/model theory/lines',
  library: 'grammar theory language-server diagram',
  cli: 'grammar theory language-server diagram library',
  extension: 'theory/model theory/guard language-server/protocol language-server/workspace diagram',
};

/**
 * What each room may take: rooms of its own package, and packages from elsewhere, which stand in brackets. A room is a folder, or
 * a file that lies beside the folders; `*` is each such file that has no line of its own. The order is from the ground up.
 */
const ROOMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  grammar: {
    '*': '* generated [langium] [chevrotain]',
    generated: '[langium]',
  },
  theory: {
    model: '',
    guard: 'model',
    words: 'model',
    world: 'model',
    text: 'model words',
    lines: 'model',
    compare: 'model text lines',
    data: 'model words world text lines',
    format: 'text',
    rules: 'guard model words world compare data lines',
    sentences: 'model text compare',
    merge: 'model text compare format rules',
    hover: 'model words world text rules lines',
    exchange:
      'model text data lines format rules [csv-parse/browser/esm/sync] [fast-xml-parser] [fflate] [hucre] [hucre/xlsx]',
    collect: 'model text lines data exchange rules [hucre]',
    refactor: 'model world rules',
    completion: 'model words world text rules hover',
    report: 'model world rules hover data lines',
  },
  'language-server': {
    'older-nodes': '[node:crypto]',
    today: '',
    'command-line': 'package.json',
    protocol: '[vscode-languageserver-types]',
    reading: '[langium]',
    workspace: 'protocol reading [langium] [langium/node] [node:fs/promises] [vscode-languageserver-types]',
    lsp: 'protocol reading workspace [langium] [langium/lsp] [vscode-languageserver] [vscode-languageserver-textdocument]',
    'live-on': 'lsp',
    main: 'command-line live-on lsp older-nodes today workspace [vscode-languageserver/node]',
    // The same server on the port of a worker, and on that of a process which the editor has started.
    serve: 'lsp today [langium] [vscode-languageserver/browser]',
    'main-browser': 'serve',
    'main-editor': 'live-on serve workspace',
  },
  diagram: {
    'slide-layouts': '',
    scene: 'slide-layouts',
    style: '',
    'view-state': '',
    words: '',
    font: 'scene [fontkit] [woff2-encoder/decompress]',
    text: 'scene font [bidi-js] [fontkit]',
    shapes: 'scene style text',
    graph: 'scene style view-state words text',
    views: 'style view-state words graph',
    layout: 'style words graph [elkjs/lib/elk-worker.min.js]',
    chart: 'scene style words text shapes',
    compose: 'scene style words text shapes graph views layout chart',
    draw: 'scene style view-state words graph views layout compose',
    compare: 'scene draw',
    poster: 'slide-layouts scene style view-state words text shapes graph views layout chart compose draw [uqr]',
    paint:
      'slide-layouts scene style words font text shapes graph [@resvg/resvg-wasm] [fflate] [fontkit] [image-size] [pdfkit]',
    index: 'scene view-state words views layout chart draw compare poster paint',
  },
  library: {
    common: '[node:fs] [node:url]',
    face: 'common',
    index: 'common face',
  },
  cli: {
    'exit-codes': '',
    harmless: '',
    progress: '[node:fs] [node:worker_threads]',
    arguments: 'exit-codes [node:util]',
    terminal: 'harmless progress [node:readline/promises] [node:stream] [node:tty]',
    command: 'arguments terminal',
    help: 'arguments command',
    today: 'arguments exit-codes',
    input: 'arguments exit-codes terminal [node:child_process] [node:fs] [node:path] [node:url]',
    output:
      'arguments exit-codes harmless terminal input [node:crypto] [node:fs] [node:os] [node:path] [node:url] [node:worker_threads]',
    fix: 'exit-codes terminal input output [node:url]',
    report: 'harmless terminal input output [node:crypto] [sarif]',
    comparison: '',
    merging: '[node:fs] [node:module] [node:path] [node:worker_threads]',
    'git-setup': 'exit-codes terminal input output [node:fs] [node:path]',
    commands:
      'arguments command exit-codes terminal today input output fix report comparison merging git-setup package.json [node:fs] [node:path] [node:url]',
    program: 'arguments command commands exit-codes help terminal package.json',
    main: 'program [node:module] [node:v8]',
  },
  extension: {
    translator: '',
    'missing-file': '',
    'show-text': '[vscode]',
    'edits-in-time': '[vscode-languageclient]',
    'typed-client': '[vscode-languageclient]',
    completion: '[vscode] [vscode-languageclient]',
    log: 'translator typed-client [vscode] [vscode-languageclient]',
    server: 'log typed-client [vscode] [vscode-languageclient]',
    // What differs between a computer and a browser: nothing else may ask Node.
    host: '[node:child_process] [node:fs] [node:fs/promises] [node:path] [node:url] [node:worker_threads] [vscode]',
    files: 'log missing-file typed-client [vscode] [vscode-languageclient]',
    saving: 'host missing-file show-text translator [vscode]',
    git: 'host log [vscode]',
    panel: 'log saving server show-text translator [vscode]',
    chart: 'files log panel server [vscode]',
    compare: 'git host log panel server [vscode]',
    conflicts: 'compare log panel translator [vscode]',
    hints: 'panel [vscode]',
    history: 'compare git log panel server [vscode]',
    report: 'log panel saving server [vscode]',
    export: 'chart host log panel poster saving server [vscode]',
    poster: 'chart host log panel saving server show-text translator [vscode]',
    'new-theory': 'panel [vscode]',
    import: 'files log new-theory panel server [vscode]',
    client: 'chart compare completion edits-in-time history log panel poster report [vscode] [vscode-languageclient]',
    start:
      'chart client compare completion conflicts export files hints history host import log new-theory panel poster report server typed-client [vscode] [vscode-languageclient]',
    extension: 'client log start [vscode] [vscode-languageclient/node]',
    'extension-web': 'client host log start [vscode] [vscode-languageclient/browser]',
    // The pages run in a browser: of the folders above they take messages and words, and no package from elsewhere.
    webview: 'chart compare log panel poster',
    markdown: 'webview',
  },
};

const NAMES = Object.keys(PACKAGES);
const SOURCES = NAMES.flatMap(sourcesIn);
const IMPORTS = SOURCES.flatMap((file) => importsOf(file, textOf(file)));
const isOwn = (to: string) => NAMES.includes(packageOf(to));

/** Imports that go through a wall, one line each. */
const wrong = (imports: readonly Import[], isWrong: (each: Import) => boolean) =>
  imports.filter(isWrong).map(({ from, to }) => `${from} -> ${to}`);

/** What each package shows of itself, from the project's root: the files that its manifest lists. */
const FACES = NAMES.flatMap((name) => {
  const { exports = {} } = JSON.parse(textOf(`${name}/package.json`)) as { exports?: Record<string, string> };
  return Object.values(exports).map((path) => path.replace('./', `${name}/`).split('*'));
});
const isShown = (to: string) =>
  FACES.some(([start = '', end]) => (end === undefined ? to === start : to.startsWith(start) && to.endsWith(end)));

/** Imports of what another package does not show. */
const behindFaces = (imports: readonly Import[]) =>
  wrong(imports, ({ from, to }) => isOwn(to) && packageOf(from) !== packageOf(to) && !isShown(to));

/** Imports from a package that theirs may not take from. */
const betweenPackages = (imports: readonly Import[]) =>
  wrong(imports, ({ from, to }) => {
    const may = PACKAGES[packageOf(from)]?.split(' ') ?? [];
    return isOwn(to) && packageOf(from) !== packageOf(to) && !may.includes(packageOf(to)) && !may.includes(roomOf(to));
  });

/** Imports from a room of the same package that theirs may not take from, and of packages that it may not know. */
const betweenRooms = (imports: readonly Import[]) =>
  wrong(imports, ({ from, to }) => {
    const rooms = ROOMS[packageOf(from)] ?? {};
    const named = (file: string) => roomOf(file).slice(packageOf(file).length + 1);
    const may = (rooms[named(from)] ?? rooms['*'] ?? '').split(' ');
    if (!isOwn(to)) return !may.includes(`[${to}]`);
    if (packageOf(from) !== packageOf(to) || roomOf(from) === roomOf(to)) return false;
    return !may.includes(named(to) in rooms || !('*' in rooms) ? named(to) : '*');
  });

/** Circles of files, or of rooms. */
const circles = (imports: readonly Import[], partOf: (file: string) => string) =>
  circlesIn(
    imports
      .filter(({ to }) => isOwn(to))
      .map(({ from, to }) => ({ from: partOf(from), to: partOf(to) }))
      .filter(({ from, to }) => from !== to),
  );
/** The files of a package that lie loose beside each other are no rooms that could form a circle where one line stands for them. */
const roomIn = (file: string) => ('*' in (ROOMS[packageOf(file)] ?? {}) ? file : roomOf(file));

/** What the files of some places import, and what that imports, and so on; as lines that say where it came from. */
function reached(imports: readonly Import[], starts: RegExp, wanted: RegExp): string[] {
  const next = Map.groupBy(imports, ({ from }) => from);
  const seen = new Set([...next.keys()].filter((file) => starts.test(file)));
  const found: string[] = [];
  for (const file of seen) {
    for (const { to } of next.get(file) ?? []) {
      if (wanted.test(to)) found.push(`${file} -> ${to}`);
      else seen.add(to);
    }
  }
  return found;
}

/** Where a text looks at a clock or rolls dice. */
const CLOCK = /\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/;
/** Where a text speaks to a network. */
const NETWORK = /\bfetch\(|XMLHttpRequest|WebSocket|node:https?\b|node:net\b/;
/** The places where the same input gives the same bytes. */
const PURE = /^(grammar|theory|diagram)\/src\/|^language-server\/src\/reading\//;
/** Times a picture that is being laid out. */
const TIMED = 'diagram/src/layout/worker-engine.ts';
/** The page fetches its own layout worker from the extension, which its content policy allows and nothing else. */
const FETCHES = 'extension/webview/drawing.ts';
const TOOLKIT = /^(langium|chevrotain|vscode)/;
const CORE = /^(theory|diagram)\/src\//;
const READER = 'language-server/src/workspace/read.ts';

describe('imports go one way', () => {
  test('the test sees them', () => expect(IMPORTS.length).toBeGreaterThan(1000));

  test('between packages', () => expect(betweenPackages(IMPORTS)).toEqual([]));

  test('and only to what a package shows', () => expect(behindFaces(IMPORTS)).toEqual([]));

  test('between rooms, and out of the house', () => expect(betweenRooms(IMPORTS)).toEqual([]));

  test('and never round: no circle of files, types included, and none of rooms', () => {
    expect(circles(IMPORTS, (file) => file)).toEqual([]);
    expect(circles(IMPORTS, roomIn)).toEqual([]);
  });

  test('the core reaches no parser toolkit and no editor, not even by way of the grammar', () => {
    expect(reached(IMPORTS, CORE, TOOLKIT)).toEqual([]);
  });

  test('only the Markdown preview reads texts by itself; all other pages are given theories', () => {
    const readers = IMPORTS.filter(({ from, to }) => to === READER && packageOf(from) === 'extension');
    expect(readers.map(({ from }) => from)).toEqual(['extension/markdown/read-block.ts']);
  });

  test('every room of the tables is there', () => {
    const rooms = new Set(SOURCES.map(roomOf));
    const named = NAMES.flatMap((name) => Object.keys(ROOMS[name] ?? {}).map((room) => `${name}/${room}`));
    expect(named.filter((room) => !room.endsWith('*') && !rooms.has(room))).toEqual([]);
  });
});

describe('what is pure', () => {
  test('looks at no clock and rolls no dice', () => {
    const files = SOURCES.filter((file) => PURE.test(file) && file !== TIMED);
    expect(files.filter((file) => CLOCK.test(textOf(file)))).toEqual([]);
  });

  test('nothing speaks to a network', () => {
    expect(SOURCES.filter((file) => file !== FETCHES && NETWORK.test(textOf(file)))).toEqual([]);
  });
});

describe('each package says what it takes', () => {
  const own = (name: string) => (name === 'extension' ? 'driver-diagrams' : `@driver-diagrams/${name}`);
  /** The package of an import; nothing for what the platform or the editor brings, and for types alone. */
  const nameOf = (to: string) => {
    if (isOwn(to)) return own(packageOf(to));
    if (/^(node:|vscode$|sarif$)/.test(to)) return undefined;
    return to.split('/', to.startsWith('@') ? 2 : 1).join('/');
  };

  test.each(NAMES)('%s', (name) => {
    const { dependencies = {} } = JSON.parse(textOf(`${name}/package.json`)) as {
      dependencies?: Record<string, string>;
    };
    const taken = IMPORTS.filter(({ from }) => packageOf(from) === name).flatMap(({ to }) => nameOf(to) ?? []);
    const others = [...new Set(taken)].filter((each) => each !== own(name));
    expect(Object.keys(dependencies).sort()).toEqual(others.sort());
  });
});

describe('a wall stops what must not go through it', () => {
  /** The house with one more import. */
  const adding = (from: string, to: string): Import[] => [...IMPORTS, { from, to }];
  const line = (from: string, to: string) => [`${from} -> ${to}`];

  test.each([
    ['a package above', 'theory/src/merge/merge.ts', 'language-server/src/lsp/server.ts'],
    ['a package beside', 'language-server/src/lsp/hover.ts', 'diagram/src/index.ts'],
    ['a room that is not for that package', 'diagram/src/draw.ts', 'theory/src/rules/index.ts'],
    ['the server behind its protocol', 'extension/src/client.ts', 'language-server/src/lsp/server.ts'],
  ])('%s', (_, from, to) => expect(betweenPackages(adding(from, to))).toEqual(line(from, to)));

  test.each([
    ['a room above', 'theory/src/compare/compare.ts', 'theory/src/completion/complete.ts'],
    ['a painter, in a view', 'diagram/src/views/driver.ts', 'diagram/src/paint/svg.ts'],
    ['the server, in the workspace', 'language-server/src/workspace/scope.ts', 'language-server/src/lsp/server.ts'],
    ['a command, in what reads files', 'cli/src/input/git.ts', 'cli/src/commands/check.ts'],
    ['a file beside the folders', 'diagram/src/paint/svg.ts', 'diagram/src/draw.ts'],
    ['the disk, in the core', 'theory/src/exchange/csv.ts', 'node:fs'],
    ['the disk, in the diagram', 'diagram/src/paint/svg.ts', 'node:fs'],
    ['the parser, in the core', 'theory/src/format/format.ts', 'langium'],
    ['the protocol, in the core', 'theory/src/refactor/name.ts', 'vscode-languageserver'],
    ['the editor’s services, in the workspace', 'language-server/src/workspace/scope.ts', 'langium/lsp'],
    ['the editor, in a page', 'extension/webview/main.ts', 'vscode'],
    ['the editor, in the command line', 'cli/src/program.ts', 'vscode'],
    ['a package that nobody knows', 'theory/src/model/model.ts', 'left-pad'],
    ['anything, in a room that is not in the table', 'theory/src/attic/old.ts', 'theory/src/model/model.ts'],
  ])('%s', (_, from, to) => expect(betweenRooms(adding(from, to))).toEqual(line(from, to)));

  test.each([
    ['a part that is not listed', 'cli/src/commands/check.ts', 'theory/src/rules/aims.ts'],
    ['the inside of the diagram', 'extension/webview/main.ts', 'diagram/src/compose/header.ts'],
  ])('what a package does not show: %s', (_, from, to) => {
    expect(behindFaces(adding(from, to))).toEqual(line(from, to));
  });

  test('a circle of two files', () => {
    const round = adding('theory/src/model/names.ts', 'theory/src/model/model.ts');
    const back = [...round, { from: 'theory/src/model/model.ts', to: 'theory/src/model/names.ts' }];
    expect(circles(back, (file) => file)).toContainEqual(['theory/src/model/model.ts', 'theory/src/model/names.ts']);
  });

  test('a circle of rooms', () => {
    const round = adding('theory/src/model/model.ts', 'theory/src/compare/compare.ts');
    expect(circles(round, roomIn).flat()).toEqual(expect.arrayContaining(['theory/compare', 'theory/model']));
  });

  test('the parser, by way of the grammar', () => {
    const [from, to] = ['theory/src/format/format.ts', 'grammar/src/lexer.ts'];
    expect(betweenRooms(adding(from, to))).toEqual([]);
    expect(reached(adding(from, to), CORE, TOOLKIT)).not.toEqual([]);
  });

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'performance.now()'])('%s', (text) => {
    expect(text).toMatch(CLOCK);
  });
  test('a date that is given is no clock', () => expect("new Date('2026-01-01')").not.toMatch(CLOCK));

  test.each(['fetch(url)', 'new XMLHttpRequest()', 'new WebSocket(url)', "'node:https'", "'node:http'", "'node:net'"])(
    '%s',
    (text) => expect(text).toMatch(NETWORK),
  );

  test.each([
    ["import { a } from './a.ts';", 'theory/src/model/a.ts'],
    ["import type { A } from '../text/a.ts';", 'theory/src/text/a.ts'],
    ["import {\n  type A,\n  b,\n} from '@driver-diagrams/grammar/names';", 'grammar/src/names.ts'],
    ["export * from './a.ts';", 'theory/src/model/a.ts'],
    ["import 'langium';", 'langium'],
    ["const { a } = await import('node:fs');", 'node:fs'],
    ["let a: import('langium').AstNode;", 'langium'],
  ])('however it is written: %s', (text, to) => {
    expect(importsOf('theory/src/model/model.ts', text)).toEqual([{ from: 'theory/src/model/model.ts', to }]);
  });
});

/** What becomes of the server when parts of it fail: the real process, built with places that break. */
import { beforeAll, expect, test } from 'vitest';
import { type Break, buildBroken } from '../helpers/breaks.ts';
import { SERVER } from '../helpers/programs.ts';
import { startServer, type TestServer, type User } from '../helpers/server.ts';

const A = 'file:///work/a.driver';
const B = 'file:///work/b.driver';
/** Has an unknown name, and a primary driver without a measure. */
const TEXT = 'aim Pass "80% pass by 2030"\nprimary driver Help "Help in the week it is needed" -> Pass, Nothing\n';
const ALLOWED = TEXT.replace(/\n$/, ' {\n  allow primary-driver-unmeasured because "in May"\n}\n');

/** Fails when it has told all that it finds. */
const RULE: Break = {
  file: 'rules/drivers.ts',
  after: "if (driver.level === 1) yield* unmeasured(driver, context, 'warning');",
};
const RULE_FAILED = 'The check ‘primary-driver-unmeasured’ failed; the others ran.';
const position = { line: 1, character: 16 };

let program: string;
beforeAll(async () => {
  program = await buildBroken(SERVER, [
    RULE,
    ...Object.values(READING),
    ...Object.values(REQUESTS).map(({ broken }) => broken),
    ...UNAWAITED,
  ]);
});

async function withBroken(user: User, act: (server: TestServer) => Promise<void>): Promise<void> {
  const server = await startServer(undefined, program, { workspace: { configuration: true } }, user);
  try {
    await act(server);
    expect(server.ended).toBeNull();
  } finally {
    await server.stop();
  }
}

const codesOf = async (server: TestServer, uri: string, expected: string) =>
  (await server.problems(uri, (told) => told.some(({ code }) => code === expected))).map(({ code }) => code);

/** How many entries of the log hold a piece of text. */
const count = (lines: readonly string[], piece: string) => lines.filter((line) => line.includes(piece)).length;

test('a check that fails, half-way, is left out; the others are told, and it is named once', async () => {
  await withBroken({ broken: [RULE] }, async (server) => {
    await server.open(A, TEXT);
    expect(await codesOf(server, A, 'unknown-name')).not.toContain('primary-driver-unmeasured');
    await server.change(A, ALLOWED);
    // Nobody knows whether the line would silence something.
    expect(await codesOf(server, A, 'unknown-name')).not.toContain('allow-unused');
    expect(count(server.log, RULE_FAILED)).toBe(1);
    expect(server.log.find((line) => line.includes(RULE_FAILED))).toMatch(/Error: boom\n +at .*drivers\.ts/);
    expect(server.shown).toEqual([`${RULE_FAILED} The log says more.`]);
  });
});

test('a client that tells its user by itself hears of each failure once', async () => {
  await withBroken({ broken: [RULE], initializationOptions: { tellsFailures: true } }, async (server) => {
    const told: unknown[] = [];
    server.connection.onNotification('driver/failed', (params) => void told.push(params));
    for (const uri of [A, B]) {
      await server.open(uri, TEXT);
      await codesOf(server, uri, 'unknown-name');
    }
    expect(told).toEqual([{ part: 'check', name: 'primary-driver-unmeasured', sentence: RULE_FAILED }]);
    expect(server.shown).toEqual([]);
  });
});

test.each([
  ['error', 1],
  ['off', 0],
])('with the log at the level %s there are %i entries', async (level, entries) => {
  const settings = (_: string | undefined, section: string | undefined) =>
    section === 'driver.log.level' ? level : { 'no-such-check': 'off' };
  await withBroken({ broken: [RULE], settings }, async (server) => {
    await server.open(A, TEXT);
    await codesOf(server, A, 'unknown-name');
    expect(server.log).toHaveLength(entries);
  });
});

/** Where the reading of a text can fail, from the letters to the theory; each fails for a file of its own. */
const READING: Record<string, Break> = {
  'file:///work/scanner.driver': {
    file: 'grammar/src/lexer.ts',
    after: 'tokenize(text: string): LexerResult {',
    put: "if (text.includes('BROKEN')) throw new Error('boom');",
  },
  'file:///work/names.driver': {
    file: 'reading/names.ts',
    after: 'export function namesOf(root: Document, uri: string): FileNames {',
    put: "if (uri.endsWith('names.driver')) throw new Error('boom');",
  },
  'file:///work/theory.driver': {
    file: 'reading/build-theory.ts',
    after: 'export function buildTheory(document: LangiumDocument, files: Files): Theory {',
    put: "if (document.uri.path.endsWith('theory.driver')) throw new Error('boom');",
  },
};

test('a text that the program fails to read says so; the others are read', async () => {
  await withBroken({ broken: Object.values(READING) }, async (server) => {
    for (const uri of Object.keys(READING)) {
      await server.open(uri, uri.includes('scanner') ? `// BROKEN\n${TEXT}` : TEXT);
      const told = await server.problems(uri, (problems) => problems.length > 0);
      expect(told.map(({ message }) => message)).toEqual([
        expect.stringContaining('The program itself made a mistake'),
      ]);
      const answer = await server.connection.sendRequest('driver/theory', { uri });
      expect(answer).toMatchObject({ theory: { elements: [] }, broken: { message: told[0]?.message, line: 1 } });
      const name = uri.slice(uri.lastIndexOf('/') + 1);
      expect(count(server.log, `The reading of “${name}” failed; the other files were read.`)).toBe(1);
    }
    await server.open(A, `import "names"\n${TEXT}`);
    expect(await codesOf(server, A, 'unknown-name')).toContain('primary-driver-unmeasured');
    expect(server.shown).toHaveLength(Object.keys(READING).length);
  });
});

/** One place in the way of each request: where it fails, and what is asked. */
const REQUESTS: Record<string, { broken: Break; ask: object }> = {
  'textDocument/hover': {
    broken: {
      file: 'lsp/hover.ts',
      after: 'getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {',
    },
    ask: { textDocument: { uri: A }, position },
  },
  'textDocument/completion': {
    broken: {
      file: 'lsp/completion.ts',
      after: 'const isTyped = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;',
    },
    ask: { textDocument: { uri: A }, position },
  },
  'textDocument/foldingRange': {
    broken: { file: 'lsp/folding.ts', after: 'getFoldingRanges(document: LangiumDocument): FoldingRange[] {' },
    ask: { textDocument: { uri: A } },
  },
  'textDocument/prepareCallHierarchy': {
    broken: { file: 'lsp/hierarchy.ts', after: 'const pointed = pointedAt(document, offset, this.shared);' },
    ask: { textDocument: { uri: A }, position },
  },
  'textDocument/semanticTokens/full': {
    broken: {
      file: 'lsp/colours.ts',
      after: 'protected override highlightElement(node: AstNode, acceptor: SemanticTokenAcceptor): void {',
    },
    ask: { textDocument: { uri: A } },
  },
  'workspace/symbol': {
    broken: { file: 'lsp/outline.ts', after: 'const words = query.toLowerCase().split(/\\s+/);' },
    ask: { query: '' },
  },
  'driver/theory': {
    broken: { file: 'workspace/theories.ts', after: 'merged(document: LangiumDocument): MergedTheory {' },
    ask: { uri: A },
  },
  'driver/report': {
    broken: { file: 'lsp/reports.ts', after: 'const { told, others, nameOf } = documentsFor(near, shared);' },
    ask: { kind: 'measures', format: 'md', near: A },
  },
};

test('a request that fails is answered in plain words, logged once, and leaves the others alone', async () => {
  await withBroken({ broken: Object.values(REQUESTS).map(({ broken }) => broken) }, async (server) => {
    await server.open(A, TEXT);
    await codesOf(server, A, 'unknown-name');
    for (const [method, { ask }] of Object.entries(REQUESTS)) {
      for (let n = 0; n < 2; n++) {
        await expect(server.connection.sendRequest(method, ask), method).rejects.toMatchObject({
          code: -32603,
          message: `The request ‘${method}’ failed, because the program itself made a mistake. The log says more.`,
        });
      }
      expect(count(server.log, `The request ‘${method}’ failed; the others are answered.\nError: boom`), method).toBe(
        1,
      );
    }
    expect(server.shown).toHaveLength(Object.keys(REQUESTS).length);
    const symbols = await server.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: A } });
    expect(symbols).toHaveLength(1);
  });
});

/** What nobody waits for, and steps of the building. */
const UNAWAITED: Break[] = [
  {
    file: 'lsp/exports.ts',
    after: 'const document = await documentRead(shared, uri, token);',
    put: "void Promise.reject(new Error('left')); setTimeout(() => { throw new Error('late'); });",
  },
  { file: 'workspace/scope.ts', after: 'async collectLocalSymbols(): Promise<LocalSymbols> {' },
  { file: 'lsp/requests.ts', after: '// The view of a network shows the files that import it too.' },
];

test('what nobody waits for, and a step of the building, end nothing when they fail', async () => {
  await withBroken({ broken: UNAWAITED }, async (server) => {
    await server.open(A, TEXT);
    await codesOf(server, A, 'unknown-name');
    await server.connection.sendRequest('driver/export', { uri: A, format: 'json' });
    await expect.poll(() => count(server.log, 'Error: late')).toBe(1);
    expect(count(server.log, 'Error: left')).toBe(1);
    expect(count(server.log, 'The step ‘ComputedScopes’ failed; the rest goes on.')).toBe(1);
    expect(count(server.log, 'The step ‘after Linked’ failed; the rest goes on.')).toBe(1);
    await server.connection.sendRequest('driver/theory', { uri: A });
  });
});

/** Edits belong to versions: what is asked for while the text changes is answered for the text as it is, or not at all. */
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  LSPErrorCodes,
  type Position,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../helpers/edits.ts';
import { problemsOf } from '../helpers/read.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const ABILITIES: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };
const RESOLVING: ClientCapabilities = {
  ...ABILITIES,
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } },
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'driver-late-')));
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const GOAL = 'aim Goal "80% pass by 2028"\n';
writeFileSync(join(folder, 'goal.driver'), GOAL);
writeFileSync(join(folder, 'network.driver'), GOAL);
writeFileSync(join(folder, 'team.driver'), 'import "network.driver"\nprimary driver Help "Help in time" -> Goal\n');
writeFileSync(join(folder, 'other.driver'), 'import "network.driver"\nprimary driver Time "Time to learn" -> Goal\n');

/** Two servers: for an editor that takes edits with the actions, and for one that asks for them later. */
let plain: TestServer;
let resolving: TestServer;
beforeAll(async () => {
  plain = await startServer(pathToFileURL(folder).href, undefined, ABILITIES);
  resolving = await startServer(pathToFileURL(folder).href, undefined, RESOLVING);
});
afterAll(async () => {
  await plain.stop();
  await resolving.stop();
  rmSync(folder, { recursive: true, force: true });
});

let opened = 0;
/** A text with problems, as an editor that has just been told of them holds it. */
async function told(server: TestServer, text: string) {
  const uri = uriOf(`late-${opened++}.driver`);
  await server.open(uri, text);
  return { uri, problems: await server.problems(uri, (problems) => problems.length > 0) };
}

const START: Position = { line: 0, character: 0 };
const actions = (server: TestServer, uri: string, diagnostics: Diagnostic[], only = ['quickfix'], at = START) =>
  server.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics, only },
  });
const resolve = (action: CodeAction | undefined) =>
  resolving.connection.sendRequest<CodeAction>('codeAction/resolve', action ?? null);

const editsOf = (edit: WorkspaceEdit | undefined) => (edit?.documentChanges ?? []) as TextDocumentEdit[];
const versions = (edit: WorkspaceEdit | null | undefined) =>
  Object.fromEntries(
    editsOf(edit ?? undefined).map(({ textDocument }) => [textDocument.uri.split('/').at(-1), textDocument.version]),
  );

function applied(text: string, edit: WorkspaceEdit | undefined): string {
  const document = TextDocument.create('file:///x', 'driver', 1, text);
  const changes = editsOf(edit).flatMap(({ edits }) => edits as TextEdit[]);
  return applyEdits(
    text,
    changes.map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      text: newText,
    })),
  );
}

const QUOTES = `${GOAL}primary driver P 'Shared vision' -> Goal\n`;
const FIXED = `${GOAL}primary driver P "Shared vision" -> Goal\n`;
const isQuotes = ({ code, message }: Diagnostic) => code === 'syntax' && String(message).includes('quotation mark');

describe('a problem', () => {
  it('carries no edits', async () => {
    const { problems } = await told(plain, QUOTES);
    expect(problems.filter(isQuotes)).toHaveLength(1);
    expect(problems.filter(({ data }) => data !== undefined)).toEqual([]);
  });

  it.each([
    ['a line above it', `// my notes\n${QUOTES}`, `// my notes\n${FIXED}`],
    ['a line above it that needs fixing too', `aim 'Other'\n${QUOTES}`, `aim 'Other'\n${FIXED}`],
    ['another text in these marks', QUOTES.replace('Shared', 'A shared'), undefined],
    ['the same mistake a second time', `primary driver P 'Shared vision' -> Goal\n\n${QUOTES}`, undefined],
    ['its fix made by hand', FIXED, undefined],
    ['all that was there gone', '', undefined],
  ])('of a text that has got %s', async (_, now, fixed) => {
    const { uri, problems } = await told(plain, QUOTES);
    void plain.change(uri, now);
    const found = (await actions(plain, uri, problems.filter(isQuotes))) ?? [];
    expect(found.map(({ edit }) => [versions(edit), applied(now, edit)])).toEqual(
      fixed === undefined ? [] : [[{ [uri.split('/').at(-1) ?? '']: 2 }, fixed]],
    );
  });

  it('told twice brings its fixes once', async () => {
    const { uri, problems } = await told(plain, QUOTES);
    const [problem] = problems.filter(isQuotes);
    const moved = problem && { ...problem, range: { start: START, end: START } };
    expect(problem && moved && (await actions(plain, uri, [moved, problem]))).toHaveLength(1);
  });

  it('gets fixes of the text as it is, whatever was typed', async () => {
    const before = `${QUOTES}secondary driver S "Time" -> P -> P {\n  by 2029-2030\n}\nchange idea I "x" -> Pas\n`;
    const typed = ['x', '"', '\n', "aim 'y'\n", '{ ', '} ', ' -> Goal', '// '];
    for (let n = 0; n < 24; n++) {
      const at = (n * 37) % before.length;
      const now = before.slice(0, at) + typed[n % typed.length] + before.slice(at + (n % 3 === 0 ? n : 0));
      const { uri, problems } = await told(plain, before);
      void plain.change(uri, now);
      const found = (await actions(plain, uri, problems)) ?? [];
      const right = (await problemsOf(now)).flatMap(({ fixes = [] }) =>
        fixes.map(({ title, edits }) => `${title}: ${applyEdits(now, edits)}`),
      );
      const made = found.map(({ title, edit }) => `${title}: ${applied(now, edit)}`);
      expect(made.filter((each) => !right.includes(each))).toEqual([]);
      expect(new Set(found.flatMap(({ edit }) => Object.values(versions(edit))))).toEqual(
        new Set(found.length > 0 ? [2] : []),
      );
    }
  });
});

describe('an action that is chosen after the text has changed', () => {
  const offered = async (only: string[], at = START) => {
    const { uri, problems } = await told(resolving, QUOTES);
    const [action] = (await actions(resolving, uri, problems.filter(isQuotes), only, at)) ?? [];
    expect(action).toMatchObject({ data: { uri } });
    expect(action?.edit).toBeUndefined();
    return { uri, action };
  };

  it.each([['quickfix'], ['source.fixAll']])('fixes the text as it is: %s', async (kind) => {
    const { uri, action } = await offered([kind]);
    const now = `// my notes\n${QUOTES}`;
    void resolving.change(uri, now);
    const { edit } = await resolve(action);
    expect(Object.values(versions(edit))).toEqual([2]);
    expect(applied(now, edit)).toBe(`// my notes\n${FIXED}`);
  });

  it.each([['quickfix'], ['source.fixAll']])('does nothing where nothing is left to do: %s', async (kind) => {
    const { uri, action } = await offered([kind]);
    void resolving.change(uri, FIXED);
    await expect(resolve(action)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  it('refactors only the text that it was offered for', async () => {
    const at = { line: 1, character: 3 };
    const { action } = await offered(['refactor.move'], at);
    const { edit } = await resolve(action);
    expect(edit?.documentChanges?.[0]).toMatchObject({ kind: 'create' });
    const other = await offered(['refactor.move'], at);
    void resolving.change(other.uri, `// my notes\n${QUOTES}`);
    await expect(resolve(other.action)).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });
});

describe('edits of several files', () => {
  it('of a name carry the version of each that is open', async () => {
    await plain.open(uriOf('team.driver'), 'import "network.driver"\nprimary driver Help "Help in time" -> Goal\n');
    const rename = () =>
      plain.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri: uriOf('team.driver') },
        position: { line: 1, character: 40 },
        newName: 'Whole',
      });
    expect(versions(await rename())).toEqual({ 'team.driver': 1, 'network.driver': null, 'other.driver': null });
    void plain.change(
      uriOf('team.driver'),
      'import "network.driver"\nprimary driver Help "Help, soon!!" -> Goal // x\n',
    );
    const edit = await rename();
    expect(versions(edit)).toEqual({ 'team.driver': 2, 'network.driver': null, 'other.driver': null });
  });

  it('of imports do so too', async () => {
    const move = () =>
      plain.connection.sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: uriOf('network.driver'), newUri: uriOf('hub.driver') }],
      });
    const now = '// a line that pushes the import down\nimport "network.driver"\n';
    void plain.change(uriOf('team.driver'), now);
    const edit = await move();
    expect(versions(edit)).toEqual({ 'team.driver': 3, 'other.driver': null });
    const [own] = editsOf(edit ?? undefined).filter(({ textDocument }) => textDocument.version === 3);
    expect(own && applied(now, { documentChanges: [own] })).toBe(now.replace('network', 'hub'));
  });

  it('are not made where a file on the disk is another than the one that was read', async () => {
    writeFileSync(join(folder, 'goal.driver'), `// from a colleague\n${GOAL}`);
    const rename = plain.connection.sendRequest('textDocument/rename', {
      textDocument: { uri: uriOf('goal.driver') },
      position: { line: 0, character: 5 },
      newName: 'Whole',
    });
    await expect(rename).rejects.toThrow('goal.driver has changed meanwhile');
  });
});

it('a line with four thousand arrows is checked, and fixed where somebody asks', async () => {
  const text = `${GOAL}primary driver P "Shared vision"${' -> Goal'.repeat(4000)}\n`;
  const { uri, problems } = await told(plain, text);
  const repeated = problems.filter(({ code }) => code === 'repeated-link');
  expect(repeated).toHaveLength(3999);
  const found = (await actions(plain, uri, repeated)) ?? [];
  expect(found).toHaveLength(3999);
  expect(applied(text, found.at(-1)?.edit)).toBe(text.replace(' -> Goal\n', '\n'));
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../helpers/edits.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function actions(uri: string, only: string[], diagnostics: Diagnostic[], at = { line: 0, character: 0 }) {
  return server.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics, only },
  });
}

function edited(text: string, action: CodeAction | undefined): string {
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) => (change as TextDocumentEdit).edits ?? []);
  return applyEdits(
    text,
    edits.map((edit) => ({
      start: offset(edit.range.start),
      end: offset(edit.range.end),
      text: (edit as { newText: string }).newText,
    })),
  );
}

test('a problem brings its quick fix along, and the fix fixes it', async () => {
  const uri = 'file:///fix.driver';
  const text = 'aim Pass "85% pass by 2030"\nprimary driver Help "Help" -> Pas\n';
  await server.open(uri, text);
  const problems = await server.problems(uri, (told) => told.some(({ code }) => code === 'unknown-name'));
  const [first] = await actions(
    uri,
    ['quickfix'],
    problems.filter(({ code }) => code === 'unknown-name'),
  );
  expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true });
  const after = edited(text, first);
  expect(after).toContain('-> Pass\n');
  await server.change(uri, after);
  await server.problems(uri, (told) => !told.some(({ code }) => code === 'unknown-name'));
});

test('fix all fixes what can be fixed in one way only, and nothing else', async () => {
  const uri = 'file:///all.driver';
  const text = `aim Pass 'Ninth graders pass' {
  by 2029-2030
  outcome measure Rate "Pass rate" {
    unit percent
    baseline 61,5% in 2025
  }
}
primary driver Help "Help in time -> Pass
`;
  await server.open(uri, text);
  await server.problems(uri, (told) => told.length > 0);
  const [all] = await actions(uri, ['source.fixAll'], []);
  expect(all?.title).toBe('Fix all problems that have one sure fix');
  expect(edited(text, all)).toBe(`aim Pass "Ninth graders pass" {
  by 2029/30
  outcome measure Rate "Pass rate" {
    unit "percent"
    baseline 61.5% in 2025
  }
}
primary driver Help "Help in time" -> Pass
`);
});

test('refactorings are offered by kind', async () => {
  const uri = 'file:///kinds.driver';
  const text = 'aim Pass "85% pass by 2030"\nprimary driver Help "Help" -> Pass\n';
  await server.open(uri, text);
  await server.problems(uri, () => true);
  const at = { line: 1, character: 20 };
  const kinds = (await actions(uri, ['refactor'], [], at)).map(({ kind }) => kind);
  expect(kinds).toEqual(['refactor.rewrite', 'refactor.extract', 'refactor.move', 'refactor.rewrite']);
  expect(await actions(uri, ['refactor.move'], [], at)).toHaveLength(1);
});

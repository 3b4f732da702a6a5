/** Completion as an editor asks for it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CompletionItemKind, type CompletionList, CompletionTriggerKind } from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

const ABLE = { textDocument: { completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } } } };
const MARK = '<|>';

let folder: string;
let able: TestServer;
let plain: TestServer;
let count = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-completion-'));
  await mkdir(join(folder, 'teams'));
  await writeFile(
    join(folder, 'network.driver'),
    'aim Supply "More"\nprimary driver Clinical "Experiences" -> Supply\n',
  );
  await writeFile(join(folder, 'teams', 'other.driver'), 'theory "Others" {}\n');
  able = await startServer(pathToFileURL(folder).href, undefined, ABLE);
  plain = await startServer(pathToFileURL(folder).href);
});

afterAll(async () => {
  await Promise.all([able.stop(), plain.stop()]);
  await rm(folder, { recursive: true });
});

/** Asks at the mark of a new file in the folder `teams`: for a character that asks by itself, or again in an open list. */
async function ask(server: TestServer, marked: string, trigger?: string): Promise<CompletionList> {
  const uri = pathToFileURL(join(folder, 'teams', `file${++count}.driver`)).href;
  const before = marked.slice(0, marked.indexOf(MARK)).split('\n');
  await server.open(uri, marked.replace(MARK, ''));
  return server.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    context:
      trigger === 'again'
        ? { triggerKind: CompletionTriggerKind.TriggerForIncompleteCompletions }
        : trigger
          ? { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: trigger }
          : { triggerKind: CompletionTriggerKind.Invoked },
  });
}

describe('completion, asked as an editor does', () => {
  test('says which characters ask by themselves', () => {
    expect(able.capabilities.completionProvider?.triggerCharacters).toEqual([' ', '>', '"', '.', '/']);
  });

  test('keeps the taught order, with snippets for those who know them', async () => {
    const { items } = await ask(able, 'prim<|>');
    const sorted = items.toSorted((one, two) => ((one.sortText ?? '') < (two.sortText ?? '') ? -1 : 1));
    expect(sorted.slice(0, 4).map(({ label }) => label)).toEqual(['theory', 'import', 'aim', 'primary driver']);
    expect(items.find(({ label }) => label === 'primary driver')).toMatchObject({
      kind: CompletionItemKind.Keyword,
      insertTextFormat: 2,
      textEdit: {
        // biome-ignore lint/suspicious/noTemplateCurlyInString: a snippet's places are written so
        newText: 'primary driver ${1:Driver} "${2:What must change to reach the aim}" {\n  $0\n}',
        insert: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
        replace: { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } },
      },
      documentation: { kind: 'markdown', value: expect.stringContaining('must change for the aim') },
    });
  });

  test('fills in the places for editors that know no snippets', async () => {
    const { items } = await ask(plain, 'aim A "x" {\n  sta<|>tus\n}\n');
    expect(items.find(({ label }) => label === 'status')).toMatchObject({
      insertTextFormat: 1,
      textEdit: {
        newText: 'status open',
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 5 } },
      },
    });
  });

  test('offers names of other files of the workspace, with the import by its relative path', async () => {
    const { items } = await ask(able, 'aim Own "x" -> <|>\n');
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      label: 'Clinical',
      kind: CompletionItemKind.Class,
      detail: 'Experiences – ../network.driver',
      filterText: 'Clinical Experiences',
      additionalTextEdits: [
        {
          newText: 'import "../network.driver"\n\n',
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        },
      ],
    });
  });

  test('names the file first, where names of several files may be alike', async () => {
    const { items } = await ask(able, 'aim Own "x" -> <|>\n');
    expect(items[0]?.labelDetails?.description).toBe('../network.driver: Experiences');
    expect(items[0]?.documentation).toMatchObject({
      value: expect.stringContaining('an import of that file is added'),
    });
  });

  test('is silent where the word is complete', async () => {
    const half = await ask(able, 'theory "T" {\n  stage testin<|>\n}', 'again');
    // Plain text: an editor sees that taking it changes nothing.
    expect(half.items.find(({ label }) => label === 'testing')).toMatchObject({
      insertTextFormat: 1,
      textEdit: { newText: 'testing' },
    });
    expect(await ask(able, 'theory "T" {\n  stage testing<|>\n}', 'again')).toEqual({ isIncomplete: false, items: [] });
    const names = 'aim A "a"\naim AA "b"\ndriver D "d" -> A<|>';
    expect((await ask(able, names, 'again')).items).toEqual([]);
    expect((await ask(able, names)).items.map(({ label }) => label)).toEqual(['A', 'AA']);
  });

  test('offers the paths of the workspace', async () => {
    const { items } = await ask(able, 'import "<|>"\n', '"');
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['../network.driver', 'other.driver']));
    expect(items.find(({ label }) => label === 'other.driver')).toMatchObject({ detail: 'Others' });
  });

  test('stays silent where typing must not be disturbed', async () => {
    expect(await ask(able, 'aim A "x <|>"', ' ')).toEqual({ isIncomplete: false, items: [] });
    expect((await ask(able, 'aim A "x" {\n  <|>\n}', ' ')).items).toEqual([]);
  });
});

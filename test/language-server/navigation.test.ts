/** Definition, references, rename and the like over five files that import each other, with and without aliases. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceEdit,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { startServer, type TestServer } from '../helpers/server.ts';

/** «n» marks places by number; the marks are not part of the texts. */
const MARKED: Record<string, string> = {
  'network.driver': `aim Graduates "More graduates by 2020"
primary driver «1»Clinical "Clinical work" -> Graduates
primary driver Retention "Teachers stay" -> Graduates
outcome measure Produced "Candidates produced" of Graduates
`,
  'clusters/clinical.driver': `import "«2»../network.driver" as «3»network
// What we are after
// in our cluster
aim Models "Every candidate learns in a model school by 2018"
  -> network.«4»Clinical
{
  note "one «5»long story"
}
primary driver Mentors "Enough mentors" -> Models {
  change idea Paired "Two interns with one mentor"
}
`,
  'clusters/mentors.driver': `import "../network"
aim Supply "Twice as many mentors by 2018" -> «6»Clinical
`,
  'hub.driver': `import "network.driver" as net
import "clusters/clinical.driver" as c
team Hub "The hub" -> net.Clinical
team ClinicalTeam "The cluster" -> c.Mentors
`,
  'apart.driver': `aim Clinical "Another thing of that name by 2020"
`,
};

const MARK = /«(\d)»/g;
let server: TestServer;
let folder: string;
const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;
const nameOf = (uri: string) => uri.slice(pathToFileURL(folder).href.length + 1);
const textOf = (name: string) => (MARKED[name] ?? '').replace(MARK, '');

function place(number: number) {
  for (const [name, marked] of Object.entries(MARKED)) {
    const at = marked.indexOf(`«${number}»`);
    if (at === -1) continue;
    const before = marked.slice(0, at).replace(MARK, '').split('\n');
    return {
      textDocument: { uri: uriOf(name) },
      position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
    };
  }
  throw new Error(`No mark ${number}`);
}

const read = (uri: string, range: Range) => {
  const lines = textOf(nameOf(uri)).split('\n');
  return lines[range.start.line]?.slice(range.start.character, range.end.character);
};
const ask = <Answer>(method: string, params: object) =>
  server.connection.sendRequest<Answer>(`textDocument/${method}`, params);

/** The texts of all files after an edit. */
function applied(edit: WorkspaceEdit | null): Record<string, string> {
  const after: Record<string, string> = {};
  for (const [uri, edits] of Object.entries(edit?.changes ?? {})) {
    const name = nameOf(uri);
    const lines = textOf(name).split('\n');
    const offset = ({ line, character }: Range['start']) =>
      lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
    const sorted = [...edits].sort((a: TextEdit, b: TextEdit) => offset(b.range.start) - offset(a.range.start));
    after[name] = sorted.reduce(
      (text, { range, newText }) => text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end)),
      textOf(name),
    );
  }
  return after;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-navigation-'));
  await mkdir(join(folder, 'clusters'));
  for (const name of Object.keys(MARKED)) await writeFile(join(folder, name), textOf(name));
  server = await startServer(pathToFileURL(folder).href);
  for (const name of Object.keys(MARKED)) await server.open(uriOf(name), textOf(name));
  for (const name of Object.keys(MARKED)) await server.problems(uriOf(name), () => true);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

describe('definition', () => {
  test.each([
    ['a name through an alias', 4, 'network.driver', 'Clinical'],
    ['a name without an alias', 6, 'network.driver', 'Clinical'],
    ['its own declaration', 1, 'network.driver', 'Clinical'],
    ['an alias', 3, 'network.driver', ''],
    ['the path of an import', 2, 'network.driver', ''],
  ])('of %s', async (_, mark, file, name) => {
    const [link] = await ask<LocationLink[]>('definition', place(mark));
    expect(nameOf(link?.targetUri ?? '')).toBe(file);
    expect(link && read(link.targetUri, link.targetSelectionRange)).toBe(name);
  });

  test('of plain text is nothing', async () => {
    expect(await ask('definition', place(5))).toBeNull();
  });
});

test('references are found in all files, of that statement only', async () => {
  const found = await ask<Location[]>('references', { ...place(1), context: { includeDeclaration: false } });
  expect(found.map(({ uri, range }) => [nameOf(uri), read(uri, range)]).sort()).toEqual([
    ['clusters/clinical.driver', 'Clinical'],
    ['clusters/mentors.driver', 'Clinical'],
    ['hub.driver', 'Clinical'],
  ]);
});

test('highlights mark the declaration and the uses in the file', async () => {
  const found = await ask<DocumentHighlight[]>('documentHighlight', place(1));
  expect(found.map(({ kind }) => kind)).toEqual([3]);
});

describe('rename', () => {
  test('of a statement changes its name in every file and keeps aliases', async () => {
    const after = applied(await ask('rename', { ...place(6), newName: 'Practice' }));
    expect(Object.keys(after).sort()).toEqual([
      'clusters/clinical.driver',
      'clusters/mentors.driver',
      'hub.driver',
      'network.driver',
    ]);
    expect(after['network.driver']).toContain('primary driver Practice "Clinical work"');
    expect(after['clusters/clinical.driver']).toContain('-> network.Practice');
    expect(after['clusters/mentors.driver']).toContain('-> Practice');
    expect(after['hub.driver']).toContain('-> net.Practice');
    expect(after['hub.driver']).toContain('team ClinicalTeam');
  });

  test('of an alias stays in its file', async () => {
    const after = applied(await ask('rename', { ...place(3), newName: 'whole' }));
    expect(Object.keys(after)).toEqual(['clusters/clinical.driver']);
    expect(after['clusters/clinical.driver']).toContain('as whole');
    expect(after['clusters/clinical.driver']).toContain('-> whole.Clinical');
  });

  test.each([
    ['two words', 'Good mentors', 'cannot be a name'],
    ['a name in use', 'Retention', 'already used'],
    ['a name that another file has of its own', 'Supply', 'already used'],
  ])('to %s is refused in plain words', async (_, newName, message) => {
    await expect(ask('rename', { ...place(1), newName })).rejects.toThrow(message);
  });

  test('to what would make another kind word is refused in plain words', async () => {
    const textDocument = { uri: uriOf('kinds.driver') };
    await server.open(textDocument.uri, 'role Teachers\n');
    const position = { line: 0, character: 6 };
    await expect(ask('rename', { textDocument, position, newName: 'Group' })).rejects.toThrow('a part of it');
  });

  test('is offered at names only', async () => {
    expect(await ask<Range>('prepareRename', place(4)).then((range) => read(place(4).textDocument.uri, range))).toBe(
      'Clinical',
    );
    expect(await ask('prepareRename', place(5))).toBeNull();
  });
});

describe('files that are renamed or moved', () => {
  const move = (oldName: string, newName: string) =>
    server.connection
      .sendRequest<WorkspaceEdit | null>('workspace/willRenameFiles', {
        files: [{ oldUri: uriOf(oldName), newUri: uriOf(newName) }],
      })
      .then(applied);

  test('a renamed file is followed by all imports, each in its own form', async () => {
    const after = await move('network.driver', 'partnership.driver');
    expect(after['clusters/clinical.driver']).toContain('import "../partnership.driver" as network');
    expect(after['clusters/mentors.driver']).toContain('import "../partnership"');
    expect(after['hub.driver']).toContain('import "partnership.driver" as net');
  });

  test('a moved file keeps its own imports', async () => {
    const after = await move('clusters/clinical.driver', 'clinical.driver');
    expect(after['clusters/clinical.driver']).toContain('import "network.driver" as network');
    expect(after['hub.driver']).toContain('import "clinical.driver" as c');
  });

  test('a moved folder takes its files with it', async () => {
    const after = await move('clusters', 'teams/2014');
    expect(after['clusters/mentors.driver']).toContain('import "../../network"');
    expect(after['hub.driver']).toContain('import "teams/2014/clinical.driver" as c');
  });

  test('nothing changes where no path does', async () =>
    expect(await move('apart.driver', 'other.driver')).toEqual({}));
});

test('the outline is the theory’s own hierarchy', async () => {
  const names = (symbols: DocumentSymbol[]): unknown[] =>
    symbols.map(({ name, children }) => [name, names(children ?? [])]);
  const network = await ask<DocumentSymbol[]>('documentSymbol', { textDocument: { uri: uriOf('network.driver') } });
  expect(names(network)).toEqual([
    [
      'More graduates by 2020',
      [
        ['Clinical work', []],
        ['Teachers stay', []],
        ['Candidates produced', []],
      ],
    ],
  ]);
  // The aim reaches over all that stands under it, so that breadcrumbs follow the cursor.
  expect(network[0]?.range.end.line).toBe(3);
});

test('statements are found in the whole workspace by words of their titles', async () => {
  const found = await server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query: 'mentor' });
  expect(found.map(({ name }) => name).sort()).toEqual([
    'Mentors: Enough mentors',
    'Paired: Two interns with one mentor',
    'Supply: Twice as many mentors by 2018',
  ]);
});

test('imports are links', async () => {
  const links = await ask<DocumentLink[]>('documentLink', { textDocument: { uri: uriOf('hub.driver') } });
  expect(links.map(({ target }) => nameOf(target ?? ''))).toEqual(['network.driver', 'clusters/clinical.driver']);
});

test('what drives this, and what this drives', async () => {
  const [item] = await ask<CallHierarchyItem[]>('prepareCallHierarchy', place(4));
  const incoming = await server.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
    item,
  });
  expect(incoming.map(({ from }) => from.name).sort()).toEqual([
    'Every candidate learns in a model school by 2018',
    'The hub',
    'Twice as many mentors by 2018',
  ]);
  const outgoing = await server.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
    item,
  });
  expect(outgoing.map(({ to }) => to.name)).toEqual(['More graduates by 2020']);
});

test('braces, comments and imports fold', async () => {
  const fold = async (name: string) => {
    const ranges = await ask<FoldingRange[]>('foldingRange', { textDocument: { uri: uriOf(name) } });
    return ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? '']);
  };
  expect(await fold('clusters/clinical.driver')).toEqual([
    [3, 6, ''],
    [8, 9, ''],
    [1, 2, 'comment'],
  ]);
  expect(await fold('hub.driver')).toEqual([[0, 1, 'imports']]);
});

test('a selection grows from a word in a text to the statement and the file', async () => {
  const { textDocument, position } = place(5);
  const [selection] = await ask<SelectionRange[]>('selectionRange', { textDocument, positions: [position] });
  const lines: number[] = [];
  const texts: (string | undefined)[] = [];
  for (let at: SelectionRange | undefined = selection; at; at = at.parent) {
    lines.push(at.range.end.line - at.range.start.line);
    texts.push(read(textDocument.uri, at.range));
  }
  expect(texts.slice(0, 3)).toEqual(['one long story', '"one long story"', 'note "one long story"']);
  expect(lines).toContain(4);
  expect(lines.at(-1)).toBe(11);
});

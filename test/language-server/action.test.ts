/** Definition, references, rename and outline in a theory of action. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, Location, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { applyEdits } from '../helpers/edits.ts';
import { startServer, type TestServer } from '../helpers/server.ts';

const TEXT = `aim Goal "85% pass by June 2028"
role Teachers "Mathematics teachers"
role Coaches "Coaches"
component System "The system" -> Goal {
  component Learning "What helps teachers learn"
}
strategy Coaching "A coach in each school" -> Learning {
  because "nobody learns alone"
  intends Teachers to "ask why" reorganise
  accountable Teachers to Coaches for "joining"
  support Planning "Weekly planning" for Coaches, Teachers as routine
}
conjecture Beside "Coaches beside teachers" about Coaching
conjecture Both "Coaches and principals" about Coaching {
  revises Beside
  citing Time
}
finding Time "Little time" about Coaching, Teachers {
  supports Both
  challenges Beside
}
recommendation Free "Free the coaches" about Coaching from Time
`;

let server: TestServer;
let folder: string;
let uri: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driver-action-'));
  uri = pathToFileURL(join(folder, 'action.driver')).href;
  server = await startServer(pathToFileURL(folder).href);
  await server.open(uri, TEXT);
});

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

/** The place of the n-th occurrence of a word. */
function place(word: string, n = 1) {
  let offset = -1;
  for (let count = 0; count < n; count++) offset = TEXT.indexOf(word, offset + 1);
  const before = TEXT.slice(0, offset).split('\n');
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const offsetOf = ({ line, character }: { line: number; character: number }) =>
  TEXT.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;

describe('a theory of action in the editor', () => {
  test.each([
    ['Teachers', 5],
    ['Coaching', 5],
    ['Time', 3],
    ['Beside', 3],
    ['Learning', 2],
  ])('‘%s’ is found wherever it is named', async (name, count) => {
    const found = (await server.connection.sendRequest('textDocument/references', {
      ...place(name),
      context: { includeDeclaration: true },
    })) as Location[];
    const words = found.map(({ range }) => TEXT.slice(offsetOf(range.start), offsetOf(range.end)));
    expect(words).toEqual(Array(count).fill(name));
  });

  test('a role is renamed in strategies, supports and findings', async () => {
    const edit = (await server.connection.sendRequest('textDocument/rename', {
      ...place('Teachers', 2),
      newName: 'MathTeachers',
    })) as WorkspaceEdit;
    const edits = Object.values(edit.changes ?? {}).flat();
    const renamed = applyEdits(
      TEXT,
      edits.map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), text: newText })),
    );
    expect(renamed).toBe(TEXT.replace(/\bTeachers\b/g, 'MathTeachers'));
  });

  test('the outline shows parts within parts, and what is learned under its strategy', async () => {
    const symbols = (await server.connection.sendRequest('textDocument/documentSymbol', {
      textDocument: { uri },
    })) as DocumentSymbol[];
    const tree = (all: readonly DocumentSymbol[]): unknown[] =>
      all.map(({ name, detail, children = [] }) => [`${detail}: ${name}`, ...tree(children)]);
    expect(tree(symbols)).toEqual([
      [
        'aim: 85% pass by June 2028',
        [
          'component: The system',
          [
            'component: What helps teachers learn',
            [
              'strategy: A coach in each school',
              ['support: Weekly planning'],
              ['conjecture: Coaches beside teachers'],
              ['conjecture: Coaches and principals'],
              ['finding: Little time'],
              ['recommendation: Free the coaches'],
            ],
          ],
        ],
      ],
      ['role group: Mathematics teachers'],
      ['role group: Coaches'],
    ]);
  });
});

/** Which pasted texts become statements, and where: words of the language never do. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isForeignText } from '@driver-diagrams/theory/exchange/pasted';
import { lineTold } from '@driver-diagrams/theory/exchange/places';
import { describe, expect, it } from 'vitest';
import { isTopLevel, placeAtEnd } from '../../extension/src/import/places.ts';
import { cases } from './import-case.ts';
import { samples } from './round-trip.ts';

const FOREIGN: [name: string, text: string][] = [
  ['an outline with bullets', 'Cut falls\n- Safe ward\n- Staff know\n'],
  ['an outline by its indentation', 'Cut falls by 30%\n  Safe ward\n    Clear floors\n'],
  ['sections by kind', 'Primary drivers\n• Safe ward\n'],
  ['labels', 'Aim: Cut falls\nPrimary driver 1: Safe ward\n'],
  ['a table of a spreadsheet', 'Aim\tPrimary driver\nCut falls\tSafe ward\n'],
  ['a table of Markdown', '| Aim | Primary driver |\n|---|---|\n| Cut falls | Safe ward |\n'],
  ['a flowchart', 'flowchart RL\n  a[Cut falls]\n  b[Safe ward] --> a\n'],
  ['a tree', 'Cut falls\n├── Safe ward\n└── Staff know\n'],
];

const OWN: [name: string, text: string][] = [
  ['one line', '- Safe ward'],
  ['a statement', 'primary driver Safe "Safe ward" -> Falls\n'],
  ['half a statement', 'primary driver Safe "Safe ward" -> Falls {\n  owner "Ann"\n'],
  ['properties', '  owner "Ann"\n  by 2028\n'],
  ['statements with a mistake', 'aim A "One"\nprimary drivr B "Two" -> A\n'],
  ['a comment', '// Written in May.\n// By two of us.\n'],
  ['a single word on each line', 'aim\ndriver\n'],
];

describe('what is pasted', () => {
  it.each(FOREIGN)('is notes of another program: %s', (_, text) => expect(isForeignText(text)).toBe(true));
  it.each(OWN)('is left as it is: %s', (_, text) => expect(isForeignText(text)).toBe(false));

  it('is never a theory of ours, nor a part of one', () => {
    for (const [name, texts] of samples) {
      const [text = ''] = Object.values(texts);
      expect(isForeignText(text), name).toBe(false);
      const blocks = text.split(/\n\n+/).filter((block) => block.trim().includes('\n'));
      for (const block of blocks) expect(isForeignText(block), `${name}: ${block}`).toBe(false);
    }
    for (const { file, theory } of cases) expect(isForeignText(theory), file).toBe(false);
  });

  it('is nothing more where it was pasted before', () => {
    const folder = join(import.meta.dirname, 'import-cases');
    const texts = readdirSync(folder).filter((file) => /\.(?:txt|md)$/.test(file) && !file.endsWith('.told.txt'));
    const foreign = texts.filter((file) => isForeignText(readFileSync(join(folder, file), 'utf8')));
    expect(foreign.length).toBeGreaterThan(texts.length * 0.9);
  });
});

/** As much of a document of VS Code as is asked. */
function documentOf(text: string) {
  const lines = text.split('\n');
  const offsetAt = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
  return {
    getText: () => text,
    offsetAt,
    positionAt: (offset: number) => ({ line: text.slice(0, offset).split('\n').length - 1, offset }),
    lineAt: (line: number) => ({ text: lines[line] ?? '' }),
  };
}

type Asked = Parameters<typeof isTopLevel>;

describe('statements from elsewhere stand', () => {
  it.each([
    ['in an empty text', '', 0, true],
    ['on an empty line between statements', 'aim A "One"\n\ndriver B "Two"\n', 1, true],
    ['not behind words', 'aim A "One"\n', 0, false],
    ['not in braces', 'aim A "One" {\n\n}\n', 1, false],
    ['behind braces that are words', 'aim A "One {"\n// and {\n\n', 2, true],
  ])('%s', (_, text, line, isThere) => {
    const start = { line, character: 0 };
    expect(isTopLevel(documentOf(text) as unknown as Asked[0], { start } as Asked[1])).toBe(isThere);
  });

  it.each([
    ['', 'aim A\n'],
    ['aim B\n', '\naim A\n'],
    ['aim B', '\n\naim A\n'],
    ['aim B\n\n', 'aim A\n'],
  ])('at the end of %j with an empty line before it', (text, insert) => {
    const document = documentOf(text) as unknown as Parameters<typeof placeAtEnd>[0];
    expect(placeAtEnd(document, 'aim A\n').insert).toBe(insert);
  });
});

it.each([
  ['Line 7: nothing stands behind “Aim”.', 7],
  ['Line 4 stands between two levels; it was read as belonging to “A”.', 4],
  ['Row 3 of the table: “x” stands below no heading and was left out.', 3],
  ['Row 3 of the table (line 9): “x” stands below no heading and was left out.', 9],
  ['Row 3 of the sheet “Ideas”: “x” stands below no heading and was left out.', undefined],
  ['The arrows lead away from the aim here.', undefined],
])('knows the line that is spoken of: %s', (sentence, line) => {
  expect(lineTold(sentence)).toBe(line);
});

/** One parser serves all workspaces of a process, and mixes nothing up. */
import { createReader, createServices } from '@driver-diagrams/language-server/workspace/read';
import { URI } from 'langium';
import { expect, test } from 'vitest';

const ROOT = 'file:///work/';
const A = `${ROOT}a.driver`;
const B = `${ROOT}b.driver`;

test('names lead to statements of their own workspace, whichever was read last', async () => {
  const readers = ['One', 'Two'].map((title) => ({ title, read: createReader({ root: ROOT }) }));
  const files = [];
  for (const { title, read } of readers) {
    const [, file] = await read(
      new Map([
        [A, `aim Goal "${title}"\n`],
        [B, 'import "a.driver" as a\nprimary driver Help "Help" -> a.Goal\n'],
      ]),
    );
    files.push({ title, file });
  }
  for (const { title, file } of files) {
    expect(file?.check({ today: '2026-11-30' }).filter(({ rule }) => rule === 'unknown-name')).toEqual([]);
    expect(file?.imports.map(({ theory }) => theory.elements.map((element) => element.title))).toEqual([[title]]);
  }
});

test('one text that fails spoils no other', () => {
  const parserOf = () => createServices({ root: ROOT }).ServiceRegistry.getServices(URI.parse(A)).parser.LangiumParser;
  const [one, other] = [parserOf(), parserOf()];
  expect(() => one.parse('aim A "a"\n', { rule: 'Nothing' })).toThrow();
  for (const parser of [one, other]) {
    const { value, parserErrors } = parser.parse('aim A "a"\n');
    expect([value, parserErrors]).toEqual([expect.objectContaining({ statements: [expect.anything()] }), []]);
  }
});

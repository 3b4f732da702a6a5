/** What the editor does with answers that come when the text has moved on. */
import { describe, expect, it } from 'vitest';
import { inTime, type OpenText } from '../../extension/src/edits-in-time.ts';

const URI = 'file:///a.driver';
const edit = (version: number | null, uri = URI) => ({
  documentChanges: [{ textDocument: { uri, version }, edits: [] }],
});
const newFile = {
  documentChanges: [{ kind: 'create', uri: 'file:///b.driver' }, ...edit(null, 'file:///b.driver').documentChanges],
};

interface Case {
  method: string;
  /** The versions that the open text has, one after the other, each time that somebody looks. */
  text: OpenText;
  /** What the server answers, one after the other; the last answer again and again. */
  answers: unknown[];
  /** What becomes of it. */
  kept: unknown;
  asked?: number;
}

const clean = (version: number): OpenText => ({ version, isDirty: false });
const dirty = (version: number): OpenText => ({ version, isDirty: true });
const list = 'textDocument/codeAction';
const resolve = 'codeAction/resolve';
const moved = 'workspace/willRenameFiles';

const cases: Record<string, Case> = {
  'an action for this text': {
    method: list,
    text: dirty(3),
    answers: [[{ edit: edit(3) }]],
    kept: [{ edit: edit(3) }],
  },
  'an action for an older text': {
    method: list,
    text: dirty(4),
    answers: [[{ edit: edit(3) }, { title: 'x' }]],
    kept: [{ title: 'x' }],
  },
  'no actions': { method: list, text: clean(1), answers: [null], kept: null },
  'an action that makes a file': {
    method: list,
    text: clean(1),
    answers: [[{ edit: newFile }]],
    kept: [{ edit: newFile }],
  },
  'a file that nobody had open': {
    method: resolve,
    text: clean(1),
    answers: [{ edit: edit(null) }],
    kept: { edit: edit(null) },
  },
  'a file that was opened and written in meanwhile': {
    method: resolve,
    text: dirty(2),
    answers: [{ title: 'x', edit: edit(null) }],
    kept: { title: 'x', edit: undefined },
    asked: 3,
  },
  'edits that come late, and then in time': {
    method: resolve,
    text: dirty(5),
    answers: [{ edit: edit(4) }, { edit: edit(5) }],
    kept: { edit: edit(5) },
    asked: 2,
  },
  'imports that come late again and again': { method: moved, text: dirty(9), answers: [edit(4)], kept: null, asked: 3 },
  'imports of this text': { method: moved, text: dirty(9), answers: [edit(9)], kept: edit(9) },
  'nothing to move': { method: moved, text: dirty(9), answers: [null], kept: null },
  'what edits nothing': {
    method: 'textDocument/hover',
    text: dirty(9),
    answers: [{ contents: 'x' }],
    kept: { contents: 'x' },
  },
};

describe('an answer', () => {
  it.each(Object.entries(cases))('%s', async (_, { method, text, answers, kept, asked = 1 }) => {
    let times = 0;
    const send = async () => answers[Math.min(times++, answers.length - 1)];
    const open = (uri: string) => (uri === URI ? text : undefined);
    expect(await inTime(method, {}, open, send)).toEqual(kept);
    expect(times).toBe(asked);
  });

  it.each([
    ['stands while the text does', 1, ['edits']],
    ['is nothing once the text has moved on', 2, null],
  ])('of formatting %s', async (_, version, kept) => {
    let now = 1;
    const send = async () => {
      now = version;
      return ['edits'];
    };
    const params = { textDocument: { uri: URI } };
    expect(await inTime('textDocument/formatting', params, () => clean(now), send)).toEqual(kept);
  });
});

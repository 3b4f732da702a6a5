import { describe, expect, it } from 'vitest';
import { type Memory, readMemory, recall, remember } from '../../extension/webview/memory.ts';

const empty: Memory = { uri: '', views: [] };
const view = { zoom: 1.5, x: 10, y: -20, chosen: 'Mentors' };

describe('the memory of the page', () => {
  it('gives back what it was told, also after it went through JSON', () => {
    const memory = remember(empty, 'file:///a.driver', view);
    expect(recall(readMemory(JSON.parse(JSON.stringify(memory))), 'file:///a.driver')).toEqual(view);
  });

  it('keeps which view of a file is shown, and what is left out of it', () => {
    const state = { view: 'network', on: 'A', collapsed: ['B'], filter: { team: 'T', text: 'x' } } as const;
    const memory = remember(empty, 'a', { ...view, state });
    expect(recall(readMemory(JSON.parse(JSON.stringify(memory))), 'a')).toEqual({ ...view, state });
  });

  it('takes over only what it knows of how a file was looked at', () => {
    const state = { view: 'sideways', on: 3, collapsed: ['B', 7], filter: { text: 'x', team: {} }, more: true };
    const kept = { uri: 'a', views: [['a', { ...view, state }]] };
    expect(recall(readMemory(kept), 'a')?.state).toEqual({ collapsed: ['B'], filter: { text: 'x' } });
    const none = { uri: 'a', views: [['a', { ...view, state: 'old' }]] };
    expect(recall(readMemory(none), 'a')).toEqual(view);
  });

  it('keeps one view a file and tells the file on show', () => {
    let memory = remember(empty, 'a', view);
    memory = remember(memory, 'b', { ...view, zoom: 2 });
    memory = remember(memory, 'a', { ...view, zoom: 3 });
    expect(memory.uri).toBe('a');
    expect(memory.views).toHaveLength(2);
    expect(recall(memory, 'a')?.zoom).toBe(3);
    expect(recall(memory, 'b')?.zoom).toBe(2);
  });

  it('forgets the files drawn longest ago', () => {
    let memory = empty;
    for (let n = 0; n < 50; n++) memory = remember(memory, `file ${n}`, view);
    expect(memory.views).toHaveLength(20);
    expect(recall(memory, 'file 0')).toBeUndefined();
    expect(recall(memory, 'file 49')).toEqual(view);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'old'],
    ['null', null],
    ['other fields', { uri: 7, views: {} }],
    [
      'broken views',
      { uri: '', views: [null, 3, ['a'], ['a', { zoom: 0, x: 0, y: 0 }], ['b', { zoom: 1, x: 'far', y: 0 }]] },
    ],
  ])('reads %s as empty', (_what, kept) => {
    expect(readMemory(kept)).toEqual(empty);
  });
});

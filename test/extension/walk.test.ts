import { type Box, boxesOf, firstBox, walk } from '@driver-diagrams/diagram/graph/walk';
import { describe, expect, it } from 'vitest';
import type { SceneItem } from '../../diagram/src/scene.ts';

/**
 * An aim with two drivers, three ideas of which one drives both drivers, and a driver and an idea that nothing links.
 *   Aim <- One <- A, Both        Two <- Both, C        Alone (a driver)  Loose (an idea)
 */
const links: Record<string, string[]> = { One: ['Aim'], Two: ['Aim'], A: ['One'], Both: ['One', 'Two'], C: ['Two'] };
const columns = [['Aim'], ['One', 'Two', 'Alone'], ['A', 'Both', 'C', 'Loose']];

const boxes = boxesOf(
  columns.flatMap((ids, column) =>
    ids.map((id, row): SceneItem => {
      const box: Box = {
        x: column * 300,
        y: row * 100,
        width: 200,
        height: 60,
        column,
        row,
        drives: links[id] ?? [],
        drivenBy: Object.keys(links).filter((child) => links[child]?.includes(id)),
      };
      return { id, role: 'box', label: id, shapes: [], box };
    }),
  ),
);

describe('walk', () => {
  const cases: [from: string, key: string, to: string | undefined, before?: string][] = [
    ['One', 'ArrowLeft', 'Aim'],
    ['Aim', 'ArrowRight', 'One'],
    ['Aim', 'ArrowRight', 'Two', 'Two'],
    ['Both', 'ArrowLeft', 'Two'],
    ['Both', 'ArrowLeft', 'One', 'One'],
    ['Both', 'ArrowLeft', 'Two', 'C'],
    ['One', 'ArrowRight', 'A'],
    ['Aim', 'ArrowLeft', undefined],
    ['C', 'ArrowRight', undefined],
    ['Alone', 'ArrowLeft', undefined],
    ['One', 'ArrowDown', 'Two'],
    ['Two', 'ArrowUp', 'One'],
    ['Alone', 'ArrowDown', 'A'],
    ['A', 'ArrowUp', 'Alone'],
    ['Aim', 'ArrowUp', undefined],
    ['Loose', 'ArrowDown', undefined],
    ['Both', 'Home', 'Aim'],
    ['Both', 'End', 'Loose'],
    ['Both', 'x', undefined],
    ['gone', 'ArrowDown', 'Aim'],
  ];
  it.each(cases)('from %s, %s leads to %s', (from, key, to, before) => {
    expect(walk(boxes, from, key, before)).toBe(to);
  });

  it('reaches every box by the down key alone, each once', () => {
    const seen: string[] = [];
    for (let id = firstBox(boxes); id !== undefined; id = walk(boxes, id, 'ArrowDown')) seen.push(id);
    expect(seen).toEqual(columns.flat());
  });

  it('leads nowhere in an empty picture', () => {
    expect(walk(new Map(), 'Aim', 'ArrowDown')).toBeUndefined();
  });

  it('passes over a link to something that has no box', () => {
    const lone: Box = { x: 0, y: 0, width: 1, height: 1, column: 0, row: 0, drives: ['elsewhere'], drivenBy: [] };
    expect(walk(new Map([['A', lone]]), 'A', 'ArrowLeft')).toBeUndefined();
  });
});

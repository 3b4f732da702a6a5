/** The signs beside a chart with control limits: what they say of the last figure, and of the target. Shapes and words, no colour. */
import type { Chart } from '@driver-diagrams/theory/model/index';
import type { PathStep, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';

type Sign = NonNullable<Chart['variation'] | Chart['assurance']>;

/** @returns shapes around a middle, 10 points wide */
export function signShapes(sign: Sign, x: number, y: number): Shape[] {
  switch (sign) {
    case 'better':
    case 'worse':
      // Whichever way the figures went.
      return [filled(sign === 'better' ? tick(x, y) : bar(x, y))];
    case 'high':
      return [outlined(triangle(x, y, -1))];
    case 'low':
      return [outlined(triangle(x, y, 1))];
    case 'look':
      return [outlined(ring(x, y))];
    case 'common':
      return [{ type: 'circle', x: round(x), y: round(y), radius: 4.2, line: 'text', lineWidth: 1.3 }];
    case 'always':
      return [box(x, y), filled(tick(x, y))];
    case 'never':
      return [box(x, y), filled(bar(x, y))];
    case 'hit or miss':
      return [
        box(x, y),
        { type: 'rect', x: round(x - 5), y: round(y - 5), width: 5, height: 10, radius: 0, fill: 'text' },
      ];
  }
}

function box(x: number, y: number): Shape {
  return {
    type: 'rect',
    x: round(x - 5),
    y: round(y - 5),
    width: 10,
    height: 10,
    radius: 1,
    line: 'text',
    lineWidth: 1.2,
  };
}

function tick(x: number, y: number): PathStep[] {
  return [at('move', x - 4, y), at('line', x - 1, y + 3.5), at('line', x + 4, y - 4)];
}

function bar(x: number, y: number): PathStep[] {
  return [
    at('move', x - 3.5, y - 3.5),
    at('line', x + 3.5, y + 3.5),
    at('move', x - 3.5, y + 3.5),
    at('line', x + 3.5, y - 3.5),
  ];
}

function triangle(x: number, y: number, way: 1 | -1): PathStep[] {
  return [
    at('move', x, y + way * 4.5),
    at('line', x - 4.5, y - way * 3.5),
    at('line', x + 4.5, y - way * 3.5),
    { to: 'close' },
  ];
}

function ring(x: number, y: number): PathStep[] {
  return [at('move', x, y - 5), at('line', x + 5, y), at('line', x, y + 5), at('line', x - 5, y), { to: 'close' }];
}

function filled(steps: PathStep[]): Shape {
  return { type: 'path', steps, line: 'text', lineWidth: 1.8 };
}

function outlined(steps: PathStep[]): Shape {
  return { type: 'path', steps, line: 'text', lineWidth: 1.3 };
}

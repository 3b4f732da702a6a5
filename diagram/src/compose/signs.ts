/** Status signs, told apart by shape alone because colour tells branches. */
import type { Sign } from '../graph/graph.ts';
import type { Ink, PathStep, Shape } from '../scene.ts';
import { at, round } from '../shapes/shapes.ts';
import { BOX } from '../style.ts';

/** In the legend's order: from hollow to solid, then what is over. */
export const SIGNS: readonly Sign[] = [
  'untested',
  'testing',
  'adapted',
  'adopted',
  'abandoned',
  'achieved',
  'missed',
  'retired',
  'forming',
  'active',
  'rethinking',
  'sunset',
  'planned',
  'started',
  'working',
];

/**
 * A sign around its middle: hollow not tested, half testing, ring with a dot adapted, solid adopted, crossed abandoned; for
 * aims a tick achieved, a dash missed; for drivers a stroke retired. Teams have squares: hollow forming, solid active, with
 * a dot rethinking, crossed at their end. Strategies have diamonds: hollow planned, with a dot started, solid in place.
 */
export function signShapes(sign: Sign, x: number, y: number, ink: Ink): Shape[] {
  const radius = BOX.signRadius;
  const ring: Shape = { type: 'circle', x: round(x), y: round(y), radius, line: ink, lineWidth: 1.4 };
  const stroke = (...points: [number, number][]): Shape => ({
    type: 'path',
    steps: points.map(([dx, dy], index) => at(index === 0 ? 'move' : 'line', x + dx, y + dy)),
    line: ink,
    lineWidth: 1.4,
  });
  const side = radius - 0.7;
  const square: Shape = {
    type: 'rect',
    x: round(x - side),
    y: round(y - side),
    width: round(2 * side),
    height: round(2 * side),
    radius: 1.5,
    line: ink,
    lineWidth: 1.4,
  };
  const tip = radius + 0.6;
  const diamond: Shape = {
    type: 'path',
    steps: [
      at('move', x, y - tip),
      at('line', x + tip, y),
      at('line', x, y + tip),
      at('line', x - tip, y),
      { to: 'close' },
    ],
    line: ink,
    lineWidth: 1.4,
  };
  switch (sign) {
    case 'planned':
      return [diamond];
    case 'started':
      return [diamond, { type: 'circle', x: round(x), y: round(y), radius: 1.8, fill: ink }];
    case 'working':
      return [{ ...diamond, fill: ink }];
    case 'forming':
      return [square];
    case 'active':
      return [{ ...square, fill: ink }];
    case 'rethinking':
      return [square, { type: 'circle', x: round(x), y: round(y), radius: 2, fill: ink }];
    case 'sunset':
      return [square, stroke([-2.2, -2.2], [2.2, 2.2]), stroke([2.2, -2.2], [-2.2, 2.2])];
    case 'untested':
      return [ring];
    case 'testing':
      return [ring, { type: 'path', steps: rightHalf(x, y, radius), fill: ink }];
    case 'adapted':
      return [ring, { type: 'circle', x: round(x), y: round(y), radius: 2.4, fill: ink }];
    case 'adopted':
      return [{ type: 'circle', x: round(x), y: round(y), radius: radius + 0.7, fill: ink }];
    case 'abandoned':
      return [ring, stroke([-2.4, -2.4], [2.4, 2.4]), stroke([2.4, -2.4], [-2.4, 2.4])];
    case 'achieved':
      return [ring, stroke([-2.6, 0.2], [-0.7, 2.2], [2.7, -2])];
    case 'missed':
      return [ring, stroke([-2.8, 0], [2.8, 0])];
    case 'retired':
      return [ring, stroke([-3.9, 3.9], [3.9, -3.9])];
    default:
      return [ring];
  }
}

/** Half a disc out of four quadratic curves, each an eighth of the circle. */
function rightHalf(x: number, y: number, radius: number): PathStep[] {
  const steps: PathStep[] = [at('move', x, y - radius)];
  const eighth = Math.PI / 4;
  const reach = radius / Math.cos(eighth / 2);
  for (let n = 0; n < 4; n++) {
    const end = -Math.PI / 2 + (n + 1) * eighth;
    const control = end - eighth / 2;
    steps.push({
      to: 'curve',
      cx: round(x + reach * Math.cos(control)),
      cy: round(y + reach * Math.sin(control)),
      x: round(x + radius * Math.cos(end)),
      y: round(y + radius * Math.sin(end)),
    });
  }
  return [...steps, { to: 'close' }];
}

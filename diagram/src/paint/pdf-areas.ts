/** Where on a page a click counts. */
import type { SceneItem, Shape, TextShape } from '../scene.ts';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Neighbours that lead to the same place. */
export function byLink(shapes: readonly Shape[]): { href: string | undefined; shapes: Shape[] }[] {
  const parts: { href: string | undefined; shapes: Shape[] }[] = [];
  for (const shape of shapes) {
    const href = shape.type === 'text' ? shape.href : undefined;
    const last = parts.at(-1);
    if (last && last.href === href) last.shapes.push(shape);
    else parts.push({ href, shapes: [shape] });
  }
  return parts;
}

export function areaOfText({ x, y, width, size, anchor }: TextShape): Area {
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return { x: left, y: y - size, width, height: size * 1.25 };
}

/** Around all of an item. */
export function areaOfItem({ shapes, image }: SceneItem): Area {
  const areas = [...shapes.map(areaOfShape), ...(image ? [image] : [])];
  const x = Math.min(...areas.map((each) => each.x));
  const y = Math.min(...areas.map((each) => each.y));
  const right = Math.max(...areas.map((each) => each.x + each.width));
  const bottom = Math.max(...areas.map((each) => each.y + each.height));
  return { x, y, width: right - x, height: bottom - y };
}

function areaOfShape(shape: Shape): Area {
  if (shape.type === 'text') return areaOfText(shape);
  if (shape.type === 'rect') return shape;
  if (shape.type === 'circle') {
    const { x, y, radius } = shape;
    return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const step of shape.steps) {
    if (step.to === 'close') continue;
    [left, right] = [Math.min(left, step.x), Math.max(right, step.x)];
    [top, bottom] = [Math.min(top, step.y), Math.max(bottom, step.y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a page is free, for texts that another font makes wider. */
import type { SceneItem } from '../../scene.ts';
import { areaOfOutline, around } from './shapes.ts';
import { type Area, extentOf } from './text.ts';

/** From the edge of a text to what stands beside it, points. */
const APART = 3;

/** @returns how far to the right of an area nothing stands; at most as far from the right edge of the page as all is from its left */
export function freeRoom(items: readonly SceneItem[], width: number): (area: Area) => number {
  const areas = items.flatMap(({ shapes, image }) => [
    ...(image ? [image] : []),
    ...(shapes.length > 0 ? [around(shapes.map(areaOfShape))] : []),
  ]);
  const margin = areas.reduce((least, { x }) => Math.min(least, x), width);
  return (area) => {
    const right = area.x + area.width;
    return areas.reduce((end, other) => {
      const isLevel = other.y < area.y + area.height && other.y + other.height > area.y;
      return isLevel && other.x >= right - 1 ? Math.min(end, other.x - APART) : end;
    }, width - Math.max(0, margin));
  };
}

function areaOfShape(shape: SceneItem['shapes'][number]): Area {
  if (shape.type !== 'text') return areaOfOutline(shape);
  const { left, right } = extentOf(shape);
  return { x: left, y: shape.y - shape.size, width: right - left, height: shape.size * 1.3 };
}

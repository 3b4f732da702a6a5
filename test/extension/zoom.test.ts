import { describe, expect, it } from 'vitest';
import {
  firstView,
  fitView,
  fitZoom,
  settle,
  stepZoom,
  viewShowing,
  wheelZoom,
  zoomAt,
} from '../../extension/webview/zoom.ts';

const page = { width: 800, height: 600 };
const picture = { width: 1600, height: 900 };

describe('fitZoom', () => {
  it.each([
    ['a wide picture', { width: 1600, height: 600 }, 0.5],
    ['a tall picture', { width: 800, height: 6000 }, 0.1],
    ['a small picture is not made larger', { width: 100, height: 100 }, 1],
    ['a picture of nothing', { width: 0, height: 0 }, 1],
  ])('%s', (_what, size, zoom) => {
    expect(fitZoom(page, size)).toBe(zoom);
  });

  it('is 1 in a page that is not laid out yet', () => {
    expect(fitZoom({ width: 0, height: 0 }, picture)).toBe(1);
  });
});

describe('the first view', () => {
  it('shows a picture whole where that can be read', () => {
    expect(firstView(page, picture)).toEqual({ zoom: 0.5, x: 0, y: 0 });
  });

  it.each([
    ['the aim in the middle', 4500, 3900],
    ['no room above the picture', 100, 0],
    ['no room below it', 8990, 7800],
  ])('begins a large picture at its left edge, with %s', (_what, middle, y) => {
    expect(firstView(page, { width: 4000, height: 9000 }, middle)).toEqual({ zoom: 0.5, x: 0, y });
  });

  it('is not how fitting shows it', () => {
    expect(fitView(page, { width: 4000, height: 3000 })).toEqual({ zoom: 0.2, x: 0, y: 0 });
  });
});

describe('stepZoom', () => {
  it.each([
    [1, 1, 1.1],
    [1, -1, 0.9],
    [0.62, 1, 0.67],
    [0.62, -1, 0.5],
    [0.6666, 1, 0.8],
    [4, 1, 4],
    [0.1, -1, 0.1],
    [0.03, -1, 0.03],
    [0.03, 1, 0.1],
  ] as const)('from %d in direction %d to %d', (zoom, direction, next) => {
    expect(stepZoom(zoom, direction)).toBe(next);
  });
});

describe('wheelZoom', () => {
  it('enlarges turning up and shrinks turning down by the same factor', () => {
    expect(wheelZoom(wheelZoom(1, -100), 100)).toBeCloseTo(1);
    expect(wheelZoom(1, -100)).toBeGreaterThan(1.2);
    expect(wheelZoom(1, -100)).toBeLessThan(1.4);
  });

  it('follows a pinch finely', () => {
    expect(wheelZoom(1, -2)).toBeCloseTo(1.02);
  });
});

describe('zoomAt', () => {
  it('keeps the point under the pointer', () => {
    const before = { zoom: 1, x: 400, y: 100 };
    const at = { x: 300, y: 200 };
    const after = zoomAt(before, 2, at, page, picture);
    expect(after.zoom).toBe(2);
    expect(after.x + at.x / after.zoom).toBeCloseTo(before.x + at.x / before.zoom);
    expect(after.y + at.y / after.zoom).toBeCloseTo(before.y + at.y / before.zoom);
  });

  it.each([
    ['not above 400%', 10, 4],
    ['not below 10%', 0.01, 0.1],
  ])('%s', (_what, wanted, zoom) => {
    expect(zoomAt({ zoom: 1, x: 0, y: 0 }, wanted, { x: 0, y: 0 }, page, picture).zoom).toBe(zoom);
  });

  it('goes below 10% where only that shows a picture whole', () => {
    const huge = { width: 800, height: 60_000 };
    expect(zoomAt({ zoom: 0.1, x: 0, y: 0 }, 0.001, { x: 0, y: 0 }, page, huge).zoom).toBe(0.01);
  });
});

describe('settle', () => {
  it.each([
    ['a smaller picture stands at the top in the middle', { zoom: 0.25, x: 70, y: 70 }, { zoom: 0.25, x: -800, y: 0 }],
    ['no room before the edges', { zoom: 1, x: -50, y: -50 }, { zoom: 1, x: 0, y: 0 }],
    ['no room behind the edges', { zoom: 1, x: 5000, y: 5000 }, { zoom: 1, x: 800, y: 300 }],
    ['a view inside stays', { zoom: 2, x: 33, y: 44 }, { zoom: 2, x: 33, y: 44 }],
  ])('%s', (_what, view, settled) => {
    expect(settle(view, page, picture)).toEqual(settled);
  });
});

describe('viewShowing', () => {
  const view = { zoom: 1, x: 0, y: 0 };
  it.each([
    ['a box in view moves nothing', { x: 100, y: 100, width: 200, height: 60 }, { zoom: 1, x: 0, y: 0 }],
    ['a box to the right comes in at the right', { x: 900, y: 100, width: 200, height: 60 }, { zoom: 1, x: 324, y: 0 }],
    ['a box below comes in at the bottom', { x: 100, y: 700, width: 200, height: 60 }, { zoom: 1, x: 0, y: 184 }],
  ])('%s', (_what, box, shown) => {
    expect(viewShowing(view, box, page, picture)).toEqual(shown);
  });

  it('shows the beginning of a box larger than the page', () => {
    const box = { x: 300, y: 0, width: 1200, height: 60 };
    expect(viewShowing({ zoom: 1, x: 400, y: 0 }, box, page, picture).x).toBe(276);
  });
});

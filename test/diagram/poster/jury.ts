/** Figures of the list by which pages of posters are scored: `jury.md`. */
import type { Scene, SceneItem, Shape, TextShape } from '../../../diagram/src/scene.ts';
import { largestBlank } from './poster-laws.ts';

/** What can be measured of a page. Shares are from 0 to 1, letters in points. */
export interface Figures {
  /** Of the running text: the size of the title, or of the finding where that is larger. */
  title: number;
  /** Of the running text of their sections: the smallest heading. Missing where there are none. */
  heading?: number;
  /** Of the height: the largest band on which nothing stands. */
  blank: number;
  /** Of 24 times 24 cells: those on which something stands. */
  filled: number;
  /** Of the height: between the lower end of the longest and of the shortest of eight upright strips. */
  ends: number;
  least: number;
  /** The smallest running text: of sections, the problem, and titles of boxes. */
  running: number;
  /** How many left edges the parts have. */
  edges: number;
  /** Of what is filled: the fuller of the left and the right half. */
  side: number;
  /** Colours of branches. */
  colours: number;
}

interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

const CELLS = 24;
const STRIPS = 8;
/** Left edges that are so near to one another are one. Points. */
const NEAR = 3;

/** @returns what a juror measures on a page */
export function figuresOf(page: Scene): Figures {
  const texts = page.items.flatMap((item) => item.shapes.filter(isText).map((text) => ({ item, text })));
  const sizes = (test: (item: SceneItem) => boolean) =>
    texts.filter(({ item }) => test(item)).map(({ text }) => text.size);
  const isOwn = ({ id }: SceneItem) => /^#section \d+( |$)/.test(id);
  const sections = sizes((item) => isOwn(item) && item.role !== 'heading');
  const headings = page.items.flatMap(({ id, shapes }) => {
    const section = /^(#section \d+)-heading$/.exec(id)?.[1];
    const under = section ? sizes((item) => item.id.startsWith(`${section} `)) : [];
    const [heading] = shapes.filter(isText);
    return heading && under.length > 0 ? [heading.size / Math.max(...under)] : [];
  });
  const boxes = page.items
    .filter(({ role }) => role === 'box')
    .flatMap(({ shapes }) => Math.max(...shapes.filter(isText).map(({ size }) => size)));
  const running = [...sections, ...boxes, ...sizes(({ id }) => id === '#problem 1')];
  const least = Math.min(...texts.map(({ text }) => text.size));
  const body = sections.length > 0 ? Math.min(...sections) : Math.min(...running);
  const ink = page.items.flatMap((item) => inkOf(item));
  const cells = cellsOf(page, ink);
  const left = cells.filter(([x]) => x < CELLS / 2).length / cells.length;
  const footer = Math.min(page.height, ...page.items.filter(({ id }) => id === '#footer-rule').flatMap(topsOf));
  return {
    title: Math.max(...sizes(({ id }) => id === '#title' || id === '#headline')) / body,
    ...(headings.length > 0 && { heading: Math.min(...headings) }),
    blank: largestBlank(page),
    filled: cells.length / CELLS ** 2,
    ends: endsOf(page, ink, footer),
    least,
    running: Math.min(...running),
    edges: edgesOf(page),
    side: Math.max(left, 1 - left),
    colours: new Set(page.items.flatMap(({ shapes }) => shapes.flatMap(branchOf))).size,
  };
}

function isText(shape: Shape): shape is TextShape {
  return shape.type === 'text';
}

function branchOf(shape: Shape): string[] {
  const inks = shape.type === 'text' ? [shape.ink] : [shape.fill, shape.line];
  return inks.flatMap((ink) => /^branch\d/.exec(ink ?? '') ?? []);
}

/** What stands on the sheet: letters, boxes, charts, panels, pictures; not the lines of links, which cross much of it. */
function inkOf({ role, shapes, image }: SceneItem): Rect[] {
  if (role === 'link') return [];
  return [...shapes.map(frameOf), ...(image ? [image] : [])];
}

function frameOf(shape: Shape): Rect {
  switch (shape.type) {
    case 'text': {
      const left = { start: 0, middle: shape.width / 2, end: shape.width }[shape.anchor];
      return { x: shape.x - left, y: shape.y - shape.size * 0.8, width: shape.width, height: shape.size };
    }
    case 'rect':
      return shape;
    case 'circle':
      return {
        x: shape.x - shape.radius,
        y: shape.y - shape.radius,
        width: shape.radius * 2,
        height: shape.radius * 2,
      };
    case 'path': {
      const points = shape.steps.flatMap((step) => (step.to === 'close' ? [] : [step]));
      const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
    }
  }
}

function cellsOf({ width, height }: Scene, ink: readonly Rect[]): [x: number, y: number][] {
  const cells = Array.from({ length: CELLS ** 2 }, (_, n): [number, number] => [n % CELLS, Math.floor(n / CELLS)]);
  return cells.filter(([x, y]) => {
    const cell = { x: (x * width) / CELLS, y: (y * height) / CELLS, width: width / CELLS, height: height / CELLS };
    return ink.some((each) => meets(each, cell));
  });
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function topsOf({ shapes }: SceneItem): number[] {
  return shapes.map((shape) => frameOf(shape).y);
}

function endsOf({ width, height }: Scene, ink: readonly Rect[], footer: number): number {
  const above = ink.filter(({ y }) => y < footer - 1);
  const ends = Array.from({ length: STRIPS }, (_, n) => {
    const strip = { x: (n * width) / STRIPS, y: 0, width: width / STRIPS, height };
    return Math.max(0, ...above.filter((each) => meets(each, strip)).map(({ y, height }) => y + height));
  });
  return (Math.max(...ends) - Math.min(...ends)) / height;
}

/** Of headings of parts, the title and the panels: what a reader's eye runs along. */
function edgesOf({ items }: Scene): number {
  const lefts = items
    .filter(
      ({ id, role }) =>
        role === 'title' || (role === 'heading' && /^#(section|chart|measures|remarks|reasons)/.test(id)),
    )
    .flatMap(({ shapes }) => (shapes.length > 0 ? [Math.min(...shapes.map((shape) => frameOf(shape).x))] : []))
    .toSorted((a, b) => a - b);
  return lefts.filter((x, n) => n === 0 || x - (lefts[n - 1] ?? 0) > NEAR).length;
}

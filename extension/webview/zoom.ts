/** The arithmetic of zooming and moving. Lengths of the picture are points, of the page pixels; at zoom 1 they are the same. */

/** What part of the picture is seen: `x` and `y` are the point of the picture in the page's top left corner. */
export interface View {
  zoom: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

const GREATEST_ZOOM = 4;
const LEAST_ZOOM = 0.1;
/** Below this nobody can read a box: of a picture that would need less to be seen whole, a part is shown first. */
const READABLE_ZOOM = 0.5;
/** What the zoom buttons step through. */
const STEPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];
/** A wheel's notch counts about 100 and a pinch's step about 3: a notch is not let count for more than this. */
const GREATEST_WHEEL = 25;

/** The zoom that shows the whole picture, but never larger than it is. */
export function fitZoom(page: Size, picture: Size): number {
  if (picture.width <= 0 || picture.height <= 0 || page.width <= 0 || page.height <= 0) return 1;
  return Math.min(1, page.width / picture.width, page.height / picture.height);
}

/**
 * How a picture is first shown: whole where that can be read, else its left edge.
 * @param middle the height in the picture that is then in the middle of the page: where the aim stands
 */
export function firstView(page: Size, picture: Size, middle = 0): View {
  const zoom = Math.max(fitZoom(page, picture), READABLE_ZOOM);
  return settle({ zoom, x: 0, y: middle - page.height / zoom / 2 }, page, picture);
}

/** The whole picture. */
export function fitView(page: Size, picture: Size): View {
  return settle({ zoom: fitZoom(page, picture), x: 0, y: 0 }, page, picture);
}

/** The next greater (1) or smaller (-1) step of the zoom buttons; the same zoom at the end of the steps. */
export function stepZoom(zoom: number, direction: 1 | -1): number {
  // A hair's breadth apart counts as the same step.
  if (direction === 1) return STEPS.find((step) => step > zoom * 1.01) ?? Math.max(zoom, GREATEST_ZOOM);
  return STEPS.findLast((step) => step < zoom / 1.01) ?? zoom;
}

/** The zoom after a turn of the wheel, or a pinch, of `delta` pixels: up and apart are negative and make it larger. */
export function wheelZoom(zoom: number, delta: number): number {
  return zoom * Math.exp(-Math.max(-GREATEST_WHEEL, Math.min(GREATEST_WHEEL, delta)) / 100);
}

/**
 * Zooms so that the point of the picture under `at` stays there.
 * @param at pixels from the page's top left corner
 */
export function zoomAt(view: View, zoom: number, at: { x: number; y: number }, page: Size, picture: Size): View {
  const least = Math.min(LEAST_ZOOM, fitZoom(page, picture));
  const next = Math.max(least, Math.min(GREATEST_ZOOM, zoom));
  const x = view.x + at.x / view.zoom - at.x / next;
  const y = view.y + at.y / view.zoom - at.y / next;
  return settle({ zoom: next, x, y }, page, picture);
}

/** Keeps the picture in the page: a smaller one at its top in the middle, a larger one with no room beyond its edges. */
export function settle(view: View, page: Size, picture: Size): View {
  const { zoom } = view;
  const seen = { width: page.width / zoom, height: page.height / zoom };
  const spare = seen.width - picture.width;
  const x = spare > 0 ? -spare / 2 : inside(view.x, seen.width, picture.width);
  return { zoom, x, y: inside(view.y, seen.height, picture.height) };
}

/** Moves the view just far enough that a box is seen, with `margin` points around it where there is room. */
export function viewShowing(
  view: View,
  box: Size & { x: number; y: number },
  page: Size,
  picture: Size,
  margin = 24,
): View {
  const { zoom } = view;
  const x = moveInto(view.x, page.width / zoom, box.x - margin, box.width + 2 * margin);
  const y = moveInto(view.y, page.height / zoom, box.y - margin, box.height + 2 * margin);
  return settle({ zoom, x, y }, page, picture);
}

/** Where what is seen may begin, so that it does not end beyond the picture. */
function inside(start: number, seen: number, whole: number): number {
  return Math.max(0, Math.min(start, whole - seen));
}

function moveInto(start: number, seen: number, from: number, length: number): number {
  if (from < start || length > seen) return from;
  return Math.max(start, from + length - seen);
}

/** The part of the page that shows the picture: it scrolls like any page, so wheel, touch and scroll bars just work. */
import { firstView, fitView, type Size, settle, stepZoom, type View, viewShowing, zoomAt } from './zoom.ts';

export interface Stage {
  readonly view: View;
  /**
   * The picture has a new size; the view stays unless a new one is given. `first` shows it as for the first time, with
   * the height `middle` of the picture in the middle.
   */
  setPicture(size: Size, middle: number, view?: View | 'first'): void;
  zoomStep(direction: 1 | -1): void;
  /** `at` in pixels from the stage's corner; the middle when missing. */
  zoomTo(zoom: number, at?: { x: number; y: number }): void;
  fit(): void;
  /** Does what a button or a key asks for; false where that is none of the stage's. */
  act(action: string): boolean;
  show(box: Size & { x: number; y: number }): void;
  moveBy(x: number, y: number): void;
}

/**
 * @param element scrolls; the picture is its only child
 * @param onView called whenever another part of the picture is seen
 */
export function createStage(element: HTMLElement, svg: SVGSVGElement, onView: (view: View) => void): Stage {
  let picture: Size = { width: 0, height: 0 };
  let middleOfFirst = 0;
  let view: View = { zoom: 1, x: 0, y: 0 };
  /** True until the user zooms or moves: the picture is then fitted again when the panel changes its size. */
  let untouched: 'first' | 'fit' | undefined = 'first';

  /** The stage's own size as last told: to ask the browser right after a change would make it lay all text out once more. */
  let told: Size = { width: 0, height: 0 };

  const page = (): Size => (told.width > 0 ? told : { width: element.offsetWidth, height: element.offsetHeight });
  const middle = () => ({ x: page().width / 2, y: page().height / 2 });

  const apply = (next: View) => {
    view = next;
    // Whole pixels, so that the browser has nothing to round; the picture's margin gives or takes the rest.
    const width = Math.round(picture.width * view.zoom);
    const height = Math.round(picture.height * view.zoom);
    const size = { width: `${width}`, height: `${height}`, viewBox: `0 0 ${width / view.zoom} ${height / view.zoom}` };
    // Setting the same size again would lay all text out again.
    for (const [name, value] of Object.entries(size)) {
      if (svg.getAttribute(name) !== value) svg.setAttribute(name, value);
    }
    element.scrollLeft = view.x * view.zoom;
    element.scrollTop = view.y * view.zoom;
    onView(view);
  };
  const change = (next: View) => {
    untouched = undefined;
    apply(next);
  };
  const refit = () => {
    if (untouched === 'first') apply(firstView(page(), picture, middleOfFirst));
    else if (untouched === 'fit') apply(fitView(page(), picture));
    else apply(settle(view, page(), picture));
  };

  element.addEventListener('scroll', () => {
    const scrolled = { zoom: view.zoom, x: element.scrollLeft / view.zoom, y: element.scrollTop / view.zoom };
    const now = settle(scrolled, page(), picture);
    // The browser rounds what it was told; a whole pixel is somebody scrolling.
    const moved = Math.max(Math.abs(now.x - view.x), Math.abs(now.y - view.y)) * view.zoom;
    if (moved < 1) return;
    untouched = undefined;
    view = now;
    onView(view);
  });
  new ResizeObserver(() => {
    told = { width: element.offsetWidth, height: element.offsetHeight };
    refit();
  }).observe(element);

  const stage: Stage = {
    get view() {
      return view;
    },
    setPicture(size, middle, wanted) {
      picture = size;
      middleOfFirst = middle;
      if (wanted === 'first') {
        untouched = 'first';
        refit();
      } else if (wanted) change(settle(wanted, page(), picture));
      else apply(settle(view, page(), picture));
    },
    zoomStep(direction) {
      change(zoomAt(view, stepZoom(view.zoom, direction), middle(), page(), picture));
    },
    zoomTo(zoom, at = middle()) {
      change(zoomAt(view, zoom, at, page(), picture));
    },
    fit() {
      untouched = 'fit';
      refit();
    },
    act(action) {
      if (action === 'zoom-in') stage.zoomStep(1);
      else if (action === 'zoom-out') stage.zoomStep(-1);
      else if (action === 'fit') stage.fit();
      else if (action === 'actual-size') stage.zoomTo(1);
      else return false;
      return true;
    },
    show(box) {
      const next = viewShowing(view, box, page(), picture);
      if (next.x !== view.x || next.y !== view.y) apply(next);
    },
    moveBy(x, y) {
      change(settle({ zoom: view.zoom, x: view.x + x / view.zoom, y: view.y + y / view.zoom }, page(), picture));
    },
  };
  return stage;
}

/** The picture in the page: its items, which box is marked, and which one has the keyboard. */
import { FONT_FAMILY, type Scene, type SceneItem } from '@driver-diagrams/diagram';
import { type Box, type Boxes, boxesOf, firstBox, walk } from '@driver-diagrams/diagram/graph/walk';
import type { PageWords } from '../src/panel/page-words.ts';
import { createFoldButton } from './fold-button.ts';
import { createLayer, type PaintedItem } from './patch.ts';

interface Picture {
  readonly svg: SVGSVGElement;
  readonly scene: Scene | undefined;
  /** The box that the tab key reaches: the one last chosen. */
  readonly chosen: string | undefined;
  /** The height of its first box's middle, where the theory begins to be read. */
  readonly middle: number;
  show(scene: Scene, items: readonly PaintedItem[]): void;
  /**
   * Marks the first of these statements that has a box, and its links; the tab key then reaches that box.
   * @returns the marked box
   */
  mark(ids: readonly string[]): Box | undefined;
  choose(id: string): void;
  /** True for a box behind which others stand, hidden or not. */
  canFold(id: string): boolean;
  /** Moves the keyboard into the picture; false when there is no box. */
  focus(): boolean;
  /** Moves the keyboard along a key; false where the key leads nowhere. */
  walk(key: string): boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
/** How far the frames around a box stand off it, in points. */
const MARK_GAP = 3;
const FOCUS_GAP = 5;

/**
 * Makes the picture inside `parent`.
 * @param words what a screen reader calls the picture and its boxes
 * @param onFocus told when a box gets the keyboard, so that it can be brought into view
 * @param onFold told when a box is to be collapsed or expanded; without it none can be
 */
export function createPicture(
  parent: HTMLElement,
  words: Pick<PageWords, 'diagram' | 'box'>,
  onFocus: (id: string, box: Box) => void,
  onFold?: (id: string) => void,
): Picture {
  const svg = document.createElementNS(SVG, 'svg');
  // As an application the picture gets the arrow keys, which a screen reader would else keep for itself.
  svg.setAttribute('role', 'application');
  svg.setAttribute('aria-roledescription', words.diagram);
  svg.setAttribute('aria-describedby', 'hint');
  svg.setAttribute('font-family', FONT_FAMILY);
  const group = svg.appendChild(document.createElementNS(SVG, 'g'));
  const frames = svg.appendChild(document.createElementNS(SVG, 'g'));
  frames.setAttribute('aria-hidden', 'true');
  const markFrame = frame('mark-frame');
  const focusFrame = frame('focus-frame');
  frames.append(markFrame, focusFrame);
  const fold = createFoldButton((id) => onFold?.(id));
  frames.append(fold.element);
  parent.append(svg);

  const layer = createLayer(group);
  let scene: Scene | undefined;
  let boxes: Boxes = new Map();
  let wanted: readonly string[] = [];
  let marked: string | undefined;
  let chosen: string | undefined;
  let before: string | undefined;
  let pointed: string | undefined;

  const makeReachable = (id: string | undefined) => {
    if (chosen !== undefined && chosen !== id) layer.element(chosen)?.setAttribute('tabindex', '-1');
    chosen = id;
    if (id !== undefined) layer.element(id)?.setAttribute('tabindex', '0');
  };

  /** The box that has the keyboard, whether or not it was reached by key. */
  const focused = (): string | undefined => {
    const active = document.activeElement;
    return active instanceof SVGElement && group.contains(active) ? active.dataset.id : undefined;
  };

  const canFold = (id: string) => {
    const box = boxes.get(id);
    if (!box || !onFold) return false;
    return box.drivenBy.length > 0 || (box.hidden ?? 0) > 0 || [...boxes.values()].some(({ within }) => within === id);
  };

  /** At the box under the pointer, else at the one that was reached by key. */
  const placeFold = () => {
    const id =
      pointed ??
      (focused() !== undefined && focusFrame.getAttribute('visibility') === 'visible' ? focused() : undefined);
    fold.at(id, id !== undefined && canFold(id) ? boxes.get(id) : undefined);
  };

  const placeFocusFrame = () => {
    const id = focused();
    const byKey = id !== undefined && layer.element(id)?.matches(':focus-visible');
    surround(focusFrame, byKey ? boxes.get(id) : undefined, FOCUS_GAP);
    placeFold();
  };

  const applyMark = () => {
    for (const element of group.querySelectorAll('.near')) element.classList.remove('near');
    if (marked !== undefined) layer.element(marked)?.removeAttribute('aria-current');
    marked = wanted.find((id) => boxes.has(id));
    surround(markFrame, marked === undefined ? undefined : boxes.get(marked), MARK_GAP);
    if (marked === undefined) return;
    layer.element(marked)?.setAttribute('aria-current', 'true');
    for (const { id, link } of scene?.items ?? []) {
      if (link && (link.from === marked || link.to === marked)) layer.element(id)?.classList.add('near');
    }
  };

  group.addEventListener('focusin', () => {
    const id = focused();
    const box = id === undefined ? undefined : boxes.get(id);
    if (id === undefined || !box) return;
    before = chosen;
    makeReachable(id);
    placeFocusFrame();
    onFocus(id, box);
  });
  group.addEventListener('focusout', () => {
    surround(focusFrame, undefined, FOCUS_GAP);
    placeFold();
  });
  svg.addEventListener('pointerover', ({ target }) => {
    if (!(target instanceof Element) || target.closest('.fold')) return;
    pointed = target.closest<SVGElement>('[data-box]')?.dataset.id;
    placeFold();
  });
  svg.addEventListener('pointerleave', () => {
    pointed = undefined;
    placeFold();
  });

  return {
    svg,
    get scene() {
      return scene;
    },
    get chosen() {
      return chosen;
    },
    get middle() {
      const box = boxes.get(firstBox(boxes) ?? '');
      return box ? box.y + box.height / 2 : 0;
    },
    show(next, items) {
      const hadFocus = focused();
      scene = next;
      boxes = boxesOf(next.items);
      if (pointed !== undefined && !boxes.has(pointed)) pointed = undefined;
      svg.setAttribute('aria-label', `${next.title}. ${next.description}`);
      const fresh = layer.patch(items);
      for (const item of next.items) {
        const element = fresh.get(item.id);
        if (element) nameItem(element, item, words.box);
      }
      makeReachable(chosen !== undefined && boxes.has(chosen) ? chosen : firstBox(boxes));
      applyMark();
      // A box that was painted anew keeps the keyboard.
      if (hadFocus !== undefined && focused() === undefined) layer.element(hadFocus)?.focus({ preventScroll: true });
      placeFocusFrame();
    },
    mark(ids) {
      wanted = ids;
      applyMark();
      if (marked === undefined) return undefined;
      if (focused() === undefined) makeReachable(marked);
      return boxes.get(marked);
    },
    choose(id) {
      if (boxes.has(id)) makeReachable(id);
    },
    canFold,
    focus() {
      const element = chosen === undefined ? undefined : layer.element(chosen);
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
    walk(key) {
      const from = focused() ?? chosen;
      const to = from === undefined ? undefined : walk(boxes, from, key, before);
      const element = to === undefined ? undefined : layer.element(to);
      element?.focus({ preventScroll: true });
      return element !== undefined;
    },
  };
}

/** Gives an item its place for the keyboard and its spoken name. */
function nameItem(element: SVGElement, item: SceneItem, box: string): void {
  if (!item.box) return;
  element.dataset.box = '';
  element.setAttribute('role', 'graphics-symbol');
  element.setAttribute('aria-roledescription', box);
  element.setAttribute('tabindex', '-1');
  element.setAttribute('aria-label', item.label);
}

function frame(name: string): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect');
  rect.setAttribute('class', `frame ${name}`);
  surround(rect, undefined, 0);
  return rect;
}

/** Puts a frame around a box, or away. */
function surround(rect: SVGRectElement, box: Box | undefined, gap: number): void {
  rect.setAttribute('visibility', box ? 'visible' : 'hidden');
  if (!box) return;
  rect.setAttribute('x', String(box.x - gap));
  rect.setAttribute('y', String(box.y - gap));
  rect.setAttribute('width', String(box.width + 2 * gap));
  rect.setAttribute('height', String(box.height + 2 * gap));
  rect.setAttribute('rx', String(gap + 4));
}

/** What pointer and keys mean in the picture. */
import type { PageAction } from '../src/panel/messages.ts';
import type { Stage } from './stage.ts';
import { wheelZoom } from './zoom.ts';

/** What the picture does when it is pointed at or typed into. */
export interface Actions {
  /** Goes to the text of a box. */
  open(id: string): void;
  /** Moves the keyboard from the box that has it along a key; false where the key means nothing here. */
  walk(key: string): boolean;
  act(action: PageAction): void;
  /** Collapses a box or expands it; false where nothing stands behind it. */
  fold(id: string): boolean;
  /** Shows a box with all that leads to it and from it. */
  focusOn(id: string): void;
  /** Gives the keyboard back to the text. */
  back(): void;
}

/** A pointer that moved less than this many pixels clicked. */
const CLICK_AT_MOST = 4;

/** Wheel with control or command, and pinch (which browsers report as such a wheel), zoom; any other wheel scrolls. */
export function listenToWheel(element: HTMLElement, stage: Stage): void {
  element.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
      const corner = element.getBoundingClientRect();
      const at = { x: event.clientX - corner.left, y: event.clientY - corner.top };
      stage.zoomTo(wheelZoom(stage.view.zoom, pixels), at);
    },
    { passive: false },
  );
}

/** A drag moves the picture, a click on a box goes to its text. Touch moves it by scrolling. */
export function listenToPointer(element: HTMLElement, stage: Stage, actions: Actions): void {
  let drag: { x: number; y: number; far: boolean } | undefined;

  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'touch' || (event.button !== 0 && event.button !== 1)) return;
    // On the scroll bars the browser moves the picture itself.
    const corner = element.getBoundingClientRect();
    if (event.clientX - corner.left > element.clientWidth || event.clientY - corner.top > element.clientHeight) return;
    drag = { x: event.clientX, y: event.clientY, far: false };
  });
  element.addEventListener('pointermove', (event) => {
    if (!drag) return;
    const x = drag.x - event.clientX;
    const y = drag.y - event.clientY;
    if (!drag.far && Math.hypot(x, y) < CLICK_AT_MOST) return;
    if (!drag.far) element.setPointerCapture(event.pointerId);
    element.classList.add('dragging');
    stage.moveBy(x, y);
    drag = { x: event.clientX, y: event.clientY, far: true };
  });
  const end = () => {
    drag = undefined;
    element.classList.remove('dragging');
  };
  element.addEventListener('pointercancel', end);
  element.addEventListener('pointerup', (event) => {
    const dragged = drag?.far === true;
    end();
    if (dragged || event.button !== 0) return;
    const id = boxAt(event.target);
    if (id !== undefined) actions.open(id);
  });
}

/** Keys that do the same wherever the keyboard is in the page. */
const ACTION_KEYS: Record<string, PageAction> = {
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  _: 'zoom-out',
  '0': 'fit',
  '1': 'actual-size',
  '/': 'filter',
};

/** Keys of the page; those with control, command or alt are the editor's. */
export function listenToKeys(element: HTMLElement, actions: Actions): void {
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // In the controls the keys are for typing and choosing.
    if (event.target instanceof Element && event.target.closest('input, select')) return;
    if (press(event.key, boxAt(event.target), actions)) event.preventDefault();
  });
}

/** @returns false where the key means nothing here */
function press(key: string, box: string | undefined, actions: Actions): boolean {
  const action = ACTION_KEYS[key];
  if (action) actions.act(action);
  else if (key === 'Escape') actions.back();
  else if (box === undefined) return false;
  else if (key === 'Enter' || key === ' ') actions.open(box);
  else if (key === 'c' || key === 'C') return actions.fold(box);
  else if (key === 'f' || key === 'F') actions.focusOn(box);
  else return actions.walk(key);
  return true;
}

/** The box that an event happened in. */
function boxAt(target: EventTarget | null): string | undefined {
  const element = target instanceof Element ? target.closest<SVGElement>('[data-box]') : null;
  return element?.dataset.id;
}

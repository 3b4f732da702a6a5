/** The list of a poster's parts in their order: moved by buttons, by Alt with the arrow keys, or by dragging. */
import { fill } from '@driver-diagrams/diagram/words/words';
import type { PosterPageWords } from '../src/poster/words.ts';

/** A part, with what it is called. */
export interface OrderedPart {
  key: string;
  name: string;
}

export interface OrderList {
  show(parts: readonly OrderedPart[]): void;
}

interface Told {
  /** A part was moved from one place to another, from 0. */
  move(from: number, to: number): void;
  say(sentence: string): void;
}

/** Fills a list; what is moved stands in its new place at once. */
export function createOrderList(list: HTMLElement, words: PosterPageWords, told: Told): OrderList {
  let names: string[] = [];
  let dragged: number | undefined;

  const rows = () => [...list.children];
  const indexOf = (target: EventTarget | null) => {
    const row = target instanceof Element ? target.closest('li') : null;
    return row ? rows().indexOf(row) : -1;
  };

  function rowOf(name: string, n: number): HTMLElement {
    const row = document.createElement('li');
    row.draggable = true;
    row.append(Object.assign(document.createElement('span'), { textContent: name }));
    for (const way of ['up', 'down'] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.dataset.way = way;
      button.textContent = way === 'up' ? '↑' : '↓';
      button.title = fill(words[way], { name });
      button.setAttribute('aria-label', button.title);
      // Not `disabled`, which would take the keyboard away from who has just moved a part to the end.
      button.setAttribute('aria-disabled', String(way === 'up' ? n === 0 : n === names.length - 1));
      row.append(button);
    }
    return row;
  }

  function render() {
    list.replaceChildren(...names.map(rowOf));
  }

  /** @param way the button that keeps the keyboard */
  function move(from: number, to: number, way?: string) {
    const name = names[from];
    if (name === undefined || to < 0 || to >= names.length || to === from) return;
    names = names.toSpliced(from, 1).toSpliced(to, 0, name);
    render();
    if (way) rows()[to]?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.focus();
    told.say(fill(words.movedTo, { name, place: to + 1, of: names.length }));
    told.move(from, to);
  }

  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-way]') : null;
    const from = indexOf(target);
    const { way } = button?.dataset ?? {};
    if (way) move(from, way === 'up' ? from - 1 : from + 1, way);
  });
  list.addEventListener('keydown', (event) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    const from = indexOf(event.target);
    if (event.key === 'ArrowUp') move(from, from - 1, 'up');
    else move(from, from + 1, 'down');
  });
  list.addEventListener('dragstart', ({ target }) => {
    dragged = indexOf(target);
  });
  list.addEventListener('dragover', (event) => {
    if (dragged !== undefined) event.preventDefault();
  });
  list.addEventListener('drop', (event) => {
    event.preventDefault();
    const to = indexOf(event.target);
    if (dragged !== undefined && to >= 0) move(dragged, to);
    dragged = undefined;
  });
  list.addEventListener('dragend', () => {
    dragged = undefined;
  });

  return {
    show(parts) {
      const next = parts.map(({ name }) => name);
      if (JSON.stringify(next) === JSON.stringify(names)) return;
      const focused = document.activeElement;
      const way = focused instanceof HTMLElement && list.contains(focused) ? focused.dataset.way : undefined;
      const at = indexOf(focused);
      names = next;
      render();
      if (way) rows()[at]?.querySelector<HTMLElement>(`[data-way="${way}"]`)?.focus();
    },
  };
}

import type { outline } from './outline.ts';

/**
 * What runs in the page of a theory: pointing at a box tells what stands behind it, arrow keys walk from box to box, a search
 * marks what it finds, the picture grows and moves. Without it the page shows the picture and, below it, all that can be told.
 * Words come from the page's own attributes, so that the script is the same in every page.
 *
 * @param mark `outline`
 */
export function theoryPage(mark: typeof outline): void {
  const within = <Kind extends Element = HTMLElement>(root: ParentNode, selector: string): Kind => {
    const element = root.querySelector<Kind>(selector);
    if (!element) throw new Error(`The page has no ${selector}.`);
    return element;
  };
  document.body.classList.add('script');
  const frame = within(document, '.frame');
  const svg = within<SVGSVGElement>(frame, 'svg');
  const { width: fullWidth, height: fullHeight } = svg.viewBox.baseVal;
  const articles = new Map(
    [...document.querySelectorAll('article')].map((each) => [each.dataset.for ?? '', each] as const),
  );
  const items = new Map(
    [...svg.querySelectorAll<SVGGElement>('[data-id]')].map((each) => [each.dataset.id ?? '', each] as const),
  );
  /** What stands in the picture: each box with what is told of it. */
  const boxes = [...articles].flatMap(([id, article]) => {
    const item = items.get(id);
    return item && article.classList.contains('box') ? [{ id, item, article }] : [];
  });

  // What stands behind a box or a line.
  let shown: HTMLElement | undefined;
  function tell(id: string) {
    const article = articles.get(id);
    if (!article || article === shown) return;
    shown?.classList.remove('shown');
    shown = article;
    shown.classList.add('shown');
    within(document, '.about').scrollTop = 0;
  }

  let ring: SVGElement | undefined;
  function choose(id: string, focus: boolean) {
    const chosen = items.get(id);
    if (!chosen) return;
    for (const { item } of boxes) item.setAttribute('tabindex', item === chosen ? '0' : '-1');
    ring?.remove();
    ring = mark(chosen, 'ring', 4);
    tell(id);
    show(chosen);
    if (focus) chosen.focus({ preventScroll: true });
  }

  function show(item: Element) {
    const place = item.getBoundingClientRect();
    const room = frame.getBoundingClientRect();
    if (place.left < room.left || place.right > room.right) {
      frame.scrollLeft += place.left + place.width / 2 - room.left - room.width / 2;
    }
    if (place.top < room.top || place.bottom > room.bottom) {
      frame.scrollTop += place.top + place.height / 2 - room.top - room.height / 2;
    }
  }

  // Boxes: by keyboard, by pointer.
  for (const [at, { id, item, article }] of boxes.entries()) {
    item.setAttribute('role', 'graphics-symbol');
    item.setAttribute('tabindex', at === 0 ? '0' : '-1');
    item.addEventListener('focus', () => choose(id, false));
    item.addEventListener('keydown', (event) => {
      const next = article.dataset[event.key.toLowerCase()];
      if (next === undefined) return;
      event.preventDefault();
      choose(next, true);
    });
  }
  let glow: SVGElement | undefined;
  for (const [id, article] of articles) {
    const item = items.get(id);
    if (!item) continue;
    item.addEventListener('pointerenter', () => {
      glow?.remove();
      glow = article.classList.contains('link') ? mark(item, 'glow', 4) : undefined;
      tell(id);
    });
    item.addEventListener('click', () => choose(id, article.classList.contains('box')));
  }

  // Search.
  const field = within<HTMLInputElement>(document, 'input[type=search]');
  const count = within(document, '.count');
  const plain = (text: string | null) => (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const searched = boxes.map(({ id, item, article }) => ({
    id,
    item,
    title: plain(within(article, 'h2').textContent),
    text: plain(article.textContent),
  }));
  let matches: typeof searched = [];
  let at = -1;
  let marks: SVGElement[] = [];
  function search() {
    const words = plain(field.value.trim());
    matches = words === '' ? [] : searched.filter(({ text }) => text.includes(words));
    // A box that is called so comes before those that only speak of it.
    matches.sort((a, b) => Number(b.title.includes(words)) - Number(a.title.includes(words)));
    for (const each of marks) each.remove();
    marks = matches.map(({ item }) => mark(item, 'match', 4));
    at = -1;
    if (matches.length > 0) step(1);
    else count.textContent = words === '' ? '' : (count.dataset.none ?? '');
  }
  function step(by: 1 | -1) {
    at = (at + by + matches.length) % matches.length;
    const match = matches[at];
    if (!match) return;
    choose(match.id, false);
    const found = count.dataset.found ?? '';
    count.textContent = found.replace('{at}', String(at + 1)).replace('{count}', String(matches.length));
  }
  field.addEventListener('input', search);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    field.value = '';
    search();
    const left = boxes.find(({ article }) => article === shown) ?? boxes[0];
    left?.item.focus();
  });
  within(document, '[data-do=next]').addEventListener('click', () => step(1));
  within(document, '[data-do=previous]').addEventListener('click', () => step(-1));

  // Size and place.
  let scale = 1;
  const whole = () => Math.min(2, (frame.clientWidth - 8) / fullWidth, (frame.clientHeight - 8) / fullHeight);
  function resize(next: number, x = frame.clientWidth / 2, y = frame.clientHeight / 2) {
    const left = (frame.scrollLeft + x) / scale;
    const top = (frame.scrollTop + y) / scale;
    scale = Math.min(8, Math.max(0.1, next));
    svg.setAttribute('width', String(fullWidth * scale));
    svg.setAttribute('height', String(fullHeight * scale));
    frame.scrollLeft = left * scale - x;
    frame.scrollTop = top * scale - y;
  }
  const larger = () => resize(scale * 1.25);
  const smaller = () => resize(scale / 1.25);
  const fit = () => resize(whole());
  for (const [name, run] of Object.entries({ larger, smaller, whole: fit })) {
    within(document, `[data-do=${name}]`).addEventListener('click', run);
  }
  frame.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const place = frame.getBoundingClientRect();
      resize(scale * Math.exp(-event.deltaY / 300), event.clientX - place.left, event.clientY - place.top);
    },
    { passive: false },
  );
  const keys = new Map<string, () => void>([
    ['+', larger],
    ['=', larger],
    ['-', smaller],
    ['0', fit],
    ['/', () => field.focus()],
  ]);
  document.addEventListener('keydown', (event) => {
    if (event.target === field || event.ctrlKey || event.metaKey || event.altKey) return;
    const run = keys.get(event.key);
    if (!run) return;
    event.preventDefault();
    run();
  });
  let grip: { x: number; y: number } | undefined;
  frame.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch' && event.button === 0) grip = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointermove', (event) => {
    if (!grip) return;
    frame.classList.add('dragged');
    frame.scrollLeft -= event.clientX - grip.x;
    frame.scrollTop -= event.clientY - grip.y;
    grip = { x: event.clientX, y: event.clientY };
  });
  addEventListener('pointerup', () => {
    grip = undefined;
    frame.classList.remove('dragged');
  });
  resize(Math.max(whole(), 0.6));
}

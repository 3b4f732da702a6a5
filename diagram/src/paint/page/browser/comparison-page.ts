import type { outline } from './outline.ts';

/**
 * What runs in the page of a comparison: a sentence chosen marks its boxes and shows the first, a box chosen marks its
 * sentences. Without it the page can be read all the same.
 *
 * @param mark `outline`
 */
export function comparisonPage(mark: typeof outline): void {
  const sentences = [...document.querySelectorAll<HTMLElement>('button.change')];
  const pictures = [...document.querySelectorAll('.frame svg')].map(
    (svg) => new Map([...svg.querySelectorAll<SVGGElement>('[data-id]')].map((item) => [item.dataset.id, item])),
  );
  /** What the sentences tell of each item. */
  const about = new Map<SVGGElement, HTMLElement[]>();
  for (const sentence of sentences) {
    for (const [picture, id] of JSON.parse(sentence.dataset.items ?? '[]') as [number, string][]) {
      const item = pictures[picture]?.get(id);
      if (item) about.set(item, [...(about.get(item) ?? []), sentence]);
    }
  }

  function choose(chosen: readonly HTMLElement[], marked: readonly SVGGElement[]) {
    for (const old of document.querySelectorAll('.ring')) old.remove();
    for (const sentence of sentences) sentence.setAttribute('aria-pressed', String(chosen.includes(sentence)));
    for (const item of about.keys()) item.setAttribute('aria-current', String(marked.includes(item)));
    for (const item of marked) mark(item, 'ring', 5);
  }

  const show = (element: Element | undefined) => element?.scrollIntoView({ block: 'center', inline: 'center' });
  const unfold = (element: Element | null | undefined) => {
    const folded = element?.closest('details');
    if (folded) folded.open = true;
  };

  function chooseSentence(sentence: HTMLElement) {
    const marked = [...about].flatMap(([item, told]) => (told.includes(sentence) ? [item] : []));
    choose([sentence], marked);
    // A line is long: its ends are shown by its box.
    show(marked.find((item) => !item.classList.contains('link')) ?? marked[0]);
  }

  for (const [at, sentence] of sentences.entries()) {
    sentence.setAttribute('aria-pressed', 'false');
    sentence.addEventListener('click', () => chooseSentence(sentence));
    sentence.addEventListener('keydown', (event) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      if (by === 0) return;
      event.preventDefault();
      for (let n = at + by; ; n += by) {
        const next = sentences[n];
        if (!next) return;
        if (next.closest('details:not([open])')) continue;
        next.focus();
        return chooseSentence(next);
      }
    });
  }
  for (const [item, told] of about) {
    const chooseItem = () => {
      choose(told, [item]);
      unfold(told[0]);
      show(told[0]);
    };
    // No role of a button: its name would have to be the words in the box, and it says more.
    item.setAttribute('role', 'graphics-symbol');
    item.setAttribute('aria-roledescription', 'changed part; press Enter for its sentences');
    item.setAttribute('tabindex', '0');
    item.addEventListener('click', chooseItem);
    item.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      chooseItem();
    });
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.summary a')) {
    link.addEventListener('click', () => unfold(document.querySelector(link.hash)));
  }
  // Paper cannot be unfolded.
  addEventListener('beforeprint', () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true;
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') choose([], []);
  });
}

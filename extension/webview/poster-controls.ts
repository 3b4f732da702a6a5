/** The controls beside a poster's preview: they show what is decided, and tell what somebody wishes instead. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { type PosterMemory, readMemory, readWishes, type Wishes } from '../src/poster/wishes.ts';
import type { PosterPageWords } from '../src/poster/words.ts';
import { within } from './host.ts';
import type { PosterOnShow } from './poster-maker.ts';

interface PosterControls {
  /** Shows what a poster of this theory was made from. */
  show(theory: MergedTheory, poster: PosterOnShow, wishes: Wishes): void;
  setExportable(can: boolean): void;
}

interface Told {
  /** All wishes, after one of them changed. */
  wish(wishes: Wishes): void;
  /** Which kind of file is wanted. */
  file(kind: Pick<PosterMemory, 'format' | 'dpi'>): void;
  export(): void;
}

/**
 * @param form the element that holds the controls, each by its name
 * @param memory what was chosen before
 */
export function createPosterControls(
  form: HTMLElement,
  words: PosterPageWords,
  memory: PosterMemory,
  told: Told,
): PosterControls {
  const get = <Kind extends Element>(selector: string) => within<Kind>(form, selector);
  const list = (name: string) => get<HTMLSelectElement>(`select[name="${name}"]`);
  const pages = get<HTMLInputElement>('[name="pages"]');
  const reset = get<HTMLButtonElement>('[data-action="reset"]');
  const exporting = get<HTMLButtonElement>('[data-action="export"]');
  let wishes = memory.wishes;

  const showFile = () => {
    get<HTMLElement>('[data-for="dpi"]').hidden = list('format').value !== 'png';
  };
  const wish = (next: Wishes) => {
    wishes = next;
    reset.hidden = Object.keys(wishes).length === 0;
    told.wish(wishes);
  };

  form.addEventListener('change', ({ target }) => {
    if (target === pages) return wish({ ...wishes, pages: pages.checked });
    if (!(target instanceof HTMLSelectElement)) return;
    const { name, value } = target;
    if (name === 'format' || name === 'dpi') {
      showFile();
      const { format, dpi } = readMemory({ format: list('format').value, dpi: Number(list('dpi').value) });
      return told.file({ format, dpi });
    }
    if (name === 'poster') {
      const { poster: _, ...others } = wishes;
      // Another statement decides anew about all that it says.
      return wish(value === '' ? others : readWishes({ pages: wishes.pages, poster: value }));
    }
    wish(readWishes({ ...wishes, [name]: value }));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  reset.addEventListener('click', () => {
    wish({});
    list('sheet').focus();
  });
  exporting.addEventListener('click', told.export);
  list('format').value = memory.format;
  list('dpi').value = String(memory.dpi);
  showFile();

  return {
    show(theory, { decided }, made) {
      wishes = made;
      const { choices, theme } = decided;
      showPosters(get('#which'), theory, choices.poster ?? '', words);
      list('sheet').value = choices.size.sheet;
      list('orientation').value = choices.size.orientation;
      list('view').value = choices.view;
      list('theme').value = theme;
      list('language').value = choices.language;
      pages.checked = decided.pages;
      reset.hidden = Object.keys(wishes).length === 0;
    },
    setExportable(can) {
      exporting.disabled = !can;
    },
  };
}

/** Offers the poster statements of a theory, where it has several. */
function showPosters(label: HTMLElement, theory: MergedTheory, chosen: string, words: PosterPageWords): void {
  const imported = new Set(theory.imported);
  const posters = theory.elements.filter(({ kind, id }) => kind === 'poster' && !imported.has(id));
  label.hidden = posters.length < 2;
  const names = posters.flatMap(({ name, title }) => {
    const value = name ?? title;
    return value === undefined ? [] : [{ value, text: title ?? value }];
  });
  const choices = [{ value: '', text: words.firstPoster }, ...names];
  const list = label.querySelector('select');
  const key = JSON.stringify(choices);
  if (list && list.dataset.choices !== key) {
    list.dataset.choices = key;
    list.replaceChildren(...choices.map(({ value, text }) => new Option(text, value)));
  }
  if (list) list.value = chosen;
}

/** The controls beside a poster's preview: they show what the text says, and tell what somebody chooses instead. */

import { fill } from '@driver-diagrams/diagram/words/words';
import type { PosterChange } from '@driver-diagrams/language-server/protocol';
import type { Measure, MergedTheory } from '@driver-diagrams/theory/model/index';
import { likenesses } from '@driver-diagrams/theory/model/poster-like';
import { type PosterPlace, posterPlaces } from '@driver-diagrams/theory/model/poster-places';
import { sizeText } from '@driver-diagrams/theory/model/poster-size';
import type { Choice, Editing } from '../src/poster/messages.ts';
import { PARTS, type PosterMemory, readMemory, type Wishes } from '../src/poster/wishes.ts';
import type { PosterPageWords } from '../src/poster/words.ts';
import { say, within } from './host.ts';
import type { PosterOnShow } from './poster-maker.ts';
import { createOrderList } from './poster-order.ts';
import { createQueue } from './poster-queue.ts';

interface PosterControls {
  /** Shows what a poster of this theory was made from. */
  show(theory: MergedTheory, poster: PosterOnShow, wishes: Wishes, editing: Editing): void;
  /** The last choice is written and drawn; @param note why it is not */
  chosen(note?: string): void;
  setExportable(can: boolean): void;
}

interface Told {
  /** All wishes, after one of them changed. */
  wish(wishes: Wishes): void;
  choose(choice: Choice): void;
  showWhy(): void;
  /** Which kind of file is wanted. */
  file(kind: Pick<PosterMemory, 'format' | 'dpi'>): void;
  export(): void;
}

/** The words that a poster takes over from the one that it is like, by the controls that show them. */
const TAKEN_OVER = {
  form: 'form',
  sheet: 'size',
  theme: 'theme',
  language: 'language',
  accent: 'accent',
  without: 'without',
} as const;
/** What is shown where a poster has no colour of its own. */
const NO_ACCENT = '#1f2933';

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
  const get = <Kind extends Element = HTMLElement>(selector: string) => within<Kind>(form, selector);
  const list = (name: string) => get<HTMLSelectElement>(`select[name="${name}"]`);
  const checks = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
  const pages = get<HTMLInputElement>('[name="pages"]');
  const accent = get<HTMLInputElement>('[name="accent"]');
  const exporting = get<HTMLButtonElement>('[data-action="export"]');
  let wishes = memory.wishes;
  /** The poster as the text says it. */
  let now: { theory: MergedTheory; poster: PosterOnShow } | undefined;

  const queue = createQueue((change) => {
    if (!now) return;
    const { decided, made } = now.poster;
    told.choose({ change, charts: made.content.charts, ...(decided.poster && { poster: decided.poster.id }) });
  });
  const set = (change: PosterChange) => queue.add(() => change);
  const order = createOrderList(get('#order'), words, {
    say,
    move: (from, to) =>
      queue.add(() => {
        const { key } = placesNow()[from] ?? {};
        return key === undefined ? undefined : { kind: 'move', key, to };
      }),
  });

  function placesNow(): PosterPlace[] {
    return now ? posterPlaces(now.poster.decided.poster, now.poster.made.content.charts) : [];
  }

  const showFile = () => {
    get<HTMLElement>('[data-for="dpi"]').hidden = list('format').value !== 'png';
  };
  const wish = (next: Wishes) => {
    wishes = next;
    told.wish(wishes);
  };

  /** Says why a choice is not written, until the poster is drawn again. */
  function tellWhy(sentence: string) {
    say(sentence);
    get('#why').hidden = false;
    get('#why span').textContent = sentence;
    get('[data-action="show-why"]').hidden = true;
  }

  /** What a control of the text says. */
  function changed(name: string, value: string): PosterChange | undefined {
    if (name === 'sheet' || name === 'orientation') {
      const orientation = list('orientation').value === 'portrait' ? 'portrait' : 'landscape';
      return { kind: 'set', word: 'size', value: sizeText({ sheet: list('sheet').value, orientation }) };
    }
    if (name === 'form' || name === 'view' || name === 'theme' || name === 'language' || name === 'accent')
      return { kind: 'set', word: name, value };
    if (name === 'part') {
      const hidden: readonly string[] = now?.poster.decided.poster?.without ?? [];
      const others = hidden.filter((part) => !PARTS.some((each) => each === part));
      const left = checks('part').filter(({ checked }) => !checked);
      // As they stand in the text, new ones behind.
      const all = [...others, ...left.map((each) => each.value)];
      return {
        kind: 'without',
        parts: [...hidden.filter((part) => all.includes(part)), ...all.filter((part) => !hidden.includes(part))],
      };
    }
    if (name !== 'chart') return undefined;
    const shown = checks('chart').filter(({ checked }) => checked);
    return { kind: 'charts', measures: shown.map((each) => each.value) };
  }

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLSelectElement || target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    if (target === pages) return wish({ ...wishes, pages: pages.checked });
    if (name === 'format' || name === 'dpi') {
      showFile();
      const { format, dpi } = readMemory({ format: list('format').value, dpi: Number(list('dpi').value) });
      return told.file({ format, dpi });
    }
    if (name === 'poster')
      return wish({ ...(wishes.pages && { pages: true }), ...(value !== '' && { poster: value }) });
    const change = changed(name, value);
    const by = name === 'part' ? saidBy('without') : undefined;
    // Nothing can be written that leaves nothing out.
    if (by !== undefined && change?.kind === 'without' && change.parts.length === 0) {
      if (now) showText(now);
      return tellWhy(fill(words.shownByAnother, { name: by }));
    }
    if (change) set(change);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  get('[data-action="no-accent"]').addEventListener('click', () => {
    set({ kind: 'set', word: 'accent' });
    accent.focus();
  });
  get('[data-action="show-why"]').addEventListener('click', told.showWhy);
  exporting.addEventListener('click', told.export);
  list('format').value = memory.format;
  list('dpi').value = String(memory.dpi);
  showFile();

  /** The poster that says a word in the place of this one, which is like it. */
  function saidBy(word: 'form' | 'size' | 'theme' | 'language' | 'accent' | 'without'): string | undefined {
    const { theory, poster } = now ?? {};
    if (!theory || !poster?.decided.poster) return undefined;
    const [own, ...others] = likenesses(theory, poster.decided.poster);
    if (own?.[word] !== undefined && own.source.properties.some((property) => property.word === word)) return undefined;
    const by = others.find((each) => each.source.properties.some((property) => property.word === word));
    return by && (by.title ?? by.name ?? '');
  }

  /** Says of each control where its value is taken over from. */
  function showLikeness() {
    for (const [name, word] of Object.entries(TAKEN_OVER)) {
      const by = saidBy(word);
      get(`[data-for="${name}"] em`).textContent = by === undefined ? '' : fill(words.asAnother, { name: by });
    }
  }

  function showText({ theory, poster: { decided, made } }: NonNullable<typeof now>) {
    const { choices, poster, theme } = decided;
    list('form').value = made.content.form;
    showOwn(list('sheet'), choices.size.sheet);
    list('orientation').value = choices.size.orientation;
    list('view').value = choices.view;
    list('theme').value = theme;
    list('language').value = choices.language;
    const said = poster?.accent?.trim().toLowerCase() ?? '';
    accent.value = /^#[0-9a-f]{6}$/.test(said) ? said : NO_ACCENT;
    accent.classList.toggle('none', said === '');
    get('[data-action="no-accent"]').hidden = said === '';
    for (const each of checks('part')) each.checked = ![...made.content.without].some((part) => part === each.value);
    showCharts(get('#charts'), theory, made.content.charts, words);
    showLikeness();
    order.show(placesNow().map((place) => ({ key: place.key, name: nameOf(place, theory, decided.poster, words) })));
  }

  return {
    show(theory, poster, made, editing) {
      wishes = made;
      now = { theory, poster };
      showPosters(get('#which'), theory, poster.decided.choices.poster ?? '', words);
      get<HTMLFieldSetElement>('#written').disabled = editing.off !== undefined;
      get('#why').hidden = editing.off === undefined;
      get('#why span').textContent = editing.off ?? '';
      get('[data-action="show-why"]').hidden = editing.leads !== true;
      pages.checked = poster.decided.pages;
      // What is on its way is shown already.
      if (!queue.isBusy) showText(now);
    },
    chosen(note) {
      if (note !== undefined) queue.clear();
      queue.done();
      if (!queue.isBusy && now) showText(now);
      if (note === undefined) return;
      tellWhy(note);
    },
    setExportable(can) {
      exporting.disabled = !can;
    },
  };
}

/** Shows a value of a list, also one that the list does not offer, such as a sheet of the author's own. */
function showOwn(list: HTMLSelectElement, value: string): void {
  for (const option of [...list.options]) if (option.dataset.own === 'true' && option.value !== value) option.remove();
  if (![...list.options].some((option) => option.value === value)) {
    const option = new Option(value, value);
    option.dataset.own = 'true';
    list.add(option);
  }
  list.value = value;
}

/** Offers the measures that have figures, and those whose charts are shown without. */
function showCharts(box: HTMLElement, theory: MergedTheory, shown: readonly string[], words: PosterPageWords): void {
  const has = ({ id, results, data }: Measure) =>
    shown.includes(id) || results.length > 0 || data !== undefined || (theory.figures?.[id]?.length ?? 0) > 0;
  const measures = theory.elements.filter((element): element is Measure => element.kind === 'measure').filter(has);
  const key = JSON.stringify(measures.map(({ id, title }) => [id, title]));
  if (box.dataset.choices !== key) {
    box.dataset.choices = key;
    // A measure that was just named by its tick is another one: the keyboard stays with its row.
    const focused = [...box.querySelectorAll<Element>('input')].indexOf(document.activeElement ?? box);
    const rows = measures.map(({ id, title, name }) => {
      const label = document.createElement('label');
      label.className = 'check';
      const input = Object.assign(document.createElement('input'), { type: 'checkbox', name: 'chart', value: id });
      label.append(input, ` ${title ?? name ?? id}`);
      return label;
    });
    box.replaceChildren(...rows);
    if (rows.length === 0) box.textContent = words.noCharts;
    box.querySelectorAll('input')[focused]?.focus();
  }
  for (const input of box.querySelectorAll('input')) input.checked = shown.includes(input.value);
}

/** What a part is called in the list of their order. */
function nameOf(
  { word, n, measure, written }: PosterPlace,
  theory: MergedTheory,
  poster: PosterOnShow['decided']['poster'],
  words: PosterPageWords,
): string {
  const titleOf = (id: string | undefined) => {
    const element = theory.elements.find((each) => each.id === id);
    return element?.title ?? element?.name ?? id ?? '';
  };
  if (word === 'section') return poster?.sections[n]?.heading ?? '';
  if (word === 'chart') return fill(words.chartOf, { name: titleOf(measure) });
  if (word === 'photo')
    return fill(words.photoOf, { name: poster?.photos[n]?.caption ?? poster?.photos[n]?.file ?? '' });
  if (word === 'diagram') return words.diagram;
  const { start = 0, end = 0 } = written?.place ?? {};
  const own = poster?.numbers.filter(({ source }) => start <= source.start && source.end <= end) ?? [];
  return fill(words.numbersOf, { names: own.map(({ to }) => titleOf(to)).join(', ') });
}

/** Offers the poster statements of a theory, where it has several. */
function showPosters(label: HTMLElement, theory: MergedTheory, chosen: string, words: PosterPageWords): void {
  const posters = theory.elements.filter(({ kind }) => kind === 'poster');
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

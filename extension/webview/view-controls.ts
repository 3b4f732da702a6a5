/** The controls that say what the picture shows: which view, and a filter. They offer only what the theory has. */
import {
  type Filter,
  filterChoices,
  isOpen,
  type PictureWords,
  usualView,
  VIEWS,
  type ViewName,
  type ViewState,
  viewsWithContent,
} from '@driver-diagrams/diagram';
import { statusWord } from '@driver-diagrams/diagram/words/words';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import type { PageWords } from '../src/panel/page-words.ts';
import { within } from './host.ts';

interface ViewControls {
  /** Offers what this theory has, with the state chosen. */
  show(theory: MergedTheory, state: ViewState): void;
  /** Opens the filter with the keyboard in it, or closes it. */
  toggleFilter(): void;
}

type FilterPart = keyof Filter;

/** How long typing into the filter is waited for, in milliseconds. */
const TYPING = 150;

/**
 * @param page the element that holds the controls
 * @param onView told which view was chosen
 * @param onFilter told the whole filter after a change
 */
export function createViewControls(
  page: HTMLElement,
  words: { page: PageWords; picture: PictureWords },
  onView: (view: ViewName) => void,
  onFilter: (filter: Filter) => void,
): ViewControls {
  const get = <Kind extends HTMLElement>(selector: string) => within<Kind>(page, selector);
  const chooser = get<HTMLSelectElement>('#view');
  const filters = get<HTMLElement>('#filters');
  const toggle = get<HTMLElement>('[data-action="filter"]');
  const expandAll = get<HTMLElement>('[data-action="expand-all"]');
  const part = (name: FilterPart) => get<HTMLSelectElement | HTMLInputElement>(`[data-filter="${name}"]`);
  let shownFilter = '';
  let typing: ReturnType<typeof setTimeout> | undefined;

  const readFilter = (): Filter => {
    const filter: Filter = {};
    for (const name of ['team', 'status', 'family', 'text'] as const) {
      const { value } = part(name);
      if (value !== '') filter[name] = value;
    }
    return filter;
  };
  const tell = () => {
    clearTimeout(typing);
    onFilter(readFilter());
  };

  chooser.addEventListener('change', () => onView(chooser.value as ViewName));
  filters.addEventListener('change', tell);
  filters.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(tell, TYPING);
  });

  /** Fills the filter's lists; a closed filter needs none, and in a large theory they take their time. */
  let offer = () => {};

  const openFilter = (open: boolean) => {
    filters.hidden = !open;
    toggle.setAttribute('aria-expanded', String(open));
    if (open) offer();
  };

  const offerFor = (theory: MergedTheory, state: ViewState) => {
    const { teams, statuses, families } = filterChoices(theory, state, words.picture);
    const familyWords: Readonly<Record<string, string>> = words.picture.legend.families;
    const any = { value: '', label: words.page.any };
    const { team, status, family } = state.filter ?? {};
    fill(part('team'), [any, ...teams], team);
    fill(
      part('status'),
      [any, ...statuses.map((value) => ({ value, label: statusWord(words.picture, value) }))],
      status,
    );
    fill(part('family'), [any, ...families.map((value) => ({ value, label: familyWords[value] ?? value }))], family);
  };

  return {
    show(theory, state) {
      const view = state.view ?? usualView(theory);
      const filled = new Set<ViewName>([...viewsWithContent(theory), view]);
      const names = words.picture.views.names;
      fill(
        chooser,
        VIEWS.map((value) => ({ value, label: names[value], disabled: !filled.has(value) })),
        view,
      );
      const filter = state.filter ?? {};
      offer = () => offerFor(theory, state);
      if (!filters.hidden) offer();
      const text = part('text');
      // What is being typed is not put back to what was typed before.
      if (document.activeElement !== text && text.value !== (filter.text ?? '')) text.value = filter.text ?? '';
      const isFiltered = !isOpen(filter);
      toggle.classList.toggle('on', isFiltered);
      // A filter that is at work is not out of sight when its file is shown; whoever closes it then may.
      const key = JSON.stringify(filter);
      if (isFiltered && key !== shownFilter) openFilter(true);
      shownFilter = key;
      expandAll.hidden = !state.collapsed?.length;
    },
    toggleFilter() {
      openFilter(filters.hidden !== false);
      if (filters.hidden) toggle.focus();
      else part('text').focus();
    },
  };
}

interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

/** Puts choices into a list, unless they are there: a list that is open must not change. A value kept from before stays. */
function fill(element: HTMLElement, choices: readonly Choice[], chosen = ''): void {
  if (!(element instanceof HTMLSelectElement)) return;
  const all = choices.some(({ value }) => value === chosen) ? choices : [...choices, { value: chosen, label: chosen }];
  const key = JSON.stringify(all);
  if (element.dataset.choices !== key) {
    element.dataset.choices = key;
    element.replaceChildren(
      ...all.map(({ value, label, disabled = false }) => {
        const option = document.createElement('option');
        option.value = value;
        option.textContent = label;
        option.disabled = disabled;
        return option;
      }),
    );
  }
  if (element.value !== chosen) element.value = chosen;
}

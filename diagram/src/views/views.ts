/** The views of a theory by name: which of them have something to show, and the graph of each. */
import type { ElementKind, MergedTheory } from '@driver-diagrams/theory/model/index';
import { type Graph, withoutNotes } from '../graph/graph.ts';
import { hasNotesOnScreen } from '../graph/shown.ts';
import { VIEWS, type ViewName, type ViewState } from '../view-state.ts';
import { fill, labelIn, type PictureWords } from '../words/words.ts';
import { actionView, hasAction } from './action.ts';
import { driverView } from './driver.ts';
import { focusView } from './focus.ts';
import { choicesIn, type FilterChoices, narrow } from './narrow.ts';
import { hasNetwork, networkView } from './network.ts';
import { hasSystem, systemView } from './system.ts';

/** What a view draws of a theory, as far as the state lets it be seen. */
export function viewOf(theory: MergedTheory, state: ViewState, words: PictureWords): Graph {
  const whole = wholeView(theory, state, words);
  const noted = state.onPaper || hasNotesOnScreen(theory) ? whole : withoutNotes(whole);
  return narrow(noted, theory, state, words);
}

function wholeView(theory: MergedTheory, state: ViewState, words: PictureWords): Graph {
  const view = state.view ?? usualView(theory);
  const graph = graphOf(view, theory, state, words);
  // Nobody chose this view: the picture says why it is not a driver diagram.
  if (state.view !== undefined || view === 'driver') return graph;
  const told = fill(words.views.told.instead, { view: words.views.names[view] });
  return { ...graph, told: [{ text: told }, ...graph.told] };
}

function graphOf(view: ViewName, theory: MergedTheory, { on }: ViewState, words: PictureWords): Graph {
  switch (view) {
    case 'driver':
      return driverView(theory, words);
    case 'action':
      return actionView(theory, words);
    case 'system':
      return systemView(theory, words);
    case 'network':
      return networkView(theory, words);
    case 'focus':
      return focusView(theory, words, on);
  }
}

/** The views that have something to show. A focus has, where there is any statement that it can be on. */
export function viewsWithContent(theory: MergedTheory): ViewName[] {
  const imported = new Set(theory.imported);
  const has: Record<ViewName, boolean> = {
    driver: theory.elements.some(
      ({ id, kind }) => !imported.has(id) && (kind === 'aim' || kind === 'driver' || kind === 'idea'),
    ),
    action: hasAction(theory),
    system: hasSystem(theory),
    network: hasNetwork(theory),
    focus: theory.elements.length > 0,
  };
  return VIEWS.filter((view) => has[view]);
}

/**
 * The view of a theory for which none was chosen: the driver diagram, unless there are no drivers and ideas to draw and
 * another view has more to show. A network that has only its aim yet is drawn as the driver diagram that it will be.
 */
export function usualView(theory: MergedTheory): ViewName {
  const imported = new Set(theory.imported);
  const has = (...kinds: ElementKind[]) =>
    theory.elements.some(({ id, kind }) => !imported.has(id) && kinds.includes(kind));
  if (has('driver', 'idea')) return 'driver';
  const filled = viewsWithContent(theory);
  // Parts of a system without anything that is done to them are no theory of action, whatever is believed or found of them.
  const isSystem = has('component') && !has('strategy', 'support');
  const first: readonly ViewName[] = isSystem ? ['system', 'action'] : ['action', 'system'];
  const others: readonly ViewName[] = has('aim') ? first : [...first, 'network'];
  return others.find((view) => filled.includes(view)) ?? 'driver';
}

/** What a filter can ask for in this view of this theory. */
export function filterChoices(theory: MergedTheory, state: ViewState, words: PictureWords): FilterChoices {
  return choicesIn(wholeView(theory, state, words), theory, (element) => labelIn(words, element));
}

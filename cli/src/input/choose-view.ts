/** Which view `driver render` draws, from what stands on the command line. */
import type { ViewState } from '@driver-diagrams/diagram';
import type { ViewName } from '@driver-diagrams/diagram/view-state';
import { statementCalled } from '@driver-diagrams/library/common/called';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { UsageError } from '../exit-codes.ts';

/**
 * @param view as asked for; none for the one that suits the theory
 * @param on name of the statement that a focus is on
 * @throws InputError for a focus on nothing, or on what is not there
 */
export function stateFor(theory: MergedTheory, view: ViewName | undefined, on: string | undefined): ViewState {
  if (on !== undefined && view !== undefined && view !== 'focus') {
    throw new UsageError(`--on goes with --view focus, not with --view ${view}.`);
  }
  if (on === undefined) {
    if (view === 'focus') throw new UsageError('--view focus needs --on NAME: which statement should it be about?');
    return view === undefined ? {} : { view };
  }
  return { view: 'focus', on: statementCalled(on, theory).id };
}

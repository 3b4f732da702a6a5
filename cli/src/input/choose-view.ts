/** Which view `driver render` draws, from what stands on the command line. */
import { findStatement, type ViewState } from '@driver-diagrams/diagram';
import type { ViewName } from '@driver-diagrams/diagram/view-state';
import { nearestWord } from '@driver-diagrams/grammar/nearest';
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { UsageError } from '../exit-codes.ts';

/**
 * @param view as asked for; none for the one that suits the theory
 * @param on name of the statement that a focus is on
 * @throws UsageError for a focus on nothing, or on what is not there
 */
export function stateFor(theory: MergedTheory, view: ViewName | undefined, on: string | undefined): ViewState {
  if (on !== undefined && view !== undefined && view !== 'focus') {
    throw new UsageError(`--on goes with --view focus, not with --view ${view}.`);
  }
  if (on === undefined) {
    if (view === 'focus') throw new UsageError('--view focus needs --on NAME: which statement should it be about?');
    return view === undefined ? {} : { view };
  }
  const statement = findStatement(theory, on);
  if (statement) return { view: 'focus', on: statement.id };
  const names = theory.elements.flatMap(({ name, title }) => [name ?? [], title ?? []].flat());
  const near = nearestWord(on, names);
  throw new UsageError(
    `Nothing in this theory is called “${on}”.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

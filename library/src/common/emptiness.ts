import type { Scene, ViewState } from '@driver-diagrams/diagram';

/** What to write so that a view has something to show, where it was asked for and has nothing; nothing where it has. */
export function emptiness({ items }: Scene, { view }: ViewState): string | undefined {
  // The driver diagram of an empty theory is the place where one begins.
  if (view === undefined || view === 'driver') return undefined;
  return items.find(({ id }) => id === '#empty')?.label;
}

/** Stands in for the checks in the Markdown preview, which draws a theory and says nothing of what is amiss in it. */
export { buildWorld } from '../theory/src/world/world.ts';

export const catalogue: readonly never[] = [];
export const check = (): never[] => [];
export const toldByReader = (): never[] => [];

/** What rules read out of an aim's own words. */
export { amountIn, changeIn, datesIn, type Figure, figuresIn } from '../model/plain-words.ts';

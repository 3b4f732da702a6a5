/** What rules read out of an aim's own words. */
export { amountIn, changeIn, datesIn, figuresIn, type NumberInText } from '../model/plain-words.ts';

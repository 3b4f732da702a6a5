/** How much room words take in other fonts, where the shipped one is not installed. */
import type { Weight } from '../scene.ts';

/**
 * How much wider than Inter's another font's words are: the widest of Calibri (Carlito), Arial (Liberation Sans) and DejaVu Sans on
 * the words of the samples, of 19 lines in 20. Of these only DejaVu Sans is wider than Inter; Calibri takes 0.85 of its width.
 */
export const WIDER: Readonly<Record<Weight, number>> = { 400: 1.09, 600: 1.2 };

/** How high charts are: as they are drawn alone, and from as low as they can be read to as high as is of use. Lengths are points. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import { SMALL_LEADING } from '../style.ts';
import { type Language, WORDS } from '../words/words.ts';
import { heightOfLabels, LABELS_BELOW, labelsIn } from './levels.ts';
import { CHART_WORDS } from './words.ts';

/** How high the lines of charts are. */
export interface Heights {
  /** Of one that stands alone, or first of several. */
  wide: number;
  small: number;
}

/** @param isOnly true for a chart that stands alone */
export function usualHeights(isOnly: boolean): Heights {
  return { wide: isOnly ? 250 : 190, small: 84 };
}

/** Lower than so many lines of small letters nobody can tell one figure from the next. */
const [LEAST_LINES, LEAST_SMALL_LINES] = [6, 4];
/** Of the width. */
const [LOW, HIGH, HIGH_OF_SEVERAL] = [0.2, 0.75, 0.4];
const HIGH_SMALL = 110;

/**
 * The least and the greatest heights of the charts of a measure. At the least, all labels that it needs still have room.
 * @param width from margin to margin
 */
export function rangeOfHeights({ charts }: MeasureChart, width: number, language: Language): [Heights, Heights] {
  const [first] = charts;
  const isOnly = charts.length === 1;
  const labels = first ? heightOfLabels(first, labelsIn(width), CHART_WORDS[language], WORDS[language]) : 0;
  const wide = Math.max(LEAST_LINES * SMALL_LEADING, LOW * width, labels - LABELS_BELOW);
  return [
    { wide, small: LEAST_SMALL_LINES * SMALL_LEADING },
    { wide: Math.max(wide, (isOnly ? HIGH : HIGH_OF_SEVERAL) * width), small: HIGH_SMALL },
  ];
}

/** @param growth 0 for the first, 1 for the second; more goes on from there */
export function between([low, high]: readonly [Heights, Heights], growth: number): Heights {
  const at = (from: number, to: number) => from + growth * (to - from);
  return { wide: at(low.wide, high.wide), small: at(low.small, high.small) };
}

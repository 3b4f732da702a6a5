/** One of several charts, to be drawn at its full size. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';

/**
 * The measure with the chart of one group alone, and what happened to it.
 *
 * @param group as the chart calls it; undefined for that of the whole
 * @returns the measure as it is where no such chart is there
 */
export function ofGroup(measure: MeasureChart, group: string | undefined): MeasureChart {
  const charts = measure.charts.filter((chart) => chart.group === group);
  if (charts.length === 0) return measure;
  const events = measure.events.filter((event) => event.group === undefined || event.group === group);
  return { ...measure, charts, events };
}

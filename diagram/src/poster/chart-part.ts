/** The run charts of a measure on a poster. Lengths are points. */
import type { MeasureChart } from '@driver-diagrams/theory/model/index';
import { drawChart } from '../chart/draw-chart.ts';
import { ofGroup } from '../chart/one-group.ts';
import { placed } from '../shapes/part.ts';
import { MARGIN, SMALL } from '../style.ts';
import { plain } from '../text/sentences.ts';
import { moreLine, stack } from './block.ts';
import type { PosterContent } from './content.ts';
import type { SidePart } from './side-part.ts';

/** @param own true where the author named the chart */
export function chartPart(chart: MeasureChart, content: PosterContent, own: boolean): SidePart {
  return {
    id: `#chart ${chart.id}`,
    name: `the run chart of “${plain(chart.title)}”`,
    own,
    // All charts, or where these have no room the one over all groups, else the first.
    rows: Math.min(2, chart.charts.length),
    stretches: true,
    make({ width, rows, letters }) {
      const scale = letters.least / SMALL;
      const shown = rows > 1 ? chart : ofGroup(chart, chart.charts[0]?.group);
      const scene = drawChart(shown, content.language, { width: width / scale, brief: true });
      const part = placed(scene, -MARGIN * scale, -MARGIN * scale, scale);
      const items = part.items.map((item) => ({ ...item, id: `#chart ${chart.id} ${item.id}` }));
      const set = { items, width, height: part.height - (2 * MARGIN - 8) * scale };
      const left = rows > 1 ? 0 : chart.charts.length - 1;
      return stack(
        [set, moreLine(`#chart-more ${chart.id}`, left, content.words, letters, width)],
        letters.caption / 2,
      );
    },
  };
}

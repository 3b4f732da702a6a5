/** Lists around the diagram of a poster, which can be shown in part: measures, what badges stand for, reasons. Lengths are points. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { notesBlock } from '../compose/notes.ts';
import { remarksBlock } from '../compose/remarks.ts';
import { tableBlock } from '../compose/table.ts';
import type { Graph } from '../graph/graph.ts';
import { placed } from '../shapes/part.ts';
import { MARGIN, SMALL } from '../style.ts';
import { moreLine, stack } from './block.ts';
import type { PosterContent } from './content.ts';
import type { SidePart } from './side-part.ts';

/** The table of measures. */
export function tablePart(theory: MergedTheory, graph: Graph, content: PosterContent): SidePart {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const all = graph.measures;
  return {
    id: '#measures',
    name: 'the table of measures',
    own: false,
    rows: all.length,
    make({ width, rows, letters }) {
      const scale = letters.least / SMALL;
      const shown = { ...graph, measures: all.slice(0, rows) };
      const block = tableBlock(shown, elements, theory, width / scale, 0, content.picture);
      const table = { items: block.items, width: width / scale, height: block.bottom };
      // The block leaves room above its title.
      const part = placed(table, -MARGIN * scale, -14 * scale, scale);
      const set = { items: part.items, width, height: part.height - 14 * scale };
      return stack(
        [set, moreLine('#measures-more', all.length - rows, content.words, letters, width)],
        letters.caption / 2,
      );
    },
  };
}

/** What the badges of each kind stand for, each kind as a part of its own. */
export function remarkParts(
  graph: Graph,
  content: PosterContent,
  side: (name: string, make: () => SidePart) => SidePart[],
): SidePart[] {
  return [...Map.groupBy(graph.remarks, ({ element }) => element.kind)].flatMap(([kind, remarks]) =>
    side(`remarks ${kind}`, () => remarksPart(kind, { ...graph, remarks }, content)),
  );
}

/** What the badges stand for: conjectures, findings or recommendations. */
function remarksPart(kind: string, graph: Graph, content: PosterContent): SidePart {
  const all = graph.remarks;
  return {
    id: `#remarks ${kind}`,
    name: `the list of ${kind}s`,
    own: false,
    rows: all.length,
    make({ width, rows, letters }) {
      const scale = letters.least / SMALL;
      const shown = { ...graph, remarks: all.slice(0, rows) };
      const block = remarksBlock(shown, width / scale, 0, content.picture);
      const part = placed(
        { items: block.items, width: width / scale, height: block.bottom },
        -MARGIN * scale,
        0,
        scale,
      );
      const set = { items: part.items, width, height: part.height };
      return stack(
        [set, moreLine(`#remarks-more ${kind}`, all.length - rows, content.words, letters, width)],
        letters.caption / 2,
      );
    },
  };
}

/** Why links are believed, with the numbers that they wear. */
export function notesPart(graph: Graph, content: PosterContent): SidePart {
  const all = graph.notes;
  return {
    id: '#reasons',
    name: 'the reasons for links',
    own: false,
    rows: all.length,
    make({ width, rows, letters }) {
      const scale = letters.least / SMALL;
      const block = notesBlock({ ...graph, notes: all.slice(0, rows) }, width / scale, 0, content.picture);
      // The block leaves room above its title.
      const part = placed(
        { items: block.items, width: width / scale, height: block.bottom },
        -MARGIN * scale,
        -14 * scale,
        scale,
      );
      const set = { items: part.items, width, height: part.height - 14 * scale };
      return stack(
        [set, moreLine('#reasons-more', all.length - rows, content.words, letters, width)],
        letters.caption / 2,
      );
    },
  };
}

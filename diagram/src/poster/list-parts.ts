/** Lists around the diagram of a poster, which can be shown in part: measures, what badges stand for, reasons. Lengths are points. */
import type { MergedTheory } from '@driver-diagrams/theory/model/index';
import { wordFor } from '@driver-diagrams/theory/model/sentences';
import { notesBlock } from '../compose/notes.ts';
import { remarksBlock } from '../compose/remarks.ts';
import { tableBlock } from '../compose/table.ts';
import type { Graph } from '../graph/graph.ts';
import { type Part, placed } from '../shapes/part.ts';
import { BODY, MARGIN, SMALL } from '../style.ts';
import { fill } from '../words/words.ts';
import { moreLine, NOTHING, stack, textPart } from './block.ts';
import type { PosterContent } from './content.ts';
import type { PartRoom, SidePart } from './side-part.ts';

/** A list that is shown in part, and says how much more of it there is, also where none of its rows has room. */
function listPart(
  list: Pick<SidePart, 'id' | 'name'> & { title: string; count: number },
  content: PosterContent,
  set: (rows: number, width: number) => Part,
): SidePart {
  const { id, name, title, count } = list;
  return {
    ...{ id, name, title, own: false, rows: count },
    make({ width, rows, letters }: PartRoom) {
      // Of the blocks that stand below a diagram the small letters are the small words of the page.
      const scale = letters.caption / SMALL;
      const heading = () =>
        textPart(`${id} heading`, title, width, { size: BODY * scale, weight: 600, ink: 'text', role: 'heading' });
      const shown = rows > 0 ? sized(set(rows, width / scale), width, scale) : title === '' ? NOTHING : heading();
      return stack([shown, moreLine(`${id}-more`, count - rows, content.words, letters, width)], letters.caption / 2);
    },
  };
}

/** Blocks begin at a margin, and leave room above their titles. */
const ABOVE = 14;

function sized(block: Part, width: number, scale: number): Part {
  const { items, height } = placed(block, -MARGIN * scale, -ABOVE * scale, scale);
  return { items, width, height: height - ABOVE * scale };
}

/** The table of measures. */
export function tablePart(theory: MergedTheory, graph: Graph, content: PosterContent): SidePart {
  const elements = new Map(theory.elements.map((element) => [element.id, element]));
  const all = graph.measures;
  const { title } = content.picture.table;
  const list = { id: '#measures', name: 'the table of measures', title, count: all.length };
  return listPart(list, content, (rows, width) => {
    const shown = { ...graph, measures: all.slice(0, rows) };
    const { items, bottom } = tableBlock(shown, elements, theory, width, 0, content.picture);
    return { items, width, height: bottom };
  });
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
  const { titles } = content.picture.views.remarks;
  const title = wordFor(titles, kind);
  const list = { id: `#remarks ${kind}`, name: `the list of ${kind}s`, title, count: all.length };
  return listPart(list, content, (rows, width) => {
    const { items, bottom } = remarksBlock({ ...graph, remarks: all.slice(0, rows) }, width, 0, content.picture);
    return { items, width, height: bottom };
  });
}

/** Why links are believed, with the numbers that they wear. */
export function notesPart(graph: Graph, content: PosterContent): SidePart {
  const all = graph.notes;
  const { title } = content.picture.views.reasons;
  const list = { id: '#reasons', name: 'the reasons for links', title, count: all.length };
  return listPart(list, content, (rows, width) => {
    const { items, bottom } = notesBlock({ ...graph, notes: all.slice(0, rows) }, width, 0, content.picture);
    return { items, width, height: bottom };
  });
}

/** One line for lists of which not even a row has room: what each is called, and how much it holds. */
export function restPart(lists: readonly SidePart[], { words }: PosterContent): SidePart {
  const each = lists.map(({ title = '', rows }) => fill(words.restOf, { title, count: rows }).trim());
  const text = fill(words.rest, { lists: each.join(', ') });
  return {
    ...{ id: '#rest', name: 'the line on what is left out', own: true, rows: 1 },
    make: ({ width, letters }) => textPart('#rest', text, width, { size: letters.caption, weight: 400, ink: 'muted' }),
  };
}
